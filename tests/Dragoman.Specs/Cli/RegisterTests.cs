using System.Text;

namespace Dragoman.Specs.Cli;

/// <summary>A user's own actors: checked, imported, read with. A file with faults names each at its place and changes nothing.</summary>
public sealed class RegisterTests : IDisposable
{
    private const string Header = "id\tname\taliases\tcountry\tcountries\tsectors\tparents\tstart\tend\n";

    private const string Broken = Header
        + "group:zerun-front\tZerun Front\tZF\tDZA\t\tREB\t\t2011\t\n"
        + "group:zerun-front\tZerun Front Again\t\tDZA\t\tREB\t\t\t\n"
        + "group:two\tSecond Band\t\tQQQ\t\tREB\t\t\t\n"
        + "group:three\tThird Band\t\tDZA\t\tREB\t\t2015\t2012\n"
        + "group:four Fourth Band DZA REB\n";

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("own.tsv:3:1: the id 'group:zerun-front' is taken by")]
    [InlineData("own.tsv:4:24: no state or territory has the code 'QQQ'")]
    [InlineData("own.tsv:5:40: it ends in 2012, before it starts in 2015")]
    [InlineData("own.tsv:6:31: 1 fields where the header has 9")]
    public void A_broken_file_names_every_fault_at_its_place(string words)
    {
        var call = Call.Of("register", "check", folder.File("own.tsv", Broken));
        Assert.NotEqual(0, call.ExitCode);
        Assert.Contains(words, Flat(call.Talk), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_another_encoding_are_told_at_their_line()
    {
        var call = Call.Of("register", "check", folder.File("latin.tsv", [.. Encoding.UTF8.GetBytes(Header), .. "group:cafe\tCaf"u8, 0xE9, .. "\t\t\t\t\t\t\t\n"u8]));
        Assert.NotEqual(0, call.ExitCode);
        Assert.Contains("latin.tsv:2:15: bytes that are not UTF-8", Flat(call.Talk), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_stops_a_reading_before_anything_is_read()
    {
        var call = Call.Of("read", folder.File("news.txt", "Egypt severed ties with Iran on Monday."), "--json", "--register", folder.File("own.tsv", Broken));
        Assert.NotEqual(0, call.ExitCode);
        Assert.Empty(call.Records);
        Assert.Equal(4, call.Talk.Split("\"kind\":\"diagnostic\"").Length - 1);
    }

    [Fact]
    public void A_sound_file_is_read_with()
    {
        var own = folder.File("own.tsv", Header + "group:zerun-front\tZerun Front\tZF\tDZA\t\tREB\t\t2011\t\n");
        var news = folder.File("news.txt", "The Zerun Front attacked a convoy in Libya on Monday.");
        var call = Call.Of("read", news, "--json", "--layers", "mentions", "--register", own);
        Assert.Equal(0, call.ExitCode);
        Assert.Contains(call.Records, record => record.Contains("\"id\":\"group:zerun-front\"", StringComparison.Ordinal));
        Assert.DoesNotContain("group:zerun-front", Call.Of("read", news, "--json", "--layers", "mentions").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_with_faults_leaves_the_file_that_is_there_when_asked_to_be_strict()
    {
        var there = folder.File("actors.tsv", "kept\n");
        var dictionary = folder.File("old.txt", "ZERUN_FRONT_ [DZAREB 990101-050505]\nNO_CODE_HERE_ [\n");
        var call = Call.Of("register", "import", dictionary, "--strict", "-o", there);
        Assert.NotEqual(0, call.ExitCode);
        Assert.Contains("old.txt:2", Flat(call.Talk), StringComparison.Ordinal);
        Assert.Equal("kept\n", File.ReadAllText(there));
    }

    /// <summary>What was said, without the line breaks of a narrow terminal.</summary>
    private static string Flat(string talk) => talk.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal);
}
