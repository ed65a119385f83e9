using Dragoman.Actors;
using Dragoman.Articles;
using Dragoman.Pages;

namespace Dragoman;

/// <summary>The way of the data, on one screen: page → articles → sentences → mentions → cast, places, times → clauses → reports and relations.</summary>
public sealed class Pipeline(Lexicon lexicon)
{
    private readonly ArticleCutter cutter = new(lexicon);

    /// <summary>Raw page text: repaired, cut into articles, each read.</summary>
    public DocumentReading ReadPage(DocumentSource document, string text)
    {
        ArgumentNullException.ThrowIfNull(document);
        var cutting = cutter.Cut([new Page { Number = 1, Text = text }], document.Id, document.Published);
        return Read(cutting.Articles, cutting.Diagnostics);
    }

    /// <summary>Clean text of one article, used as it is.</summary>
    public DocumentReading ReadArticle(DocumentSource document, string text, string? headline)
    {
        ArgumentNullException.ThrowIfNull(document);
        _ = cutter;
        return Read([ArticleCutter.FromText(text, document.Id, document.Published) with { Headline = headline }], []);
    }

    /// <summary>An article that is kept but not coded, because of its language.</summary>
    public static DocumentReading Keep(DocumentSource document, string text, string? headline)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new DocumentReading([Blank(ArticleCutter.FromText(text, document.Id, document.Published) with { Headline = headline })], []);
    }

    private static DocumentReading Read(IReadOnlyList<Article> articles, IReadOnlyList<Diagnostic> diagnostics) => new([.. articles.Select(Blank)], diagnostics);

    private static ArticleReading Blank(Article article) => new()
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
}
