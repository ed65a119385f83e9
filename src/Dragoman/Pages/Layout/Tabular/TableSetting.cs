namespace Dragoman.Pages.Layout.Tabular;

/// <summary>Makes tables of the columns found: pieces of one table are joined, the lines of its head are taken in, and every word between its edges is put into a row and a column.</summary>
internal sealed class TableSetting(PageFrame frame, CellRows page)
{
    private const int MostHeadRows = 3;
    private const int MostHeadWords = 5;

    /// <summary>Height, in line distances, up to which pieces of a table stand apart, and a head over it.</summary>
    private const double PieceGap = 1.8;
    private const double HeadGap = 1.3;

    /// <summary>Share of the letters between its edges that may stand in lines as long as those of prose.</summary>
    private const double MostProse = .3;
    private const int ProseWords = 7;

    /// <summary>Pieces of one table, parted by a heading inside it or a row left open, as one.</summary>
    public List<List<List<Cell>>> Joined(List<List<List<Cell>>> found)
    {
        var joined = new List<List<List<Cell>>>();
        foreach (var columns in found.OrderBy(c => Bounds(c).Y0).ThenBy(c => Bounds(c).X0))
        {
            var box = Bounds(columns);
            var other = joined.Find(o => Bounds(o) is var b && b.SharedX(box) > .6 * Math.Min(b.Width, box.Width) && -b.SharedY(box) < PieceGap * frame.Pitch);
            if (other is null) joined.Add([.. columns]);
            else other.AddRange(columns);
        }

        return joined;
    }

    /// <summary>The table; <see langword="null"/> where prose stands between its edges.</summary>
    public TypeTable? Set(List<List<Cell>> columns)
    {
        var box = Bounds(columns);
        for (var i = 0; i < MostHeadRows && Head(box) is { } head; i++) box = box.Cover(head);
        var cells = page.All.Where(c => Holds(box, c.Box)).ToList();
        var letters = cells.Sum(c => c.Text.Length);
        if (cells.Where(c => c.Words.Count >= ProseWords).Sum(c => c.Text.Length) > MostProse * letters) return null;
        var edges = Edges(columns, 0);
        if (edges.Count < 2) return null;
        var rows = cells.GroupBy(c => c.Row).OrderBy(r => r.Min(c => c.Box.MiddleY)).ToList();
        List<TypeLine> lines = [.. rows.Select(row => new TypeLine([.. row.OrderBy(c => c.At).SelectMany(c => c.Words)], box))];
        return new TypeTable(lines.Select(l => l.Box).Aggregate((a, b) => a.Cover(b)), lines, [.. rows.Select(row => Row(row, edges))]);
    }

    private static bool Holds(Box table, Box cell) => cell.MiddleY > table.Y0 - .1 && cell.MiddleY < table.Y1 + .1 && cell.MiddleX > table.X0 - .1 && cell.MiddleX < table.X1 + .1;

    /// <summary>The row over the table whose cells stand over its columns as words that name them.</summary>
    private Box? Head(Box table)
    {
        var over = page.All.Where(c => c.Box.Y1 < table.Y0 + (.3 * frame.Body) && table.Y0 - c.Box.Y1 < HeadGap * frame.Pitch && c.Box.X1 > table.X0 && c.Box.X0 < table.X1).ToList();
        if (over.Count == 0) return null;
        var row = over.Max(c => c.Row);
        over.RemoveAll(c => c.Row != row);
        if (over.Exists(c => c.Words.Count > MostHeadWords || c.EndsSentence || c.Box.X0 < table.X0 - frame.Body || c.Box.X1 > table.X1 + frame.Body)) return null;
        // One cell alone stands over a part of the columns; over all of them it is a title.
        var isHead = over.Count > 1 ? over.Count(c => c.Opens || c.IsSetOff) >= .6 * over.Count : over[0].Box.X0 > table.X0 + (3 * frame.Body) && over[0].Box.MiddleX > table.MiddleX && over[0].IsSetOff;
        return isHead ? over.Select(c => c.Box).Aggregate((a, b) => a.Cover(b)) : null;
    }

    private static Box Bounds(List<List<Cell>> columns) => columns.SelectMany(c => c).Select(c => c.Box).Aggregate((a, b) => a.Cover(b));

    /// <summary>From where to where each column goes: what shares a stretch from side to side, or has less than <paramref name="gap"/> between, is one.</summary>
    public static List<(double From, double To)> Edges(List<List<Cell>> columns, double gap)
    {
        var edges = new List<(double From, double To)>();
        foreach (var box in columns.Select(c => c.Select(x => x.Box).Aggregate((a, b) => a.Cover(b))).OrderBy(b => b.X0))
        {
            if (edges.Count > 0 && box.X0 < edges[^1].To + gap) edges[^1] = (edges[^1].From, Math.Max(edges[^1].To, box.X1));
            else edges.Add((box.X0, box.X1));
        }

        return edges;
    }

    private string?[] Row(IEnumerable<Cell> cells, List<(double From, double To)> edges)
    {
        var row = new string?[edges.Count];
        foreach (var cell in cells.OrderBy(c => c.At).SelectMany(c => Apart(c, edges)))
        {
            var best = Nearest(cell.Box, edges);
            row[best] = row[best] is { } before ? before + " " + cell.Text : cell.Text;
        }

        return row;
    }

    private static int Nearest(Box box, List<(double From, double To)> edges)
    {
        var best = 0;
        for (var i = 1; i < edges.Count; i++)
            if (Shared(box, edges[i]) > Shared(box, edges[best])) best = i;
        return best;
    }

    /// <summary>Heads stand closer than figures do: what goes over several columns is parted where they are.</summary>
    private IEnumerable<Cell> Apart(Cell cell, List<(double From, double To)> edges)
    {
        if (edges.Count(e => Shared(cell.Box, e) > 0) < 2) return [cell];
        var parts = new List<List<TypeWord>>();
        foreach (var word in cell.Words)
        {
            if (parts.Count == 0 || Nearest(word.Box, edges) != Nearest(parts[^1][^1].Box, edges)) parts.Add([]);
            parts[^1].Add(word);
        }

        return parts.Select(words => new Cell(frame.Page, words, cell.Row, cell.At));
    }

    /// <summary>What the two share from side to side; negative by the gap between them.</summary>
    private static double Shared(Box box, (double From, double To) edge) => Math.Min(box.X1, edge.To) - Math.Max(box.X0, edge.From);
}
