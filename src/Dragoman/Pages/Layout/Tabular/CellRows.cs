namespace Dragoman.Pages.Layout.Tabular;

/// <summary>A page's words in rows from side to side, each parted into cells at wide blanks and at lines drawn upright.</summary>
internal sealed class CellRows
{
    /// <summary>A blank so wide, in sizes, parts cells. Justified lines hold such blanks too, but not under each other.</summary>
    private const double CellGap = .8;

    private CellRows(List<Cell[]> rows) => Rows = rows;

    public List<Cell[]> Rows { get; }

    public IEnumerable<Cell> All => Rows.SelectMany(row => row);

    public static CellRows Of(PageFrame frame)
    {
        var upright = frame.Rules.FindAll(rule => rule.Height > rule.Width && rule.Height > frame.Body);
        var rows = LineSetting.Rows(frame.Words);
        return new CellRows([.. rows.Select((row, number) => Part(frame, row, number, upright))]);
    }

    private static Cell[] Part(PageFrame frame, List<TypeWord> row, int number, List<Box> upright)
    {
        row.Sort((a, b) => a.Box.X0 != b.Box.X0 ? a.Box.X0.CompareTo(b.Box.X0) : a.Index.CompareTo(b.Index));
        var cells = new List<Cell>();
        for (int start = 0, end; start < row.Count; start = end)
        {
            end = start + 1;
            while (end < row.Count && !IsParted(row[end - 1], row[end], frame.Body, upright)) end++;
            var words = Undotted(frame.Page, row[start..end]);
            if (words.Count > 0) cells.Add(new Cell(frame.Page, words, number, cells.Count));
        }

        return [.. cells];
    }

    private static bool IsParted(TypeWord left, TypeWord right, double em, List<Box> upright)
    {
        var gap = right.Box.X0 - left.Box.X1;
        if (gap > CellGap * Math.Max(em, Math.Min(left.Size, right.Size))) return true;
        return gap > 0 && upright.Exists(rule => rule.MiddleX >= left.Box.X1 && rule.MiddleX <= right.Box.X0 && rule.SharedY(left.Box) > 0);
    }

    /// <summary>Dots that lead from one cell to the next are no words of either.</summary>
    private static List<TypeWord> Undotted(Page page, List<TypeWord> words)
    {
        var from = 0;
        var to = words.Count;
        while (from < to && IsLeader(page, words[from])) from++;
        while (to > from && IsLeader(page, words[to - 1])) to--;
        return from == 0 && to == words.Count ? words : words[from..to];
    }

    private static bool IsLeader(Page page, TypeWord word)
    {
        var text = page.Words[word.Index].Span.In(page.Text);
        return text.Length > 2 && text.IndexOfAnyExcept('.', '\u2026', '\u00b7') < 0;
    }
}
