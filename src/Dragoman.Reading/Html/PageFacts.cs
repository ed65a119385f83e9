using System.Globalization;
using AngleSharp.Dom;

namespace Dragoman.Reading.Html;

/// <summary>What a page says of itself: in JSON-LD, in meta elements, in marked elements of its text. What is said in several places is taken from the one written for machines.</summary>
internal sealed record PageFacts
{
    internal string? Headline { get; private init; }

    /// <summary>The title of the window, which often has the outlet's name too.</summary>
    internal string? Title { get; private init; }

    internal string? Byline { get; private init; }

    internal DateOnly? Published { get; private init; }

    internal string? Language { get; private init; }

    internal string? Url { get; private init; }

    internal string? Outlet { get; private init; }

    /// <summary>The article's text as JSON-LD gives it: no reader sees it, so it only helps to find the text on the page.</summary>
    internal string? Body { get; private init; }

    internal static PageFacts Of(IDocument document)
    {
        var meta = Meta(document);
        var linked = LinkedArticle.Find(document.GetElementsByTagName("script").Where(script => script.GetAttribute("type")?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true).Select(script => script.TextContent));
        var outlet = linked.Publisher ?? First(meta, "og:site_name", "application-name", "twitter:app:name:iphone", "dc.publisher", "citation_journal_title");
        return new PageFacts
        {
            Headline = Headlines.Choose(document, linked.Headline ?? First(meta, "og:title", "twitter:title", "dc.title", "title"), document.Title, outlet),
            Title = Clean(document.Title),
            Byline = linked.Author ?? FirstName(meta, "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "citation_author") ?? MarkedAuthor(document),
            Published = Day(linked.Published) ?? Day(First(meta, "article:published_time", "datepublished", "date", "pubdate", "publish-date", "publishdate", "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "og:article:published_time", "article.published", "citation_publication_date", "cxenseparse:recs:publishtime")) ?? MarkedDay(document),
            Language = LanguageCode(document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang") ?? linked.Language ?? First(meta, "content-language", "og:locale", "dc.language")),
            Url = Address(document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")) ?? Address(First(meta, "og:url", "twitter:url")) ?? Address(linked.Url),
            Outlet = outlet,
            Body = linked.Body,
        };
    }

    /// <summary>The first day of <paramref name="text"/>, which is a date as machines write them: ISO 8601, RFC 822, or in English words.</summary>
    internal static DateOnly? Day(string? text)
    {
        var value = text?.Trim();
        if (string.IsNullOrEmpty(value) || value.Length > 60) return null;
        // The day at the place of publication: no change of zone.
        if (value.Length >= 10 && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Plausible(day);
        if (value.Length >= 8 && value.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0 && DateOnly.TryParseExact(value.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return Plausible(day);
        return WrittenDate.Parse(value) is { } written ? Plausible(written) : null;
    }

    /// <summary>ISO 639-1 code of a language tag; <c>null</c> for what is none.</summary>
    internal static string? LanguageCode(string? tag)
    {
        var part = tag?.Trim().Split('-', '_', ',', ' ')[0].ToLowerInvariant();
        return part is { Length: 2 } && char.IsAsciiLetterLower(part[0]) && char.IsAsciiLetterLower(part[1]) ? part : null;
    }

    /// <summary>An address of the web, <c>null</c> for any other (no script, no file, no fragment of one).</summary>
    internal static string? Address(string? href) => Uri.TryCreate(href?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && href!.Length < 2000 ? href.Trim() : null;

    /// <summary>Newspapers on paper began in 1605; clocks of templates say 1970 or 0001.</summary>
    private static DateOnly? Plausible(DateOnly day) => day.Year is >= 1605 and <= 2200 && day != new DateOnly(1970, 1, 1) ? day : null;

    private static Dictionary<string, string> Meta(IDocument document)
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in document.GetElementsByTagName("meta"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            if (name is { Length: > 0 and < 80 } && Clean(meta.GetAttribute("content")) is { } content) all.TryAdd(name, content);
        }

        return all;
    }

    private static string? First(Dictionary<string, string> meta, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (meta.TryGetValue(name, out var value)) return value;
        return null;
    }

    /// <summary>Authors are sometimes given as the address of their profile, which is no byline.</summary>
    private static string? FirstName(Dictionary<string, string> meta, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (meta.TryGetValue(name, out var value) && !value.Contains("://", StringComparison.Ordinal)) return value;
        return null;
    }

    private static string? MarkedAuthor(IDocument document)
    {
        var marked = document.QuerySelector("[itemprop=author] [itemprop=name]") ?? document.QuerySelector("[itemprop=author]") ?? document.QuerySelector("a[rel~=author]") ?? document.QuerySelector("[class~=byline]");
        return Clean(marked?.TextContent) is { Length: < 120 } words ? words : null;
    }

    private static DateOnly? MarkedDay(IDocument document)
    {
        var marked = document.QuerySelector("[itemprop=datePublished]") ?? document.QuerySelector("article time[datetime]") ?? document.QuerySelector("time[datetime]");
        return Day(marked?.GetAttribute("datetime") ?? marked?.GetAttribute("content") ?? marked?.TextContent);
    }

    /// <summary>Words with single blanks; <c>null</c> for none, and for what is no value but a text.</summary>
    internal static string? Clean(string? text)
    {
        if (text is null || text.Length > 4000) return null;
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words;
    }
}
