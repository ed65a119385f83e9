namespace Dragoman.Sentences;

/// <summary>Web and mail addresses and file names, which are one word whatever stands inside them.</summary>
internal static class Addresses
{
    /// <summary>Longer addresses are not looked for, so that a text without spaces is read in linear time.</summary>
    private const int Longest = 2048;

    /// <summary>End of the address that begins at <paramref name="start"/>; <paramref name="start"/> itself where none does.</summary>
    public static int End(string text, int start, int end, TokenLexicon lexicon)
    {
        end = Math.Min(end, start + Longest);
        var stop = end;
        var slash = text.AsSpan(start, end - start);
        var web = slash.Contains("://", StringComparison.Ordinal) || slash.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || slash.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
        if (!web && !slash.ContainsAny('@', '.')) return start;
        var cut = slash.IndexOfAny('<', '>', '"');
        if (cut > 0) stop = start + cut;
        while (stop > start && Trails(text, start, stop)) stop--;
        if (stop <= start) return start;
        var word = text.AsSpan(start, stop - start);
        return web || IsMail(word) || IsHostOrFile(word, lexicon) ? stop : start;
    }

    private static bool Trails(string text, int start, int stop)
    {
        var c = text[stop - 1];
        if (c == ')') return !text.AsSpan(start, stop - start).Contains('(');
        return c is '.' or ',' or ';' or ':' or '!' or '?' or ']' or '}' or '*' || Characters.IsQuote(c);
    }

    private static bool IsMail(ReadOnlySpan<char> word)
    {
        var at = word.IndexOf('@');
        return at > 0 && at < word.Length - 1 && char.IsLetterOrDigit(word[at + 1]) && !word.ContainsAny('(', ')', '/');
    }

    private static bool IsHostOrFile(ReadOnlySpan<char> word, TokenLexicon lexicon)
    {
        var slash = word.IndexOf('/');
        var host = slash > 0 ? word[..slash] : word;
        var stop = host.LastIndexOf('.');
        if (stop <= 0 || stop == host.Length - 1 || !lexicon.EndsAddress(host[(stop + 1)..])) return false;
        foreach (var c in host[..stop])
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_' or '#' or '%' or '!' or '&')) return false;
        }

        return char.IsLetterOrDigit(host[stop - 1]);
    }
}
