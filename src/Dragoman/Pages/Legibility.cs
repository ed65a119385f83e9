using System.Buffers;

namespace Dragoman.Pages;

/// <summary>
/// Tells text that letters were misread in (an old scan) or that is in another language from text that can be trusted. Where a
/// twentieth of the words are none, a word that is not known proves nothing, and repair does not guess.
/// </summary>
internal static class Legibility
{
    /// <summary>Share of odd words from which a text is doubtful: clean pages of the layout benchmark stay under 3 in a hundred, pages of 1874 lie over 7.</summary>
    private const double DoubtfulShare = .05;

    /// <summary>What recognition makes of specks and worn letters.</summary>
    private static readonly SearchValues<char> Misread = SearchValues.Create("\u2022|~^_{}<>\\\u2122\u00ae\u00a9\u00b0");

    private const int LeastWords = 60;
    private const int MostWords = 100_000;

    public static bool IsDoubtful(Sheet sheet, Lexicon lexicon)
    {
        int words = 0, odd = 0;
        for (var line = 0; line < sheet.Lines.Length && words < MostWords; line++) Count(sheet, line, lexicon, ref words, ref odd);
        return words >= LeastWords && odd > DoubtfulShare * words;
    }

    /// <summary>Counts the words of a line without the first and the last, which may be pieces.</summary>
    private static void Count(Sheet sheet, int line, Lexicon lexicon, ref int words, ref int odd)
    {
        var text = sheet.In(line);
        var last = text.LastIndexOf(' ');
        for (var at = text.IndexOf(' ') + 1; at > 0 && at < last && words < MostWords;)
        {
            var length = text[at..].IndexOf(' ');
            if (length > 0)
            {
                words++;
                if (IsOdd(text.Slice(at, length), lexicon)) odd++;
            }

            at += length + 1;
        }
    }

    private static bool IsOdd(ReadOnlySpan<char> word, Lexicon lexicon)
    {
        if (word.IndexOfAny(Misread) >= 0) return true;
        var small = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] is >= 'a' and <= 'z') small++;
            if (word[i] is '.' or ',' or ';' or ':' or '!' or '?' && IsInside(word, i)) return true;
        }

        if (small == 0) return word.Length == 1 && (word[0] is '.' or ',' or ';' or ':' or '\'' || (char.IsUpper(word[0]) && word[0] is not ('A' or 'I')));
        if (small < word.Length) return false;
        return word.Length >= 3 ? !lexicon.Knows(word) : word.Length == 1 && word[0] != 'a';
    }

    private static bool IsInside(ReadOnlySpan<char> word, int at) => at > 0 && at + 2 < word.Length && char.IsLetter(word[at - 1]) && char.IsLetter(word[at + 1]) && char.IsLetter(word[at + 2]);
}
