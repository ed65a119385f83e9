using System.IO.Compression;
using System.Runtime.InteropServices;
using Dragoman.Reading.Formats;
using Dragoman.Reading.Sandbox;

namespace Dragoman.Reading.Containers;

/// <summary>What gzip packs: a single file, or an archive that is read straight through (<c>.tar.gz</c>, <c>.warc.gz</c> with a gzip member a record).</summary>
internal static class GzipFile
{
    /// <summary>Enough to tell the formats apart.</summary>
    private const int Glimpse = 8192;

    internal static IEnumerable<Member> Read(ForeignFile file)
    {
        MemoryMarshal.TryGetArray(file.Bytes, out var packed);
        var stream = new GZipStream(new MemoryStream(packed.Array!, packed.Offset, packed.Count, writable: false), CompressionMode.Decompress);
        var start = new byte[Glimpse];
        var count = stream.ReadAtLeast(start, Glimpse, throwOnEndOfStream: false);
        var whole = new PrefixedStream(start.AsMemory(0, count), stream);
        var allowance = new Allowance(file.Bytes.Length);
        return Magic.FormatOf(start.AsSpan(0, count))?.Name switch
        {
            "warc" => WarcFile.Read(file, whole, allowance),
            "tar" => TarFile.Read(file, whole, allowance),
            _ => [Single(file, whole, allowance)],
        };
    }

    private static Member Single(ForeignFile file, Stream stream, Allowance allowance)
    {
        var name = NameOf(file);
        if (allowance.Take(stream) is { } bytes) return new Member { Name = name, Bytes = bytes };
        return allowance.IsSpent ? ContainerRefusal.Bomb(file, name) : ContainerRefusal.TooLarge(file, name);
    }

    /// <summary>The packed file's name without the ending that says it is packed; the one that may stand in its head is a stranger's.</summary>
    private static string NameOf(ForeignFile file)
    {
        var name = Path.GetFileName(file.Order.Member ?? file.Order.File);
        return name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) && name.Length > 3 ? name[..^3] : name == "-" ? "content" : name + ".content";
    }
}
