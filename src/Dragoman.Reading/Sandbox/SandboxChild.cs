using System.Text.Json;
using Dragoman.Reading.Formats;

namespace Dragoman.Reading.Sandbox;

/// <summary>
/// The child's side of the sandbox: reads orders from its standard input and answers on its standard output until the parent is gone. One thread waits at the pipe all the time, so
/// that the child dies with its parent even while a reader runs in circles; another one reads, with a stack deep enough for honest files.
/// </summary>
public static class SandboxChild
{
    /// <summary>The hidden command that makes the program a child.</summary>
    public const string Command = "sandbox-child";

    /// <summary>AngleSharp and PdfPig recurse over what is nested in a file. Deeper than this nests only what wants to break them.</summary>
    private const int Stack = 16 << 20;

    /// <summary>Serves until the parent closes the pipe; then the process ends.</summary>
    public static int Run(Stream input, Stream output)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ProcessGroup.Lead();
        using var buffered = new BufferedStream(output, 1 << 16);
        using var ready = new SemaphoreSlim(0);
        ForeignFile? next = null;
        var reader = new Thread(() => Serve(ready, () => next!, buffered), Stack) { IsBackground = true };
        reader.Start();
        while (Next(input) is { } file)
        {
            next = file;
            ready.Release();
        }

        ProcessGroup.Kill();
        return 0;
    }

    /// <summary>The next order with its bytes; <c>null</c> when the pipe has ended.</summary>
    private static ForeignFile? Next(Stream input)
    {
        if (Frame.Read(input, Frame.Piece) is not { Kind: FrameKind.Order } order) return null;
        var bytes = new MemoryStream();
        while (Frame.Read(input, Frame.Piece) is { } frame)
        {
            if (frame.Kind == FrameKind.End)
                return new ForeignFile { Order = JsonSerializer.Deserialize(order.Payload.Span, PipeJson.Default.ReadingOrder)!, Bytes = bytes.GetBuffer().AsMemory(0, (int)bytes.Length) };
            bytes.Write(frame.Payload.Span);
        }

        return null;
    }

    private static void Serve(SemaphoreSlim ready, Func<ForeignFile> next, Stream output)
    {
        while (true)
        {
            ready.Wait();
            Answer(next() with { PageRead = () => Send(output, FrameKind.Alive, []) }, output);
        }
    }

    /// <summary>A foreign reader may throw anything; what it throws is told to the parent, and the child goes on.</summary>
    private static void Answer(ForeignFile file, Stream output)
    {
        try
        {
            if (ContainerReaders.Of(file.Order.Format) is { } open) Unpack(open, file, output);
            else Send(output, FrameKind.Manuscript, JsonSerializer.SerializeToUtf8Bytes(FormatReaders.Of(file.Order.Format)!(file), PipeJson.Default.Manuscript));
        }
        catch (Exception fault)
        {
            var told = new ReaderFault(fault.GetType().Name, fault.Message, fault is OutOfMemoryException);
            Send(output, FrameKind.Fault, JsonSerializer.SerializeToUtf8Bytes(told, PipeJson.Default.ReaderFault));
        }
    }

    private static void Unpack(ContainerReader open, ForeignFile file, Stream output)
    {
        foreach (var member in open(file))
        {
            Send(output, FrameKind.Member, JsonSerializer.SerializeToUtf8Bytes(member, PipeJson.Default.Member));
            Frame.WriteBytes(output, member.Bytes);
            output.Flush();
        }

        Send(output, FrameKind.Done, []);
    }

    private static void Send(Stream output, FrameKind kind, ReadOnlySpan<byte> payload)
    {
        Frame.Write(output, kind, payload);
        output.Flush();
    }
}
