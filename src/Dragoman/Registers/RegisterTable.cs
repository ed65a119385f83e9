using System.Text;

namespace Dragoman.Registers;

/// <summary>One row of a register file: its fields and where each stands.</summary>
internal readonly record struct RegisterRow(string File, int Line, string[] Fields, string Text)
{
    /// <summary>Column of a field, from 1, in code points.</summary>
    public int ColumnOf(int field)
    {
        var column = 1;
        for (var i = 0; i < field && i < Fields.Length; i++) column += CodePoints(Fields[i]) + 1;
        return column;
    }

    /// <summary>Column of a part of a field, from 1, in code points.</summary>
    public int ColumnOf(int field, int offset) => ColumnOf(field) + CodePoints(Fields[field].AsSpan(0, Math.Clamp(offset, 0, Fields[field].Length)));

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var points = 0;
        foreach (var c in text)
            if (!char.IsLowSurrogate(c)) points++;
        return points;
    }
}

/// <summary>A register file as lines and fields, before anything in it has a meaning.</summary>
internal sealed class RegisterTable
{
    private RegisterTable(string file, string[] columns, int headerLine, List<RegisterRow> rows)
    {
        File = file;
        Columns = columns;
        HeaderLine = headerLine;
        Rows = rows;
    }

    /// <summary>Name of the file as given.</summary>
    public string File { get; }

    /// <summary>Names of the columns, in order.</summary>
    public string[] Columns { get; }

    /// <summary>Line of the header, from 1.</summary>
    public int HeaderLine { get; }

    /// <summary>The rows under the header that have as many fields as it.</summary>
    public List<RegisterRow> Rows { get; }

    /// <summary>Reads lines: <c>#</c> starts a comment, the first other line names the columns, blank lines are skipped.</summary>
    public static RegisterTable? Read(string file, TextReader reader, RegisterFaults faults)
    {
        var number = 0;
        string[]? columns = null;
        var headerLine = 0;
        var rows = new List<RegisterRow>();
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (!IsText(file, number, line, faults)) continue;
            var row = new RegisterRow(file, number, line.Split('\t'), line);
            if (columns is null)
            {
                columns = row.Fields;
                headerLine = number;
            }
            else if (row.Fields.Length != columns.Length)
            {
                faults.FieldCount(row, columns);
            }
            else
            {
                rows.Add(row);
            }
        }

        if (columns is null)
        {
            faults.NoHeader(file);
            return null;
        }

        return new(file, columns, headerLine, rows);
    }

    /// <summary>A reader that turns bytes which are no UTF-8 into U+FFFD, by which <see cref="Read"/> knows them.</summary>
    public static StreamReader Open(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: false, 1 << 16);

    private static bool IsText(string file, int number, string line, RegisterFaults faults)
    {
        if (number == 1 && line[0] == '\uFEFF')
        {
            faults.ByteOrderMark(file);
            return false;
        }

        var bad = line.AsSpan().IndexOfAny('\uFFFD', '\0');
        if (bad < 0) return true;
        faults.Encoding(file, number, line, bad);
        return false;
    }
}
