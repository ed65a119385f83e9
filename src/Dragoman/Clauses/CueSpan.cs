namespace Dragoman.Clauses;

/// <summary>
/// Which words say that something is said: not the verb alone but what a reader would underline with it ("has repeatedly said in a statement",
/// "declined to elaborate on", "false claims about"), without the one who says it and without what is said.
/// </summary>
internal static class CueSpan
{
    // "began to try to persuade": no verb phrase of newspaper prose stacks more.
    private const int Stacked = 3;

    /// <summary>The cue of a verb; <paramref name="things"/> are the phrases said when they are no clause ("called for X"): their prepositions belong to the cue.</summary>
    public static (int First, int End) OfVerb(Draft draft, Node node, IReadOnlyList<int> things)
    {
        var tree = draft.Tree;
        var first = WithIssue(draft, node.Token, WithGovernors(draft, node.Token, Left(tree, node.Token, node.Words.First)));
        var end = WithPreposition(tree, node.Token, node.Words.End, things);
        if (end == node.Words.End) end = WithMedium(draft, node.Token, WithManner(draft, node.Token, end));
        if (end + 1 < tree.Length && tree.Head[end] == node.Token && tree.Form(end) is "this" && tree.Form(end + 1) is ":") end++;
        return (first, end < tree.Length && tree.Form(end) is ":" ? end + 1 : end);
    }

    /// <summary>The cue of an adjective: with its copula and the verbs over it ("seems sure") and the preposition of what it is about.</summary>
    public static (int First, int End) OfAdjective(Draft draft, int adjective, int from, IReadOnlyList<int> things)
    {
        var tree = draft.Tree;
        var first = Math.Min(from, adjective);
        while (first > 0 && tree.Head[first - 1] == adjective && (tree.Base(first - 1) is "aux" or "cop" or "advmod" || tree.Lemma[first - 1] is "not")) first--;
        return (WithGovernors(draft, adjective, first), WithPreposition(tree, adjective, adjective + 1, things));
    }

    /// <summary>First token of a predicate's words before the copula or verb <paramref name="over"/> of it: auxiliaries, adverbs, negation.</summary>
    public static int OfPredicate(Draft draft, int predicate, int over)
    {
        var tree = draft.Tree;
        var first = over;
        while (first > 0 && (tree.Head[first - 1] == predicate || tree.Head[first - 1] == over) && (tree.Base(first - 1) is "aux" or "advmod" || tree.Lemma[first - 1] is "not" or "to")) first--;
        return first;
    }

    /// <summary>The cue of a noun: with the adjectives before it and the preposition of what is said.</summary>
    public static (int First, int End) OfNoun(Tree tree, int noun, IReadOnlyList<int> things)
    {
        var first = noun;
        while (first > 0 && (tree.Head[first - 1] == noun ? tree.Base(first - 1) is "amod" || (tree.Is(first - 1, "compound") && tree.Upos(first - 1) is "NOUN") || (tree.Is(first - 1, "det") && tree.Lemma[first - 1] is "a" or "an" or "the") : IsOfAdjective(tree, first - 1, noun))) first--;
        return (first, WithPreposition(tree, noun, noun + 1, things));
    }

    // "strikingly personal attacks": an adverb belongs to the adjective behind it.
    private static bool IsOfAdjective(Tree tree, int adverb, int noun) => tree.Is(adverb, "advmod") && tree.Head[adverb] > adverb && tree.Head[adverb] < noun && tree.Is(tree.Head[adverb], "amod");

    // Auxiliaries, adverbs and the "to" that stand right before the verb.
    private static int Left(Tree tree, int verb, int first)
    {
        while (first > 0 && tree.Head[first - 1] == verb && (tree.Base(first - 1) is "aux" or "advmod" || tree.Lemma[first - 1] is "to" or "not") && tree.Xpos(first - 1) is not "WRB") first--;
        return first;
    }

    // "continued to suggest", "has declined to say": a verb that only carries the one who says it to the verb of saying.
    private static int WithGovernors(Draft draft, int verb, int first)
    {
        var tree = draft.Tree;
        for (var steps = 0; steps < Stacked && (tree.Is(verb, "xcomp") || (tree.Is(verb, "advcl") && tree.IsInfinitive(verb))); steps++)
        {
            var governor = tree.Head[verb];
            if (governor < 0 || !ReachesTo(tree, governor, first) || tree.Upos(governor) is not ("VERB" or "ADJ") || SaysItself(draft.Lexicon, tree.Lemma[governor])) return first;
            (verb, first) = (governor, Left(tree, governor, governor));
            if (first > 0 && tree.Is(first - 1, "cop")) first--;
        }
        return WithPhase(draft, verb, first);
    }

    // "began by crediting", "opened her speech by praising", "stopped short of calling for": how somebody comes to say it.
    private static int WithPhase(Draft draft, int verb, int first)
    {
        var tree = draft.Tree;
        var (marker, governor) = (first - 1, tree.Head[verb]);
        if (marker < 1 || governor < 0 || governor >= marker || !tree.Is(verb, "advcl") || tree.Head[marker] != verb || !tree.IsGerund(verb) || tree.Form(marker) is not ("by" or "of" or "about" or "with") || !draft.Lexicon.In("phase", tree.Lemma[governor])) return first;
        for (var t = governor + 1; t < marker; t++)
            if (!(tree.Head[t] == governor && (tree.Base(t) is "compound" or "advmod" || draft.Lexicon.In("medium", tree.Lemma[t]))) && !(tree.Head[t] > t && draft.Lexicon.In("medium", tree.Lemma[tree.Head[t]]))) return first;
        return Left(tree, governor, governor);
    }

    // "issued a statement saying", "sent a letter urging": the giving out of the document is part of the cue.
    private static int WithIssue(Draft draft, int verb, int first)
    {
        var tree = draft.Tree;
        var noun = tree.Head[verb];
        if (tree.Is(verb, "advcl") && noun >= 0 && noun < first) noun = tree.Child(noun, "obj");
        if (tree.Base(verb) is not ("acl" or "advcl") || !tree.IsGerund(verb) || noun < 0 || noun >= first || (tree.Is(verb, "advcl") && tree.Phrases[noun].End != first) || !tree.Is(noun, "obj") || !draft.Lexicon.In("medium", tree.Lemma[noun])) return first;
        var issued = tree.Head[noun];
        return issued >= 0 && issued < noun && draft.Verbal[issued] is { } node && (draft.Lexicon.In("carrying", node.Lemma) || draft.Lexicon.In("carrying", tree.Lemma[issued])) ? Left(tree, issued, node.Words.First) : first;
    }

    // "went on to say", "declined at first to say": nothing but particles and adverbs between the two.
    private static bool ReachesTo(Tree tree, int governor, int first)
    {
        if (governor >= first) return false;
        for (var t = governor + 1; t < first; t++)
            if (tree.Head[t] != governor || tree.Base(t) is not ("compound" or "advmod")) return false;
        return true;
    }

    // What is wanted, planned or feared is the content of the wanting; only what is declined is told by what it is.
    private static bool SaysItself(ClauseLexicon lexicon, string word) =>
        (lexicon.Reporting("verb", word) is { Stance: not Stance.Denies } && !lexicon.In("onward", word)) || (lexicon.Attitude("adj", word) ?? lexicon.Attitude("verb", word)) is { } stand && stand.Contents.Contains("to");

    private static int WithPreposition(Tree tree, int word, int end, IReadOnlyList<int> things)
    {
        if (things.Count == 0) return end;
        var at = end;
        if (at < tree.Length && tree.Head[at] == word && tree.Is(at, "advmod")) at++;
        if (at >= tree.Length || tree.Upos(at) is not ("ADP" or "SCONJ") || tree.Lemma[at] is "that" or "whether" or "if" || !IsMarkerOf(tree, at, things)) return end;
        while (at + 1 < tree.Length && tree.Upos(at + 1) == "ADP" && IsMarkerOf(tree, at + 1, things)) at++;
        return at + 1;
    }

    private static bool IsMarkerOf(Tree tree, int marker, IReadOnlyList<int> things)
    {
        foreach (var thing in things)
            if (tree.Head[marker] == thing || (tree.Xpos(tree.Head[marker]) is "WRB" or "WP" && tree.Head[tree.Head[marker]] == thing)) return true;
        return false;
    }

    // "said flatly", "announced Tuesday": the adverb or the day right behind the verb.
    private static int WithManner(Draft draft, int verb, int end)
    {
        var tree = draft.Tree;
        if (end >= tree.Length || tree.Head[end] != verb) return end;
        var manner = tree.Is(end, "advmod") && tree.Upos(end) is "ADV" && (tree.Xpos(end) is "RB" || tree.Form(end) is "later" or "earlier") && tree.Extents[end].End == end + 1 && tree.Lemma[end] is not ("not" or "so" or "otherwise" or "differently");
        return manner || (tree.Is(end, "obl") && tree.Preposition(end).Length == 0 && draft.Lexicon.In("weekday", tree.Lemma[end]) && tree.Extents[end].End == end + 1) ? end + 1 : end;
    }

    // "said in a statement", "told a rally on Facebook": where it was said is part of saying it.
    private static int WithMedium(Draft draft, int verb, int end)
    {
        var tree = draft.Tree;
        if (end >= tree.Length || tree.Upos(end) != "ADP") return end;
        var noun = tree.Head[end];
        if (noun <= end || tree.Head[noun] != verb || !(draft.Lexicon.In("medium", tree.Lemma[noun]) || IsOccasion(draft, noun))) return end;
        // "in an interview with the station on Monday": with whom and when is no part of the saying.
        foreach (var c in tree.Children(noun))
            if (c > noun && tree.Is(c, "nmod") && tree.Preposition(c) is not "of") return noun + 1;
        return tree.Phrases[noun].End;
    }

    // "said in reply", "said on a radio program", "wrote in a court file"
    private static bool IsOccasion(Draft draft, int noun) => draft.Tree.Preposition(noun) is "in" or "on" or "during" && draft.Lexicon.In("occasion", draft.Tree.Lemma[noun]);
}
