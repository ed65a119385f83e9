namespace Dragoman.Sentences;

/// <summary>Finds where sentences end among the pieces of a paragraph.</summary>
internal sealed class SentenceSplitter
{
    /// <summary>
    /// Whether a sentence ends after each piece. A full stop that a sentence shares with its last abbreviation becomes a piece of its own, as UD has it,
    /// so <paramref name="pieces"/> may grow.
    /// </summary>
    public static bool[] Ends(string text, List<Piece> pieces)
    {
        var ends = new bool[pieces.Count];
        for (var i = 0; i < pieces.Count; i++) ends[i] = i + 1 == pieces.Count || EndsHere(text, pieces, i);
        return PartStops(text, pieces, ends);
    }

    private static bool EndsHere(string text, List<Piece> pieces, int i)
    {
        var next = pieces[i + 1];
        if (pieces[i].End == next.Start || char.IsLower(text[next.Start])) return false;
        var last = i;
        while (last > 0 && pieces[last - 1].End == pieces[last].Start && Closes(text, pieces[last])) last--;
        var piece = pieces[last];
        if (piece.Length == 0 || !Characters.IsTerminal(text[piece.End - 1])) return false;
        if (char.IsLetterOrDigit(text[piece.Start])) return false;
        return true;
    }

    private static bool Closes(string text, Piece piece) => piece.Length <= 2 && (Characters.IsQuote(text[piece.Start]) || Characters.IsClosingBracket(text[piece.Start]));

    private static bool[] PartStops(string text, List<Piece> pieces, bool[] ends)
    {
        var parted = new List<bool>(ends);
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var piece = pieces[i];
            if (!parted[i] || piece.Length < 2 || text[piece.End - 1] != '.' || !char.IsLetter(text[piece.End - 2])) continue;
            pieces[i] = new(piece.Start, piece.End - 1, piece.Multiword);
            pieces.Insert(i + 1, new(piece.End - 1, piece.End));
            parted[i] = false;
            parted.Insert(i + 1, true);
        }

        return [.. parted];
    }
}
