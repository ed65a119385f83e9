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

    private static bool States(Tree tree, int end)
    {
        for (var t = 0; t < end; t++)
            if (tree.Xpos(t) is "VBD" or "VBZ" or "VBP" or "MD") return true;
        return false;
    }
}
