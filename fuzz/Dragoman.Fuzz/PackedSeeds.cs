using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Dragoman.Fuzz;

/// <summary>Honest containers, indexes, streams and texts that mutation begins with; made here, for most of them are no text that could be kept in a file.</summary>
internal static class PackedSeeds
{
    private const string Article = "Egypt severed ties with Qatar on Monday. The foreign ministry in Cairo said that the decision was final.";
    private const string Page = $"<!doctype html><html lang=en><head><title>Ties</title><meta charset=utf-8></head><body><nav><a href=/>Home</a></nav><article><h1>Ties severed</h1><p>{Article}</p><p>{Article}</p><div style='display:none'>unseen</div><table><tr><td>1</td></tr></table></article></body></html>";

    static PackedSeeds() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The seeds of a target, and the findings kept in the folder of its name.</summary>
    internal static byte[][] All(string target)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "seeds", target);
        return [.. Of(target), .. Directory.Exists(folder) ? Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes) : []];
    }

    private static IEnumerable<byte[]> Of(string target) => target switch
    {
        "magic" => [.. Of("zip"), .. Of("warc"), .. Of("cdx"), .. Of("text"), .. Of("jsonl"), Utf8(Page)],
        "text" => [Utf8(Article), Encoding.Unicode.GetBytes(Article), Encoding.UTF32.GetBytes(Article), Encoding.GetEncoding("koi8-r").GetBytes("Министр заявил в понедельник, что посол вернётся."), Encoding.GetEncoding("shift_jis").GetBytes("外務大臣は月曜日にそう述べた。"), Encoding.GetEncoding("iso-2022-jp").GetBytes("外務大臣は述べた。"), Encoding.GetEncoding("gb18030").GetBytes("外交部长星期一表示。")],
        "jsonl" => [Utf8($"{{\"id\":\"1\",\"text\":\"{Article}\",\"published\":\"2017-10-08\",\"language\":\"en\"}}\n{{\"text\":\"x\"}}\n")],
        "zip" => [Zip(("a.txt", Article), ("b/c.html", Page)), Zip(("inner.zip", Encoding.Latin1.GetString(Zip(("d.txt", Article)))))],
        "tar" => [Tar(TarEntryFormat.Pax), Tar(TarEntryFormat.Ustar), Tar(TarEntryFormat.Gnu), Tar(TarEntryFormat.V7)],
        "gzip" => [Gzip(Utf8(Article)), Gzip(Tar(TarEntryFormat.Pax)), Gzip(Warc()), [.. Gzip(Utf8(Article)), .. Gzip(Utf8(Article))]],
        "warc" => [Warc()],
        "cdx" => [Utf8(" CDX N b a m s k r M S V g\nexample,paper)/a 20171008120000 http://paper.example/a text/html 200 AAAA - - 1234 567 crawl.warc.gz\nexample,paper)/b 20171008120000 {\"url\":\"http://paper.example/b\",\"mime\":\"text/html\"}\n")],
        _ => throw new ArgumentException("no seeds of " + target, nameof(target)),
    };

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Zip(params (string Name, string Text)[] members)
    {
        var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in members)
                using (var stream = archive.CreateEntry(name).Open()) stream.Write(Encoding.Latin1.GetBytes(text));
        return packed.ToArray();
    }

    private static byte[] Tar(TarEntryFormat format)
    {
        var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, format, leaveOpen: true))
        {
            var file = Path.Combine(AppContext.BaseDirectory, "seed.txt");
            File.WriteAllText(file, Article);
            tar.WriteEntry(file, "folder/a.txt");
            tar.WriteEntry(file, new string('n', 90) + ".txt");
        }

        return packed.ToArray();
    }

    private static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Warc()
    {
        static string Record(string type, string contentType, string block) => $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: http://paper.example/a\r\nContent-Type: {contentType}\r\nContent-Length: {Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n";
        return Utf8(Record("warcinfo", "application/warc-fields", "software: x\r\n") + Record("response", "application/http; msgtype=response", $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n{Page.Length:x}\r\n{Page}\r\n0\r\n\r\n")
            + Record("response", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\nxxxx") + Record("resource", "text/plain", Article));
    }
}
