namespace Dragoman.Clauses;

/// <summary>What people are taken or held as, read as what is taken: "ten tourists were taken hostage".</summary>
internal static class CaptiveMending
{
    public static bool Mend(Tree tree)
    {
        var changed = false;
        for (var t = 1; t < tree.Length; t++)
            changed |= tree.Lemma[t] is "hostage" or "captive" or "prisoner" && tree.Xpos(t) == "NN" && tree.Is(t, "obj") && tree.Lemma[tree.Head[t]] is "take" or "hold" or "keep" && MendPassive(tree, t);
        return changed;
    }

    // "Ten tourists were taken hostage": there is nobody else for the bare noun to be.
    private static bool MendPassive(Tree tree, int captive)
    {
        if (tree.ExactChild(tree.Head[captive], "nsubj:pass") < 0 || IsDescribed(tree, captive)) return false;
        tree.Rel[captive] = "xcomp";
        return true;
    }

    private static bool IsDescribed(Tree tree, int captive)
    {
        foreach (var c in tree.Children(captive))
            if (c < captive) return true;
        return false;
    }
}
