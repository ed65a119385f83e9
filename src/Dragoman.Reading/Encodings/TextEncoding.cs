using System.Text;
using Dragoman.Reading.Tongues;

namespace Dragoman.Reading.Encodings;

/// <summary>A text and the encoding it was read in.</summary>
/// <param name="Text">The characters, without byte order mark.</param>
/// <param name="Name">Name of the encoding as the web knows it.</param>
/// <param name="IsAssumed">Whether the encoding was told from statistics and may be wrong.</param>
public sealed record DecodedText(string Text, string Name, bool IsAssumed);

/// <summary>Tells the encoding of plain text: by its mark, as strict UTF-8, by escape sequences, by its zero bytes, and at last by how well what comes out reads in a language.</summary>
public static class TextEncoding
{
    /// <summary>Bytes that statistics are made of.</summary>
    private const int Sample = 20_000;

    /// <summary>Below this a decoding does not read as any language: then nothing is assumed.</summary>
    private const double LeastFit = 0.5;

    /// <summary>Single-byte encodings, the commoner ones first: they win where two decodings read equally well (windows-1252 holds all of ISO 8859-1).</summary>
    private static readonly string[] SingleByte =
    [
        "windows-1252", "windows-1251", "koi8-r", "windows-1250", "iso-8859-2", "windows-1253", "iso-8859-7", "windows-1254", "windows-1255", "iso-8859-8", "windows-1256", "iso-8859-6",
        "windows-1257", "iso-8859-5", "ibm866", "koi8-u", "windows-874", "iso-8859-9", "iso-8859-4", "iso-8859-13", "iso-8859-15", "windows-1258", "macintosh", "x-mac-cyrillic", "ibm850", "ibm852", "ibm855", "cp437",
    ];

    private static readonly string[] MultiByte = ["shift_jis", "euc-jp", "gb18030", "big5", "euc-kr"];

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of <paramref name="bytes"/>; <c>null</c> where they are no text in any encoding that can be told.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        if (Marked(bytes, out var mark) is { } marked) return Strict(marked, bytes[mark..]) is { } text ? new DecodedText(text, marked.WebName, false) : null;
        if (Escaped(bytes) is { } escaped) return escaped;
        if (Strict(Utf8, bytes[mark..]) is { } utf8 && !utf8.Contains('\0')) return new DecodedText(utf8, "utf-8", false);
        if (Wide(bytes) is { } wide) return wide;
        return bytes.IndexOf((byte)0) >= 0 ? null : Statistical(bytes);
    }

    private static readonly UTF8Encoding Utf8 = new(false, true);

    private static Encoding? Marked(ReadOnlySpan<byte> bytes, out int mark)
    {
        (var encoding, mark) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ((Encoding?)null, 3),
            [0xFF, 0xFE, 0x00, 0x00, ..] => (new UTF32Encoding(false, false, true), 4),
            [0x00, 0x00, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false, true), 4),
            [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false, true), 2),
            [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false, true), 2),
            _ => (null, 0),
        };
        return encoding;
    }

    /// <summary>ISO 2022 and HZ are seven-bit: they would pass for UTF-8 but for their escapes.</summary>
    private static DecodedText? Escaped(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0) return null;
        var name = bytes.IndexOf("\u001B$B"u8) >= 0 || bytes.IndexOf("\u001B$@"u8) >= 0 || bytes.IndexOf("\u001B(J"u8) >= 0 ? "iso-2022-jp"
            : bytes.IndexOf("\u001B$)C"u8) >= 0 ? "iso-2022-kr"
            : bytes.IndexOf("~{"u8) is var open and >= 0 && bytes[open..].IndexOf("~}"u8) > 0 ? "hz-gb-2312" : null;
        return name is null || Strict(Named(name), bytes) is not { } text ? null : new DecodedText(text, name, true);
    }

    /// <summary>UTF-16 and UTF-32 without a mark: zeros at every other byte, or characters of one script in one order of bytes and of all in the other.</summary>
    private static DecodedText? Wide(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 8 || bytes.Length % 2 != 0) return null;
        Encoding[] candidates = bytes.Length % 4 == 0
            ? [new UTF32Encoding(false, false, true), new UTF32Encoding(true, false, true), new UnicodeEncoding(false, false, true), new UnicodeEncoding(true, false, true)]
            : [new UnicodeEncoding(false, false, true), new UnicodeEncoding(true, false, true)];
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        foreach (var candidate in candidates)
            if (Strict(candidate, sample) is { } start && IsOneScript(start) && Strict(candidate, bytes) is { } text) return new DecodedText(text, candidate.WebName, true);
        return null;
    }

    /// <summary>Text of one script has blanks or punctuation between its letters, no control characters, and few blocks of characters.</summary>
    private static bool IsOneScript(string text)
    {
        var plain = text.Count(c => c is ' ' or '\n' or '\t' or '.' or ',' or '\u3002' or '\u3001');
        if (plain * 50 < text.Length || text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f'))) return false;
        var blocks = text.Where(char.IsLetter).CountBy(c => c < 0x250 ? 0 : c is >= '\u3040' and <= '\u9FFF' ? 1 : c >> 7).ToArray();
        var letters = blocks.Sum(block => block.Value);
        return letters > text.Length / 3 && blocks.Max(block => block.Value) > 0.8 * letters;
    }

    private static DecodedText? Statistical(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        return EastAsian(sample, bytes) ?? Alphabetic(sample, bytes);
    }

    private static DecodedText? EastAsian(ReadOnlySpan<byte> sample, ReadOnlySpan<byte> bytes)
    {
        var (best, fit) = (null as string, 0.0);
        foreach (var name in MultiByte)
        {
            if (Start(Named(name), sample) is { } start && SignFrequencies.Fit(start, name) is var found && found > fit) (best, fit) = (name, found);
        }

        return best is null || fit < SignFrequencies.LeastFit || Strict(Named(best), bytes) is not { } text ? null : new DecodedText(text, best, true);
    }

    /// <summary>A sample may be cut inside a character: its last bytes are given up.</summary>
    private static string? Start(Encoding encoding, ReadOnlySpan<byte> sample)
    {
        for (var cut = 0; cut < Math.Min(4, sample.Length); cut++)
            if (Strict(encoding, sample[..^cut]) is { } text) return text;
        return null;
    }

    private static DecodedText? Alphabetic(ReadOnlySpan<byte> sample, ReadOnlySpan<byte> bytes)
    {
        var (best, fit) = (null as string, 0.0);
        foreach (var name in SingleByte)
        {
            if (Strict(Named(name), sample) is not { } text || text.Any(c => c is >= '\u0080' and < '\u00A0')) continue;
            if (IsMostlyAscii(text) && text.Any(c => c >= '\u0250' && char.IsLetter(c))) continue;
            var found = Fit(text);
            if (found > fit + 0.005) (best, fit) = (name, found);
        }

        return best is null || fit < LeastFit || Strict(Named(best), bytes) is not { } whole ? null : new DecodedText(whole, best, true);
    }

    /// <summary>Text in Latin letters with a foreign one now and then: a word in another script would stand there whole, with others beside it.</summary>
    private static bool IsMostlyAscii(string text) => text.Count(c => c >= 0x80) * 8 < text.Count(char.IsAsciiLetter);

    /// <summary>
    /// How well a decoding reads: the best language's fit of the words that hold a high byte (the others read alike in every encoding, and are English where the text stands in
    /// markup), less for every high byte that became a sign inside a word, a line of a box, or a capital behind a small letter.
    /// </summary>
    private static double Fit(string text)
    {
        var (words, high, odd) = HighWords(text);
        if (high == 0) return 0;
        return Trigrams.Shipped.Score(words, out _).Max() - (2.0 * odd / Math.Max(8, high));
    }

    private static (string Words, int High, int Odd) HighWords(string text)
    {
        var words = new StringBuilder();
        var (high, odd) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            var highBefore = high;
            while (at < text.Length && (char.IsLetter(text[at]) || text[at] >= 0x80))
            {
                if (text[at] >= 0x80) high++;
                if (text[at] is >= '\u2500' and <= '\u259F' || (text[at] >= 0x80 && at > start && IsOdd(text, at))) odd++;
                at++;
            }

            if (high > highBefore) words.Append(text, start, at - start).Append(' ');
            at = at == start ? at + 1 : at;
        }

        return (words.ToString(), high, odd);
    }

    private static bool IsOdd(string text, int at) => char.IsLetter(text[at])
        ? char.IsUpper(text[at]) && char.IsLower(text[at - 1])
        : at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]) && text[at] is not ('\u2019' or '\u00AD' or '\u2013' or '\u2014');

    private static Encoding Named(string name) => Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (Exception fault) when (fault is DecoderFallbackException or ArgumentException)
        {
            return null;
        }
    }
}
