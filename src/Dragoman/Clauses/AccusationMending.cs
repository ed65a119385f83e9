namespace Dragoman.Clauses;

/// <summary>What somebody is accused of, suspected of or charged with, said by a participle: parsers hang it on those accused, or read it as an adjective of the noun that it takes.</summary>
internal static class AccusationMending
{
    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        var changed = false;
        for (var t = 1; t < tree.Length; t++)
            if (tree.IsGerund(t)) changed |= MendOpening(tree, t) || MendAccused(tree, lexicon, t) || MendAdjective(tree, lexicon, t);
        if (changed) tree.Relink();
        for (var t = 1; t < tree.Length; t++)
            if (tree.IsGerund(t)) changed |= MendSecond(tree, t);
        return changed;
    }

    // "accused of training children": the preposition opens the clause, and is not the children's.
    private static bool MendOpening(Tree tree, int token)
    {
        var (of, noun) = (token - 1, tree.Head[token - 1]);
        if (noun <= token || tree.Rel[of] != "case" || tree.Head[noun] != token || !tree.Is(noun, "obj") || tree.Base(token) is not ("advcl" or "acl" or "xcomp" or "ccomp")) return false;
        (tree.Head[of], tree.Rel[of]) = (token, "mark");
        return true;
    }

    // "accused by survivors of ordering …", "accused the army and the rebels of recruiting …" with the gerund hung on the last of them.
    private static bool MendAccused(Tree tree, ClauseLexicon lexicon, int token)
    {
        if (tree.Rel[token] != "acl" || tree.Head[token] is not (>= 0 and var noun) || tree.Marker(token) is not { Length: > 0 } marker || lexicon.Complement("noun", tree.Lemma[noun], marker) is not null) return false;
        for (var steps = 0; steps < 8 && noun >= 0 && tree.Is(noun, "conj"); steps++) noun = tree.Head[noun];
        var verb = noun < 0 ? -1 : tree.Head[noun];
        if (verb < 0 || tree.Upos(verb) != "VERB" || tree.Base(noun) is not ("obl" or "obj") || lexicon.Complement("verb", tree.Lemma[verb], marker) is null) return false;
        (tree.Head[token], tree.Rel[token]) = (verb, "advcl");
        return true;
    }

    // "accused the agents of arming separatists", "the plan of closing mines": read as separatists who arm and mines that close.
    private static bool MendAdjective(Tree tree, ClauseLexicon lexicon, int token)
    {
        var (of, noun) = (token - 1, tree.Head[token]);
        if (!tree.Is(token, "amod") || noun <= token || (tree.Head[of] != noun && tree.Head[of] != token) || tree.Rel[of] is not ("case" or "mark") || tree.Base(noun) is not ("nmod" or "obl" or "conj")) return false;
        var verb = tree.Head[noun];
        var isPlan = verb >= 0 && verb == of - 1 && tree.Is(noun, "nmod") && lexicon.Complement("noun", tree.Lemma[verb], tree.Form(of)) is not null;
        for (var steps = 0; !isPlan && steps < 8 && verb >= 0 && tree.Base(verb) is "obj" or "nsubj" or "conj" or "nmod" && tree.Upos(verb) != "VERB"; steps++) verb = tree.Head[verb];
        if (verb < 0 || verb > of || !isPlan && (tree.Upos(verb) != "VERB" || lexicon.Complement("verb", tree.Lemma[verb], tree.Form(of)) is null)) return false;
        if (tree.Upos(token) != "VERB") tree.BecomeVerb(token, lexicon.Nominal(tree.Form(token))?.Verb ?? tree.Lemma[token], "VBG");
        (tree.Head[token], tree.Rel[token]) = (verb, isPlan ? "acl" : "advcl");
        (tree.Head[of], tree.Rel[of]) = (token, "mark");
        if (tree.Child(noun, "cc") is >= 0 and var and && and < token) tree.Head[and] = token;
        (tree.Head[noun], tree.Rel[noun]) = (token, "obj");
        return true;
    }

    // "accused them of recruiting children and of using schools": the second deed stands beside the first.
    private static bool MendSecond(Tree tree, int token)
    {
        var verb = tree.Head[token];
        if (!tree.Is(token, "conj") || verb < 0 || tree.IsGerund(verb) || tree.Marker(token) is not { Length: > 0 } marker) return false;
        for (var first = token - 1; first > verb; first--)
        {
            if (tree.Head[first] != verb || !tree.Is(first, "advcl") || !tree.IsGerund(first) || tree.Marker(first) != marker) continue;
            tree.Head[token] = first;
            return true;
        }
        return false;
    }
}
