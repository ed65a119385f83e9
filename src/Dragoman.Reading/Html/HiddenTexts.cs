using System.Text;
using AngleSharp.Dom;

namespace Dragoman.Reading.Html;

/// <summary>Gathers what stands in the source and cannot be seen.</summary>
internal sealed class HiddenTexts
{
    /// <summary>Enough to see what was planted; a page of menus for other screens holds no more than this.</summary>
    private const int MostCharacters = 1 << 20;

    private readonly List<HiddenText> all = [];
    private int held;

    internal IReadOnlyList<HiddenText> All => all;

    /// <summary>Keeps the words in <paramref name="element"/>, with single blanks.</summary>
    internal void Take(IElement element, string why)
    {
        var words = Words(element);
        if (words.Length == 0) return;
        held += words.Length;
        all.Add(new HiddenText(words, why, null));
    }

    private string Words(IElement element)
    {
        var words = new StringBuilder();
        var stack = new Stack<(INode Node, int Next)>();
        stack.Push((element, 0));
        while (stack.TryPop(out var at) && held + words.Length < MostCharacters)
        {
            if (at.Next >= at.Node.ChildNodes.Length) continue;
            stack.Push(at with { Next = at.Next + 1 });
            var child = at.Node.ChildNodes[at.Next];
            if (child is IText text) AppendCollapsed(words, text.Data);
            else if (child is IElement inner && inner.LocalName is not ("script" or "style" or "template" or "svg" or "noscript")) stack.Push((AfterBlank(words, inner), 0));
        }

        return words.ToString().Trim();
    }

    private static IElement AfterBlank(StringBuilder words, IElement element)
    {
        if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        return element;
    }

    private static void AppendCollapsed(StringBuilder words, string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) words.Append(c);
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }
    }
}
