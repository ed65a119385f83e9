using System.Text.Json;

namespace Dragoman.Specs.Cli;

/// <summary>Codebooks as their authors use them: own ones, laid over the built-in one, compared, explained.</summary>
public sealed class CodebookTests
{
    private const string Text = "France delivered weapons to Lebanon last week. Kenya recalled its ambassador to Somalia.";

    private static string Arms { get; } = Repository.At("samples/codebooks/arms");

    [Fact]
    public void The_sample_codebook_for_another_question_holds_its_examples() => Assert.Equal(0, Call.Of("codebook", "check", Arms).ExitCode);

    [Fact]
    public void A_codebook_of_ones_own_codes_alone()
    {
        var report = Assert.Single(Reports(Call.WithInput(Text, "read", "--from", "article", "--json", "--codebook", Arms, "-")));
        Assert.Equal("TRANSFER", report.GetProperty("type").GetString());
        Assert.Equal("arms", report.GetProperty("coded_by").GetProperty("codebook").GetString());
    }

    [Fact]
    public void Laid_over_the_built_in_one_it_codes_its_own_and_leaves_the_rest()
    {
        using var folder = new ScratchFolder();
        folder.File("codebook.yaml", File.ReadAllText(Path.Combine(Arms, "codebook.yaml")) + "extends: plover\n");
        foreach (var name in new[] { "transfer.yaml", "embargo.yaml" }) folder.File(name, File.ReadAllText(Path.Combine(Arms, name)));
        var reports = Reports(Call.WithInput(Text, "read", "--from", "article", "--json", "--codebook", folder.Path, "-"));
        Assert.Equal("TRANSFER", reports[0].GetProperty("type").GetString());
        Assert.Contains(reports, report => report.GetProperty("coded_by").GetProperty("rule").GetString()!.StartsWith("sanction/", StringComparison.Ordinal));
    }

    [Fact]
    public void Cameo_writes_the_same_records_under_its_codes()
    {
        var report = Reports(Call.WithInput(Text, "read", "--from", "article", "--json", "--codebook", "cameo", "-"))[0];
        Assert.Equal(("07", report.GetProperty("cameo").GetString()), (report.GetProperty("type").GetString(), report.GetProperty("mode").GetString()));
    }

    [Fact]
    public void Impact_shows_each_record_that_another_codebook_would_make_differently_and_ends_with_4()
    {
        using var folder = new ScratchFolder();
        var call = Call.Of("codebook", "impact", Arms, "--on", folder.File("article.txt", Text), "--json");
        Assert.Equal(4, call.ExitCode);
        var changes = call.Records.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["changed", "gone"], changes.Select(change => change.GetProperty("change").GetString()));
        Assert.Equal("transfer/delivers", changes[0].GetProperty("after").GetProperty("rule").GetString());
    }

    [Fact]
    public void Impact_of_the_same_codebook_is_nothing_and_ends_with_0()
    {
        using var folder = new ScratchFolder();
        var call = Call.Of("codebook", "impact", "plover", "--on", folder.File("article.txt", Text), "--json");
        Assert.Equal((0, ""), (call.ExitCode, call.Output));
    }

    [Fact]
    public void Why_gives_the_reason_the_example_and_the_words_that_stand_for_the_examples()
    {
        var by = Reports(Call.WithInput(Text, "read", "--from", "article", "--json", "--why", "--codebook", Arms, "-"))[0].GetProperty("coded_by");
        Assert.Contains("hands to another", by.GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.Contains("*weapons*", by.GetProperty("example").GetString(), StringComparison.Ordinal);
        Assert.Contains(by.GetProperty("bound").EnumerateArray(), bound => bound.GetProperty("part").GetString() == "actor" && bound.GetProperty("text").GetString() == "France");
    }

    [Theory]
    [InlineData("nowhere", "DG5001")]
    [InlineData("cameo/../../nowhere", "DG5001")]
    public void A_codebook_that_is_not_there_is_told_and_nothing_is_read(string name, string code)
    {
        var call = Call.WithInput(Text, "read", "--from", "article", "--json", "--codebook", name, "-");
        Assert.Equal(2, call.ExitCode);
        Assert.Contains(code, call.Talk, StringComparison.Ordinal);
        Assert.Equal("", call.Output);
    }

    private static List<JsonElement> Reports(Call call) =>
        [.. call.Records.Select(line => JsonDocument.Parse(line).RootElement).Where(record => record.GetProperty("kind").GetString() == "report")];
}
