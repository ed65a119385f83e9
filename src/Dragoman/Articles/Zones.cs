using Dragoman.Pages;

namespace Dragoman.Articles;

/// <summary>
/// Reads articles off the order in which text recognition zoned a page: it follows an article down its columns and then goes back to where the next begins. A step far back over columns,
/// and a step across the page to a line in capitals, begin an article; from a column's foot to the next column's top the text goes on.
/// </summary>
internal static class Zones
{
    /// <summary>Columns over which recognition goes back to begin another article.</summary>
    private const double FarBack = 2.5;

    /// <summary>Height of a step, as a share of the page, that no paragraph's end makes.</summary>
    private const double Step = .1;

    /// <summary>Lines of so many words are as wide as their column.</summary>
    private const int FullLine = 5;

    /// <summary>Numbers of the lines that begin a zone that is not the rest of the one before.</summary>
    public static HashSet<int> Starts(Sheet sheet, IReadOnlyList<Page> pages)
    {
        var starts = new HashSet<int>();
        var lines = Places(sheet, pages);
        var widths = lines.Where(l => l.Words >= FullLine).Select(l => l.Box.Width).Order().ToArray();
        if (widths.Length == 0) return starts;
        var column = widths[(int)(widths.Length * .6)];
        for (var i = 1; i < lines.Count; i++)
        {
            var (before, line) = (lines[i - 1], lines[i]);
            if (line.Line == before.Line + 1 || line.Page != before.Page || Math.Abs(line.Box.Y0 - before.Box.Y0) < Step * line.Height) continue;
            if (line.Box.X0 - before.Box.X0 < -FarBack * column || IsHeading(sheet, line.Line)) starts.Add(line.Line);
        }

        return starts;
    }

    private readonly record struct Placed(int Line, int Page, Box Box, int Words, double Height);

    private static List<Placed> Places(Sheet sheet, IReadOnlyList<Page> pages)
    {
        var placed = new List<Placed>();
        var words = pages.SelectMany((page, n) => page.Words.Select(word => (Start: word.Span.Start + pages.Take(n).Sum(p => p.Text.Length + 1), word.Box, Page: page))).ToArray();
        var at = 0;
        for (var line = 0; line < sheet.Lines.Length; line++)
        {
            if (sheet.Lines[line].IsBlank) continue;
            var end = sheet.Normal.Origin(sheet.Lines[line].End - 1);
            Box? box = null;
            var count = 0;
            for (; at < words.Length && words[at].Start <= end; at++, count++) box = box?.Cover(words[at].Box) ?? words[at].Box;
            if (box is { } found) placed.Add(new Placed(line, words[at - 1].Page.Number, found, count, words[at - 1].Page.Height ?? 1));
        }

        return placed;
    }

    /// <summary>The line, with the next where it is short, is in capitals but for what recognition made of a few letters.</summary>
    private static bool IsHeading(Sheet sheet, int line)
    {
        int upper = 0, lower = 0;
        for (var i = line; i < Math.Min(sheet.Lines.Length, line + 2) && upper + lower < 12; i++)
            foreach (var c in sheet.In(i))
            {
                if (char.IsUpper(c)) upper++;
                else if (char.IsLower(c)) lower++;
            }

        return upper >= 6 && upper > 4 * lower;
    }
}
