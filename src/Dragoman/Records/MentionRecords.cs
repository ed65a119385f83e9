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
        var kinds = reading.Places.Where(place => place.EndOfKind > place.EndToken).ToDictionary(place => (place.Sentence, place.EndOfKind), place => place.FirstToken);
        var places = PlaceOfChain(reading, placeOf);
        foreach (var mention in reading.Cast.Mentions)
        {
            if (RepeatsName(reading, mention, kinds)) continue;
            var place = placeOf.TryGetValue(mention.Index, out var i) ? reading.Places[i] : mention.Form == MentionForm.Name ? null : places.GetValueOrDefault(reading.Cast.Chain(mention.Index)) ?? Within(reading, mention);
            rows.Add((mention.Span, 0, json => WriteMention(json, reading, mention, place, points)));
        }

        for (var i = 0; i < reading.Places.Count; i++)
        {
            var place = reading.Places[i];
            if (!taken.Contains(i) && !IsSide(place)) rows.Add((place.Span, 1, json => WritePlace(json, reading, place, points)));
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
            if (IsPlaceLike(mention) && bySpan.TryGetValue(mention.Span, out var place)) found.TryAdd(mention.Index, place);
        return found;
    }

    private static bool IsPlaceLike(Mention mention) => mention.Type is MentionType.Place or MentionType.State or MentionType.Facility or MentionType.Nationality;

    /// <summary><c>southern Syria</c> is a part of what <c>Syria</c> names, which has its mention; reports that happen there say so.</summary>
    private static bool IsSide(PlaceReference place) => place is { Relative: true, Place.Precision: PlacePrecision.Region };

    /// <summary><c>Hubei province</c> is what <c>Hubei</c> in it names: one mention, not two.</summary>
    private static bool RepeatsName(ArticleReading reading, Mention mention, Dictionary<(int, int), int> kinds)
    {
        if (mention.Form != MentionForm.Nominal || mention.Type is not (MentionType.Place or MentionType.State) || !kinds.TryGetValue((mention.Sentence, mention.EndToken), out var first)) return false;
        return first == mention.FirstToken || (first == mention.FirstToken + 1 && reading.Sentences[mention.Sentence].Tokens[mention.FirstToken].Upos == "DET");
    }

    /// <summary>The place that each chain's first name was taken for: what <c>the city</c> and <c>it</c> stand for.</summary>
    private static Dictionary<int, PlaceReference> PlaceOfChain(ArticleReading reading, Dictionary<int, int> placeOf)
    {
        var found = new Dictionary<int, PlaceReference>();
        foreach (var mention in reading.Cast.Mentions)
            if (mention is { Form: MentionForm.Name, Type: MentionType.Place or MentionType.State or MentionType.Facility } && placeOf.TryGetValue(mention.Index, out var place)) found.TryAdd(reading.Cast.Chain(mention.Index), reading.Places[place]);
        return found;
    }

    /// <summary>What no name tells lies in the place its words name: <c>the Iraqi border</c>, <c>a village in Kachin</c>.</summary>
    private static PlaceReference? Within(ArticleReading reading, Mention mention) =>
        mention is { Form: MentionForm.Nominal, Type: MentionType.Place }
            ? reading.Places.FirstOrDefault(place => place is { Relative: false, Place: not null } && place.Sentence == mention.Sentence && mention.Span.Contains(place.Span)) : null;

    /// <summary>
    /// A name that the map takes for no place is none, whatever it was taken for at first (<c>West Nile</c> of the virus); <c>the Russian government</c> is an organ of the state.
    /// </summary>
    private static string TypeOf(ArticleReading reading, Mention mention, PlaceReference? place)
    {
        if (mention is { Form: MentionForm.Name, Type: MentionType.Place } && place is null) return Words.Of(MentionType.Other);
        if (mention is { Form: MentionForm.Nominal, Type: MentionType.State } && reading.Sentences[mention.Sentence].Tokens[mention.Head].Lemma is "government" or "administration" or "regime" or "leadership") return Words.Of(MentionType.Organization);
        return Words.Of(mention.Type);
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
        Head(json, reading, mention.Span, TypeOf(reading, mention, place), points);
        json.WriteString("chain", $"{reading.Article.Id}/{reading.Cast.Chain(mention.Index)}");
        json.Entity(reading.Cast.Entity(mention.Index));
        if (mention.Quantity is { } quantity) WriteNumber(json, quantity);
        if (place?.Place is { } found && IsPlaceLike(mention)) WritePlaceValue(json, found);
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
