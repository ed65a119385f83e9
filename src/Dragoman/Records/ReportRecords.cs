using System.Buffers;
using System.Text.Json;
using Dragoman.Reports;

namespace Dragoman.Records;

/// <summary>Writes <c>report</c> records.</summary>
internal static class ReportRecords
{
    internal static void Write(IBufferWriter<byte> output, ArticleReading reading, CodePoints points, Layers layers)
    {
        foreach (var report in reading.Reports) RecordWriter.Line(output, "report", json => Write(json, reading, report, points, layers));
    }

    private static void Write(Utf8JsonWriter json, ArticleReading reading, Report report, CodePoints points, Layers layers)
    {
        var text = reading.Article.Text;
        json.WriteString("id", RecordId.Of(reading.Article, report));
        json.WriteString("article", reading.Article.Id);
        json.Text("hidden", reading.Article.Hidden);
        json.WriteString("type", report.Type);
        json.Text("mode", report.Mode);
        json.WriteStartArray("contexts");
        foreach (var context in report.Contexts) json.WriteStringValue(context);
        json.WriteEndArray();
        json.Text("cameo", report.Cameo);
        json.WriteNumber("quad", report.Quad);
        json.Real("intensity", report.Intensity, 2);
        json.Quoted("trigger", report.Trigger, text, points);
        json.Parties("actors", report.Actors, text, points);
        json.Parties("recipients", report.Recipients, text, points);
        json.Parties("objects", report.Objects, text, points);
        json.WriteStartArray("instrument");
        foreach (var span in report.Instrument)
        {
            json.WriteStartObject();
            json.Place(span, text, points);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (report.Mutual) json.WriteBoolean("mutual", true);
        WriteCircumstances(json, reading, report, points);
        json.WriteString("status", Words.Of(report.Status));
        json.Parties("sources", report.Sources, text, points);
        json.WriteNumber("confidence", Math.Round(report.Confidence, 3));
        json.CodedBy(report.CodedBy, layers, text, points);
        json.Evidence(report.Evidence, reading, points);
    }

    private static void WriteCircumstances(Utf8JsonWriter json, ArticleReading reading, Report report, CodePoints points)
    {
        var text = reading.Article.Text;
        if (report.Time is { } time)
        {
            json.WriteStartObject("time");
            if (time.Span is { } span) json.Place(span, text, points);
            json.Time(time.Value);
            json.WriteString("basis", Words.Of(report.TimeBasis));
            json.WriteEndObject();
        }

        if (report.Place is { } place)
        {
            json.WriteStartObject("place");
            json.Place(place.Span, text, points);
            if (place.Place is { } found) json.Place(found);
            json.WriteString("basis", Words.Of(report.PlaceBasis));
            json.WriteEndObject();
        }

        if (report.Harm is not { } harm) return;
        json.WriteStartObject("harm");
        Write(json, "killed", harm.Killed, text, points);
        Write(json, "injured", harm.Injured, text, points);
        Write(json, "abducted", harm.Abducted, text, points);
        Write(json, "arrested", harm.Arrested, text, points);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, HarmCount? count, string text, CodePoints points)
    {
        if (count is null) return;
        json.WriteStartObject(name);
        json.Number("low", count.Low);
        json.Number("high", count.High);
        json.Place(count.Span, text, points);
        json.WriteEndObject();
    }
}
