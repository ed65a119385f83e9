using Dragoman.Clauses;

namespace Dragoman.Codebooks;

/// <summary>Patterns for verbs that a rule lists with their preposition (<c>supported: [side with]</c>): what the example has as object stands behind the preposition.</summary>
internal static class PrepositionPatterns
{
    private static readonly string[] Known = ["with", "into", "for", "against", "behind", "to", "on", "upon", "at", "of", "from", "by", "over"];

    internal static IEnumerable<Pattern> Of(Pattern pattern)
    {
        if (pattern.Kind != PredicateKind.Verb || pattern.Slots.Count(slot => slot is { Role: Role.Object, InContent: false }) != 1) yield break;
        foreach (var verbs in pattern.Lemmas.Select(lemma => lemma.Split(' ')).Where(words => words.Length == 2 && Known.Contains(words[1])).GroupBy(words => words[1], words => words[0]))
        {
            var slots = pattern.Slots.Select(slot => slot is { Role: Role.Object, InContent: false } ? slot with { Role = Role.Oblique, Prepositions = [verbs.Key] } : slot);
            yield return pattern with { Lemmas = [.. verbs], Slots = [.. slots], IsIntransitive = true };
        }
    }
}
