namespace Dragoman.Pages.Layout.Tabular;

/// <summary>Grows a table to both sides of one of its columns: the cells beside it, row by row, are another column where they stand under each other and read like entries and not like lines of prose.</summary>
internal sealed class TableGrowth(PageFrame frame, CellRows page, IReadOnlySet<Cell> taken)
{
    /// <summary>Share of rows that have a cell in a column.</summary>
    private const double LeastFilled = .5;
    private const double FigureShare = .6;
    private const double FewFigures = .4;
    private const double OpeningShare = .75;
    private const double AlignedShare = .6;
    private const double MostSentences = .25;
    private const double MeanWords = 4;
    private const int MostWords = 9;

    /// <summary>Furthest from one cell to the next, in sizes: names stand at one side of a column, figures at the other.</summary>
    private const double WidestGap = 40;

    /// <summary>Least blank between two columns, in sizes, over all their rows.</summary>
    public const double LeastGap = .3;

    private readonly Dictionary<int, (int Left, int Right)> reach = [];
    private Box core;

    /// <summary>The columns from left to right, <paramref name="seed"/> among them.</summary>
    public List<List<Cell>> From(List<Cell> seed)
    {
        reach.Clear();
        core = seed.Select(c => c.Box).Aggregate((a, b) => a.Cover(b));
        foreach (var cell in seed) reach[cell.Row] = (cell.At, cell.At);
        List<List<Cell>> columns = [seed];
        while (Next(-1) is { } left) columns.Insert(0, left);
        while (Next(1) is { } right) columns.Add(right);
        return columns;
    }

    private List<Cell>? Next(int side)
    {
        var beside = reach.Select(r => Beside(r.Key, side)).OfType<Cell>().OrderBy(c => side < 0 ? -c.Box.X1 : c.Box.X0).ThenBy(c => c.Row).ToList();
        for (var i = 0; i < beside.Count && beside.Count - i >= Math.Max(2, LeastFilled * reach.Count); i++)
        {
            var column = Under(beside, beside[i]);
            if (column.Count < Math.Max(2, LeastFilled * reach.Count) || !IsColumn(column, frame.Body)) continue;
            foreach (var cell in column) reach[cell.Row] = side < 0 ? (cell.At, reach[cell.Row].Right) : (reach[cell.Row].Left, cell.At);
            return column;
        }

        return null;
    }

    private Cell? Beside(int row, int side)
    {
        var cells = page.Rows[row];
        var from = side < 0 ? reach[row].Left : reach[row].Right;
        var at = from + side;
        if (at < 0 || at >= cells.Length || taken.Contains(cells[at])) return null;
        var (left, right) = side < 0 ? (cells[at], cells[from]) : (cells[from], cells[at]);
        return right.Box.X0 - left.Box.X1 < WidestGap * frame.Body && !IsBarred(left.Box.X1, right.Box.X0) ? cells[at] : null;
    }

    /// <summary>A line drawn upright that goes on far beyond the column parts columns of the page and not cells.</summary>
    private bool IsBarred(double from, double to) => frame.Rules.Exists(r =>
        r.Height > r.Width && r.MiddleX > from && r.MiddleX < to && r.Height > core.Height + (12 * frame.Body) && r.SharedY(core) > .5 * core.Height);

    private static List<Cell> Under(List<Cell> beside, Cell first)
    {
        var box = first.Box;
        var column = beside.FindAll(c => c.Box.SharedX(box) > 0);
        foreach (var cell in column) box = box.Cover(cell.Box);
        return beside.FindAll(c => c.Box.SharedX(box) > 0);
    }

    /// <summary>Figures, or a few words each, set at one edge, and none that goes on from the one above.</summary>
    public static bool IsColumn(List<Cell> column, double em)
    {
        var figures = column.Count(c => c.IsFigure || c.IsNone);
        if (figures >= FigureShare * column.Count || figures >= FewFigures * column.Count && column.TrueForAll(c => c.Words.Count <= 2)) return true;
        if (column.Exists(c => c.Words.Count > MostWords) || column.Average(c => c.Words.Count) > MeanWords) return false;
        if (column.Count(c => c.Opens) < OpeningShare * column.Count || column.Count(c => c.EndsSentence) > MostSentences * column.Count) return false;
        return IsAligned(column, c => c.Box.X0, em) || IsAligned(column, c => c.Box.X1, em) || IsAligned(column, c => c.Box.MiddleX, em);
    }

    private static bool IsAligned(List<Cell> column, Func<Cell, double> edge, double em)
    {
        var edges = column.Select(edge).Order().ToArray();
        var middle = edges[edges.Length / 2];
        return edges.Count(e => Math.Abs(e - middle) < .6 * em) >= AlignedShare * column.Count;
    }
}
