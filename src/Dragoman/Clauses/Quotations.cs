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
            var c = text[i];
            if (c is '“' or '«' || (c == '"' && open < 0)) open = open < 0 ? i : open;
            else if (c is '”' or '»' or '"' && open >= 0)
            {
                found.Add(new Span(open, i + 1));
                open = -1;
            }
        }
        if (open >= 0) found.Add(new Span(open, end));
    }
}
