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
        if (end == node.Words.End) end = WithMedium(draft, node.Token, end);
        return (first, end < tree.Length && tree.Form(end) is ":" ? end + 1 : end);
    }

    /// <summary>The cue of an adjective: with its copula and the verbs over it ("seems sure") and the preposition of what it is about.</summary>
    public static (int First, int End) OfAdjective(Draft draft, Node node, IReadOnlyList<int> things)
    {
        var tree = draft.Tree;
        var first = Math.Min(node.Words.First, node.Token);
        while (first > 0 && tree.Head[first - 1] == node.Token && (tree.Base(first - 1) is "aux" or "cop" or "advmod" || tree.Lemma[first - 1] is "not")) first--;
        return (WithGovernors(draft, node.Token, first), WithPreposition(tree, node.Token, node.Token + 1, things));
    }

    /// <summary>The cue of a noun: with the adjectives before it and the preposition of what is said.</summary>
    public static (int First, int End) OfNoun(Tree tree, int noun, IReadOnlyList<int> things)
    {
        var first = noun;
        while (first > 0 && tree.Head[first - 1] == noun && tree.Base(first - 1) is "amod") first--;
        return (first, WithPreposition(tree, noun, noun + 1, things));
    }

    // Auxiliaries, adverbs and the "to" that stand right before the verb.
    private static int Left(Tree tree, int verb, int first)
    {
        while (first > 0 && tree.Head[first - 1] == verb && (tree.Base(first - 1) is "aux" or "advmod" || tree.Lemma[first - 1] is "to" or "not")) first--;
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
        return first;
    }

    // "issued a statement saying", "sent a letter urging": the giving out of the document is part of the cue.
    private static int WithIssue(Draft draft, int verb, int first)
    {
        var tree = draft.Tree;
        var noun = tree.Head[verb];
        if (tree.Rel[verb] is not "acl" || !tree.IsGerund(verb) || noun < 0 || noun >= first || !tree.Is(noun, "obj") || !draft.Lexicon.In("medium", tree.Lemma[noun])) return first;
        var issued = tree.Head[noun];
        return issued >= 0 && issued < noun && draft.Verbal[issued] is { } node && draft.Lexicon.In("carrying", node.Lemma) ? Left(tree, issued, node.Words.First) : first;
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
        lexicon.Reporting("verb", word) is { Stance: not Stance.Denies } || (lexicon.Attitude("adj", word) ?? lexicon.Attitude("verb", word)) is { } stand && stand.Contents.Contains("to");

    private static int WithPreposition(Tree tree, int word, int end, IReadOnlyList<int> things)
    {
        if (things.Count == 0) return end;
        var at = end;
        if (at < tree.Length && tree.Head[at] == word && tree.Is(at, "advmod")) at++;
        if (at >= tree.Length || tree.Upos(at) is not ("ADP" or "SCONJ") || tree.Lemma[at] is "that" || !IsMarkerOf(tree, at, things)) return end;
        while (at + 1 < tree.Length && tree.Upos(at + 1) == "ADP" && IsMarkerOf(tree, at + 1, things)) at++;
        return at + 1;
    }

    private static bool IsMarkerOf(Tree tree, int marker, IReadOnlyList<int> things)
    {
        foreach (var thing in things)
            if (tree.Head[marker] == thing) return true;
        return false;
    }

    // "said in a statement", "told a rally on Facebook": where it was said is part of saying it.
    private static int WithMedium(Draft draft, int verb, int end)
    {
        var tree = draft.Tree;
        if (end >= tree.Length || tree.Upos(end) != "ADP") return end;
        var noun = tree.Head[end];
        if (noun <= end || tree.Head[noun] != verb || !draft.Lexicon.In("medium", tree.Lemma[noun])) return end;
        return tree.Phrases[noun].End;
    }
}
