namespace Dragoman.Clauses;

/// <summary>What is said when the tree hangs it on nothing the cue knows: the words before "…, the minister said".</summary>
internal static class LooseSpeech
{
    /// <summary>
    /// Heads of what stands before the one who says it, empty when that is no statement. <paramref name="inserted"/> is the head of the words of the cue where the tree
    /// hangs them inside what is said, else -1.
    /// </summary>
    public static List<int> Before(Tree tree, int verb, int source, out int inserted)
    {
        inserted = -1;
        if (tree.Base(verb) is "acl" or "conj" or "xcomp" or "advcl" && tree.Head[verb] < verb && !tree.EndsSpeech(Math.Max(0, Math.Min(verb, tree.First(source)) - 1)) || tree.Is(verb, "acl")) return [];
        var start = Math.Min(verb, tree.First(source));
        if (start < 3 || source - start > 12 || !tree.EndsSpeech(start - 1) || !States(tree, start - 1)) return [];
        List<int> roots = [];
        for (var t = 0; t < start - 1; t++)
        {
            if (tree.Is(t, "punct") || (tree.Head[t] >= 0 && tree.Head[t] < start - 1)) continue;
            if (tree.Head[t] == verb && tree.Base(t) is "obl" or "advmod" or "nsubj" or "mark" or "cc") continue;
            roots.Add(t);
        }
        foreach (var root in roots)
            if (tree.Extents[root] is var whole && whole.First <= verb && verb < whole.End) inserted = verb;
        return roots;
    }

    /// <summary>"The bishop did not hide his anger: “…”": the words in quotation marks after a colon are those of the sentence's subject, unless a cue of its own stands before them.</summary>
    public static Saying? AfterColon(Draft draft, List<Saying> found)
    {
        var tree = draft.Tree;
        var colon = -1;
        for (var t = 1; t + 1 < tree.Length && colon < 0; t++)
            if (tree.Form(t) is ":" && tree.IsQuote(t + 1)) colon = t;
        if (colon < 0 || found.Exists(s => s.TakesQuotes && s.Cue.First < colon)) return null;
        var source = -1;
        foreach (var t in tree.Order)
        {
            if (t >= colon || !tree.Is(t, "nsubj") || tree.Rel[t] != "nsubj" || tree.IsRelativePronoun(t)) continue;
            source = t;
            break;
        }
        if (source < 0) return null;
        List<int> roots = [];
        for (var t = colon + 1; t < tree.Length; t++)
            if (tree.Head[t] <= colon && tree.Head[t] >= 0 && !tree.Is(t, "punct")) roots.Add(t);
        return new Saying { Source = source, Cue = (colon, colon + 1), Stance = Stance.Says, Roots = roots, TakesQuotes = true };
    }

    private static bool States(Tree tree, int end)
    {
        for (var t = 0; t < end; t++)
            if (tree.Xpos(t) is "VBD" or "VBZ" or "VBP" or "MD") return true;
        return false;
    }
}
