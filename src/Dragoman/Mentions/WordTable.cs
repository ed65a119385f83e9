namespace Dragoman.Mentions;

/// <summary>Rows of a lexicon: cells between tabs; empty lines and lines that begin with <c>#</c> are left out.</summary>
internal static class WordTable
{
    public static IEnumerable<string[]> Rows(TextReader table)
    {
        while (table.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
    }

    public static IEnumerable<string[]> Rows(string folder, string file)
    {
        using var table = new StreamReader(Path.Combine(folder, file));
        foreach (var row in Rows(table))
            yield return row;
    }
}
