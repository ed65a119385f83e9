namespace Dragoman.Reading.Tongues;

/// <summary>The language of a text, by its letters and words.</summary>
public static class LanguageDetection
{
    /// <summary>Letters that are looked at, half of them from the start and half from the middle: a language shows within a paragraph.</summary>
    private const int Sample = 8_000;

    /// <summary>Fewer different trigrams than this may be a list of names, or a few words over and over.</summary>
    private const int FewestTrigrams = 50;

    /// <summary>Share of English function words that no other language's text reaches, quotations and names in English included.</summary>
    private const double EnglishWords = 0.12;

    /// <summary>How much better another language must fit than English does before a text is not taken for English: names and headlines look foreign.</summary>
    private const double Margin = 0.25;

    /// <summary>Least fit of a text in a language that has a profile.</summary>
    private const double LeastFit = 0.8;

    private static readonly HashSet<string> FunctionWords = new(
        ["the", "of", "and", "to", "that", "is", "was", "for", "with", "by", "from", "as", "he", "it", "his", "had", "has", "have", "are", "were", "be", "been", "at", "an", "this", "which", "who", "they", "their", "not", "but", "will", "would", "said", "after", "its", "on", "in", "a"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Writing systems of one language, or of one that is meant where nothing else is said.</summary>
    private static readonly (int First, int Last, string Language)[] Scripts =
    [
        (0x0530, 0x058F, "hy"), (0x0980, 0x09FF, "bn"), (0x0A00, 0x0A7F, "pa"), (0x0A80, 0x0AFF, "gu"), (0x0B00, 0x0B7F, "or"), (0x0B80, 0x0BFF, "ta"), (0x0C00, 0x0C7F, "te"), (0x0C80, 0x0CFF, "kn"),
        (0x0D00, 0x0D7F, "ml"), (0x0D80, 0x0DFF, "si"), (0x0E80, 0x0EFF, "lo"), (0x0F00, 0x0FFF, "bo"), (0x10A0, 0x10FF, "ka"), (0x1100, 0x11FF, "ko"), (0x1780, 0x17FF, "km"), (0x3040, 0x30FF, "ja"),
        (0x3400, 0x4DBF, "zh"), (0x4E00, 0x9FFF, "zh"), (0xAC00, 0xD7AF, "ko"), (0xFF66, 0xFF9F, "ja"),
    ];

    /// <summary>ISO 639-1 code; <c>null</c> where the text is too short or fits no language.</summary>
    public static string? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = SampleOf(text);
        if (ByScript(sample) is { } script) return script;
        if (EnglishShare(sample) is var (share, words) && words >= 8 && share >= EnglishWords) return "en";
        var scores = Trigrams.Shipped.Score(sample, out var count);
        if (count < FewestTrigrams) return null;
        var best = Array.IndexOf(scores, scores.Max());
        var english = scores[Array.IndexOf(Trigrams.Shipped.Languages, "en")];
        if (scores[best] < LeastFit) return null;
        return scores[best] - english < Margin && english > 0 ? english >= scores[best] ? "en" : null : Trigrams.Shipped.Languages[best];
    }

    private static string SampleOf(string text)
    {
        if (text.Length <= Sample) return text;
        var middle = text.Length / 2;
        return string.Concat(text.AsSpan(0, Sample / 2), text.AsSpan(middle, Math.Min(Sample / 2, text.Length - middle)));
    }

    /// <summary>The language of the script that most letters are of, where one script has one; kana decide for Japanese among Chinese signs.</summary>
    private static string? ByScript(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var letters = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (c < 0x530) continue;
            foreach (var (first, last, language) in Scripts)
                if (c >= first && c <= last) counts[language] = counts.GetValueOrDefault(language) + 1;
        }

        if (letters < 10 || counts.Values.Sum() * 2 < letters) return null;
        if (counts.GetValueOrDefault("ja") * 20 > letters) return "ja";
        return counts.MaxBy(count => (count.Value, count.Key)).Key;
    }

    private static (double Share, int Words) EnglishShare(string text)
    {
        var (words, found) = (0, 0);
        var lookup = FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length;)
        {
            while (at < text.Length && !char.IsLetter(text[at])) at++;
            var start = at;
            while (at < text.Length && char.IsLetter(text[at])) at++;
            if (at == start) continue;
            words++;
            if (lookup.Contains(text.AsSpan(start, at - start))) found++;
        }

        return ((double)found / Math.Max(1, words), words);
    }
}
