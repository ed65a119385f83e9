using Dragoman.Reading.PlainText;

namespace Dragoman.App.Cli.Read;

/// <summary>From plain text to records: a page is repaired and cut into articles, a clean article is read as it is.</summary>
internal sealed class TextWork(Pipeline pipeline, ReadOptions options)
{
    internal WorkResult Read(WorkItem item, TextFile file)
    {
        var document = file.Document! with { Name = item.File == "-" ? null : Path.GetFileName(item.File), Member = item.Member, Url = item.Url };
        var isPage = item.Form == InputForm.Page || (item.Form == InputForm.Auto && InputForms.IsPage(file.Text));
        var output = new DocumentOutput(options, document, item.Name);
        var reading = isPage ? pipeline.ReadPage(document, file.Text) : pipeline.ReadArticle(document, file.Text, null);
        output.Tell(reading.Diagnostics);
        foreach (var article in reading.Articles) output.Add(article with { Diagnostics = [] });
        return output.Result();
    }
}
