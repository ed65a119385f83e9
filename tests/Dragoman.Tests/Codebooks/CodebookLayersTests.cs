using Dragoman.Codebooks;
using Dragoman.Reading.Codebooks;

namespace Dragoman.Tests.Codebooks;

/// <summary>Codebooks laid over one another.</summary>
public sealed class CodebookLayersTests : IDisposable
{
    private readonly string library = Directory.CreateTempSubdirectory("dragoman-codebooks").FullName;
    private readonly List<Diagnostic> faults = [];

    public CodebookLayersTests()
    {
        Write("base/codebook.yaml", "codebook: base\ntypes:\n  AID: { quad: 2, intensity: 10, modes: { food: { intensity: 9 } } }\n  VISIT: { quad: 1 }\ncontexts:\n  health: [clinic]\n");
        Write("base/aid.yaml", "type: AID\nlists:\n  goods: [rice]\nrules:\n" + Rule("gives", "aid") + Rule("sends", "rice"));
        Write("base/visit.yaml", "type: VISIT\nrules:\n" + Rule("calls", "visit"));
    }

    public void Dispose() => Directory.Delete(library, true);

    [Fact]
    public void A_codebook_takes_what_it_has_not_from_the_one_it_extends()
    {
        Write("mine/codebook.yaml", "codebook: mine\nextends: base\ntypes:\n  ARM: { quad: 2 }\n");
        Write("mine/arm.yaml", "type: ARM\nrules:\n" + Rule("sells", "tanks", words: "    words:\n      tank: [\"@goods\"]\n"));
        var source = Source("mine")!;
        Assert.Equal(["arm/sells", "aid/gives", "aid/sends", "visit/calls"], source.Rules.Select(rule => rule.Rule.Id));
        Assert.Equal(["ARM", "AID", "VISIT"], source.Types.Select(type => type.Name));
        Assert.Equal([0, 1, 1, 1], source.Rules.Select(rule => rule.Layer));
        Assert.Equal(["rice"], source.Rules[0].Words["tank"]);
    }

    [Fact]
    public void A_rule_of_the_same_name_takes_the_place_of_the_one_below_and_without_takes_rules_and_types_away()
    {
        Write("mine/codebook.yaml", "codebook: mine\nextends: base\nwithout: [visit, aid/sends]\n");
        Write("mine/aid.yaml", "type: AID\nrules:\n" + Rule("gives", "grain"));
        var rule = Assert.Single(Source("mine")!.Rules);
        Assert.Contains("grain", rule.Examples[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extends: nothing\n", 2, "There is no codebook 'nothing'")]
    [InlineData("extends: ../mine\n", 2, "extends itself")]
    [InlineData("extends: base\nwithout: [aid/flies]\n", 3, "'aid/flies' is no rule")]
    [InlineData("without: [aid/flies]\n", 2, "'without' takes rules away")]
    [InlineData("extends: base\nrecode: tabari\n", 3, "cannot be written under 'tabari'")]
    public void What_cannot_be_laid_over_is_told_at_its_line(string keys, int line, string words)
    {
        Write("mine/codebook.yaml", "codebook: mine\n" + keys);
        Assert.Null(Source("mine"));
        var fault = Assert.Single(faults);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        Assert.Equal(line, fault.Place.Line);
    }

    [Fact]
    public void A_fault_below_is_told_with_the_name_of_the_file_below()
    {
        Write("base/aid.yaml", "type: AID\nrulez: []\nrules: []\n");
        Write("mine/codebook.yaml", "codebook: mine\nextends: base\n");
        Assert.Null(Source("mine"));
        Assert.Equal("base/aid.yaml", Assert.Single(faults).Place.File);
    }

    [Theory]
    [InlineData("    mode: feed\n", "the mode 'feed'")]
    [InlineData("    contexts: { helth: always }\n", "the context 'helth'")]
    [InlineData("    content: [AIDE]\n", "the content 'AIDE'")]
    public void A_name_that_the_codebook_does_not_have_is_told_with_those_it_has(string key, string words)
    {
        Write("mine/codebook.yaml", "codebook: mine\nextends: base\n");
        Write("mine/aid.yaml", "type: AID\nrules:\n" + Rule("hands", "bread", words: key));
        Assert.Null(Source("mine"));
        Assert.Contains(words, Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_under_codes_need_a_known_code_for_every_rule()
    {
        Write("mine/codebook.yaml", "codebook: mine\nextends: base\nrecode: cameo\nwithout: [visit]\ntypes:\n  \"07\": { quad: 2, modes: { \"070\": { means: Provide aid } } }\n");
        Write("mine/aid.yaml", "type: AID\nrules:\n" + Rule("gives", "aid", words: "    cameo: \"070\"\n") + Rule("sends", "rice", words: "    cameo: \"199\"\n") + Rule("hands", "bread"));
        Assert.Null(Source("mine"));
        Assert.Equal(["aid/sends", "aid/hands"], faults.Select(fault => fault.Message.Split('\'')[1]));
    }

    [Fact]
    public void The_version_follows_the_files_below()
    {
        Write("mine/codebook.yaml", "codebook: mine\nextends: base\n");
        var folder = Path.Combine(library, "mine");
        var before = CodebookFiles.Version(folder, library);
        Assert.Equal(before, CodebookFiles.Version(folder, library));
        Write("base/visit.yaml", "type: VISIT\nrules:\n" + Rule("calls", "tour"));
        Assert.NotEqual(before, CodebookFiles.Version(folder, library));
    }

    private static string Rule(string name, string noun, string words = "") => $"  - rule: {name}\n    why: It helps.\n    examples: [\"[Oman|actor] gave *{noun}* to [Mali|recipient].\"]\n{words}    rejects:\n      - text: \"The boy gave up.\"\n        because: nothing given\n";

    private CodebookSource? Source(string name) => CodebookFiles.Source(Path.Combine(library, name), faults, library);

    private void Write(string file, string text)
    {
        var path = Path.Combine(library, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
