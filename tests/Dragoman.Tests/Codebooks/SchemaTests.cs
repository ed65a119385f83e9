using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dragoman.Tests.Codebooks;

/// <summary>The schema that editors check codebook files by agrees with what the reader takes.</summary>
public sealed class SchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Repository.At("codebooks/codebook.schema.json")));

    [Fact]
    public void Every_shipped_file_is_valid()
    {
        var files = Directory.GetFiles(Repository.At("codebooks"), "*.yaml", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(IsValid(File.ReadAllText(file)), file));
    }

    [Theory]
    [InlineData("type: AID\nrules:\n  - rule: gives\n    why: It helps.\n    examples: [a]\n    rejects: [{ text: b, because: c }]\n", true)]
    [InlineData("type: AID\nrules:\n  - rule: gives\n    examples: [a]\n    rejects: [{ text: b, because: c }]\n", false)]
    [InlineData("type: AID\nrules:\n  - rule: gives\n    why: It helps.\n    exmaples: [a]\n    rejects: [{ text: b, because: c }]\n", false)]
    [InlineData("codebook: mine\nextends: plover\nwithout: [assault]\n", true)]
    [InlineData("codebook: mine\ntypes: { AID: { quad: 5 } }\n", false)]
    [InlineData("relation: loves\nrules: []\n", false)]
    public void A_file_is_valid_where_the_reader_would_take_it(string yaml, bool valid) => Assert.Equal(valid, IsValid(yaml));

    private static bool IsValid(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        using var json = JsonDocument.Parse(Json(stream.Documents[0].RootNode)!.ToJsonString());
        return Schema.Evaluate(json.RootElement).IsValid;
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, Json(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } truth => truth.Value == "true",
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        YamlScalarNode scalar => scalar.Value,
        _ => null,
    };
}
