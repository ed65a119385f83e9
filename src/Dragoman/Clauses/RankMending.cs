namespace Dragoman.Clauses;

/// <summary>Ranks that the parser takes for the name's head: in "spokesman Colonel Omar Said" the person is Omar, whatever he is called before.</summary>
internal static class RankMending
{
    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        var changed = false;
        for (var t = 0; t + 1 < tree.Length; t++)
        {
            if (tree.Upos(t) is "PUNCT" or "ADP" or "DET" or "VERB" or "AUX" || tree.Base(t) is "flat" || tree.Rel[t] == "nmod:desc" || !lexicon.In("office", tree.Lemma[t])) continue;
            if (NameBehind(tree, lexicon, t) is var name && name > 0) changed |= GiveHeadTo(tree, t, name);
        }
        return changed;
    }

    // Only further ranks and hyphens ("Brigadier - General") may stand between the rank and the name that hangs on it.
    private static int NameBehind(Tree tree, ClauseLexicon lexicon, int rank)
    {
        for (var t = rank + 1; t < tree.Length && t <= rank + 4; t++)
        {
            if (tree.Form(t) is "-" or "–" || lexicon.In("office", tree.Lemma[t])) continue;
            return tree.IsName(t) && tree.Head[t] == rank && tree.Base(t) is "flat" or "appos" ? t : -1;
        }
        return -1;
    }

    private static bool GiveHeadTo(Tree tree, int rank, int name)
    {
        (tree.Head[name], tree.Rel[name]) = (tree.Head[rank], tree.Rel[rank]);
        for (var t = 0; t < tree.Length; t++)
            if (tree.Head[t] == rank && t != name) tree.Head[t] = name;
        (tree.Head[rank], tree.Rel[rank]) = (name, "nmod:desc");
        return true;
    }
}
