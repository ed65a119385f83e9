using Dragoman.Reading.Html;

namespace Dragoman.Reading.Feeds;

/// <summary>
/// Reads news feeds: RSS 0.9 to 2.0, RDF, Atom. Each entry is an article with its own day, address and title; markup in it is cleaned as that of a web page. Document types are passed over and
/// no entity of theirs is known, so nothing can be drawn in or blown up.
/// </summary>
public static class FeedFile
{
    /// <summary>Entries of one feed; real ones have tens, archives some thousands.</summary>
    private const int MostEntries = 20_000;

    /// <summary>Reads <paramref name="bytes"/>. Never throws for what they hold; a feed that breaks off is read as far as it goes.</summary>
    /// <param name="bytes">The feed.</param>
    /// <param name="file">What the user called it; for diagnoses.</param>
    /// <param name="charset">Encoding that the protocol named, where there was one.</param>
    public static Manuscript Read(ReadOnlyMemory<byte> bytes, string file, string? charset = null)
    {
        var (markup, _) = PageEncoding.Decode(bytes.Span, charset);
        var manuscript = new Manuscript { Format = "feed", Sha256 = StableHash.Sha256(bytes.Span) };
        var channel = new FeedChannel();
        List<FeedEntry> entries = [];
        List<Diagnostic> diagnostics = [];
        try
        {
            entries.AddRange(FeedEntries.Read(XmlText.Open(markup), channel).Take(MostEntries));
        }
        catch (FeedBreaksException fault)
        {
            entries.AddRange(fault.Entries);
            diagnostics.Add(WebDiagnoses.BrokenXml(file, fault.Line, fault.Message, entries.Count));
        }

        return Manuscript(manuscript, entries, channel, file, diagnostics);
    }

    private static Manuscript Manuscript(Manuscript manuscript, List<FeedEntry> entries, FeedChannel channel, string file, List<Diagnostic> diagnostics)
    {
        List<CleanArticle> articles = [];
        List<HiddenText> hidden = [];
        foreach (var entry in entries)
        {
            var (article, unseen) = entry.Article(channel);
            hidden.AddRange(unseen);
            if (article.Text.Length > 0) articles.Add(article);
        }

        if (articles.Count == 0) return manuscript with { Hidden = hidden, Diagnostics = [.. diagnostics, WebDiagnoses.NoEntries(file)] };
        if (articles.Count < entries.Count) diagnostics.Add(WebDiagnoses.EmptyEntries(file, entries.Count - articles.Count));
        return manuscript with { Articles = articles, Hidden = hidden, Language = PageFacts.LanguageCode(channel.Language), Diagnostics = diagnostics };
    }
}
