using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Dragoman.Specs.Cli;

/// <summary>Every member of a container becomes a document with a state of its own.</summary>
public sealed class ContainerTests : IDisposable
{
    private const string Text = "Egypt severed ties with Qatar on Monday. The foreign ministry in Cairo said that the decision was final.";
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Members_of_a_zip_are_documents_with_their_path()
    {
        var call = Read(Zip("papers.zip", ("2017/a.txt", Text), ("2017/b.html", $"<html><body><p>{Text}</p><p>{Text}</p></body></html>")));
        Assert.Equal(["2017/a.txt", "2017/b.html"], Documents(call).Select(document => document.GetProperty("member").GetString()));
        Assert.All(Documents(call), document => Assert.Equal("papers.zip", document.GetProperty("name").GetString()));
        Assert.Equal(0, call.ExitCode);
    }

    [Theory]
    [InlineData("../../etc/cron.d/x")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\x.txt")]
    [InlineData("a\\..\\..\\x.txt")]
    public void A_member_whose_name_leads_out_is_refused_and_the_others_are_read(string name)
    {
        var call = Read(Zip("slip.zip", (name, Text), ("good.txt", Text)));
        Assert.Equal(3, call.ExitCode);
        Assert.Equal("good.txt", Assert.Single(Documents(call)).GetProperty("member").GetString());
        Assert.Contains("DG1210", call.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_refused_by_what_comes_out_of_it()
    {
        var call = Read(Zip("bomb.zip", ("good.txt", Text), ("zeros.txt", new string('0', 40_000_000)), ("behind.txt", Text)));
        Assert.Equal(3, call.ExitCode);
        Assert.Equal("good.txt", Assert.Single(Documents(call)).GetProperty("member").GetString());
        Assert.Contains("DG1208", call.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void Containers_in_containers_are_opened_to_a_depth()
    {
        var path = Zip("0.zip", ("deep.txt", Text));
        for (var i = 1; i <= 6; i++) path = Zip($"{i}.zip", [($"{i - 1}.zip", File.ReadAllBytes(path)), ($"{i}.txt", Encoding.UTF8.GetBytes(Text + i))]);
        var call = Read(path);
        Assert.Equal(3, call.ExitCode);
        Assert.Contains("DG1213", call.Talk, StringComparison.Ordinal);
        Assert.Contains("5.zip!/4.zip!/4.txt", call.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("deep.txt", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_tar_is_read_straight_through_and_its_links_are_passed_over()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "a.txt") { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(Text)) });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "passwd") { LinkName = "/etc/passwd" });
        }

        var call = Read(folder.File("papers.tar.gz", packed.ToArray()));
        Assert.Equal("a.txt", Assert.Single(Documents(call)).GetProperty("member").GetString());
        Assert.Contains("DG1211", call.Talk, StringComparison.Ordinal);
        Assert.Equal(0, call.ExitCode);
    }

    [Fact]
    public void A_web_archive_gives_its_pages_under_their_addresses_and_counts_the_rest()
    {
        var page = $"<html><body><article><h1>Ties severed</h1><p>{Text}</p><p>{Text}</p></article></body></html>";
        var warc = Record("warcinfo", null, "application/warc-fields", "software: test\r\n") + Record("request", "http://paper.example/a", "application/http; msgtype=request", "GET /a HTTP/1.1\r\n\r\n")
            + Record("response", "http://paper.example/a", "application/http; msgtype=response", $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n{page.Length:x}\r\n{page}\r\n0\r\n\r\n")
            + Record("response", "http://paper.example/gone", "application/http; msgtype=response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html>gone</html>")
            + Record("response", "http://paper.example/x.css", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\r\nbody {}");
        var call = Read(folder.File("crawl.warc", warc));
        var document = Assert.Single(Documents(call));
        Assert.Equal("http://paper.example/a", document.GetProperty("url").GetString());
        Assert.Contains("1 'text/css', 1 answer with status 404, 1 request, 1 warcinfo", call.Talk, StringComparison.Ordinal);
        Assert.Contains("Egypt severed ties", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tar_with_a_size_that_cannot_be_is_told_as_damaged()
    {
        // Found by fuzzing: the reader of the runtime throws InvalidOperationException for extended attributes of an impossible size.
        var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, TarEntryFormat.Pax, leaveOpen: true)) tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "a.txt") { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(Text)) });
        var bytes = packed.ToArray();
        Encoding.ASCII.GetBytes("77777777777\0").CopyTo(bytes, 124);
        var call = Read(folder.File("size.tar", bytes));
        Assert.Equal(3, call.ExitCode);
        Assert.Contains("DG1217", call.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_archive_cut_short_gives_what_stands_before_the_cut()
    {
        var whole = Record("resource", "http://paper.example/a", "text/plain", Text) + Record("resource", "http://paper.example/b", "text/plain", Text);
        var call = Read(folder.File("cut.warc", whole[..^60]));
        Assert.Contains("http://paper.example/a", call.Output, StringComparison.Ordinal);
        Assert.Contains("DG1217", call.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void An_index_of_captures_says_what_it_points_at()
    {
        var call = Read(folder.File("crawl.cdx", " CDX N b a m s k r M S V g\nexample,paper)/a 20171008120000 http://paper.example/a text/html 200 AAAA - - 1234 567 crawl.warc.gz\n"));
        Assert.Equal("cdx", Assert.Single(Documents(call)).GetProperty("format").GetString());
        Assert.Contains("crawl.warc.gz", call.Talk, StringComparison.Ordinal);
        Assert.Contains("20171008120000: http://paper.example/a (text/html, status 200)", call.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_containers_give_the_same_bytes_at_any_number_of_jobs()
    {
        var members = Enumerable.Range(0, 12).Select(i => ($"{i}.{(i % 2 == 0 ? "txt" : "html")}", i % 2 == 0 ? $"{Text} It was the {i}. time." : $"<html><body><p>{Text}</p><p>It was the {i}. time that this was said in Cairo by an official.</p></body></html>")).ToArray();
        var (one, two) = (Zip("one.zip", members), Zip("two.zip", [.. members.Reverse()]));
        string[] call = ["read", "--json", one, two, one];
        Assert.Equal(Call.Of([.. call, "--jobs", "1"]).Output, Call.Of([.. call, "--jobs", "2"]).Output);
    }

    private static string Record(string type, string? target, string contentType, string block) =>
        $"WARC/1.0\r\nWARC-Type: {type}\r\n{(target is null ? "" : $"WARC-Target-URI: {target}\r\n")}Content-Type: {contentType}\r\nContent-Length: {Encoding.UTF8.GetByteCount(block)}\r\n\r\n{block}\r\n\r\n";

    private static Call Read(string file) => Call.Of("read", "--json", file);

    private static JsonElement[] Documents(Call call) => [.. call.Records.Select(record => JsonDocument.Parse(record).RootElement).Where(record => record.GetProperty("kind").GetString() == "document")];

    private string Zip(string name, params (string Name, string Text)[] members) => Zip(name, [.. members.Select(member => (member.Name, Encoding.UTF8.GetBytes(member.Text)))]);

    private string Zip(string name, (string Name, byte[] Bytes)[] members)
    {
        var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var member in members)
                using (var stream = archive.CreateEntry(member.Name).Open()) stream.Write(member.Bytes);
        return folder.File(name, packed.ToArray());
    }
}
