namespace Dragoman.Clauses;

/// <summary>
/// Sets right what parsers of news text confuse most, before anything is read off the tree: a "that"-clause hung on the person told instead of the verb,
/// a final "…, analysts noted" hung somewhere inside what was said, and a name torn from its title. Each rule looks at one token and its surroundings and
/// changes at most that token's head and label; a tree that is right stays as it is.
/// </summary>
internal static class TreeMending
{
    /// <summary>Mends in place; whether anything was changed.</summary>
    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        // Each pass may need what the one before it set right; children are linked anew between them.
        var changed = Pass(tree, TagMending.Mend(tree, lexicon) | BracketMending.Mend(tree));
        changed |= Pass(tree, VerbMending.Mend(tree, lexicon));
        changed |= Pass(tree, PersonMending.Mend(tree, lexicon) | ReckonedMending.Mend(tree, lexicon) | CaptiveMending.Mend(tree));
        changed |= Pass(tree, DividedMending.Mend(tree, lexicon));
        changed |= Pass(tree, ParticipleMending.Mend(tree, lexicon) | VoiceMending.Mend(tree, lexicon) | RankMending.Mend(tree, lexicon));
        changed |= Pass(tree, ObjectMending.Mend(tree, lexicon) | LevelMending.Mend(tree, lexicon));
        changed |= Pass(tree, HeadlineMending.Mend(tree, lexicon));
        changed |= Pass(tree, GapMending.Mend(tree, lexicon));
        changed |= Pass(tree, ListMending.Mend(tree, lexicon) | ClauseMending.Mend(tree, lexicon));
        changed |= Pass(tree, SubjectMending.Mend(tree, lexicon) | PhraseMending.Mend(tree, lexicon) | AccusationMending.Mend(tree, lexicon) | RelativeMending.Mend(tree, lexicon));
        changed |= Pass(tree, SpeechMending.Mend(tree, lexicon));
        for (var t = 0; t < tree.Length; t++)
            changed |= tree.Head[t] >= 0 && (MendName(tree, lexicon, t) || MendCloseApposition(tree, lexicon, t) || MendThatClause(tree, lexicon, t) || MendSpeaker(tree, lexicon, t) || MendInverted(tree, lexicon, t) || MendTeller(tree, lexicon, t) || MendQuoted(tree, lexicon, t));
        return changed;
    }

    private static bool Pass(Tree tree, bool changed)
    {
        if (changed) tree.Relink();
        return changed;
    }

    // "Minister" and "Anna" both as objects of one verb: a title and its name; "Carlos" and "Vega": one name.
    private static bool MendName(Tree tree, ClauseLexicon lexicon, int token)
    {
        if (token == 0 || !tree.IsName(token) || tree.Rel[token] is "flat" or "compound" or "nmod:desc" or "punct") return false;
        var before = token - 1;
        if (tree.Head[before] != tree.Head[token] || tree.Rel[before] != tree.Rel[token]) return false;
        if (lexicon.In("office", tree.Lemma[before])) return Set(tree, before, token, "nmod:desc");
        return tree.IsName(before) && Set(tree, token, before, "flat");
    }

    // "Syrian defector Hadi Nasser told …" with the name as another word for the defector: the name is who acts, what stands before it describes him.
    private static bool MendCloseApposition(Tree tree, ClauseLexicon lexicon, int name)
    {
        var noun = tree.Head[name];
        if (tree.Rel[name] != "appos" || noun != name - 1 || !tree.IsName(name) || !((tree.Upos(noun) == "NOUN" && tree.Xpos(noun) == "NN") || (tree.Xpos(noun) == "NNP" && lexicon.In("office", tree.Lemma[noun]))) || tree.Head[noun] < 0 || tree.Preposition(name).Length > 0) return false;
        var (above, relation) = (tree.Head[noun], tree.Rel[noun]);
        foreach (var c in tree.Children(noun))
            if (c != name && (c > name || tree.Base(c) is "case" or "cc" or "mark" or "punct")) tree.Head[c] = name;
        (tree.Head[noun], tree.Rel[noun]) = (name, "nmod:desc");
        (tree.Head[name], tree.Rel[name]) = (above, relation);
        return true;
    }

    // "told the newspaper that …", "the claim that …" read as relative clauses though nothing is missing in them.
    private static bool MendThatClause(Tree tree, ClauseLexicon lexicon, int token)
    {
        var that = -1;
        if (IsOfIdiom(tree, lexicon, token, out that)) { tree.Rel[that] = "mark"; return Set(tree, token, tree.Head[token], "acl"); }
        if (tree.Rel[token] is "acl" ? tree.Marker(token) is not "that" : tree.Rel[token] != "acl:relcl" || tree.Child(token, "nsubj") < 0 || !OpensWithThat(tree, token, out that)) return false;
        var noun = Telling(tree, lexicon, tree.Head[token]);
        if (that < 0) that = tree.Child(token, "mark");
        if (that >= 0 && noun != tree.Head[token]) { tree.Rel[that] = "mark"; return Set(tree, token, noun, "acl"); }
        if (tree.Rel[token] is "acl" && (that < 0 || lexicon.Reporting("noun", tree.Lemma[noun]) is not null || lexicon.Complement("noun", tree.Lemma[noun], "that") is not null)) return false;
        if (lexicon.Complement("noun", tree.Lemma[noun], "that") is not null || Says(lexicon, tree.Lemma[noun])) { tree.Rel[that] = "mark"; return Set(tree, token, noun, "acl"); }
        var verb = tree.Head[noun];
        if (verb < 0 || !(tree.Base(noun) is "obj" or "iobj" || (tree.Is(noun, "obl") && tree.Rel[token] is not "acl")) || tree.Child(verb, "ccomp") >= 0) return false;
        if (lexicon.Reporting("verb", tree.Lemma[verb]) is not { } reporting || !reporting.Contents.Contains("that")) return false;
        tree.Rel[that] = "mark";
        return Set(tree, token, verb, "ccomp");
    }

    private static bool Says(ClauseLexicon lexicon, string noun) => (lexicon.Reporting("noun", noun) ?? lexicon.Attitude("noun", noun)) is { Stance: not Stance.Accuses } read && read.Contents.Contains("that");

    // "reports by a newspaper that …": the noun that takes the clause stands before who made it.
    private static int Telling(Tree tree, ClauseLexicon lexicon, int noun) =>
        tree.Is(noun, "nmod") && tree.Preposition(noun) is "by" or "from" && tree.Head[noun] is >= 0 and var told && told < noun && lexicon.Complement("noun", tree.Lemma[noun], "that") is null && lexicon.Complement("noun", tree.Lemma[told], "that") is not null ? told : noun;

    // "made the case that the ice was melting": verb and noun together take a clause, never a relative one.
    private static bool IsOfIdiom(Tree tree, ClauseLexicon lexicon, int token, out int that)
    {
        var noun = tree.Head[token];
        that = noun + 1;
        if (tree.Rel[token] != "acl:relcl" || tree.Child(token, "nsubj") <= that || tree.Form(that) is not "that" || tree.Head[that] != token || !tree.Is(noun, "obj") || tree.Head[noun] < 0) return false;
        return lexicon.Attitude("idiom", tree.Lemma[tree.Head[noun]] + " " + tree.Lemma[noun]) is { } idiom && idiom.Contents.Contains("that");
    }

    // A "that" that is no pronoun of the clause: a conjunction by its tag, or with nothing missing beside it: subject and object, or a passive or copula with its subject.
    private static bool OpensWithThat(Tree tree, int clause, out int that)
    {
        that = -1;
        bool subject = false, obj = false;
        foreach (var c in tree.Children(clause))
        {
            if (that < 0 && c < clause && tree.Form(c) is "that") that = c;
            else if (tree.Is(c, "nsubj")) subject = true;
            else if (tree.Is(c, "obj") || tree.Rel[c] is "aux:pass" or "cop") obj = true;
        }
        return that >= 0 && subject && (tree.Upos(that) == "SCONJ" || obj);
    }

    // "…, analysts noted." and "…,” she adds.": the last clause of a sentence, its speaker after a comma or closing mark and nothing said after it.
    private static bool MendSpeaker(Tree tree, ClauseLexicon lexicon, int token)
    {
        if (tree.Base(token) is not ("conj" or "acl" or "advcl" or "dep" or "appos" or "ccomp" or "parataxis") || tree.Upos(token) is not ("VERB" or "NOUN")) return false;
        if (lexicon.Reporting("verb", tree.Lemma[token]) is not { } reporting || !reporting.Contents.Contains("that")) return false;
        var subject = -1;
        foreach (var c in tree.Children(token))
        {
            if (tree.Base(c) is "ccomp" or "mark" or "cc" or "advcl" || (c > token && tree.Is(c, "xcomp"))) return false;
            if (tree.Rel[c] == "aux:pass") return false;
            if (tree.Rel[c] is "nsubj" or "nsubj:pass" && !tree.IsRelativePronoun(c)) subject = c;
        }
        if (subject < 0 || tree.Is(token, "parataxis")) return false;
        var first = tree.First(Math.Min(subject, token));
        if (first < 2 || !tree.EndsSpeech(first - 1) || !EndsSentence(tree, Math.Max(token, subject))) return false;
        var root = token;
        for (var steps = 0; tree.Head[root] >= 0 && steps < 40; steps++) root = tree.Head[root];
        tree.Rel[subject] = "nsubj";
        return root < first && Set(tree, token, root, "parataxis");
    }

    // "“…,” wrote Sanders": a speaker after the verb read as its object, or the quotation itself as its subject.
    private static bool MendInverted(Tree tree, ClauseLexicon lexicon, int token)
    {
        var verb = tree.Head[token];
        if (tree.Base(token) is not ("obj" or "obl" or "nmod") || token < verb || tree.Preposition(token).Length > 0 || !tree.IsNounLike(token)) return false;
        if (verb == 0 || tree.Xpos(verb) is not ("VBD" or "VBZ" or "VBP") || !tree.EndsSpeech(verb - 1)) return false;
        if (lexicon.Reporting("verb", tree.Lemma[verb]) is not { } reporting || !reporting.Contents.Contains("quote")) return false;
        // "…, denied a lawyer and expelled" is no speech: without a closing mark only what tells and nothing else is turned around.
        if (tree.Form(verb - 1) is "," && (reporting.Stance is Stance.Denies or Stance.Accuses || (tree.Is(verb, "conj") && tree.Xpos(tree.Head[verb]) == tree.Xpos(verb) && !(tree.Lemma[verb] is "say" && tree.Child(verb, "cc") < 0)))) return false;
        if (tree.First(token) != verb + 1 || lexicon.In("weekday", tree.Lemma[token]) || lexicon.In("daytime", tree.Lemma[token])) return false;
        foreach (var c in tree.Children(verb))
        {
            if (!tree.Is(c, "nsubj")) continue;
            if (c > verb || tree.Form(verb - 1) == "," && !HoldsMark(tree, c, verb)) return false;
            tree.Rel[c] = "ccomp";
        }
        return Set(tree, token, verb, "nsubj");
    }

    // "…, a retired general warned in an article": a speaker and the verb after him read as a noun with a participle.
    private static bool MendTeller(Tree tree, ClauseLexicon lexicon, int verb)
    {
        var noun = verb - 1;
        if (tree.Base(verb) is not "acl" || tree.Xpos(verb) is not ("VBN" or "VBD") || noun < 1 || tree.ExactChild(verb, "aux:pass") >= 0) return false;
        if (lexicon.Reporting("verb", tree.Lemma[verb]) is not { Stance: not Stance.Accuses } reporting || !reporting.Contents.Contains("quote") || !reporting.Contents.Contains("that")) return false;
        if (tree.Upos(noun) is not ("NOUN" or "PROPN") || tree.First(noun) is var first && first < 3 || tree.Form(first - 1) is not "," || HasComma(tree, verb)) return false;
        if (tree.Head[noun] != verb && tree.Head[verb] != noun) return false;
        foreach (var c in tree.Children(verb))
            if (tree.Base(c) is "obj" or "xcomp" or "ccomp" || (tree.Is(c, "obl") && tree.Preposition(c) is "by")) return false;
        var root = verb;
        for (var steps = 0; tree.Head[root] >= 0 && steps < 40; steps++) root = tree.Head[root];
        if (root >= first) return false;
        (tree.Head[noun], tree.Rel[noun]) = (verb, "nsubj");
        return Set(tree, verb, root, "parataxis");
    }

    // "“If the junta falls,” a diplomat said, “we will go”": what stands in quotation marks before the speaker is part of what he says.
    private static bool MendQuoted(Tree tree, ClauseLexicon lexicon, int token)
    {
        var verb = tree.Head[token];
        if (tree.Base(token) is not ("advcl" or "obl") || token > verb || tree.Upos(verb) != "VERB" || tree.Child(verb, "ccomp") is var said && said < verb) return false;
        if (lexicon.Reporting("verb", tree.Lemma[verb]) is null || tree.Child(verb, "nsubj") is var subject && (subject < token || subject > verb)) return false;
        return HoldsMark(tree, token, subject) && HoldsMark(tree, verb, said + 1) && Set(tree, token, said, tree.Rel[token]);
    }

    private static bool HasComma(Tree tree, int from)
    {
        for (var t = from + 1; t < tree.Length; t++)
            if (tree.Form(t) is ",") return true;
        return false;
    }

    private static bool HoldsMark(Tree tree, int from, int to)
    {
        for (var t = from; t < to; t++)
            if (tree.IsQuote(t)) return true;
        return false;
    }

    // Whatever follows the speaker's verb ("told a local radio station on Monday") has no clause of its own.
    private static bool EndsSentence(Tree tree, int token)
    {
        for (var t = token + 1; t < tree.Length; t++)
            if (tree.Upos(t) is "VERB" || tree.Form(t) is ":" or "“") return false;
        return true;
    }

    private static bool Set(Tree tree, int token, int head, string relation)
    {
        if (tree.Head[token] == head && tree.Rel[token] == relation) return false;
        tree.Head[token] = head;
        tree.Rel[token] = relation;
        return true;
    }
}
