using System.Buffers;
using System.Text.Json;
using Dragoman.Reports;

namespace Dragoman.Records;

/// <summary>Writes <c>relation</c> records.</summary>
internal static class RelationRecords
{
    internal static void Write(IBufferWriter<byte> output, ArticleReading reading, CodePoints points, Layers layers)
    {
        foreach (var relation in reading.Relations) RecordWriter.Line(output, "relation", json => Write(json, reading, relation, points, layers));
    }

    private static void Write(Utf8JsonWriter json, ArticleReading reading, Relation relation, CodePoints points, Layers layers)
    {
        var text = reading.Article.Text;
        json.WriteString("id", RecordId.Of(reading.Article, relation));
        json.WriteString("article", reading.Article.Id);
        json.Text("hidden", reading.Article.Hidden);
        json.WriteString("type", relation.Type);
        json.WritePropertyName("subject");
        json.Party(relation.Subject, text, points);
        json.WritePropertyName("object");
        json.Party(relation.Object, text, points);
        json.Text("detail", relation.Detail);
        if (relation.Former) json.WriteBoolean("former", true);
        json.Text("since", relation.Since?.Edtf);
        json.Text("until", relation.Until?.Edtf);
        json.WriteString("status", Words.Of(relation.Status));
        json.Parties("sources", relation.Sources, text, points);
        json.WriteNumber("confidence", Math.Round(relation.Confidence, 3));
        json.CodedBy(relation.CodedBy, layers, text, points);
        json.Evidence(relation.Evidence, reading, points);
    }
}
