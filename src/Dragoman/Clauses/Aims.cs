namespace Dragoman.Clauses;

/// <summary>
/// What a plan, an offer, an attempt or a mission is aimed at: <c>offered to mediate between X and Y</c>, <c>Kuwait's decision to expel Y</c>, <c>deployed to train Y</c>.
/// The clause beneath is told as planned and no more; the offering itself happened, and happened between the same parties, so its clause names them too.
/// </summary>
internal static class Aims
{
    /// <summary>Lends the objects and phrases of what is planned, one clause deep, to the clause that plans it; both know their arguments already.</summary>
    public static void Lend(Draft draft)
    {
        foreach (var node in draft.Nodes)
            if (Planner(draft, node) is { } planner) Lend(node, planner);
    }

    private static Node? Planner(Draft draft, Node node)
    {
        // "deployed to support and train": the second deed is aimed at as the first is.
        if (node.Link == Link.Conjunct) return node.Governor is { } first && draft.Tree.Xpos(node.Token) == draft.Tree.Xpos(first.Token) && first.Link != Link.Conjunct ? Planner(draft, first) : null;
        if (!IsUnfinished(draft.Tree, node)) return null;
        return node.Link == Link.Purpose || (node.Link == Link.Content && node.Complement is { Effect: Status.Planned or Status.Threatened or Status.Negated }) ? node.Governor : null;
    }

    private static bool IsUnfinished(Tree tree, Node node) => node.Kind == PredicateKind.Verb && (tree.IsInfinitive(node.Token) || tree.IsGerund(node.Token)) && tree.Child(node.Token, "nsubj") < 0;

    private static void Lend(Node node, Node planner)
    {
        var moved = new Dictionary<int, int>();
        for (var i = 0; i < node.Slots.Count && planner.Slots.Count < PhraseArguments.Longest; i++)
        {
            var slot = node.Slots[i];
            var below = slot.Of >= 0 && moved.TryGetValue(slot.Of, out var whole) ? whole : -1;
            if (slot.Of >= 0 ? below < 0 : slot.Role is not (Role.Object or Role.IndirectObject or Role.Oblique)) continue;
            if (planner.Slots.Exists(s => s.Token == slot.Token)) continue;
            moved[i] = planner.Slots.Count;
            planner.Slots.Add(new Actant(Role.Aim, slot.Preposition, slot.Token, below, moved.GetValueOrDefault(slot.Conjunct, planner.Slots.Count)));
        }
    }
}
