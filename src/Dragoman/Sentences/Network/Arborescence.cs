namespace Dragoman.Sentences.Network;

/// <summary>
/// The heaviest tree over a sentence's words with exactly one root (Chu and Liu 1965, Edmonds 1967), in memory that grows with the square of its length.
/// </summary>
internal static class Arborescence
{
    /// <summary>
    /// Makes a second root dearer than any gain elsewhere (Zmigrod, Vieira and Cotterell 2020 show that a constant can stand for the search over
    /// roots).
    /// </summary>
    private const double RootPenalty = 1e7;

    /// <summary>
    /// Heads of the heaviest tree. <paramref name="scores"/> has <paramref name="length"/> rows of <paramref name="stride"/> values: column 0 scores the
    /// word as
    /// root, column h + 1 scores word h as its head. In <paramref name="heads"/> the root gets -1.
    /// </summary>
    public static void Decode(ReadOnlySpan<float> scores, int length, int stride, Span<int> heads)
    {
        for (var word = 0; word < length; word++)
            heads[word] = Best(scores.Slice(word * stride, length + 1), word);
        if (IsTree(heads[..length]))
            return;
        var found = Solve(Edges(scores, length, stride));
        for (var word = 0; word < length; word++)
            heads[word] = found[word + 1] - 1;
    }

    /// <summary>Whether heads (-1 for the root) form a tree with one root.</summary>
    public static bool IsTree(ReadOnlySpan<int> heads)
    {
        var roots = 0;
        foreach (var head in heads)
            roots += head < 0 ? 1 : 0;
        if (roots != 1)
            return false;
        var seen = new int[heads.Length];
        for (var word = 0; word < heads.Length; word++)
        {
            var at = word;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = word + 1;
                at = heads[at];
            }

            if (at >= 0 && seen[at] == word + 1)
                return false;
        }

        return true;
    }

    private static int Best(ReadOnlySpan<float> row, int word)
    {
        var best = -1;
        for (var head = 0; head + 1 < row.Length; head++)
        {
            if (head != word && row[head + 1] > row[best + 1])
                best = head;
        }

        return best;
    }

    /// <summary>edges[to, from] with node 0 as root; whatever is not a number counts as the worst score.</summary>
    private static double[,] Edges(ReadOnlySpan<float> scores, int length, int stride)
    {
        var edges = new double[length + 1, length + 1];
        for (var word = 1; word <= length; word++)
        {
            for (var head = 0; head <= length; head++)
            {
                var score = scores[((word - 1) * stride) + head];
                edges[word, head] = head == word ? double.NegativeInfinity : (float.IsFinite(score) ? score : -1e6) - (head == 0 ? RootPenalty : 0);
            }
        }

        return edges;
    }

    /// <summary>
    /// Every node takes its best head; where that closes a cycle, the cycle becomes one node, the smaller problem is solved, and the cycle is opened where the
    /// solution enters it.
    /// </summary>
    private static int[] Solve(double[,] edges)
    {
        var nodes = edges.GetLength(0);
        var heads = new int[nodes];
        for (var node = 1; node < nodes; node++)
        {
            for (var head = 1; head < nodes; head++)
                heads[node] = edges[node, head] > edges[node, heads[node]] ? head : heads[node];
        }

        var cycle = Cycle(heads);
        if (cycle.Count == 0)
            return heads;
        var inside = new bool[nodes];
        foreach (var node in cycle)
            inside[node] = true;
        int[] outside = [.. Enumerable.Range(0, nodes).Where(n => !inside[n])];
        var entered = new int[outside.Length];
        var left = new int[outside.Length];
        var solution = Solve(Contracted(edges, heads, cycle, outside, entered, left));
        for (var i = 1; i < outside.Length; i++)
            heads[outside[i]] = solution[i] == outside.Length ? left[i] : outside[solution[i]];
        var into = solution[outside.Length];
        heads[entered[into]] = outside[into];
        return heads;
    }

    /// <summary>
    /// The smaller problem: the nodes outside the cycle in order, then the cycle. Notes which member each outside head would enter and each outside
    /// node would hang on.
    /// </summary>
    private static double[,] Contracted(double[,] edges, int[] heads, List<int> cycle, int[] outside, int[] entered, int[] left)
    {
        var last = outside.Length;
        var smaller = new double[last + 1, last + 1];
        smaller[last, last] = double.NegativeInfinity;
        for (var i = 0; i < last; i++)
        {
            for (var j = 0; j < last; j++)
                smaller[i, j] = edges[outside[i], outside[j]];
            smaller[i, last] = smaller[last, i] = double.NegativeInfinity;
            (entered[i], left[i]) = (cycle[0], cycle[0]);
            foreach (var member in cycle)
            {
                var gain = edges[member, outside[i]] - edges[member, heads[member]];
                if (gain > smaller[last, i])
                    (smaller[last, i], entered[i]) = (gain, member);
                if (edges[outside[i], member] > smaller[i, last])
                    (smaller[i, last], left[i]) = (edges[outside[i], member], member);
            }
        }

        return smaller;
    }

    private static List<int> Cycle(int[] heads)
    {
        var seen = new int[heads.Length];
        for (var start = 1; start < heads.Length; start++)
        {
            var at = start;
            while (at != 0 && seen[at] == 0)
            {
                seen[at] = start;
                at = heads[at];
            }

            if (at == 0 || seen[at] != start)
                continue;
            var cycle = new List<int> { at };
            for (var next = heads[at]; next != at; next = heads[next])
                cycle.Add(next);
            return cycle;
        }

        return [];
    }
}
