namespace Dragoman.Codebooks;

/// <summary>Finds rules that would code the same clause with nothing to choose between them.</summary>
internal static class RuleTies
{
    internal static IEnumerable<Diagnostic> Find(IReadOnlyList<RuleSource> rules, IReadOnlyList<Pattern> patterns)
    {
        var byLemma = new Dictionary<string, List<Pattern>>(StringComparer.Ordinal);
        var told = new HashSet<(int, int)>();
        foreach (var pattern in patterns)
        {
            foreach (var lemma in pattern.Lemmas)
            {
                if (!byLemma.TryGetValue(lemma, out var others)) byLemma[lemma] = others = [];
                foreach (var other in others)
                {
                    // Over a rule of the codebook below the higher one wins by its place.
                    if (other.Rule == pattern.Rule || rules[other.Rule].Layer != rules[pattern.Rule].Layer || !Tie(rules, other, pattern) || !told.Add((other.Rule, pattern.Rule))) continue;
                    yield return Told(rules[other.Rule], rules[pattern.Rule], lemma, SharedWords(other, pattern));
                }

                others.Add(pattern);
            }
        }
    }

    private static Diagnostic Told(RuleSource a, RuleSource b, string lemma, string words) => PatternCompiler.Fault(b.Place, "DG5007",
        $"Rules '{a.Rule.Id}' and '{b.Rule.Id}' both match '{lemma}' and bind the same words{words}, so neither is the more specific.",
        "Take the word out of one of them, or let one ask for a further word.");

    private static bool Tie(IReadOnlyList<RuleSource> rules, Pattern a, Pattern b)
    {
        var (first, second) = (rules[a.Rule].Rule, rules[b.Rule].Rule);
        if (first.IsRelation != second.IsRelation || (first.IsRelation && first.Type != second.Type)) return false;
        if (first.Type == second.Type && first.Former == second.Former) return false;
        return a.Bound == b.Bound && a.IsCopular == b.IsCopular && a.NeedsContent == b.NeedsContent && Meet(a.Modals, b.Modals) && Meet(a.ContentModals, b.ContentModals) && SameContent(first, second, a, b)
            && a.Slots.Count == b.Slots.Count && a.Slots.Zip(b.Slots).All(pair => Same(pair.First, pair.Second));
    }

    private static bool Meet(IReadOnlyList<string> a, IReadOnlyList<string> b) => a.Count == 0 || b.Count == 0 || a.Intersect(b).Any();

    private static bool SameContent(CodebookRule first, CodebookRule second, Pattern a, Pattern b) =>
        (first.Content.Count == 0 || second.Content.Count == 0 || first.Content.Intersect(second.Content).Any())
        && (a.ContentLemmas.Count == 0) == (b.ContentLemmas.Count == 0) && (a.ContentLemmas.Count == 0 || a.ContentLemmas.Intersect(b.ContentLemmas).Any());

    private static bool Same(Slot a, Slot b) => a.Role == b.Role && a.InContent == b.InContent && (a.Prepositions.Count == 0 || a.Prepositions.Intersect(b.Prepositions).Any())
        && (a.Filler & b.Filler) != 0 && (a.Words.Count > 0) == (b.Words.Count > 0)
        && (a.Words.Count == 0 || Shared(a, b).Any());

    // "military aid" and "aid" do not tie: whoever binds the qualifier as well is the more specific.
    private static IEnumerable<WordChoice> Shared(Slot a, Slot b) =>
        a.Words.Where(word => b.Words.Any(other => word.Lemma == other.Lemma && word.Modifiers.Count == other.Modifiers.Count && word.Modifiers.All(other.Modifiers.Contains)));

    private static string SharedWords(Pattern a, Pattern b)
    {
        var words = a.Slots.Zip(b.Slots).Where(pair => pair.First.Words.Count > 0).SelectMany(pair => Shared(pair.First, pair.Second)).Select(word => string.Join(' ', [.. word.Modifiers, word.Lemma])).Distinct(StringComparer.Ordinal).Take(6);
        return string.Join(", ", words) is { Length: > 0 } all ? $" ({all})" : "";
    }
}
