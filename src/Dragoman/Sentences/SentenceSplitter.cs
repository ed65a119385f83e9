using System.Collections.Frozen;

namespace Dragoman.Sentences;

/// <summary>Finds where sentences end among the pieces of a paragraph.</summary>
internal sealed class SentenceSplitter(BoundaryModel model)
{
    /// <summary>
    /// Whether a sentence ends after each piece. A full stop that a sentence shares with its last abbreviation becomes a piece of its own, as UD has it,
    /// so <paramref name="pieces"/> may grow.
    /// </summary>
    public bool[] Ends(string text, List<Piece> pieces)
    {
        var ends = new bool[pieces.Count];
        var features = new BoundaryFeatures(text, pieces);
        Span<uint> buffer = stackalloc uint[BoundaryFeatures.Most];
        var dateline = Datelines.End(text, pieces);
        var lines = new LineBreaks(text, pieces.Count == 0 ? default : new(pieces[0].Start, pieces[^1].End));
        var written = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            written = Math.Max(written - 1, pieces[i].Multiword - 1);
            var evidence = features.After(i, buffer);
            ends[i] = i + 1 == pieces.Count || i == dateline || lines.Deliberate(pieces[i], pieces[i + 1]) || (i > dateline && written <= 0 && model.Ends(evidence) && !Abbreviates(text, pieces, i) && !GoesOnTelling(text, pieces, i));
            if (ends[i]) features.End(i);
        }

        return PartStops(text, pieces, ends);
    }

    /// <summary>An abbreviation before a small letter goes on, whatever the evidence of web text says (<c>at 5 p.m. in Paris</c>).</summary>
    private static bool Abbreviates(string text, List<Piece> pieces, int i) =>
        i + 1 < pieces.Count && HasStop(text, pieces[i]) && char.IsLower(text[pieces[i + 1].Start]) && char.IsUpper(text[pieces[0].Start]);

    /// <summary><c>until 9 a.m. Tuesday</c>, <c>10 p.m. EST</c>: after a clock time a weekday, a month or a zone goes on, capital or not.</summary>
    private static bool GoesOnTelling(string text, List<Piece> pieces, int i)
    {
        if (i == 0 || i + 1 >= pieces.Count || text.AsSpan(pieces[i].Start, pieces[i].Length) is not ("a.m." or "p.m.") || !char.IsAsciiDigit(text[pieces[i - 1].Start])) return false;
        var next = text.AsSpan(pieces[i + 1].Start, pieces[i + 1].Length);
        return Calendar.Contains(next.ToString()) || (next.Length is 3 or 4 && next[^1] == 'T' && !next.ContainsAnyExceptInRange('A', 'Z'));
    }

    private static readonly FrozenSet<string> Calendar = FrozenSet.Create(
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December");

    private static bool HasStop(string text, Piece piece) => piece.Length >= 2 && text[piece.End - 1] == '.' && char.IsLetter(text[piece.End - 2]);

    private static bool[] PartStops(string text, List<Piece> pieces, bool[] ends)
    {
        var parted = new List<bool>(ends.Length + 8);
        var whole = pieces.ToArray();
        pieces.Clear();
        for (var i = 0; i < whole.Length; i++)
        {
            var piece = whole[i];
            if (ends[i] && HasStop(text, piece))
            {
                pieces.Add(piece with { End = piece.End - 1 });
                parted.Add(false);
                piece = new(piece.End - 1, piece.End);
            }

            pieces.Add(piece);
            parted.Add(ends[i]);
        }

        return [.. parted];
    }
}
