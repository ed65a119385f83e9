using Dragoman.Articles;
using Dragoman.Reading;
using Dragoman.Reading.Formats;

namespace Dragoman.App.Cli.Read;

/// <summary>From what a reader of a foreign format hands over to records: pages are cut into articles, clean articles are read as they are, hidden text stays apart.</summary>
internal sealed class ManuscriptWork(Pipeline pipeline, ReadOptions options)
{
    internal WorkResult Read(WorkItem item, Manuscript manuscript)
    {
        if (manuscript.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error)) return WorkResult.Refuse(manuscript.Diagnostics);
        var document = Document(item, manuscript);
        var output = new DocumentOutput(options, document, item.Name);
        output.Tell(manuscript.Diagnostics);
        var count = 0;
        foreach (var article in Articles(document, manuscript, output))
        {
            output.Add(IsCoded(article.Language ?? document.Language) ? pipeline.Read(article) : Keep(article, article.Language ?? document.Language, output));
            count++;
        }

        AddHidden(document, manuscript, count, output);
        if (output.IsBare) output.Tell([Remarks.NothingToRead()]);
        return output.Result();
    }

    private static bool IsCoded(string? language) => language is null || language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    private static ArticleReading Keep(Article article, string? language, DocumentOutput output)
    {
        output.Tell([Remarks.OtherLanguage(article.Ordinal, language!)]);
        return Pipeline.Keep(article);
    }

    private DocumentSource Document(WorkItem item, Manuscript manuscript)
    {
        var only = manuscript.Articles.Count == 1 ? manuscript.Articles[0] : null;
        return new DocumentSource
        {
            Id = "sha256:" + manuscript.Sha256,
            Sha256 = manuscript.Sha256,
            Name = item.File == "-" ? null : Path.GetFileName(item.File),
            Member = item.Member,
            Format = manuscript.Format,
            Pages = Math.Max(1, manuscript.Pages.Count),
            Language = manuscript.Language ?? only?.Language,
            Published = manuscript.Published ?? only?.Published ?? options.Published,
            Url = only?.Url ?? item.Url,
            Source = only?.Source,
        };
    }

    private IEnumerable<Article> Articles(DocumentSource document, Manuscript manuscript, DocumentOutput output)
    {
        if (manuscript.Pages.Count > 0)
        {
            var cutting = pipeline.Cut(document, manuscript.Pages);
            output.Tell(cutting.Diagnostics);
            output.Lay(cutting.Layout);
            foreach (var article in cutting.Articles) yield return article;
        }

        var ordinal = 0;
        foreach (var article in manuscript.Articles.Where(article => !string.IsNullOrWhiteSpace(article.Text))) yield return Clean(document, article, ++ordinal);
    }

    private static Article Clean(DocumentSource document, CleanArticle article, int ordinal) =>
        ArticleCutter.FromText(article.Text, document.Id, article.Published ?? document.Published, ordinal) with
        {
            Headline = article.Headline,
            Byline = article.Byline,
            Dateline = article.Dateline,
            Captions = article.Captions,
            Language = article.Language,
            Url = article.Url,
            Source = article.Source,
        };

    /// <summary>What a reader of the page cannot see is told; it is read only when asked for, as articles of its own that say why on every record.</summary>
    private void AddHidden(DocumentSource document, Manuscript manuscript, int count, DocumentOutput output)
    {
        var isTold = manuscript.Diagnostics.Any(diagnostic => diagnostic.Code == Remarks.HiddenOnPage);
        foreach (var kind in manuscript.Hidden.Where(text => !string.IsNullOrWhiteSpace(text.Text)).GroupBy(text => (text.Why, text.Page)))
        {
            var words = string.Join("\n\n", kind.Select(text => text.Text.Trim()));
            if (!isTold) output.Tell([Remarks.Hidden(words, kind.Key.Why, kind.Key.Page, options.Hidden)]);
            if (options.Hidden) output.Add(pipeline.Read(ArticleCutter.FromText(words, document.Id, document.Published, ++count) with { Hidden = kind.Key.Why }));
        }
    }
}
