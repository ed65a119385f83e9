using Dragoman.Reading.Containers;
using Dragoman.Reading.PlainText;
using Dragoman.Reading.Sandbox;

namespace Dragoman.App.Cli.Read;

/// <summary>One thing to read: a file's bytes, a line of a stream, or the reason why there is neither.</summary>
internal sealed record WorkItem
{
    internal required string File { get; init; }

    /// <summary>Path inside the container <see cref="File"/>.</summary>
    internal string? Member { get; init; }

    /// <summary>What diagnostics call it.</summary>
    internal string Name => MemberName.Of(File, Member);

    internal required InputForm Form { get; init; }

    /// <summary>Media type and address that the container gives a member.</summary>
    internal string? MediaType { get; init; }

    internal string? Url { get; init; }

    /// <summary>What is told about a container as a whole; such an item is no document.</summary>
    internal IReadOnlyList<Diagnostic> Remarks { get; init; } = [];

    internal ReadOnlyMemory<byte> Bytes { get; init; }

    internal JsonLine? Line { get; init; }

    internal Diagnostic? Refused { get; init; }

    /// <summary>The order to the sandbox to read it as <paramref name="format"/>.</summary>
    internal ReadingOrder Order(string format, ReadOptions options) =>
        new() { Format = format, File = File, Member = Member, MediaType = MediaType, Url = Url, Published = options.Published };
}

/// <summary>Opens what the user named, one after the other, and cuts streams into items. Nothing is opened before it is needed.</summary>
internal static class WorkItems
{
    /// <summary>Enough to tell the formats apart.</summary>
    private const int Glimpse = 4096;

    internal static IEnumerable<WorkItem> Open(ReadOptions options, Func<Stream> standardInput, SandboxPool sandbox)
    {
        foreach (var file in options.Files)
        {
            var (stream, refused) = Open(file, standardInput);
            if (stream is null)
            {
                yield return new WorkItem { File = file, Form = options.From, Refused = refused };
                continue;
            }

            using (stream)
                foreach (var item in Cut(stream, file, options.From).SelectMany(item => new Unpacking(sandbox, options).Members(item))) yield return item;
        }
    }

    private static (Stream? Stream, Diagnostic? Refused) Open(string file, Func<Stream> standardInput)
    {
        if (file == "-") return (standardInput(), null);
        if (Directory.Exists(file)) return (null, Refusal.Folder(file));
        if (!File.Exists(file)) return (null, Refusal.Missing(file));
        try
        {
            return (new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, Refusal.Unreadable(file, fault.Message));
        }
    }

    private static IEnumerable<WorkItem> Cut(Stream stream, string file, InputForm form)
    {
        var start = new byte[Glimpse];
        // One read, not a filled buffer: the first line of a slow stream is not kept waiting for the second.
        var count = stream.Read(start, 0, Glimpse);
        var whole = new PrefixedStream(start.AsMemory(0, count), stream);
        var isStream = form == InputForm.Jsonl || (form == InputForm.Auto && InputForms.IsJsonLines(file, start.AsSpan(0, count)));
        if (!isStream)
        {
            yield return Whole(whole, file, form);
            yield break;
        }

        var any = false;
        foreach (var line in JsonLines.Read(whole))
        {
            any = true;
            yield return new WorkItem { File = file, Form = InputForm.Jsonl, Line = line };
        }

        if (!any) yield return new WorkItem { File = file, Form = form, Refused = Refusal.Empty(file) };
    }

    private static WorkItem Whole(Stream stream, string file, InputForm form)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int count; (count = Part(stream, buffer, out var fault)) != 0;)
        {
            if (fault is not null) return new WorkItem { File = file, Form = form, Refused = Refusal.Unreadable(file, fault) };
            if (bytes.Length + count > TextFile.LargestDocument)
                return new WorkItem { File = file, Form = form, Refused = Refusal.TooLarge(file, Math.Max(bytes.Length + count, LengthOf(file)), TextFile.LargestDocument) };
            bytes.Write(buffer, 0, count);
        }

        return new WorkItem { File = file, Form = form, Bytes = bytes.GetBuffer().AsMemory(0, (int)bytes.Length) };
    }

    /// <summary>The next bytes; -1 and the system's words where it does not give them (a disk fails, a mount goes away).</summary>
    private static int Part(Stream stream, byte[] buffer, out string? fault)
    {
        fault = null;
        try
        {
            return stream.Read(buffer);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            fault = broken.Message;
            return -1;
        }
    }

    private static long LengthOf(string file) => file == "-" ? 0 : new FileInfo(file).Length;
}
