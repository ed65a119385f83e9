using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dragoman.Reading.Sandbox;

/// <summary>What crosses the pipe, written and read without reflection.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    Converters = [typeof(SpanAsPair)])]
[JsonSerializable(typeof(ReadingOrder))]
[JsonSerializable(typeof(Manuscript))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(ReaderFault))]
internal sealed partial class PipeJson : JsonSerializerContext;

/// <summary>A span as <c>[start,end]</c>; one that does not construct is no span, and its file is refused.</summary>
internal sealed class SpanAsPair : JsonConverter<Span>
{
    public override Span Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("no span");
        var start = Next(ref reader);
        var end = Next(ref reader);
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndArray || start < 0 || end < start) throw new JsonException("no span");
        return new Span(start, end);
    }

    public override void Write(Utf8JsonWriter writer, Span value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }

    private static int Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : throw new JsonException("no span");
}
