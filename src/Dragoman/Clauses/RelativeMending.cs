namespace Dragoman.Clauses;

/// <summary>Relative clauses and participles hung on a noun too far away, where number, a comma and a name, or an agent say which noun is meant.</summary>
internal static class RelativeMending
{
    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        var changed = false;
        for (var t = 0; t < tree.Length; t++)
        {
            if (tree.Head[t] < 0) continue;
            if (tree.Is(t, "acl")) changed |= MendOwned(tree, t);
            if (tree.Rel[t] == "acl:relcl") changed |= MendStackedUnder(tree, t) || MendReported(tree, t) || MendNumber(tree, t) || MendShell(tree, lexicon, t) || MendWho(tree, lexicon, t);
            else if (tree.Rel[t] == "conj") changed |= MendStacked(tree, t);
            else if (tree.Rel[t] == "acl" && tree.Upos(t) == "VERB" && !tree.IsInfinitive(t)) changed |= MendStackedUnder(tree, t) || MendDeed(tree, lexicon, t) || MendParticiple(tree, t);
            else if (tree.Is(t, "obl")) changed |= MendAffiliation(tree, t);
        }
        return changed;
    }

    // "the minister's decision, criticised by unions": what stands behind the thing owned describes it and not its owner.
    private static bool MendOwned(Tree tree, int verb)
    {
        var owner = tree.Head[verb];
        if (tree.Rel[owner] != "nmod:poss" || tree.Head[owner] <= owner || tree.Head[owner] >= verb || tree.Child(owner, "case") < 0) return false;
        tree.Head[verb] = tree.Head[owner];
        return true;
    }

    // "the massacre of five priests carried out by soldiers": what is carried out is the deed, not those it was done to.
    private static bool MendDeed(Tree tree, ClauseLexicon lexicon, int verb)
    {
        var noun = tree.Head[verb];
        if (!lexicon.In("deed-verb", tree.Lemma[verb]) || lexicon.Nominal(tree.Lemma[noun]) is not null) return false;
        for (var steps = 0; steps < 3 && noun >= 0 && tree.Is(noun, "nmod"); steps++)
        {
            noun = tree.Head[noun];
            if (noun < 0 || lexicon.Nominal(tree.Lemma[noun]) is null) continue;
            tree.Head[verb] = noun;
            return true;
        }

        return false;
    }

    // "the virus, which scientists say came from bats": the second verb is what the first one's subject says.
    private static bool MendReported(Tree tree, int verb)
    {
        var said = verb - 1;
        while (said > 0 && tree.Head[said] == verb && tree.Base(said) is "aux" or "advmod" or "cop") said--;
        if (said < 1 || tree.Rel[said] != "acl:relcl" || tree.Head[said] != tree.Head[verb] || tree.Child(said, "nsubj") < 0 || tree.Child(said, "obj") >= 0) return false;
        (tree.Head[verb], tree.Rel[verb]) = (said, "ccomp");
        return true;
    }

    // "a bill that the house passed and the senate rejected": the second clause hung on the bill and not on the first.
    private static bool MendStacked(Tree tree, int verb)
    {
        var noun = tree.Head[verb];
        if (tree.Upos(verb) != "VERB" || noun > verb || tree.Upos(noun) is not ("NOUN" or "PROPN") || tree.HasCopula(noun) || tree.Child(verb, "nsubj") < 0) return false;
        foreach (var c in tree.Children(noun))
        {
            if (tree.Rel[c] != "acl:relcl" || c >= verb) continue;
            tree.Head[verb] = c;
            return true;
        }
        return false;
    }

    // The same, read as one more description of the bill.
    private static bool MendStackedUnder(Tree tree, int verb)
    {
        var subject = tree.Child(verb, "nsubj");
        if (subject < 1 || subject > verb || tree.IsRelativePronoun(subject) || tree.Child(verb, "obj") >= 0) return false;
        var and = tree.Child(verb, "cc") >= 0 ? tree.Child(verb, "cc") : tree.Child(subject, "cc");
        if (and < 0 || and > subject || !MendStacked(tree, verb)) return false;
        (tree.Head[and], tree.Rel[verb]) = (verb, "conj");
        if (tree.ExactChild(verb, "aux:pass") < 0) tree.Rel[subject] = "nsubj";
        return true;
    }

    // "the judges of the court, whom she accuses", "the engineer in charge of the wall, who said": people are meant, and a court or a wall is none.
    private static bool MendWho(Tree tree, ClauseLexicon lexicon, int verb)
    {
        var people = tree.Head[verb];
        for (var steps = 0; steps < 4 && people >= 0 && tree.Is(people, "nmod") && tree.Xpos(people) == "NN" && !tree.IsPeople(lexicon, people); steps++) people = tree.Head[people];
        if (people < 0 || people == tree.Head[verb] || !tree.IsPeople(lexicon, people)) return false;
        foreach (var c in tree.Children(verb))
        {
            if (c > verb || tree.Form(c) is not ("who" or "whom")) continue;
            tree.Head[verb] = people;
            return true;
        }
        return false;
    }

    // "the case of Moldova, which depends on gas": a case depends on nothing.
    private static bool MendShell(Tree tree, ClauseLexicon lexicon, int verb)
    {
        var noun = tree.Head[verb];
        if (!lexicon.In("shell", tree.Lemma[noun])) return false;
        foreach (var c in tree.Children(noun))
        {
            if (c < noun || c > verb || !tree.Is(c, "nmod") || tree.Preposition(c) is not "of" || !tree.IsName(c)) continue;
            tree.Head[verb] = c;
            return true;
        }
        return false;
    }

    // "ties with Pyongyang, which has …": "has" agrees with Pyongyang and not with the ties.
    private static bool MendNumber(Tree tree, int verb)
    {
        var noun = tree.Head[verb];
        var pronoun = tree.Child(verb, "nsubj");
        if (pronoun < 2 || !tree.IsRelativePronoun(pronoun) || Singular(tree, verb) is not { } singular || IsSingular(tree, noun) == singular) return false;
        var near = tree.Form(pronoun - 1) == "," ? pronoun - 2 : pronoun - 1;
        while (tree.Head[near] >= 0 && tree.Head[near] > noun && tree.Head[near] < verb && tree.Base(near) is "flat" or "punct" or "compound") near = tree.Head[near];
        if (near <= noun) near = Above(tree, noun);
        if (near < 0 || tree.Upos(near) is not ("NOUN" or "PROPN") || IsSingular(tree, near) != singular) return false;
        tree.Head[verb] = near;
        return true;
    }

    // "officers of the guard who are accused": the noun over the one it was hung on.
    private static int Above(Tree tree, int noun) => tree.Is(noun, "nmod") && tree.Preposition(noun) is "of" or "from" or "in" ? tree.Head[noun] : -1;

    private static bool? Singular(Tree tree, int verb)
    {
        var finite = verb;
        foreach (var c in tree.Children(verb))
            if (tree.Base(c) is "aux" or "cop") { finite = c; break; }
        return tree.Form(finite) switch
        {
            "has" or "is" or "was" or "does" => true,
            "have" or "are" or "were" or "do" => false,
            _ => tree.Xpos(finite) switch { "VBZ" => true, "VBP" => false, _ => null },
        };
    }

    private static bool IsSingular(Tree tree, int noun)
    {
        if (tree.Xpos(noun) is "NNS" or "NNPS") return false;
        foreach (var c in tree.Children(noun))
            if (tree.Is(c, "conj")) return false;
        return true;
    }

    // "controlled by a militia aligned with …": after an agent the participle is the agent's; ", founded by …" after a name is the name's.
    private static bool MendParticiple(Tree tree, int verb)
    {
        var noun = tree.Head[verb];
        var near = verb - 1;
        while (near > noun && tree.Upos(near) == "ADV") near--;
        var comma = near >= 0 && tree.Form(near) == ",";
        if (comma) near--;
        if (near <= noun || tree.Upos(near) is not ("NOUN" or "PROPN") || tree.IsName(noun)) return false;
        var name = false;
        for (var steps = 0; steps < 5 && tree.Head[near] > noun && tree.Base(near) is "flat" or "compound"; steps++) near = tree.Head[near];
        for (var t = Math.Max(noun + 1, near - 5); t <= near; t++) name |= tree.IsName(t);
        if (comma ? !name : tree.Rel[near] is not "obl:agent" && tree.Preposition(near) is not "by") return false;
        if (near <= noun) return false;
        tree.Head[verb] = near;
        return true;
    }

    // "said Daniel Okoro from the Institute of …": the institute is his and not the verb's.
    private static bool MendAffiliation(Tree tree, int token)
    {
        var verb = tree.Head[token];
        var subject = tree.Child(verb, "nsubj");
        if (tree.Preposition(token) is not ("from" or "of" or "at" or "with") || subject < 0 || subject < verb || !tree.IsName(subject)) return false;
        var end = subject + 1;
        while (end < token && tree.Head[end] == subject && tree.Base(end) is "flat" or "punct") end++;
        if (tree.Head[end] != token || !tree.Is(end, "case")) return false;
        (tree.Head[token], tree.Rel[token]) = (subject, "nmod");
        return true;
    }
}
