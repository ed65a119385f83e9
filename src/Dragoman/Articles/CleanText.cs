namespace Dragoman.Articles;

/// <summary>Paragraphs of text that needs no repair.</summary>
internal static class CleanText
{
    /// <summary>Stretches between empty lines, without the white space around them.</summary>
    public static IReadOnlyList<Span> Paragraphs(string text)
    {
        var paragraphs = new List<Span>();
        for (var at = 0; at < text.Length;)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (at == text.Length) break;
            var end = End(text, at);
            var last = end;
            while (char.IsWhiteSpace(text[last - 1])) last--;
            paragraphs.Add(new Span(at, last));
            at = end;
        }

        return paragraphs;
    }

    /// <summary>The end of the line before the next empty one.</summary>
    private static int End(string text, int at)
    {
        while (true)
        {
            var newline = text.IndexOf('\n', at);
            if (newline < 0) return text.Length;
            var next = newline + 1;
            while (next < text.Length && text[next] != '\n' && char.IsWhiteSpace(text[next])) next++;
            if (next >= text.Length || text[next] == '\n') return newline;
            at = next;
        }
    }
}
