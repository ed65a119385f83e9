using System.Text.Json;
using System.Text.Json.Nodes;
using Dragoman.Mentions;

namespace Dragoman.Training.Names;

/// <summary>Mentions of a document as the product writes them (<c>records.md</c>), for the scorer; offsets count code points.</summary>
internal static class FoundNames
{
    public static void Write(TextWriter output, NameDocument document, IEnumerable<Mention> mentions)
    {
        Line(output, new() { ["kind"] = "article", ["id"] = "a:" + document.Id, ["document"] = document.Id, ["ordinal"] = 1, ["text"] = document.Text });
        var points = Points(document.Text);
        foreach (var mention in mentions)
            Line(output, new() { ["kind"] = "mention", ["article"] = "a:" + document.Id, ["start"] = points[mention.Span.Start], ["end"] = points[mention.Span.End], ["type"] = JsonNamingPolicy.CamelCase.ConvertName(mention.Type.ToString()) });
    }

    private static void Line(TextWriter output, JsonObject record) => output.WriteLine(record.ToJsonString());

    private static int[] Points(string text)
    {
        var points = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++) points[i + 1] = points[i] + (char.IsHighSurrogate(text[i]) ? 0 : 1);
        return points;
    }
}
