namespace Dragoman.Clauses;

/// <summary>Past tenses of verbs without an object that parsers read as participles, because most participles look the same: "activists called for talks", "a report called on both sides to …".</summary>
internal static class VoiceMending
{
    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        var changed = false;
        for (var t = 1; t < tree.Length; t++)
        {
            if (tree.Upos(t) != "VERB" || tree.Xpos(t) is not ("VBN" or "VBD") || tree.ExactChild(t, "aux:pass") >= 0) continue;
            changed |= MendPassive(tree, lexicon, t) || MendSecond(tree, t) || MendDescription(tree, lexicon, t);
        }
        return changed;
    }

    // Without "was", and with nothing that it could have been done to.
    private static bool MendPassive(Tree tree, ClauseLexicon lexicon, int verb)
    {
        var subject = tree.ExactChild(verb, "nsubj:pass");
        if (subject < 0 || subject > verb) return false;
        var late = LateObject(tree, verb);
        if (late < 0 && !(HasNoPassive(tree, lexicon, verb) || (tree.Xpos(verb) == "VBD" && tree.Child(verb, "obj") > verb) || IsOfRelative(tree, verb, subject))) return false;
        tree.Rel[subject] = "nsubj";
        if (late >= 0) tree.Rel[late] = "obj";
        return true;
    }

    // "Mercenaries murdered in less than two days, magistrate Vega, commander Prado and senator Soto": what a comma and a phrase keep from its verb is no second thing that is said.
    private static int LateObject(Tree tree, int verb)
    {
        if (tree.Child(verb, "obj") >= 0) return -1;
        foreach (var c in tree.Children(verb))
            if (c > verb && tree.Is(c, "conj") && tree.Upos(c) is "NOUN" or "PROPN" && tree.Child(c, "cop") < 0 && tree.Child(c, "nsubj") < 0 && tree.Child(c, "cc") < 0 && tree.Preposition(c).Length == 0) return c;
        return -1;
    }

    // "the weapons the rebels seized": a relative clause with a subject of its own says what that one did.
    private static bool IsOfRelative(Tree tree, int verb, int subject) => tree.Rel[verb] == "acl:relcl" && !tree.IsRelativePronoun(subject) && tree.Child(verb, "aux") < 0;

    // "a bill that the house passed and the senate rejected": the second says what its own subject did, as the first does.
    private static bool MendSecond(Tree tree, int verb)
    {
        var (first, subject) = (tree.Is(verb, "conj") ? tree.Head[verb] : Before(tree, verb), tree.ExactChild(verb, "nsubj:pass"));
        if (first < 0 || subject < 0 || subject != verb - 1 || tree.Rel[first] != "acl:relcl" || tree.ExactChild(first, "nsubj") < 0 || tree.Child(first, "obj") is not (>= 0 and var obj) || !tree.IsRelativePronoun(obj)) return false;
        (tree.Head[verb], tree.Rel[verb]) = (first, "conj");
        tree.Rel[subject] = "nsubj";
        return true;
    }

    // The relative clause of the same noun that stands before a coordinated one.
    private static int Before(Tree tree, int verb)
    {
        if (tree.Rel[verb] != "acl" || (tree.Child(verb, "cc") < 0 && tree.Upos(tree.First(verb - 1)) != "CCONJ") || tree.Head[verb] is not (>= 0 and var noun)) return -1;
        foreach (var c in tree.Children(noun))
            if (c < verb && tree.Rel[c] == "acl:relcl") return c;
        return -1;
    }

    // "A report called for talks.": read as a noun that something is said of.
    private static bool MendDescription(Tree tree, ClauseLexicon lexicon, int verb)
    {
        var noun = tree.Head[verb];
        if (tree.Rel[verb] != "acl" || noun < 0 || noun > verb || tree.Base(noun) is not ("root" or "ccomp" or "parataxis") || tree.Child(noun, "nsubj") >= 0 || tree.Child(noun, "cop") >= 0) return false;
        if (!HasNoPassive(tree, lexicon, verb)) return false;
        foreach (var c in tree.Children(noun))
            if (c > verb || tree.Is(c, "punct")) tree.Head[c] = verb;
        (tree.Head[verb], tree.Rel[verb]) = (tree.Head[noun], tree.Rel[noun]);
        (tree.Head[noun], tree.Rel[noun]) = (verb, "nsubj");
        return true;
    }

    private static bool HasNoPassive(Tree tree, ClauseLexicon lexicon, int verb)
    {
        if (tree.Child(verb, "obj") > verb) return false;
        if (lexicon.In("intransitive", tree.Lemma[verb])) return true;
        foreach (var c in tree.Children(verb))
            if (c > verb && tree.Is(c, "obl") && lexicon.In("by-preposition", $"{tree.Lemma[verb]} {tree.Preposition(c)}")) return true;
        return false;
    }
}
