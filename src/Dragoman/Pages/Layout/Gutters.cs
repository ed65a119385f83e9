namespace Dragoman.Pages.Layout;

/// <summary>A strip without type, from top to bottom of a region (a gutter) or from side to side (a break).</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Strength">How much it speaks for a cut, in sizes of the running text.</param>
internal readonly record struct Strip(double From, double To, double Strength)
{
    public double Width => To - From;

    public double Middle => (From + To) / 2;
}

/// <summary>
/// Finds the gutters between columns: strips that no word crosses from the top of a region to its foot. Justified lines hold gaps as wide as any gutter, but they do not lie under each
/// other, and words do not begin or end along them.
/// </summary>
internal static class Gutters
{
    /// <summary>In a region of so many lines a word or two may lie across: recognition makes specks and rules into words.</summary>
    private const int LinesWithNoise = 40;
    private const double NoiseShare = .015;

    /// <summary>Words that begin or end so near to a gutter, in sizes, are set along it.</summary>
    private const double Along = .35;
    private const double AlongShare = .3;

    /// <summary>Gutters of so many lines are beyond doubt.</summary>
    public const int ManyRows = 8;
    private const int FewRows = 4;

    /// <summary>No column of running text is narrower, in sizes.</summary>
    private const double NarrowestColumn = 4.5;

    /// <summary>A strip wider than this, in sizes, is a hole and no better a gutter.</summary>
    private const double MostStrength = 2;

    public static List<Strip> In(List<TypeWord> words, Box region, PageFrame frame, IReadOnlyList<Strip> known)
    {
        var rows = Rows(words, frame.Body);
        if (rows < 2) return [];
        var noise = rows >= LinesWithNoise ? NoiseShare * region.Height : 0;
        var gutters = new List<Strip>();
        foreach (var (from, to) in Open(words, noise))
            if (Judge(words, region, from, to, rows, frame, known) is { } gutter) gutters.Add(gutter);
        return gutters;
    }

    /// <summary>Number of lines a region can hold side by side: its words, counted by baseline.</summary>
    public static int Rows(List<TypeWord> words, double body)
    {
        var rows = new HashSet<int>();
        foreach (var word in words)
            if (word.Index >= 0) rows.Add((int)Math.Round(word.Box.Y1 / body));
        return (rows.Count + 1) / 2 >= 3 ? rows.Count : DistinctRows(words, body);
    }

    private static int DistinctRows(List<TypeWord> words, double body)
    {
        var count = 0;
        var last = double.MinValue;
        foreach (var foot in words.Where(w => w.Index >= 0).Select(w => w.Box.Y1).Order())
        {
            if (foot - last < .5 * body) continue;
            count++;
            last = foot;
        }

        return count;
    }

    /// <summary>The stretches from side to side over which words of no more than <paramref name="noise"/> height lie.</summary>
    private static List<(double From, double To)> Open(List<TypeWord> words, double noise)
    {
        var edges = new (double X, double Height)[words.Count * 2];
        for (var i = 0; i < words.Count; i++)
        {
            edges[2 * i] = (words[i].Box.X0, words[i].Box.Height);
            edges[(2 * i) + 1] = (words[i].Box.X1, -words[i].Box.Height);
        }

        Array.Sort(edges, (a, b) => a.X.CompareTo(b.X));
        var open = new List<(double, double)>();
        double covered = 0, from = double.NaN;
        foreach (var (x, height) in edges)
        {
            var before = covered;
            covered += height;
            if (before > noise && covered <= noise + 1e-6) from = x;
            else if (before <= noise + 1e-6 && covered > noise && !double.IsNaN(from))
            {
                if (x > from) open.Add((from, x));
                from = double.NaN;
            }
        }

        return open;
    }

    private static Strip? Judge(List<TypeWord> words, Box region, double from, double to, int rows, PageFrame frame, IReadOnlyList<Strip> known)
    {
        var em = frame.Body;
        var width = to - from;
        var rule = RuleShare(frame.Rules, from, to, region);
        if (width < (rule > .5 ? .3 : rows >= 8 ? .7 : rows >= 4 ? 1.0 : 1.2) * em) return null;
        if (rule < .5 && !IsKnown(known, from, to))
        {
            if (from - region.X0 < NarrowestColumn * em || region.X1 - to < NarrowestColumn * em) return null;
            if (width < 4 * em && !IsSetAlong(words, from, to, em)) return null;
        }

        return new Strip(from, to, Math.Min(MostStrength, width / em) + (rule > .7 ? 1 : 0));
    }

    /// <summary>Long enough, or known: what a break that shows nothing else is cut for.</summary>
    public static bool IsBeyondDoubt(List<TypeWord> words, Strip gutter, PageFrame frame, IReadOnlyList<Strip> known) =>
        IsKnown(known, gutter.From, gutter.To) || (Rows(words, frame.Body) >= FewRows && IsSetAlong(words, gutter.From, gutter.To, frame.Body));

    /// <summary>Longer columns of the page have a gutter in the same place.</summary>
    private static bool IsKnown(IReadOnlyList<Strip> known, double from, double to)
    {
        foreach (var strip in known)
            if (Math.Min(to, strip.To) - Math.Max(from, strip.From) > .8 * strip.Width) return true;
        return false;
    }

    /// <summary>
    /// Whether lines begin on its right side and end on its left. Where there are few lines, chance puts the gaps of two under each other, and all must be so.
    /// </summary>
    public static bool IsSetAlong(List<TypeWord> words, double from, double to, double em)
    {
        int begin = 0, end = 0;
        List<TypeWord> left = [], right = [];
        foreach (var word in words)
        {
            if (word.Index < 0) continue;
            if (word.Box.X0 >= to - (.05 * em) && word.Box.X0 <= to + (Along * em)) begin++;
            if (word.Box.X1 <= from + (.05 * em) && word.Box.X1 >= from - (Along * em)) end++;
            (word.Box.MiddleX < from ? left : right).Add(word);
        }

        if (left.Count == 0 || right.Count == 0) return false;
        double begins = begin / (double)DistinctRows(right, em), ends = end / (double)DistinctRows(left, em);
        var rows = DistinctRows(words, em);
        if (rows >= ManyRows) return Math.Max(begins, ends) >= AlongShare && begin + end >= 2;
        return begins >= .99 && ends >= .4 && DistinctRows(right, em) >= 2 && DistinctRows(left, em) >= 2 || begins >= .6 && ends >= .6 && rows >= FewRows;
    }

    /// <summary>Share of the region's height along which a line is drawn in the strip.</summary>
    private static double RuleShare(List<Box> rules, double from, double to, Box region)
    {
        var drawn = 0.0;
        foreach (var rule in rules)
            if (rule.Height > rule.Width && rule.MiddleX > from && rule.MiddleX < to) drawn += Math.Max(0, rule.SharedY(region));
        return region.Height > 0 ? drawn / region.Height : 0;
    }
}
