namespace Dragoman.Clauses;

/// <summary>Coordination that parsers hang on the wrong word: members of a list read as appositions, and conjuncts a noun too low or too high.</summary>
internal static class ListMending
{
    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        var changed = false;
        for (var t = 1; t < tree.Length; t++)
        {
            if (tree.Head[t] < 0) continue;
            if (tree.Rel[t] == "appos") changed |= MendMember(tree, t) || MendDay(tree, lexicon, t);
            else if (tree.Is(t, "conj")) changed |= MendSubject(tree, t) || MendTarget(tree, lexicon, t) || MendParallel(tree, t) || MendLike(tree, lexicon, t) || MendDeeds(tree, lexicon, t);
            else if (tree.Rel[t] == "acl:relcl") changed |= MendSubject(tree, t);
            else if (tree.Is(t, "obj")) changed |= MendSecond(tree, t) || MendCompound(tree, t);
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
        foreach (var c in tree.Children(verb))
            if (tree.IsRelativePronoun(c)) return false;
        foreach (var c in tree.Children(at))
            if (tree.Is(c, "cc")) tree.Head[c] = verb;
        (tree.Head[at], tree.Rel[at]) = (verb, "nsubj");
        return true;
    }

    // "assaults by gunmen against peacekeepers and aid workers": the workers stand beside the peacekeepers, not beside the gunmen or the assaults.
    private static bool MendTarget(Tree tree, ClauseLexicon lexicon, int token)
    {
        var first = tree.Head[token];
        if (tree.Upos(token) != "NOUN" || first > token || tree.Child(token, "case") >= 0) return false;
        if (tree.Preposition(first) is "by") return MendBeside(tree, first, token);
        if (lexicon.Nominal(tree.Lemma[first]) is null || lexicon.Nominal(tree.Lemma[token]) is not null || !tree.IsPeople(lexicon, token) && !lexicon.In("people", tree.Lemma[token])) return false;
        foreach (var c in tree.Children(first))
            if (c > first && c < token && tree.Is(c, "nmod") && tree.Preposition(c) is "by" && MendBeside(tree, c, token)) return true;
        return false;
    }

    private static bool MendBeside(Tree tree, int doer, int token)
    {
        foreach (var c in tree.Children(doer))
        {
            if (c < doer || c > token || !tree.Is(c, "nmod") || tree.Preposition(c) is not ("against" or "on" or "upon" or "at") || tree.Xpos(c) != tree.Xpos(token)) continue;
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

    // "The ministers of the two countries and the heads of their armies": people beside people, each with a phrase of their own, not people beside a country.
    private static bool MendLike(Tree tree, ClauseLexicon lexicon, int token)
    {
        var low = tree.Head[token];
        if (low < 1 || low > token || tree.Rel[low] != "nmod" || tree.Preposition(low) is not "of" || tree.IsPeople(lexicon, low) || tree.IsName(low)) return false;
        var high = tree.Head[low];
        if (high < 0 || high > low || tree.Xpos(high) != tree.Xpos(token) || tree.ExactChild(high, "det") < 0 || tree.ExactChild(token, "det") < 0 || !tree.IsPeople(lexicon, high) || !tree.IsPeople(lexicon, token)) return false;
        if (tree.Child(token, "nmod") is var own && (own < token || tree.Preposition(own) is not "of")) return false;
        tree.Head[token] = high;
        return true;
    }

    // "Shelling by soldiers and air raids by their allies": deeds are listed and each has its doer; one deed is not done by two in two phrases.
    private static bool MendDeeds(Tree tree, ClauseLexicon lexicon, int token)
    {
        var low = tree.Head[token];
        if (low < 1 || low > token || tree.Preposition(low) is not "by" || lexicon.Nominal(tree.Lemma[token]) is null) return false;
        var high = tree.Head[low];
        if (high < 0 || high > low || lexicon.Nominal(tree.Upos(high) == "VERB" ? tree.Form(high).ToLowerInvariant() : tree.Lemma[high]) is null) return false;
        foreach (var c in tree.Children(high))
        {
            if (c < token || tree.Base(c) is not ("obl" or "nmod") || tree.Preposition(c) is not "by") continue;
            (tree.Head[c], tree.Rel[c], tree.Head[token]) = (token, "nmod", high);
            return true;
        }
        return false;
    }

    // "hid the money in a bank, three million dollars": after a comma no second object is given to anybody, the first one is said again.
    private static bool MendSecond(Tree tree, int second)
    {
        var verb = tree.Head[second];
        var first = tree.Child(verb, "obj");
        if (first < verb || first >= second || tree.Child(second, "cc") >= 0 || tree.Form(Math.Max(0, tree.First(second) - 1)) is not ",") return false;
        (tree.Head[second], tree.Rel[second]) = (first, tree.Upos(second) == "NUM" ? "parataxis" : tree.Child(second, "conj") >= 0 ? "conj" : "appos");
        return true;
    }

    // "carrying wheat and cooking oil": the word before the last member of a list read as a member of its own.
    private static bool MendCompound(Tree tree, int noun)
    {
        var (verb, word) = (tree.Head[noun], noun - 1);
        if (word <= verb || !tree.Is(word, "conj") || tree.Upos(word) is not ("NOUN" or "ADJ" or "VERB") || !tree.Is(word - 1, "cc") || tree.Head[word - 1] != word) return false;
        var first = tree.Head[word];
        if (first <= verb || tree.Head[first] != verb || tree.Base(first) is not ("obj" or "iobj")) return false;
        (tree.Head[noun], tree.Rel[noun], tree.Rel[first]) = (first, "conj", "obj");
        (tree.Head[word], tree.Rel[word], tree.Head[word - 1]) = (noun, "compound", noun);
        return true;
    }

    // "arrived on Wednesday, the first delivery since March": a deed is no other name of the day on which it is done.
    private static bool MendDay(Tree tree, ClauseLexicon lexicon, int deed)
    {
        var day = tree.Head[deed];
        if (day > deed || !lexicon.In("weekday", tree.Lemma[day]) && !lexicon.In("daytime", tree.Lemma[day]) || tree.Upos(deed) != "NOUN" || lexicon.Nominal(tree.Lemma[deed]) is null || lexicon.In("phase", tree.Lemma[deed])) return false;
        var verb = tree.Head[day];
        if (verb < 0 || !tree.Is(day, "obl") || tree.Form(Math.Max(0, tree.First(deed) - 1)) is not ",") return false;
        (tree.Head[deed], tree.Rel[deed]) = (verb, "parataxis");
        return true;
    }

    private static bool IsDescribed(Tree tree, int noun)
    {
        foreach (var c in tree.Children(noun))
            if (c > noun && tree.Base(c) is "amod" or "acl" or "nmod") return true;
        return noun + 1 < tree.Length && tree.Is(noun + 1, "amod") && tree.Head[noun + 1] < noun;
    }
}
