using Dragoman.Actors;
using Dragoman.Articles;
using Dragoman.Codebooks;
using Dragoman.Pages;
using Dragoman.Reports;

namespace Dragoman;

/// <summary>The way of the data, on one screen: page → articles → sentences → mentions → cast, places, times → clauses → reports and relations.</summary>
public sealed class Pipeline(Stages stages, Codebook codebook)
{
    private readonly ArticleCutter cutter = new(stages.Lexicon);
    private readonly Coder coder = new(codebook, stages.Harm, stages.Confidence);

    /// <summary>Raw page text: repaired, cut into articles, each read.</summary>
    public DocumentReading ReadPage(DocumentSource document, string text) => ReadPages(document, [new Page { Number = 1, Text = text }]);

    /// <summary>The pages of a document: put into reading order where words have places, repaired, cut into articles, each read.</summary>
    public DocumentReading ReadPages(DocumentSource document, IReadOnlyList<Page> pages)
    {
        ArgumentNullException.ThrowIfNull(document);
        var cutting = Cut(document, pages);
        ArticleReading[] articles = [.. cutting.Articles.Select(Read)];
        return new DocumentReading(articles, [.. cutting.Diagnostics, .. articles.SelectMany(article => article.Diagnostics)]);
    }

    /// <summary>The articles of a document's pages, repaired and cut; each is for <see cref="Read"/>, so that one at a time need be held.</summary>
    public Cutting Cut(DocumentSource document, IReadOnlyList<Page> pages)
    {
        ArgumentNullException.ThrowIfNull(document);
        return cutter.Cut(pages, document.Id, document.Published);
    }

    /// <summary>Clean text of one article, used as it is.</summary>
    public DocumentReading ReadArticle(DocumentSource document, string text, string? headline)
    {
        var article = Read(Whole(document, text, headline));
        return new DocumentReading([article], article.Diagnostics);
    }

    /// <summary>An article that is kept but not coded, because of its language.</summary>
    public static DocumentReading Keep(DocumentSource document, string text, string? headline) => new([Keep(Whole(document, text, headline))], []);

    /// <summary>An article that is kept but not coded.</summary>
    public static ArticleReading Keep(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Of(article, new ReadArticle { Text = article.Text, Sentences = [], Cast = new Cast([], [], []), Clauses = [] }, new Coded([], []));
    }

    /// <summary>What an article states, before any codebook: the part of the way that the examples of a codebook go too.</summary>
    public static ReadArticle Understand(Stages stages, Article article)
    {
        ArgumentNullException.ThrowIfNull(stages);
        ArgumentNullException.ThrowIfNull(article);
        var text = stages.Casing.Of(article.Text);
        var sentences = stages.Language.Read(text, article.Paragraphs);
        var mentions = stages.Mentions.Find(sentences);
        var cast = stages.Cast.Build(sentences, mentions, article.Published);
        var times = stages.Times.Find(sentences, article.Published);
        var places = stages.Places.Find(sentences, cast);
        var clauses = stages.Clauses.Find(text, sentences, cast, times, places);
        return new ReadArticle { Text = text, Sentences = sentences, Cast = cast, Times = times, Places = places, Clauses = clauses.Clauses, Attributions = clauses.Attributions, ThingWords = stages.ThingWords };
    }

    /// <summary>One article, read and coded.</summary>
    public ArticleReading Read(Article article)
    {
        var read = Understand(stages, article);
        return Of(article, read, coder.Code(read)) with { Diagnostics = Remarks.Of(article, read) };
    }

    private static Article Whole(DocumentSource document, string text, string? headline)
    {
        ArgumentNullException.ThrowIfNull(document);
        return ArticleCutter.FromText(text, document.Id, document.Published) with { Headline = headline };
    }

    private static ArticleReading Of(Article article, ReadArticle read, Coded coded) => new()
    {
        Article = article,
        Sentences = read.Sentences,
        Cast = read.Cast,
        Times = read.Times,
        Places = read.Places,
        Clauses = read.Clauses,
        Attributions = read.Attributions,
        Reports = coded.Reports,
        Relations = coded.Relations,
    };
}
