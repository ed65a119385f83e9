namespace Dragoman.Pages;

/// <summary>A line without the blanks around it.</summary>
/// <param name="Start">First character, in the sheet's text.</param>
/// <param name="End">After the last character; equal to the start for an empty line.</param>
/// <param name="Indent">Blanks before the first character: what a lost drop cap leaves behind.</param>
/// <param name="Page">Page number, from 1.</param>
internal readonly record struct Line(int Start, int End, int Indent, int Page)
{
    public int Length => End - Start;

    public bool IsBlank => Start == End;
}

/// <summary>The pages of a document as one run of lines, and what their lengths tell about the column they were set in.</summary>
internal sealed class Sheet
{
    private Sheet(NormalText normal, Line[] lines)
    {
        Normal = normal;
        Lines = lines;
        Measure = Measure.Of(this);
    }

    public NormalText Normal { get; }

    public string Text => Normal.Text;

    public Line[] Lines { get; }

    public Measure Measure { get; }

    /// <summary>The pages one after the other, a form feed between two.</summary>
    public static Sheet Of(IReadOnlyList<Page> pages)
    {
        var normal = NormalText.Of(pages.Count == 1 ? pages[0].Text : string.Join('\f', pages.Select(p => p.Text)));
        return new Sheet(normal, Cut(normal, pages));
    }

    public ReadOnlySpan<char> In(int line) => Text.AsSpan(Lines[line].Start, Lines[line].Length);

    /// <summary>The first word of a line, with its punctuation.</summary>
    public ReadOnlySpan<char> FirstWord(int line)
    {
        var text = In(line);
        var end = text.IndexOf(' ');
        return end < 0 ? text : text[..end];
    }

    /// <summary>The last word of a line, with its punctuation.</summary>
    public ReadOnlySpan<char> LastWord(int line)
    {
        var text = In(line);
        return text[(text.LastIndexOf(' ') + 1)..];
    }

    /// <summary>The second word of a line or, where it has one word only, the first of the next line that is not empty.</summary>
    public string WordAfterFirst(int line)
    {
        var text = In(line);
        var at = text.IndexOf(' ');
        if (at >= 0)
        {
            var rest = text[(at + 1)..].TrimStart(' ');
            var end = rest.IndexOf(' ');
            return (end < 0 ? rest : rest[..end]).ToString();
        }

        for (line++; line < Lines.Length; line++)
            if (!Lines[line].IsBlank) return FirstWord(line).ToString();
        return "";
    }

    /// <summary>Whether the line ends in a hyphen that follows a letter or a figure: a word goes on.</summary>
    public bool EndsBroken(int line)
    {
        var text = In(line);
        return text.Length >= 2 && text[^1] is '-' or NormalText.SoftHyphen && char.IsLetterOrDigit(text[^2]);
    }

    private static Line[] Cut(NormalText normal, IReadOnlyList<Page> pages)
    {
        var text = normal.Text;
        var lines = new List<Line>();
        int page = 0, start = 0;
        long pageEnd = pages.Count > 0 ? pages[0].Text.Length : 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] is not ('\n' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029')) continue;
            while (page + 1 < pages.Count && start < text.Length && normal.Origin(start) > pageEnd) pageEnd += 1 + pages[++page].Text.Length;
            int from = start, to = at;
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            lines.Add(new Line(from, to, from - start, pages.Count == 0 ? 1 : pages[page].Number));
            start = at + 1;
        }

        return [.. lines];
    }
}
