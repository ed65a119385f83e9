namespace Dragoman.Pages.Layout;

/// <summary>Sets the words of a column in lines, from top to bottom, each in the order of reading; drop caps go to the line they open.</summary>
internal static class LineSetting
{
    /// <summary>A word goes on a line that it shares so much of its height with.</summary>
    private const double SharedHeight = .5;

    /// <summary>A drop cap is so many times as big as the column's type.</summary>
    private const double DropCapSize = 1.7;
    private const int LongestDropCap = 3;

    public static List<TypeLine> Set(Column column, Page page, double body)
    {
        var caps = new List<TypeWord>();
        var words = new List<TypeWord>(column.Words.Count);
        var usual = Usual(column.Words);
        foreach (var word in column.Words)
        {
            var isCap = word.Length <= LongestDropCap && word.Size > DropCapSize * usual && word.Size > DropCapSize * body && HasOneLetter(page, word);
            (isCap ? caps : words).Add(word);
        }

        var lines = words.Count == 0 ? [] : Rows(words).ConvertAll(row => new TypeLine(InOrder(row, page), column.Box));
        foreach (var cap in caps) Open(lines, cap, column);
        return lines;
    }

    private static double Usual(List<TypeWord> words)
    {
        var sizes = words.Select(w => w.Size).Order().ToArray();
        return sizes[sizes.Length / 2];
    }

    private static bool HasOneLetter(Page page, TypeWord word)
    {
        var letters = 0;
        foreach (var c in page.Words[word.Index].Span.In(page.Text))
            if (char.IsLetter(c)) letters++;
            else if (char.IsDigit(c)) return false;
        return letters == 1;
    }

    /// <summary>Words that stand at one height, from the top down.</summary>
    public static List<List<TypeWord>> Rows(List<TypeWord> words)
    {
        var rows = new List<List<TypeWord>>();
        var foot = new List<Box>();
        foreach (var word in words.OrderBy(w => w.Box.MiddleY).ThenBy(w => w.Box.X0).ThenBy(w => w.Index))
        {
            var at = -1;
            for (var i = rows.Count - 1; i >= 0 && i >= rows.Count - 3 && at < 0; i--)
                if (word.Box.SharedY(foot[i]) > SharedHeight * Math.Min(word.Box.Height, foot[i].Height)) at = i;
            if (at < 0)
            {
                rows.Add([word]);
                foot.Add(word.Box);
            }
            else
            {
                rows[at].Add(word);
                // The row keeps its first word's height, or lines that lie a little askew would run together.
                foot[at] = foot[at] with { X0 = Math.Min(foot[at].X0, word.Box.X0), X1 = Math.Max(foot[at].X1, word.Box.X1) };
            }
        }

        return rows;
    }

    /// <summary>From left to right, or from right to left where most of its letters are read so; figures and Latin words keep their own order in such a line.</summary>
    private static List<TypeWord> InOrder(List<TypeWord> row, Page page)
    {
        row.Sort((a, b) => a.Box.X0 != b.Box.X0 ? a.Box.X0.CompareTo(b.Box.X0) : a.Index.CompareTo(b.Index));
        var backward = row.Sum(w => IsRightToLeft(page, w) ? w.Length : 0);
        if (backward * 2 <= row.Sum(w => w.Length)) return Runs(row, page, true);
        row.Reverse();
        return Runs(row, page, false);
    }

    /// <summary>Runs of words of the other direction are turned round in a line.</summary>
    private static List<TypeWord> Runs(List<TypeWord> row, Page page, bool other)
    {
        for (int start = 0, end; start < row.Count; start = end)
        {
            end = start + 1;
            if (IsRightToLeft(page, row[start]) != other) continue;
            while (end < row.Count && IsRightToLeft(page, row[end]) == other) end++;
            if (end - start > 1) row.Reverse(start, end - start);
        }

        return row;
    }

    private static bool IsRightToLeft(Page page, TypeWord word)
    {
        foreach (var c in page.Words[word.Index].Span.In(page.Text))
            if (char.IsLetter(c)) return c is (>= '\u0590' and <= '\u08ff') or (>= '\ufb1d' and <= '\ufdff') or (>= '\ufe70' and <= '\ufefc');
        return false;
    }

    /// <summary>The topmost line that stands beside the letter, or the line under it where it stands over the text, is the one it opens.</summary>
    private static void Open(List<TypeLine> lines, TypeWord cap, Column column)
    {
        TypeLine? opened = null;
        foreach (var line in lines)
        {
            if (line.Box.SharedY(cap.Box) < .4 * line.Box.Height || line.Box.X0 < cap.Box.X0) continue;
            line.IsBesideDropCap = true;
            opened ??= line;
        }

        opened ??= lines.Find(line => line.Box.Y0 > cap.Box.MiddleY);
        if (opened is { DropCap: null }) opened.DropCap = cap;
        else lines.Add(new TypeLine([cap], column.Box));
        lines.Sort((a, b) => a.Box.MiddleY.CompareTo(b.Box.MiddleY));
    }
}
