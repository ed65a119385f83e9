using System.IO.Compression;
using System.Text;
using CsCheck;

namespace Dragoman.Fuzz;

/// <summary>Inputs: pieces of the format's language strung together, and seeds with bytes cut, doubled and changed.</summary>
internal static class Inputs
{
    private static readonly Gen<int> Place = Gen.Int[0, int.MaxValue];

    private static Gen<T> One<T>(IReadOnlyList<T> choices) => Gen.Int[0, choices.Count - 1].Select(at => choices[at]);

    /// <summary>Text formats.</summary>
    internal static Gen<byte[]> Markup(string target, string[] words)
    {
        var strung = One(words).Array[1, 120].Select(parts => Encoding.Latin1.GetBytes(string.Concat(parts)));
        var repeated = Gen.Select(One(words), One(words), Gen.Int[1, 3000]).Select((a, b, times) => Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(a + b, times))));
        return Gen.Frequency((5, strung), (1, repeated), (4, Seeds(target).SelectMany(Changed)));
    }

    /// <summary>Word documents: the main part is made of words, the archive around it is sound or changed.</summary>
    internal static Gen<byte[]> Word { get; } = Gen.Frequency(
        (3, One(Words.Word).Array[1, 80].Select(parts => Packed(string.Concat(parts)))),
        (2, One(Words.Word).Array[1, 20].Select(parts => Packed(string.Concat(parts))).SelectMany(Changed)));

    /// <summary>PDF files: a page whose content is strung together of operators, sound but for them; and seeds with bytes changed.</summary>
    internal static Gen<byte[]> Pdf { get; } = Gen.Frequency(
        (4, One(Words.Pdf).Array[1, 150].Select(parts => Typed(string.Concat(parts)))),
        (1, Gen.Select(One(Words.Pdf), One(Words.Pdf), Gen.Int[1, 4000]).Select((a, b, times) => Typed(string.Concat(Enumerable.Repeat(a + b, times))))),
        (2, One(Words.Pdf).Array[1, 60].Select(parts => Typed(string.Concat(parts))).SelectMany(Changed)),
        (3, Seeds("pdf").SelectMany(Changed)));

    private static byte[] Typed(string content)
    {
        var file = new StringBuilder("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n");
        file.Append("3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>\nendobj\n");
        file.Append($"4 0 obj\n<</Length {content.Length}>>\nstream\n{content}\nendstream\nendobj\n5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n");
        file.Append("6 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 90 90]/Resources<</XObject<</X 6 0 R>>>>/Length 5>>\nstream\n/X Do\nendstream\nendobj\n");
        var table = file.Length;
        return Encoding.Latin1.GetBytes(file.Append($"trailer\n<</Size 7/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").ToString());
    }

    private static Gen<byte[]> Seeds(string target)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "seeds", target);
        return One(Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray());
    }

    private static Gen<byte[]> Changed(byte[] seed) => Gen.Select(Gen.Int[0, 3], Place, Place, Gen.Byte).Array[1, 12].Select(changes => changes.Aggregate(seed, (bytes, change) => Change(bytes, change.Item1, change.Item2, change.Item3, change.Item4)));

    private static byte[] Change(byte[] bytes, int kind, int place, int length, byte value)
    {
        if (bytes.Length == 0) return [value];
        var at = place % bytes.Length;
        var end = Math.Min(bytes.Length, at + length % 64);
        return kind switch
        {
            0 => [.. bytes[..at], .. bytes[end..]],
            1 => [.. bytes[..end], .. bytes[at..end], .. bytes[end..]],
            2 => [.. bytes[..at], value, .. bytes[at..]],
            _ => [.. bytes[..at], value, .. bytes[(at + 1)..]],
        };
    }

    private static byte[] Packed(string body)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(zip, "word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>");
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
