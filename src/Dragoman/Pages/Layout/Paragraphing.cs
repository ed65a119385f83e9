namespace Dragoman.Pages.Layout;

/// <summary>Cuts a column's lines into blocks: where the first line of a paragraph stands in, where type or measure change, where empty height parts them.</summary>
internal static class Paragraphing
{
    /// <summary>Least and greatest indent of a paragraph's first line, in sizes.</summary>
    private const double LeastIndent = .55;
    private const double MostIndent = 6;

    /// <summary>Empty height, in sizes beyond the space between two lines, that parts paragraphs.</summary>
    private const double Gap = .35;
    private const double OtherSize = 1.12;

    /// <summary>Share of a column's lines that fill it, where it is set flush on both sides.</summary>
    private const double Justified = .5;

    public static List<TypeBlock> Cut(PageFrame frame, Column column, List<TypeLine> lines)
    {
        var blocks = new List<TypeBlock>();
        if (lines.Count == 0) return blocks;
        var edge = LeftEdge(lines, frame.Body);
        var right = RightEdge(lines);
        var justified = lines.Count(l => right - l.Box.X1 < .3 * frame.Body) > Justified * lines.Count;
        for (int start = 0, end; start < lines.Count; start = end)
        {
            end = start + 1;
            while (end < lines.Count && !Parts(frame, lines, end, edge, right, justified)) end++;
            blocks.Add(new TypeBlock(frame, column, lines[start..end])
            {
                Opens = lines[start].DropCap is not null || IsIndented(lines[start], edge, frame.Body) || start > 0 && IsSameType(lines[start - 1], lines[start]) && !HasInset(frame, lines[start - 1], lines[start]) ? true : null,
                IsIndented = IsIndented(lines[start], edge, frame.Body),
                IsFirstInColumn = start == 0,
                GapBefore = start == 0 ? 0 : Space(frame, lines[start - 1], lines[start]),
            });
        }

        return blocks;
    }

    private static bool Parts(PageFrame frame, List<TypeLine> lines, int at, double edge, double right, bool justified)
    {
        TypeLine before = lines[at - 1], line = lines[at];
        if (line.DropCap is not null) return true;
        if (!IsSameType(before, line) || Space(frame, before, line) > Gap + (.25 * (Math.Max(before.Size, line.Size) / frame.Body - 1))) return true;
        if (line.IsBesideDropCap) return false;
        if (IsIndented(line, edge, frame.Body) && !IsIndented(before, edge, frame.Body)) return true;
        if (IsIndented(line, edge, frame.Body) && before.Box.X0 < line.Box.X0 + (.1 * frame.Body) && justified && right - before.Box.X1 > .8 * frame.Body) return true;
        return justified && right - before.Box.X1 > (line.Words[0].Box.Width + (1.5 * frame.Body)) && !IsIndented(before, edge, frame.Body) && before.Size < 1.2 * frame.Body;
    }

    /// <summary>A picture or a table stands between the two lines: the height it takes says nothing of a paragraph, and the sentence may go on under it.</summary>
    private static bool HasInset(PageFrame frame, TypeLine before, TypeLine line)
    {
        var gap = new Box(Math.Max(before.Box.X0, line.Box.X0), before.Box.Y1, Math.Min(before.Box.X1, line.Box.X1), line.Box.Y0);
        return gap.Height > frame.Body && frame.Insets().Any(inset => inset.SharedY(gap) > .5 * gap.Height && inset.SharedX(gap) > .5 * gap.Width);
    }

    /// <summary>Of one size, and of one style: a line of a single word can be in another by chance.</summary>
    private static bool IsSameType(TypeLine before, TypeLine line)
    {
        if (Math.Max(before.Size, line.Size) > OtherSize * Math.Min(before.Size, line.Size)) return false;
        return before.Words.Count == 1 && line.Words.Count == 1 || before.IsBold == line.IsBold && before.IsItalic == line.IsItalic;
    }

    private static bool IsIndented(TypeLine line, double edge, double body) => !line.IsBesideDropCap && line.Box.X0 - edge > LeastIndent * body && line.Box.X0 - edge < MostIndent * body;

    /// <summary>Empty height between two lines beyond what lies between lines of their size, in sizes of the running text.</summary>
    private static double Space(PageFrame frame, TypeLine before, TypeLine line)
    {
        var lead = (frame.Pitch - (.96 * frame.Body)) * Math.Max(1, Math.Max(before.Size, line.Size) / frame.Body * .5);
        return (line.Box.Y0 - before.Box.Y1 - lead) / frame.Body;
    }

    /// <summary>Where most lines begin.</summary>
    private static double LeftEdge(List<TypeLine> lines, double body)
    {
        var starts = lines.Where(l => !l.IsBesideDropCap).Select(l => l.Box.X0).Order().ToArray();
        if (starts.Length == 0) return lines[0].Box.X0;
        // The leftmost place where a third of the lines begin: in talk every line may stand in, and yet the edge is where the turns go on.
        for (var i = 0; i < starts.Length; i++)
        {
            var near = 0;
            for (var j = i; j < starts.Length && starts[j] - starts[i] < .3 * body; j++) near++;
            if (near >= Math.Max(1, starts.Length * .2)) return starts[i];
        }

        return starts[0];
    }

    private static double RightEdge(List<TypeLine> lines)
    {
        var ends = lines.Select(l => l.Box.X1).Order().ToArray();
        return ends[(int)((ends.Length - 1) * .9)];
    }
}
