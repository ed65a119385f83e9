namespace Dragoman.Registers;

/// <summary>Letters without their marks and in lower case, so that <c>Côte d’Ivoire</c> and <c>Cote d'Ivoire</c> are the same name.</summary>
internal static class NameFolding
{
    /// <summary>Stands between words that no name may reach across (a comma, a bracket).</summary>
    public const char Barrier = '\u0001';

    /// <summary>What <see cref="Fold"/> answers for characters that separate words inside a name: blanks, hyphens, slashes.</summary>
    public const char Separator = ' ';

    /// <summary>What <see cref="Fold"/> answers for characters that leave no trace: apostrophes, full stops, combining marks, closing brackets.</summary>
    public const char Nothing = '\0';

    // Base letters of U+00C0 to U+025F and of U+1E00 to U+1EFF by Unicode's compatibility decomposition; letters that do not decompose
    // (ø, ł, đ, ß, æ …) by their nearest letter. The program runs without ICU, so string.Normalize is no choice.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiii" +
        "iiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs...............a................" +
        "oo.............uu...................dddlllnnnaaiioouuuuuuuuuu.aaaa....ggkkoooo..jdddgg..nnaa....aaaaeeeeiiiioooo" +
        "rrrruuuusstt..hh......aaeeooooooooyy.....................................a......";

    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrsssssssssstttttt" +
        "ttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooo" +
        "oooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>One folded character, <see cref="Separator"/>, <see cref="Nothing"/> or <see cref="Barrier"/>.</summary>
    public static char Fold(char c)
    {
        if (char.IsAsciiLetterOrDigit(c)) return char.ToLowerInvariant(c);
        if (c < 0x80) return FoldAsciiMark(c);
        if (c is >= '\u00C0' and < '\u0260' && Latin[c - 0xC0] != '.') return Latin[c - 0xC0];
        if (c is >= '\u1E00' and < '\u1F00' && LatinAdditional[c - 0x1E00] != '.') return LatinAdditional[c - 0x1E00];
        if (IsApostrophe(c) || c is >= '\u0300' and < '\u0370') return Nothing;
        if (c is >= '\u2010' and <= '\u2013' or '\u00A0' or '\u2212' or '\u202F' or '\u2009') return Separator;
        return char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? char.ToLowerInvariant(c) : Barrier;
    }

    /// <summary>Whether the character is written for an apostrophe, hamza or ayn.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '`' or '\u00B4' or (>= '\u2018' and <= '\u201B') or (>= '\u02B9' and <= '\u02BF') or '\u2032' or '\uFF07';

    private static char FoldAsciiMark(char c) => c switch
    {
        '\'' or '`' or '.' => Nothing,
        // Editors fill names in: "(President Nicolas) Maduro", "[Barack] Obama".
        ')' or ']' => Nothing,
        ' ' or '-' or '/' or '\t' or '_' or '\n' or '\r' => Separator,
        '&' or '+' => c,
        _ => Barrier,
    };
}
