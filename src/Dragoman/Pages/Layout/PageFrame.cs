using Dragoman.Pages.Layout.Tabular;

namespace Dragoman.Pages.Layout;

/// <summary>A word with its place in the frame in which the page's lines run level.</summary>
/// <param name="Index">Number of the word in <see cref="Page.Words"/>.</param>
/// <param name="Box">Its box in the frame.</param>
/// <param name="Size">Size of the type; where the reader knows none, the height of its box.</param>
/// <param name="Style">Weight and slant.</param>
/// <param name="Length">Number of characters.</param>
internal readonly record struct TypeWord(int Index, Box Box, double Size, WordStyle Style, int Length);

/// <summary>A page turned so that its lines run level, with what most of its type is like.</summary>
internal sealed class PageFrame
{
    private PageFrame(Page page, List<TypeWord> words, List<TypeWord> turned, List<Box> rules, List<Box> pictures)
    {
        (Page, Words, Turned, Rules, Pictures) = (page, words, turned, rules, pictures);
        Body = MostCommonSize(words);
        Pitch = MostCommonPitch(words, Body);
        Bounds = words.Count == 0 ? default : words.Select(w => w.Box).Aggregate((a, b) => a.Cover(b));
    }

    public Page Page { get; }

    /// <summary>Tables that were set apart, their words no longer among <see cref="Words"/>.</summary>
    public IReadOnlyList<TypeTable> Tables { get; private init; } = [];

    /// <summary>Words that run with the page.</summary>
    public List<TypeWord> Words { get; }

    /// <summary>Words at another angle, in the order of the file.</summary>
    public List<TypeWord> Turned { get; }

    public List<Box> Rules { get; }

    public List<Box> Pictures { get; }

    /// <summary>What the words cover.</summary>
    public Box Bounds { get; }

    /// <summary>Size of the running text: the one that most characters have.</summary>
    public double Body { get; }

    /// <summary>Distance of two baselines of the running text.</summary>
    public double Pitch { get; }

    public static PageFrame Of(Page page)
    {
        var turn = new Turning(page.Angle);
        List<TypeWord> words = new(page.Words.Count), turned = [];
        for (var i = 0; i < page.Words.Count; i++)
        {
            var word = page.Words[i];
            var box = turn.Of(word.Box);
            var set = new TypeWord(i, box, word.Size > 0 ? word.Size : box.Height, word.Style, word.Span.Length);
            (word.Style.HasFlag(WordStyle.Turned) ? turned : words).Add(set);
        }

        return new PageFrame(page, words, turned, [.. page.Rules.Select(turn.Of)], [.. page.Pictures.Select(turn.Of)]);
    }

    /// <summary>What columns of text run past: pictures and tables.</summary>
    public IEnumerable<Box> Insets() => Pictures.Concat(Tables.Select(t => t.Box));

    /// <summary>The page with its tables set apart: their words, and the lines drawn in and around them, no longer count among those of the page.</summary>
    public PageFrame WithTablesApart()
    {
        var tables = TableFinding.In(this);
        if (tables.Count == 0) return this;
        var set = tables.SelectMany(t => t.Rows).SelectMany(r => r.Words).Select(w => w.Index).ToHashSet();
        var rules = Rules.FindAll(r => !tables.Exists(t => IsOf(t.Box, r)));
        return new PageFrame(Page, Words.FindAll(w => !set.Contains(w.Index)), Turned, rules, Pictures) { Tables = tables };
    }

    /// <summary>Drawn in a table or around it, and not further.</summary>
    private bool IsOf(Box table, Box rule) => rule.X0 > table.X0 - (2 * Body) && rule.X1 < table.X1 + (2 * Body) && rule.Y0 > table.Y0 - (2 * Body) && rule.Y1 < table.Y1 + (2 * Body);

    /// <summary>Pictures without type on them, and tables: columns end at them as they do at type. They have no number and no characters.</summary>
    public IEnumerable<TypeWord> Obstacles()
    {
        foreach (var picture in Pictures)
            if (picture.Height > 2 * Body && picture.Width > 3 * Body && !Words.Exists(w => w.Box.MiddleX > picture.X0 && w.Box.MiddleX < picture.X1 && w.Box.MiddleY > picture.Y0 && w.Box.MiddleY < picture.Y1))
                yield return new TypeWord(-1, picture, Body, WordStyle.None, 0);
        foreach (var table in Tables) yield return new TypeWord(-1, table.Box, Body, WordStyle.None, 0);
    }

    /// <summary>The blanks between the words of big type: a headline's are as wide as a gutter, and nothing runs through them.</summary>
    public IEnumerable<TypeWord> HeadlineBlanks()
    {
        var big = Words.Where(w => w.Size > BigType * Body).OrderBy(w => w.Box.X0).ThenBy(w => w.Index).ToArray();
        for (var i = 0; i < big.Length; i++)
        {
            for (var j = i + 1; j < big.Length && big[j].Box.X0 - big[i].Box.X1 < big[i].Size; j++)
            {
                var (left, right) = (big[i], big[j]);
                if (right.Box.X0 > left.Box.X1 && left.Box.SharedY(right.Box) > .6 * Math.Min(left.Box.Height, right.Box.Height) && right.Box.X0 - left.Box.X1 < .75 * Math.Max(left.Size, right.Size))
                    yield return new TypeWord(-1, new Box(left.Box.X1, left.Box.Y0, right.Box.X0, left.Box.Y1), left.Size, WordStyle.None, 0);
            }
        }
    }

    private const double BigType = 1.25;

    /// <summary>By half points, as type is measured; the mean of the winners, for scans give every word a size of its own.</summary>
    private static double MostCommonSize(List<TypeWord> words)
    {
        if (words.Count == 0) return 10;
        var counts = new Dictionary<int, int>();
        foreach (var word in words) counts[Half(word.Size)] = counts.GetValueOrDefault(Half(word.Size)) + word.Length;
        var best = counts.OrderByDescending(c => counts.GetValueOrDefault(c.Key - 1) + (2 * c.Value) + counts.GetValueOrDefault(c.Key + 1)).ThenBy(c => c.Key).First().Key;
        var near = words.Where(w => Math.Abs(Half(w.Size) - best) <= 1).ToArray();
        return Math.Max(.5, near.Sum(w => w.Size * w.Length) / Math.Max(1, near.Sum(w => w.Length)));
    }

    private static int Half(double size) => (int)Math.Round(size * 2);

    /// <summary>Lines of a column begin at the same place: the distances between words that begin there are those of lines.</summary>
    private static double MostCommonPitch(List<TypeWord> words, double body)
    {
        var distances = new List<double>();
        foreach (var column in words.Where(w => Math.Abs(w.Size - body) < .15 * body).GroupBy(w => (int)Math.Round(w.Box.X0 / (.25 * body))))
        {
            var tops = column.Select(w => w.Box.Y0).Order().ToArray();
            for (var i = 1; i < tops.Length; i++)
                if (tops[i] - tops[i - 1] is var d && d > .85 * body && d < 2.2 * body) distances.Add(d);
        }

        if (distances.Count < 8) return 1.2 * body;
        distances.Sort();
        return distances[distances.Count / 2];
    }
}

/// <summary>Turns boxes by a page's angle about the page's corner, so that lines run level.</summary>
internal readonly struct Turning(double degrees)
{
    private readonly double cos = Math.Cos(degrees * Math.PI / 180);
    private readonly double sin = Math.Sin(degrees * Math.PI / 180);
    private readonly bool still = degrees == 0;

    public Box Of(Box box)
    {
        if (still) return box;
        double x = (box.MiddleX * cos) - (box.MiddleY * sin), y = (box.MiddleX * sin) + (box.MiddleY * cos);
        // The box of a turned word is as wide and high as the word and what the turn adds; the inverse is undefined near 45 degrees, where no page lies.
        double c = Math.Abs(cos), s = Math.Abs(sin), d = (c * c) - (s * s);
        if (Math.Abs(d) < .2) return new Box(x - (box.Width / 2), y - (box.Height / 2), x + (box.Width / 2), y + (box.Height / 2));
        double width = Math.Max(.1, ((box.Width * c) - (box.Height * s)) / d), height = Math.Max(.1, ((box.Height * c) - (box.Width * s)) / d);
        return new Box(x - (width / 2), y - (height / 2), x + (width / 2), y + (height / 2));
    }
}
