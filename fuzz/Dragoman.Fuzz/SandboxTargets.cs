using Dragoman.Reading.Containers;
using Dragoman.Reading.Encodings;
using Dragoman.Reading.Formats;
using Dragoman.Reading.PlainText;
using Dragoman.Reading.Sandbox;

namespace Dragoman.Fuzz;

/// <summary>What must hold of containers, texts and streams, whatever they are.</summary>
internal static class SandboxTargets
{
    /// <summary>Processor time that a mutated seed of a few kilobytes may take.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(10);

    internal static Target[] All { get; } =
    [
        Of("magic", bytes => Magic.FormatOf(bytes, "name.xml")),
        Of("text", Text),
        Of("jsonl", Lines),
        Of("zip", bytes => Container("zip", bytes)),
        Of("tar", bytes => Container("tar", bytes)),
        Of("gzip", bytes => Container("gzip", bytes)),
        Of("warc", bytes => Container("warc", bytes)),
        Of("cdx", bytes => Reader("cdx", bytes)),
    ];

    private static Target Of(string name, Action<byte[]> check) => new(name, Mutation.Of(PackedSeeds.All(name)), bytes => Timed(() => check(bytes)));

    /// <summary>A text is read or refused, never both, and what is read holds nothing that no text has.</summary>
    private static void Text(byte[] bytes)
    {
        var decoded = TextEncoding.Decode(bytes);
        var file = TextFile.Read(bytes, "f.txt", null);
        Hold((file.Refused is null) == (file.Document is not null), "read and refused, or neither");
        Hold(file.Refused is not null || decoded is not null, "read without an encoding");
        Hold(!file.Text.Contains('\0'), "a zero in a text");
    }

    private static void Lines(byte[] bytes)
    {
        foreach (var line in JsonLines.Read(new MemoryStream(bytes)))
        {
            var item = JsonItem.Read(line, "f.jsonl", null);
            Hold(item.Document is not null || item.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error), "a line of no state");
        }
    }

    /// <summary>Members stay inside the container by name and inside its allowance by size; each has bytes or a reason; what breaks, breaks with a word for it.</summary>
    private static void Container(string format, byte[] bytes)
    {
        try
        {
            long unpacked = 0;
            foreach (var member in ContainerReaders.Of(format)!(File(format, bytes)))
            {
                unpacked += member.Bytes.Length;
                Hold(!member.IsRemark || member.Diagnostics.Count > 0, "a remark without words");
                Hold(member.Bytes.Length == 0 || (!member.Name.Split('/', '\\').Contains("..") && !member.Name.StartsWith('/')) || member.Name.Contains("://", StringComparison.Ordinal), "a name that climbs");
                Hold(member.Name.All(c => !char.IsControl(c)), "a name that moves the cursor");
            }

            Hold(unpacked <= Allowance.Of(bytes.Length), "more than allowed");
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException)
        {
            // The child tells these as a broken file; anything else is a fault of ours.
        }
    }

    /// <summary>A reader of documents says what is wrong, and throws nothing; spans stay inside their page.</summary>
    private static void Reader(string format, byte[] bytes)
    {
        var read = FormatReaders.Of(format)!(File(format, bytes));
        Hold(read.Sha256.Length == 64, "no hash");
        Hold(read.Pages.All(page => page.Words.All(word => word.Span.End <= page.Text.Length)), "a word past its page");
        Hold(read.Diagnostics.All(diagnostic => diagnostic.Message.Length > 0 && diagnostic.Remedy.Length > 0), "a diagnosis without words");
    }

    private static ForeignFile File(string format, byte[] bytes) => new() { Order = new ReadingOrder { Format = format, File = "f." + format }, Bytes = bytes };

    private static void Timed(Action action)
    {
        var start = Environment.CpuUsage.TotalTime;
        action();
        var took = Environment.CpuUsage.TotalTime - start;
        Hold(took < Hang, $"{took.TotalSeconds:F0} seconds");
    }

    private static void Hold(bool holds, string what)
    {
        if (!holds) throw new InvalidOperationException("Does not hold: " + what);
    }
}
