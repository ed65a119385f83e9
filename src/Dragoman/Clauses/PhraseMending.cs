namespace Dragoman.Clauses;

/// <summary>Infinitives, amounts and event gerunds that parsers hang or label wrongly.</summary>
internal static class PhraseMending
{
    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        var changed = false;
        for (var t = 1; t < tree.Length; t++)
            changed |= MendOrdered(tree, lexicon, t) || MendInstance(tree, t) || MendFrame(tree, lexicon, t) || MendSuffered(tree, lexicon, t) || MendCharge(tree, lexicon, t) || MendInfinitive(tree, lexicon, t) || MendAmount(tree, t) || MendFront(tree, lexicon, t) || MendAgent(tree, lexicon, t);
        for (var t = 0; t < tree.Length; t++)
            changed |= MendGerund(tree, lexicon, t) || MendSpell(tree, lexicon, t) || MendCompound(tree, lexicon, t);
        return changed;
    }

    // "ordered the daily, which is close to the party, to close": past a relative clause between commas, the infinitive is the first verb's.
    private static bool MendOrdered(Tree tree, ClauseLexicon lexicon, int to)
    {
        var verb = tree.Head[to];
        if (tree.Lemma[to] != "to" || tree.Upos(to) != "PART" || verb <= to || !tree.Is(to, "mark") || to < 4 || tree.Form(to - 1) is not "," || tree.Base(verb) is not ("acl" or "xcomp" or "advcl" or "ccomp")) return false;
        var relative = tree.Head[verb];
        for (var steps = 0; steps < 5 && relative >= 0 && tree.Rel[relative] != "acl:relcl"; steps++) relative = tree.Head[relative];
        if (relative < 0 || relative > to) return false;
        var noun = tree.Head[relative];
        if (noun < 0 || !tree.Is(noun, "obj")) return false;
        var first = tree.Head[noun];
        if (first < 0 || first > noun || lexicon.Complement("verb", tree.Lemma[first], "to") is null) return false;
        (tree.Head[verb], tree.Rel[verb]) = (first, "xcomp");
        return true;
    }

    // "regimes, such as that of X, were toppled": instances belong to the noun before them, not to the verb.
    private static bool MendInstance(Tree tree, int token)
    {
        if (!tree.Is(token, "obl") || tree.Preposition(token) is not ("such as" or "including")) return false;
        var noun = tree.First(token) - 1;
        if (noun > 0 && tree.Form(noun) is ",") noun--;
        if (noun <= 0 || tree.Upos(noun) is not ("NOUN" or "PROPN") || noun >= token || tree.Head[noun] == token) return false;
        (tree.Head[token], tree.Rel[token]) = (noun, "nmod");
        return true;
    }

    // "talks in Cairo with the envoy", "an attack in Kabul on the police": a phrase that the event noun takes, hung on the place between.
    private static bool MendFrame(Tree tree, ClauseLexicon lexicon, int token)
    {
        var between = tree.Head[token];
        if (!tree.Is(token, "nmod") || between < 0 || between > token || !tree.Is(between, "nmod") || !tree.IsName(between) || tree.Preposition(between) is not ("in" or "at" or "near")) return false;
        var noun = tree.Head[between];
        if (noun < 0 || noun > between || tree.Preposition(token) is not ("with" or "on" or "against" or "between" or "by") || lexicon.Nominal(tree.Lemma[noun]) is null) return false;
        tree.Head[token] = noun;
        return true;
    }

    // "the killing in Norte of Judge Soto", "the shooting over the last two days of a mayor": whom the event noun takes, hung on the place or time between.
    private static bool MendSuffered(Tree tree, ClauseLexicon lexicon, int token)
    {
        var between = tree.Head[token];
        if (!tree.Is(token, "nmod") || between < 0 || between > token || !tree.Is(between, "nmod") || tree.Preposition(token) != "of") return false;
        if (!(tree.IsName(between) && tree.IsName(token)) && !(tree.Child(between, "nummod") >= 0 && tree.Lemma[between] is "hour" or "day" or "week" or "month" or "year")) return false;
        var noun = tree.Head[between];
        if (noun < 0 || noun > between || tree.Preposition(between) is not ("in" or "at" or "near" or "on" or "during" or "over" or "within") || lexicon.Nominal(tree.Lemma[noun]) is null) return false;
        foreach (var c in tree.Children(noun))
            if (c < token && tree.Is(c, "nmod") && tree.Preposition(c) == "of") return false;
        tree.Head[token] = noun;
        return true;
    }

    // "accused dissidents of being responsible", read as what the dissidents are: it is what they are accused of.
    private static bool MendCharge(Tree tree, ClauseLexicon lexicon, int token)
    {
        var accused = tree.Head[token];
        for (var steps = 0; steps < 8 && accused >= 0 && tree.Is(accused, "conj"); steps++) accused = tree.Head[accused];
        if (tree.Rel[token] != "acl" || accused < 0 || accused > token || !tree.Is(accused, "obj") || tree.Marker(token) != "of" || tree.Head[accused] < 0) return false;
        if (lexicon.Complement("verb", tree.Lemma[tree.Head[accused]], "of") is null) return false;
        (tree.Head[token], tree.Rel[token]) = (tree.Head[accused], "advcl");
        return true;
    }

    // "Kuwait's decision to expel", "pressure from Riyadh to cut ties": an infinitive right after the phrase of a noun that takes one is the noun's, unless its verb takes one too.
    private static bool MendInfinitive(Tree tree, ClauseLexicon lexicon, int to)
    {
        var verb = tree.Head[to];
        if (tree.Lemma[to] != "to" || tree.Upos(to) != "PART" || verb <= to || !tree.Is(to, "mark")) return false;
        var noun = NounBefore(tree, lexicon, to);
        if (noun < 0 || tree.Head[verb] == noun) return false;
        if (tree.Base(verb) is not ("advcl" or "xcomp" or "ccomp" or "acl") || tree.Head[verb] >= to || tree.Head[verb] < 0) return false;
        if (tree.Is(verb, "xcomp") && lexicon.Complement("verb", tree.Lemma[tree.Head[verb]], "to") is not null) return false;
        tree.Head[verb] = noun;
        tree.Rel[verb] = "acl";
        return true;
    }

    // The noun right before, or the one whose phrase ends there.
    private static int NounBefore(Tree tree, ClauseLexicon lexicon, int to)
    {
        var noun = to - 1;
        for (var steps = 0; steps < 4 && noun >= 0 && tree.Upos(noun) is "NOUN" or "PROPN"; steps++, noun = tree.Head[noun])
        {
            if (tree.Upos(noun) == "NOUN" && lexicon.Complement("noun", tree.Lemma[noun], "to") is not null) return noun;
            if (tree.Base(noun) is not ("nmod" or "flat" or "compound")) break;
        }

        return -1;
    }

    // "killed at least four people", "massacring up to 200 civilians", "as many as 1,200": the words before a number bound it, they are no preposition.
    private static bool MendAmount(Tree tree, int at)
    {
        var width = Bound(tree, at);
        if (width == 0 || at + width >= tree.Length || tree.Upos(at + width) != "NUM") return false;
        var number = at + width;
        var phrase = tree.Head[number] > number && tree.Rel[number] == "nummod" ? tree.Head[number] : number;
        var verb = at - 1;
        if (tree.Upos(verb) != "VERB" || tree.Head[phrase] < verb || tree.Child(verb, "obj") is var obj && obj >= number) return false;
        if (tree.Base(phrase) is not ("obl" or "nmod" or "xcomp" or "obj") || (obj >= 0 && (obj < at || obj >= number))) return false;
        for (var t = at; t < number; t++) (tree.Head[t], tree.Rel[t]) = (number, "advmod");
        (tree.Head[phrase], tree.Rel[phrase]) = (verb, "obj");
        return true;
    }

    // "exploded in front of the bank", "in the vicinity of the airport": the noun between the prepositions is one with them, and the bank is what is meant.
    private static bool MendFront(Tree tree, ClauseLexicon lexicon, int noun)
    {
        if (tree.Form(noun + 1) != "of" || tree.Head[noun] < 0 || !lexicon.In("preposition-noun", tree.Lemma[noun])) return false;
        var first = tree.Upos(noun - 1) == "DET" ? noun - 2 : noun - 1;
        if (first < 0 || tree.Form(first) is not ("in" or "In" or "at" or "on") || tree.Head[first] != noun || tree.Child(noun, "nmod") is var meant && (meant < 0 || tree.Head[noun + 1] != meant)) return false;
        var whole = tree.Child(noun, "nmod");
        (tree.Head[whole], tree.Rel[whole]) = (tree.Head[noun], tree.Rel[noun]);
        (tree.Head[first], tree.Rel[first]) = (whole, "case");
        for (var word = first + 1; word <= noun + 1; word++) (tree.Head[word], tree.Rel[word]) = (first, "fixed");
        return true;
    }

    private static int Bound(Tree tree, int at)
    {
        var first = tree.Form(at);
        var second = at + 1 < tree.Length ? tree.Form(at + 1) : "";
        if ((first == "at" && second is "least" or "most") || (first == "up" && second == "to") || (first is "more" or "less" or "fewer" && second == "than")) return 2;
        if (first == "as" && second is "many" or "few" && at + 2 < tree.Length && tree.Form(at + 2) == "as") return 3;
        return first is "about" or "around" or "over" or "nearly" or "some" ? 1 : 0;
    }

    // "were offered houses and pensions by the government": a passive that names nobody has its doer behind "by", where the thing before it is no deed and no writing.
    private static bool MendAgent(Tree tree, ClauseLexicon lexicon, int doer)
    {
        var thing = tree.Head[doer];
        if (!tree.Is(doer, "nmod") || thing < 0 || thing > doer || tree.Preposition(doer) is not "by" || !(tree.IsName(doer) || lexicon.IsHolder(tree.Lemma[doer]) || lexicon.In("agent", tree.Lemma[doer]))) return false;
        if (lexicon.Nominal(tree.Lemma[thing]) is not null || lexicon.In("medium", tree.Lemma[thing]) || lexicon.Reporting("noun", tree.Lemma[thing]) is not null) return false;
        for (var steps = 0; steps < 8 && thing >= 0 && tree.Is(thing, "conj"); steps++) thing = tree.Head[thing];
        var verb = thing < 0 || !tree.Is(thing, "obj") ? -1 : tree.Head[thing];
        if (verb < 0 || tree.ExactChild(verb, "aux:pass") < 0 || tree.ExactChild(verb, "obl:agent") >= 0) return false;
        (tree.Head[doer], tree.Rel[doer]) = (verb, "obl:agent");
        return true;
    }

    // "US air strikes", "Turkish tank shelling": the name describes the strikes, not the air.
    private static bool MendCompound(Tree tree, ClauseLexicon lexicon, int token)
    {
        var middle = tree.Head[token];
        if (middle <= token || !(tree.IsName(token) || (tree.IsNameAdjective(token) && tree.Head[middle] >= 0 && lexicon.Nominal(tree.Lemma[tree.Head[middle]]) is not null)) || tree.Base(token) is not ("compound" or "amod" or "nmod") || tree.Rel[token] == "nmod:poss") return false;
        if (tree.Rel[middle] != "compound" || tree.Upos(middle) != "NOUN" || tree.Head[middle] <= middle || tree.Form(middle - 1) is "-") return false;
        tree.Head[token] = tree.Head[middle];
        return true;
    }

    // "infighting among jihadists has grown": an event noun in -ing taken for a verb, though it is a subject with phrases and without an object.
    private static bool MendGerund(Tree tree, ClauseLexicon lexicon, int token)
    {
        if (tree.Upos(token) != "VERB" || !tree.IsGerund(token) || tree.Base(token) is not ("nsubj" or "csubj" or "obj" or "xcomp")) return false;
        var noun = tree.Form(token).ToLowerInvariant();
        // "halt fighting in the delta": what is halted is a thing as much as a deed.
        if (tree.Is(token, "xcomp"))
        {
            if (tree.Head[token] != token - 1 || lexicon.Complement("verb", tree.Lemma[token - 1], "obj") is null || tree.Child(token - 1, "obj") >= 0) return false;
            if (tree.Child(token, "obj") >= 0 || tree.Child(token, "aux") >= 0 || lexicon.Nominal(noun) is null) return false;
            tree.Rel[token] = "obj";
            tree.BecomeNoun(token, noun);
            return true;
        }
        if (tree.Child(token, "obj") >= 0 || tree.Child(token, "aux") >= 0 || lexicon.Nominal(noun) is null) return false;
        tree.Rel[token] = tree.Rel[token].Replace("csubj", "nsubj", StringComparison.Ordinal);
        tree.BecomeNoun(token, noun);
        return true;
    }

    // "months of fighting": what fills a time is a thing, and nobody's deed in particular.
    private static bool MendSpell(Tree tree, ClauseLexicon lexicon, int token)
    {
        if (tree.Rel[token] != "acl" || tree.Upos(token) != "VERB" || !tree.IsGerund(token) || tree.Marker(token) != "of" || tree.Child(token, "obj") >= 0) return false;
        var noun = tree.Form(token).ToLowerInvariant();
        if (lexicon.Nominal(noun) is null || !lexicon.In("spell", tree.Lemma[tree.Head[token]])) return false;
        foreach (var c in tree.Children(token))
            if (tree.Is(c, "mark")) tree.Rel[c] = "case";
        tree.Rel[token] = "nmod";
        tree.BecomeNoun(token, noun);
        return true;
    }
}
