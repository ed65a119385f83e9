using Dragoman.Sentences;
using Spectre.Console;

namespace Dragoman.App.Cli.Parse;

/// <summary>A dependency tree to look at: the root first, what hangs on a word under it, in the order of the text.</summary>
internal static class TreeView
{
    /// <summary>Deeper words are not drawn: no tree of prose is so deep, and the drawing would not fit a screen.</summary>
    private const int Deepest = 60;

    internal static void Draw(IAnsiConsole view, string text, Sentence sentence)
    {
        var children = Children(sentence.Tokens);
        view.MarkupLineInterpolated($"[bold]{sentence.Span.In(text).ToString()}[/]");
        foreach (var root in children[^1])
        {
            var tree = new Tree(Label(sentence.Tokens[root])) { Guide = TreeGuide.Line };
            foreach (var child in children[root]) Hang(tree.AddNode(Label(sentence.Tokens[child])), child, children, sentence.Tokens, 1);
            view.Write(tree);
        }

        view.WriteLine();
    }

    private static void Hang(TreeNode node, int word, List<int>[] children, Token[] tokens, int depth)
    {
        if (depth > Deepest) return;
        foreach (var child in children[word]) Hang(node.AddNode(Label(tokens[child])), child, children, tokens, depth + 1);
    }

    /// <summary>Children of each word; the last list holds the root.</summary>
    private static List<int>[] Children(Token[] tokens)
    {
        var children = new List<int>[tokens.Length + 1];
        for (var i = 0; i < children.Length; i++) children[i] = [];
        for (var i = 0; i < tokens.Length; i++) children[tokens[i].Head < 0 ? tokens.Length : tokens[i].Head].Add(i);
        return children;
    }

    private static string Label(Token token) =>
        $"{Markup.Escape(token.Form)} [dim]{Markup.Escape(token.Lemma)}[/] [blue]{Markup.Escape(token.Upos)}[/] [green]{Markup.Escape(token.Deprel)}[/]";
}
