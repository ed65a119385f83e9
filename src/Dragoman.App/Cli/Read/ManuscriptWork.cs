using Dragoman.Articles;
using Dragoman.Reading;
using Dragoman.Reading.Formats;
using Dragoman.Reading.Tongues;

namespace Dragoman.App.Cli.Read;

/// <summary>From what a reader of a foreign format hands over to records: pages are cut into articles, clean articles are read as they are, hidden text stays apart.</summary>
internal sealed class ManuscriptWork(Pipeline pipeline, ReadOptions options)
{
    /// <summary>Characters.</summary>
    private const int EnoughWords = 8_000;

    internal WorkResult Read(WorkItem item, Manuscript manuscript)
    {
        if (manuscript.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error)) return WorkResult.Refuse([.. Placed(item, manuscript.Diagnostics), .. Placed(item, HiddenNotes(manuscript, false))]);
        var document = Document(item, manuscript);
        var output = new DocumentOutput(options, document, item.Name);
        output.Tell(manuscript.Diagnostics);
        var count = 0;
        foreach (var article in Articles(document, manuscript, output))
        {
            output.Add(TextWork.Code(pipeline, article, document.Language, output));
            count++;
        }

        AddHidden(document, manuscript, count, output);
        if (output.IsBare) output.Tell([Remarks.NothingToRead()]);
        return output.Result();
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
            Language = LanguageDetection.Of(Words(manuscript)) ?? manuscript.Language ?? only?.Language,
            Published = manuscript.Published ?? only?.Published ?? options.Published,
            Url = only?.Url ?? item.Url,
            Source = only?.Source,
        };
    }

    /// <summary>The words that the language is told by: enough of them, from the first page or article that has any.</summary>
    private static string Words(Manuscript manuscript)
    {
        var words = new System.Text.StringBuilder();
        foreach (var text in manuscript.Pages.Select(page => page.Text).Concat(manuscript.Articles.Select(article => article.Text)))
        {
            if (words.Length > EnoughWords) break;
            words.Append(text.AsSpan(0, Math.Min(text.Length, EnoughWords))).Append('\n');
        }

        return words.ToString();
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

    private static IEnumerable<Diagnostic> Placed(WorkItem item, IEnumerable<Diagnostic> told) => told.Select(diagnostic => diagnostic with { Place = diagnostic.Place with { File = item.Name } });

    /// <summary>What a reader of the page cannot see is told; it is read only when asked for, as articles of its own that say why on every record.</summary>
    private void AddHidden(DocumentSource document, Manuscript manuscript, int count, DocumentOutput output)
    {
        output.Tell(HiddenNotes(manuscript, options.Hidden));
        if (!options.Hidden) return;
        foreach (var (words, why, _) in Hidden(manuscript))
            output.Add(TextWork.Code(pipeline, ArticleCutter.FromText(words, document.Id, document.Published, ++count) with { Hidden = why }, null, output));
    }

    private static IEnumerable<Diagnostic> HiddenNotes(Manuscript manuscript, bool isRead) =>
        manuscript.Diagnostics.Any(diagnostic => diagnostic.Code == Remarks.HiddenOnPage) ? [] : Hidden(manuscript).Select(hidden => Remarks.Hidden(hidden.Words, hidden.Why, hidden.Page, isRead));

    private static IEnumerable<(string Words, string Why, int? Page)> Hidden(Manuscript manuscript) =>
        manuscript.Hidden.Where(text => !string.IsNullOrWhiteSpace(text.Text)).GroupBy(text => (text.Why, text.Page)).Select(kind => (string.Join("\n\n", kind.Select(text => text.Text.Trim())), kind.Key.Why, kind.Key.Page));
}
