namespace Dragoman.Clauses;

/// <summary>Which attribution stands in what another one says: <c>the minister said the generals want war</c>.</summary>
internal static class Nesting
{
    // Deeper than anybody reads: what stands deeper still is put beside the deepest.
    private const int Deepest = 16;

    /// <summary>Sets <see cref="Attribution.Within"/> of attributions that are sorted by cue; the nearest one around wins. Linear but for the depth of nesting.</summary>
    public static List<Attribution> Nest(List<Attribution> sorted)
    {
        var spans = sorted.SelectMany((a, owner) => a.Content.Select(span => (Span: span, Owner: owner))).OrderBy(s => s.Span.Start).ThenByDescending(s => s.Span.End).ToList();
        List<(Span Span, int Owner)> open = [];
        var within = new int[sorted.Count];
        Array.Fill(within, -1);
        var next = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            var cue = sorted[i].Cue;
            while (next < spans.Count && spans[next].Span.Start <= cue.Start) open.Add(spans[next++]);
            open.RemoveAll(s => s.Span.End <= cue.Start);
            for (var k = open.Count - 1; k >= 0 && within[i] < 0; k--)
                if (open[k].Owner != i && open[k].Span.Contains(cue) && !Leads(within, open[k].Owner, i)) within[i] = Depth(within, open[k].Owner) < Deepest ? open[k].Owner : within[open[k].Owner];
        }
        return [.. sorted.Select((a, i) => within[i] < 0 ? a : a with { Within = within[i] })];
    }

    private static int Depth(int[] within, int of)
    {
        var depth = 0;
        for (var at = within[of]; at >= 0; at = within[at]) depth++;
        return depth;
    }

    // Two that hold each other are a slip of the parser: the first stays outside.
    private static bool Leads(int[] within, int from, int to)
    {
        for (var at = from; at >= 0; at = within[at])
            if (at == to) return true;
        return false;
    }
}
