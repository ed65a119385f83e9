using System.Buffers;

namespace Dragoman.Records;

/// <summary>Writes <c>attribution</c> records.</summary>
internal static class AttributionRecords
{
    internal static void Write(IBufferWriter<byte> output, ArticleReading reading, CodePoints points)
    {
        var text = reading.Article.Text;
        foreach (var attribution in reading.Attributions) RecordWriter.Line(output, "attribution", json =>
        {
            json.WriteString("article", reading.Article.Id);
            if (attribution.Source is { } source)
            {
                json.WriteStartObject("source");
                json.Place(source.Span, text, points);
                if (source.Mention >= 0) json.Entity(reading.Cast.Entity(source.Mention));
                json.WriteEndObject();
            }

            json.Quoted("cue", attribution.Cue, text, points);
            json.WriteStartArray("content");
            foreach (var span in attribution.Content) json.Pair(span, points);
            json.WriteEndArray();
            json.WriteString("stance", Words.Of(attribution.Stance));
        });
    }
}
