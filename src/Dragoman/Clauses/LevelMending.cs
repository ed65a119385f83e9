namespace Dragoman.Clauses;

/// <summary>Clauses that parsers hang a level too low or too high: a second saying inside what the first one says, what the first of a kind did as if it were said of it.</summary>
internal static class LevelMending
{
    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        var changed = false;
        for (var t = 1; t < tree.Length; t++)
            changed |= MendSecondSaying(tree, lexicon, t) || MendFirstTo(tree, t);
        return changed;
    }

    // "warned that it would strike if Y attacked and urged Z to help": who says two things says the second too.
    private static bool MendSecondSaying(Tree tree, ClauseLexicon lexicon, int verb)
    {
        if (!tree.Is(verb, "conj") || tree.Upos(verb) != "VERB" || tree.Child(verb, "nsubj") >= 0 || tree.Child(verb, "aux") >= 0 || !Says(tree, lexicon, verb)) return false;
        var inner = tree.Head[verb];
        if (inner < 0 || inner > verb || !(tree.Is(inner, "advcl") && tree.Marker(inner) is "if" or "unless" or "until" or "when" or "while" or "because")) return false;
        var outer = tree.Head[inner];
        for (var steps = 0; steps < 3 && outer >= 0 && !tree.Is(outer, "ccomp"); steps++) outer = tree.Head[outer];
        if (outer < 0 || tree.Head[outer] is not (>= 0 and var saying) || saying > inner || tree.Xpos(saying) != tree.Xpos(verb) || !Says(tree, lexicon, saying)) return false;
        tree.Head[verb] = saying;
        return true;
    }

    private static bool Says(Tree tree, ClauseLexicon lexicon, int verb) =>
        lexicon.Reporting("verb", tree.Lemma[verb]) is not null && (lexicon.Complement("verb", tree.Lemma[verb], "to") is not null || lexicon.Reporting("verb", tree.Lemma[verb])!.Contents.Contains("that"));

    // "It was the first country to recognise X": read as "to recognise X was the first country".
    private static bool MendFirstTo(Tree tree, int verb)
    {
        var noun = tree.Head[verb];
        if (tree.Rel[verb] != "csubj" || noun < 0 || noun > verb || !tree.IsInfinitive(verb) || !tree.IsNounLike(noun) || !Linking.IsRanked(tree, noun)) return false;
        tree.Rel[verb] = "acl";
        foreach (var c in tree.Children(noun))
            if (c < noun && tree.Is(c, "expl")) tree.Rel[c] = "nsubj";
        return true;
    }
}
