namespace Dragoman.Clauses;

/// <summary>
/// A verb that is said once and meant again: "Norway recalled its envoy and Sweden its consul". In the tree the second subject is a conjunct of the verb and what
/// remains of its clause hangs on it as <c>orphan</c>; <see cref="GapMending"/> brings trees that miss this into that shape.
/// </summary>
internal static class Gapping
{
    /// <summary>The clause of a remnant at the token; <c>null</c> where there is none.</summary>
    public static Node? Of(Draft draft, int token)
    {
        var tree = draft.Tree;
        if (!tree.Is(token, "conj") || tree.Child(token, "orphan") < 0 || tree.Head[token] < 0 || draft.Verbal[tree.Head[token]] is not { } said) return null;
        var model = said.Model ?? said;
        if (model.Kind is not PredicateKind.Verb) return null;
        var node = new Node
        {
            Token = token, Kind = model.Kind, Lemma = model.Lemma, Word = model.Word, Words = model.Words, Passive = model.Passive, Model = model, Governor = model, Link = Link.Conjunct,
        };
        Fill(draft, node, model);
        return node;
    }

    private static void Fill(Draft draft, Node node, Node model)
    {
        var tree = draft.Tree;
        var given = VerbArguments.Tokens(model, Role.IndirectObject).Count > 0 && !node.Passive;
        if (given)
            foreach (var subject in model.Surface) VerbArguments.Add(draft, node, Role.Subject, "", subject);
        VerbArguments.Add(draft, node, given ? Role.IndirectObject : node.Passive ? Role.Object : Role.Subject, "", node.Token);
        if (!given) node.Surface.Add(node.Token);
        foreach (var c in tree.Children(node.Token))
        {
            if (!tree.Is(c, "orphan")) continue;
            var preposition = tree.Preposition(c);
            if (preposition is "by" && node.Passive) VerbArguments.Add(draft, node, Role.Subject, "", c);
            else VerbArguments.Add(draft, node, preposition.Length > 0 ? Role.Oblique : Role.Object, preposition, c);
        }
        PhraseArguments.AddModifiers(draft, node);
    }
}
