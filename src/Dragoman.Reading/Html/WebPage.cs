namespace Dragoman.Reading.Html;

/// <summary>
/// Reads web pages as they were saved: the article's text and what the page says of it. Runs no script and asks for nothing over the network. Text that nobody sees on the page is kept
/// apart; menus, teasers, notices, comments and captions are told from the text.
/// </summary>
public static class WebPage
{
    /// <summary>Bytes of one page, 24 MiB; the largest of the development set has one. Markup takes twenty times its size once it is a tree.</summary>
    internal const int Largest = 24 << 20;

    /// <summary>Characters that fit no encoding above which the reader is told.</summary>
    private const int MostGarbled = 10;

    /// <summary>Reads <paramref name="bytes"/>. Never throws for what they hold: what cannot be read is told in the manuscript's diagnostics.</summary>
    /// <param name="bytes">The page as saved.</param>
    /// <param name="file">What the user called it; for diagnoses.</param>
    /// <param name="charset">Encoding that the protocol named (HTTP's <c>Content-Type</c>), where there was one.</param>
    public static Manuscript Read(ReadOnlyMemory<byte> bytes, string file, string? charset = null)
    {
        if (bytes.Length > Largest) return new Manuscript { Format = "html", Sha256 = StableHash.Sha256(bytes.Span), Diagnostics = [WebDiagnoses.TooLarge(file, bytes.Length, Largest)] };
        var (markup, encoding) = PageEncoding.Decode(bytes.Span, charset);
        var manuscript = new Manuscript { Format = "html", Sha256 = StableHash.Sha256(bytes.Span) };
        try
        {
            return Read(markup, file, manuscript, Garbling(markup, encoding, file));
        }
        catch (TooManyElementsException fault)
        {
            return manuscript with { Diagnostics = [WebDiagnoses.TooManyElements(file, fault.Most)] };
        }
    }

    /// <summary>The article in a piece of markup that is no whole page (an entry of a feed, a letter); without text where there is none.</summary>
    internal static (CleanArticle Article, IReadOnlyList<HiddenText> Hidden) Fragment(string markup)
    {
        if (markup.Length > Largest) markup = markup[..Largest];
        var document = MarkupDocument.Parse(markup);
        var outline = new OutlineBuilder(WebLexicon.Signs, StyleRules.Of(document)).Build(document.Body!);
        var facts = PageFacts.Of(document);
        return (Article(outline, facts), outline.Hidden);
    }

    /// <summary>The words of a line that may hold markup.</summary>
    internal static string? PlainWords(string? markup) => markup is null || markup.AsSpan().IndexOfAny('<', '&') < 0 ? markup : MarkupDocument.Parse(markup).Body?.TextContent;

    private static Manuscript Read(string markup, string file, Manuscript manuscript, IEnumerable<Diagnostic> garbling)
    {
        var document = MarkupDocument.Parse(markup);
        var facts = PageFacts.Of(document);
        var outline = document.Body is { } body ? new OutlineBuilder(WebLexicon.Signs, StyleRules.Of(document)).Build(body) : new Outline([], [], []);
        var article = Article(outline, facts);
        List<Diagnostic> diagnostics = [.. garbling];
        if (article.Text.Length == 0) diagnostics.Add(WebDiagnoses.NoArticle(file));
        return manuscript with
        {
            Articles = article.Text.Length == 0 ? [] : [article],
            Hidden = outline.Hidden,
            Language = facts.Language,
            Published = facts.Published,
            Diagnostics = diagnostics,
        };
    }

    private static CleanArticle Article(Outline outline, PageFacts facts)
    {
        var main = new MainBox(outline, Vouching.Find(outline.Passages, facts.Body)).Find();
        var body = main is null ? null : new BodyText(outline, main, facts);
        return new CleanArticle
        {
            Text = body?.Read() ?? "",
            Headline = facts.Headline,
            Byline = facts.Byline,
            Published = facts.Published,
            Language = facts.Language,
            Url = facts.Url,
            Source = facts.Outlet,
            Captions = body?.Captions ?? [],
        };
    }

    private static IEnumerable<Diagnostic> Garbling(string markup, string encoding, string file)
    {
        var count = markup.AsSpan().Count('\uFFFD');
        return count > MostGarbled ? [WebDiagnoses.Garbled(file, encoding, count)] : [];
    }
}
