namespace Dragoman.Clauses;

/// <summary>
/// Subjects that parsers give to the wrong verb. A verb with two subjects that are not coordinated has one too many, and the clause beside it that has none
/// lacks it: "While other countries succumbed, Algeria defended …", "The rebels, the minister said, shelled …", "…, analysts and sources said".
/// </summary>
internal static class SubjectMending
{
    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        var changed = false;
        for (var t = 0; t < tree.Length; t++)
        {
            if (tree.Upos(t) is not ("VERB" or "ADJ" or "NOUN" or "PROPN")) continue;
            changed |= SplitSubjects(tree, lexicon, t) || MendDateline(tree, t) || FrontApposition(tree, t) || RaiseConjunct(tree, t);
            changed |= tree.Upos(t) == "VERB" && (FindSpeaker(tree, lexicon, t) || FindSubjectOfTwo(tree, t) || FindInFront(tree, lexicon, t) || FreeFromParticiple(tree, t) || FindInSaid(tree, lexicon, t));
        }
        return changed;
    }

    private static bool SplitSubjects(Tree tree, ClauseLexicon lexicon, int verb)
    {
        int first = -1, second = -1;
        foreach (var c in tree.Children(verb))
        {
            if (!tree.Is(c, "nsubj") || tree.Rel[c] == "nsubj:outer") continue;
            if (first < 0) first = c;
            else second = c;
        }
        if (second < 0) return false;
        if (IsTime(lexicon, tree, first) != IsTime(lexicon, tree, second))
        {
            tree.Rel[IsTime(lexicon, tree, first) ? first : second] = "obl:unmarked";
            return true;
        }
        if (IsDateline(tree, first, second))
        {
            tree.Rel[first] = "dep";
            return true;
        }
        if (tree.IsRelativePronoun(first))
        {
            // "which Bolivia and Paraguay signed"
            if (tree.Child(verb, "obj") >= 0) return false;
            tree.Rel[first] = "obj";
            return true;
        }
        foreach (var c in tree.Children(verb))
        {
            if (tree.Upos(c) is not ("VERB" or "ADJ" or "NOUN") || tree.Base(c) is not ("advcl" or "ccomp" or "conj" or "parataxis" or "acl" or "dep")) continue;
            if (tree.Child(c, "nsubj") >= 0 || tree.IsInfinitive(c)) continue;
            if (first < c && c < second) return Give(tree, first, c);
            if (c > verb && second < verb && tree.Is(c, "ccomp") && tree.Marker(c).Length == 0) return Give(tree, first, c);
            if (c == second + 1) return Give(tree, second, c);
        }
        return Carrying(tree, verb, first, second) || ZeroRelative(tree, verb, first, second) || FromRelative(tree, verb, first, second) || Possess(tree, first, second) || Appose(tree, first, second);
    }

    // "Harare, Zimbabwe - The leader has rejected …", "Bogota, March 8 (IANS) The president …": the place before the dash read as the subject, who acts as its apposition.
    private static bool MendDateline(Tree tree, int verb)
    {
        var subject = tree.Child(verb, "nsubj");
        if (subject < 0 || subject > 5 || subject > verb || !tree.IsName(subject)) return false;
        var end = subject + 1;
        while (end < Math.Min(verb, 10) && (tree.IsName(end) || tree.Upos(end) is "NUM" or "PUNCT" or "X") && tree.Form(end) is not ("-" or "–" or "—" or "--" or ")")) end++;
        if (end >= Math.Min(verb, 10) || tree.Form(end) is not ("-" or "–" or "—" or "--" or ")") || (tree.Form(end) is ")" && end - subject < 5)) return false;
        for (var t = verb - 1; t > end; t--)
        {
            if (tree.Head[t] < 0 || tree.Head[t] > end || tree.Upos(t) is not ("NOUN" or "PROPN") || tree.Base(t) is not ("appos" or "nmod" or "conj" or "parataxis" or "dep" or "flat" or "list")) continue;
            (tree.Head[t], tree.Rel[t]) = (verb, tree.Rel[subject]);
            (tree.Head[subject], tree.Rel[subject]) = (t, "dep");
            return true;
        }
        return false;
    }

    // "Indonesia's donors Friday said": a day says nothing.
    private static bool IsTime(ClauseLexicon lexicon, Tree tree, int noun) =>
        tree.Upos(noun) is "NOUN" or "PROPN" && (lexicon.In("weekday", tree.Lemma[noun]) || tree.Lemma[noun] is "today" or "yesterday" or "tomorrow");

    // "LA PAZ, Bolivia -- The government said": the place a report is sent from acts in nothing.
    private static bool IsDateline(Tree tree, int first, int second)
    {
        if (tree.First(first) != 0) return false;
        for (var t = first + 1; t < second && t < 12; t++)
            if (tree.Form(t) is "--" or "—" or "–") return true;
        return false;
    }

    // "a bus carrying pilgrims fell": the participle and what it takes read as two who fall.
    private static bool Carrying(Tree tree, int verb, int gerund, int thing)
    {
        var noun = gerund - 1;
        if (noun < 0 || !tree.IsGerund(gerund) || tree.Upos(gerund) != "VERB" && tree.Upos(gerund) != "NOUN" || tree.Head[noun] != gerund || tree.Rel[noun] is not "compound" || thing > gerund + 4 || HasComma(tree, gerund, thing)) return false;
        foreach (var c in tree.Children(gerund))
            if (c != noun) tree.Head[c] = noun;
        for (var t = 0; t < noun; t++)
            if (tree.Head[t] == thing) tree.Head[t] = noun;
        (tree.Head[gerund], tree.Rel[gerund]) = (noun, "acl");
        (tree.Head[thing], tree.Rel[thing]) = (gerund, "obj");
        return Give(tree, noun, verb);
    }

    // "The truce the two commanders signed in a tent lasted …": nothing stands between the two noun phrases, and the second has a verb of its own.
    private static bool ZeroRelative(Tree tree, int verb, int first, int second)
    {
        var start = tree.First(second);
        if (start == 0 || tree.Head[start - 1] != first && start - 1 != first || tree.Form(start - 1) is "," or "and") return false;
        foreach (var c in tree.Children(second))
        {
            if (c < second || c > verb || tree.Base(c) is not "acl" || tree.Upos(c) != "VERB" || tree.Child(c, "nsubj") >= 0 || tree.Child(c, "obj") >= 0) continue;
            (tree.Head[c], tree.Rel[c]) = (first, "acl:relcl");
            return Give(tree, second, c);
        }
        return false;
    }

    // "While other countries succumbed, Algeria defended …" with the first verb read as a description of the countries.
    private static bool FromRelative(Tree tree, int verb, int first, int second)
    {
        var start = tree.First(first);
        for (var m = Math.Max(0, start - 2); m < start; m++)
        {
            var c = tree.Head[m];
            if (tree.Rel[m] != "mark" || c <= first || c >= second || tree.Upos(c) != "VERB" || tree.Child(c, "nsubj") >= 0) continue;
            (tree.Head[c], tree.Rel[c]) = (verb, "advcl");
            return Give(tree, first, c);
        }
        return false;
    }

    // "A former figure in the movement, Fawzi has been accused …" with Fawzi read as another name of the movement.
    private static bool FrontApposition(Tree tree, int verb)
    {
        var subject = tree.Child(verb, "nsubj");
        if (subject < 0 || subject > verb || tree.Upos(subject) != "NOUN" || tree.First(subject) is var start && tree.Lemma[start] is not ("a" or "an")) return false;
        var name = verb - 1;
        while (name > subject && tree.Head[name] == verb && tree.Base(name) is "aux" or "cop" or "advmod") name--;
        for (var steps = 0; steps < 4 && name > subject && tree.Rel[name] is "flat"; steps++) name = tree.Head[name];
        if (name <= subject || tree.Rel[name] != "appos" || !tree.IsName(name) || tree.Form(name - 1) != ",") return false;
        (tree.Head[name], tree.Rel[name]) = (verb, tree.Rel[subject]);
        (tree.Head[subject], tree.Rel[subject]) = (name, "appos");
        return true;
    }

    // "warned that it would destroy X and urged …": a past tense is no conjunct of a bare verb under "would", but of the verb above that has its tense.
    private static bool RaiseConjunct(Tree tree, int token)
    {
        var lower = tree.Head[token];
        if (!tree.Is(token, "conj") || lower < 0 || tree.Xpos(token) is not ("VBD" or "VBZ") || tree.Xpos(lower) != "VB" || tree.Child(token, "nsubj") >= 0) return false;
        var upper = tree.Head[lower];
        if (upper < 0 || !tree.Is(lower, "ccomp") || tree.Xpos(upper) != tree.Xpos(token)) return false;
        tree.Head[token] = upper;
        return true;
    }

    // "after shells fired from the hill killed three", "before troops flown in from the coast drove them back": of two verbs in a row under one conjunction
    // the second is the clause's, the first describes the subject.
    private static bool FindSubjectOfTwo(Tree tree, int verb)
    {
        if (tree.Base(verb) is not ("advcl" or "conj") || tree.Xpos(verb) != "VBD" || tree.Child(verb, "nsubj") >= 0 || tree.Child(verb, "cc") >= 0) return false;
        var first = Described(tree, verb);
        if (first < 0 || first == tree.Head[verb] || HasComma(tree, first, verb)) return false;
        var subject = first - 1;
        var mark = tree.First(subject) - 1;
        if (mark < 0 || tree.Rel[mark] != "mark" || tree.Head[mark] != first && tree.Head[mark] != verb || tree.Is(first, "acl") && !tree.Is(verb, "advcl")) return false;
        (tree.Head[verb], tree.Rel[verb], tree.Head[mark]) = (tree.Is(first, "acl") ? tree.Head[verb] : tree.Head[first], "advcl", verb);
        (tree.Head[first], tree.Rel[first]) = (subject, "acl");
        return Give(tree, subject, verb);
    }

    // The nearest participle or past tense before the verb that is a clause of the noun right before it, as its subject or described by it, with no object; -1 for none.
    private static int Described(Tree tree, int verb)
    {
        for (var t = verb - 1; t > 0; t--)
            if (tree.Upos(t) is "VERB" or "AUX") return tree.Head[t] != verb && tree.Xpos(t) is "VBD" or "VBN" && (tree.Is(t, "advcl") ? tree.Child(t, "nsubj") == t - 1 : tree.Rel[t] is "acl" && tree.Head[t] == t - 1) && tree.Child(t, "obj") < 0 && tree.Child(t, "aux") < 0 ? t : -1;
        return -1;
    }

    // "The men shot dead by police had robbed a bank": a participle right behind a subject and before its verb describes the subject, whatever it hangs on.
    private static bool FreeFromParticiple(Tree tree, int participle)
    {
        var subject = participle - 1;
        if (subject < 0 || tree.Xpos(participle) != "VBN" || tree.Base(participle) is not ("ccomp" or "parataxis" or "advcl") || !tree.Is(subject, "nsubj") || tree.Upos(subject) is not ("NOUN" or "PROPN")) return false;
        var verb = tree.Head[subject];
        if (verb <= participle || tree.Head[participle] != tree.Head[verb] || !tree.Is(verb, tree.Base(participle)) || tree.Child(participle, "nsubj") >= 0 || tree.Child(participle, "aux") >= 0 || tree.Child(participle, "obj") >= 0) return false;
        (tree.Head[participle], tree.Rel[participle]) = (subject, "acl");
        return true;
    }

    // "On the night of the election gunmen burned …": no comma closes the phrase in front, and the one who acts is read as the last word of its compound.
    private static bool FindInFront(Tree tree, ClauseLexicon lexicon, int verb)
    {
        var (doer, noun) = (verb - 1, verb - 2);
        if (noun < 3 || tree.Xpos(verb) is not ("VBD" or "VBZ" or "VBP") || tree.Child(verb, "nsubj") >= 0 || tree.Is(verb, "acl") || tree.Rel[doer] != "nmod" || tree.Xpos(doer) is not "NNS") return false;
        if (tree.Rel[noun] != "compound" || tree.Head[noun] != doer || tree.Xpos(noun) is not "NN" || tree.ExactChild(doer, "det") != noun - 1 || !lexicon.IsHolder(tree.Lemma[doer]) && !lexicon.In("agent", tree.Lemma[doer])) return false;
        var phrase = tree.Head[doer];
        if (phrase < 0 || phrase > doer || tree.Head[phrase] != verb || !tree.Is(phrase, "obl")) return false;
        foreach (var c in tree.Children(doer))
            if (c < noun) tree.Head[c] = noun;
        (tree.Head[noun], tree.Rel[noun]) = (phrase, "nmod");
        return Give(tree, doer, verb);
    }

    // "Minister says talks with rebels failed": what is said is a clause, and the noun between the two verbs its subject.
    private static bool FindInSaid(Tree tree, ClauseLexicon lexicon, int verb)
    {
        var said = tree.Head[verb];
        if (said < 0 || said > verb || !tree.Is(verb, "ccomp") || tree.Child(verb, "nsubj") >= 0 || tree.Marker(verb).Length > 0 || !(tree.Xpos(verb) is "VBD" or "VBZ" or "VBP" || tree.Child(verb, "aux") >= 0)) return false;
        var noun = tree.Child(said, "obj");
        if (noun < said || noun > verb || tree.First(verb) < noun || HasComma(tree, noun, verb) || lexicon.Reporting("verb", tree.Lemma[said]) is not { } reporting || !reporting.Contents.Contains("that")) return false;
        return Give(tree, noun, verb);
    }

    private static bool HasComma(Tree tree, int from, int to)
    {
        for (var t = from; t < to; t++)
            if (tree.Form(t) is "," or ";" or "and" or "or") return true;
        return false;
    }

    // "X's new commander is …" with X as a subject beside the commander.
    private static bool Possess(Tree tree, int first, int second)
    {
        var start = tree.First(second);
        if (start == 0 || tree.Xpos(start - 1) != "POS") return false;
        (tree.Head[first], tree.Rel[first]) = (second, "nmod:poss");
        return true;
    }

    // "A former figure in the movement, Fawzi has been accused …"
    private static bool Appose(Tree tree, int first, int second)
    {
        if (tree.Upos(first) != "NOUN" || !tree.IsName(second) || tree.Form(Math.Max(0, tree.First(second) - 1)) != ",") return false;
        tree.Rel[first] = "appos";
        tree.Head[first] = second;
        return true;
    }

    // "…, analysts and intelligence sources said": the words between the last comma or closing mark and a speaker's verb that has no subject.
    private static bool FindSpeaker(Tree tree, ClauseLexicon lexicon, int verb)
    {
        if (verb < 2 || tree.Xpos(verb) is not ("VBD" or "VBZ" or "VBP") || tree.Child(verb, "nsubj") >= 0 || tree.Is(verb, "conj")) return false;
        if (lexicon.Reporting("verb", tree.Lemma[verb]) is not { } reporting || !reporting.Contents.Contains("quote")) return false;
        var start = verb;
        while (start > 0 && verb - start < 12 && IsSpeakerWord(tree, start - 1)) start--;
        if (start == verb && tree.Form(verb - 1) is ",") return FindSpeakerAfterMark(tree, verb);
        if (start == verb || start == 0 || !tree.EndsSpeech(start - 1)) return FindDescribedSpeaker(tree, verb);
        var speaker = -1;
        for (var t = start; t < verb; t++)
        {
            if ((tree.Head[t] >= start && tree.Head[t] < verb) || tree.Upos(t) is not ("NOUN" or "PROPN" or "PRON")) continue;
            if (speaker < 0) Give(tree, speaker = t, verb);
            else (tree.Head[t], tree.Rel[t]) = (speaker, "conj");
        }
        return speaker >= 0;
    }

    // "“…,” Vega, who leads the union, said": the name right after the closing mark, what describes it between commas.
    private static bool FindSpeakerAfterMark(Tree tree, int verb)
    {
        var start = verb - 2;
        while (start > 0 && verb - start < 30 && !tree.IsQuote(start - 1)) start--;
        if (start < 2 || !tree.IsQuote(start - 1)) return false;
        var noun = start;
        while (noun < verb && tree.Form(noun + 1) is not "," && IsSpeakerWord(tree, noun)) noun++;
        if (noun >= verb - 2 || tree.Upos(noun) is not ("NOUN" or "PROPN")) return false;
        while (noun > start && tree.Head[noun] >= start && tree.Head[noun] < noun && tree.Base(noun) is "flat" or "compound") noun = tree.Head[noun];
        for (var up = tree.Head[verb]; up >= 0; up = tree.Head[up])
            if (up == noun) return false;
        (tree.Head[noun], tree.Rel[noun]) = (verb, "nsubj");
        return true;
    }

    // "…, an elder who had taken part in the talks said.": the noun right after a comma whose phrase ends before the speaker's verb.
    private static bool FindDescribedSpeaker(Tree tree, int verb)
    {
        for (var end = verb + 1; end < tree.Length; end++)
            if (tree.Upos(end) is "VERB" or "AUX") return false;
        for (var start = verb - 3; start > 2; start--)
        {
            if (tree.Form(start - 1) is not ",") continue;
            var noun = start;
            while (noun < verb && tree.Upos(noun) is not ("NOUN" or "PROPN") || (noun + 1 < verb && tree.Upos(noun + 1) is "NOUN" or "PROPN")) noun++;
            if (noun >= verb || tree.First(noun) != start || tree.Base(noun) is not ("appos" or "conj" or "nmod" or "parataxis" or "dep" or "obl") || tree.Child(noun, "acl") is not >= 0) continue;
            (tree.Head[noun], tree.Rel[noun]) = (verb, "nsubj");
            return true;
        }
        return false;
    }

    private static bool IsSpeakerWord(Tree tree, int token) => tree.Upos(token) is "NOUN" or "PROPN" or "ADJ" or "DET" or "CCONJ" or "NUM" or "ADP" or "PRON" or "PART";

    private static bool Give(Tree tree, int subject, int verb)
    {
        tree.Head[subject] = verb;
        tree.Rel[subject] = tree.ExactChild(verb, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj";
        return true;
    }
}
