using Dragoman.Sentences;

namespace Dragoman.Mentions.Naming;

/// <summary>
/// Mends what a tagger that sees one sentence at a time cannot know: titles are cut from persons, the last word of a name tells its kind, and one article
/// does not call a word a person here and a place there.
/// </summary>
internal sealed class NameRepair(MentionLexicon lexicon)
{
    private const int LongestTitle = 3;

    /// <summary>The names of every sentence of an article, mended.</summary>
    public List<NamedSpan>[] Mend(IReadOnlyList<Sentence> sentences, List<NamedSpan>[] names)
    {
        for (var s = 0; s < names.Length; s++)
            names[s] = [.. names[s].Select(n => Cut(sentences[s].Tokens, n)).Where(n => n.End > n.First).Select(n => Cued(sentences[s].Tokens, n))];
        var surnames = Surnames(sentences, names);
        var votes = Votes(sentences, names);
        for (var s = 0; s < names.Length; s++)
            for (var i = 0; i < names[s].Count; i++)
                names[s][i] = Agreed(sentences[s].Tokens, names[s][i], surnames, votes);
        return names;
    }

    private NamedSpan Cut(Token[] tokens, NamedSpan name)
    {
        var (first, end) = (name.First, name.End);
        if (name.Type == MentionType.Person)
            for (var length = TitleLength(tokens, first, end); length > 0; length = TitleLength(tokens, first, end)) first += length;
        while (first < end && !tokens[first].Form.Any(char.IsLetterOrDigit)) first++;
        while (end > first && !tokens[end - 1].Form.Any(char.IsLetterOrDigit)) end--;
        if (end > first && tokens[first].Form is "The" or "the") first++;
        return name with { First = first, End = end };
    }

    private int TitleLength(Token[] tokens, int first, int end)
    {
        for (var length = Math.Min(LongestTitle, end - first - 1); length > 0; length--)
            if (lexicon.IsTitle(string.Join(' ', tokens[first..(first + length)].Select(t => t.Form)), out _))
                return length;
        return 0;
    }

    private NamedSpan Cued(Token[] tokens, NamedSpan name)
    {
        if (name.End - name.First < 2 || (name.Type == MentionType.Person && lexicon.IsGivenName(tokens[name.First].Form))) return name;
        return lexicon.Cue(tokens[name.End - 1].Form, false, true) switch
        {
            MentionType.Organization or MentionType.Group when name.Type is MentionType.Person or MentionType.Place => name with { Type = MentionType.Organization },
            MentionType.Facility or MentionType.Place when name.Type is MentionType.Person => name with { Type = MentionType.Place },
            _ => name,
        };
    }

    private static Dictionary<string, int> Surnames(IReadOnlyList<Sentence> sentences, List<NamedSpan>[] names)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var s = 0; s < names.Length; s++)
            foreach (var name in names[s])
                if (name.Type == MentionType.Person && name.End - name.First > 1)
                    counts[sentences[s].Tokens[name.End - 1].Form] = 1;
        return counts;
    }

    private static Dictionary<string, int[]> Votes(IReadOnlyList<Sentence> sentences, List<NamedSpan>[] names)
    {
        var votes = new Dictionary<string, int[]>(StringComparer.Ordinal);
        for (var s = 0; s < names.Length; s++)
            foreach (var name in names[s])
            {
                var key = Key(sentences[s].Tokens, name);
                if (!votes.TryGetValue(key, out var counts)) votes[key] = counts = new int[Enum.GetValues<MentionType>().Length];
                counts[(int)name.Type]++;
            }

        return votes;
    }

    private static NamedSpan Agreed(Token[] tokens, NamedSpan name, Dictionary<string, int> surnames, Dictionary<string, int[]> votes)
    {
        if (name.End - name.First == 1 && surnames.ContainsKey(tokens[name.First].Form)) return name with { Type = MentionType.Person };
        var counts = votes[Key(tokens, name)];
        var best = Array.IndexOf(counts, counts.Max());
        return counts[best] > counts[(int)name.Type] + 1 ? name with { Type = (MentionType)best } : name;
    }

    private static string Key(Token[] tokens, NamedSpan name) => string.Join(' ', tokens[name.First..name.End].Select(t => t.Form));
}
