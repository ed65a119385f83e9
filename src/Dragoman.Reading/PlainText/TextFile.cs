using System.Text;
using Dragoman.Reading.Encodings;

namespace Dragoman.Reading.PlainText;

/// <summary>What became of a file: its text and document, or the reason it was refused. Exactly one of the two is there.</summary>
public sealed record TextFile
{
    /// <summary>One document holds at most 100 MiB (<c>design/promises.md</c>, promise 2).</summary>
    public const long LargestDocument = 100L << 20;

    /// <summary>No newspaper page or article has a line of a million bytes; what has one is data, and would be one endless sentence.</summary>
    public const int LongestLine = 1_000_000;

    /// <summary>The document; <c>null</c> when refused.</summary>
    public DocumentSource? Document { get; private init; }

    /// <summary>Its text, line ends as in the file, without byte order mark; empty when refused.</summary>
    public string Text { get; private init; } = "";

    /// <summary>What is to be told about it although it was read.</summary>
    public IReadOnlyList<Diagnostic> Remarks { get; private init; } = [];

    /// <summary>Why it was refused; <c>null</c> when read.</summary>
    public Diagnostic? Refused { get; private init; }

    /// <summary>Reads the text of <paramref name="bytes"/>. <paramref name="file"/> is what the user called it.</summary>
    public static TextFile Read(ReadOnlySpan<byte> bytes, string file, DateOnly? published)
    {
        if (bytes.Length > LargestDocument) return Refuse(Refusal.TooLarge(file, bytes.Length, LargestDocument));
        if (bytes.IsEmpty) return Refuse(Refusal.Empty(file));
        if (TextEncoding.Decode(bytes) is not { } decoded) return Refuse(FirstBinary(bytes) is var at and >= 0 ? Refusal.Binary(file, at, bytes[at]) : InvalidUtf8(bytes, file));
        var text = decoded.Text;
        if (FirstControl(text) >= 0) return Refuse(Refusal.Binary(file, Math.Max(0, FirstBinary(bytes)), bytes[Math.Max(0, FirstBinary(bytes))]));
        if (string.IsNullOrWhiteSpace(text)) return Refuse(Refusal.Empty(file));
        if (LongLine(text, file) is { } tooLong) return Refuse(tooLong);
        var sha = StableHash.Sha256(bytes);
        return new TextFile
        {
            Text = text,
            Remarks = decoded.IsAssumed ? [Refusal.AssumedEncoding(file, decoded.Name)] : [],
            Document = new DocumentSource { Id = "sha256:" + sha, Sha256 = sha, Name = file == "-" ? null : Path.GetFileName(file), Format = "text", Published = published },
        };
    }

    /// <summary>A refused file.</summary>
    public static TextFile Refuse(Diagnostic why) => new() { Refused = why };

    /// <summary>Place of the first character that no text has, -1 for none.</summary>
    private static int FirstControl(string text) => text.AsSpan().IndexOfAnyInRange('\u0000', '\u0006') is var low and >= 0 ? low : text.AsSpan().IndexOfAnyInRange('\u000E', '\u001A');

    /// <summary>Offset of the first byte that no text has (control characters but tab, line ends, form feed, escape of old wires), -1 for none.</summary>
    private static int FirstBinary(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyInRange((byte)0x00, (byte)0x06) switch
    {
        var low and >= 0 => low,
        _ => bytes.IndexOfAnyInRange((byte)0x0E, (byte)0x1A),
    };

    private static Diagnostic InvalidUtf8(ReadOnlySpan<byte> bytes, string file)
    {
        var at = Utf8Fault(bytes);
        var line = 1 + bytes[..at].Count((byte)'\n');
        var shown = Convert.ToHexString(bytes.Slice(at, Math.Min(4, bytes.Length - at)));
        return Refusal.Encoding(file, at, line, "0x" + shown);
    }

    private static int Utf8Fault(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done) at += used;
        return Math.Min(at, bytes.Length - 1);
    }

    private static Diagnostic? LongLine(string text, string file)
    {
        var line = 1;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            if (end - at > LongestLine) return Refusal.LongLine(file, line, end - at, LongestLine, text.Substring(at, 40));
            at = end + 1;
            line++;
        }

        return null;
    }
}
