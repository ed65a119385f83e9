using Dragoman.Clauses;

namespace Dragoman.Codebooks;

/// <summary>
/// The particle right behind a verb that the tree took for a preposition or an adverb (<c>broke off talks</c>, <c>stepped down</c>): parsers err here more than anywhere,
/// and rules must not depend on it.
/// </summary>
internal static class Particles
{
    private static readonly string[] Known = ["off", "out", "up", "down", "in", "back", "over", "away", "on", "upon", "by", "aside", "apart", "together", "through", "forward"];

    /// <summary>The particle; empty when none stands there or the predicate's lemma has one already.</summary>
    internal static string After(ReadArticle article, Predicate predicate)
    {
        if (predicate.Kind != PredicateKind.Verb || predicate.Lemma.Contains(' ')) return "";
        var tokens = article.Sentences[predicate.Sentence].Tokens;
        var next = predicate.Head + 1;
        if (next >= tokens.Length) return "";
        foreach (var particle in Known)
            if (tokens[next].Form.Equals(particle, StringComparison.OrdinalIgnoreCase)) return particle;
        return "";
    }
}
