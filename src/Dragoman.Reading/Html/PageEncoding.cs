using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Dragoman.Reading.Html;

/// <summary>Turns bytes into text: by byte order mark, by what the protocol said, by what the page says of itself, else by what the bytes can be. Never fails; bytes that fit nothing become U+FFFD.</summary>
internal static partial class PageEncoding
{
    /// <summary>Bytes in which a page has to name its encoding (the HTML standard says 1,024; many pages are late).</summary>
    private const int Prescan = 4096;

    /// <summary>The text of <paramref name="bytes"/> and the name of the encoding it was read in. <paramref name="charset"/> is what the protocol said.</summary>
    internal static (string Text, string Encoding) Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (Mark(bytes, out var length) is { } marked) return (marked.GetString(bytes[length..]), marked.WebName);
        var declared = ByName(charset) ?? Declared(bytes);
        // A page that calls itself something and is valid UTF-8 with letters beyond ASCII is UTF-8: templates are copied, and no other encoding makes such bytes by chance.
        var encoding = LooksUtf16(bytes) ?? (IsUtf8(bytes) ? Encoding.UTF8 : declared is null or UTF8Encoding ? Sniffed(bytes) : declared);
        return (encoding.GetString(bytes), encoding.WebName);
    }

    /// <summary>The encoding of a label as the web uses them; <c>null</c> for unknown ones and for those that can hide ASCII in other bytes (UTF-7).</summary>
    internal static Encoding? ByName(string? label)
    {
        var name = label?.Trim(' ', '"', '\'', '\t', '\r', '\n').ToLowerInvariant();
        if (string.IsNullOrEmpty(name) || name.Contains("utf-7", StringComparison.Ordinal) || name.Contains("utf7", StringComparison.Ordinal)) return null;
        // WHATWG: Latin-1 and ASCII mean windows-1252 on the web; ISO-8859-9 and TIS-620 have such supersets too.
        name = name switch
        {
            "utf8" or "unicode-1-1-utf-8" => "utf-8",
            "latin1" or "latin-1" or "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "us-ascii" or "ascii" or "cp1252" or "x-cp1252" or "ansi" => "windows-1252",
            "iso-8859-9" or "latin5" => "windows-1254",
            "iso-8859-11" or "tis-620" => "windows-874",
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" => "gb18030",
            "shift-jis" or "sjis" or "x-sjis" or "windows-31j" or "ms_kanji" => "shift_jis",
            "ks_c_5601-1987" or "euc_kr" or "korean" or "ksc5601" => "euc-kr",
            "big5-hkscs" or "cn-big5" or "x-x-big5" => "big5",
            "x-euc-jp" => "euc-jp",
            "utf-16" or "utf-16le" or "utf-16be" or "utf-32" => "utf-8",
            _ => name,
        };
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name);
        }
    }

    private static Encoding? Mark(ReadOnlySpan<byte> bytes, out int length)
    {
        (Encoding? encoding, length) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ((Encoding?)Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, true), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (null, 0),
        };
        return encoding;
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(Prescan, bytes.Length)]);
        var match = MetaCharset().Match(start);
        if (!match.Success) match = XmlEncoding().Match(start);
        return match.Success ? ByName(match.Groups[1].Value) : null;
    }

    /// <summary>Markup in UTF-16 without a mark has a zero beside every ASCII letter.</summary>
    private static UnicodeEncoding? LooksUtf16(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(256, bytes.Length & ~1)];
        if (start.Length < 16) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < start.Length; i += 2)
        {
            if (start[i] == 0) even++;
            if (start[i + 1] == 0) odd++;
        }

        var most = start.Length / 2 * 3 / 4;
        return odd >= most && even == 0 ? new UnicodeEncoding(false, false) : even >= most && odd == 0 ? new UnicodeEncoding(true, false) : null;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0x1B)) return Ascii.IsValid(bytes) && bytes.IndexOf("\u001B$"u8) < 0 && bytes.IndexOf("\u001B("u8) < 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var used);
            if (status == OperationStatus.NeedMoreData) return true;
            if (status != OperationStatus.Done) return false;
            bytes = bytes[used..];
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            bytes = ascii < 0 ? [] : bytes[ascii..];
        }

        return true;
    }

    /// <summary>
    /// The encoding of undeclared bytes that are no UTF-8. Multi-byte ones leave few errors and many common signs; of what remains the western one is the likeliest. Only English is coded, and
    /// English reads the same in all of them.
    /// </summary>
    private static Encoding Sniffed(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 1 << 16)];
        if (sample.IndexOf("\u001B$"u8) >= 0) return ByName("iso-2022-jp")!;
        return Legacy.Guess(sample) ?? ByName("windows-1252")!;
    }

    [GeneratedRegex("""<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex MetaCharset();

    [GeneratedRegex("""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)["']""", RegexOptions.IgnoreCase)]
    private static partial Regex XmlEncoding();
}
