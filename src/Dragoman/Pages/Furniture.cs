namespace Dragoman.Pages;

/// <summary>Finds what belongs to the page and to no article: page numbers, section names, the paper's name and date, running heads.</summary>
internal sealed class Furniture(Lexicon lexicon)
{
    private const int EdgeLines = 3;
    private const int MostWords = 12;

    /// <summary>Numbers of the lines that are furniture.</summary>
    public HashSet<int> Find(Sheet sheet)
    {
        var found = new HashSet<int>();
        var edges = Edges(sheet);
        var repeated = edges.GroupBy(line => Shape(sheet.In(line))).Where(g => g.Key.Length > 3 && g.Select(l => sheet.Lines[l].Page).Distinct().Count() > 1)
            .Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var line in edges)
            if (Is(sheet.In(line).ToString()) || repeated.Contains(Shape(sheet.In(line)))) found.Add(line);
        return found;
    }

    /// <summary>The outermost lines of each page; from the outside in, so that the first line that is none ends the search.</summary>
    private List<int> Edges(Sheet sheet)
    {
        var edges = new List<int>();
        for (int start = 0, end; start < sheet.Lines.Length; start = end)
        {
            end = start + 1;
            while (end < sheet.Lines.Length && sheet.Lines[end].Page == sheet.Lines[start].Page) end++;
            Walk(sheet, edges, start, end, 1);
            Walk(sheet, edges, end - 1, start - 1, -1);
        }

        return [.. edges.Distinct()];
    }

    private void Walk(Sheet sheet, List<int> edges, int from, int to, int step)
    {
        var seen = 0;
        for (var i = from; i != to && seen < EdgeLines; i += step)
        {
            if (sheet.Lines[i].IsBlank) continue;
            edges.Add(i);
            seen++;
            if (!Is(sheet.In(i).ToString())) return;
        }
    }

    /// <summary>Whether a line at the edge of a page is a page number, a section's name, or the paper's name with its date.</summary>
    public bool Is(string line)
    {
        if (line.Length > 120) return false;
        var words = line.Split([' ', '|', '\u2022'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords) return false;
        if (words.All(IsNumber)) return words.Length == 1;
        if (lexicon.Lists("section", line)) return true;
        var named = words.Where(w => !IsNumber(w)).ToArray();
        if (named.Length < words.Length && (IsNumber(words[0]) || IsNumber(words[^1])) && IsTitle(line, named)) return true;
        return IsDated(words) && line[^1] is not ('.' or ',' or '-');
    }

    /// <summary>Beside a page number: a known section, or a name set off by a bar or a wide gap.</summary>
    private bool IsTitle(string line, string[] words) =>
        lexicon.Lists("section", string.Join(' ', words)) || lexicon.List("section").Contains(string.Join(' ', words).ToUpperInvariant())
        || (words.Length <= 5 && words.All(w => char.IsUpper(w[0]) || w.Length < 4) && (line.Contains('|', StringComparison.Ordinal) || line.Contains("  ", StringComparison.Ordinal)));

    private bool IsDated(string[] words)
    {
        bool month = false, year = false;
        var capitals = 0;
        foreach (var word in words)
        {
            var core = word.Trim(',', '.', '(', ')');
            month |= lexicon.Lists("month", core) || lexicon.Lists("month", Capitalised(core));
            year |= core.Length == 4 && core.All(char.IsAsciiDigit) && core[0] is '1' or '2';
            if (!char.IsLower(core.Length > 0 ? core[0] : '0')) capitals++;
        }

        return month && year && capitals >= words.Length - 2;
    }

    private static string Capitalised(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();

    private static bool IsNumber(string word)
    {
        var core = word.Trim('-', '\u2013', '\u2014', '.', '[', ']', '(', ')');
        return core.Length is > 0 and <= 4 && core.All(char.IsAsciiDigit);
    }

    /// <summary>The line without its figures and blanks: what a running head is on every page.</summary>
    public static string Shape(ReadOnlySpan<char> line)
    {
        var shape = new System.Text.StringBuilder();
        foreach (var c in line)
            if (char.IsLetter(c)) shape.Append(char.ToLowerInvariant(c));
        return shape.ToString();
    }
}
