using System.Text;

namespace Dragoman.RegisterMaking;

/// <summary>A table of text with named columns, read from comma- or tab-separated files.</summary>
internal sealed class Table
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    private Table(string[] header, List<string[]> rows)
    {
        for (var i = 0; i < header.Length; i++) columns.TryAdd(header[i], i);
        Rows = rows;
    }

    public List<string[]> Rows { get; }

    public string this[string[] row, string column] => columns.TryGetValue(column, out var i) && i < row.Length ? row[i] : "";

    public static Table Csv(string path, Encoding? encoding = null)
    {
        var records = SplitCsv(File.ReadAllText(path, encoding ?? Encoding.UTF8));
        return new(records[0], [.. records.Skip(1).Where(r => r.Length > 1)]);
    }

    public static Table Tsv(string path)
    {
        var lines = File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        return new(lines[0], lines[1..]);
    }

    public static void Write(string path, string comment, IReadOnlyList<string> columns, IEnumerable<string[]> rows)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine("# " + comment);
        writer.WriteLine(string.Join('\t', columns));
        foreach (var row in rows) writer.WriteLine(string.Join('\t', row));
    }

    private static List<string[]> SplitCsv(string text)
    {
        var records = new List<string[]>();
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[++i]);
            else if (c == '"') quoted = !quoted;
            else if (quoted || (c != ',' && c != '\n')) field.Append(c == '\r' ? "" : c.ToString());
            else
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == ',') continue;
                records.Add([.. fields]);
                fields.Clear();
            }
        }

        return records;
    }
}
