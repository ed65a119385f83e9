using Dragoman.Reading.Html;

namespace Dragoman.Reading.Feeds;

/// <summary>One entry of a feed, element by element.</summary>
internal sealed class FeedEntry
{
    private static readonly string[] Bodies = ["encoded", "content", "body", "description", "summary", "fulltext"];
    private static readonly string[] Days = ["pubDate", "published", "issued", "date", "created", "updated", "modified", "lastBuildDate"];
    private static readonly string[] Addresses = ["link", "origLink", "guid", "id"];
    private static readonly string[] Authors = ["creator", "author", "contributor"];
    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);

    internal void Add(string name, string text)
    {
        if (!string.IsNullOrWhiteSpace(text)) fields.TryAdd(name, text.Trim());
    }

    /// <summary>Atom's links stand in attributes, one for each purpose.</summary>
    internal void AddLink(string? href, string? relation)
    {
        if (href is not null && relation is null or "alternate") Add("link", href!);
    }

    /// <summary>The entry as an article, and what nobody sees in its markup. The text is empty where there is none.</summary>
    internal (CleanArticle Article, IReadOnlyList<HiddenText> Hidden) Article(FeedChannel channel)
    {
        var read = Bodies.Select(name => fields.GetValueOrDefault(name)).OfType<string>().Distinct().Select(WebPage.Fragment).ToArray();
        // The longest: feeds give a summary beside the whole, and not always the one under the name that is meant for it.
        var body = read.Select(part => part.Article).MaxBy(part => part.Text.Length);
        var article = new CleanArticle
        {
            Text = body?.Text ?? "",
            Headline = Plain("title"),
            Byline = Authors.Select(Plain).OfType<string>().FirstOrDefault(),
            Published = Days.Select(name => PageFacts.Day(fields.GetValueOrDefault(name))).FirstOrDefault(day => day is not null),
            Language = PageFacts.LanguageCode(fields.GetValueOrDefault("language") ?? channel.Language),
            Url = Addresses.Select(name => PageFacts.Address(fields.GetValueOrDefault(name))).FirstOrDefault(address => address is not null),
            Source = PageFacts.Clean(WebPage.PlainWords(channel.Title)),
            Captions = body?.Captions ?? [],
        };
        return (article, [.. read.SelectMany(part => part.Hidden)]);
    }

    private string? Plain(string name) => PageFacts.Clean(WebPage.PlainWords(fields.GetValueOrDefault(name)));
}
