using System.Buffers.Binary;
using Dragoman.Pages;
using Dragoman.Reading.Sandbox;

namespace Dragoman.Reading.Scans;

/// <summary>
/// An image as a document: how many pages it has, and that its text wants recognition. Its pixels are decoded by the recogniser alone, in a process of its own; here only the first
/// bytes are looked at, and the list of a TIFF file's pages.
/// </summary>
public static class ImageFile
{
    private static readonly (byte[] Start, string Words)[] Signatures =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], "a PNG image"), ([0xFF, 0xD8, 0xFF], "a JPEG image"), ("II*\0"u8.ToArray(), "a TIFF image"), ("MM\0*"u8.ToArray(), "a TIFF image"),
        ("GIF87a"u8.ToArray(), "a GIF image"), ("GIF89a"u8.ToArray(), "a GIF image"), ("BM"u8.ToArray(), "a bitmap image"),
    ];

    /// <summary>The pages of the image, without text, and what is needed to read them.</summary>
    public static Manuscript Read(ReadOnlyMemory<byte> bytes)
    {
        var manuscript = new Manuscript { Format = "image", Sha256 = StableHash.Sha256(bytes.Span) };
        // The whole signature: of a file that it does not know, tesseract thinks that it lists the names of others.
        if (Words(bytes.Span) is not { } words) return manuscript with { Diagnostics = [ScanDiagnosis.Damaged()] };
        var count = PageCount(bytes.Span);
        if (count is 0 or > Limits.MostPages) return manuscript with { Diagnostics = [count == 0 ? ScanDiagnosis.Damaged() : ScanDiagnosis.TooManyPages()] };
        return manuscript with { Pages = [.. Enumerable.Range(1, count).Select(n => new Page { Number = n, Text = "" })], Diagnostics = [ScanDiagnosis.IsImage(words, count)] };
    }

    private static string? Words(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, words) in Signatures)
            if (bytes.StartsWith(start)) return words;
        return bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8) ? "a WebP image" : null;
    }

    /// <summary>Directories of a TIFF file, each a page; 0 where the first is not where the file says. One that comes back to an earlier one, or leads out of the file, ends the list.</summary>
    internal static int PageCount(ReadOnlySpan<byte> bytes)
    {
        var isLittle = bytes.StartsWith("II*\0"u8);
        if (!isLittle && !bytes.StartsWith("MM\0*"u8)) return 1;
        var seen = new HashSet<uint>();
        for (var at = Number(bytes, 4, isLittle); at != 0 && at + 2L <= bytes.Length && seen.Count <= Limits.MostPages && seen.Add(at);)
        {
            var entries = isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[(int)at..]) : BinaryPrimitives.ReadUInt16BigEndian(bytes[(int)at..]);
            at = Number(bytes, at + 2L + (12L * entries), isLittle);
        }

        return seen.Count;
    }

    /// <summary>The number at a place; 0 where the file ends before.</summary>
    private static uint Number(ReadOnlySpan<byte> bytes, long at, bool isLittle)
    {
        if (at + 4 > bytes.Length) return 0;
        var four = bytes.Slice((int)at, 4);
        return isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(four) : BinaryPrimitives.ReadUInt32BigEndian(four);
    }
}
