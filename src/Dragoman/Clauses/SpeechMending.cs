namespace Dragoman.Clauses;

/// <summary>
/// Verbs of saying that parsers hang on the words of somebody else: <c>"…," she said, adding later, "…"</c>, <c>a poll released Friday shows that</c>, a verb at the end of a quotation
/// that is read as a plural noun (<c>"…," Vega notes</c>).
/// </summary>
internal static class SpeechMending
{
    /// <summary>Mends in place; whether anything was changed.</summary>
    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        var changed = false;
        for (var t = 1; t < tree.Length; t++)
        {
            // Only verbs, and nouns that may be verbs, are mended here.
            if (tree.Xpos(t) is not { Length: > 0 } tag || tag[0] is not ('V' or 'N')) continue;
            changed |= MendSome(tree, lexicon, t) || MendShowing(tree, lexicon, t) || MendWarning(tree, t) || MendBoth(tree, t) || MendSubject(tree, lexicon, t) || MendInserted(tree, lexicon, t) || MendLeftOut(tree, lexicon, t) || MendNote(tree, lexicon, t) || MendGoingOn(tree, lexicon, t) || MendReduced(tree, lexicon, t) || MendTense(tree, lexicon, t) || MendDistant(tree, lexicon, t);
        }
        return changed;
    }

    // "“…,” Vega notes.": the verb of a speaker's name at the end, behind a comma or a closing mark.
    private static bool MendNote(Tree tree, ClauseLexicon lexicon, int token)
    {
        if (tree.Xpos(token) is not "NNS" || tree.Child(token, "case") >= 0 || !tree.IsName(token - 1) || (token + 1 < tree.Length && tree.Form(token + 1) is not ("." or ",")) || !Quotes(lexicon, tree.Lemma[token])) return false;
        var first = token - 1;
        while (first > 0 && tree.Head[first - 1] is var head && head >= first && head <= token && !tree.Is(first - 1, "punct")) first--;
        if (first == 0 || !tree.EndsSpeech(first - 1)) return false;
        tree.BecomeVerb(token, tree.Lemma[token], "VBZ");
        for (var t = first; t < token - 1; t++)
            if (tree.Head[t] == token) tree.Head[t] = token - 1;
        (tree.Head[token - 1], tree.Rel[token - 1]) = (token, "nsubj");
        return true;
    }

    // "was hit by a lorry and not, as the minister says, by a rocket": what he says is only what the sentence leaves out.
    private static bool MendLeftOut(Tree tree, ClauseLexicon lexicon, int verb)
    {
        var (mark, main) = (tree.Child(verb, "mark"), tree.Head[verb]);
        if (!tree.Is(verb, "advcl") || main < 0 || main > verb || mark < 3 || mark > verb || tree.Form(mark) is not "as" || tree.Form(mark - 1) is not "," || tree.Form(mark - 2) is not "not" || lexicon.Reporting("verb", tree.Lemma[verb]) is null) return false;
        var phrase = tree.Child(verb, "obl");
        if (phrase < verb || tree.Form(Math.Max(0, tree.First(phrase) - 1)) is not "," || tree.Preposition(phrase) is not { Length: > 0 } preposition) return false;
        foreach (var c in tree.Children(main))
        {
            if (c > mark || !tree.Is(c, "obl") || tree.Preposition(c) != preposition) continue;
            (tree.Head[mark - 2], tree.Rel[mark - 2]) = (phrase, "advmod");
            if (tree.Is(mark - 3, "cc")) tree.Head[mark - 3] = phrase;
            Set(tree, verb, phrase, "advcl");
            return Set(tree, phrase, c, "conj");
        }
        return false;
    }

    // "The prisoners, their families say, were beaten": who says it stands between commas, and describes nobody.
    private static bool MendInserted(Tree tree, ClauseLexicon lexicon, int verb)
    {
        var noun = tree.Head[verb];
        if (tree.Rel[verb] is not ("appos" or "acl:relcl") || noun < 0 || noun > verb || !tree.Is(noun, "nsubj") || tree.Xpos(verb) is not ("VBD" or "VBZ" or "VBP") || verb + 1 >= tree.Length || tree.Form(verb + 1) is not "," || lexicon.Reporting("verb", tree.Lemma[verb]) is null) return false;
        var (subject, main) = (tree.Child(verb, "nsubj"), tree.Head[noun]);
        if (subject < 0 || subject > verb || main < verb || tree.First(subject) is var first && (first == 0 || tree.Form(first - 1) is not ",")) return false;
        return Set(tree, verb, main, "parataxis");
    }

    // "And both embrace": the pronoun before a verb that has no other subject.
    private static bool MendBoth(Tree tree, int verb)
    {
        var pronoun = verb - 1;
        return (tree.Xpos(verb) is "VBP" or "VBD" || (tree.Xpos(verb) is "VBN" && tree.Child(verb, "obj") > verb)) && tree.Lemma[pronoun] is "both" or "all" or "each" or "many" or "some" && tree.Head[pronoun] == verb && tree.Base(pronoun) is "advmod" or "det"
            && tree.Child(verb, "nsubj") < 0 && tree.Base(verb) is "root" or "ccomp" or "parataxis" && Set(tree, pronoun, verb, "nsubj");
    }

    // "What is less sure, the survey shows, is …": the noun before the verb read as a part of its name.
    private static bool MendSubject(Tree tree, ClauseLexicon lexicon, int verb)
    {
        var noun = verb - 1;
        if (tree.Xpos(verb) is not ("VBZ" or "VBD") || tree.Rel[noun] is not "compound" || tree.Head[noun] != verb || tree.Child(verb, "nsubj") >= 0 || lexicon.Reporting("verb", tree.Lemma[verb]) is null) return false;
        foreach (var c in tree.Children(verb))
            if (c < noun && tree.Base(c) is "det" or "amod" or "compound") tree.Head[c] = noun;
        return Set(tree, noun, verb, "nsubj");
    }

    // "she said, while arguing the army should …": the second verb of saying hung on the clause that it takes.
    private static bool MendGoingOn(Tree tree, ClauseLexicon lexicon, int verb)
    {
        var said = tree.Head[verb];
        if (said < 0 || !tree.IsGerund(verb) || tree.Child(verb, "nsubj") >= 0) return false;
        if (tree.Is(verb, "advcl") && said < verb) return MendTaken(tree, lexicon, verb);
        if (tree.Is(verb, "ccomp")) return said < verb && Quotes(lexicon, tree.Lemma[said]) && OpensWithComma(tree, verb) && IsSecond(tree, said, verb) && Set(tree, verb, said, "advcl");
        var outer = tree.Head[said];
        if (!(tree.Is(verb, "advcl") || tree.Is(verb, "csubj")) || said < verb || outer < 0 || outer > verb || !tree.Is(said, "ccomp") || !Quotes(lexicon, tree.Lemma[outer]) || !Quotes(lexicon, tree.Lemma[verb]) || !OpensWithComma(tree, verb)) return false;
        // "arguing the army should": with no subject of its own the clause has the object between the two.
        foreach (var c in tree.Children(said))
            if (c < verb && tree.Base(c) is "mark" or "punct") tree.Head[c] = verb;
        if (tree.Child(verb, "obj") is >= 0 and var between && between > verb && between < said && tree.Child(said, "nsubj") < 0) Set(tree, between, said, "nsubj");
        Set(tree, said, verb, "ccomp");
        return Set(tree, verb, outer, "advcl");
    }

    // "“…,” she said, adding, “…”": the second quotation is left with the first verb.
    private static bool MendTaken(Tree tree, ClauseLexicon lexicon, int verb)
    {
        var said = tree.Head[verb];
        if (!Quotes(lexicon, tree.Lemma[said]) || !Quotes(lexicon, tree.Lemma[verb]) || tree.Child(verb, "ccomp") >= 0 || !OpensWithComma(tree, verb) || !IsSecond(tree, said, verb)) return false;
        foreach (var c in tree.Children(said))
            if (c > verb && tree.Is(c, "ccomp")) return Set(tree, c, verb, "ccomp");
        return false;
    }

    // "said talks are useful, and warned the army", "noting he was set to win and suggesting that": a form unlike that of what is said goes on with the one who said it.
    private static bool MendTense(Tree tree, ClauseLexicon lexicon, int verb)
    {
        if (!tree.Is(verb, "conj") || tree.Xpos(verb) is not ("VBD" or "VBG" or "VBN") || tree.Child(verb, "nsubj") >= 0 || tree.Child(verb, "aux") >= 0) return false;
        var first = tree.Head[verb];
        for (var steps = 0; steps < 3 && tree.IsGerund(verb) && tree.Head[first] >= 0 && tree.Base(first) is "xcomp" or "conj" or "acl"; steps++) first = tree.Head[first];
        var said = tree.Head[first];
        if (!tree.Is(first, "ccomp") || said < 0 || said > first || tree.Child(first, "nsubj") < 0 || lexicon.Reporting("verb", tree.Lemma[said]) is null) return false;
        if (tree.IsGerund(verb)) return tree.IsGerund(said) && !tree.IsGerund(first) && (tree.Head[verb] == first || Quotes(lexicon, tree.Lemma[verb])) && Set(tree, verb, said, "conj");
        return tree.Xpos(said) is "VBD" && IsUnlike(lexicon, tree, first, verb) && Set(tree, verb, said, "conj");
    }

    // The present beside a past tense; or what will be or is going on beside a verb of telling.
    private static bool IsUnlike(ClauseLexicon lexicon, Tree tree, int first, int verb)
    {
        var tells = lexicon.Reporting("verb", tree.Lemma[verb]) is not null;
        foreach (var c in tree.Children(first))
            if (tree.Base(c) is "aux" or "cop") return (tree.Xpos(verb) is "VBD" && Quotes(lexicon, tree.Lemma[verb]) && tree.Xpos(c) is "VBD") || tree.Xpos(c) is "MD" ? tells : tree.Lemma[c] is "be" && (tree.Xpos(c) is "VBZ" or "VBP" ? tree.Xpos(verb) is "VBD" : tells && tree.IsGerund(first));
        return tree.Xpos(verb) is "VBD" && tree.Xpos(first) is "VBZ" or "VBP";
    }

    // "said that is a “distortion,” describing the team as": a telling participle behind a comma hangs on the one who told the rest.
    private static bool MendDistant(Tree tree, ClauseLexicon lexicon, int verb)
    {
        if (!tree.IsGerund(verb) || tree.Base(verb) is not ("acl" or "advcl") || tree.Head[verb] > verb || tree.Child(verb, "nsubj") >= 0 || tree.Marker(verb) is not ("" or "while") || !Quotes(lexicon, tree.Lemma[verb])) return false;
        var before = tree.First(verb) - 1;
        if (before > 0 && tree.IsQuote(before)) before--;
        if (before < 0 || tree.Form(before) is not ",") return false;
        var said = verb;
        for (var steps = 0; steps < 8 && said >= 0 && (said == verb || !(Quotes(lexicon, tree.Lemma[said]) && tree.Child(said, "nsubj") >= 0)); steps++) said = tree.Head[said];
        return said >= 0 && said < verb && said != tree.Head[verb] && tree.Child(said, "ccomp") >= 0 && Set(tree, verb, said, "advcl");
    }

    // "Some note that she lost": the verb read as a noun.
    private static bool MendSome(Tree tree, ClauseLexicon lexicon, int token)
    {
        if (tree.Xpos(token) is not "NN" || tree.Head[token] >= 0 || tree.Lemma[token - 1] is not ("some" or "many" or "most" or "few" or "others") || tree.Head[token - 1] != token || lexicon.Reporting("verb", tree.Lemma[token]) is null) return false;
        var clause = tree.ExactChild(token, "acl:relcl") is >= 0 and var relative ? relative : tree.ExactChild(token, "acl");
        if (clause < 0 || token + 1 >= tree.Length || tree.Form(token + 1) is not "that" || tree.Child(clause, "nsubj") < 0) return false;
        tree.BecomeVerb(token, tree.Lemma[token], "VBP");
        Set(tree, token - 1, token, "nsubj");
        Set(tree, token + 1, clause, "mark");
        return Set(tree, clause, token, "ccomp");
    }

    // "exit polling shows he won", "the transcript shows that she knew": read as the noun of a show.
    private static bool MendShowing(Tree tree, ClauseLexicon lexicon, int token)
    {
        if (tree.Upos(token) is not "NOUN" || tree.Lemma[token] is not "show" || token + 2 >= tree.Length) return false;
        var clause = tree.Child(token, "ccomp") is >= 0 and var said ? said : tree.ExactChild(token, "acl:relcl");
        if (clause < token || tree.Child(clause, "nsubj") is var inner && (inner < token || tree.IsRelativePronoun(inner))) return false;
        var subject = tree.Child(token, "nsubj") is >= 0 and var given ? given : tree.Rel[token - 1] is "compound" && tree.Head[token - 1] == token ? token - 1 : -1;
        if (subject < 0 || subject > token || !(lexicon.In("poll", tree.Lemma[subject]) || lexicon.In("document", tree.Lemma[subject]) || lexicon.In("medium", tree.Lemma[subject]) || lexicon.In("evidence", tree.Lemma[subject]))) return false;
        tree.BecomeVerb(token, "show", tree.Xpos(token) is "NNS" ? "VBZ" : "VBP");
        foreach (var c in tree.Children(token))
            if (c < subject && tree.Base(c) is "compound" or "amod" or "det") tree.Head[c] = subject;
        Set(tree, subject, token, "nsubj");
        return Set(tree, clause, token, "ccomp");
    }

    // "is warning voters that": the copula of a participle that has an object is an auxiliary.
    private static bool MendWarning(Tree tree, int verb) =>
        tree.IsGerund(verb) && tree.Upos(verb) is "VERB" && tree.Child(verb, "obj") > verb && tree.Child(verb, "cop") is >= 0 and var cop && cop < verb && Set(tree, cop, verb, "aux");

    // "the latest poll released Friday shows that": the clause before the verb is a participle of its subject.
    private static bool MendReduced(Tree tree, ClauseLexicon lexicon, int participle)
    {
        var verb = tree.Head[participle];
        if (verb <= participle || tree.Rel[participle] is not ("ccomp" or "csubj") || tree.Xpos(participle) is not ("VBD" or "VBN") || tree.Child(verb, "nsubj") >= 0 || tree.Child(participle, "obj") >= 0) return false;
        var subject = tree.Child(participle, "nsubj");
        if (subject < 0 || subject > participle || tree.Upos(subject) is not ("NOUN" or "PROPN") || !Quotes(lexicon, tree.Lemma[verb]) && lexicon.Reporting("verb", tree.Lemma[verb]) is null) return false;
        for (var t = participle + 1; t < verb; t++)
            if (tree.Is(t, "punct")) return false;
        Set(tree, subject, verb, "nsubj");
        return Set(tree, participle, subject, "acl");
    }

    private static bool IsSecond(Tree tree, int said, int verb)
    {
        foreach (var c in tree.Children(said))
            if (c < verb && tree.Is(c, "ccomp")) return true;
        return false;
    }

    private static bool OpensWithComma(Tree tree, int verb)
    {
        var first = tree.First(verb);
        return first > 0 && tree.Form(first - 1) is ",";
    }

    private static bool Quotes(ClauseLexicon lexicon, string verb) => lexicon.Reporting("verb", verb) is { } reporting && reporting.Contents.Contains("quote");

    private static bool Set(Tree tree, int token, int head, string relation)
    {
        (tree.Head[token], tree.Rel[token]) = (head, relation);
        return true;
    }
}
