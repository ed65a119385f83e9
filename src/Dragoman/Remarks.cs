using Dragoman.Articles;
using Dragoman.Codebooks;
using Dragoman.Sentences;
using Dragoman.Times;

namespace Dragoman;

/// <summary>What an article's reading has to tell its owner: sentences too long for a tree, dates that no calendar has, distances that cannot be.</summary>
internal static class Remarks
{
    private const int LongestQuote = 40;

    /// <summary>The remarks on one article, by kind.</summary>
    public static IReadOnlyList<Diagnostic> Of(Article article, ReadArticle read) =>
    [
        .. read.Sentences.Where(sentence => sentence.Tokens.Length > LanguageModel.LongestSentence).Select(sentence => Long(article, sentence)),
        .. read.Times.Where(time => time.Doubt is not null).Select(time => Doubtful(article, time, time.Doubt!)),
        .. read.Places.Where(place => place.Doubt is not null).Select(place => Remark(
            "DG3301", Severity.Warning, place.Span.Start, $"before '{place.Span.In(article.Text)}' stands {place.Doubt}; the place is taken without it", "Check the text; a dash before the number may be a bullet.")),
    ];

    private static Diagnostic Long(Article article, Sentence sentence) => Remark(
        "DG3101", Severity.Warning, sentence.Span.Start,
        $"a sentence of {sentence.Tokens.Length + sentence.Unread} words was {(LanguageModel.IsProse(sentence) ? "read in pieces" : "not read, for it is no prose")}; it begins '{sentence.Span.In(article.Text)[..Math.Min(LongestQuote, sentence.Span.Length)].ToString().ReplaceLineEndings(" ")}'",
        "Check that it is prose; a table or a list is better left out, a lost full stop put back.");

    private static Diagnostic Doubtful(Article article, TimeExpression time, TimeDoubt doubt)
    {
        var words = $"'{time.Span.In(article.Text).ToString().ReplaceLineEndings(" ")}': {doubt.Why}";
        return doubt.Kind switch
        {
            TimeDoubtKind.NoSuchDay => Remark("DG3201", Severity.Warning, time.Span.Start, words, "Check the date against the source; the month alone is kept."),
            TimeDoubtKind.BeforeGregorian => Remark("DG3202", Severity.Note, time.Span.Start, words, "The day is kept as if of the Gregorian calendar; convert it where the source counts otherwise."),
            _ => Remark("DG3203", Severity.Warning, time.Span.Start, words, "Check the year against the source; no date is kept."),
        };
    }

    private static Diagnostic Remark(string code, Severity severity, int offset, string message, string remedy) =>
        new() { Code = code, Severity = severity, Place = new DiagnosticPlace(Offset: offset), Message = message, Remedy = remedy };
}
