namespace Dragoman.Clauses;

/// <summary>Places reckoned from others: in "a base 30 km north of Kano" and "a camp east of the capital" the parser takes the measure or the direction for what is spoken of, and the place for part of its name.</summary>
internal static class ReckonedMending
{
    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        var changed = false;
        for (var t = 2; t < tree.Length; t++)
        {
            if (Thing(tree, lexicon, t) is >= 0 and var thing) changed |= GiveHeadTo(tree, t, thing);
            else changed |= MendObject(tree, lexicon, t);
        }
        return changed;
    }

    // The noun right before the direction or the number, where it is read as a compound of it.
    private static int Thing(Tree tree, ClauseLexicon lexicon, int token)
    {
        if (token < 1 || tree.Upos(token) is not ("NOUN" or "PROPN") || tree.Base(token) is "compound" or "flat" || (tree.Upos(token - 1) is not "NUM" && tree.Head[token - 1] != token)) return -1;
        var before = lexicon.In("compass", tree.Lemma[token]) && IsReckoned(tree, token) ? token - 1 : lexicon.In("distance", tree.Lemma[token]) && tree.Upos(token - 1) == "NUM" ? token - 2 : -1;
        return before >= 0 && tree.Head[before] == token && tree.Rel[before] == "compound" && tree.Upos(before) is "NOUN" ? before : -1;
    }

    private static bool IsReckoned(Tree tree, int direction)
    {
        foreach (var c in tree.Children(direction))
            if (c > direction && tree.Base(c) is "nmod" or "obl" && tree.Preposition(c) is "of") return true;
        return false;
    }

    // The same, read as a second object: how far is nothing that a deed is done to.
    private static bool MendObject(Tree tree, ClauseLexicon lexicon, int measure)
    {
        if (!tree.Is(measure, "obj") || !lexicon.In("distance", tree.Lemma[measure]) || tree.Upos(measure - 1) != "NUM" || tree.Child(tree.Head[measure], "obj") is var thing && thing >= measure) return false;
        tree.Rel[measure] = "obl:unmarked";
        return true;
    }

    private static bool GiveHeadTo(Tree tree, int measure, int thing)
    {
        (tree.Head[thing], tree.Rel[thing]) = (tree.Head[measure], tree.Rel[measure]);
        for (var t = 0; t < thing; t++)
            if (tree.Head[t] == measure) tree.Head[t] = thing;
        (tree.Head[measure], tree.Rel[measure]) = (thing, "advmod");
        return true;
    }
}
