namespace Dragoman.Clauses;

/// <summary>
/// Where what is said ends because the article goes on in its own words to another cue: <c>…, adding that</c>, <c>…, although he refused</c>, <c>…; the union
/// called for</c>. Parsers hang such clauses on what is said.
/// </summary>
internal static class Aside
{
    /// <summary>First token of the earliest such clause under <paramref name="root"/>, or <paramref name="end"/>.</summary>
    public static int End(Draft draft, Saying saying, int root, int end, IReadOnlyList<Saying> sayings)
    {
        var tree = draft.Tree;
        foreach (var other in sayings)
        {
            if (ReferenceEquals(other, saying) || other.Head < 0 || other.Source < 0 || other.Head <= root) continue;
            var first = tree.Extents[other.Head].First;
            if (first > root && first < end && GoesOn(tree, other.Head, root)) end = first;
        }
        return end;
    }

    private static bool GoesOn(Tree tree, int verb, int root)
    {
        if (!(Hangs(tree, verb, root) || tree.Rel[verb] is "acl:relcl") || !IsSetOff(tree, tree.Extents[verb].First)) return false;
        var subject = tree.Child(verb, "nsubj") >= 0;
        return tree.Base(verb) switch
        {
            "advcl" => subject ? tree.Marker(verb) is "while" or "although" or "though" or "whereas" or "as" or "even as" or "even though" or "when" : tree.IsGerund(verb),
            "parataxis" => subject,
            "conj" => subject,
            // "a test, which state media claimed shows": the article goes on to who says so of it.
            "acl" => subject && tree.Rel[verb] is "acl:relcl" && tree.Child(verb, "ccomp") >= 0,
            _ => false,
        };
    }

    private static bool Hangs(Tree tree, int verb, int root)
    {
        var head = tree.Head[verb];
        for (var steps = 0; head >= 0 && head != root && steps < 4 && tree.Base(head) is "conj" or "xcomp" or "parataxis"; steps++) head = tree.Head[head];
        return head == root;
    }

    private static bool IsSetOff(Tree tree, int first)
    {
        while (first > 0 && !tree.Is(first, "punct") && tree.Is(first - 1, "cc")) first--;
        return tree.Form(first) is "," or ";" || (first > 0 && tree.Form(first - 1) is "," or ";" or "-" or "–" or "—" or "--") || tree.Form(first) is "before" or "after";
    }
}
