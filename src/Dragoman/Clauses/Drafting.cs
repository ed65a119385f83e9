namespace Dragoman.Clauses;

/// <summary>All clauses of one sentence, heads first, so that what a clause borrows is there before it.</summary>
internal static class Drafting
{
    public static Draft Draft(Tree tree, ClauseLexicon lexicon, MentionLookup mentions)
    {
        var draft = new Draft(tree, lexicon, mentions);
        List<Node> ties = [];
        foreach (var token in tree.Order)
        {
            draft.Descend(token);
            AddVerbal(draft, token);
            AddNominal(draft, token);
            Ties.Find(draft, token, ties);
        }
        TitleTies.Find(draft, ties);
        foreach (var tie in ties)
        {
            tie.Governor = draft.Above(tie.Token);
            draft.Nodes.Add(tie);
        }
        foreach (var node in draft.Nodes) StatusReading.Read(draft, node);
        Aims.Lend(draft);
        return draft;
    }

    private static void AddVerbal(Draft draft, int token)
    {
        if (Gapping.Of(draft, token) is { } gapped)
        {
            draft.Verbal[token] = gapped;
            draft.Nodes.Add(gapped);
            return;
        }
        if (PredicateFinding.Verbal(draft, token) is not { } node) return;
        Linking.Link(draft, node);
        draft.Verbal[token] = node;
        VerbArguments.Fill(draft, node);
        draft.Nodes.Add(node);
        Pairing.Split(draft, node);
    }

    private static void AddNominal(Draft draft, int token)
    {
        if (PredicateFinding.Nominal(draft, token) is not { } node) return;
        NounArguments.Fill(draft, node);
        // "set fire to the granaries": fire is shooting only where its verb says so ("opened fire", "came under fire").
        if (node.Kind == PredicateKind.Noun && draft.Lexicon.In("light-only", node.Word)) return;
        draft.Nominal[token] = node;
        draft.Nodes.Add(node);
    }
}
