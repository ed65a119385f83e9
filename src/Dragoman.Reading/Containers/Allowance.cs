using Dragoman.Reading.Sandbox;

namespace Dragoman.Reading.Containers;

/// <summary>What may still be unpacked out of one container: bombs are told by what comes out, never by what their directory says.</summary>
public sealed class Allowance(long packed)
{
    private long left = Of(packed);

    /// <summary>Bytes that a container of <paramref name="packed"/> bytes may become.</summary>
    public static long Of(long packed) => Math.Min(Limits.LargestUnpacked, Math.Max(Limits.UnpackedInAnyCase, packed * Limits.LargestRatio));

    /// <summary>Whether more came out than may.</summary>
    internal bool IsSpent => left < 0;

    /// <summary>The rest of <paramref name="stream"/>; <c>null</c> where it is larger than a file may be, or the allowance is spent. Stops there.</summary>
    internal byte[]? Take(Stream stream)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            left -= count;
            if (left < 0 || bytes.Length + count > Limits.LargestFile) return null;
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }

    /// <summary>Counts what was unpacked elsewhere.</summary>
    internal void Spend(long count) => left -= count;
}
