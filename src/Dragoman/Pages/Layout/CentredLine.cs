namespace Dragoman.Pages.Layout;

/// <summary>Finds a line set in the middle over several columns, a byline mostly: it is shorter than a column and may stand over one of them, or over a gutter, and belongs to all.</summary>
internal static class CentredLine
{
    /// <summary>How far, in sizes, the line's middle may lie from the region's.</summary>
    private const double OffMiddle = 1;

    /// <summary>The foot of the line, between it and what it stands over; <see langword="null"/> where the region begins with no such line.</summary>
    public static double? Foot(List<TypeWord> words, Box region, PageFrame frame)
    {
        var em = frame.Body;
        var top = words.Where(w => w.Index >= 0).MinBy(w => w.Box.Y0);
        var row = words.FindAll(w => w.Index >= 0 && w.Box.SharedY(top.Box) > .5 * Math.Min(w.Box.Height, top.Box.Height));
        var line = row[0].Box;
        foreach (var word in row) line = line.Cover(word.Box);
        if (Math.Abs(line.MiddleX - region.MiddleX) > OffMiddle * em || line.Width > .6 * region.Width || IsParted(row, em)) return null;
        bool left = false, right = false;
        var below = double.MaxValue;
        foreach (var word in words)
        {
            if (word.Box.Y0 < line.Y1 - (.5 * em))
            {
                if (word.Index < 0 && word.Box.Y1 > line.Y0) return null;
                continue;
            }

            below = Math.Min(below, word.Box.Y0);
            if (word.Index < 0 || word.Box.Y0 > line.Y1 + (1.5 * frame.Pitch)) continue;
            left |= word.Box.X1 < line.X0 - em;
            right |= word.Box.X0 > line.X1 + em;
        }

        return left && right ? (line.Y1 + Math.Max(below, line.Y1)) / 2 : null;
    }

    /// <summary>Words with a gap between them that no line of its own has.</summary>
    private static bool IsParted(List<TypeWord> row, double em)
    {
        row.Sort((a, b) => a.Box.X0.CompareTo(b.Box.X0));
        for (var i = 1; i < row.Count; i++)
            if (row[i].Box.X0 - row[i - 1].Box.X1 > 1.5 * em) return true;
        return false;
    }
}
