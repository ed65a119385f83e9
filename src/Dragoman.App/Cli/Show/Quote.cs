using Dragoman.Articles;
using Dragoman.Records;
using Dragoman.Reports;

namespace Dragoman.App.Cli.Show;

/// <summary>The words that a report or a relation stands on, and where they stand.</summary>
/// <param name="Id">Name of the drawing's element.</param>
/// <param name="Article">Ordinal of the article.</param>
/// <param name="Title">What was coded, in a line.</param>
/// <param name="Text">The words.</param>
/// <param name="Regions">Their boxes.</param>
internal sealed record Quote(string Id, int Article, string Title, string Text, IReadOnlyList<Region> Regions);

/// <summary>Gathers the quotes of a document's articles.</summary>
internal static class Quotes
{
    internal static List<Quote> Of(IReadOnlyList<ArticleReading> readings, string key)
    {
        var quotes = new List<Quote>();
        foreach (var reading in readings)
        {
            foreach (var report in reading.Reports) Add(quotes, reading.Article, Title(reading.Article.Text, report), report.Evidence, key);
            foreach (var relation in reading.Relations) Add(quotes, reading.Article, Title(reading.Article.Text, relation), relation.Evidence, key);
        }

        return quotes;
    }

    private static void Add(List<Quote> quotes, Article article, string title, Span evidence, string key) =>
        quotes.Add(new Quote($"q{key}-{quotes.Count + 1}", article.Ordinal, title, evidence.In(article.Text).ToString(), article.RegionsOf(evidence)));

    private static string Title(string text, Report report)
    {
        var type = report.Mode is { } mode ? $"{report.Type} {mode}" : report.Type;
        var to = Names(text, [.. report.Recipients, .. report.Objects]);
        return $"{type}: {Names(text, report.Actors)}{(to.Length == 0 ? "" : (report.Mutual ? " \u2194 " : " \u2192 ") + to)} ({Words.Of(report.Status)})";
    }

    private static string Title(string text, Relation relation) =>
        $"{(relation.Former ? "formerly " : "")}{relation.Type}: {Name(text, relation.Subject)} \u2192 {Name(text, relation.Object)} ({Words.Of(relation.Status)})";

    private static string Names(string text, IReadOnlyList<Party> parties) => string.Join(", ", parties.Select(party => Name(text, party)));

    private static string Name(string text, Party party) => party.Entity?.Name ?? party.Span.In(text).ToString();
}
