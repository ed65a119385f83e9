using Dragoman.Sentences;

namespace Dragoman.Clauses;

/// <summary>
/// Stretches of the article in double quotation marks. A quotation may run over sentences, and over paragraphs when each opens with a new mark and the
/// last one closes (the newspaper habit); one that is never closed ends with its paragraph.
/// </summary>
internal static class Quotations
{
    /// <summary>Quotations in order, without overlap, marks included.</summary>
    public static List<Span> Find(string text, IReadOnlyList<Sentence> sentences)
    {
        List<Span> found = [];
        var paragraph = 0;
        while (paragraph < sentences.Count)
        {
            var end = paragraph + 1;
            while (end < sentences.Count && sentences[end].Paragraph == sentences[paragraph].Paragraph) end++;
            Scan(text, sentences[paragraph].Span.Start, sentences[end - 1].Span.End, found);
            paragraph = end;
        }
        return found;
    }

    private static void Scan(string text, int start, int end, List<Span> found)
    {
        var open = -1;
        for (var i = Math.Max(0, start); i < end && i < text.Length; i++)
        {
            var width = MarkWidth(text, i, end);
            if (width == 0) continue;
            if (Opens(text, i) || (text[i] is '"' or '\'' && open < 0)) open = open < 0 ? i : open;
            else if (open >= 0)
            {
                found.Add(new Span(open, i + width));
                open = -1;
            }
            i += width - 1;
        }
        if (open >= 0) found.Add(new Span(open, end));
    }

    // A curly mark the wrong way round ("…?“ she asked", "”Nobody came") is read by where it stands.
    private static bool Opens(string text, int at) => text[at] switch
    {
        '“' => !(at > 0 && !char.IsWhiteSpace(text[at - 1]) && text[at - 1] is '.' or ',' or '?' or '!' && (at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]))),
        '”' => (at == 0 || char.IsWhiteSpace(text[at - 1])) && at + 1 < text.Length && char.IsLetter(text[at + 1]),
        var c => c is '«' or '`',
    };

    // Wire copy and old archives write a double mark as two single ones.
    private static int MarkWidth(string text, int at, int end)
    {
        var c = text[at];
        if (c is '“' or '”' or '«' or '»' or '"') return 1;
        return c is '\'' or '`' && at + 1 < end && text[at + 1] == c ? 2 : 0;
    }
}
