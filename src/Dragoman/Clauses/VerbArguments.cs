namespace Dragoman.Clauses;

/// <summary>
/// Arguments of verbs and copulas with voice, relative pronouns, control, ellipsis and shared objects undone. Works heads first, so that whatever a
/// controlled, coordinated or participial clause borrows from the clause above it is already there.
/// </summary>
internal static class VerbArguments
{
    public static void Fill(Draft draft, Node node)
    {
        var tree = draft.Tree;
        if (node.Kind == PredicateKind.Juncture) { FillCompound(draft, node); return; }
        var (subjects, agents) = Subjects(draft, node);
        if (subjects.Count == 0) subjects = [.. Borrowed(draft, node).Select(s => node.Passive ? s : Owners.Within(draft, s))];
        else if (Speakers(draft, node, subjects) is { Count: > 0 } speakers) subjects = speakers;
        node.Surface.AddRange(subjects);
        var patient = tree.Child(node.Token, "obj") >= 0 ? Role.IndirectObject : Role.Object;
        foreach (var subject in subjects) Add(draft, node, node.Passive ? patient : Role.Subject, "", subject);
        foreach (var agent in agents) Add(draft, node, Role.Subject, "", agent);
        if (node.Kind == PredicateKind.Copula) AddPredicate(draft, node);
        foreach (var c in tree.Children(node.Token)) AddChild(draft, node, c, agents);
        AddGap(draft, node);
        ShareObject(draft, node);
        ShareObjectBack(draft, node);
        PhraseArguments.AddModifiers(draft, node);
    }

    /// <summary>Adds the argument and everything coordinated with it, relative pronouns replaced by what they stand for.</summary>
    public static void Add(Draft draft, Node node, Role role, string preposition, int token)
    {
        var tree = draft.Tree;
        var meant = PhraseArguments.Core(draft, Antecedents.Resolve(draft, token));
        foreach (var slot in node.Slots)
            if (slot.Token == meant && slot.Role == role && slot.Preposition == preposition) return;
        var first = node.Slots.Count;
        var others = PhraseArguments.Conjuncts(draft, meant);
        // "not by rebels but by soldiers": only the second did it.
        if (others.Count == 0 || !tree.IsLeftOut(meant)) node.Slots.Add(new Actant(role, preposition, meant, Conjunct: first));
        foreach (var c in others)
        {
            // "militants and a US-led group": what describes one conjunct says nothing of those that follow it.
            if (c > node.Token && tree.Extents[meant] is var whole && whole.First <= node.Token && node.Token < whole.End && node.Token != meant) continue;
            var own = role == Role.Oblique ? tree.Preposition(c) : "";
            node.Slots.Add(new Actant(role, own.Length > 0 ? own : preposition, PhraseArguments.Core(draft, c), Conjunct: first));
        }
    }

    private static (List<int> Subjects, List<int> Agents) Subjects(Draft draft, Node node)
    {
        var tree = draft.Tree;
        List<int> subjects = [], agents = [];
        foreach (var c in tree.Children(node.Token))
        {
            if (tree.Rel[c] == "nsubj:outer") continue;
            if (tree.Base(c) is "nsubj" or "csubj" || IsReferringIt(tree, node.Token, c) || IsRaisedObject(tree, node.Token, c)) subjects.Add(c);
            else if (IsAgent(draft, node, c)) agents.Add(c);
        }
        return (subjects, agents);
    }

    // "Ghana and Togo said they would send troops": of two who speak together, "they" are both; a chain holds but one.
    private static List<int> Speakers(Draft draft, Node node, List<int> subjects)
    {
        var tree = draft.Tree;
        if (subjects is not [var pronoun] || tree.Lemma[pronoun] != "they" || !tree.Is(node.Token, "ccomp") || tree.Head[node.Token] is not (>= 0 and var said)) return [];
        if (draft.Lexicon.Reporting("verb", tree.Lemma[said]) is null || tree.Child(said, "nsubj") is not (>= 0 and var first)) return [];
        return PhraseArguments.Conjuncts(draft, first).Count > 0 && draft.IsParty(first) ? [first] : [];
    }

    // "It was the first country to …": labelled an expletive, though the noun says what it is.
    private static bool IsReferringIt(Tree tree, int predicate, int c) =>
        tree.Is(c, "expl") && tree.Lemma[c] == "it" && tree.Upos(predicate) == "NOUN" && tree.HasCopula(predicate) && tree.Child(predicate, "nsubj") < 0 && tree.Child(predicate, "csubj") < 0;

    // "helped the army repel the raid": some trees hang the army on the second verb as an object before it.
    private static bool IsRaisedObject(Tree tree, int verb, int c) => c < verb && tree.Is(c, "obj") && tree.Is(verb, "xcomp") && !tree.IsRelativePronoun(c) && c > tree.Head[verb];

    private static bool IsAgent(Draft draft, Node node, int c)
    {
        var tree = draft.Tree;
        return node.Passive && tree.Is(c, "obl") && (tree.Rel[c] == "obl:agent" || (tree.Preposition(c) == "by" && tree.Upos(c) != "NUM")) && tree.Upos(c) != "VERB";
    }

    private static void AddChild(Draft draft, Node node, int c, List<int> agents)
    {
        var tree = draft.Tree;
        switch (tree.Base(c))
        {
            case "obj" when !IsRaisedObject(tree, node.Token, c):
                AddObject(draft, node, c);
                break;
            case "iobj":
                // "urged the president to resign": with no other object it is the object, whatever the parser's label.
                Add(draft, node, tree.Child(node.Token, "obj") >= 0 ? Role.IndirectObject : Role.Object, "", c);
                break;
            case "obl" or "nmod" when node.Kind != PredicateKind.Copula || tree.Is(c, "obl"):
                if (!agents.Contains(c) && tree.Preposition(c) is var p && p is not "according to") Add(draft, node, Role.Oblique, p, c);
                break;
            // "The refugees were given shelter": what is given is no description of who gets it.
            case "xcomp" when node.Passive && tree.Upos(c) is "NOUN" && draft.Lexicon.In("giving", node.Lemma) && tree.Preposition(c).Length == 0 && !tree.HasCopula(c):
                for (var i = 0; i < node.Slots.Count; i++)
                    if (node.Slots[i] is { Role: Role.Object, Of: < 0 }) node.Slots[i] = node.Slots[i] with { Role = Role.IndirectObject };
                Add(draft, node, Role.Object, "", c);
                break;
            case "xcomp" when tree.Upos(c) is "ADJ" && draft.Lexicon.In("depictive", tree.Lemma[c]):
                break;
            case "xcomp" when tree.Upos(c) is "NOUN" or "PROPN" or "ADJ" && !tree.HasCopula(c):
                Add(draft, node, Role.Complement, tree.Preposition(c), c);
                break;
            case "advmod" when tree.Lemma[c] == "where" && Antecedents.OfRelative(tree, node.Token) is >= 0 and var place:
                Add(draft, node, Role.Oblique, "in", Named(draft, place));
                break;
        }
    }

    // "the region of Sidi Bouzid, where": where it is has a name.
    private static int Named(Draft draft, int place)
    {
        foreach (var c in draft.Tree.Children(place))
            if (c > place && draft.Tree.Is(c, "nmod") && draft.Tree.IsName(c) && draft.Tree.Preposition(c) is "of" && draft.Lexicon.In("land-kind", draft.Tree.Lemma[place])) return c;
        return place;
    }

    // Two objects: "called the raid a mistake" and "made them immune" have a complement, "gave the rebels weapons" somebody it is given to.
    private static void AddObject(Draft draft, Node node, int c)
    {
        var tree = draft.Tree;
        var before = tree.Child(node.Token, "obj");
        if (before == c || tree.IsRelativePronoun(before)) { Add(draft, node, Role.Object, "", c); return; }
        if (tree.Upos(c) == "ADJ" || draft.Lexicon.In("naming", node.Lemma)) { Add(draft, node, Role.Complement, "", c); return; }
        var given = node.Slots.FindIndex(s => s.Role == Role.Object && s.Token == before);
        // "hid three million in a bank, money that …": only verbs of giving have somebody it is given to.
        if (given >= 0 && tree.Child(node.Token, "iobj") < 0 && (draft.Lexicon.In("giving", node.Lemma) || draft.Lexicon.In("ditransitive", node.Lemma))) node.Slots[given] = node.Slots[given] with { Role = Role.IndirectObject };
        Add(draft, node, Role.Object, "", c);
    }

    // "X is the leader of Y": leader is the complement. "X is in Kasserine": an oblique, as if the verb were any other.
    private static void AddPredicate(Draft draft, Node node)
    {
        var tree = draft.Tree;
        var preposition = tree.Preposition(node.Token);
        var role = preposition.Length > 0 && tree.Upos(node.Token) != "ADJ" ? Role.Oblique : Role.Complement;
        var first = node.Slots.Count;
        node.Slots.Add(new Actant(role, role == Role.Oblique ? preposition : "", node.Token, Conjunct: first));
        foreach (var c in tree.Children(node.Token))
            if (tree.Is(c, "conj") && !tree.HasCopula(c) && PhraseArguments.IsConjunctPhrase(draft, c))
                node.Slots.Add(new Actant(role, role == Role.Oblique ? preposition : "", c, Conjunct: first));
    }

    private static List<int> Borrowed(Draft draft, Node node)
    {
        var tree = draft.Tree;
        var head = tree.Head[node.Token];
        if (head < 0) return [];
        var governor = draft.AtOrAbove(head);
        switch (tree.Base(node.Token))
        {
            case "conj":
                return draft.Verbal[head] is { } first ? first.Surface : [];
            case "acl" when tree.Rel[node.Token] == "acl:relcl":
                return HasSubjectGap(tree, node) ? [Antecedents.OfPredicate(draft, head)] : [];
            case "acl":
                return tree.IsInfinitive(node.Token) || tree.Marker(node.Token).Length > 0 ? OfNounComplement(draft, node, head) : OfDescribed(draft, node, head);
            case "amod":
                return [head];
            case "parataxis" when node.Token > head && draft.Verbal[head] is { Kind: PredicateKind.Verb } before && IsSequel(tree, node.Token, head):
                return before.Surface;
            case "xcomp" or "advcl" or "ccomp" or "obl" or "dep":
                return governor is null ? [] : Controlled(draft, node, governor);
            default:
                return [];
        }
    }

    // "surrounded the station, then cut its lines"
    private static bool IsSequel(Tree tree, int verb, int before)
    {
        if (tree.Xpos(before) is not ("VBD" or "VBZ" or "VBP")) return false;
        if (tree.Xpos(verb) == tree.Xpos(before)) return true;
        foreach (var c in tree.Children(verb))
            if (c < verb && tree.Lemma[c] is "then" or "later") return true;
        return false;
    }

    private static bool HasSubjectGap(Tree tree, Node node)
    {
        foreach (var c in tree.Children(node.Token))
            if (tree.IsRelativePronoun(c) || tree.Is(c, "nsubj") || tree.Lemma[c] is "where" or "when" or "why") return false;
        return true;
    }

    private static List<int> OfNoun(Draft draft, int noun)
    {
        if (draft.Nominal[noun] is { } nominal && Tokens(nominal, Role.Subject) is { Count: > 0 } own) return own;
        var possessor = draft.Tree.ExactChild(noun, "nmod:poss");
        if (possessor >= 0) return [possessor];
        foreach (var c in draft.Tree.Children(noun))
            if (c > noun && draft.Tree.Is(c, "nmod") && draft.Tree.Preposition(c) is "of" or "by") return [c];
        return draft.Above(noun) is { } verb ? verb.Surface : [];
    }

    // "issued a report accusing the army": the report accuses, and so does who issued it.
    private static List<int> OfDescribed(Draft draft, Node node, int noun)
    {
        var tree = draft.Tree;
        List<int> subjects = [Antecedents.OfPredicate(draft, noun)];
        if (node.Passive || !tree.Is(noun, "obj") || !draft.Lexicon.In("medium", tree.Lemma[noun]) || draft.Lexicon.Reporting("verb", node.Lemma) is null || draft.Above(noun) is not { Kind: PredicateKind.Verb } issued) return subjects;
        if (!draft.Lexicon.In("issuing", issued.Lemma)) return subjects;
        subjects.InsertRange(0, Tokens(issued, Role.Subject));
        return subjects;
    }

    // "launched operations to detain soldiers": the operations detain nobody, who launched them does; "the first country to recognise" is who recognises.
    private static List<int> OfPurpose(Draft draft, int noun)
    {
        var tree = draft.Tree;
        if (tree.Base(noun) is not ("obj" or "obl") || tree.Upos(noun) != "NOUN" || Linking.IsRanked(tree, noun) || draft.IsPeople(noun)) return [Antecedents.OfPredicate(draft, noun)];
        if (draft.Nominal[noun] is { } nominal && Tokens(nominal, Role.Subject) is { Count: > 0 } own) return own;
        var doers = draft.Verbal[tree.Head[noun]] is { Kind: PredicateKind.Verb } verb ? Tokens(verb, Role.Subject) : [];
        return doers.Count > 0 ? doers : [Antecedents.OfPredicate(draft, noun)];
    }

    private static List<int> OfNounComplement(Draft draft, Node node, int noun)
    {
        var slot = draft.Tree.IsInfinitive(node.Token) ? "to" : draft.Tree.Marker(node.Token);
        noun = Linking.CompletedNoun(draft, noun, slot);
        if (draft.Lexicon.Complement("noun", draft.Tree.Lemma[noun], slot) is { } complement)
            return complement.Controller switch
            {
                Role.Subject => OfNoun(draft, noun),
                Role.Object when draft.Nominal[noun] is { } nominal => Tokens(nominal, Role.Object),
                _ => [],
            };
        // "after weeks of denying that …": whose weeks these are is said by the clause around them.
        if (slot is "of" && (draft.Lexicon.In("quantity", draft.Tree.Lemma[noun]) || draft.Tree.Lemma[noun] is "hour" or "day" or "week" or "month" or "year" or "risk" or "hope" or "way" or "point" or "prospect" or "intention"))
            return draft.Above(noun) is { } around ? around.Surface : [];
        return slot == "to" ? OfPurpose(draft, noun) : [];
    }

    private static List<int> Controlled(Draft draft, Node node, Node governor)
    {
        var tree = draft.Tree;
        var slot = Linking.SlotOf(tree, node.Token);
        var complement = Linking.ComplementOf(draft, governor, slot);
        if (slot == "to" && AwaitedOf(draft, node, governor) is { Count: > 0 } awaited) return awaited;
        if (complement is not null && tree.Base(node.Token) is not "ccomp")
        {
            var controllers = complement.Controller is { } role ? Tokens(governor, role) : [];
            if (controllers.Count == 0 && complement.Controller == Role.Object) controllers = Tokens(governor, Role.IndirectObject);
            return controllers.Count > 0 ? controllers : complement.Controller is null ? [] : governor.Surface;
        }
        if (tree.Is(node.Token, "ccomp")) return tree.IsInfinitive(node.Token) || tree.IsGerundClause(node.Token) ? governor.Surface : [];
        if (tree.Is(node.Token, "xcomp") && Tokens(governor, Role.Object) is { Count: > 0 } objects) return objects;
        return governor.Surface;
    }

    // "called for the government to release them": who is called upon stands behind "for".
    private static List<int> AwaitedOf(Draft draft, Node node, Node governor)
    {
        List<int> found = [];
        if (!draft.Lexicon.In("awaiting", draft.Tree.Lemma[governor.Token])) return found;
        foreach (var slot in governor.Slots)
            if (slot is { Role: Role.Oblique, Preposition: "for" } && slot.Token > governor.Token && slot.Token < node.Token && slot.Conjunct == governor.Slots.IndexOf(slot)) found.Add(slot.Token);
        return found;
    }

    public static List<int> Tokens(Node node, Role role)
    {
        List<int> found = [];
        foreach (var slot in node.Slots)
            if (slot.Role == role && slot.Of < 0 && slot.Conjunct == node.Slots.IndexOf(slot)) found.Add(slot.Token);
        return found;
    }

    // "the town they captured": the antecedent is the object when nothing else is.
    private static void AddGap(Draft draft, Node node)
    {
        var tree = draft.Tree;
        if (node.Passive || node.Kind != PredicateKind.Verb || tree.Child(node.Token, "nsubj") < 0) return;
        if (tree.Rel[node.Token] != "acl:relcl") { AddSharedGap(draft, node); return; }
        foreach (var c in tree.Children(node.Token))
            if (HoldsRelative(tree, c) || tree.Is(c, "obj") || tree.Is(c, "ccomp") || tree.Is(c, "xcomp") || tree.Lemma[c] is "where" or "when" or "why") return;
        Add(draft, node, Role.Object, "", tree.Head[node.Token]);
    }

    // "a bill that the house passed and the senate rejected": the same thing is the object of both.
    private static void AddSharedGap(Draft draft, Node node)
    {
        var tree = draft.Tree;
        var first = tree.Is(node.Token, "conj") ? tree.Head[node.Token] : -1;
        if (first < 0 || tree.Rel[first] != "acl:relcl" || tree.Child(node.Token, "obj") >= 0 || draft.Lexicon.In("intransitive", node.Lemma)) return;
        var obj = tree.Child(first, "obj");
        if (obj >= 0 && tree.IsRelativePronoun(obj)) Add(draft, node, Role.Object, "", obj);
    }

    // "whose boat sank", "one of which fell"
    private static bool HoldsRelative(Tree tree, int token)
    {
        if (tree.IsRelativePronoun(token)) return true;
        foreach (var c in tree.Children(token))
            if (tree.IsRelativePronoun(c)) return true;
        return false;
    }

    // "attacked and destroyed the town": the tree hangs the shared object on the first verb.
    private static void ShareObject(Draft draft, Node node)
    {
        var tree = draft.Tree;
        if (!tree.Is(node.Token, "conj") || node.Passive || node.Kind != PredicateKind.Verb || tree.Head[node.Token] < 0) return;
        if (draft.Verbal[tree.Head[node.Token]] is not { Kind: PredicateKind.Verb } first || tree.Child(node.Token, "obj") >= 0) return;
        var obj = tree.Child(first.Token, "obj");
        if (obj > node.Token) Add(draft, node, Role.Object, "", obj);
    }

    // The same sentence with the object hung on the second verb: shared when nothing but the conjunction stands between the verbs.
    private static void ShareObjectBack(Draft draft, Node node)
    {
        var tree = draft.Tree;
        if (node.Passive || node.Kind != PredicateKind.Verb || tree.Child(node.Token, "obj") >= 0 || draft.Lexicon.In("intransitive", node.Lemma)) return;
        var second = node.Token + 2;
        if (second >= tree.Length || !tree.Is(second, "conj") || tree.Head[second] != node.Token || tree.Upos(second) != "VERB" || !tree.Is(second - 1, "cc")) return;
        if (tree.Child(second, "obj") is >= 0 and var obj) Add(draft, node, Role.Object, "", obj);
    }

    // "UN-backed government", "Washington-based institute", "ISIS-linked militants".
    private static void FillCompound(Draft draft, Node node)
    {
        var role = draft.Lexicon.ParticipleCompound(node.Lemma);
        var noun = PredicateFinding.CompoundNoun(draft.Tree, node.Token);
        Add(draft, node, Role.Object, "", draft.Tree.Head[node.Token]);
        if (role == "subject") Add(draft, node, Role.Subject, "", noun);
        else Add(draft, node, Role.Oblique, role, noun);
    }
}
