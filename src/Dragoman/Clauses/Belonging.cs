namespace Dragoman.Clauses;

/// <summary>Which of a sentence's time expressions or place references belong to which of its clauses: by the tree, else from the clause over it.</summary>
internal sealed class Belonging
{
    private readonly Dictionary<Node, List<int>> direct = [];
    private readonly List<int> all = [];
    private readonly Dictionary<int, int> heads = [];
    private readonly Draft draft;
    private readonly Node? owner;

    public Belonging(Draft draft, IEnumerable<(int Index, int Head)> expressions)
    {
        this.draft = draft;
        foreach (var (index, head) in expressions)
        {
            if ((uint)head >= (uint)draft.Tree.Length) continue;
            all.Add(index);
            heads.TryAdd(head, index);
            owner = draft.AtOrAbove(head);
            for (var node = draft.AtOrAbove(head); node is not null; node = node.IsVerbal ? null : Next(draft, node))
                (direct.TryGetValue(node, out var list) ? list : direct[node] = []).Add(index);
        }
    }

    /// <summary>Nearest first: the clause's own, then those of the clauses it hangs on.</summary>
    public IReadOnlyList<int> Of(Node node)
    {
        if (all.Count == 0) return [];
        List<int> found = [];
        var at = node;
        for (var steps = 0; at is not null && steps < 6; steps++, at = at.Governor)
        {
            if (direct.TryGetValue(at, out var own))
                foreach (var index in own)
                    if (!found.Contains(index)) found.Add(index);
            if (at.Link is Link.Relative or Link.Condition) break;
        }
        // "Dubai, where he died": what a relative word stands for is where the clause took place.
        foreach (var slot in node.Slots)
            if (heads.TryGetValue(slot.Token, out var meant) && !found.Contains(meant)) found.Add(meant);
        if (found.Count == 0 && all.Count == 1 && MayShare(node)) found.Add(all[0]);
        return found;
    }

    // The only expression of a sentence dates all that it states, but not a clause beside the one it stands in, nor the saying of what it dates.
    private bool MayShare(Node node)
    {
        if (!node.IsVerbal || owner is not { IsVerbal: true } at) return true;
        if (draft.Lexicon.Reporting("verb", node.Lemma) is { } reporting && reporting.Contents.Contains("quote")) return false;
        for (var steps = 0; at is not null && at != node && steps < 8; steps++) at = at.Link is Link.Conjunct or Link.Relative ? null : at.Governor;
        return at == node;
    }

    // An expression inside an event noun's phrase dates the noun and the clause it stands in.
    private static Node? Next(Draft draft, Node node) => node.Kind == PredicateKind.Juncture ? null : draft.Above(node.Token);
}
