namespace Dragoman.Clauses;

/// <summary>Objects that parsers label as something else: a receiver where nothing is given, a phrase behind a verb's particle, what is said to have happened as what is said.</summary>
internal static class ObjectMending
{
    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        var changed = false;
        for (var t = 1; t < tree.Length; t++)
            changed |= MendReceiver(tree, lexicon, t) || MendApartParticle(tree, lexicon, t) || MendSaid(tree, lexicon, t) || MendHome(tree, t);
        return changed;
    }

    // "hid three million in a bank, money that …", "bombed a base 30 km north of Kano": one who is given something stands only under verbs of giving; what follows describes the object.
    private static bool MendReceiver(Tree tree, ClauseLexicon lexicon, int receiver)
    {
        var verb = tree.Head[receiver];
        if (!tree.Is(receiver, "iobj") || verb < 0 || verb > receiver || lexicon.In("giving", tree.Lemma[verb]) || lexicon.In("ditransitive", tree.Lemma[verb])) return false;
        var thing = tree.Child(verb, "obj");
        if (thing < receiver || tree.Upos(receiver) is not ("NOUN" or "PROPN" or "NUM")) return false;
        (tree.Rel[receiver], tree.Head[thing], tree.Rel[thing]) = ("obj", receiver, lexicon.In("distance", tree.Lemma[thing]) ? "advmod" : "appos");
        return true;
    }

    // "wipe the rebels out of the town": the particle behind the object, read as the preposition of what follows.
    private static bool MendApartParticle(Tree tree, ClauseLexicon lexicon, int particle)
    {
        var noun = tree.Head[particle];
        if (tree.Upos(particle) != "ADP" || tree.Rel[particle] != "case" || noun < particle || !tree.Is(noun, "obl") || particle + 1 >= tree.Length || tree.Form(particle + 1) is not ("of" or "from")) return false;
        var verb = tree.Head[noun];
        if (verb < 0 || verb > particle || tree.Upos(verb) != "VERB" || tree.Child(verb, "obj") is not (>= 0 and var obj) || obj > particle || !IsUnder(tree, particle - 1, obj)) return false;
        // "drove them out of the town" is driving; "wiped them out of it" is another thing than wiping.
        if (!lexicon.In("apart-particle", tree.Lemma[verb] + " " + tree.Form(particle))) return false;
        (tree.Head[particle], tree.Rel[particle]) = (verb, "compound:prt");
        (tree.Head[particle + 1], tree.Rel[particle + 1]) = (noun, "case");
        return true;
    }

    // "Minister says talks with rebels failed": what failed is no object of the saying.
    private static bool MendSaid(Tree tree, ClauseLexicon lexicon, int verb)
    {
        var said = tree.Head[verb];
        if (!tree.Is(verb, "ccomp") || tree.Upos(verb) != "VERB" || tree.Xpos(verb) is not ("VBD" or "VBZ" or "VBP") || said < 0 || said > verb || tree.Child(verb, "nsubj") >= 0 || lexicon.Reporting("verb", tree.Lemma[said]) is null) return false;
        if (tree.Child(said, "obj") is not (>= 0 and var noun) || noun < said || !IsUnder(tree, tree.First(verb) - 1, noun) || tree.Upos(noun) is not ("NOUN" or "PROPN")) return false;
        (tree.Head[noun], tree.Rel[noun]) = (verb, "nsubj");
        return true;
    }

    // "flew home": where to, and no part of the verb.
    private static bool MendHome(Tree tree, int token)
    {
        if (tree.Rel[token] != "compound:prt" || tree.Form(token) is not ("home" or "abroad" or "ahead") || tree.Head[token] is not (>= 0 and var verb) || tree.Child(verb, "obj") >= 0 || tree.ExactChild(verb, "aux:pass") >= 0) return false;
        tree.Rel[token] = "advmod";
        return true;
    }

    private static bool IsUnder(Tree tree, int token, int noun)
    {
        for (var steps = 0; steps < 5 && token >= 0; steps++, token = tree.Head[token])
            if (token == noun) return true;
        return false;
    }
}
