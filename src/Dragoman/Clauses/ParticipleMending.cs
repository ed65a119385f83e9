namespace Dragoman.Clauses;

/// <summary>Past tenses that parsers read as a participle describing the noun that is their object: "Egypt severed ties", "it had supplied missiles to them".</summary>
internal static class ParticipleMending
{
    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        var changed = false;
        for (var t = 1; t < tree.Length; t++)
        {
            changed |= MendSubject(tree, t) || MendParticle(tree, t) || MendArticle(tree, t - 1);
            if (!tree.Is(t, "amod") || tree.Head[t] <= t || tree.Upos(t) != "VERB" || tree.Xpos(t) is not ("VBN" or "VBD") || IsClosed(tree, t)) continue;
            changed |= MendPerfect(tree, lexicon, t) || MendVerbless(tree, t);
        }
        return changed;
    }

    // "the severed ties": whatever closes the noun phrase before the participle leaves it a description.
    private static bool IsClosed(Tree tree, int participle)
    {
        foreach (var c in tree.Children(tree.Head[participle]))
            if (c < participle && tree.Rel[c] is "det" or "nmod:poss" or "nummod" or "case" && !(tree.Rel[c] == "det" && c == participle - 2 && tree.IsName(participle - 1))) return true;
        return false;
    }

    // "Norway closed talks" with the name before the verb taken for a part of the object behind it.
    private static bool MendSubject(Tree tree, int verb)
    {
        var name = verb - 1;
        var noun = tree.Head[name];
        if (tree.Xpos(verb) is not ("VBD" or "VBZ" or "VBP") || noun <= verb || tree.Head[noun] != verb || !tree.Is(noun, "obj") || tree.Rel[name] is not ("compound" or "amod" or "nmod") || !tree.IsName(name) || tree.Child(verb, "nsubj") >= 0) return false;
        for (var t = 0; t < name; t++)
            if (tree.Head[t] == noun) tree.Head[t] = name;
        (tree.Head[name], tree.Rel[name]) = (verb, "nsubj");
        return true;
    }

    // "rolled back tariffs": a particle read as a part of the object.
    private static bool MendParticle(Tree tree, int token)
    {
        var (verb, noun) = (token - 1, tree.Head[token]);
        if (noun <= token || tree.Head[noun] != verb || !tree.Is(noun, "obj") || !IsParticle(tree, token) || tree.Rel[token] is not ("compound" or "amod" or "advmod") || tree.Upos(verb) != "VERB") return false;
        (tree.Head[token], tree.Rel[token]) = (verb, "compound:prt");
        return true;
    }

    // "The UN closed talks": the article before the doer read as the object's.
    private static bool MendArticle(Tree tree, int article)
    {
        var noun = tree.Head[article];
        if (tree.Rel[article] != "det" || noun < article || !tree.Is(noun, "obj") || article + 2 >= noun) return false;
        var (doer, verb) = (article + 1, tree.Head[noun]);
        if (verb != doer + 1 || tree.Head[doer] != verb || !tree.Is(doer, "nsubj")) return false;
        tree.Head[article] = doer;
        return true;
    }

    private static bool IsParticle(Tree tree, int token) => tree.Form(token) is "back" or "out" or "up" or "down" or "off";

    // "had supplied missiles to the rebels": only with a phrase behind the noun, for "has armed fighters" may be just what it says.
    private static bool MendPerfect(Tree tree, ClauseLexicon lexicon, int participle)
    {
        var (noun, have) = (tree.Head[participle], tree.Head[tree.Head[participle]]);
        if (have < 0 || have >= participle || participle - have > 2 || !tree.Is(noun, "obj") || tree.Lemma[have] != "have" || tree.Upos(have) is not ("VERB" or "AUX")) return false;
        if (participle - have == 2 && tree.Upos(have + 1) != "ADV") return false;
        if (noun + 1 >= tree.Length || tree.Form(noun + 1) is not ("to" or "from" or "against" or "with" or "on" or "for" or "over" or "between")
            && (tree.Form(noun + 1) is not ("in" or "at" or "after" or "amid" or "because" or "until" or "following" or "since" or "as") || lexicon.In("state-participle", tree.Lemma[participle]))) return false;
        for (var t = 0; t < tree.Length; t++)
            if (tree.Head[t] == have && t != noun) tree.Head[t] = participle;
        (tree.Head[participle], tree.Rel[participle]) = (tree.Head[have], tree.Rel[have]);
        (tree.Head[have], tree.Rel[have]) = (participle, "aux");
        (tree.Head[noun], tree.Rel[noun]) = (participle, "obj");
        return true;
    }

    // "Egypt severed ties with Chad.": a sentence whose only verb is the participle, between a name and a bare noun.
    private static bool MendVerbless(Tree tree, int participle)
    {
        var (noun, name) = (tree.Head[participle], participle - 1);
        var said = tree.Head[noun];
        if (!tree.IsName(name) || tree.Head[name] != noun || HasFiniteVerb(tree, participle, said) || !(said < 0 || IsSaidBySomebodyElse(tree, noun, said))) return false;
        for (var t = 0; t < tree.Length; t++)
        {
            if (tree.Head[t] != noun || t == participle) continue;
            if (t < name) (tree.Head[t], tree.Rel[t]) = (name, "compound");
            else if (t == name || tree.Rel[t] is "punct" or "obl" or "nmod:unmarked" or "advcl" or "parataxis") tree.Head[t] = participle;
        }
        if (participle + 1 < noun && tree.Head[participle + 1] == noun && IsParticle(tree, participle + 1)) (tree.Head[participle + 1], tree.Rel[participle + 1]) = (participle, "compound:prt");
        tree.Rel[name] = "nsubj";
        (tree.Head[participle], tree.Rel[participle]) = (said, said < 0 ? "root" : "ccomp");
        (tree.Head[noun], tree.Rel[noun]) = (participle, "obj");
        return true;
    }

    // "Egypt severed ties with Chad, officials said.": the verb of saying has its own subject beside what was taken for one.
    private static bool IsSaidBySomebodyElse(Tree tree, int noun, int said)
    {
        if (said < noun || !tree.Is(noun, "nsubj")) return false;
        foreach (var c in tree.Children(said))
            if (c > noun && tree.Is(c, "nsubj")) return true;
        return false;
    }

    private static bool HasFiniteVerb(Tree tree, int participle, int said)
    {
        for (var t = 0; t < tree.Length; t++)
            if (t != participle && t != said && tree.Xpos(t) is "VBD" or "VBZ" or "VBP" or "MD") return true;
        return false;
    }
}
