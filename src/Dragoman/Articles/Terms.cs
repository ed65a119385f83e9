using Dragoman.Pages;

namespace Dragoman.Articles;

/// <summary>A content word of a paragraph.</summary>
/// <param name="Id">Number of the word, the same for its singular and plural.</param>
/// <param name="IsName">It stands with a capital where a common word would not.</param>
/// <param name="Weight">How much its coming back tells: the rarer the more.</param>
internal readonly record struct Term(int Id, bool IsName, float Weight);

/// <summary>Numbers the content words of a document's paragraphs.</summary>
internal sealed class Terms(Lexicon lexicon)
{
    /// <summary>Counts of the lexicon above which a word tells nothing of a subject.</summary>
    private const int TooCommon = 9000;

    /// <summary>Terms kept of a paragraph: more than any window looks at.</summary>
    private const int MostTerms = 1000;

    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);

    public Term[] Of(ReadOnlySpan<char> text)
    {
        var terms = new List<Term>();
        var opens = true;
        for (var at = 0; at < text.Length && terms.Count < MostTerms;)
        {
            var end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
            if (end == at)
            {
                opens |= text[at] is '.' or '?' or '!' or '\u201c' or ':';
                at++;
                continue;
            }

            Add(terms, text[at..end], opens);
            opens = false;
            at = end;
        }

        return [.. terms];
    }

    private void Add(List<Term> terms, ReadOnlySpan<char> word, bool opens)
    {
        if (word.Length is < 3 or > 40 || char.IsDigit(word[0])) return;
        var small = word.ToString().ToLowerInvariant();
        var count = lexicon.Count(small);
        var name = char.IsUpper(word[0]) && (!opens || lexicon.IsName(word) || count < 0);
        if (!name && count > TooCommon) return;
        if (small.Length > 4 && small.EndsWith('s') && !small.EndsWith("ss", StringComparison.Ordinal)) small = small[..^1];
        if (!ids.TryGetValue(small, out var id)) ids[small] = id = ids.Count;
        var known = name ? lexicon.Count(word) : count;
        terms.Add(new Term(id, name, (float)Math.Log(400_000.0 / (Math.Max(0, known) + 20))));
    }
}
