namespace Dragoman.Clauses;

/// <summary>Clauses that parsers hang a level too low or too high: a second saying inside what the first one says, what the first of a kind did as if it were said of it.</summary>
internal static class LevelMending
{
    // A participle and what belongs to it, between a subject and its verb.
    private const int FurthestApart = 10;

    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        var changed = false;
        for (var t = 1; t < tree.Length; t++)
            changed |= MendSecondSaying(tree, lexicon, t) || MendFirstTo(tree, t) || MendReduced(tree, t) || MendInserted(tree, lexicon, t) || MendNearer(tree, lexicon, t);
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

    // "after rockets fired from the valley wounded two": of two past tenses under one conjunction the first describes.
    private static bool MendReduced(Tree tree, int verb)
    {
        if (tree.Xpos(verb) != "VBD" || tree.Base(verb) is not ("advcl" or "conj") || tree.Head[verb] is not (>= 0 and var above) || tree.Child(verb, "nsubj") >= 0 || tree.Child(verb, "cc") >= 0) return false;
        for (var first = verb - 1; first > above && first >= verb - FurthestApart; first--)
        {
            if ((tree.Head[first] != above && (tree.Head[first] < 0 || tree.Head[tree.Head[first]] != above)) || !tree.Is(first, "advcl") || tree.Xpos(first) is not ("VBD" or "VBN") || tree.Child(first, "aux") >= 0 || tree.Child(first, "obj") >= 0) continue;
            var mark = Math.Max(tree.Child(first, "mark"), tree.Child(verb, "mark"));
            if (tree.Child(first, "nsubj") is not (>= 0 and var subject) || mark < 0 || mark > subject || subject != first - 1) continue;
            (tree.Head[subject], tree.Rel[subject]) = (verb, "nsubj");
            tree.Head[mark] = verb;
            (tree.Head[first], tree.Rel[first]) = (subject, "acl");
            tree.Rel[verb] = "advcl";
            return true;
        }

        return false;
    }

    // "The prisoners, their families say, were beaten": said of the beating, not of the prisoners.
    private static bool MendInserted(Tree tree, ClauseLexicon lexicon, int saying)
    {
        var noun = tree.Head[saying];
        if (tree.Base(saying) is not ("parataxis" or "appos") || noun < 0 || noun > saying || !tree.Is(noun, "nsubj") || lexicon.Reporting("verb", tree.Lemma[saying]) is null || tree.Child(saying, "nsubj") < 0) return false;
        if (tree.Head[noun] <= saying || tree.First(tree.First(saying)) is not (> 0 and var first) || tree.Form(first - 1) is not ",") return false;
        (tree.Head[saying], tree.Rel[saying]) = (tree.Head[noun], "parataxis");
        return true;
    }

    // "assaults against peacekeepers and aid workers": people stand in a row with the people before them and not with the deed.
    private static bool MendNearer(Tree tree, ClauseLexicon lexicon, int token)
    {
        var deed = tree.Head[token];
        if (!tree.Is(token, "conj") || deed < 0 || deed > token || lexicon.Nominal(tree.Lemma[deed]) is null || lexicon.Nominal(tree.Lemma[token]) is not null || !IsPeople(tree, lexicon, token)) return false;
        var before = tree.Child(token, "cc") - 1;
        if (before <= deed || !IsPeople(tree, lexicon, before) || !tree.Is(before, "nmod") || tree.Preposition(before) is not ("against" or "on" or "of" or "by" or "between" or "with")) return false;
        tree.Head[token] = before;
        return true;
    }

    private static bool IsPeople(Tree tree, ClauseLexicon lexicon, int token) => tree.Upos(token) == "NOUN"
        && (lexicon.In("agent", tree.Lemma[token]) || lexicon.In("people", tree.Lemma[token]) || lexicon.In("office", tree.Lemma[token]) || (tree.Lemma[token].Length > 5 && tree.Lemma[token].EndsWith("er", StringComparison.Ordinal)) || tree.Lemma[token].EndsWith("ist", StringComparison.Ordinal));
}
