using CsCheck;
using Dragoman.Reading;
using Dragoman.Reading.Feeds;
using Dragoman.Reading.Html;
using Dragoman.Reading.Mail;
using Dragoman.Reading.Office;
using Dragoman.Reading.Pdf;
using Dragoman.Reading.Scans;

namespace Dragoman.Fuzz;

/// <summary>A reader, what is given to it, and what must hold.</summary>
internal sealed record Target(string Name, Gen<byte[]> Inputs, Action<byte[]> Check);

/// <summary>The readers that are fuzzed; a new one is a line here, with seeds in a folder of its name.</summary>
internal static class Targets
{
    internal static Target[] All { get; } =
    [
        new("html", Inputs.Markup("html", Words.Html), Promise(bytes => WebPage.Read(bytes, "fuzz.html"))),
        new("feed", Inputs.Markup("feed", Words.Feed), Promise(bytes => FeedFile.Read(bytes, "fuzz.xml"))),
        new("mail", Inputs.Markup("mail", Words.Mail), Promise(bytes => MailFile.Read(bytes, "fuzz.eml"))),
        new("pdf", Inputs.Pdf, Promise(bytes => PdfFile.Read(bytes))),
        new("word", Inputs.Word, Promise(bytes => WordFile.Read(bytes, "fuzz.docx"))),
        new("image", Gen.Byte.Array[0, 400].Select(rest => (byte[])[.. "II*\0"u8, .. rest]), Promise(bytes => ImageFile.Read(bytes))),
        .. SandboxTargets.All,
    ];

    /// <summary>No fault comes out, it ends within ten seconds of work, and it ends in a state: articles with text, or an error that says why not; twice the same.</summary>
    private static Action<byte[]> Promise(Func<byte[], Manuscript> read) => bytes =>
    {
        // Processor time: on a busy machine the clock tells how long others worked.
        var start = Environment.CpuUsage.TotalTime;
        var manuscript = read(bytes);
        var took = Environment.CpuUsage.TotalTime - start;
        if (took > TimeSpan.FromSeconds(10)) throw new InvalidOperationException($"{bytes.Length} bytes took {took.TotalSeconds:N1} s");
        if (manuscript.Articles.Any(article => string.IsNullOrWhiteSpace(article.Text))) throw new InvalidOperationException("an article without text");
        if (manuscript.Articles.Count + manuscript.Pages.Count == 0 && !manuscript.Diagnostics.Any(told => told.Severity == Severity.Error)) throw new InvalidOperationException("neither an article nor a reason");
        if (Texts(read(bytes)) != Texts(manuscript)) throw new InvalidOperationException("two readings differ");
    };

    private static string Texts(Manuscript manuscript) => string.Join('\f', manuscript.Articles.Select(article => article.Text).Concat(manuscript.Pages.Select(page => page.Text)).Concat(manuscript.Hidden.Select(hidden => hidden.Text)));
}
