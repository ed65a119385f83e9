using System.Text.Encodings.Web;
using System.Text.Json;
using Dragoman.Clauses;
using Dragoman.Codebooks;

namespace Dragoman.App.Cli.Clauses;

/// <summary>Clauses and attributions as JSON Lines; offsets are UTF-16 code units of the text given.</summary>
internal static class ClauseLines
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(ReadArticle reading, Stream output)
    {
        foreach (var clause in reading.Clauses) Line(output, json => Clause(json, clause, reading));
        foreach (var attribution in reading.Attributions) Line(output, json => Attribution(json, attribution, reading.Text));
    }

    private static void Line(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, Plain))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Clause(Utf8JsonWriter json, Clause clause, ReadArticle reading)
    {
        var text = reading.Text;
        json.WriteString("kind", "clause");
        json.WriteNumber("index", clause.Index);
        json.WriteString("predicate", clause.Predicate.Lemma);
        json.WriteString("word", clause.Predicate.Word);
        json.WriteString("form", clause.Predicate.Kind.ToString().ToLowerInvariant());
        json.WriteStartArray("arguments");
        foreach (var argument in clause.Arguments) Argument(json, argument, reading);
        json.WriteEndArray();
        json.WriteString("status", clause.Status.ToString().ToLowerInvariant());
        if (clause.Aspect != Aspect.None) json.WriteString("aspect", clause.Aspect.ToString().ToLowerInvariant());
        if (clause.Parent >= 0) json.WriteNumber("parent", clause.Parent);
        if (clause.Unresolved != Unresolved.None) json.WriteString("unresolved", clause.Unresolved.ToString().ToLowerInvariant());
        json.WriteStartArray("sources");
        foreach (var source in clause.Sources) json.WriteStringValue(source.Span.In(text));
        json.WriteEndArray();
        Span(json, clause.Span, text);
    }

    private static void Argument(Utf8JsonWriter json, Argument argument, ReadArticle reading)
    {
        json.WriteStartObject();
        json.WriteString("role", argument.Role.ToString().ToLowerInvariant());
        if (argument.Preposition.Length > 0) json.WriteString("preposition", argument.Preposition);
        json.WriteString("lemma", argument.Lemma);
        if (argument.Of >= 0) json.WriteNumber("of", argument.Of);
        if (argument.Mention >= 0 && reading.Cast.Entity(argument.Mention) is { } entity) json.WriteString("entity", entity.Id);
        Span(json, argument.Span, reading.Text);
        json.WriteEndObject();
    }

    private static void Attribution(Utf8JsonWriter json, Attribution attribution, string text)
    {
        json.WriteString("kind", "attribution");
        if (attribution.Source is { } source) json.WriteString("source", source.Span.In(text));
        json.WriteString("cue", attribution.Cue.In(text));
        json.WriteString("stance", attribution.Stance.ToString().ToLowerInvariant());
        json.WriteStartArray("content");
        foreach (var span in attribution.Content) json.WriteStringValue(span.In(text));
        json.WriteEndArray();
    }

    private static void Span(Utf8JsonWriter json, Span span, string text)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", span.In(text));
    }
}
