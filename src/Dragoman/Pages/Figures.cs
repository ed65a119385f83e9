namespace Dragoman.Pages;

/// <summary>Tells figures, as they stand in the cells of tables, from words.</summary>
internal static class Figures
{
    private const int Longest = 16;

    /// <summary>Letters that a figure may hold: a unit, a month's first three, <c>3rd</c>.</summary>
    private const int MostLetters = 3;

    /// <summary>A number with its signs and its unit, or a short date.</summary>
    public static bool Is(ReadOnlySpan<char> text) => Is(text, MostLetters);

    /// <summary>The same without a letter.</summary>
    public static bool IsBare(ReadOnlySpan<char> text) => Is(text, 0);

    /// <summary>What stands in a cell for which there is no figure.</summary>
    public static bool IsNone(ReadOnlySpan<char> text) => text is "-" or "\u2013" or "\u2014" or "\u2212" or "--" or ".." or "..." or "\u2026" or "*" or "n/a" or "N/A" or "n.a." or "nil" or "Nil" or "x";

    private static bool Is(ReadOnlySpan<char> text, int mostLetters)
    {
        if (text.Length > Longest) return false;
        int digits = 0, letters = 0;
        foreach (var c in text)
        {
            if (char.IsDigit(c)) digits++;
            else if (char.IsLetter(c)) letters++;
        }

        return digits > 0 && letters <= mostLetters;
    }
}
