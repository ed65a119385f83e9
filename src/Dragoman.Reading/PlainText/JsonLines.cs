namespace Dragoman.Reading.PlainText;

/// <summary>One line of a JSON Lines stream, as bytes.</summary>
/// <param name="Number">Number of the line, from 1.</param>
/// <param name="Bytes">The line without its end; the first bytes only where it is too long.</param>
/// <param name="Length">Length of the line in bytes.</param>
public sealed record JsonLine(long Number, ReadOnlyMemory<byte> Bytes, long Length)
{
    /// <summary>Longest line that is read, 16 MiB: a book is shorter. Longer ones are refused without being held.</summary>
    public const int Longest = 16 << 20;

    /// <summary>Whether the line is longer than <see cref="Longest"/>.</summary>
    public bool TooLong => Length > Longest;
}

/// <summary>Cuts a stream into lines without holding more than one of them.</summary>
public static class JsonLines
{
    /// <summary>The lines of <paramref name="stream"/> as they come in; empty ones are left out but counted. Memory is bound by <see cref="JsonLine.Longest"/>.</summary>
    public static IEnumerable<JsonLine> Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new byte[1 << 16];
        var line = new MemoryStream();
        long number = 1, length = 0;
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            var at = 0;
            while (at < count)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', at, count - at);
                var part = (end < 0 ? count : end) - at;
                length += part;
                if (line.Length <= JsonLine.Longest) line.Write(buffer, at, (int)Math.Min(part, JsonLine.Longest + 1 - line.Length));
                at += part + 1;
                if (end < 0) continue;
                if (length > 0) yield return Take(line, number, length);
                line.SetLength(0);
                length = 0;
                number++;
            }
        }

        if (length > 0) yield return Take(line, number, length);
    }

    private static JsonLine Take(MemoryStream line, long number, long length)
    {
        var bytes = length > JsonLine.Longest ? line.GetBuffer().AsSpan(0, 64).ToArray() : line.ToArray();
        return new JsonLine(number, bytes, length);
    }
}
