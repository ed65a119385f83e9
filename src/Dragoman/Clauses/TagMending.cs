namespace Dragoman.Clauses;

/// <summary>Words whose part of speech the tagger missed, where the rest of the sentence shows it: a surname that looks like a verb, a verb that looks like a plural, an order that looks like an adjective.</summary>
internal static class TagMending
{
    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        var changed = MendOrder(tree, lexicon);
        for (var t = 1; t < tree.Length; t++)
            changed |= MendHyphened(tree, lexicon, t) || MendWill(tree, lexicon, t) || MendInfinitive(tree, t) || MendAfterTo(tree, t) || MendPlural(tree, t) || MendGot(tree, t) || MendSurname(tree, t) || MendImposed(tree, lexicon, t) || MendInvolved(tree, t);
        return changed;
    }

    // "Free the journalists."
    private static bool MendOrder(Tree tree, ClauseLexicon lexicon)
    {
        if (tree.Length < 3 || tree.Upos(0) != "ADJ" || !lexicon.In("also-verb", tree.Lemma[0]) || !(tree.Upos(1) == "DET" || tree.Xpos(1) is "PRP$")) return false;
        for (var t = 0; t < tree.Length; t++)
            if (tree.Upos(t) is "VERB" or "AUX") return false;
        var noun = tree.Head[1];
        if (noun <= 1) return false;
        tree.BecomeVerb(0, tree.Lemma[0], "VB");
        for (var t = 0; t < tree.Length; t++)
            if (tree.Head[t] < 0 || (tree.Head[t] == noun && (t > noun || t == 0))) tree.Head[t] = 0;
        (tree.Head[0], tree.Rel[0]) = (-1, "root");
        (tree.Head[noun], tree.Rel[noun]) = (0, "obj");
        return true;
    }

    // "the soldiers involved in the killing": what is said behind its noun with a phrase of its own is a participle, whatever it looks like elsewhere.
    private static bool MendInvolved(Tree tree, int token)
    {
        if (tree.Upos(token) != "ADJ" || tree.Rel[token] != "acl" || tree.Form(token) is not ("involved" or "implicated") || tree.Head[token] != token - 1 || tree.Child(token, "obl") < token) return false;
        tree.BecomeVerb(token, tree.Form(token) == "involved" ? "involve" : "implicate", "VBN");
        return true;
    }

    // "a cease-fire": three tokens, one noun.
    private static bool MendHyphened(Tree tree, ClauseLexicon lexicon, int token)
    {
        if (token < 2 || tree.Form(token - 1) is not "-" || tree.Upos(token) != "NOUN") return false;
        var whole = $"{tree.Form(token - 2).ToLowerInvariant()}-{tree.Lemma[token]}";
        if (tree.Lemma[token] == whole || lexicon.Nominal(whole) is null) return false;
        tree.Lemma[token] = whole;
        return true;
    }

    // "said it would free the hostages": what has a modal before it and an object behind it is a verb.
    private static bool MendWill(Tree tree, ClauseLexicon lexicon, int token)
    {
        if (!(tree.Upos(token) == "ADJ" || tree.Xpos(token) is "JJR") || AlsoVerb(tree, lexicon, token) is not { Length: > 0 } verb || tree.Child(token, "obj") < token || tree.Child(token, "aux") is var modal && (modal < 0 || tree.Xpos(modal) != "MD")) return false;
        tree.BecomeVerb(token, verb, "VB");
        return true;
    }

    // "lower" is the comparative of "low" and a verb of its own; empty where the adjective is none.
    private static string AlsoVerb(Tree tree, ClauseLexicon lexicon, int adjective)
    {
        if (lexicon.In("also-verb", tree.Lemma[adjective])) return tree.Lemma[adjective];
        var form = tree.Form(adjective).ToLowerInvariant();
        return tree.Xpos(adjective) is "JJR" && lexicon.In("also-verb", form) ? form : "";
    }

    // "threatened to shell Tyre": an infinitive read as the noun that looks like it, its object as the second half of a name.
    private static bool MendInfinitive(Tree tree, int token)
    {
        var verb = tree.Head[token];
        if (tree.Xpos(token) != "VB" || tree.Form(token - 1) is not "to" || tree.Head[token - 1] != token || !tree.Is(token, "obl") || verb < 0 || verb > token || tree.Upos(verb) != "VERB") return false;
        if (tree.Upos(token) != "VERB") tree.BecomeVerb(token, tree.Lemma[token], "VB");
        tree.Rel[token] = "xcomp";
        tree.Rel[token - 1] = "mark";
        if (tree.Child(token, "obj") < 0 && token + 1 < tree.Length && tree.Head[token + 1] == token && tree.Rel[token + 1] is "flat" or "compound" or "nmod:unmarked") tree.Rel[token + 1] = "obj";
        return true;
    }

    // "urged Berlin to hand over suspects": what the parser has as an infinitive is a verb, whatever its tag.
    private static bool MendAfterTo(Tree tree, int token)
    {
        if (tree.Upos(token) is not ("NOUN" or "ADJ") || tree.Xpos(token) is not ("NN" or "JJ" or "VB") || tree.Form(token - 1) is not "to" || tree.Upos(token - 1) != "PART" || tree.Head[token - 1] != token || !tree.Is(token - 1, "mark")) return false;
        if (tree.Base(token) is not ("xcomp" or "advcl" or "acl" or "ccomp") || tree.HasCopula(token)) return false;
        tree.BecomeVerb(token, tree.Lemma[token], "VB");
        return true;
    }

    // "says that … and names twelve officers": what has an object is a verb.
    private static bool MendPlural(Tree tree, int token)
    {
        if (tree.Xpos(token) != "NNS" || tree.Upos(token) != "NOUN" || !tree.Is(token, "conj") || tree.Child(token, "obj") <= token || tree.Upos(token - 1) != "CCONJ") return false;
        var verb = tree.Head[token];
        for (var steps = 0; steps < 8 && verb >= 0 && !(tree.Upos(verb) == "VERB" && tree.Xpos(verb) is "VBZ"); steps++) verb = tree.Head[verb];
        if (verb < 0 || verb > token) return false;
        tree.BecomeVerb(token, tree.Lemma[token], "VBZ");
        (tree.Head[token], tree.Rel[token]) = (verb, "conj");
        (tree.Head[token - 1], tree.Rel[token - 1]) = (token, "cc");
        return true;
    }

    // "two of them got shot": the passive of speech.
    private static bool MendGot(Tree tree, int token)
    {
        var got = token - 1;
        if (tree.Lemma[got] != "get" || tree.Head[token] != got || tree.Xpos(token) != "VBN" || tree.Base(token) is not ("obj" or "xcomp" or "amod") || tree.Child(got, "aux") is var aux && aux >= 0 && tree.Form(aux) is "has" or "have" or "had") return false;
        var (head, relation) = (tree.Head[got], tree.Rel[got]);
        for (var t = 0; t < tree.Length; t++)
            if (tree.Head[t] == got && t != token) (tree.Head[t], tree.Rel[t]) = (token, tree.Rel[t] == "nsubj" ? "nsubj:pass" : tree.Rel[t]);
        if (tree.Upos(token) != "VERB") tree.BecomeVerb(token, tree.Lemma[token], "VBN");
        (tree.Head[token], tree.Rel[token]) = (head, relation);
        (tree.Head[got], tree.Rel[got]) = (token, "aux:pass");
        return true;
    }

    // "Omar Said is from Gao": a past tense with a capital in the middle of a sentence, right after a name, is the name's second half.
    private static bool MendSurname(Tree tree, int token)
    {
        if (tree.Xpos(token) != "VBD" || !char.IsUpper(tree.Form(token)[0]) || tree.Form(token).AsSpan(1).ContainsAnyInRange('A', 'Z') || tree.Head[token - 1] != token || !tree.IsName(token - 1)) return false;
        var verb = -1;
        foreach (var c in tree.Children(token))
            if (c > token && (verb < 0 || !IsFinite(tree, verb) && IsFinite(tree, c)) && tree.Base(c) is "ccomp" or "parataxis" or "conj" && tree.Child(c, "nsubj") < 0) verb = c;
        if (verb < 0 || IsTitleCase(tree)) return false;
        var name = token - 1;
        for (var t = 0; t < tree.Length; t++)
            if (tree.Head[t] == token && t != name) (tree.Head[t], tree.Rel[t]) = t == verb ? (tree.Head[token], tree.Rel[token]) : t > verb || tree.Is(t, "punct") ? (verb, tree.Rel[t]) : (name, tree.Upos(t) == "VERB" ? "acl" : tree.Rel[t]);
        tree.BecomeName(token);
        (tree.Head[token], tree.Rel[token]) = (name, "flat");
        (tree.Head[name], tree.Rel[name]) = (verb, tree.ExactChild(verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
        return true;
    }

    // "Omar Said, known as the Falcon, fled": the participle between the commas only describes him.
    private static bool IsFinite(Tree tree, int verb) => tree.Xpos(verb) is "VBD" or "VBZ" or "VBP" || tree.Child(verb, "aux") >= 0 || tree.HasCopula(verb);

    private static bool IsTitleCase(Tree tree)
    {
        int capitals = 0, words = 0;
        for (var t = 0; t < tree.Length; t++)
        {
            if (tree.Form(t) is not { Length: > 3 } form || !char.IsLetter(form[0])) continue;
            words++;
            if (char.IsUpper(form[0])) capitals++;
        }
        return capitals * 2 > words + 2;
    }

    // "the ban on protests imposed by the governor": protests are not imposed.
    private static bool MendImposed(Tree tree, ClauseLexicon lexicon, int verb)
    {
        var noun = tree.Head[verb];
        if (tree.Rel[verb] != "acl" || noun < 0 || noun > verb || tree.Lemma[verb] is not ("impose" or "lift" or "ease" or "decree" or "slap") || !tree.Is(noun, "nmod") || lexicon.In("imposed", tree.Lemma[noun])) return false;
        var above = tree.Head[noun];
        if (above < 0 || !lexicon.In("imposed", tree.Lemma[above])) return false;
        tree.Head[verb] = above;
        return true;
    }
}
