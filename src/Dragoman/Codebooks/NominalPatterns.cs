using Dragoman.Clauses;

namespace Dragoman.Codebooks;

/// <summary>Patterns for the nouns that a rule's <c>nominal</c> lists (<c>the severing of ties</c>): parties as in the rule's first example.</summary>
internal static class NominalPatterns
{
    private static readonly string[] Articles = ["a", "an", "the"];

    internal static IEnumerable<Pattern> Of(RuleSource rule, IReadOnlyList<Pattern> examples)
    {
        if (examples.Count == 0) yield break;
        var model = examples.MaxBy(pattern => pattern.Slots.Count(slot => slot.Part != Part.None))!;
        var parties = model.Slots.Where(slot => slot.Part != Part.None && slot.Words.Count == 0 && !slot.InContent).ToList();
        foreach (var entry in rule.Nominal)
        {
            var words = entry.Text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Articles.Contains(word)).ToArray();
            if (words.Length == 0) continue;
            List<Slot> slots = words.Length >= 3 ? [Word(rule, words)] : [];
            yield return new Pattern { Rule = model.Rule, Example = entry.Text, Kind = PredicateKind.Noun, Lemmas = Lemmas(words), Slots = [.. slots, .. parties] };
        }
    }

    /// <summary>The noun; with the word right before it where the entry has one (<c>air strike</c>).</summary>
    private static string[] Lemmas(string[] words) => words.Length == 2
        ? [$"{words[0]} {words[1]}", $"{words[0]} {WordForms.Singular(words[1])}"]
        : [words[0], WordForms.Singular(words[0])];

    private static Slot Word(RuleSource rule, string[] words)
    {
        var phrase = string.Join(' ', words[2..]);
        var further = rule.Words.TryGetValue(phrase, out var others) ? others : [];
        return new Slot
        {
            Role = Role.Oblique,
            Prepositions = [words[1]],
            Words = [.. further.Prepend(phrase).SelectMany(WordForms.Choices)],
        };
    }
}
