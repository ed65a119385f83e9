namespace Dragoman.Clauses;

/// <summary>Coordination that parsers hang on the wrong word: members of a list read as appositions, and conjuncts a noun too low or too high.</summary>
internal static class ListMending
{
    public static bool Mend(Tree tree)
    {
        var changed = false;
        for (var t = 1; t < tree.Length; t++)
        {
            if (tree.Head[t] < 0) continue;
            if (tree.Rel[t] == "appos") changed |= MendMember(tree, t);
            else if (tree.Is(t, "conj")) changed |= MendSubject(tree, t) || MendTarget(tree, t) || MendParallel(tree, t);
        }
        return changed;
    }

    // "two tanks, a truck and dozens of rifles": what a bare "and" follows is a member of the list, not another name of the first member.
    private static bool MendMember(Tree tree, int second)
    {
        var first = tree.Head[second];
        if (second < first || tree.Upos(second) is not ("NOUN" or "PROPN") || tree.IsName(first) != tree.IsName(second)) return false;
        var end = End(tree, second);
        if (end + 1 >= tree.Length || tree.Form(end) is not ("and" or "or") || tree.Form(tree.First(second) - 1) is not ",") return false;
        foreach (var c in tree.Children(first))
        {
            if (c <= end || !tree.Is(c, "conj") || tree.Head[end] != c) continue;
            tree.Rel[second] = "conj";
            return true;
        }
        // The rest of the list hung on its second member: the same list if no comma closes what would be an apposition.
        foreach (var c in tree.Children(second))
        {
            if (c <= end || !tree.Is(c, "conj") || tree.Head[end] != c || !IsIndefinite(tree, c) || !IsIndefinite(tree, first) || !IsIndefinite(tree, second)) continue;
            tree.Rel[second] = "conj";
            tree.Head[c] = first;
            return true;
        }
        return false;
    }

    private static bool IsIndefinite(Tree tree, int noun)
    {
        if (tree.Xpos(noun) is "NNS" && tree.ExactChild(noun, "det") < 0) return true;
        foreach (var c in tree.Children(noun))
            if (c < noun && (tree.Lemma[c] is "a" or "an" || tree.Upos(c) == "NUM")) return true;
        return false;
    }

    /// <summary>Token after the phrase of a noun, what follows a comma or conjunction left out.</summary>
    private static int End(Tree tree, int noun)
    {
        var end = noun + 1;
        foreach (var c in tree.Children(noun))
            if (c > noun && tree.Base(c) is "nmod" or "flat" or "acl" && tree.Form(end) is not ("and" or "or" or ",")) end = Math.Max(end, End(tree, c));
        return end;
    }

    // "imposed sanctions on the general and Britain froze …": a noun between the only conjunction and a verb without subject is that verb's subject.
    private static bool MendSubject(Tree tree, int verb)
    {
        if (tree.Upos(verb) != "VERB" || tree.Xpos(verb) is not ("VBD" or "VBZ" or "VBP") || tree.Child(verb, "nsubj") >= 0) return false;
        var at = verb - 1;
        while (at > 0 && tree.Head[at] == verb && tree.Base(at) is "aux" or "advmod") at--;
        for (var steps = 0; steps < 5 && at > tree.Head[verb] && !tree.Is(at, "conj"); steps++) at = tree.Head[at];
        if (at <= tree.Head[verb] || at > verb || !tree.Is(at, "conj") || tree.Upos(at) is not ("NOUN" or "PROPN" or "PRON")) return false;
        var own = tree.Child(verb, "cc");
        if (own >= 0 ? own > tree.First(at) : tree.Child(at, "cc") < 0) return false;
        foreach (var c in tree.Children(at))
            if (tree.Is(c, "cc")) tree.Head[c] = verb;
        (tree.Head[at], tree.Rel[at]) = (verb, "nsubj");
        return true;
    }

    // "assaults by gunmen against peacekeepers and aid workers": the workers stand beside the peacekeepers.
    private static bool MendTarget(Tree tree, int token)
    {
        var first = tree.Head[token];
        if (tree.Upos(token) != "NOUN" || first > token || tree.Child(token, "case") >= 0 || tree.Preposition(first) is not "by") return false;
        foreach (var c in tree.Children(first))
        {
            if (c < first || c > token || !tree.Is(c, "nmod") || tree.Preposition(c) is not ("against" or "on" or "upon" or "at") || tree.Xpos(c) != tree.Xpos(token)) continue;
            if (End(tree, c) + 1 < tree.First(token) + 1 && tree.Form(End(tree, c)) is not ("and" or "or")) continue;
            tree.Head[token] = c;
            return true;
        }
        return false;
    }

    // "Fighters of the alliance and soldiers loyal to the president clashed": two plurals without a determiner, not an alliance and soldiers.
    private static bool MendParallel(Tree tree, int token)
    {
        var low = tree.Head[token];
        if (low < 1 || low > token || tree.Rel[low] != "nmod" || tree.Xpos(token) != "NNS" || tree.Xpos(low) != "NN" || tree.ExactChild(token, "det") >= 0 || tree.ExactChild(low, "det") < 0) return false;
        var high = tree.Head[low];
        if (high < 0 || tree.Xpos(high) != "NNS" || tree.ExactChild(high, "det") >= 0 || tree.Preposition(low) is not "of" || !IsDescribed(tree, token)) return false;
        tree.Head[token] = high;
        return true;
    }

    private static bool IsDescribed(Tree tree, int noun)
    {
        foreach (var c in tree.Children(noun))
            if (c > noun && tree.Base(c) is "amod" or "acl" or "nmod") return true;
        return noun + 1 < tree.Length && tree.Is(noun + 1, "amod") && tree.Head[noun + 1] < noun;
    }
}
