using Dragoman.Articles;
using Dragoman.Pages;
using Dragoman.Reading.Formats;
using Dragoman.Reading.Tongues;
using Dragoman.Reading.PlainText;

namespace Dragoman.App.Cli.Read;

/// <summary>From plain text to records: a page is repaired and cut into articles, a clean article is read as it is; what is not English is kept.</summary>
internal sealed class TextWork(Pipeline pipeline, ReadOptions options)
{
    internal WorkResult Read(WorkItem item, TextFile file)
    {
        var language = LanguageDetection.Of(file.Text);
        var document = file.Document! with { Name = item.File == "-" ? null : Path.GetFileName(item.File), Member = item.Member, Url = item.Url, Language = language };
        var output = new DocumentOutput(options, document, item.Name);
        output.Tell(file.Remarks);
        foreach (var article in Articles(item, file.Text, document, output)) output.Add(Code(pipeline, article, document.Language, output));
        return output.Result();
    }

    /// <summary>The article read and coded; where its words are not English, kept and said to be.</summary>
    internal static ArticleReading Code(Pipeline pipeline, Article article, string? documentLanguage, DocumentOutput output)
    {
        output.Tell(UnseenSigns.Of(article.Text));
        var language = LanguageDetection.Of(article.Text) ?? article.Language ?? documentLanguage;
        if (language is null || language.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return pipeline.Read(article);
        output.Tell([Remarks.OtherLanguage(article.Ordinal, language)]);
        return Pipeline.Keep(article with { Language = language == documentLanguage ? article.Language : language });
    }

    private IEnumerable<Article> Articles(WorkItem item, string text, DocumentSource document, DocumentOutput output)
    {
        var isPage = item.Form == InputForm.Page || (item.Form == InputForm.Auto && InputForms.IsPage(text));
        if (!isPage) return [ArticleCutter.FromText(text, document.Id, document.Published)];
        var cutting = pipeline.Cut(document, [new Page { Number = 1, Text = text }]);
        output.Tell(cutting.Diagnostics);
        return cutting.Articles;
    }
}
