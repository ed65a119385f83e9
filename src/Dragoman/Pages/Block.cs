namespace Dragoman.Pages;

/// <summary>Lines that belong together by layout: a paragraph or a piece of one, a headline, a caption, a byline.</summary>
internal sealed class Block
{
    public Block(Sheet sheet, List<int> lines, bool gapBefore, bool gapAfter)
    {
        Sheet = sheet;
        Lines = lines;
        GapBefore = gapBefore;
        GapAfter = gapAfter;
        foreach (var line in lines)
        {
            Words += CountWords(sheet.In(line));
            if (sheet.Measure.IsWide(sheet.Lines[line].Length)) WideLines++;
        }

        StartsLower = FirstLetterIsLower(sheet.In(First));
        EndsClosed = IsClosed(sheet.In(Last));
        EndsBroken = sheet.EndsBroken(Last);
    }

    public Sheet Sheet { get; }

    /// <summary>Numbers of its lines in the sheet; none is empty.</summary>
    public List<int> Lines { get; }

    public int First => Lines[0];

    public int Last => Lines[^1];

    public int Words { get; }

    public int WideLines { get; }

    /// <summary>An empty line stands before it, or it is the first.</summary>
    public bool GapBefore { get; }

    /// <summary>An empty line stands after it, or it is the last.</summary>
    public bool GapAfter { get; }

    public bool StartsLower { get; }

    /// <summary>Ends as a sentence does.</summary>
    public bool EndsClosed { get; }

    /// <summary>Ends in the middle of a word.</summary>
    public bool EndsBroken { get; }

    /// <summary>The letter that was lost before its first word; none where nothing was lost.</summary>
    public char? Initial { get; set; }

    /// <summary>The line that holds the lost letter by itself; -1 where the letter is nowhere on the page.</summary>
    public int InitialLine { get; set; } = -1;

    /// <summary>Its first word has lost its first letter, found again or not.</summary>
    public bool LostInitial { get; set; }

    /// <summary>Whether it begins a paragraph, where the print shows it; else its words tell.</summary>
    public bool? Opens { get; set; }

    /// <summary>A heading inside an article: a paragraph by itself, though no stop ends it.</summary>
    public bool IsCrosshead { get; set; }

    /// <summary>All its lines with single blanks between words, as printed (words broken at line ends stay broken).</summary>
    public string Printed()
    {
        var parts = new List<string>();
        foreach (var line in Lines) parts.AddRange(Sheet.In(line).ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return string.Join(' ', parts);
    }

    /// <summary>Whether a text ends in a full stop or its like, closing quotes, brackets and note marks aside.</summary>
    public static bool IsClosed(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd("\"'\u2019\u201d)]*\u2020 ");
        return end.Length > 0 && end[^1] is '.' or '?' or '!' or ':' or '\u2026';
    }

    /// <summary>Names such as iPhone count as capitals.</summary>
    private static bool FirstLetterIsLower(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsDigit(text[i])) return false;
            if (!char.IsLetter(text[i])) continue;
            if (!char.IsLower(text[i])) return false;
            for (i++; i < text.Length && char.IsLetter(text[i]); i++)
                if (char.IsUpper(text[i])) return false;
            return true;
        }

        return false;
    }

    private static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            if (text[i] != ' ' && (i == 0 || text[i - 1] == ' ')) count++;
        return count;
    }
}
