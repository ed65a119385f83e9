namespace Dragoman.Sentences;

/// <summary>
/// Datelines at the head of a paragraph (<c>PARIS, Oct. 4 (AP) —</c>, <c>BOGOTA, 9 JAN 90 (EFE) -- [TEXT]</c>). They are parted from the lead they stand before:
/// left in it, they take the place of its subject, and the lead is the sentence that matters most.
/// </summary>
internal static class Datelines
{
    private const int Longest = 24;

    /// <summary>Index of the last piece of the dateline that begins the paragraph; -1 where none does.</summary>
    public static int End(string text, List<Piece> pieces)
    {
        if (pieces.Count < 6 || !char.IsUpper(text[pieces[0].Start])) return -1;
        bool digits = false, agency = false, small = false;
        for (var i = 1; i < Math.Min(Longest, pieces.Count - 3); i++)
        {
            var c = text[pieces[i].Start];
            if (IsDash(text, pieces, i)) return IsHead(text, pieces, digits, agency, small) ? Bracketed(text, pieces, i) : -1;
            if (!(char.IsUpper(c) || char.IsDigit(c) || c is ',' or '.' or '(' or ')' or '/' or '[' or ']')) return -1;
            digits |= char.IsDigit(c);
            agency |= c == '(';
            small |= pieces[i].Length > 1 && char.IsLower(text[pieces[i].End - 1]);
        }

        return -1;
    }

    /// <summary>A place in capitals before text that is not, or a day or an agency between place and dash.</summary>
    private static bool IsHead(string text, List<Piece> pieces, bool digits, bool agency, bool small)
    {
        if (digits || agency) return true;
        var first = text.AsSpan(pieces[0].Start, pieces[0].Length);
        return first.Length > 2 && char.IsUpper(first[^1]) && (small || HasSmall(text, pieces));
    }

    private static bool HasSmall(string text, List<Piece> pieces)
    {
        var small = 0;
        for (var i = 0; i < Math.Min(pieces.Count, 2 * Longest); i++)
        {
            if (char.IsLower(text[pieces[i].Start])) small++;
        }

        return small > 2;
    }

    private static bool IsDash(string text, List<Piece> pieces, int i)
    {
        var c = text[pieces[i].Start];
        if (!Characters.IsDash(c) && !(c == '-' && pieces[i].Length <= 3)) return false;
        var next = text[pieces[i + 1].Start];
        var spaced = pieces[i].Length > 1 || Characters.IsDash(c) || (pieces[i - 1].End < pieces[i].Start && pieces[i].End < pieces[i + 1].Start);
        return spaced && (char.IsUpper(next) || char.IsDigit(next) || next == '[' || Characters.IsQuote(next));
    }

    /// <summary>The remarks in square brackets that monitoring services put between dateline and text belong to the dateline.</summary>
    private static int Bracketed(string text, List<Piece> pieces, int last)
    {
        while (last + 3 < pieces.Count && text[pieces[last + 1].Start] == '[')
        {
            var close = last + 2;
            while (close < pieces.Count && close < last + Longest && text[pieces[close].Start] != ']') close++;
            if (close >= pieces.Count - 1 || text[pieces[close].Start] != ']') return last;
            last = close;
        }

        return last;
    }
}
