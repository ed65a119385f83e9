using System.Text;
using Dragoman.Articles;
using Dragoman.Records;
using Dragoman.Reports;
using Dragoman.Times;
using Spectre.Console;
using Status = Dragoman.Clauses.Status;

namespace Dragoman.App.Cli.Read;

/// <summary>The readable view of one article: each report and relation with its quoted words, the trigger and the parties marked in them.</summary>
internal static class ArticleView
{
    internal static void Draw(IAnsiConsole console, ArticleReading reading, bool why)
    {
        console.WriteLine();
        console.Write(new Rule(Markup.Escape(Title(reading.Article))) { Justification = Justify.Left });
        console.MarkupLineInterpolated($"[dim]{Subtitle(reading)}[/]");
        foreach (var report in reading.Reports) Draw(console, reading, report, why);
        foreach (var relation in reading.Relations) Draw(console, reading, relation, why);
        if (reading.Reports.Count + reading.Relations.Count == 0) console.MarkupLine("[dim]No report or relation was found in this article.[/]");
    }

    private static string Title(Article article)
    {
        var name = article.Headline ?? FirstWords(article.Text);
        return $"Article {article.Ordinal}: {name}";
    }

    private static string FirstWords(string text)
    {
        var line = text.AsSpan(0, Math.Min(text.Length, 80)).ToString().ReplaceLineEndings(" ").Trim();
        return text.Length > 80 ? line[..Math.Max(1, line.LastIndexOf(' '))] + " …" : line;
    }

    private static string Subtitle(ArticleReading reading)
    {
        var article = reading.Article;
        string?[] parts =
        [
            article.Byline, article.Dateline, article.Published is { } day ? "published " + day.ToString("O") : null,
            Count(reading.Sentences.Count, "sentence"), Count(reading.Reports.Count, "report"), Count(reading.Relations.Count, "relation"),
            article.Captions.Count > 0 ? Count(article.Captions.Count, "caption") : null,
            article.Tables.Count > 0 ? Count(article.Tables.Count, "table") : null,
        ];
        return string.Join(" · ", parts.Where(part => part is not null));
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static void Draw(IAnsiConsole console, ArticleReading reading, Report report, bool why)
    {
        var text = reading.Article.Text;
        var who = report.Mutual && report.Recipients.Count == 0
            ? Names(report.Actors, text, " ↔ ")
            : $"{Names(report.Actors, text, ", ")} → {Names([.. report.Recipients, .. report.Objects], text, ", ")}";
        var type = report.Mode is { } mode ? $"{report.Type} {mode}" : report.Type;
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{type}[/]  {who}  [{Colour(report.Status)}]{Words.Of(report.Status)}[/]");
        var facts = Facts(reading, report);
        if (facts.Length > 0) console.MarkupLineInterpolated($"  [dim]{facts}[/]");
        Quote(console, text, report.Evidence, report.Trigger, [.. report.Actors, .. report.Recipients, .. report.Objects]);
        if (why) Because(console, text, report.CodedBy);
    }

    private static void Draw(IAnsiConsole console, ArticleReading reading, Relation relation, bool why)
    {
        var text = reading.Article.Text;
        var type = (relation.Former ? "formerly " : "") + relation.Type + (relation.Detail is { } detail ? $" ({detail})" : "");
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{type}[/]  {Name(relation.Subject, text)} → {Name(relation.Object, text)}  [{Colour(relation.Status)}]{Words.Of(relation.Status)}[/]");
        var said = Said(relation.Sources, text);
        if (said.Length > 0) console.MarkupLineInterpolated($"  [dim]{said}[/]");
        Quote(console, text, relation.Evidence, null, [relation.Subject, relation.Object]);
        if (why) Because(console, text, relation.CodedBy);
    }

    private static void Because(IAnsiConsole console, string text, CodedBy by)
    {
        var bound = string.Join(", ", by.Grounds.Bound.Select(ground => $"{ground.Part} “{ground.Span.In(text).ToString().ReplaceLineEndings(" ")}”"));
        console.MarkupLineInterpolated($"  [dim]{by.Rule}: {by.Grounds.Why}[/]");
        console.MarkupLineInterpolated($"  [dim]like “{by.Grounds.Example}”: {bound}[/]");
    }

    private static string Facts(ArticleReading reading, Report report)
    {
        var text = reading.Article.Text;
        string?[] parts =
        [
            report.Time is { } time ? Day(time.Value) : null,
            report.Place is { } place ? "at " + (place.Place?.Name ?? place.Span.In(text).ToString()) : null,
            report.Harm is { } harm ? HarmWords(harm) : null,
            Said(report.Sources, text),
        ];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string Day(TimeValue value) => value.Edtf;

    private static string HarmWords(Harm harm)
    {
        (string Name, HarmCount? Count)[] all = [("killed", harm.Killed), ("injured", harm.Injured), ("abducted", harm.Abducted), ("arrested", harm.Arrested)];
        return string.Join(", ", all.Where(h => h.Count is not null).Select(h => $"{Range(h.Count!)} {h.Name}"));
    }

    private static string Range(HarmCount count) => (count.Low, count.High) switch
    {
        ({ } low, { } high) when low == high => low.ToString(),
        ({ } low, { } high) => $"{low}–{high}",
        ({ } low, null) => $"at least {low}",
        (null, { } high) => $"up to {high}",
        _ => "some",
    };

    private static string Said(IReadOnlyList<Party> sources, string text) => sources.Count == 0 ? "" : "according to " + Names(sources, text, ", according to ");

    private static string Names(IReadOnlyList<Party> parties, string text, string between) =>
        parties.Count == 0 ? "(nobody named)" : string.Join(between, parties.Select(party => Name(party, text)));

    private static string Name(Party party, string text)
    {
        var words = party.Span.In(text).ToString().ReplaceLineEndings(" ");
        return party.Entity is { } entity && !words.Contains(entity.Name, StringComparison.OrdinalIgnoreCase) ? $"{entity.Name} ({words})" : words;
    }

    private static string Colour(Status status) => status switch
    {
        Status.Asserted => "green",
        Status.Negated or Status.Denied => "red",
        _ => "yellow",
    };

    /// <summary>The quote, with the trigger in bold and the parties underlined; where there are no colours, in «» and [].</summary>
    private static void Quote(IAnsiConsole console, string text, Span evidence, Span? trigger, IReadOnlyList<Party> parties)
    {
        var plain = console.Profile.Capabilities.ColorSystem == ColorSystem.NoColors;
        var marks = Marks(evidence, trigger, parties);
        var line = new StringBuilder("  “");
        var at = evidence.Start;
        foreach (var (span, isTrigger) in marks)
        {
            if (span.Start < at) continue;
            line.Append(Escape(text, at, span.Start));
            var words = Escape(text, span.Start, span.End);
            line.Append((plain, isTrigger) switch { (true, true) => $"«{words}»", (true, false) => $"[[{words}]]", (_, true) => $"[bold yellow]{words}[/]", _ => $"[underline]{words}[/]" });
            at = span.End;
        }

        line.Append(Escape(text, at, evidence.End)).Append('”');
        console.MarkupLine(line.ToString());
    }

    private static List<(Span Span, bool IsTrigger)> Marks(Span evidence, Span? trigger, IReadOnlyList<Party> parties)
    {
        var marks = parties.Select(party => (party.Span, false)).Append((trigger ?? new Span(0, 0), true));
        return [.. marks.Where(mark => mark.Item1.Length > 0 && evidence.Contains(mark.Item1)).OrderByDescending(mark => mark.Item2).ThenBy(mark => mark.Item1)
            .Aggregate(new List<(Span, bool)>(), WithoutOverlap).OrderBy(mark => mark.Item1)];
    }

    private static List<(Span Span, bool IsTrigger)> WithoutOverlap(List<(Span Span, bool IsTrigger)> kept, (Span Span, bool IsTrigger) next)
    {
        if (!kept.Exists(mark => mark.Span.Overlaps(next.Span))) kept.Add(next);
        return kept;
    }

    private static string Escape(string text, int start, int end) => Markup.Escape(text[start..end].ReplaceLineEndings(" "));
}
