namespace Dragoman.Pages;

/// <summary>
/// What English words look like and how often they stand: the judge of words broken over line ends, of lost initials
/// and of what is a name. Immutable; any number of threads may ask at once.
/// </summary>
public sealed class Lexicon
{
    private readonly SortedTable words;
    private readonly SortedTable compounds;
    private readonly SortedTable openings;
    private readonly SortedTable givenNames;
    private readonly SortedTable surnames;
    private readonly Dictionary<string, HashSet<string>> lists;
    private readonly Dictionary<string, int> firstParts;
    private readonly Dictionary<string, int> lastParts;
    private readonly Dictionary<string, double> seamWeights;

    private Lexicon(SortedTable[] tables, Dictionary<string, HashSet<string>> lists)
    {
        (words, compounds, openings, givenNames, surnames) = (tables[0], tables[1], tables[2], tables[3], tables[4]);
        this.lists = lists;
        (firstParts, lastParts) = Parts(compounds);
        seamWeights = Weights(List("seam"));
    }

    /// <summary>A lexicon that knows no word: every decision falls to the page's own words and to form.</summary>
    public static Lexicon Empty { get; } = new([.. Enumerable.Repeat(SortedTable.Empty, 5)], []);

    /// <summary>
    /// Reads <c>words.tsv</c>, <c>compounds.tsv</c>, <c>openings.tsv</c>, <c>given-names.tsv</c>, <c>surnames.txt</c>, <c>page-words.tsv</c> and
    /// <c>seams.tsv</c> of a folder such as <c>lexicons/en</c>; some 30 ms.
    /// </summary>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    public static Lexicon Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return Read(name => new StreamReader(Path.Combine(folder, name)));
    }

    /// <summary>
    /// A lexicon out of its files, opened by name: words in their own case, hyphenated words in small letters, first words of sentences and names,
    /// each <c>key TAB count</c> and sorted by ordinal; and the word lists of pages, <c>list TAB word</c>. Each reader is closed.
    /// </summary>
    public static Lexicon Read(Func<string, TextReader> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var named = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var name in ListFiles)
        {
            using var rows = open(name);
            Sort(rows, named);
        }

        return new Lexicon([.. TableFiles.Select(name => Table(open, name))], named);
    }

    private static readonly string[] TableFiles = ["words.tsv", "compounds.tsv", "openings.tsv", "given-names.tsv", "surnames.txt"];
    private static readonly string[] ListFiles = ["page-words.tsv", "seams.tsv"];

    private static SortedTable Table(Func<string, TextReader> open, string name)
    {
        using var rows = open(name);
        return SortedTable.Read(rows);
    }

    private static void Sort(TextReader rows, Dictionary<string, HashSet<string>> named)
    {
        while (rows.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0 || line[0] == '#') continue;
            if (!named.TryGetValue(line[..tab], out var list)) named[line[..tab]] = list = new HashSet<string>(StringComparer.Ordinal);
            list.Add(line[(tab + 1)..].Trim());
        }
    }

    /// <summary>How often the word stands in exactly this case inside sentences; 0 = it is listed only, -1 = it is not known.</summary>
    public int Count(ReadOnlySpan<char> word) => words.Count(word);

    /// <summary>Whether the word is known in this case or in small letters, or, all in capitals, in any.</summary>
    public bool Knows(ReadOnlySpan<char> word) => CountAnyCase(word) >= 0;

    /// <summary>The highest count of the word as it stands, in small letters, or with one capital; -1 = known in none of them.</summary>
    public int CountAnyCase(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 60) return -1;
        Span<char> form = stackalloc char[word.Length];
        var count = words.Count(word);
        word.ToLowerInvariant(form);
        count = Math.Max(count, words.Count(form));
        if (!char.IsUpper(word[0])) return count;
        form[0] = char.ToUpperInvariant(form[0]);
        return Math.Max(count, words.Count(form));
    }

    /// <summary>Whether the word is known with a capital and never, or far less, in small letters.</summary>
    public bool IsName(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 60 || !char.IsUpper(word[0])) return false;
        Span<char> form = stackalloc char[word.Length];
        word.ToLowerInvariant(form);
        var small = words.Count(form);
        form[0] = char.ToUpperInvariant(form[0]);
        var capital = words.Count(form);
        return capital >= 0 && (small < 0 || capital > 4 * small);
    }

    /// <summary>Whether the word is a known given name, whatever its case.</summary>
    public bool IsGivenName(ReadOnlySpan<char> word) => StandsIn(givenNames, word);

    /// <summary>Whether the word is a known family name, whatever its case.</summary>
    public bool IsSurname(ReadOnlySpan<char> word) => StandsIn(surnames, word);

    private static bool StandsIn(SortedTable table, ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 60 || !char.IsUpper(word[0])) return false;
        if (table.Count(word) >= 0) return true;
        Span<char> form = stackalloc char[word.Length];
        word.ToLowerInvariant(form);
        form[0] = char.ToUpperInvariant(form[0]);
        return table.Count(form) >= 0;
    }

    /// <summary>Whether the word is known in small letters.</summary>
    public bool IsCommon(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 60) return false;
        Span<char> form = stackalloc char[word.Length];
        word.ToLowerInvariant(form);
        return words.Count(form) >= 0;
    }

    /// <summary>How often the hyphenated word stands, whatever its case; -1 = it is not known.</summary>
    public int CompoundCount(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 60) return -1;
        Span<char> form = stackalloc char[word.Length];
        word.ToLowerInvariant(form);
        return compounds.Count(form);
    }

    /// <summary>Number of different hyphenated words that begin with this part (<c>anti</c>, <c>well</c>), whatever its case.</summary>
    public int CompoundsFrom(ReadOnlySpan<char> part) => firstParts.GetValueOrDefault(part.ToString().ToLowerInvariant());

    /// <summary>Number of different hyphenated words that end with this part (<c>backed</c>, <c>led</c>), whatever its case.</summary>
    public int CompoundsInto(ReadOnlySpan<char> part) => lastParts.GetValueOrDefault(part.ToString().ToLowerInvariant());

    /// <summary>How often sentences begin with this word, or with this word and the next one or its shape; 0 = never seen.</summary>
    public int OpeningCount(string word, string? next)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (next is null) return Math.Max(0, openings.Count(word));
        var shape = next.Length == 0 ? "" : char.IsUpper(next[0]) ? next is "I" ? "I" : "Aa" : char.IsDigit(next[0]) ? "0" : next;
        return Math.Max(0, openings.Count(word + " " + shape));
    }

    /// <summary>The weight of a sign that one article ends and another begins, by its name in the list <c>seam</c>; 0 for one that is not there.</summary>
    internal double SeamWeight(string sign) => seamWeights.GetValueOrDefault(sign);

    /// <summary>Whether <paramref name="word"/> stands in the list of that name in <c>page-words.tsv</c>, in exactly this case.</summary>
    public bool Lists(string list, string word) => lists.TryGetValue(list, out var words) && words.Contains(word);

    /// <summary>The list of that name in <c>page-words.tsv</c>; empty where there is none.</summary>
    public IReadOnlySet<string> List(string list) => lists.TryGetValue(list, out var words) ? words : new HashSet<string>();

    private static (Dictionary<string, int> First, Dictionary<string, int> Last) Parts(SortedTable compounds)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < compounds.Rows; row++)
        {
            var key = compounds.Key(row);
            Add(first, key[..key.IndexOf('-')]);
            Add(last, key[(key.LastIndexOf('-') + 1)..]);
        }

        return (first, last);
    }

    /// <summary>Rows such as <c>cohesion=-4.2</c>.</summary>
    private static Dictionary<string, double> Weights(IReadOnlySet<string> rows) =>
        rows.Select(row => row.Split('=')).Where(p => p.Length == 2 && double.TryParse(p[1], out _)).ToDictionary(p => p[0], p => double.Parse(p[1]), StringComparer.Ordinal);

    private static void Add(Dictionary<string, int> counts, ReadOnlySpan<char> part)
    {
        var key = part.ToString();
        counts[key] = counts.GetValueOrDefault(key) + 1;
    }
}
