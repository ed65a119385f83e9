using System.Buffers;
using System.Text.Json;
using Dragoman.Mentions;
using Dragoman.Places;
using Dragoman.Times;

namespace Dragoman.Records;

/// <summary>
/// Writes <c>mention</c> records: the cast's mentions, with the place of those that name one, then times and places that are no actor's mention, all by place in the text.
/// </summary>
internal static class MentionRecords
{
    internal static void Write(IBufferWriter<byte> output, ArticleReading reading, CodePoints points)
    {
        var placeOf = PlacesByMention(reading);
        var taken = placeOf.Values.ToHashSet();
        var rows = new List<(Span Span, int Order, Action<Utf8JsonWriter> Members)>();
        foreach (var mention in reading.Cast.Mentions)
        {
            var place = placeOf.TryGetValue(mention.Index, out var i) ? reading.Places[i] : null;
            rows.Add((mention.Span, 0, json => WriteMention(json, reading, mention, place, points)));
        }

        for (var i = 0; i < reading.Places.Count; i++)
        {
            var place = reading.Places[i];
            if (!taken.Contains(i)) rows.Add((place.Span, 1, json => WritePlace(json, reading, place, points)));
        }

        foreach (var time in reading.Times) rows.Add((time.Span, 2, json => WriteTime(json, reading, time, points)));
        foreach (var row in rows.OrderBy(r => r.Span.Start).ThenBy(r => r.Span.End).ThenBy(r => r.Order)) RecordWriter.Line(output, "mention", row.Members);
    }

    /// <summary>The place reference that stands on the same words as a mention, by mention.</summary>
    private static Dictionary<int, int> PlacesByMention(ArticleReading reading)
    {
        var bySpan = new Dictionary<Span, int>();
        for (var i = 0; i < reading.Places.Count; i++) bySpan.TryAdd(reading.Places[i].Span, i);
        var found = new Dictionary<int, int>();
        foreach (var mention in reading.Cast.Mentions)
            if (bySpan.TryGetValue(mention.Span, out var place)) found.TryAdd(mention.Index, place);
        return found;
    }

    private static void Head(Utf8JsonWriter json, ArticleReading reading, Span span, string type, CodePoints points)
    {
        json.WriteString("id", RecordId.OfMention(reading.Article, span, type));
        json.WriteString("article", reading.Article.Id);
        json.Place(span, reading.Article.Text, points);
        json.WriteString("type", type);
    }

    private static void WriteMention(Utf8JsonWriter json, ArticleReading reading, Mention mention, PlaceReference? place, CodePoints points)
    {
        Head(json, reading, mention.Span, Words.Of(mention.Type), points);
        json.WriteString("chain", $"{reading.Article.Id}/{reading.Cast.Chain(mention.Index)}");
        json.Entity(reading.Cast.Entity(mention.Index));
        if (mention.Quantity is { } quantity) WriteNumber(json, quantity);
        if (place?.Place is { } found) WritePlaceValue(json, found);
    }

    private static void WritePlace(Utf8JsonWriter json, ArticleReading reading, PlaceReference place, CodePoints points)
    {
        Head(json, reading, place.Span, "place", points);
        if (place.Place is { } found) WritePlaceValue(json, found);
    }

    private static void WritePlaceValue(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject("place");
        json.Place(place);
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, ArticleReading reading, TimeExpression time, CodePoints points)
    {
        Head(json, reading, time.Span, "time", points);
        json.WriteStartObject("time");
        if (time.Value is { } value) json.Time(value);
        json.WriteStartObject("timex");
        json.WriteString("type", time.TimexType);
        json.WriteString("value", time.TimexValue);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, Quantity quantity)
    {
        json.WriteStartObject("number");
        json.Real("low", quantity.Low, 6);
        json.Real("high", quantity.High, 6);
        json.Text("unit", quantity.Unit);
        json.Text("of", quantity.Of);
        json.WriteEndObject();
    }
}
