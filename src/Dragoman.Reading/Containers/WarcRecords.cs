using System.Globalization;
using System.Text;
using Dragoman.Reading.Sandbox;

namespace Dragoman.Reading.Containers;

/// <summary>Cuts a WARC stream into records. Where a record does not begin as one, it goes on at the next line that does.</summary>
internal sealed class WarcRecords(Stream stream, Allowance allowance)
{
    private const int LongestLine = 1 << 16;
    private const int MostHeaders = 1000;
    private readonly byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;

    /// <summary>What was wrong first; <c>null</c> while nothing was.</summary>
    internal string? Fault { get; private set; }

    /// <summary>The next record; <c>null</c> at the end.</summary>
    internal WarcRecord? Next()
    {
        try
        {
            return Begin() ? Read() : null;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            Fault ??= fault.Message.TrimEnd('.');
            return null;
        }
    }

    /// <summary>To the line behind the next version line.</summary>
    private bool Begin()
    {
        while (!allowance.IsSpent && Line() is { } line)
        {
            if (line.StartsWith("WARC/", StringComparison.Ordinal)) return true;
            if (!string.IsNullOrWhiteSpace(line)) Fault ??= $"a record begins with '{MemberPath.Shown(line[..Math.Min(line.Length, 40)])}' instead of 'WARC/'";
        }

        return false;
    }

    private WarcRecord Read()
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var n = 0; n < MostHeaders && Line() is { Length: > 0 } line; n++)
            if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0) headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        var target = headers.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>') ?? headers.GetValueOrDefault("WARC-Record-ID")?.Trim('<', '>') ?? "record";
        var type = headers.GetValueOrDefault("WARC-Type") ?? "record of no type";
        if (!long.TryParse(headers.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            Fault ??= $"the record of '{MemberPath.Shown(target)}' has no length";
            return new WarcRecord(type, target, "", default(ReadOnlyMemory<byte>));
        }

        return new WarcRecord(MemberPath.Shown(type), target, headers.GetValueOrDefault("Content-Type") ?? "", Block(length, target));
    }

    private ReadOnlyMemory<byte>? Block(long length, string target)
    {
        var block = new MemoryStream();
        var left = length;
        while (left > 0 && !allowance.IsSpent && Fill())
        {
            var part = (int)Math.Min(left, filled - at);
            if (length <= Limits.LargestFile) block.Write(buffer, at, part);
            at += part;
            left -= part;
        }

        if (left > 0 && !allowance.IsSpent) Fault ??= $"the record of '{MemberPath.Shown(target)}' is {left:N0} bytes short";
        return length > Limits.LargestFile ? null : block.GetBuffer().AsMemory(0, (int)block.Length);
    }

    /// <summary>The next line without its end, as Latin-1; <c>null</c> at the end. What a line is too long for is left out.</summary>
    private string? Line()
    {
        var line = new StringBuilder();
        var any = false;
        while (!allowance.IsSpent && Fill())
        {
            any = true;
            var end = Array.IndexOf(buffer, (byte)'\n', at, filled - at);
            var part = (end < 0 ? filled : end) - at;
            line.Append(Encoding.Latin1.GetString(buffer, at, Math.Min(part, LongestLine - Math.Min(LongestLine, line.Length))));
            at += part + (end < 0 ? 0 : 1);
            if (end >= 0) break;
        }

        return any ? line.ToString().TrimEnd('\r') : null;
    }

    private bool Fill()
    {
        if (at < filled) return true;
        (at, filled) = (0, stream.Read(buffer));
        allowance.Spend(filled);
        return filled > 0;
    }
}
