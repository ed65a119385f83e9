using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Dragoman.Reading.Containers;

/// <summary>An HTTP answer as a crawler kept it, its body freed of chunks and compression.</summary>
internal sealed record HttpAnswer(int Status, string? MediaType, ReadOnlyMemory<byte> Body, string? Fault)
{
    internal static HttpAnswer Of(ReadOnlyMemory<byte> block, Allowance allowance)
    {
        var (head, body) = Cut(block);
        var lines = Encoding.Latin1.GetString(head.Span).Split('\n', StringSplitOptions.TrimEntries);
        var words = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || !words[0].StartsWith("HTTP", StringComparison.Ordinal) || !int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            return new HttpAnswer(0, null, default, "its block is no HTTP answer");
        var (bytes, fault) = Plain(Header(lines, "Transfer-Encoding"), Header(lines, "Content-Encoding"), body, allowance);
        return new HttpAnswer(status, Header(lines, "Content-Type"), bytes, status is >= 200 and < 300 ? fault : null);
    }

    private static (ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Body) Cut(ReadOnlyMemory<byte> block)
    {
        var crlf = block.Span.IndexOf("\r\n\r\n"u8);
        var lf = block.Span.IndexOf("\n\n"u8);
        return (crlf, lf) switch
        {
            ( < 0, < 0) => (block, default),
            ( >= 0, < 0) => (block[..crlf], block[(crlf + 4)..]),
            ( >= 0, >= 0) when crlf < lf => (block[..crlf], block[(crlf + 4)..]),
            _ => (block[..lf], block[(lf + 2)..]),
        };
    }

    private static string? Header(string[] lines, string name) =>
        lines.FirstOrDefault(line => line.Length > name.Length && line[name.Length] == ':' && line.StartsWith(name, StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();

    private static (ReadOnlyMemory<byte> Bytes, string? Fault) Plain(string? transfer, string? content, ReadOnlyMemory<byte> body, Allowance allowance)
    {
        var whole = transfer?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true ? Joined(body) : body;
        try
        {
            using var stream = Unpacker(content, whole);
            if (stream is null) return (whole, null);
            return allowance.Take(stream) is { } bytes ? (bytes, null) : (default, "it unpacks to more than a file may have");
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            return (default, fault.Message.TrimEnd('.'));
        }
    }

    /// <summary>Some crawlers unpack a body and keep the header that says it is packed: the first bytes decide, where they can.</summary>
    private static Stream? Unpacker(string? encoding, ReadOnlyMemory<byte> body)
    {
        MemoryMarshal.TryGetArray(body, out var bytes);
        MemoryStream Packed() => new(bytes.Array ?? [], bytes.Offset, bytes.Count, writable: false);
        return encoding?.Trim().ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" when body.Span is [0x1F, 0x8B, ..] => new GZipStream(Packed(), CompressionMode.Decompress),
            "deflate" when body.Span is [0x78, ..] => new ZLibStream(Packed(), CompressionMode.Decompress),
            "deflate" => new DeflateStream(Packed(), CompressionMode.Decompress),
            "br" when !body.Span.StartsWith("<"u8) => new BrotliStream(Packed(), CompressionMode.Decompress),
            _ => null,
        };
    }

    /// <summary>The chunks in one piece; the body as it is where it was joined before it was kept.</summary>
    private static ReadOnlyMemory<byte> Joined(ReadOnlyMemory<byte> body)
    {
        var joined = new MemoryStream();
        var rest = body;
        while (rest.Length > 0)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            if (end < 0 || !TrySize(rest.Span[..end], out var size)) return joined.Length == 0 ? body : Of(joined);
            rest = rest[(end + 1)..];
            var part = Math.Min(size, rest.Length);
            joined.Write(rest.Span[..part]);
            rest = rest[part..];
            if (size == 0) break;
            rest = rest.Span.StartsWith("\r\n"u8) ? rest[2..] : rest.Span.StartsWith("\n"u8) ? rest[1..] : rest;
        }

        return Of(joined);
    }

    private static bool TrySize(ReadOnlySpan<byte> line, out int size)
    {
        var end = line.IndexOfAny((byte)';', (byte)'\r', (byte)' ');
        return int.TryParse(end < 0 ? line : line[..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out size) && size >= 0;
    }

    private static ReadOnlyMemory<byte> Of(MemoryStream stream) => stream.GetBuffer().AsMemory(0, (int)stream.Length);
}
