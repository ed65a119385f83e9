using Dragoman.Sentences;

namespace Dragoman.Training.Lemmas;

/// <summary>
/// Regular inflections of words the treebanks do not hold: where the rule learnt from endings leads to no word (<c>provoked</c>: <c>provok</c>),
/// and another way of undoing the inflection does (<c>provoke</c>), that one is taken.
/// </summary>
internal static class KnownWords
{
    public static IEnumerable<(string Word, string Lemma)> Corrected(string xpos, IReadOnlySet<string> known, Func<string, string?> script)
    {
        var strings = new StringPool();
        foreach (var word in known.Where(w => w.Length > 3 && w.All(char.IsAsciiLetterLower)).Order(StringComparer.Ordinal))
        {
            var bases = Bases(xpos, word);
            if (bases.Count == 0 || script(word) is not { } rule) continue;
            if (known.Contains(LemmaScript.Parse(rule).Apply(word, strings))) continue;
            if (bases.FirstOrDefault(known.Contains) is { } lemma) yield return (word, lemma);
        }
    }

    /// <summary>What the word may be an inflection of, likeliest first.</summary>
    private static List<string> Bases(string xpos, string word) => xpos switch
    {
        "VBD" or "VBN" when word.EndsWith("ied", StringComparison.Ordinal) => [word[..^3] + "y"],
        "VBD" or "VBN" when word.EndsWith("ed", StringComparison.Ordinal) => Stems(word[..^2]),
        "VBG" when word.EndsWith("ing", StringComparison.Ordinal) => Stems(word[..^3]),
        "JJR" or "RBR" when word.EndsWith("ier", StringComparison.Ordinal) => [word[..^3] + "y"],
        "JJR" or "RBR" when word.EndsWith("er", StringComparison.Ordinal) => Stems(word[..^2]),
        "JJS" or "RBS" when word.EndsWith("iest", StringComparison.Ordinal) => [word[..^4] + "y"],
        "JJS" or "RBS" when word.EndsWith("est", StringComparison.Ordinal) => Stems(word[..^3]),
        "VBZ" or "NNS" when word.EndsWith("ies", StringComparison.Ordinal) => [word[..^3] + "y", word[..^1]],
        "VBZ" or "NNS" when word.EndsWith("es", StringComparison.Ordinal) => [word[..^1], word[..^2]],
        "VBZ" or "NNS" when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => [word[..^1]],
        _ => [],
    };

    private static List<string> Stems(string stem)
    {
        if (stem.Length < 2) return [];
        return stem[^1] == stem[^2] ? [stem[..^1], stem] : [stem + "e", stem];
    }
}
