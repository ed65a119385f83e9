using Dragoman.Reading;
using Dragoman.Reading.Html;

namespace Dragoman.App.Cli.Read;

/// <summary>From a web page's bytes to its readings.</summary>
internal static class WebPageWork
{
    /// <summary>Whether a file is a web page, by its name or its first bytes.</summary>
    internal static bool IsWebPage(WorkItem item)
    {
        if (item.Form != InputForm.Auto) return false;
        var start = System.Text.Encoding.Latin1.GetString(item.Bytes.Span[..Math.Min(512, item.Bytes.Length)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', 'ï', '»', '¿');
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith('<') && Path.GetExtension(item.File).ToLowerInvariant() is ".html" or ".htm" or ".xhtml");
    }

    internal static Manuscript Read(WorkItem item) => WebPage.Read(item.Bytes, item.File);

    internal static DocumentSource Document(WorkItem item, Manuscript manuscript, DateOnly? published) => new()
    {
        Id = "sha256:" + manuscript.Sha256,
        Sha256 = manuscript.Sha256,
        Name = item.File == "-" ? null : Path.GetFileName(item.File),
        Format = manuscript.Format,
        Language = manuscript.Language,
        Published = manuscript.Published ?? published,
        Url = manuscript.Articles[0].Url,
        Source = manuscript.Articles[0].Source,
    };

    internal static DocumentReading Code(Pipeline way, DocumentSource document, CleanArticle article)
    {
        var coded = article.Language is null or "en";
        var reading = coded ? way.ReadArticle(document, article.Text, article.Headline) : Pipeline.Keep(document, article.Text, article.Headline);
        return reading with { Articles = [.. reading.Articles.Select(one => one with { Article = one.Article with { Byline = article.Byline, Captions = article.Captions } })] };
    }
}
