using System.Text;

namespace Dragoman.Reading.PlainText;

/// <summary>Byte order marks.</summary>
internal static class Marks
{
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
}
