using System.Globalization;

namespace Dragoman.Registers;

/// <summary>The columns a register file may have, and typed reading of its fields with every fault told.</summary>
internal sealed class RegisterRows
{
    /// <summary>Known columns; only the first two are needed.</summary>
    public static readonly string[] Known =
    [
        "id", "name", "aliases", "country", "countries", "sectors", "parents", "start", "end", "role", "of",
        "iso2", "cow", "gw", "official", "demonyms", "adjectives", "capital", "seats", "region", "source", "note",
    ];

    private static readonly Dictionary<string, int> Places = Known.Select((name, i) => (name, i)).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);

    private readonly RegisterTable table;
    private readonly RegisterFaults faults;
    private readonly int[] at = new int[Known.Length];

    private RegisterRows(RegisterTable table, RegisterFaults faults)
    {
        this.table = table;
        this.faults = faults;
    }

    /// <summary>The rows of the file.</summary>
    public List<RegisterRow> All => table.Rows;

    /// <summary>Looks the header up; <c>null</c> where a needed column is missing.</summary>
    public static RegisterRows? Over(RegisterTable table, RegisterFaults faults)
    {
        var rows = new RegisterRows(table, faults);
        Array.Fill(rows.at, -1);
        for (var i = 0; i < table.Columns.Length; i++)
        {
            if (!Places.TryGetValue(table.Columns[i], out var known)) faults.UnknownColumn(table, i, Known);
            else if (rows.at[known] >= 0) faults.TwiceColumn(table, i);
            else rows.at[known] = i;
        }

        if (rows.at[0] >= 0 && rows.at[1] >= 0) return rows;
        faults.MissingColumn(table, rows.at[0] < 0 ? Known[0] : Known[1]);
        return null;
    }

    /// <summary>Field of a column, -1 where the file has none.</summary>
    public int Field(string column) => at[Places[column]];

    /// <summary>Text of a column; empty where the file has none.</summary>
    public string Text(RegisterRow row, string column)
    {
        var field = Field(column);
        return field < 0 ? "" : row.Fields[field];
    }

    /// <summary>Text of a column, <c>null</c> when empty.</summary>
    public string? TextOrNull(RegisterRow row, string column) => Text(row, column) is { Length: > 0 } text ? text : null;

    /// <summary>Values of a column parted by <c>|</c>.</summary>
    public string[] List(RegisterRow row, string column)
    {
        var text = Text(row, column);
        if (text.Length == 0) return [];
        var values = text.Split('|');
        var offset = 0;
        foreach (var value in values)
        {
            if (value.Length == 0 || char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1])) faults.StrayBlank(row, Field(column), offset);
            offset += value.Length + 1;
        }

        return values;
    }

    /// <summary>A number of a column.</summary>
    public int? Number(RegisterRow row, string column)
    {
        var text = Text(row, column);
        if (text.Length == 0) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        faults.BadNumber(row, Field(column));
        return null;
    }

    /// <summary>Start and end of a row, with faults for what is no date and for an end before the start.</summary>
    public (RegisterDate? Start, RegisterDate? End) Dates(RegisterRow row)
    {
        var start = Date(row, "start");
        var end = Date(row, "end");
        if (start is { } from && end is { } to && to.Last < from.First) faults.Backwards(row, Field("end"), from.ToString());
        return (start, end);
    }

    private RegisterDate? Date(RegisterRow row, string column)
    {
        var text = Text(row, column);
        if (text.Length == 0) return null;
        if (RegisterDate.TryParse(text, out var date)) return date;
        faults.BadDate(row, Field(column));
        return null;
    }
}
