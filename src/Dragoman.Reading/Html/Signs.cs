using System.Collections.Frozen;
using System.Text;

namespace Dragoman.Reading.Html;

/// <summary>What the names of an element (class, id, role, itemprop) say it is for.</summary>
[Flags]
internal enum Sign
{
    /// <summary>Nothing known.</summary>
    None = 0,

    /// <summary>The text of the article.</summary>
    Body = 1,

    /// <summary>Not the article: menus, teasers, adverts, sharing, forms, notices.</summary>
    Aside = 2,

    /// <summary>Words under a picture.</summary>
    Caption = 4,

    /// <summary>Who took the picture.</summary>
    Credit = 8,

    /// <summary>Who wrote the article, and when.</summary>
    Byline = 16,

    /// <summary>What readers wrote.</summary>
    Comments = 32,

    /// <summary>The headline.</summary>
    Headline = 64,

    /// <summary>As often part of an article as not: dropped only where it holds no prose.</summary>
    Perhaps = 256,

    /// <summary>A fact about the article, marked for machines.</summary>
    Microdata = 512,

    /// <summary>Hidden by a class that every framework names so.</summary>
    Hidden = 128,
}

/// <summary>
/// The vocabulary of names, from <c>lexicons/web/signs.tsv</c>: a kind, a tab, words or phrases as they stand once a name is cut at its case, hyphens and underlines; a star at the end of a
/// word stands for any rest. Names are the only thing that thousands of publishers' pages have in common, since templates are copied and their words with them.
/// </summary>
internal sealed class SignTable
{
    private const int LongestPhrase = 3;
    private const int ShortestStem = 4;
    private readonly FrozenDictionary<string, Sign> phrases;
    private readonly FrozenDictionary<string, Sign> stems;
    private readonly FrozenDictionary<string, Sign>.AlternateLookup<ReadOnlySpan<char>> phraseOf;
    private readonly FrozenDictionary<string, Sign>.AlternateLookup<ReadOnlySpan<char>> stemOf;
    private readonly int longestStem;

    private SignTable(Dictionary<string, Sign> phrases, Dictionary<string, Sign> stems)
    {
        this.phrases = phrases.ToFrozenDictionary(StringComparer.Ordinal);
        this.stems = stems.ToFrozenDictionary(StringComparer.Ordinal);
        phraseOf = this.phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        stemOf = this.stems.GetAlternateLookup<ReadOnlySpan<char>>();
        longestStem = stems.Keys.Select(stem => stem.Length).DefaultIfEmpty().Max();
    }

    /// <summary>Reads the table out of its lines; lines of <c>#</c> are remarks.</summary>
    internal static SignTable Parse(IEnumerable<string> lines)
    {
        Dictionary<string, Sign> phrases = new(StringComparer.Ordinal), stems = new(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            var fields = line.Split('\t');
            var sign = Enum.Parse<Sign>(fields[0], ignoreCase: true);
            foreach (var phrase in fields[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var (table, key) = phrase[^1] == '*' ? (stems, phrase[..^1]) : (phrases, phrase);
                table[key] = table.GetValueOrDefault(key) | sign;
            }
        }

        return new SignTable(phrases, stems);
    }

    /// <summary>What the names say, each word of which may say something.</summary>
    internal Sign Of(string names)
    {
        if (names.Length == 0) return Sign.None;
        var words = Cut(names);
        var found = Sign.None;
        Span<int> starts = stackalloc int[LongestPhrase];
        for (int at = 0, count = 0; at < words.Length; count++)
        {
            var end = words.IndexOf(' ', at);
            end = end < 0 ? words.Length : end;
            starts[count % LongestPhrase] = at;
            for (var back = 0; back < LongestPhrase && back <= count; back++)
                if (phraseOf.TryGetValue(words.AsSpan(starts[(count - back) % LongestPhrase]..end), out var sign)) found |= sign;
            found |= Stem(words.AsSpan(at..end));
            at = end + 1;
        }

        return found;
    }

    private Sign Stem(ReadOnlySpan<char> word)
    {
        for (var length = Math.Min(word.Length, longestStem); length >= ShortestStem; length--)
            if (stemOf.TryGetValue(word[..length], out var sign)) return sign;
        return Sign.None;
    }

    /// <summary>Lower-case words parted by one blank: <c>article__body--mainText</c> is <c>article body main text</c>.</summary>
    internal static string Cut(string names)
    {
        var cut = new StringBuilder(names.Length + 8);
        for (var i = 0; i < names.Length; i++)
        {
            var c = names[i];
            if (!char.IsLetter(c))
            {
                if (cut.Length > 0 && cut[^1] != ' ') cut.Append(' ');
                continue;
            }

            if (char.IsUpper(c) && i > 0 && char.IsLower(names[i - 1])) cut.Append(' ');
            cut.Append(char.ToLowerInvariant(c));
        }

        return cut.ToString().TrimEnd();
    }
}
