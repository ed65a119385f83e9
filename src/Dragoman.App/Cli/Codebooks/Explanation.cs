using Dragoman.Clauses;
using Dragoman.Codebooks;
using Dragoman.Reports;

namespace Dragoman.App.Cli.Codebooks;

/// <summary>Why a sentence was coded as it was: its clauses, the rules tried on each and the step at which each fell out.</summary>
internal sealed class Explanation(Codebook codebook, ReadArticle article, string? rule)
{
    internal IEnumerable<string> Lines(Coded coded)
    {
        foreach (var sentence in article.Sentences) yield return string.Join(' ', sentence.Tokens.Select((token, index) => $"{token.Form}/{token.Upos}→{token.Head}:{token.Deprel}"));
        var matcher = new Matcher(codebook, article);
        var events = matcher.Events();
        foreach (var clause in article.Clauses)
        {
            yield return "";
            yield return Shown(clause);
            foreach (var line in Tried(matcher, clause, events)) yield return line;
        }

        yield return "";
        foreach (var report in coded.Reports) yield return $"{report.Type} {report.Mode} [{Names(report.Actors)}] → [{Names(report.Recipients)}] {report.Status} by {report.CodedBy.Rule}, {report.Confidence}";
        foreach (var relation in coded.Relations) yield return $"{relation.Type} [{Names([relation.Subject])}] → [{Names([relation.Object])}] {relation.Detail} by {relation.CodedBy.Rule}";
        if (coded.Reports.Count + coded.Relations.Count == 0) yield return "Nothing is coded.";
    }

    private IEnumerable<string> Tried(Matcher matcher, Clause clause, IReadOnlyList<Match?> events)
    {
        foreach (var index in matcher.Candidates(clause))
        {
            var pattern = codebook.Patterns[index];
            var id = codebook.Rules[pattern.Rule].Id;
            if (rule is not null && rule != id) continue;
            var match = matcher.Try(clause, pattern, events, out var mismatch);
            var wins = match is not null && events[clause.Index]?.Pattern == pattern;
            yield return match is null ? $"    {id}: {mismatch?.Reason}" : $"    {id}: matches, binds {pattern.Bound}{(wins ? " and wins" : "")}";
        }
    }

    private string Shown(Clause clause)
    {
        var arguments = clause.Arguments.Select(argument => $"{argument.Role}{(argument.Preposition.Length > 0 ? $" {argument.Preposition}" : "")} “{argument.Span.In(article.Text)}” ({Fillers.Of(article, argument)})");
        return $"{clause.Index}. {clause.Predicate.Kind} {clause.Predicate.Lemma}, {clause.Status}: {string.Join(", ", arguments)}";
    }

    private string Names(IEnumerable<Party> parties) => string.Join("; ", parties.Select(party => party.Span.In(article.Text).ToString()));
}
