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
            if (first > root && first < end && GoesOn(tree, saying, other.Head, root)) end = first;
        }
        return end;
    }

    /// <summary>The same at the front: <c>As the mayor admitted, …, according to</c>; the token after the last such clause, or <paramref name="first"/>.</summary>
    public static int Start(Draft draft, Saying saying, int root, int first, IReadOnlyList<Saying> sayings)
    {
        var tree = draft.Tree;
        if (saying.Cue.First < root && saying.Inserted < 0) return first;
        foreach (var other in sayings)
        {
            if (ReferenceEquals(other, saying) || other.Head < 0 || other.Source < 0 || other.Head >= root || tree.Head[other.Head] != root) continue;
            if (!tree.Is(other.Head, "advcl") || tree.Child(other.Head, "nsubj") < 0 || !IsAdverbial(tree.Marker(other.Head))) continue;
            var (start, end) = tree.Extents[other.Head];
            if (start <= first + 1 && end < root && (tree.Form(end) is "," || tree.Form(end - 1) is ",")) first = end;
        }
        return first;
    }

    /// <summary>Whether the word opens a clause that tells when, why or although what a sentence says.</summary>
    public static bool IsAdverbial(string marker) => marker is "while" or "as" or "when" or "although" or "though" or "whereas" or "after" or "before" or "because" or "since" or "once" or "even as" or "even though";

    private static bool GoesOn(Tree tree, Saying saying, int verb, int root)
    {
        var relative = tree.Rel[verb] is "acl:relcl";
        if (!IsUnder(tree, verb, root) || !IsSetOff(tree, tree.Extents[verb].First)) return false;
        var near = Hangs(tree, verb, root);
        var subject = tree.Child(verb, "nsubj") >= 0;
        return tree.Base(verb) switch
        {
            "advcl" when subject => tree.Marker(verb) is "while" or "although" or "though" or "whereas" or "even as" or "even though" || (near && tree.Marker(verb) is "as" or "when"),
            "advcl" => (near || !saying.IsStatement) && tree.IsGerund(verb),
            "parataxis" or "conj" => near && subject,
            // "a test, which state media claimed shows", "the law, which he once praised": the article goes on to who says so of it.
            "acl" => relative && subject && (tree.Child(verb, "ccomp") >= 0 || !saying.IsStatement),
            _ => false,
        };
    }

    private static bool IsUnder(Tree tree, int token, int root)
    {
        for (var steps = 0; token >= 0 && token != root && steps < 8; steps++) token = tree.Head[token];
        return token == root;
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
        if (first > 1 && tree.IsQuote(first - 1)) first--;
        return tree.Form(first) is "," or ";" or "(" || (first > 0 && tree.Form(first - 1) is "," or ";" or "-" or "–" or "—" or "--") || tree.Form(first) is "before" or "after";
    }
}
