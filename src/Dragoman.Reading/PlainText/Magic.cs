using System.Text;

namespace Dragoman.Reading.PlainText;

/// <summary>Formats and encodings by their first bytes.</summary>
internal static class Magic
{
    /// <summary>Name of a format that is no plain text, <c>null</c> for anything else. Signatures from the formats' own specifications.</summary>
    internal static string? FormatOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF document",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a ZIP archive (or an office document)",
        [0x1F, 0x8B, ..] => "gzip-compressed",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG image",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG image",
        [(byte)'W', (byte)'A', (byte)'R', (byte)'C', (byte)'/', ..] => "a WARC archive",
        _ => IsHtml(bytes) ? "an HTML page" : null,
    };

    /// <summary>Encoding that a byte order mark names, and the mark's length; <c>null</c> and 0 for none (then it is read as UTF-8).</summary>
    internal static Encoding? EncodingOf(ReadOnlySpan<byte> bytes, out int mark)
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

    private static bool IsHtml(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 512)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', 'ï', '»', '¿');
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
