using System.Text.Json;

namespace Dragoman.Specs.Cli;

/// <summary>What cannot be read is refused with code, place, offending words and remedy; nothing stands on standard output, and the exit code says so.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_empty_file_is_refused() => Refused(folder.File("empty.txt", ""), "DG1003");

    [Fact]
    public void A_file_of_blanks_is_refused() => Refused(folder.File("blank.txt", " \n\t\n"), "DG1003");

    [Fact]
    public void A_binary_file_is_refused_at_its_first_odd_byte() => Refused(folder.File("binary.txt", [0x41, 0x42, 0x00, 0x07, 0x41]), "DG1004", "offset 2");

    [Fact]
    public void Invalid_utf8_is_refused_at_its_line() => Refused(folder.File("noise.txt", [.. "Egypt\ncaf"u8, 0xE9, 0x81, 0x8D, 0xFF, .. " severed ties with Qatar on Monday, and the ambassador left\n"u8]), "DG1005", "line 2");

    [Fact]
    public void A_line_of_fifty_megabytes_is_refused() => Refused(folder.File("line.txt", new string('x', 50_000_000)), "DG1006", "Line 1");

    [Fact]
    public void A_missing_file_is_refused_by_name() => Refused(Path.Combine(folder.Path, "absent.txt"), "DG1001", "absent.txt");

    [Fact]
    public void A_folder_is_refused_by_name() => Refused(folder.Path, "DG1002", folder.Path);

    [Fact]
    public void A_format_without_a_reader_is_named() => Refused(folder.File("page.djvu", [.. "AT&TFORM"u8, 0, 0, 0, 9]), "DG1008", "DjVu");

    [Fact]
    public void An_image_without_recognition_is_named() => Refused(folder.File("page.png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A]), "DG1115", "PNG");

    [Fact]
    public void A_refused_file_does_not_keep_the_next_from_being_read()
    {
        var call = Call.Of("read", "--json", Path.Combine(folder.Path, "absent.txt"), folder.File("good.txt", "Egypt severed ties with Qatar."));
        Assert.Equal(3, call.ExitCode);
        Assert.Contains(call.Records, record => record.Contains("\"kind\":\"article\"", StringComparison.Ordinal));
        Assert.Contains("DG1001", call.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_line_of_a_stream_is_diagnosed_and_the_next_is_read()
    {
        var call = Call.WithInput("{\"id\":\"1\",\"text\":\n{\"id\":\"2\",\"text\":\"Chad recalled its envoy.\"}\n[1]\n{\"id\":\"4\"}\n", "read", "--from", "jsonl", "--json", "-");
        Assert.Equal(3, call.ExitCode);
        Assert.Equal(["\"2\""], call.Records.Select(r => JsonDocument.Parse(r).RootElement).Where(r => r.GetProperty("kind").GetString() == "document").Select(r => r.GetProperty("id").GetRawText()));
        var faults = Diagnostics(call);
        Assert.Equal(["DG1010 1", "DG1010 3", "DG1011 4"], faults.Select(f => $"{f.GetProperty("code").GetString()} {f.GetProperty("place").GetProperty("line").GetInt32()}"));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("reed")]
    [InlineData("read", "x", "--published", "2017-02-30")]
    [InlineData("read", "x", "--layers", "reports,nonsense")]
    [InlineData("read", "x", "--jobs", "0")]
    [InlineData("read", "x", "--from", "scan")]
    public void A_wrong_call_ends_with_two(params string[] arguments)
    {
        var call = Call.Of(arguments);
        Assert.Equal(2, call.ExitCode);
        Assert.NotEmpty(call.Talk);
    }

    private static void Refused(string file, string code, params string[] words)
    {
        var call = Call.Of("read", "--json", file);
        Assert.Equal(3, call.ExitCode);
        Assert.Empty(call.Output);
        var diagnostic = Assert.Single(Diagnostics(call));
        Assert.Equal(code, diagnostic.GetProperty("code").GetString());
        Assert.Equal(file, diagnostic.GetProperty("place").GetProperty("file").GetString());
        Assert.NotEmpty(diagnostic.GetProperty("remedy").GetString()!);
        foreach (var word in words) Assert.Contains(word, diagnostic.GetProperty("message").GetString()!, StringComparison.Ordinal);
    }

    /// <summary>The diagnostics of a call; a run of over a second also says how far it has come.</summary>
    private static IReadOnlyList<JsonElement> Diagnostics(Call call) =>
        [.. call.Talk.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).Where(record => record.GetProperty("kind").GetString() != "progress")];
}
