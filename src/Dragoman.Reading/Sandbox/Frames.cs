using System.Buffers.Binary;

namespace Dragoman.Reading.Sandbox;

/// <summary>What a frame between parent and child holds.</summary>
internal enum FrameKind : byte
{
    /// <summary>To the child: a <see cref="ReadingOrder"/>.</summary>
    Order = (byte)'O',

    /// <summary>Either way: a piece of a file's bytes.</summary>
    Bytes = (byte)'B',

    /// <summary>Either way: the file's bytes are complete.</summary>
    End = (byte)'E',

    /// <summary>From the child: a sign of life.</summary>
    Alive = (byte)'A',

    /// <summary>From the child: the <see cref="Reading.Manuscript"/>; the order is done.</summary>
    Manuscript = (byte)'M',

    /// <summary>From the child: a container's next member, whose bytes follow.</summary>
    Member = (byte)'C',

    /// <summary>From the child: the container has no more members.</summary>
    Done = (byte)'D',

    /// <summary>From the child: the reader failed; <see cref="ReaderFault"/>.</summary>
    Fault = (byte)'F',
}

/// <summary>A frame of the pipe: kind, length of the payload (four bytes, little end first), payload.</summary>
internal readonly record struct Frame(FrameKind Kind, ReadOnlyMemory<byte> Payload)
{
    private const int Head = 5;

    /// <summary>Bytes of a file go in pieces of this size, so that neither side holds a second copy.</summary>
    internal const int Piece = 1 << 18;

    internal static void Write(Stream output, FrameKind kind, ReadOnlySpan<byte> payload)
    {
        System.Span<byte> head = stackalloc byte[Head];
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], payload.Length);
        output.Write(head);
        output.Write(payload);
    }

    internal static void WriteBytes(Stream output, ReadOnlyMemory<byte> bytes)
    {
        for (var at = 0; at < bytes.Length; at += Piece) Write(output, FrameKind.Bytes, bytes.Span[at..Math.Min(bytes.Length, at + Piece)]);
        Write(output, FrameKind.End, []);
    }

    /// <summary>The next frame; <c>null</c> where the pipe has ended, in the middle of a frame too, or holds none.</summary>
    internal static Frame? Read(Stream input, int largest)
    {
        System.Span<byte> head = stackalloc byte[Head];
        if (input.ReadAtLeast(head, Head, throwOnEndOfStream: false) < Head) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(head[1..]);
        if (length < 0 || length > largest) return null;
        var payload = new byte[length];
        return input.ReadAtLeast(payload, length, throwOnEndOfStream: false) < length ? null : new Frame((FrameKind)head[0], payload);
    }
}

/// <summary>Why a reader gave up.</summary>
/// <param name="Type">Type of the exception.</param>
/// <param name="Message">Its words.</param>
/// <param name="Memory">Whether it ran out of memory; the child is replaced then.</param>
internal sealed record ReaderFault(string Type, string Message, bool Memory);
