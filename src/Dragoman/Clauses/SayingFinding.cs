namespace Dragoman.Clauses;

/// <summary>Who says what inside one sentence, from its tree.</summary>
internal static class SayingFinding
{
    public static List<Saying> Find(Draft draft)
    {
        List<Saying> found = [];
        foreach (var node in draft.Nodes)
            if (node is { Kind: PredicateKind.Verb, Model: null } && OfVerb(draft, node) is { } said) found.Add(said);
        if (OfHeadline(draft) is { } headline) found.Add(headline);
        else if (LooseSpeech.AfterColon(draft, found) is { } announced) found.Add(announced);
        for (var t = 0; t < draft.Tree.Length; t++)
        {
            if (OfPhrase(draft, t) is { } phrase) found.Add(phrase);
            else if (OfNoun(draft, t) is { } noun) found.Add(noun);
        }
        return found;
    }

    private static Saying? OfVerb(Draft draft, Node node)
    {
        var tree = draft.Tree;
        if (tree.Is(node.Token, "amod")) return null;
        if (draft.Lexicon.Reporting("raising", node.Lemma) is { } seeming) return OfRaising(draft, node, seeming);
        var reporting = draft.Lexicon.Reporting("verb", node.Lemma) ?? draft.Lexicon.Reporting("verb", tree.Lemma[node.Token]);
        if (reporting is null) return null;
        if (draft.Lexicon.In("voicing", node.Lemma)) return OfVoicing(draft, node, reporting);
        var roots = Contents(tree, node.Token, reporting, out var statement);
        var inserted = -1;
        if (roots.Count == 0 && IsInserted(tree, node.Token))
        {
            roots.Add(tree.Head[node.Token]);
            (inserted, statement) = (node.Token, true);
        }
        var speaks = reporting.Contents.Contains("that");
        if (roots.Count == 0 && !speaks) return null;
        var source = SourceOf(draft, node);
        if (roots.Count == 0 && source >= 0 && reporting.Contents.Contains("quote"))
        {
            roots = LooseSpeech.Before(tree, node.Token, source, out inserted);
            statement = roots.Count > 0;
        }
        if (source < 0 && node.Passive && draft.Lexicon.In("convincing", node.Lemma) && node.Surface.Count > 0) source = node.Surface[0];
        // A bare "to say that …" is nobody's word.
        if (source < 0 && !node.Passive && !statement) return null;
        // "is expected to resign": with nobody named the one it is said of belongs to what is said.
        if (source < 0 && node.Passive && !statement && roots.Count > 0) AddSurface(tree, node, roots);
        return new Saying
        {
            Source = source, Cue = CueSpan.OfVerb(draft, node, statement ? [] : roots), Stance = reporting.Stance, Roots = roots, Inserted = inserted, IsStatement = statement, TakesQuotes = reporting.Contents.Contains("quote"),
        };
    }

    private static void AddSurface(Tree tree, Node node, List<int> roots)
    {
        foreach (var subject in node.Surface)
            if (tree.Head[subject] == node.Token && !tree.IsRelativePronoun(subject)) roots.Insert(0, subject);
    }

    // "X seems to be losing", "it appears that": nobody is named, what is said is the sentence without the verb.
    private static Saying? OfRaising(Draft draft, Node node, Reporting reporting)
    {
        var tree = draft.Tree;
        List<int> roots = [];
        foreach (var c in tree.Children(node.Token))
            if (tree.Base(c) is "xcomp" or "ccomp" or "csubj") roots.Add(c);
        if (roots.Count == 0) return null;
        AddSurface(tree, node, roots);
        return new Saying { Source = -1, Cue = CueSpan.OfVerb(draft, node, []), Stance = reporting.Stance, Roots = roots, IsStatement = false };
    }

    // "raised doubts about X", "expressed the hope that Y": verb and noun are one cue, what the noun takes is what is said.
    private static Saying? OfVoicing(Draft draft, Node node, Reporting reporting)
    {
        var tree = draft.Tree;
        var obj = tree.Child(node.Token, "obj");
        if (obj < node.Token || draft.Lexicon.Reporting("noun", tree.Lemma[obj]) is not { } voiced) return null;
        var (clauses, things) = NounContents(tree, obj, voiced);
        var roots = clauses.Count > 0 ? clauses : things;
        if (roots.Count == 0) roots = [obj];
        var cue = CueSpan.OfVerb(draft, node, []);
        if (roots[0] != obj) cue = (cue.First, CueSpan.OfNoun(tree, obj, things).End);
        // An arrest that raises fears does not fear.
        var source = draft.Lexicon.In("feeling", tree.Lemma[obj]) && node.Lemma is "raise" ? -1 : SourceOf(draft, node);
        return new Saying { Source = source, Cue = cue, Stance = reporting.Stance, Roots = roots, IsStatement = clauses.Count > 0 };
    }

    private static List<int> Contents(Tree tree, int verb, Reporting reporting, out bool statement)
    {
        List<int> clauses = [], things = [];
        foreach (var c in tree.Children(verb))
        {
            var relation = tree.Base(c);
            if (relation is "ccomp" || (relation is "parataxis" && c > verb && IsClause(tree, c))) { if (reporting.Contents.Contains("that")) clauses.Add(c); }
            else if (relation is "xcomp" && reporting.Contents.Contains(tree.IsInfinitive(c) ? "to" : tree.IsGerund(c) ? "ing" : "obj")) things.Add(c);
            else if (relation is "obj" && reporting.Contents.Contains("obj")) things.Add(c);
            else if (relation is "obl" or "advcl" && tree.Marker(c) is { Length: > 0 } slot && slot != "to" && (reporting.Contents.Contains(slot) || Completes(slot, things))) things.Add(c);
            else if (relation is "advcl" && things.Count > 0 && tree.IsInfinitive(c) && c > verb && reporting.Contents.Contains("to") && tree.Upos(things[0]) is not "VERB") things.Add(c);
            else if (relation is "obl" && reporting.Contents.Contains("to+") && tree.Preposition(c) is "to") things.Add(c);
        }
        statement = clauses.Count > 0;
        return statement ? clauses : things;
    }

    // "described the dinner as a farce", "accused him of theft": what is said of the object belongs to what is said.
    private static bool Completes(string slot, List<int> things) => things.Count > 0 && slot is "as" or "of" or "for" or "than" or "against" or "from" or "over";

    private static bool IsClause(Tree tree, int token) => tree.Upos(token) is "VERB" or "AUX" || tree.HasCopula(token) || tree.Child(token, "nsubj") >= 0;

    // "…, analysts noted, …" hangs as parataxis on what is said; "as analysts noted" as an adverbial clause.
    private static bool IsInserted(Tree tree, int verb)
    {
        if (tree.Head[verb] < 0) return false;
        if (tree.Is(verb, "parataxis")) return tree.Child(verb, "nsubj") >= 0;
        return tree.Is(verb, "advcl") && tree.Marker(verb) == "as" && tree.Child(verb, "nsubj") >= 0 && tree.Child(verb, "obj") < 0;
    }

    // Of two subjects that are not coordinated (a parser's slip) the one beside the verb speaks.
    private static int SourceOf(Draft draft, Node node)
    {
        var best = -1;
        var letter = false;
        for (var i = 0; i < node.Slots.Count; i++)
        {
            var slot = node.Slots[i];
            if (slot.Role != Role.Subject || slot.Of >= 0 || slot.Conjunct != i) continue;
            // Of a letter and who sent it, who sent it speaks.
            var document = draft.Lexicon.In("medium", draft.Tree.Lemma[slot.Token]);
            if (best < 0 || (document == letter ? Math.Abs(slot.Token - node.Token) < Math.Abs(best - node.Token) : letter)) (best, letter) = (slot.Token, document);
        }
        return best;
    }

    private static Saying? OfPhrase(Draft draft, int token)
    {
        var tree = draft.Tree;
        if (tree.Is(token, "advmod") && draft.Lexicon.Reporting("adverb", tree.Lemma[token]) is { } hearsay && tree.Head[token] >= 0)
            return new Saying { Source = -1, Cue = (token, token + 1), Stance = hearsay.Stance, Roots = [tree.Head[token]], Inserted = token, IsStatement = false };
        var preposition = tree.Preposition(token);
        if (preposition is "in" && draft.Lexicon.In("viewpoint", tree.Lemma[token])) return OfViewpoint(draft, token);
        if (preposition.Length == 0 || draft.Lexicon.Reporting("phrase", preposition) is not { } reporting) return null;
        var marker = tree.Child(token, "case");
        var top = draft.Above(token) is { IsVerbal: true } clause ? clause.Token : tree.Head[token];
        if (top < 0) return null;
        if (FramesSentence(tree, token) && Outermost(draft, top) is >= 0 and var whole) top = whole;
        var end = marker + 1;
        while (end < tree.Length && tree.Head[end] == marker) end++;
        return new Saying { Source = token, Cue = (marker, end), Stance = reporting.Stance, Roots = [top], Inserted = token };
    }

    // A phrase after the last comma, or before the first, speaks of the whole sentence, whatever verb it hangs on.
    private static bool FramesSentence(Tree tree, int token)
    {
        var (first, end) = tree.Extents[token];
        if (first > 0 && tree.Form(first) is ",") first++;
        while (end < tree.Length && tree.Is(end, "punct")) end++;
        return first == 0 || (end == tree.Length && tree.Form(first - 1) is ",");
    }

    private static int Outermost(Draft draft, int top)
    {
        var tree = draft.Tree;
        for (var steps = 0; steps < 12 && tree.Head[top] >= 0; steps++)
            top = tree.Head[top];
        return draft.Verbal[top] is null && draft.Nominal[top] is null ? -1 : top;
    }

    // "in the view of analysts", "in the minister's words"
    private static Saying? OfViewpoint(Draft draft, int noun)
    {
        var tree = draft.Tree;
        var marker = tree.Child(noun, "case");
        if (marker > noun || draft.Above(noun) is not { IsVerbal: true } clause) return null;
        foreach (var c in tree.Children(noun))
        {
            var of = c > noun && tree.Is(c, "nmod") && tree.Preposition(c) is "of";
            if (!of && tree.Rel[c] != "nmod:poss") continue;
            return new Saying { Source = c, Cue = (marker, of ? noun + 2 : marker + 1), Stance = Stance.Says, Roots = [clause.Token], Inserted = noun };
        }
        return null;
    }

    // "Poll: Clinton leads by three", "McCain: anger is justified": a short name or noun, a colon, a statement.
    private static Saying? OfHeadline(Draft draft)
    {
        var tree = draft.Tree;
        var colon = -1;
        for (var t = 1; t < tree.Length && t <= 8 && colon < 0; t++)
            if (tree.Form(t) == ":") colon = t;
        if (colon < 0) return null;
        var source = -1;
        for (var t = 0; t < colon; t++)
        {
            if (tree.Upos(t) is not ("PROPN" or "NOUN" or "ADJ" or "ADP" or "DET" or "NUM" or "PART" or "CCONJ" or "PUNCT")) return null;
            if (source < 0 && tree.Upos(t) is "PROPN" or "NOUN" && (tree.Head[t] < 0 || tree.Head[t] >= colon)) source = t;
        }
        List<int> roots = [];
        var states = false;
        for (var t = colon + 1; t < tree.Length; t++)
        {
            states |= tree.Upos(t) is "VERB" or "AUX";
            if (tree.Head[t] <= colon && !tree.Is(t, "punct")) roots.Add(t);
        }
        return source < 0 || !states ? null : new Saying { Source = source, Cue = (colon, colon + 1), Stance = Stance.Says, Roots = Trim(tree, roots, colon), TakesQuotes = true };
    }

    // With the source hung under the statement the statement's own head is its root.
    private static List<int> Trim(Tree tree, List<int> roots, int colon)
    {
        if (roots.Count > 0) return roots;
        for (var t = colon + 1; t < tree.Length; t++)
            if (tree.Head[t] < 0) roots.Add(t);
        return roots;
    }

    private static Saying? OfNoun(Draft draft, int token)
    {
        var tree = draft.Tree;
        if (tree.Upos(token) != "NOUN" || draft.Lexicon.Reporting("noun", tree.Lemma[token]) is not { } reporting) return null;
        var verb = tree.Head[token];
        if (verb >= 0 && tree.Is(token, "obj") && draft.Verbal[verb] is { } carrier && draft.Lexicon.In("voicing", carrier.Lemma)) return null;
        var (clauses, things) = NounContents(tree, token, reporting);
        var source = draft.Nominal[token] is { } nominal ? SourceOf(draft, nominal) : tree.ExactChild(token, "nmod:poss");
        if (clauses.Count == 0 && (things.Count == 0 || source < 0 || things.Contains(source))) return null;
        if (source < 0 && !draft.Lexicon.In("anonymous", tree.Lemma[token])) return null;
        return new Saying
        {
            Source = source, Cue = CueSpan.OfNoun(tree, token, clauses.Count > 0 ? [] : things), Stance = reporting.Stance, Roots = clauses.Count > 0 ? clauses : things, IsStatement = clauses.Count > 0,
        };
    }

    private static (List<int> Clauses, List<int> Things) NounContents(Tree tree, int noun, Reporting reporting)
    {
        List<int> clauses = [], things = [];
        foreach (var c in tree.Children(noun))
        {
            if (c < noun) continue;
            if ((tree.Rel[c] == "acl" && tree.Marker(c) == "that") || tree.Is(c, "ccomp")) { if (reporting.Contents.Contains("that")) clauses.Add(c); }
            else if (tree.Rel[c] == "acl" ? tree.IsInfinitive(c) && reporting.Contents.Contains("to") : tree.Is(c, "nmod") && reporting.Contents.Contains(tree.Preposition(c))) things.Add(c);
        }
        return (clauses, things);
    }
}
