using System.Text.Json;

namespace Dragoman.Reading.Html;

/// <summary>What a page's JSON-LD says of the article (schema.org).</summary>
internal sealed record LinkedArticle
{
    private const int Deepest = 64;

    /// <summary>Objects looked at in one page; a shop's catalogue has thousands.</summary>
    private const int MostObjects = 2000;

    internal string? Headline { get; private init; }

    internal string? Author { get; private init; }

    internal string? Published { get; private init; }

    internal string? Publisher { get; private init; }

    internal string? Language { get; private init; }

    internal string? Url { get; private init; }

    internal string? Body { get; private init; }

    /// <summary>The first article in <paramref name="scripts"/>; one without members where there is none. Scripts that are no JSON are passed over, as by everybody who reads them.</summary>
    internal static LinkedArticle Find(IEnumerable<string> scripts)
    {
        foreach (var script in scripts)
            if (Read(script) is { } article) return article;
        return new LinkedArticle();
    }

    private static LinkedArticle? Read(string script)
    {
        try
        {
            using var json = JsonDocument.Parse(script, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest });
            return Articles(json.RootElement).FirstOrDefault() is { ValueKind: JsonValueKind.Object } found ? Of(found) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Articles(JsonElement root)
    {
        var waiting = new Queue<JsonElement>([root]);
        for (var seen = 0; seen < MostObjects && waiting.TryDequeue(out var at); seen++)
        {
            if (at.ValueKind == JsonValueKind.Array) foreach (var item in at.EnumerateArray()) waiting.Enqueue(item);
            if (at.ValueKind != JsonValueKind.Object) continue;
            if (IsArticle(at)) yield return at;
            foreach (var name in (string[])["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"])
                if (at.TryGetProperty(name, out var inner)) waiting.Enqueue(inner);
        }
    }

    private static bool IsArticle(JsonElement json) => json.TryGetProperty("@type", out var type) && Strings(type).Any(name => name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "Report" or "LiveBlogPosting" or "Review");

    private static LinkedArticle Of(JsonElement json) => new()
    {
        Headline = Text(json, "headline") ?? Text(json, "name"),
        Author = Names(json, "author") ?? Names(json, "creator"),
        Published = Text(json, "datePublished") ?? Text(json, "dateCreated"),
        Publisher = Names(json, "publisher"),
        Language = Text(json, "inLanguage"),
        Url = Text(json, "url") ?? Text(json, "mainEntityOfPage"),
        Body = json.TryGetProperty("articleBody", out var body) && body.ValueKind == JsonValueKind.String ? body.GetString() : null,
    };

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? PageFacts.Clean(value.GetString()) : null;

    private static string? Names(JsonElement json, string member)
    {
        if (!json.TryGetProperty(member, out var value)) return null;
        JsonElement[] all = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Take(20)] : [value];
        var names = all.Select(one => one.ValueKind == JsonValueKind.Object ? Text(one, "name") : one.ValueKind == JsonValueKind.String ? PageFacts.Clean(one.GetString()) : null)
            .OfType<string>().Where(name => !name.Contains("://", StringComparison.Ordinal)).ToArray();
        return names.Length == 0 ? null : string.Join(", ", names);
    }

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!),
        _ => [],
    };
}
