namespace Dragoman.Pages;

/// <summary>Lines of a page without places that are rows of a table.</summary>
/// <param name="First">Number of its first line.</param>
/// <param name="Last">Number of its last line.</param>
/// <param name="Rows">Its cells, as many in every row; <see langword="null"/> where a row has none in a column.</param>
internal sealed record PlainTable(int First, int Last, IReadOnlyList<IReadOnlyList<string?>> Rows);

/// <summary>
/// Finds columns of figures in plain text: some lines, one under the other, of a few words and then figures, set apart by wide blanks or by leading dots; where the file has lost the
/// blanks, of two figures and more.
/// </summary>
internal static class PlainTables
{
    private const int FewestRows = 3;
    private const int MostLabelWords = 6;
    private const int MostHeadWords = 8;
    private const int LongestLine = 160;

    public static List<PlainTable> Find(Sheet sheet)
    {
        var tables = new List<PlainTable>();
        for (int line = 0, next; line < sheet.Lines.Length; line = next)
        {
            next = line + 1;
            if (Row(sheet, line) is not { } first) continue;
            List<(int Line, List<PlainCell> Cells)> rows = [(line, first)];
            for (; next < sheet.Lines.Length && next - rows[^1].Line <= 2; next++)
                if (Row(sheet, next) is { } row && Math.Abs(row.Count - rows[^1].Cells.Count) <= 1) rows.Add((next, row));
                else if (!sheet.Lines[next].IsBlank) break;
            next = rows[^1].Line + 1;
            if (rows.Count >= FewestRows) tables.Add(Set(sheet, rows, tables.Count > 0 ? tables[^1].Last + 1 : 0));
        }

        return tables;
    }

    private readonly record struct PlainCell(string Text, int Start, int End);

    /// <summary>The cells of a line that is a row of figures; <see langword="null"/> for any other.</summary>
    private static List<PlainCell>? Row(Sheet sheet, int line)
    {
        if (sheet.Lines[line].IsBlank || sheet.Lines[line].Length > LongestLine) return null;
        var cells = Cells(sheet, line);
        if (cells.Count == 1) cells = Tail(cells[0]);
        var figures = cells.Skip(1).Count(c => Figures.Is(c.Text));
        if (figures == 0 || cells.Skip(1).Any(c => !Figures.Is(c.Text) && !Figures.IsNone(c.Text) && c.Text.Count(x => x == ' ') > 2)) return null;
        var label = cells[0].Text;
        return label.Count(c => c == ' ') < MostLabelWords && !char.IsLower(label[0]) && !Block.IsClosed(label.TrimEnd(':')) ? cells : null;
    }

    /// <summary>The line parted at wide blanks and leading dots.</summary>
    private static List<PlainCell> Cells(Sheet sheet, int line)
    {
        var text = sheet.In(line);
        var indent = sheet.Lines[line].Indent;
        var cells = new List<PlainCell>();
        for (int start = 0, end; start < text.Length; start = end + GapAt(text, end))
        {
            end = start;
            while (end < text.Length && GapAt(text, end) == 0) end++;
            if (end > start) cells.Add(new PlainCell(text[start..end].ToString(), indent + start, indent + end));
            if (end >= text.Length) break;
        }

        return cells;
    }

    /// <summary>Length of the blanks and dots that part two cells; 0 where none do.</summary>
    private static int GapAt(ReadOnlySpan<char> text, int at)
    {
        int blanks = 0, dots = 0, length = 0;
        for (; at + length < text.Length && text[at + length] is ' ' or '.' or '\u2026' or '\u00b7'; length++)
            if (text[at + length] == ' ') blanks++;
            else dots++;
        return dots > 2 || dots == 0 && blanks > 1 ? length : 0;
    }

    /// <summary>Figures behind the words of a line whose blanks are lost: two at least, for one ends many a line of prose.</summary>
    private static List<PlainCell> Tail(PlainCell line)
    {
        var words = line.Text.Split(' ');
        var from = words.Length;
        while (from > 1 && (Figures.IsBare(words[from - 1]) || Figures.IsNone(words[from - 1]))) from--;
        if (words.Length - from < 2 || !words.Skip(from).Any(w => Figures.IsBare(w))) return [line];
        var at = line.Start + string.Join(' ', words[..from]).Length;
        List<PlainCell> cells = [new(string.Join(' ', words[..from]), line.Start, at)];
        foreach (var word in words[from..])
        {
            cells.Add(new PlainCell(word, at + 1, at + 1 + word.Length));
            at += 1 + word.Length;
        }

        return cells;
    }

    private static PlainTable Set(Sheet sheet, List<(int Line, List<PlainCell> Cells)> rows, int floor)
    {
        var columns = rows.MaxBy(r => r.Cells.Count).Cells;
        int first = rows[0].Line, last = rows[^1].Line;
        for (var i = 0; i < 2 && IsHead(sheet, first - 1, floor); i++) rows.Insert(0, (--first, Cells(sheet, first)));
        if (last + 1 < sheet.Lines.Length && sheet.In(last + 1).StartsWith("Source", StringComparison.OrdinalIgnoreCase)) rows.Add((++last, Cells(sheet, last)));
        return new PlainTable(first, last, [.. rows.Select(r => Placed(r.Cells, columns))]);
    }

    /// <summary>A line right over the rows that names their columns, or what they are about: in cells, or short and with nothing before it.</summary>
    private static bool IsHead(Sheet sheet, int line, int floor)
    {
        if (line < floor || sheet.Lines[line].IsBlank || sheet.Lines[line].Length > LongestLine || char.IsLower(sheet.In(line)[0]) || Block.IsClosed(sheet.In(line))) return false;
        if (Cells(sheet, line) is { Count: > 1 } cells) return cells.TrueForAll(c => c.Text.Count(x => x == ' ') < MostHeadWords);
        return sheet.In(line).Count(' ') < MostHeadWords && (line == 0 || sheet.Lines[line - 1].IsBlank || IsHead(sheet, line - 1, Math.Max(floor, line - 1)));
    }

    /// <summary>Each cell in the column whose end is nearest to its own, none before the last; more cells than columns go into the last.</summary>
    private static string?[] Placed(List<PlainCell> cells, List<PlainCell> columns)
    {
        var row = new string?[columns.Count];
        if (cells.Count > columns.Count) return [.. cells.Take(columns.Count - 1).Select(c => c.Text), string.Join(' ', cells.Skip(columns.Count - 1).Select(c => c.Text))];
        var at = -1;
        for (var i = 0; i < cells.Count; i++)
        {
            int from = at + 1, to = columns.Count - (cells.Count - i);
            at = i == 0 ? 0 : Enumerable.Range(from, to - from + 1).MinBy(n => Math.Abs(columns[n].End - cells[i].End));
            row[at] = cells[i].Text;
        }

        return row;
    }
}
