namespace Dragoman.Clauses;

/// <summary>Clauses that parsers read as phrases, or hang a clause too low: conjunctions taken for prepositions, final participles, objects behind particles.</summary>
internal static class ClauseMending
{
    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        var changed = false;
        for (var t = 1; t < tree.Length; t++)
        {
            if (tree.Head[t] < 0) continue;
            changed |= MendDay(tree, lexicon, t) || MendSpeechParticiple(tree, lexicon, t) || MendConjunction(tree, t) || MendInside(tree, t) || MendFinal(tree, t) || MendZeroRelative(tree, lexicon, t) || MendParticle(tree, lexicon, t) || MendReceiver(tree, lexicon, t) || MendCrossing(tree, t) || MendPair(tree, t) || MendProvided(tree, t) || MendCount(tree, lexicon, t) || MendGoingOn(tree, lexicon, t) || MendNounThat(tree, lexicon, t);
        }
        return MendFirst(tree, lexicon) || MendSince(tree, lexicon) || MendFirstNoun(tree, lexicon) || changed;
    }

    // "said Wednesday that …": a day is no object.
    private static bool MendDay(Tree tree, ClauseLexicon lexicon, int token)
    {
        if (tree.Base(token) is not ("obj" or "iobj") || !lexicon.In("weekday", tree.Lemma[token]) || token < tree.Head[token] || tree.Form(token - 1) is "the" or "a" or "this") return false;
        tree.Rel[token] = "obl:unmarked";
        return true;
    }

    // "…, he said, adding that …"; "analysts said … had risen, citing …": the participle of saying goes on with the speaker.
    private static bool MendSpeechParticiple(Tree tree, ClauseLexicon lexicon, int verb)
    {
        if (!tree.Is(verb, "advcl") || !tree.IsGerund(verb) || tree.Form(verb - 1) is not "," || tree.Marker(verb).Length > 0 || !Speaks(tree, lexicon, verb)) return false;
        var inner = tree.Head[verb];
        if (verb > 2 && tree.Upos(verb - 2) == "VERB" && verb - 2 != inner && tree.Xpos(verb - 2) is "VBD" or "VBZ" && Speaks(tree, lexicon, verb - 2))
        {
            tree.Head[verb] = verb - 2;
            return true;
        }
        var outer = tree.Head[inner];
        if (inner > verb || outer < 0 || outer > inner || !tree.Is(inner, "ccomp") || tree.Upos(outer) != "VERB" || !Speaks(tree, lexicon, outer) || Speaks(tree, lexicon, inner)) return false;
        tree.Head[verb] = outer;
        return true;
    }

    private static bool Speaks(Tree tree, ClauseLexicon lexicon, int verb) =>
        lexicon.Reporting("verb", tree.Lemma[verb]) is { } reporting && reporting.Contents.Contains("quote");

    // "after a drought destroyed half of the harvest": a participle with an object of its own and no auxiliary is a past tense, and its noun the subject.
    private static bool MendConjunction(Tree tree, int verb)
    {
        if (tree.Base(verb) is not ("acl" or "conj" or "advcl") || tree.Xpos(verb) is not ("VBN" or "VBD") || tree.Child(verb, "nsubj") >= 0 || (tree.Is(verb, "advcl") && tree.Marker(verb).Length > 0)) return false;
        var noun = tree.Is(verb, "acl") ? tree.Head[verb] : NounUnder(tree, verb);
        if (noun < 0 || noun > verb || (tree.Is(verb, "acl") && tree.Child(verb, "obj") < verb)) return false;
        var above = tree.Head[noun] == verb ? tree.Head[verb] : tree.Head[noun];
        var marker = tree.Child(noun, "case");
        if (above < 0 || !tree.Is(noun, "obl") || marker < 0 || marker > noun || tree.Form(marker) is not ("after" or "before" or "since" or "until" or "as" or "once")) return false;
        (tree.Head[verb], tree.Rel[verb]) = (above, "advcl");
        (tree.Head[noun], tree.Rel[noun]) = (verb, tree.ExactChild(verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
        (tree.Head[marker], tree.Rel[marker]) = (verb, "mark");
        return true;
    }

    // "after the last buses with fighters had left": the phrase that ends where the verb's auxiliaries begin, no conjunction between.
    private static int NounUnder(Tree tree, int verb)
    {
        var first = tree.First(verb);
        if (tree.Child(verb, "cc") >= 0 || first == 0 || tree.Child(verb, "aux") < 0 || tree.Form(first - 1) is ",") return -1;
        var noun = first - 1;
        for (var steps = 0; steps < 6 && noun >= 0 && !(tree.Is(noun, "obl") && tree.Child(noun, "case") >= 0 && (tree.Head[noun] == tree.Head[verb] || (tree.Head[noun] == verb && tree.Is(verb, "advcl")))); steps++) noun = tree.Head[noun];
        return noun;
    }

    // "after a recording of the talk was leaked": a bare noun between a conjunction and its verb is the verb's subject.
    private static bool MendInside(Tree tree, int verb)
    {
        if (!tree.Is(verb, "advcl") || tree.Child(verb, "nsubj") >= 0) return false;
        var marker = tree.Child(verb, "mark");
        if (marker < 0 || marker + 1 >= verb || tree.Lemma[marker] is "to") return false;
        for (var t = marker + 1; t < verb; t++)
        {
            if (tree.Head[t] != tree.Head[verb] || tree.Base(t) is not ("obl" or "obj" or "nsubj") || tree.Upos(t) is not ("NOUN" or "PROPN" or "PRON") || tree.Preposition(t).Length > 0) continue;
            (tree.Head[t], tree.Rel[t]) = (verb, tree.ExactChild(verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
            return true;
        }
        return false;
    }

    // "fired on migrants trying to climb the fence, wounding eleven": after a comma the participle is the main verb's, not that of the participle inside its object.
    private static bool MendFinal(Tree tree, int verb)
    {
        var inner = tree.Head[verb];
        if (!tree.Is(verb, "advcl") || !tree.IsGerund(verb) || verb < inner || tree.Form(verb - 1) is not "," || tree.Marker(verb).Length > 0) return false;
        var at = inner;
        for (var steps = 0; steps < 4 && at >= 0 && tree.Base(at) is "xcomp" or "advcl"; steps++) at = tree.Head[at];
        if (at < 0 || tree.Rel[at] != "acl" || tree.IsInfinitive(at)) return false;
        for (var steps = 0; steps < 6 && at >= 0 && (tree.Upos(at) != "VERB" || tree.Rel[at] is "acl"); steps++) at = tree.Head[at];
        if (at < 0 || tree.Upos(at) != "VERB" || at > inner) return false;
        tree.Head[verb] = at;
        return true;
    }

    // "a gap that fighters filled": a noun that takes no "that"-clause, a verb that misses its object.
    private static bool MendZeroRelative(Tree tree, ClauseLexicon lexicon, int verb)
    {
        var noun = tree.Head[verb];
        if (tree.Rel[verb] != "acl" || tree.Child(verb, "nsubj") < 0 || tree.Child(verb, "obj") >= 0 || tree.Child(verb, "ccomp") >= 0 || tree.Child(verb, "xcomp") >= 0) return false;
        var that = tree.Child(verb, "mark");
        if (that < 0 || tree.Form(that) is not "that" || that != noun + 1 || tree.ExactChild(verb, "aux:pass") >= 0 || tree.HasCopula(verb)) return false;
        if (lexicon.Complement("noun", tree.Lemma[noun], "that") is not null || lexicon.Reporting("noun", tree.Lemma[noun]) is not null || lexicon.In("intransitive", tree.Lemma[verb])) return false;
        (tree.Rel[that], tree.Rel[verb]) = ("obj", "acl:relcl");
        return true;
    }

    // "hand over power", "shot down a plane": the particle of a verb read as an adverb or as the preposition of its object.
    private static bool MendParticle(Tree tree, ClauseLexicon lexicon, int token)
    {
        var verb = token - 1;
        if (tree.Upos(verb) != "VERB" || tree.Upos(token) is not ("ADP" or "ADV") || !lexicon.In("phrasal", tree.Lemma[verb] + " " + tree.Form(token))) return false;
        if (tree.Rel[token] is "compound:prt") return tree.Head[token] == verb && MendBareObject(tree, lexicon, verb, token);
        if (tree.Head[token] == verb && tree.Is(token, "advmod")) { tree.Rel[token] = "compound:prt"; return true; }
        var noun = tree.Head[token];
        if (tree.Is(token, "advmod") && tree.Upos(noun) == "NUM" && noun > token && tree.Head[noun] > noun) noun = tree.Head[noun];
        if (noun <= token || tree.Head[noun] != verb || tree.Child(verb, "obj") is var obj && obj >= 0 && obj != noun) return false;
        (tree.Head[token], tree.Rel[token]) = (verb, "compound:prt");
        // "pulled out of the village": the noun keeps the other preposition.
        if (tree.Form(token + 1) is "of" or "from" && tree.Head[token + 1] == noun) return true;
        (tree.Head[noun], tree.Rel[noun]) = (verb, tree.ExactChild(verb, "aux:pass") >= 0 ? tree.Rel[noun] : "obj");
        return true;
    }

    // "burned down the guardhouse": behind the particle a bare noun is the object.
    private static bool MendBareObject(Tree tree, ClauseLexicon lexicon, int verb, int particle)
    {
        if (tree.Child(verb, "obj") >= 0 || tree.ExactChild(verb, "aux:pass") >= 0 || tree.ExactChild(verb, "nsubj:pass") >= 0) return false;
        foreach (var c in tree.Children(verb))
        {
            if (c < particle || tree.Rel[c] is not "obl" || tree.Upos(c) is not ("NOUN" or "PROPN") || tree.Preposition(c).Length > 0 || tree.First(c) != particle + 1 || lexicon.In("daytime", tree.Lemma[c]) || lexicon.In("weekday", tree.Lemma[c])) continue;
            tree.Rel[c] = "obj";
            return true;
        }
        return false;
    }

    // "gave the rebels weapons": the receiver, a plural with its own determiner, read as the first half of a compound.
    private static bool MendReceiver(Tree tree, ClauseLexicon lexicon, int token)
    {
        var thing = tree.Head[token];
        if (tree.Xpos(token) is not "NNS" || thing <= token || tree.Base(token) is not ("compound" or "nmod" or "nmod:poss") || tree.Preposition(token).Length > 0) return false;
        var verb = tree.Head[thing];
        if (verb < 0 || verb > token || !tree.Is(thing, "obj") || !lexicon.In("giving", tree.Lemma[verb]) || tree.Child(verb, "iobj") >= 0 || tree.IsName(thing)) return false;
        var start = verb + 1;
        if (start == token || (tree.Upos(start) is not "DET" && tree.Xpos(start) is not "PRP$")) return false;
        for (var t = start; t < token; t++)
            if (tree.Head[t] == thing) tree.Head[t] = token;
        (tree.Head[token], tree.Rel[token]) = (verb, "iobj");
        return true;
    }

    // "The decision to free the banker angered shareholders": an object behind the main verb, hung on a verb inside that verb's subject.
    private static bool MendCrossing(Tree tree, int token)
    {
        var inner = tree.Head[token];
        if (!tree.Is(token, "obj") || inner > token || tree.Child(inner, "obj") is var own && own == token) return false;
        var verb = inner;
        for (var steps = 0; steps < 6 && verb >= 0 && !tree.Is(verb, "nsubj"); steps++) verb = tree.Head[verb];
        if (verb < 0 || (tree.Head[verb] is var main && main <= inner) || main >= token || tree.Upos(main) != "VERB" || tree.Child(main, "obj") >= 0) return false;
        tree.Head[token] = main;
        return true;
    }

    // "forty were killed and more than two hundred injured"
    private static bool MendCount(Tree tree, ClauseLexicon lexicon, int token)
    {
        var verb = token + 1;
        if (tree.Upos(token) != "NUM" || tree.Head[token] != verb || !tree.Is(token, "obl") || !tree.Is(verb, "conj") || tree.Child(verb, "nsubj") >= 0 || tree.Preposition(token).Length > 0) return false;
        var lemma = tree.Xpos(verb) == "VBN" ? tree.Lemma[verb] : Harmed(lexicon, tree.Form(verb));
        if (lemma.Length == 0) return false;
        if (tree.Upos(verb) != "VERB") tree.BecomeVerb(verb, lemma, "VBN");
        tree.Rel[token] = "nsubj:pass";
        return true;
    }

    // "injured", "wounded" read as adjectives: the verb they are the participle of; empty for others.
    private static string Harmed(ClauseLexicon lexicon, string form)
    {
        if (!form.EndsWith("ed", StringComparison.Ordinal)) return lexicon.In("harming", form) ? form : "";
        return lexicon.In("harming", form[..^1]) ? form[..^1] : lexicon.In("harming", form[..^2]) ? form[..^2] : "";
    }

    // "continued bombing villages": a gerund right after a verb that takes one, read as the first half of its object.
    private static bool MendGoingOn(Tree tree, ClauseLexicon lexicon, int token)
    {
        var verb = token - 1;
        var noun = tree.Head[token];
        if (tree.Base(token) is not ("compound" or "amod") || noun <= token || tree.Head[noun] != verb || !tree.Is(noun, "obj") || !tree.Form(token).EndsWith("ing", StringComparison.Ordinal)) return false;
        if (lexicon.Complement("verb", tree.Lemma[verb], "ing") is not { } complement || complement.Aspect == Aspect.None || tree.Xpos(noun) != "NNS") return false;
        var noted = lexicon.Nominal(tree.Form(token))?.Verb ?? tree.Lemma[token];
        tree.BecomeVerb(token, noted, "VBG");
        (tree.Head[token], tree.Rel[token]) = (verb, "xcomp");
        (tree.Head[noun], tree.Rel[noun]) = (token, "obj");
        return true;
    }

    // "Claims by the opposition that … were dismissed": an event noun that opens the sentence, tagged as a verb.
    private static bool MendFirstNoun(Tree tree, ClauseLexicon lexicon)
    {
        if (tree.Length < 4 || tree.Xpos(0) != "VBZ" || tree.Head[0] >= 0 || tree.Upos(1) != "ADP" || (lexicon.Nominal(tree.Lemma[0]) ?? (object?)lexicon.Reporting("noun", tree.Lemma[0])) is null) return false;
        var main = -1;
        foreach (var c in tree.Children(0))
            if (main < 0 && tree.Upos(c) == "VERB" && tree.Base(c) is "ccomp" or "parataxis" or "conj" or "advcl" && tree.Child(c, "nsubj") < 0 && tree.Marker(c).Length == 0 && !tree.IsInfinitive(c)) main = c;
        if (main < 0) return false;
        tree.BecomeNoun(0, tree.Lemma[0]);
        for (var t = 1; t < tree.Length; t++)
        {
            if (tree.Head[t] == 0 && t != main) (tree.Head[t], tree.Rel[t]) = t > main || tree.Is(t, "punct") ? (main, tree.Rel[t]) : (0, tree.Rel[t].StartsWith("obl", StringComparison.Ordinal) ? "nmod" : tree.Rel[t]);
            else if (tree.Is(t, "acl") && t < main && tree.Head[t] > 0 && tree.Head[tree.Head[t]] == 0 && tree.Marker(t) is "that") (tree.Head[t], tree.Rel[t]) = (0, "acl");
        }
        (tree.Head[main], tree.Rel[main]) = (-1, "root");
        (tree.Head[0], tree.Rel[0]) = (main, tree.ExactChild(main, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
        return true;
    }

    // "days after the minister and the bishop had met": the first of two subjects read as the object of the conjunction.
    private static bool MendPair(Tree tree, int verb)
    {
        if (!tree.Is(verb, "conj") || tree.Upos(verb) != "VERB" || tree.Child(verb, "nsubj") is not >= 0) return false;
        var second = tree.Child(verb, "nsubj");
        var cc = tree.First(second) - 1;
        if (cc < 1 || !tree.Is(cc, "cc") || second > verb || tree.Child(verb, "aux") is var aux && (aux < 0 || tree.Form(aux) is not "had")) return false;
        var first = cc - 1;
        for (var steps = 0; steps < 5 && first >= 0 && !(tree.Is(first, "obl") && tree.Head[first] == tree.Head[verb]); steps++) first = tree.Head[first];
        var marker = first < 0 ? -1 : tree.Child(first, "case");
        if (marker < 0 || tree.Form(marker) is not ("after" or "before" or "since" or "until")) return false;
        (tree.Head[first], tree.Rel[first], tree.Rel[verb]) = (verb, tree.Rel[second], "advcl");
        (tree.Head[marker], tree.Rel[marker]) = (verb, "mark");
        (tree.Head[second], tree.Rel[second]) = (first, "conj");
        tree.Head[cc] = second;
        return true;
    }

    // "… provided that Serbia recognises it": a conjunction read as a participle.
    private static bool MendProvided(Tree tree, int token)
    {
        if (tree.Form(token) is not ("provided" or "providing") || token + 1 >= tree.Length || tree.Upos(token) != "VERB" || tree.Child(token, "ccomp") is not >= 0 || tree.Child(token, "nsubj") >= 0) return false;
        var clause = tree.Child(token, "ccomp");
        var above = tree.Head[token];
        if (above < 0 || clause < token) return false;
        for (var steps = 0; steps < 4 && above >= 0 && tree.Upos(above) is not ("VERB" or "AUX"); steps++) above = tree.Head[above];
        if (above < 0) return false;
        (tree.Head[clause], tree.Rel[clause]) = (above, "advcl");
        (tree.Head[token], tree.Rel[token]) = (clause, "mark");
        if (tree.Form(token + 1) is "that") (tree.Head[token + 1], tree.Rel[token + 1]) = (token, "dep");
        return true;
    }

    // "has raised fears that his followers will attack": the clause is the noun's, where the verb takes none.
    private static bool MendNounThat(Tree tree, ClauseLexicon lexicon, int token)
    {
        var verb = tree.Head[token];
        if (tree.Rel[token] != "ccomp" || verb > token || tree.Upos(verb) != "VERB" || tree.Child(token, "mark") is var that && that < 1 || tree.Form(that) is not "that") return false;
        var noun = that - 1;
        if (tree.Head[noun] != verb || !tree.Is(noun, "obj") || lexicon.Complement("noun", tree.Lemma[noun], "that") is null) return false;
        if (lexicon.Reporting("verb", tree.Lemma[verb]) is { } reporting && reporting.Contents.Contains("that")) return false;
        (tree.Head[token], tree.Rel[token]) = (noun, "acl");
        return true;
    }

    // "A village held by rebels since the summer was shelled": nothing is done to a time; the sentence that has no other verb has this one.
    private static bool MendSince(Tree tree, ClauseLexicon lexicon)
    {
        for (var verb = 4; verb < tree.Length; verb++)
        {
            if (!tree.Is(verb, "advcl") || tree.Child(verb, "nsubj") is not (> 2 and var time) || time > verb || !lexicon.In("daytime", tree.Lemma[time]) && !lexicon.In("weekday", tree.Lemma[time])) continue;
            var (mark, participle) = (tree.First(time) - 1, tree.Head[verb]);
            if (tree.Head[mark] != verb || tree.Rel[mark] != "mark" || tree.Form(mark) is not ("since" or "until" or "before" or "after") || tree.Rel[participle] != "acl") continue;
            var noun = tree.Head[participle];
            if (tree.Head[noun] >= 0 || noun > participle || tree.Upos(noun) is not ("NOUN" or "PROPN") || tree.HasCopula(noun) || tree.Child(noun, "nsubj") >= 0) continue;
            for (var t = 0; t < tree.Length; t++)
                if (tree.Head[t] == noun && (t > verb || tree.Is(t, "punct"))) tree.Head[t] = verb;
            (tree.Head[mark], tree.Rel[mark], tree.Head[time], tree.Rel[time]) = (time, "case", participle, "obl");
            (tree.Head[noun], tree.Rel[noun]) = (verb, tree.ExactChild(verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
            (tree.Head[verb], tree.Rel[verb]) = (-1, "root");
            return true;
        }
        return false;
    }

    // "Shelling by government forces killed sixty people": an event noun in -ing that opens the sentence, read as a clause, is the subject the verb misses.
    private static bool MendFirst(Tree tree, ClauseLexicon lexicon)
    {
        if (tree.Length == 0 || !tree.IsGerund(0) || tree.Upos(0) != "VERB" || tree.Head[0] < 0 || tree.Base(0) is not ("advcl" or "csubj") || tree.Child(0, "obj") >= 0) return false;
        var verb = tree.Head[0];
        var noun = tree.Form(0).ToLowerInvariant();
        if (lexicon.Nominal(noun) is null || tree.Child(verb, "nsubj") >= 0) return false;
        for (var t = 1; t < verb; t++)
            if (tree.Form(t) is ",") return false;
        tree.Rel[0] = tree.ExactChild(verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj";
        tree.BecomeNoun(0, noun);
        foreach (var c in tree.Children(0))
            if (tree.Is(c, "obl")) tree.Rel[c] = "nmod";
        return true;
    }
}
