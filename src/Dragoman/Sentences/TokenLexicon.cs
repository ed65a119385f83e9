using System.Collections.Frozen;

namespace Dragoman.Sentences;

/// <summary>The word lists the tokenizer goes by; see the first line of each file for what it holds.</summary>
internal sealed class TokenLexicon
{
    private const int LongestAbbreviation = 8;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> abbreviations;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> beforeNumbers;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> prefixes;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> units;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> whole;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> addressEndings;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> multiwords;

    private TokenLexicon(Func<string, IEnumerable<string[]>> rows)
    {
        var shortened = rows("abbreviations.txt").ToList();
        abbreviations = Set(shortened.Where(r => r.Length == 1));
        beforeNumbers = Set(shortened.Where(r => r.Length > 1));
        prefixes = Set(rows("hyphen-prefixes.txt"));
        units = Set(rows("units-after-numbers.txt"));
        whole = Set(rows("whole-words.txt"));
        addressEndings = Set(rows("address-endings.txt"));
        Emoticons = [.. rows("emoticons.txt").Select(r => r[0]).OrderByDescending(e => e.Length).ThenBy(e => e, StringComparer.Ordinal)];
        multiwords = rows("multiwords.tsv").ToFrozenDictionary(r => r[0], r => r.Skip(1).Select(p => p.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Longest first.</summary>
    public IReadOnlyList<string> Emoticons { get; }

    /// <summary>Reads the lists of a lexicon folder.</summary>
    public static TokenLexicon Load(string folder) => new(file => Rows(Path.Combine(folder, file)));

    public bool Abbreviates(ReadOnlySpan<char> word, bool beforeNumber)
    {
        if (word.Length > LongestAbbreviation) return false;
        if (abbreviations.Contains(word) || (beforeNumber && beforeNumbers.Contains(word))) return true;
        if (word.Length < 2) return false;
        // Capital text (GEN. SMITH) and lower-cased text (gen. smith) know the abbreviation as it is spelt in names.
        Span<char> title = stackalloc char[word.Length];
        word.ToLowerInvariant(title);
        var capitals = !word.ContainsAnyExceptInRange('A', 'Z');
        title[0] = char.ToUpperInvariant(title[0]);
        return (capitals && word.Length > 2 && abbreviations.Contains(title)) || (beforeNumber && capitals && beforeNumbers.Contains(title));
    }

    public bool IsPrefix(ReadOnlySpan<char> word) => Contains(prefixes, word);

    public bool IsUnit(ReadOnlySpan<char> word) => units.Contains(word);

    public bool IsWhole(ReadOnlySpan<char> word) => Contains(whole, word);

    public bool EndsAddress(ReadOnlySpan<char> word) => Contains(addressEndings, word);

    /// <summary>Lengths of the parts of a word that UD counts as several; empty for all others.</summary>
    public ReadOnlySpan<int> Parts(ReadOnlySpan<char> word) => multiwords.TryGetValue(word, out var parts) ? parts : [];

    private static bool Contains(FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> set, ReadOnlySpan<char> word)
    {
        if (word.Length > 16) return false;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return set.Contains(lower);
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(IEnumerable<string[]> rows) =>
        rows.Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(path).Where(l => l.Length > 0 && !l.StartsWith("# ", StringComparison.Ordinal)).Select(l => l.Split('\t'));
}
