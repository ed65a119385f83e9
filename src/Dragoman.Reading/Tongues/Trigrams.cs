using System.Globalization;
using System.Reflection;

namespace Dragoman.Reading.Tongues;

/// <summary>
/// Languages by the trigrams of their letters (Cavnar and Trenkle, 1994, with log odds of the ranks instead of the sum of their differences): the profiles of <c>lexicons/languages/trigrams.tsv</c>.
/// </summary>
internal sealed class Trigrams
{
    /// <summary>Rank that a trigram outside a profile is taken to have: the tail of a profile of 300 is about four times as long.</summary>
    private const double Unseen = 1200;

    /// <summary>Flattens the first ranks, which chance decides among.</summary>
    private const double Flat = 20;

    private readonly Dictionary<ulong, (int Language, float Weight)[]> weights = [];

    private Trigrams(IReadOnlyList<(string Language, string[] Grams)> profiles)
    {
        Languages = [.. profiles.Select(profile => profile.Language)];
        var grams = profiles.SelectMany((profile, language) => profile.Grams.Select((gram, rank) => (Key: Key(gram), Language: language, Weight: (float)Math.Log((Unseen + Flat) / (rank + Flat)))));
        foreach (var gram in grams.GroupBy(gram => gram.Key)) weights[gram.Key] = [.. gram.Select(one => (one.Language, one.Weight))];
    }

    /// <summary>The shipped profiles, loaded when they are first asked for.</summary>
    internal static Trigrams Shipped => Loaded.Value;

    /// <summary>ISO 639-1 codes, in the order of <see cref="Score"/>'s answer.</summary>
    internal string[] Languages { get; }

    private static readonly Lazy<Trigrams> Loaded = new(Load);

    /// <summary>How well each language fits a text: the mean over its trigrams, 0 for no fit at all, 2 and more for a text of that language.</summary>
    /// <param name="text">Any text; only its letters count.</param>
    /// <param name="different">Number of different trigrams: a word said a thousand times tells no more than once.</param>
    internal double[] Score(ReadOnlySpan<char> text, out int different)
    {
        var sums = new double[Languages.Length];
        var seen = new HashSet<ulong>();
        var count = 0;
        ulong key = ' ';
        foreach (var c in text)
        {
            var letter = IsLetter(c) ? char.ToLowerInvariant(c) : ' ';
            if (letter == ' ' && (key & 0xFFFF) == ' ') continue;
            key = ((key << 16) | letter) & 0xFFFF_FFFF_FFFF;
            if (key >> 32 == 0 || (key >> 16 & 0xFFFF) == ' ') continue;
            count++;
            seen.Add(key);
            if (!weights.TryGetValue(key, out var found)) continue;
            foreach (var (language, weight) in found) sums[language] += weight;
        }

        different = seen.Count;
        for (var i = 0; i < sums.Length; i++) sums[i] /= Math.Max(1, count);
        return sums;
    }

    private static bool IsLetter(char c) => c < 128 ? char.IsAsciiLetter(c)
        : char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static ulong Key(string gram) => gram.Aggregate(0ul, (key, c) => (key << 16) | (c == '_' ? ' ' : c));

    private static Trigrams Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("languages.trigrams.tsv") ?? throw new InvalidOperationException("The profiles of languages are not in the program.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new Trigrams([.. lines.Select(line => line.TrimEnd('\r').Split('\t')).Select(fields => (fields[0], fields[1].Split('|')))]);
    }
}
