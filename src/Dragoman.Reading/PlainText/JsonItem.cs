using System.Text;
using System.Text.Json;
using Dragoman.Pages;
using Dragoman.Reading.Tongues;

namespace Dragoman.Reading.PlainText;

/// <summary>One article of a JSON Lines stream: <c>{"id","text","title","published","source","url","language"}</c>; only <c>text</c> is required.</summary>
public sealed record JsonItem
{
    /// <summary>The document; <c>null</c> when the line was refused.</summary>
    public DocumentSource? Document { get; private init; }

    /// <summary>The article's text.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Its headline.</summary>
    public string? Title { get; private init; }

    /// <summary>The text as a page with places for its words, where the item says where they stand.</summary>
    public Page? Page { get; private init; }

    /// <summary>Whether it is in a language that is coded.</summary>
    public bool Coded { get; private init; } = true;

    /// <summary>What was wrong with the line; an error among them means that it was refused.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private init; } = [];

    /// <summary>Reads one line. <paramref name="file"/> is what the user called the stream, <paramref name="published"/> the day for what carries none.</summary>
    public static JsonItem Read(JsonLine line, string file, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.TooLong) return Refuse(Refusal.LongLine(file, line.Number, line.Length, JsonLine.Longest, Start(line.Bytes.Span)));
        try
        {
            using var json = JsonDocument.Parse(WithoutMark(line.Bytes));
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Read(json.RootElement, line, file, published)
                : Refuse(Refusal.NoJson(file, line.Number, 1, Start(line.Bytes.Span)));
        }
        catch (JsonException fault)
        {
            var at = (int)Math.Min(fault.BytePositionInLine ?? 0, Math.Max(0, line.Bytes.Length - 1));
            return Refuse(Refusal.NoJson(file, line.Number, at + 1, Start(line.Bytes.Span[at..])));
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json finds bytes that are no UTF-8 and lone surrogates only when a string is taken out.
            return Refuse(Refusal.NoJson(file, line.Number, 1, Start(line.Bytes.Span)));
        }
    }

    private static JsonItem Read(JsonElement root, JsonLine line, string file, DateOnly? fallback)
    {
        var text = Member(root, "text");
        if (string.IsNullOrWhiteSpace(text)) return Refuse(Refusal.NoText(file, line.Number));
        List<Diagnostic> diagnostics = [];
        var published = Published(root, line, file, diagnostics) ?? fallback;
        var language = Member(root, "language") ?? Other(LanguageDetection.Of(text));
        var coded = language is null || language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        if (!coded) diagnostics.Add(Refusal.OtherLanguage(file, line.Number, language!));
        var page = JsonLayout.Read(root, text, out var isBroken);
        if (isBroken) diagnostics.Add(Refusal.BadLayout(file, line.Number));
        var sha = StableHash.Sha256(line.Bytes.Span);
        return new JsonItem
        {
            Text = text,
            Title = Member(root, "title"),
            Page = page,
            Coded = coded,
            Diagnostics = diagnostics,
            Document = new DocumentSource
            {
                Id = Id(root) ?? "sha256:" + sha,
                Sha256 = sha,
                Source = Member(root, "source"),
                Url = Member(root, "url"),
                Format = "jsonl",
                Language = language,
                Published = published,
            },
        };
    }

    private static DateOnly? Published(JsonElement root, JsonLine line, string file, List<Diagnostic> diagnostics)
    {
        if (Member(root, "published") is not { Length: > 0 } value) return null;
        var day = value.Length > 10 && value[10] is 'T' or ' ' ? value[..10] : value;
        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", out var date)) return date;
        diagnostics.Add(Refusal.BadDate(file, line.Number, value));
        return null;
    }

    /// <summary>A language that the words tell and the line does not; English is what is expected and stays unsaid.</summary>
    private static string? Other(string? language) => language == "en" ? null : language;

    private static string? Id(JsonElement root) => root.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number ? id.ToString() : null;

    private static string? Member(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) => bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;

    private static string Start(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 40)]).ReplaceLineEndings(" ");

    private static JsonItem Refuse(Diagnostic why) => new() { Diagnostics = [why] };
}
