namespace Dragoman.Sentences;

/// <summary>Paragraphs of plain text.</summary>
public static class Paragraphs
{
    /// <summary>The stretches between empty lines, without the white space around them, in order.</summary>
    public static IReadOnlyList<Span> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = new List<Span>();
        int start = -1, last = -1, breaks = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '\n' or '\u2029' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'))) breaks += text[at] == '\u2029' ? 2 : 1;
            if (char.IsWhiteSpace(text[at])) continue;
            if (breaks >= 2 && start >= 0)
            {
                paragraphs.Add(new(start, last + 1));
                start = -1;
            }

            if (start < 0) start = at;
            last = at;
            breaks = 0;
        }

        if (start >= 0) paragraphs.Add(new(start, last + 1));
        return paragraphs;
    }
}
