using Dragoman.Mentions;

namespace Dragoman.Clauses;

/// <summary>Who says what inside one sentence, from its tree.</summary>
internal static class SayingFinding
{
    public static List<Saying> Find(Draft draft)
    {
        List<Saying> found = [];
        foreach (var node in draft.Nodes)
            if ((node is { Kind: PredicateKind.Verb, Model: null } ? OfVerb(draft, node) : null) is { } said) found.Add(said);
            else if (AttitudeFinding.Of(draft, node) is { } stand) found.Add(stand);
        if (OfHeadline(draft) is { } headline) found.Add(headline);
        else if (LooseSpeech.AfterColon(draft, found) is { } announced) found.Add(announced);
        if (LooseSpeech.Signed(draft) is { } signed) found.Add(signed);
        for (var t = 0; t < draft.Tree.Length; t++)
        {
            if (OfPhrase(draft, t) is { } phrase) found.Add(phrase);
            else if (NounSayings.Of(draft, t) is { } noun) Add(found, noun);
            else if ((AdjectiveStands.OfLoose(draft, t) ?? NounStands.Of(draft, t)) is { } stand) found.Add(stand);
        }
        return found;
    }

    // "offered support for the plan": the verb with its noun says more than the verb alone, unless the noun has nothing of its own.
    private static void Add(List<Saying> found, Saying noun)
    {
        var verb = found.FindIndex(s => s.Head == noun.Head);
        if (verb < 0) found.Add(noun);
        else if (found[verb].Cue.End < noun.Cue.End) found[verb] = noun;
    }

    private static Saying? OfVerb(Draft draft, Node node)
    {
        var tree = draft.Tree;
        if (tree.Is(node.Token, "amod")) return null;
        if (AdjectiveStands.OfParticiple(draft, node) is { } stand) return stand;
        if (draft.Lexicon.Reporting("raising", node.Lemma) is { } seeming) return OfRaising(draft, node, seeming);
        var taken = Taken(draft, node);
        var reporting = taken >= 0 ? null : draft.Lexicon.Reporting("verb", node.Lemma) ?? draft.Lexicon.Reporting("verb", tree.Lemma[node.Token]);
        if (reporting is null || LooseContent.IsNaming(draft, node)) return null;
        if (draft.Lexicon.In("voicing", node.Lemma)) return null;
        var roots = Contents(draft, node.Token, reporting, out var statement);
        var inserted = -1;
        if (roots.Count == 0 && reporting.Contents.Contains("that") && IsInserted(tree, node.Token) && !(tree.First(tree.Head[node.Token]) == 0 && IsAsked(draft, tree.Head[node.Token])))
        {
            roots.Add(tree.Head[node.Token]);
            (inserted, statement) = (node.Token, true);
        }
        if (statement) LooseSpeech.Narrow(draft, node.Token, roots);
        var speaks = reporting.Contents.Contains("that");
        // Who speaks to villagers or campaigns in a town has said nothing yet.
        var isDeed = !speaks && !reporting.Contents.Contains("obj") && !reporting.Contents.Contains("quote");
        var otherwise = roots.Count == 0 && !isDeed ? LooseContent.Of(draft, node, reporting) : [];
        if (roots.Count == 0 && otherwise.Count == 0 && !speaks) return null;
        // "a way to appeal to voters", "efforts to push him": nothing is said yet.
        if (!statement && tree.Rel[node.Token] is "acl" && tree.IsInfinitive(node.Token) && inserted < 0) return null;
        var source = SourceOf(draft, node);
        if (source < 0 && reporting.Contents.Contains("quote") && !node.Passive && IsFinite(tree, node.Token)) source = LooseSpeech.SpeakerBeside(draft, node.Token);
        if (roots.Count == 0 && source >= 0 && (reporting.Contents.Contains("quote") || (speaks && LooseSpeech.IsSetOff(tree, node.Token, source))))
        {
            roots = LooseSpeech.Before(draft, node.Token, source, out inserted);
            // "That habit, many argue, could cost him": what is said is the clause it is set into.
            if (roots.Count == 0 && speaks && LooseSpeech.IsSetOff(tree, node.Token, source) && draft.Above(node.Token) is { IsVerbal: true } whole) (roots, inserted) = ([whole.Token], node.Token);
            statement = roots.Count > 0;
        }
        if (source < 0 && node.Passive && draft.Lexicon.In("convincing", node.Lemma) && node.Surface.Count > 0) source = node.Surface[0];
        // "Say the north wins", "Believe it": nobody says it yet.
        if (source < 0 && !node.Passive && tree.Xpos(node.Token) is "VB" && tree.Base(node.Token) is "root" or "parataxis" && tree.Child(node.Token, "aux") < 0) return null;
        // A bare "to say that …" is nobody's word.
        if (source < 0 && !node.Passive && !statement && !IsFinite(tree, node.Token)) return null;
        // "is expected to resign": with nobody named the one it is said of belongs to what is said.
        if (source < 0 && node.Passive && !statement && roots.Count > 0) AddSurface(tree, node, roots);
        return new Saying
        {
            Head = node.Token,
            Source = source, Cue = CueSpan.OfVerb(draft, node, statement ? [] : roots.Count > 0 ? roots : otherwise), Stance = reporting.Stance, Roots = roots, Otherwise = otherwise,
            Inserted = inserted, IsStatement = statement, TakesQuotes = reporting.Contents.Contains("quote"),
        };
    }

    // "wants", "denounced", "will seek": whoever it is that does it, the parser lost the subject.
    private static bool IsFinite(Tree tree, int verb) => tree.Xpos(verb) is "VBD" or "VBZ" || (tree.Child(verb, "aux") is >= 0 and var aux && tree.Xpos(aux) is "MD" or "VBZ" or "VBD");

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
        return new Saying { Head = node.Token, Source = -1, Cue = CueSpan.OfVerb(draft, node, []), Stance = reporting.Stance, Roots = roots, IsStatement = false };
    }

    /// <summary>The noun whose preposition is read as the verb's particle ("laughed off the report", "went after the minister"), -1 for none: a list has the two words as one verb.</summary>
    internal static int Taken(Draft draft, Node node)
    {
        var (tree, next) = (draft.Tree, node.Words.End);
        if (next >= tree.Length || tree.Base(next) is not ("case" or "mark") || tree.Head[next] is var noun && (noun <= next || tree.Head[noun] != node.Token)) return -1;
        return draft.Lexicon.Attitude("verb", node.Lemma + " " + tree.Form(next)) is { } stand && stand.Contents.Contains("obj") ? noun : -1;
    }

    /// <summary>Heads of what the verb's own slots hold; <paramref name="statement"/> says whether it is a clause of its own.</summary>
    internal static List<int> Contents(Draft draft, int verb, Reporting reporting, out bool statement, int taken = -1)
    {
        var tree = draft.Tree;
        List<int> clauses = [], things = [];
        foreach (var c in tree.Children(verb))
        {
            var relation = tree.Base(c);
            if ((relation is "obl" && IsSetting(draft, c)) || (relation is "obj" && IsThen(draft, c)) || IsBeside(draft, verb, c, clauses, things)) continue;
            if (relation is "ccomp" || (relation is "parataxis" && c > verb && IsClause(tree, c))) { if (reporting.Contents.Contains("that") || (reporting.Contents.Contains("whether") && tree.Marker(c) is "whether" or "if")) clauses.Add(c); }
            else if (relation is "xcomp" && reporting.Contents.Contains(tree.IsInfinitive(c) ? "to" : tree.IsGerund(c) ? "ing" : "obj")) things.Add(c);
            else if ((relation is "obj" || c == taken) && reporting.Contents.Contains("obj")) things.Add(c);
            else if (relation is "obl" or "advcl" && tree.Slot(c) is { Length: > 0 } slot && slot != "to" && (reporting.Contents.Contains(slot) || Completes(slot, things))) things.Add(c);
            else if (relation is "advcl" && things.Count > 0 && tree.IsInfinitive(c) && c > verb && reporting.Contents.Contains("to") && tree.Upos(things[0]) is not "VERB") things.Add(c);
            else if (relation is "obl" && reporting.Contents.Contains("to+") && tree.Preposition(c) is "to") things.Add(c);
        }
        if (clauses.Count + things.Count == 0 && reporting.Contents.Contains("that") && ToldIn(draft, verb) is >= 0 and var told) clauses.Add(told);
        statement = clauses.Count > 0;
        return statement ? clauses : things;
    }

    // "noticed this weekend that": a time read as what is noticed.
    private static bool IsThen(Draft draft, int noun) =>
        draft.Tree.Is(noun, "obj") && draft.Tree.Child(noun, "det") is >= 0 and var which && draft.Tree.Lemma[which] is "this" && (draft.Lexicon.In("daytime", draft.Tree.Lemma[noun]) || draft.Lexicon.In("weekday", draft.Tree.Lemma[noun]));

    /// <summary>"Announced in a statement that …": what the parser makes the statement say, -1 for nothing of the kind.</summary>
    internal static int ToldIn(Draft draft, int verb)
    {
        var tree = draft.Tree;
        foreach (var c in tree.Children(verb))
        {
            if (c < verb || !(IsThen(draft, c) || (draft.Lexicon.In("medium", tree.Lemma[c]) && tree.Preposition(c) is "in" or "at" or "on" or "during" or "through"))) continue;
            foreach (var said in tree.Children(c))
                if (said > c && tree.Marker(said) is "that" && tree.Base(said) is "acl" or "ccomp") return said;
        }
        return -1;
    }

    /// <summary>Whether a phrase tells when, or in which speech, letter or post, and not of what: "spoke on Sunday", "insisted on Facebook".</summary>
    internal static bool IsSetting(Draft draft, int noun)
    {
        var lemma = draft.Tree.Lemma[noun];
        if (draft.Lexicon.In("weekday", lemma) || draft.Lexicon.In("daytime", lemma) || draft.Mentions.Is(noun, MentionType.Time)) return true;
        // "on Facebook", but "doubts on the report".
        var bare = draft.Tree.Child(noun, "det") < 0 && draft.Tree.ExactChild(noun, "nmod:poss") < 0;
        return draft.Lexicon.In("medium", lemma) && draft.Tree.Preposition(noun) is var into && (into is "in" or "at" || (into is "on" && bare));
    }

    // "described the dinner as a farce", "accused him of theft": what is said of the object belongs to what is said.
    private static bool Completes(string slot, List<int> things) => things.Count > 0 && slot is "as" or "of" or "for" or "than" or "against" or "from" or "over";

    /// <summary>"Asked about it, …": a participle of asking that opens the sentence.</summary>
    internal static bool IsAsked(Draft draft, int token) => draft.Tree.Xpos(token) is "VBD" or "VBN" && draft.Tree.Child(token, "nsubj") < 0 && draft.Lexicon.In("addressing", draft.Tree.Lemma[token]);

    // Statements that the parser hangs under a verb of saying and that stand beside it: "calls for two billion; she calls for one", "Asked whether he will run, the
    // mayor said yes", "Asked about it, the mayor said".
    private static bool IsBeside(Draft draft, int verb, int clause, List<int> clauses, List<int> things)
    {
        var tree = draft.Tree;
        if (tree.Base(clause) is not ("ccomp" or "parataxis")) return false;
        var first = tree.Extents[clause].First;
        if (first == 0) return clause < verb && IsAsked(draft, clause);
        var mark = tree.Before(clause);
        if (tree.Is(clause, "parataxis")) return mark is ";" || (mark is "," && (things.Count > 0 || (clauses.Count > 0 && tree.Child(clause, "nsubj") >= 0)));
        return clauses.Count > 0 && clauses[^1] > verb && mark is "," && tree.Child(clause, "mark") < 0 && tree.Child(verb, "nsubj") < 0;
    }

    private static bool IsClause(Tree tree, int token) => tree.Upos(token) is "VERB" or "AUX" || tree.HasCopula(token) || tree.Child(token, "nsubj") >= 0;

    // "…, analysts noted, …" hangs as parataxis on what is said; "as analysts noted" as an adverbial clause.
    private static bool IsInserted(Tree tree, int verb)
    {
        if (tree.Head[verb] < 0) return false;
        if (tree.Is(verb, "parataxis")) return tree.Child(verb, "nsubj") >= 0;
        return tree.Is(verb, "advcl") && tree.Marker(verb) == "as" && tree.Child(verb, "nsubj") >= 0 && tree.Child(verb, "obj") < 0;
    }

    // Of two subjects that are not coordinated (a parser's slip) the one beside the verb speaks.
    internal static int SourceOf(Draft draft, Node node)
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
        if (preposition is "in" or "by" && draft.Lexicon.In("poll", tree.Lemma[token])) return OfPoll(draft, token);
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

    // "leads in most polls", "by one estimate": what the sentence states is what the count says.
    private static Saying? OfPoll(Draft draft, int noun)
    {
        var marker = draft.Tree.Child(noun, "case");
        if (marker > noun || draft.Above(noun) is not { IsVerbal: true, Passive: false } clause || draft.Lexicon.Reporting("verb", clause.Lemma) is not null) return null;
        return new Saying { Source = noun, Cue = (marker, marker + 1), Stance = Stance.Says, Roots = [clause.Token], Inserted = noun, IsStatement = false };
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
        var shouted = IsTurn(draft.Lexicon, tree, colon);
        var source = shouted && tree.IsQuote(0) ? 1 : shouted && tree.Form(0).Length == 1 ? 0 : -1;
        for (var t = 0; t < colon; t++)
        {
            if (!shouted && tree.Upos(t) is not ("PROPN" or "NOUN" or "ADJ" or "ADP" or "DET" or "NUM" or "PART" or "CCONJ" or "PUNCT")) return null;
            if (source < 0 && tree.Upos(t) is "PROPN" or "NOUN" && (tree.Head[t] < 0 || tree.Head[t] >= colon)) source = t;
        }
        List<int> roots = [];
        var states = false;
        for (var t = colon + 1; t < tree.Length; t++)
        {
            states |= tree.Upos(t) is "VERB" or "AUX";
            if (tree.Head[t] <= colon && !tree.Is(t, "punct")) roots.Add(t);
        }
        states |= draft.Mentions.Is(Math.Max(0, source), MentionType.Person) || (source >= 0 && draft.Lexicon.In("poll", tree.Lemma[source])) || shouted;
        return source < 0 || !states || !(shouted || Speaks(draft, source, colon)) ? null : new Saying { Source = source, Cue = (colon, colon + 1), Stance = Stance.Says, Roots = Trim(tree, roots, colon), TakesQuotes = true, IsTurn = shouted };
    }

    // "VEGA: But, Governor, …", also behind the mark that opens each paragraph of what is quoted at length; "Q:" and "A:". Speakers of a transcript stand in capitals.
    private static bool IsTurn(ClauseLexicon lexicon, Tree tree, int colon)
    {
        var start = tree.IsQuote(0) ? 1 : 0;
        if (colon == start + 1 && tree.Form(start) is "Q" or "A") return true;
        for (var t = start; t < colon; t++)
            if (tree.Form(t) is not { Length: > 2 } form || form.Any(c => !char.IsUpper(c) && c is not ('-' or '.' or '\''))) return false;
        return colon - start is 1 or 2 && !lexicon.In("notice", tree.Form(start).ToLowerInvariant());
    }

    // People, bodies, documents and polls speak before a colon; "the goal:", "correction:" and "video:" only open a list.
    private static bool Speaks(Draft draft, int source, int colon) => AttitudeFinding.CanHold(draft, source) || draft.Lexicon.In("poll", draft.Tree.Lemma[source]) || draft.Tree.IsQuote(Math.Min(colon + 1, draft.Tree.Length - 1));

    // With the source hung under the statement the statement's own head is its root.
    private static List<int> Trim(Tree tree, List<int> roots, int colon)
    {
        if (roots.Count > 0) return roots;
        for (var t = colon + 1; t < tree.Length; t++)
            if (tree.Head[t] < 0) roots.Add(t);
        return roots;
    }
}
