namespace Dragoman.Sentences.Network;

/// <summary>
/// What the network sees of a word besides its row in the vocabulary: hashed prefixes, suffixes and character n-grams, and the shape of its writing.
/// Letters are lower-cased and digits become 0 first, so that only the shape knows of capitals.
/// </summary>
internal static class WordFeatures
{
    /// <summary>Longest suffix that has a feature; the suffixes of 1 to this many characters all have one.</summary>
    public const int LongestSuffix = 4;

    /// <summary>Longest prefix that has a feature.</summary>
    public const int LongestPrefix = 3;

    /// <summary>Most character n-grams of a word; a longer one (a web address) is known by its first.</summary>
    public const int MostGrams = 40;

    /// <summary>Number of shapes.</summary>
    public const int Shapes = 6 * 3 * 4 * 2;

    /// <summary>The word as the vocabulary knows it: lower case, digits as 0, straight quotes and plain hyphens.</summary>
    public static string Normalize(string form) => string.Create(form.Length, form, static (target, source) =>
    {
        for (var i = 0; i < target.Length; i++)
            target[i] = Normalize(source[i]);
    });

    /// <summary>Rows of the suffix table for a normalized word.</summary>
    public static int Suffixes(ReadOnlySpan<char> word, uint rows, Span<int> target)
    {
        var count = Math.Min(LongestSuffix, word.Length);
        for (var n = 1; n <= count; n++)
            target[n - 1] = Row(word[^n..], n == word.Length ? 3u : 1u, rows);
        return count;
    }

    /// <summary>Rows of the prefix table for a normalized word.</summary>
    public static int Prefixes(ReadOnlySpan<char> word, uint rows, Span<int> target)
    {
        var count = Math.Min(LongestPrefix, word.Length);
        for (var n = 1; n <= count; n++)
            target[n - 1] = Row(word[..n], 2u, rows);
        return count;
    }

    /// <summary>Rows of the n-gram table for a normalized word: its three- and four-letter pieces, the word's ends counted as letters.</summary>
    public static int Grams(ReadOnlySpan<char> word, uint rows, Span<int> target)
    {
        Span<char> framed = stackalloc char[34];
        var inner = Math.Min(word.Length, framed.Length - 2);
        framed[0] = '^';
        word[..inner].CopyTo(framed[1..]);
        framed[inner + 1] = '$';
        framed = framed[..(inner + 2)];
        var count = 0;
        for (var size = 3; size <= 4; size++)
        {
            for (var start = 0; start + size <= framed.Length && count < MostGrams; start++)
                target[count++] = Row(framed.Slice(start, size), 4u, rows);
        }

        return count;
    }

    /// <summary>
    /// Shape of a word's writing. In a sentence without a difference of case (all capitals, or none) capitals say nothing: <paramref name="caseless"/>.
    /// </summary>
    public static int Shape(ReadOnlySpan<char> form, bool first, bool caseless)
    {
        int upper = 0, lower = 0, digits = 0, mark = 0;
        foreach (var c in form)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            if (!char.IsLetterOrDigit(c))
                mark = c == '-' ? Math.Max(mark, 1) : c is '.' or '/' or '@' or '_' ? 3 : Math.Max(mark, 2);
        }

        var letters = upper + lower > 0;
        var casing = !letters ? 0 : caseless ? 5 : upper == 0 ? 1 : lower == 0 && upper > 1 ? 2 : char.IsUpper(form[0]) && upper == 1 ? 3 : 4;
        var number = digits == 0 ? 0 : letters ? 1 : 2;
        return (((((casing * 3) + number) * 4) + mark) * 2) + (first ? 1 : 0);
    }

    /// <summary>Whether a sentence's words show no difference of case.</summary>
    public static bool Caseless(IReadOnlyList<string> forms)
    {
        int upper = 0, lower = 0;
        foreach (var form in forms)
        {
            foreach (var c in form)
            {
                upper += char.IsUpper(c) ? 1 : 0;
                lower += char.IsLower(c) ? 1 : 0;
            }
        }

        return upper == 0 || (lower == 0 && upper > 1);
    }

    private static char Normalize(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= '0' and <= '9' => '0',
        '\u2019' or '\u2018' or '`' => '\'',
        '\u201C' or '\u201D' => '"',
        '\u2010' or '\u2011' => '-',
        _ => char.IsDigit(c) ? '0' : char.ToLowerInvariant(c),
    };

    private static int Row(ReadOnlySpan<char> piece, uint salt, uint rows)
    {
        // The low bits of FNV are its weakest: mix before the remainder.
        var hash = (StableHash.Fnv1a(piece) ^ (salt * 0x9E3779B9u)) * 0x85EBCA6Bu;
        return (int)((hash ^ (hash >> 15)) % rows);
    }
}
