using System.Buffers;
using System.Text.Json;
using Dragoman.Clauses;

namespace Dragoman.Records;

/// <summary>Writes <c>attribution</c> records: one for each that is the article's own, those inside what it says as its <c>nested</c>.</summary>
internal static class AttributionRecords
{
    internal static void Write(IBufferWriter<byte> output, ArticleReading reading, CodePoints points)
    {
        var all = reading.Attributions;
        var inside = Enumerable.Range(0, all.Count).Where(i => all[i].Within >= 0).ToLookup(i => all[i].Within);
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Within >= 0) continue;
            var at = i;
            RecordWriter.Line(output, "attribution", json =>
            {
                json.WriteString("article", reading.Article.Id);
                Members(json, at, inside, reading, points);
            });
        }
    }

    private static void Members(Utf8JsonWriter json, int at, ILookup<int, int> inside, ArticleReading reading, CodePoints points)
    {
        var attribution = reading.Attributions[at];
        var text = reading.Article.Text;
        if (attribution.Source is { } source) WriteSource(json, source, reading, points);
        json.Quoted("cue", attribution.Cue, text, points);
        json.WriteStartArray("content");
        foreach (var span in attribution.Content) json.Pair(span, points);
        json.WriteEndArray();
        json.WriteString("stance", Words.Of(attribution.Stance));
        if (inside[at].Any()) WriteNested(json, at, inside, reading, points);
    }

    // As deep as the text nests: what a writer keeps apart a reader of JSON can too.
    private static void WriteNested(Utf8JsonWriter json, int at, ILookup<int, int> inside, ArticleReading reading, CodePoints points)
    {
        json.WriteStartArray("nested");
        foreach (var inner in inside[at])
        {
            json.WriteStartObject();
            Members(json, inner, inside, reading, points);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSource(Utf8JsonWriter json, Source source, ArticleReading reading, CodePoints points)
    {
        json.WriteStartObject("source");
        json.Place(source.Span, reading.Article.Text, points);
        if (source.Mention >= 0) json.Entity(reading.Cast.Entity(source.Mention));
        json.WriteEndObject();
    }
}
