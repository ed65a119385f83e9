using System.Text.Json;
using Dragoman.Actors;
using Dragoman.Articles;
using Dragoman.Places;
using Dragoman.Reports;
using Dragoman.Times;

namespace Dragoman.Records;

/// <summary>The parts that several kinds of record share. Absent values write nothing.</summary>
internal static class JsonFields
{
    internal static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
    }

    internal static void Number(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
    }

    internal static void Real(this Utf8JsonWriter json, string name, double? value, int digits)
    {
        if (value is { } number && double.IsFinite(number)) json.WriteNumber(name, Math.Round(number, digits));
    }

    internal static void Day(this Utf8JsonWriter json, string name, DateOnly? value)
    {
        if (value is { } day) json.WriteString(name, day.ToString("O"));
    }

    internal static void Pair(this Utf8JsonWriter json, Span span, CodePoints points)
    {
        json.WriteStartArray();
        json.WriteNumberValue(points.At(span.Start));
        json.WriteNumberValue(points.At(span.End));
        json.WriteEndArray();
    }

    /// <summary><c>start</c>, <c>end</c> and <c>text</c>.</summary>
    internal static void Place(this Utf8JsonWriter json, Span span, string text, CodePoints points)
    {
        json.WriteNumber("start", points.At(span.Start));
        json.WriteNumber("end", points.At(span.End));
        json.WriteString("text", span.In(text));
    }

    internal static void Quoted(this Utf8JsonWriter json, string name, Span span, string text, CodePoints points)
    {
        json.WriteStartObject(name);
        json.Place(span, text, points);
        json.WriteEndObject();
    }

    internal static void Entity(this Utf8JsonWriter json, Entity? entity)
    {
        if (entity is null) return;
        json.WriteStartObject("entity");
        json.WriteString("id", entity.Id);
        json.WriteString("name", entity.Name);
        json.WriteString("type", Words.Of(entity.Type));
        json.Text("country", entity.Country);
        json.WriteStartArray("sectors");
        foreach (var sector in entity.Sectors) json.WriteStringValue(sector);
        json.WriteEndArray();
        json.Text("role", entity.Role);
        json.Text("active", entity.Active);
        json.WriteEndObject();
    }

    internal static void Party(this Utf8JsonWriter json, Party party, string text, CodePoints points)
    {
        json.WriteStartObject();
        json.Place(party.Span, text, points);
        json.Entity(party.Entity);
        json.WriteEndObject();
    }

    internal static void Parties(this Utf8JsonWriter json, string name, IReadOnlyList<Party> parties, string text, CodePoints points)
    {
        json.WriteStartArray(name);
        foreach (var party in parties) json.Party(party, text, points);
        json.WriteEndArray();
    }

    /// <summary><c>edtf first last precision</c>; an open side is an explicit <c>null</c>, as the contract asks.</summary>
    internal static void Time(this Utf8JsonWriter json, TimeValue value)
    {
        json.WriteString("edtf", value.Edtf);
        OpenDay(json, "first", value.First);
        OpenDay(json, "last", value.Last);
        json.WriteString("precision", value.Precision);
    }

    internal static void Place(this Utf8JsonWriter json, Place place)
    {
        json.WriteString("name", place.Name);
        json.Text("feature", place.Feature);
        json.Text("country", place.Country);
        json.Text("admin1", place.Admin1);
        json.Real("latitude", place.Latitude, 5);
        json.Real("longitude", place.Longitude, 5);
        json.Number("geonames", place.Geonames);
        json.WriteString("precision", Words.Of(place.Precision));
        json.Real("radius_km", place.RadiusKm, 2);
    }

    internal static void Evidence(this Utf8JsonWriter json, Span span, ArticleReading reading, CodePoints points)
    {
        json.WriteStartObject("evidence");
        json.WriteString("quote", span.In(reading.Article.Text));
        json.WriteNumber("start", points.At(span.Start));
        json.WriteNumber("end", points.At(span.End));
        json.Regions(reading.Article.RegionsOf(span));
        json.WriteEndObject();
    }

    /// <summary><c>regions</c>: fractions of the page, origin top left; absent without layout.</summary>
    internal static void Regions(this Utf8JsonWriter json, IReadOnlyList<Region> regions)
    {
        if (regions.Count == 0) return;
        json.WriteStartArray("regions");
        foreach (var region in regions)
        {
            json.WriteStartObject();
            json.WriteNumber("page", region.Page);
            json.WriteStartArray("box");
            foreach (var edge in (ReadOnlySpan<double>)[region.X0, region.Y0, region.X1, region.Y1]) json.WriteNumberValue(Math.Round(edge, 5));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void CodedBy(this Utf8JsonWriter json, CodedBy by, Layers layers, string text, CodePoints points)
    {
        json.WriteStartObject("coded_by");
        json.WriteString("rule", by.Rule);
        json.WriteString("codebook", by.Codebook);
        json.WriteString("version", by.Version);
        if (layers.HasFlag(Layers.Why)) json.Grounds(by.Grounds, text, points);
        json.WriteEndObject();
    }

    private static void Grounds(this Utf8JsonWriter json, Grounds grounds, string text, CodePoints points)
    {
        json.WriteString("why", grounds.Why);
        json.WriteString("example", grounds.Example);
        json.WriteStartArray("bound");
        foreach (var ground in grounds.Bound)
        {
            json.WriteStartObject();
            json.WriteString("part", ground.Part);
            json.Place(ground.Span, text, points);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void OpenDay(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is null) json.WriteNull(name);
        else json.Day(name, day);
    }
}
