namespace Dragoman.Clauses;

/// <summary>
/// Sentences in the language of headlines: no final stop, no articles, "to" for what is going to happen. Parsers of running text read their verbs as nouns or hang them on nouns.
/// </summary>
internal static class HeadlineMending
{
    // A longer line is prose whose stop was lost.
    private const int Longest = 16;

    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        var changed = false;
        for (var t = 1; t < tree.Length - 1; t++)
            if (tree.Xpos(t) == "MD" && tree.Upos(t + 1) == "ADJ" && lexicon.In("also-verb", tree.Lemma[t + 1])) changed |= MendModal(tree, t);
        if (tree.Length is < 3 or > Longest || tree.Form(tree.Length - 1) is "." or "!" or "”" or "\"") return changed;
        return MendInfinitive(tree) || MendVerbless(tree, lexicon) || changed;
    }

    // "Rebels may free hostages": a verb read as the adjective of its object.
    private static bool MendModal(Tree tree, int modal)
    {
        var verb = modal + 1;
        var noun = tree.Head[verb];
        if (noun <= verb || tree.Head[modal] != noun || !tree.Is(verb, "amod")) return false;
        tree.BecomeVerb(verb, tree.Lemma[verb], "VB");
        (tree.Head[verb], tree.Rel[verb]) = (tree.Head[noun], tree.Rel[noun]);
        (tree.Head[noun], tree.Rel[noun]) = (verb, "obj");
        for (var t = 0; t < tree.Length; t++)
            if (tree.Head[t] == noun && t != verb && (t < verb || tree.Base(t) is "obl" or "advcl" or "punct" || tree.Rel[t] is "nmod:unmarked") && tree.Base(t) is not ("amod" or "det" or "nummod")) tree.Head[t] = verb;
        return true;
    }

    // "Norway to close embassy": the infinitive is the verb of the line.
    private static bool MendInfinitive(Tree tree)
    {
        for (var verb = 2; verb < tree.Length; verb++)
        {
            var noun = tree.Head[verb];
            if (tree.Xpos(verb) != "VB" || tree.Form(verb - 1) is not "to" || noun < 0 || noun > verb || tree.Head[noun] >= 0 || tree.Base(verb) is not ("amod" or "acl" or "nmod" or "dep") || tree.Upos(noun) is not ("NOUN" or "PROPN")) continue;
            if (tree.First(noun) != 0) continue;
            (tree.Head[verb], tree.Rel[verb]) = (-1, "root");
            (tree.Head[noun], tree.Rel[noun]) = (verb, "nsubj");
            foreach (var c in tree.Children(verb))
                if (c > verb && tree.Is(c, "obl") && tree.Preposition(c).Length == 0 && tree.Upos(c) is "NOUN" or "PROPN" && tree.Child(verb, "obj") < 0) { tree.Rel[c] = "obj"; break; }
            return true;
        }
        return false;
    }

    // "Army storms parliament", "Troops, protesters clash in capital": a line of nouns of which one is a verb of the trade.
    private static bool MendVerbless(Tree tree, ClauseLexicon lexicon)
    {
        for (var t = 0; t < tree.Length; t++)
            if (tree.Upos(t) is "VERB" or "AUX") return false;
        for (var t = 1; t < tree.Length - 1; t++)
        {
            if (tree.Upos(t) != "NOUN" || !lexicon.In("headline-verb", tree.Lemma[t]) || tree.Upos(t - 1) is not ("NOUN" or "PROPN" or "NUM") || tree.Upos(t + 1) is not ("NOUN" or "PROPN" or "ADP" or "ADJ" or "NUM" or "DET")) continue;
            var plural = tree.Xpos(t - 1) is "NNS" or "NNPS";
            if (plural ? tree.Xpos(t) == "NNS" : tree.Xpos(t) != "NNS") continue;
            Rebuild(tree, t);
            return true;
        }
        return false;
    }

    private static void Rebuild(Tree tree, int verb)
    {
        tree.BecomeVerb(verb, tree.Lemma[verb], tree.Xpos(verb) == "NNS" ? "VBZ" : "VBP");
        (tree.Head[verb], tree.Rel[verb]) = (-1, "root");
        var subject = verb - 1;
        for (var t = 0; t < subject; t++)
        {
            var comma = tree.Form(t + 1) is "," or "and";
            (tree.Head[t], tree.Rel[t]) = (subject, tree.Is(t, "punct") ? "punct" : comma ? "conj" : tree.Upos(t) == "CCONJ" ? "cc" : "compound");
        }
        (tree.Head[subject], tree.Rel[subject]) = (verb, "nsubj");
        for (var t = 0; t < subject; t++)
            if (tree.Rel[t] == "conj") { (tree.Head[t], tree.Rel[t], tree.Head[subject], tree.Rel[subject]) = (verb, "nsubj", t, "conj"); break; }
        Object(tree, verb);
    }

    private static void Object(Tree tree, int verb)
    {
        var end = verb + 1;
        while (end < tree.Length && tree.Upos(end) is "NOUN" or "PROPN" or "ADJ" or "NUM" or "DET") end++;
        var obj = end - 1;
        if (obj > verb)
        {
            for (var t = verb + 1; t < obj; t++)
                if (tree.Head[t] <= verb || tree.Head[t] > obj) (tree.Head[t], tree.Rel[t]) = (obj, tree.Upos(t) == "ADJ" ? "amod" : "compound");
            (tree.Head[obj], tree.Rel[obj]) = (verb, "obj");
        }
        for (var t = end; t < tree.Length; t++)
            if (tree.Head[t] <= obj && t > verb) (tree.Head[t], tree.Rel[t]) = (verb, tree.Upos(t) is "NOUN" or "PROPN" ? "obl" : tree.Rel[t]);
    }
}
