namespace Dragoman.Clauses;

/// <summary>Words of saying and thinking that are nouns: <c>the claim that</c>, <c>the union's support for</c>, and what a verb makes of them (<c>raised doubts about</c>).</summary>
internal static class NounSayings
{
    /// <summary>What the noun at the token says; <c>null</c> for none.</summary>
    public static Saying? Of(Draft draft, int token)
    {
        var tree = draft.Tree;
        if (tree.Upos(token) != "NOUN" || tree.Base(token) is "compound" or "flat" or "fixed") return null;
        if (OfIdiom(draft, token) is { } idiom) return idiom;
        var reporting = draft.Lexicon.Reporting("noun", tree.Lemma[token]);
        if ((reporting ?? draft.Lexicon.Attitude("noun", tree.Lemma[token])) is not { } read) return null;
        if (OfEquation(draft, token, read) is { } equated) return equated;
        // "announced in a statement that": the verb says it.
        if (tree.Base(token) is "obj" or "obl" && tree.Child(token, "case") >= 0 && draft.Lexicon.Reporting("verb", tree.Lemma[tree.Head[token]]) is { } said && said.Contents.Contains("that") && SayingFinding.ToldIn(draft, tree.Head[token]) >= 0) return null;
        var verb = tree.Is(token, "obj") ? tree.Head[token] : -1;
        if (verb >= 0 && draft.Verbal[verb] is { Model: null } carrier && draft.Lexicon.In("voicing", carrier.Lemma)) return OfVoicing(draft, carrier, token, read);
        if (verb >= 0 && draft.Verbal[verb] is { Model: null } light && draft.Lexicon.In("carrying", light.Lemma) && OfCarrying(draft, light, token, read) is { } carried) return carried;
        if (verb >= 0 && draft.Verbal[verb] is { Model: null, Passive: false } drawn && draft.Lexicon.In("receiving", drawn.Lemma) && OfReceiving(draft, drawn, token, read) is { } received) return received;
        return OfNoun(draft, token, read, reporting is not null);
    }

    // "the minister's answer was that nobody knew", "her plan is to sell": what stands behind "be" is what the noun says.
    private static Saying? OfEquation(Draft draft, int noun, Reporting read)
    {
        var tree = draft.Tree;
        var said = tree.Head[noun];
        if (!tree.Is(noun, "nsubj") || said <= noun || Equal(tree, noun, said) is var cop && (cop < 0 || !ReachesTo(tree, noun, cop))) return null;
        if (tree.Form(cop + 1) is not ("that" or "to" or ":") || !read.Contents.Contains(tree.Form(cop + 1) is "to" ? "to" : "that")) return null;
        var source = tree.ExactChild(noun, "nmod:poss") is >= 0 and var owner ? owner : Speaker(draft, noun, true);
        return new Saying { Head = noun, Source = source, Cue = (CueSpan.OfNoun(tree, noun, []).First, cop + 1), Stance = read.Stance, Roots = [said], IsBehind = true, IsStatement = tree.Form(cop + 1) is "that" };
    }

    // The "be" between the two, also where the parser takes it for the passive's.
    private static int Equal(Tree tree, int noun, int said)
    {
        foreach (var c in tree.Children(said))
            if (c > noun && c + 2 <= said && tree.Lemma[c] is "be" && tree.Base(c) is "cop" or "aux") return c;
        return -1;
    }

    // "his message long has been": nothing but adverbs and auxiliaries between.
    private static bool ReachesTo(Tree tree, int noun, int cop)
    {
        for (var t = noun + 1; t < cop; t++)
            if (tree.Base(t) is not ("advmod" or "aux")) return false;
        return true;
    }

    // "took issue with the ruling", "made the case that": only the two words together take the stand.
    private static Saying? OfIdiom(Draft draft, int token)
    {
        var verb = draft.Tree.Is(token, "obj") ? draft.Tree.Head[token] : -1;
        if (verb < 0 || draft.Verbal[verb] is not { Model: null, Passive: false } node) return null;
        var read = draft.Lexicon.Attitude("idiom", node.Lemma + " " + draft.Tree.Lemma[token]);
        return read is null || OfCarrying(draft, node, token, read) is not { } said || said.Roots[0] == token ? null : said;
    }

    // "drew criticism from the unions", "has the support of most voters": who receives it is what it is about.
    private static Saying? OfReceiving(Draft draft, Node node, int noun, Reporting read)
    {
        var tree = draft.Tree;
        var source = Speaker(draft, noun, true);
        var receiver = SayingFinding.SourceOf(draft, node);
        if (receiver < 0 || tree.IsRelativePronoun(receiver)) return null;
        if (source < 0)
            foreach (var c in tree.Children(node.Token))
                if (c > noun && tree.Is(c, "obl") && tree.Preposition(c) is "from" or "among" && AttitudeFinding.CanHold(draft, c)) source = c;
        var end = source >= 0 && tree.Child(source, "case") == noun + 1 ? noun + 2 : noun + 1;
        if (source < 0 && read.Contents.Count > 0)
        {
            var (clauses, things) = Contents(draft, noun, read);
            if (clauses.Count + things.Count == 0) things = Beside(draft, noun, read);
            if (clauses.Count + things.Count == 0) return null;
            end = CueSpan.OfNoun(tree, noun, things).End;
            return new Saying { Head = node.Token, Source = -1, Cue = (CueSpan.OfVerb(draft, node, []).First, end), Stance = read.Stance, Roots = clauses.Count > 0 ? clauses : things, IsStatement = false };
        }
        return new Saying { Head = node.Token, Source = source, Cue = (CueSpan.OfVerb(draft, node, []).First, end), Stance = read.Stance, Roots = [receiver], IsStatement = false };
    }

    private static Saying? OfNoun(Draft draft, int token, Reporting read, bool tells)
    {
        var tree = draft.Tree;
        var (clauses, things) = Contents(draft, token, read);
        var source = draft.Nominal[token] is { } nominal ? SayingFinding.SourceOf(draft, nominal) : tree.ExactChild(token, "nmod:poss");
        if (source < 0) source = Speaker(draft, token, clauses.Count > 0);
        things.Remove(source);
        // "in the hope of winning": a deed that is only thought of.
        things.RemoveAll(t => tree.Rel[t] is "acl" && tree.IsGerund(t));
        // "needs the union's support for the plan": what is done with the stand is told, not the stand.
        if (clauses.Count == 0 && tree.Is(token, "obj") && things.Exists(t => tree.Is(t, "nmod"))) return null;
        if (clauses.Count == 0 && (things.Count == 0 || (source < 0 && !tells))) return null;
        if (!tells && source >= 0 && !AttitudeFinding.CanHold(draft, source)) source = -1;
        if (source < 0 && clauses.Count == 0 && !draft.Lexicon.In("anonymous", tree.Lemma[token])) return null;
        var roots = clauses.Count > 0 ? clauses : things;
        return new Saying { Head = token, Source = source, Cue = CueSpan.OfNoun(tree, token, clauses.Count > 0 ? [] : things), Stance = read.Stance, Roots = roots, IsStatement = tells && clauses.Count > 0 };
    }

    // "criticism from the unions of the plan", "fears among voters that", "the claim of the ministry that"
    private static int Speaker(Draft draft, int noun, bool claims)
    {
        var tree = draft.Tree;
        foreach (var c in tree.Children(noun))
            if (c > noun && tree.Is(c, "nmod") && tree.Preposition(c) is var by && (by is "from" or "by" or "among" || (claims && by is "of")) && AttitudeFinding.CanHold(draft, c)) return c;
        return -1;
    }

    // "raised doubts about X", "expressed the hope that Y": verb and noun are one cue, what the noun takes is what is said.
    private static Saying OfVoicing(Draft draft, Node node, int noun, Reporting read)
    {
        var roots = Roots(draft, noun, read, out var cue, out var clausal);
        // An arrest that raises fears does not fear.
        var source = draft.Lexicon.In("feeling", draft.Tree.Lemma[noun]) && node.Lemma is "raise" ? -1 : SayingFinding.SourceOf(draft, node);
        return new Saying { Head = node.Token, Source = source, Cue = (CueSpan.OfVerb(draft, node, []).First, cue), Stance = read.Stance, Roots = roots, IsStatement = clausal };
    }

    // "made comments on X", "gave its support to Y", "has questions about Z"
    private static Saying? OfCarrying(Draft draft, Node node, int noun, Reporting read)
    {
        var source = SayingFinding.SourceOf(draft, node);
        if (!AttitudeFinding.CanHold(draft, source)) return null;
        var roots = Roots(draft, noun, read, out var cue, out _);
        if (draft.Lexicon.In("medium", draft.Tree.Lemma[noun]) && roots[0] == noun) return null;
        return new Saying { Head = node.Token, Source = source, Cue = (CueSpan.OfVerb(draft, node, []).First, cue), Stance = read.Stance, Roots = roots, IsStatement = false };
    }

    // What the noun says, and where the cue ends: without words of its own the noun itself is what is made, and the verb the cue.
    private static List<int> Roots(Draft draft, int noun, Reporting read, out int end, out bool clausal)
    {
        var tree = draft.Tree;
        var (clauses, things) = Contents(draft, noun, read);
        clausal = clauses.Count > 0;
        var roots = clausal ? clauses : things;
        // "issued the following statement: “…”"
        if (roots.Count == 0 && noun + 2 < tree.Length && tree.Form(noun + 1) is ":" && tree.Lemma[tree.Head[noun]] is not "have" && Announced(tree, noun) is { Count: > 0 } announced) { end = noun + 2; return announced; }
        if (roots.Count == 0) roots = Beside(draft, noun, read);
        end = roots.Count == 0 ? CueSpan.OfVerb(draft, draft.Verbal[tree.Head[noun]]!, []).End : CueSpan.OfNoun(tree, noun, clausal ? [] : roots).End;
        return roots.Count == 0 ? [noun] : roots;
    }

    private static List<int> Announced(Tree tree, int noun)
    {
        List<int> found = [];
        for (var t = noun + 2; t < tree.Length; t++)
            if (!tree.Is(t, "punct") && tree.Head[t] >= 0 && tree.Head[t] <= noun + 1) found.Add(t);
        return found;
    }

    // "gave its support to the plan": the phrase hangs on the verb and belongs to the noun.
    private static List<int> Beside(Draft draft, int noun, Reporting read)
    {
        var tree = draft.Tree;
        List<int> found = [];
        foreach (var c in tree.Children(tree.Head[noun]))
            if (c > noun && tree.Base(c) is "obl" or "advcl" or "ccomp" && tree.Slot(c) is { Length: > 0 } slot && read.Contents.Contains(slot) && !SayingFinding.IsSetting(draft, c)) found.Add(c);
        return found;
    }

    private static (List<int> Clauses, List<int> Things) Contents(Draft draft, int noun, Reporting reporting)
    {
        var tree = draft.Tree;
        List<int> clauses = [], things = [];
        foreach (var c in tree.Children(noun))
        {
            if (c < noun || (tree.Is(c, "nmod") && SayingFinding.IsSetting(draft, c))) continue;
            if ((tree.Rel[c] == "acl" && tree.Marker(c) == "that") || tree.Is(c, "ccomp")) { if (reporting.Contents.Contains("that")) clauses.Add(c); }
            else if (tree.Rel[c] == "acl" ? tree.IsInfinitive(c) ? reporting.Contents.Contains("to") : reporting.Contents.Contains(tree.Slot(c)) : tree.Is(c, "nmod") && reporting.Contents.Contains(tree.Preposition(c))) things.Add(c);
        }
        return (clauses, things);
    }
}
