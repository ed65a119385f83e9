namespace Dragoman.Sentences;

/// <summary>
/// Line ends that somebody set on purpose. Where lines are filled, a line ends because the next word did not fit; where that word would have fitted with room to
/// spare, the line is a headline, an item of a list or a paragraph of its own, and a sentence ends with it.
/// </summary>
internal sealed class LineBreaks
{
    /// <summary>Share of the longest line that line and next word must stay under: filled lines never do.</summary>
    private const double Room = 0.85;

    private readonly string text;
    private readonly int start;
    private readonly int longest;

    /// <param name="text">The text.</param>
    /// <param name="region">The paragraph.</param>
    public LineBreaks(string text, Span region)
    {
        this.text = text;
        start = region.Start;
        var line = 0;
        for (var at = region.Start; at < region.End; at++)
        {
            line = text[at] is '\n' or '\r' ? 0 : line + 1;
            longest = Math.Max(longest, line);
        }
    }

    /// <summary>Whether a line ends on purpose between <paramref name="piece"/> and <paramref name="next"/>.</summary>
    public bool Deliberate(Piece piece, Piece next)
    {
        if (text.AsSpan(piece.End, next.Start - piece.End).IndexOfAny('\n', '\r') < 0 || char.IsLower(text[next.Start]) || text[piece.End - 1] is ',' or '-') return false;
        var from = piece.End;
        while (from > start && piece.End - from <= longest && text[from - 1] is not ('\n' or '\r')) from--;
        return piece.End - from + 1 + next.Length <= Room * longest;
    }
}
