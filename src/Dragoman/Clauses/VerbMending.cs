namespace Dragoman.Clauses;

/// <summary>Main verbs that parsers read as something else: "are to meet" as a copula, "would free over forty prisoners" as an adjective, "test-fired" as two words.</summary>
internal static class VerbMending
{
    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        var changed = false;
        for (var t = 1; t < tree.Length; t++)
            changed |= MendAs(tree.Upos(t), tree, lexicon, t) || (tree.Form(t + 1) is "-" && (MendHyphened(tree, lexicon, t) || MendHyphenedNoun(tree, lexicon, t))) || MendVerdict(tree, lexicon, t);
        return changed;
    }

    private static bool MendAs(string upos, Tree tree, ClauseLexicon lexicon, int token) => upos switch
    {
        "VERB" => MendScheduled(tree, lexicon, token) || MendShelling(tree, lexicon, token),
        "NOUN" => MendTransitive(tree, token),
        "ADJ" => MendBare(tree, lexicon, token) || MendReady(tree, lexicon, token) || MendOutcome(tree, lexicon, token) || MendAdjective(tree, token),
        "ADV" => MendHome(tree, lexicon, token) || MendArticled(tree, token),
        _ => false,
    };

    // "The ministers are to meet in Lima": what somebody is to do is no predicate noun of his ("The aim is to win").
    private static bool MendScheduled(Tree tree, ClauseLexicon lexicon, int verb)
    {
        if (tree.Upos(verb) != "VERB" || !tree.IsInfinitive(verb) || tree.Child(verb, "cop") is not >= 0) return false;
        var be = tree.Child(verb, "cop");
        var subject = tree.Child(verb, "nsubj");
        if (be > verb || tree.Form(be) is not ("is" or "are" or "was" or "were") || subject < 0 || subject > be || tree.Form(be + 1) is not "to" || !CanAct(tree, lexicon, subject)) return false;
        (tree.Rel[be], tree.Rel[subject]) = ("aux", tree.ExactChild(verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
        return true;
    }

    private static bool CanAct(Tree tree, ClauseLexicon lexicon, int subject) =>
        tree.IsName(subject) || tree.Lemma[subject] is "he" or "she" or "they" or "who" || lexicon.In("office", tree.Lemma[subject]) || lexicon.In("people", tree.Lemma[subject]) || lexicon.In("agent", tree.Lemma[subject]);

    // "found the priest guilty of fraud": the verdict read as a noun of which the accused is the first half.
    private static bool MendVerdict(Tree tree, ClauseLexicon lexicon, int verdict)
    {
        var (verb, accused) = (tree.Head[verdict], verdict - 1);
        if (verb < 0 || verb >= accused || !tree.Is(verdict, "obj") || tree.Upos(verb) != "VERB" || !lexicon.In("verdict", tree.Form(verdict)) || tree.Head[accused] != verdict || !tree.IsNounLike(accused)) return false;
        for (var t = verb + 1; t < accused; t++)
            if (tree.Head[t] == verdict) tree.Head[t] = accused;
        (tree.Head[accused], tree.Rel[accused], tree.Rel[verdict]) = (verb, "obj", "xcomp");
        return true;
    }

    // "burned two guards alive": what became of them, said behind them, is no property they had before.
    private static bool MendOutcome(Tree tree, ClauseLexicon lexicon, int outcome)
    {
        var noun = tree.Head[outcome];
        if (!tree.Is(outcome, "amod") || noun != outcome - 1 || !tree.Is(noun, "obj") || tree.Upos(tree.Head[noun]) != "VERB" || !lexicon.In("outcome", tree.Form(outcome))) return false;
        (tree.Head[outcome], tree.Rel[outcome]) = (tree.Head[noun], "xcomp");
        return true;
    }

    // "The peacekeepers patrol the border": what has a subject before it and an object behind it, and no article, is a verb.
    private static bool MendTransitive(Tree tree, int verb)
    {
        if (tree.Upos(verb) != "NOUN" || tree.Child(verb, "obj") < verb || tree.Child(verb, "nsubj") is not (>= 0 and var subject) || subject > verb) return false;
        if (tree.HasCopula(verb) || tree.Child(verb, "det") >= 0 || tree.Child(verb, "case") >= 0 || tree.Child(verb, "amod") >= 0) return false;
        tree.BecomeVerb(verb, tree.Lemma[verb], tree.Xpos(verb) == "NNS" ? "VBZ" : "VBP");
        return true;
    }

    // "Soldiers were involved in it": an adjective has no passive; its "were" is a copula.
    private static bool MendAdjective(Tree tree, int adjective)
    {
        if (tree.Upos(adjective) != "ADJ" || tree.ExactChild(adjective, "aux:pass") is not (>= 0 and var be) || tree.ExactChild(adjective, "obl:agent") >= 0 || tree.Lemma[be] != "be") return false;
        tree.Rel[be] = "cop";
        if (tree.ExactChild(adjective, "nsubj:pass") is >= 0 and var subject) tree.Rel[subject] = "nsubj";
        return true;
    }

    // "sent the envoy home": with verbs of sending the way back belongs to the verb, where somebody is sent.
    private static bool MendHome(Tree tree, ClauseLexicon lexicon, int home)
    {
        if (tree.Form(home) is not "home" || !tree.Is(home, "advmod") || (tree.Child(tree.Head[home], "obj") < 0 && tree.Xpos(tree.Head[home]) is not "VBN") || !lexicon.In("sender-home", tree.Lemma[tree.Head[home]]) || tree.Head[home] > home) return false;
        tree.Rel[home] = "compound:prt";
        return true;
    }

    // "began a fast": what has an article is a noun, and the object where there is no other.
    private static bool MendArticled(Tree tree, int noun)
    {
        var verb = tree.Head[noun];
        if (tree.Upos(noun) != "ADV" || !tree.Is(noun, "advmod") || verb < 0 || verb > noun || tree.Upos(verb) != "VERB" || tree.Child(verb, "obj") >= 0) return false;
        if (tree.Child(noun, "det") != noun - 1 && tree.ExactChild(noun, "nmod:poss") != noun - 1) return false;
        tree.BecomeNoun(noun, tree.Lemma[noun]);
        tree.Rel[noun] = "obj";
        return true;
    }

    // "would free over forty prisoners": behind a modal verb, with an object, it is a verb.
    private static bool MendBare(Tree tree, ClauseLexicon lexicon, int verb)
    {
        if (tree.Xpos(verb - 1) != "MD" || tree.Head[verb - 1] != verb || tree.Upos(verb) is not "ADJ" || tree.HasCopula(verb) || !lexicon.In("also-verb", tree.Lemma[verb]) || tree.Child(verb, "obj") < verb) return false;
        tree.BecomeVerb(verb, tree.Lemma[verb], "VB");
        return true;
    }

    // "Norway said it was ready to talk": what is ready means to do the thing, and "it" is somebody.
    private static bool MendReady(Tree tree, ClauseLexicon lexicon, int adjective)
    {
        if (tree.Upos(adjective) != "ADJ" || tree.Child(adjective, "cop") is not >= 0 || tree.Child(adjective, "nsubj") >= 0 || lexicon.Complement("adj", tree.Lemma[adjective], "to") is not { Controller: Role.Subject }) return false;
        var it = tree.Child(adjective, "expl");
        var deed = Math.Max(tree.Child(adjective, "xcomp"), tree.Child(adjective, "csubj"));
        if (it < 0 || it > adjective || tree.Lemma[it] != "it" || deed < adjective || !tree.IsInfinitive(deed)) return false;
        (tree.Rel[it], tree.Rel[deed]) = ("nsubj", "xcomp");
        return true;
    }

    // "The North test-fired a missile": noun and verb joined by a hyphen are one verb.
    private static bool MendHyphened(Tree tree, ClauseLexicon lexicon, int noun)
    {
        var verb = noun + 2;
        if (verb >= tree.Length || tree.Form(noun + 1) is not "-" || tree.Upos(verb) != "VERB" || !lexicon.In("hyphened", tree.Form(noun).ToLowerInvariant() + "-" + tree.Lemma[verb])) return false;
        var wasSubject = tree.Head[noun] == verb && tree.Is(noun, "nsubj");
        var before = -1;
        for (var t = 0; t < noun; t++)
            if (tree.Head[t] == noun && tree.IsNounLike(t)) before = t;
        for (var t = 0; t < tree.Length; t++)
            if (tree.Head[t] == noun && t != before) tree.Head[t] = t < noun && before >= 0 ? before : verb;
        var described = tree.Is(verb, "amod") ? tree.Head[verb] : -1;
        if (before < 0 && described > verb && noun > 0 && tree.IsName(noun - 1)) before = noun - 1;
        if (described > verb) TakeObject(tree, verb, described);
        if (before >= 0) (tree.Head[before], tree.Rel[before]) = (verb, wasSubject || tree.Child(verb, "nsubj") < 0 ? "nsubj" : tree.Rel[before]);
        (tree.Head[noun], tree.Rel[noun], tree.Head[noun + 1], tree.Rel[noun + 1]) = (verb, "compound", verb, "punct");
        tree.Lemma[verb] = tree.Form(noun).ToLowerInvariant() + "-" + tree.Lemma[verb];
        return true;
    }

    // "cease-fire", "cease-fires": the event noun is the whole of it.
    private static bool MendHyphenedNoun(Tree tree, ClauseLexicon lexicon, int first)
    {
        var noun = first + 2;
        if (noun >= tree.Length || tree.Form(first + 1) is not "-" || tree.Upos(noun) != "NOUN" || tree.Head[first] != noun) return false;
        var whole = tree.Form(first).ToLowerInvariant() + "-" + tree.Lemma[noun];
        if (lexicon.Nominal(whole) is null) return false;
        tree.Lemma[noun] = whole;
        return true;
    }

    // "Pyongyang test-fired missiles" with the missiles as the head of it all.
    private static void TakeObject(Tree tree, int verb, int thing)
    {
        for (var t = 0; t < tree.Length; t++)
            if (tree.Head[t] == thing && t != verb && (t < verb || tree.Base(t) is "punct" or "obl" or "advcl" or "parataxis")) tree.Head[t] = verb;
        (tree.Head[verb], tree.Rel[verb]) = (tree.Head[thing], tree.Rel[thing]);
        (tree.Head[thing], tree.Rel[thing]) = (verb, "obj");
    }

    // "were killed in Turkish tank shelling": an event noun in -ing behind the noun it takes, read as a verb of its own.
    private static bool MendShelling(Tree tree, ClauseLexicon lexicon, int token)
    {
        var noun = token - 1;
        var form = tree.Form(token);
        if (tree.Upos(token) != "VERB" || !tree.IsGerund(token) || tree.Base(token) is not ("advcl" or "acl") || lexicon.Nominal(form) is null || tree.Child(token, "obj") >= 0) return false;
        if (tree.Xpos(noun) is not ("NN" or "NNP") || tree.Base(noun) is not ("obl" or "nmod") || tree.Preposition(noun) is not ("in" or "by" or "during" or "from" or "after" or "of") || (tree.Head[token] != tree.Head[noun] && tree.Head[token] != noun)) return false;
        (tree.Head[token], tree.Rel[token]) = (tree.Head[noun], tree.Rel[noun]);
        for (var t = 0; t < tree.Length; t++)
            if (tree.Head[t] == noun && t != token) tree.Head[t] = token;
        (tree.Head[noun], tree.Rel[noun]) = (token, "compound");
        tree.BecomeNoun(token, form);
        foreach (var c in tree.Children(token))
            if (tree.Is(c, "obl")) tree.Rel[c] = "nmod";
        return true;
    }
}
