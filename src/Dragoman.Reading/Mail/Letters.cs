using Dragoman.Reading.Html;
using MimeKit;

namespace Dragoman.Reading.Mail;

/// <summary>Gathers a letter and those attached to it.</summary>
internal sealed class Letters(string file)
{
    /// <summary>Parts looked at in one file.</summary>
    private const int MostParts = 1000;

    private readonly List<CleanArticle> articles = [];
    private readonly List<HiddenText> hidden = [];
    private readonly List<Diagnostic> diagnostics = [];
    private int parts;

    internal IReadOnlyList<CleanArticle> Articles => articles;

    internal IReadOnlyList<HiddenText> Hidden => hidden;

    internal IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    internal void Add(MimeMessage message, int depth)
    {
        if (Article(message) is { Text.Length: > 0 } article) articles.Add(article);
        foreach (var part in message.BodyParts)
        {
            if (++parts > MostParts) return;
            if (part is MessagePart { Message: { } inner } && depth > 0) Add(inner, depth - 1);
            else if (part.IsAttachment) diagnostics.Add(WebDiagnoses.Attachment(file, part.ContentDisposition?.FileName ?? part.ContentType.Name ?? part.ContentType.MimeType));
        }
    }

    private CleanArticle Article(MimeMessage message)
    {
        var sender = message.From.Mailboxes.FirstOrDefault();
        return new CleanArticle
        {
            Text = Body(message),
            Headline = PageFacts.Clean(message.Subject),
            Byline = PageFacts.Clean(sender?.Name),
            // A letter without a date has the first day of the calendar; the day is the one at the sender's.
            Published = message.Date.Year > 1970 ? DateOnly.FromDateTime(message.Date.DateTime) : null,
            Language = PageFacts.LanguageCode(message.Headers[HeaderId.ContentLanguage]),
            Url = PageFacts.Address(message.Headers["Archived-At"]?.Trim('<', '>', ' ')),
            Source = PageFacts.Clean(message.Headers[HeaderId.ListId]?.Split('<')[0].Trim(' ', '"')) ?? PageFacts.Clean(sender?.Address),
        };
    }

    /// <summary>The marked-up text where there is one: its paragraphs are whole, while plain text is cut at the width of a terminal.</summary>
    private string Body(MimeMessage message)
    {
        if (message.HtmlBody is { } markup)
        {
            var (article, unseen) = WebPage.Fragment(markup);
            hidden.AddRange(unseen);
            if (article.Text.Length > 0) return article.Text;
        }

        var text = LetterText.Read(message.TextBody ?? "", out var quoted);
        if (quoted > 0) diagnostics.Add(WebDiagnoses.Quoted(file, quoted));
        return text;
    }
}
