namespace Dragoman.Clauses;

/// <summary>What stands around a person's name and hangs on the wrong word: a preposition on the title before the name, the day of the deed on the doer, a description beside the name instead of above it.</summary>
internal static class PersonMending
{
    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        var changed = false;
        for (var t = 0; t < tree.Length; t++)
            changed |= MendInBrackets(tree, t) || MendCase(tree, t) || MendDay(tree, lexicon, t) || MendDated(tree, lexicon, t) || MendDayAsDoer(tree, lexicon, t) || MendTitleWithPhrase(tree, lexicon, t) || MendAccredited(tree, lexicon, t) || MendAccreditedApart(tree, lexicon, t) || MendDescribed(tree, lexicon, t);
        return changed;
    }

    // "talks with former president Anna Sorel", "the staff of US, Canadian and Irish missions": a preposition opens the whole phrase, whatever word of it stands first.
    private static bool MendCase(Tree tree, int token)
    {
        if (tree.Rel[token] != "case" || tree.Upos(token) != "ADP" || token + 1 >= tree.Length || tree.Form(token + 1) is "-") return false;
        var whole = tree.Head[token];
        if (whole < token) return false;
        for (var steps = 0; steps < 4 && tree.Head[whole] > whole && tree.Rel[whole] is "nmod:desc" or "compound" or "amod"; steps++) whole = tree.Head[whole];
        if (whole == tree.Head[token] || tree.Base(whole) is not ("nmod" or "obl" or "conj") || tree.Preposition(whole).Length > 0) return false;
        tree.Head[token] = whole;
        return true;
    }

    // "The minister on Monday announced": the day is the deed's.
    private static bool MendDay(Tree tree, ClauseLexicon lexicon, int day)
    {
        var doer = tree.Head[day];
        if (doer < 0 || doer > day || !tree.Is(day, "nmod") || !tree.Is(doer, "nsubj") || !IsDay(tree, lexicon, day) || tree.Preposition(day) is not ("" or "on") || lexicon.Nominal(tree.Lemma[doer]) is not null) return false;
        var verb = tree.Head[doer];
        if (verb < day || !IsOnlyBefore(tree, day, verb)) return false;
        (tree.Head[day], tree.Rel[day]) = (verb, tree.Preposition(day).Length > 0 ? "obl" : "obl:unmarked");
        return true;
    }

    // "On the night of 3 September unidentified men placed two bombs": the men are no part of the date.
    private static bool MendDated(Tree tree, ClauseLexicon lexicon, int noun)
    {
        var part = tree.Head[noun];
        if (part < 0 || part > noun || !tree.Is(noun, "nmod") || tree.Xpos(noun) != "NNS" || tree.Preposition(noun) != "of" || !tree.Is(part, "obl") || noun + 1 >= tree.Length || tree.Head[part] != noun + 1) return false;
        var (verb, day) = (noun + 1, tree.Child(noun, "nummod"));
        if (tree.Upos(verb) != "VERB" || tree.Child(verb, "nsubj") >= 0 || day < 0 || day + 1 >= noun || !lexicon.In("month", tree.Lemma[day + 1])) return false;
        foreach (var c in tree.Children(noun))
            if (tree.Is(c, "case")) tree.Head[c] = day;
        (tree.Head[day], tree.Rel[day]) = (part, "nmod");
        (tree.Head[noun], tree.Rel[noun]) = (verb, tree.ExactChild(verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj");
        return true;
    }

    // "Anna Sorel (R) meets": what stands in brackets after a name is nobody who acts.
    private static bool MendInBrackets(Tree tree, int token)
    {
        if (token < 2 || token + 1 >= tree.Length || !tree.Is(token, "nsubj") || tree.Form(token - 1) is not "(" || tree.Form(token + 1) is not ")" || !tree.IsName(token - 2)) return false;
        var name = token - 2;
        for (var steps = 0; steps < 4 && tree.Rel[name] is "flat" or "compound" && tree.Head[name] >= 0 && tree.Head[name] < token; steps++) name = tree.Head[name];
        if (tree.Head[name] != token && tree.Head[name] != tree.Head[token]) return false;
        (tree.Head[name], tree.Rel[name]) = (tree.Head[token], tree.Rel[token]);
        (tree.Head[token], tree.Rel[token]) = (name, "dep");
        return true;
    }

    // "A judge Thursday approved": the day read as the name of the one who acts.
    private static bool MendDayAsDoer(Tree tree, ClauseLexicon lexicon, int day)
    {
        var (noun, verb) = (day - 1, tree.Head[day]);
        if (noun < 0 || verb < day || !tree.Is(day, "nsubj") || !lexicon.In("weekday", tree.Lemma[day]) || tree.Head[noun] != day || tree.Upos(noun) is not ("NOUN" or "PROPN")) return false;
        foreach (var c in tree.Children(day))
            if (c != noun) tree.Head[c] = c < noun ? noun : verb;
        (tree.Head[noun], tree.Rel[noun]) = (verb, tree.Rel[day]);
        (tree.Head[day], tree.Rel[day]) = (verb, "obl:unmarked");
        return true;
    }

    private static bool IsDay(Tree tree, ClauseLexicon lexicon, int token) =>
        lexicon.In("weekday", tree.Lemma[token]) || lexicon.In("month", tree.Lemma[token]) || tree.Lemma[token] is "today" or "yesterday" || (tree.Upos(token) == "NUM" && token > 0 && lexicon.In("month", tree.Lemma[token - 1]));

    private static bool IsOnlyBefore(Tree tree, int from, int verb)
    {
        for (var t = from + 1; t < verb; t++)
            if (tree.Head[t] > from && tree.Head[t] != verb || tree.Upos(t) is "NOUN" or "PROPN" or "VERB" && tree.Head[t] == verb) return false;
        return true;
    }

    // "Secretary of State Anna Sorel": title and name side by side, the title with a phrase of its own.
    private static bool MendTitleWithPhrase(Tree tree, ClauseLexicon lexicon, int name)
    {
        if (name < 3 || !tree.IsName(name) || tree.Base(name) is not ("nsubj" or "obj" or "obl" or "nmod") || tree.Preposition(name).Length > 0 || !tree.Is(name - 1, "nmod")) return false;
        var title = tree.Head[name - 1];
        if (title < 0 || title > name || tree.Preposition(name - 1) is not ("of" or "for") || tree.Head[title] != tree.Head[name] || tree.Rel[title] != tree.Rel[name] || !lexicon.In("office", tree.Lemma[title])) return false;
        foreach (var c in tree.Children(title))
            if (tree.Rel[c] == "case") tree.Head[c] = name;
        (tree.Head[title], tree.Rel[title]) = (name, "nmod:desc");
        return true;
    }

    // "Ambassador to Kenya Lee Jae-won": the land read as the first half of the name.
    private static bool MendAccredited(Tree tree, ClauseLexicon lexicon, int office)
    {
        if (office + 3 >= tree.Length || tree.Form(office + 1) is not ("to" or "for" or "in") || !IsOffice(tree, lexicon, office)) return false;
        var (land, name) = (office + 2, tree.Head[office + 2]);
        if (!tree.IsName(land) || tree.Rel[land] != "compound" || name <= land || !tree.IsName(name) || tree.Head[office + 1] != name || !(tree.Head[name] == office || tree.Head[name] == tree.Head[office])) return false;
        return Give(tree, office, land, name);
    }

    // The same with the name hung on the land.
    private static bool MendAccreditedApart(Tree tree, ClauseLexicon lexicon, int office)
    {
        if (office + 4 >= tree.Length || tree.Form(office + 1) is not ("to" or "for" or "in") || !IsOffice(tree, lexicon, office)) return false;
        var (land, name) = (office + 2, office + 3);
        if (!tree.IsName(land) || tree.Head[land] != office || !tree.IsName(name) || tree.Head[name] != land || tree.Rel[name] != "flat" || tree.Head[name + 1] != land || tree.Rel[name + 1] != "flat" || lexicon.In("land-opening", tree.Lemma[land])) return false;
        for (var t = name + 1; t < tree.Length; t++)
            if (tree.Head[t] == land && tree.Rel[t] is "flat" or "punct") tree.Head[t] = name;
        return Give(tree, office, land, name);
    }

    private static bool IsOffice(Tree tree, ClauseLexicon lexicon, int token) => tree.Upos(token) is "NOUN" or "PROPN" && lexicon.In("office", tree.Lemma[token]);

    private static bool Give(Tree tree, int office, int land, int name)
    {
        for (var t = 0; t < tree.Length; t++)
            if (tree.Head[t] == office && t != land && t != name && tree.Base(t) is "case" or "cc" or "punct" or "det") tree.Head[t] = name;
        (tree.Head[name], tree.Rel[name]) = (tree.Head[office], tree.Rel[office]);
        (tree.Head[office], tree.Rel[office]) = (name, "nmod:desc");
        (tree.Head[land], tree.Rel[land]) = (office, "nmod");
        (tree.Head[office + 1], tree.Rel[office + 1]) = (land, "case");
        return true;
    }

    // "a warrant against former bankers Ali Benn and Omar Benn": what they are and who they are, side by side.
    private static bool MendDescribed(Tree tree, ClauseLexicon lexicon, int name)
    {
        var noun = name - 1;
        if (noun < 0 || !tree.IsName(name) || tree.Upos(noun) != "NOUN" || tree.Head[noun] != tree.Head[name] || tree.Rel[noun] != tree.Rel[name]) return false;
        if (tree.Xpos(noun) != "NNS") return MendTitled(tree, lexicon, noun, name);
        if (tree.Base(name) is not ("nmod" or "obl" or "obj" or "nsubj") || tree.Head[name] > noun && tree.Base(name) != "nsubj") return false;
        (tree.Head[name], tree.Rel[name]) = (noun, "appos");
        return true;
    }

    // "Syrian defector Hadi Nasser told": one doer with what he is called, not two.
    private static bool MendTitled(Tree tree, ClauseLexicon lexicon, int noun, int name)
    {
        if (!tree.Is(name, "nsubj") || tree.Head[name] < name || !tree.IsPeople(lexicon, noun)) return false;
        (tree.Head[noun], tree.Rel[noun]) = (name, "nmod:desc");
        return true;
    }
}
