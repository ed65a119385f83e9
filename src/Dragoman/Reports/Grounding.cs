using Dragoman.Codebooks;

namespace Dragoman.Reports;

/// <summary>Tells for a match which rule it is of and which words of the text it stands on.</summary>
internal static class Grounding
{
    private static readonly string[] Parts = [.. Enum.GetNames<Part>().Select(name => name.ToLowerInvariant())];

    internal static CodedBy Of(Codebook codebook, ReadArticle article, Match match) => new(match.Rule.Id, codebook.Name, codebook.Version, new Grounds(match.Rule.Why, match.Pattern.Example, Bound(article, match)));

    private static List<Ground> Bound(ReadArticle article, Match match)
    {
        var clause = article.Clauses[match.Clause];
        var bound = new List<Ground> { new("predicate", clause.Predicate.Span) };
        if (match.Content >= 0) bound.Add(new Ground("content", article.Clauses[match.Content].Predicate.Span));
        for (var slot = 0; slot < match.Bindings.Count; slot++)
        {
            if (match.Bindings[slot] < 0) continue;
            var asked = match.Pattern.Slots[slot];
            var argument = (asked.InContent ? article.Clauses[match.Content] : clause).Arguments[match.Bindings[slot]];
            bound.Add(new Ground(asked.Part == Part.None ? "word" : Parts[(int)asked.Part], argument.Span));
        }

        return bound;
    }
}
