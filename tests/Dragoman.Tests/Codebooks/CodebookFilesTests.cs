using Dragoman.Reading.Codebooks;

namespace Dragoman.Tests.Codebooks;

public sealed class CodebookFilesTests : IDisposable
{
    private const string Head = "codebook: small\ntypes:\n  AID: { quad: 2, intensity: 10 }\n";

    private readonly string folder = Directory.CreateTempSubdirectory("dragoman-codebook").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void A_rule_without_a_reason_an_example_or_a_reject_does_not_load()
    {
        var faults = Read("type: AID\nrules:\n  - rule: gives\n    mode: food\n");
        Assert.Equal(["has no 'why'", "has no 'examples'", "has no 'rejects'"], faults.Select(fault => fault.Message[fault.Message.IndexOf("has", StringComparison.Ordinal)..^1]));
        Assert.All(faults, fault => Assert.Equal(3, fault.Place.Line));
    }

    [Fact]
    public void An_unknown_key_is_told_at_its_line_and_column()
    {
        var fault = Assert.Single(Read("type: AID\nrulez: []\nrules: []\n"));
        Assert.Equal(("aid.yaml", 2, 1), (fault.Place.File, fault.Place.Line, fault.Place.Column));
        Assert.Contains("rulez", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_holds_itself_is_told_and_does_not_hang()
    {
        var faults = Read(Rule("[\"@goods\"]") + "lists:\n  goods: [rice, \"@wares\"]\n  wares: [\"@goods\"]\n");
        Assert.Contains(faults, fault => fault.Message.Contains("holds itself", StringComparison.Ordinal));
    }

    [Fact]
    public void Broken_yaml_is_told_at_its_place()
    {
        var fault = Assert.Single(Read("type: AID\nrules:\n  - rule: \"gives\n"));
        Assert.Equal("DG5001", fault.Code);
        Assert.NotNull(fault.Place.Line);
    }

    [Fact]
    public void A_sound_file_loads_with_its_words_and_lists()
    {
        var faults = new List<Diagnostic>();
        Write(Rule("[\"@goods\"]") + "lists:\n  goods: [rice, wheat]\n");
        var source = CodebookFiles.Source(folder, faults)!;
        Assert.Empty(faults);
        Assert.Equal(["rice", "wheat"], Assert.Single(source.Rules).Words["aid"]);
    }

    private static string Rule(string words) => "type: AID\nrules:\n  - rule: gives\n    why: It helps.\n    examples: [\"[Oman|actor] gave *aid* to [Mali|recipient].\"]\n"
        + $"    words:\n      aid: {words}\n    rejects:\n      - text: \"The boy gave up.\"\n        because: no aid\n";

    private List<Diagnostic> Read(string text)
    {
        var faults = new List<Diagnostic>();
        Write(text);
        Assert.Null(CodebookFiles.Source(folder, faults));
        return faults;
    }

    private void Write(string text)
    {
        File.WriteAllText(Path.Combine(folder, "codebook.yaml"), Head);
        File.WriteAllText(Path.Combine(folder, "aid.yaml"), text);
    }
}
