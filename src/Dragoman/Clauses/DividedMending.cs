namespace Dragoman.Clauses;

/// <summary>
/// "The move, announced in a speech, surprised diplomats": no comma alone divides a subject from its verb. The participle between the commas describes the subject,
/// and what parsers read as a description of the diplomats is the verb.
/// </summary>
internal static class DividedMending
{
    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        for (var verb = 5; verb < tree.Length; verb++)
            if (tree.Is(verb, "amod") && tree.Form(verb - 1) is "," && tree.Head[verb] > verb && tree.ExactChild(tree.Head[verb], "det") < 0 && tree.Preposition(tree.Head[verb]).Length == 0 && Lemma(tree, lexicon, verb) is { Length: > 0 } lemma && Describing(tree, verb) is > 2 and var participle && MendVerb(tree, verb, participle, lemma)) return true;
        return false;
    }

    // A past tense or participle says what its verb is; of what is tagged as an adjective only what moves people is known.
    private static string Lemma(Tree tree, ClauseLexicon lexicon, int verb)
    {
        if (tree.Xpos(verb) is "VBN" or "VBD") return tree.Lemma[verb];
        var form = tree.Form(verb);
        if (tree.Xpos(verb) is not "JJ" || !form.EndsWith("ed", StringComparison.Ordinal) || form.Length < 5) return "";
        foreach (var stem in (string[])[form[..^2], form[..^1], form[..^3] + "y"])
            if (lexicon.Attitude("moves", stem) is not null) return stem;
        return "";
    }

    // The participle right behind the comma before the one that the verb follows; -1 for none, or where a verb stands between.
    private static int Describing(Tree tree, int verb)
    {
        for (var t = verb - 2; t > 1; t--)
        {
            if (tree.Form(t - 1) is ",") return tree.Upos(t) == "VERB" && tree.Xpos(t) is "VBN" or "VBD" && tree.Child(t, "aux") < 0 && tree.Rel[t] is "acl" or "root" or "ccomp" ? t : -1;
            if (tree.Upos(t) is "VERB" or "AUX") return -1;
        }
        return -1;
    }

    private static bool MendVerb(Tree tree, int verb, int participle, string lemma)
    {
        var noun = tree.Head[verb];
        var subject = tree.Rel[participle] is "acl" ? tree.Head[participle] : tree.Child(participle, "nsubj");
        if (subject < 0 || subject > participle - 2 || tree.Upos(subject) is not ("NOUN" or "PROPN") || tree.Preposition(subject).Length > 0 || tree.HasCopula(noun)) return false;
        var top = tree.Head[subject] == noun ? noun : tree.Head[subject] == participle ? participle : subject;
        if (tree.Base(top) is not ("root" or "ccomp" or "parataxis") || (top != noun && !IsUnder(tree, noun, top))) return false;
        for (var t = 0; t < tree.Length; t++)
            if ((tree.Head[t] == noun && t < verb) || ((tree.Head[t] == subject || tree.Head[t] == participle) && t > verb) || (tree.Head[t] == participle && t < participle && !tree.Is(t, "punct")) || (tree.Head[t] == top && t > verb && tree.Is(t, "punct"))) tree.Head[t] = verb;
        (tree.Head[verb], tree.Rel[verb]) = (tree.Head[top], tree.Rel[top]);
        (tree.Head[noun], tree.Rel[noun]) = (verb, "obj");
        (tree.Head[subject], tree.Rel[subject]) = (verb, "nsubj");
        (tree.Head[participle], tree.Rel[participle]) = (subject, "acl");
        tree.BecomeVerb(verb, lemma, "VBD");
        tree.BecomeVerb(participle, tree.Lemma[participle], "VBN");
        return true;
    }

    private static bool IsUnder(Tree tree, int token, int top)
    {
        for (var steps = 0; steps < 8 && token >= 0; steps++, token = tree.Head[token])
            if (token == top) return true;
        return false;
    }
}
