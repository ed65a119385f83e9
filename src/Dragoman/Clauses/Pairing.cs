namespace Dragoman.Clauses;

/// <summary>"Norway and Sweden expelled three diplomats and two attachés respectively": two statements in one verb, the first party with the first thing and so on.</summary>
internal static class Pairing
{
    /// <summary>Cuts the clause into one for each pair where the sentence says that they are paired.</summary>
    public static void Split(Draft draft, Node node)
    {
        if (node.Kind is not (PredicateKind.Verb or PredicateKind.Copula) || !SaysRespectively(draft, node)) return;
        var paired = Paired(node);
        if (paired.Count == 0) return;
        var width = paired[0].Count;
        Actant[] own = [.. node.Slots.Where(s => s.Of < 0)];
        var starts = paired.Select(group => group[0]).ToHashSet();
        for (var k = 1; k < width; k++)
        {
            var twin = new Node
            {
                Token = node.Slots[paired[0][k]].Token, Kind = node.Kind, Lemma = node.Lemma, Word = node.Word, Words = node.Words, Passive = node.Passive, Model = node, Governor = node, Link = Link.Conjunct,
            };
            Keep(draft, twin, own, starts, k, paired);
            draft.Nodes.Add(twin);
        }
        node.Slots.Clear();
        Keep(draft, node, own, starts, 0, paired);
    }

    private static bool SaysRespectively(Draft draft, Node node)
    {
        var tree = draft.Tree;
        foreach (var c in tree.Children(node.Token))
        {
            if (tree.Lemma[c] is "respectively") return true;
            foreach (var d in tree.Children(c))
            {
                if (tree.Lemma[d] is "respectively" && draft.Above(d) == node) return true;
                foreach (var e in tree.Children(d))
                    if (tree.Lemma[e] is "respectively" && draft.Above(e) == node) return true;
            }
        }
        return false;
    }

    // Coordinated groups of the same length: positions of their slots.
    private static List<List<int>> Paired(Node node)
    {
        List<List<int>> groups = [];
        for (var i = 0; i < node.Slots.Count; i++)
        {
            var slot = node.Slots[i];
            if (slot.Of >= 0) continue;
            if (slot.Conjunct == i) groups.Add([i]);
            else if (groups.Find(g => g[0] == slot.Conjunct) is { } group) group.Add(i);
        }
        groups.RemoveAll(g => g.Count < 2);
        return groups.Count >= 2 && groups.TrueForAll(g => g.Count == groups[0].Count) ? groups : [];
    }

    private static void Keep(Draft draft, Node node, Actant[] own, HashSet<int> starts, int k, List<List<int>> paired)
    {
        for (var i = 0; i < own.Length; i++)
        {
            var first = own[i].Conjunct < 0 ? i : own[i].Conjunct;
            if (starts.Contains(first) && !paired.Exists(g => g[k] == i)) continue;
            var at = node.Slots.Count;
            var before = starts.Contains(first) ? -1 : node.Slots.FindIndex(s => s.Token == own[first].Token);
            node.Slots.Add(own[i] with { Conjunct = before >= 0 ? before : at });
        }
        PhraseArguments.AddModifiers(draft, node);
    }
}
