namespace Dragoman.Clauses;

/// <summary>Turns the worked-out clauses of a sentence into records.</summary>
internal static class Writing
{
    public static void Write(Draft draft, SourceChain?[] sources, Belonging times, Belonging places, List<Clause> clauses)
    {
        var nodes = Ordered(draft);
        for (var i = 0; i < nodes.Count; i++) nodes[i].Index = clauses.Count + i;
        foreach (var node in nodes) clauses.Add(ToClause(draft, node, sources, times, places));
    }

    // By predicate; a copula and an event noun may share a word, two clauses of one kind may not.
    private static List<Node> Ordered(Draft draft)
    {
        List<Node> kept = [];
        foreach (var node in draft.Nodes.OrderBy(n => n.Token).ThenBy(n => n.Kind))
            if (kept.Count == 0 || kept[^1].Token != node.Token || kept[^1].Kind != node.Kind) kept.Add(node);
            else node.Index = -1;
        return kept;
    }

    private static Clause ToClause(Draft draft, Node node, SourceChain?[] sources, Belonging times, Belonging places)
    {
        var sentence = draft.Tree.Sentence;
        var arguments = new Argument[node.Slots.Count];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Assembly.Argument(draft, node.Slots[i]);
        if (node.Lent is { } lent && node.Slots.FindIndex(s => s is { Role: Role.Subject, Of: < 0 }) is >= 0 and var doer) arguments[doer] = Assembly.Argument(lent.Draft, node.Slots[doer] with { Token = lent.Token });
        var words = sentence.Cover(node.Words.First, node.Words.End);
        var span = words;
        foreach (var argument in arguments)
            if (argument.Sentence == sentence.Index && argument.Role != Role.Aim) span = span.Cover(argument.Span);
        return new Clause
        {
            Index = node.Index,
            Predicate = new Predicate
            {
                Kind = node.Kind,
                Lemma = node.Lemma,
                Word = node.Word,
                Sentence = sentence.Index,
                Head = node.Token,
                Span = words,
                Modifiers = node.Kind is PredicateKind.Noun or PredicateKind.LightVerb ? Assembly.Modifiers(draft.Tree, node.Token) : [],
            },
            Arguments = arguments,
            IsDescription = node.Kind == PredicateKind.Verb && draft.Tree.Is(node.Token, "amod"),
            Status = node.Status,
            Sources = SourcesOf(draft, node, sources[node.Token]),
            Aspect = node.Aspect,
            Parent = Contained(draft, node)?.Governor?.Index ?? -1,
            Times = times.Of(node),
            Places = places.Of(node),
            Unresolved = UnresolvedOf(draft, node, sources[node.Token]),
            Span = span,
        };
    }

    // "agreed to withdraw its troops and release the prisoners": the second deed is agreed to as the first is.
    private static Node? Contained(Draft draft, Node node)
    {
        if (node.Link == Link.Content) return node;
        return node is { Link: Link.Conjunct, Kind: PredicateKind.Verb, Governor: { Link: Link.Content, Kind: PredicateKind.Verb } first } && IsUnfinished(draft.Tree, first.Token) && draft.Tree.Child(node.Token, "nsubj") < 0 && !IsInstead(draft.Tree, node.Token)
            && draft.Tree.Xpos(node.Token) == draft.Tree.Xpos(first.Token) ? first : null;
    }

    // "wish to talk rather than use force"
    private static bool IsInstead(Tree tree, int verb)
    {
        foreach (var c in tree.Children(verb))
            if (tree.Is(c, "cc") && tree.Lemma[c] is not ("and" or "or" or "&")) return true;
        return false;
    }

    private static bool IsUnfinished(Tree tree, int verb) => tree.IsInfinitive(verb) || tree.IsGerundClause(verb);

    private static Unresolved UnresolvedOf(Draft draft, Node node, SourceChain? chain)
    {
        var tree = draft.Tree;
        var open = node.Unresolved;
        if (node is { Kind: PredicateKind.Verb, Passive: false } && !node.Slots.Exists(s => s.Role == Role.Subject)) open |= Unresolved.Subject;
        if (node.Slots.Exists(s => tree.IsRelativePronoun(s.Token))) open |= Unresolved.Antecedent;
        if (tree.IsDamaged(node.Token)) open |= Unresolved.Tree;
        if (node.Slots.Count >= PhraseArguments.Longest || LongestList(node) > PhraseArguments.Widest) open |= Unresolved.Rest;
        if (chain is { IsDeepest: true }) open |= Unresolved.Speakers;
        return open;
    }

    private static int LongestList(Node node)
    {
        var (longest, length) = (0, 0);
        for (var i = 0; i < node.Slots.Count; i++)
        {
            length = i > 0 && node.Slots[i].Conjunct == node.Slots[i - 1].Conjunct ? length + 1 : 1;
            longest = Math.Max(longest, length);
        }
        return longest;
    }

    // Who accuses, claims or denies says so too, though no "that" stands between.
    private static List<Source> SourcesOf(Draft draft, Node node, SourceChain? chain)
    {
        if (node.Link == Link.Content && node.Complement is { Effect: Status.Alleged or Status.Claimed or Status.Denied } && node.Governor is { } governor)
            foreach (var slot in governor.Slots)
                if (slot.Role == Role.Subject && slot.Of < 0 && chain?.Source.Head != slot.Token)
                {
                    chain = SourceChain.Push(Assembly.SourceOf(draft, slot.Token), chain);
                    break;
                }
        return chain?.ToList() ?? [];
    }
}
