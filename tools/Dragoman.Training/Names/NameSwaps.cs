using Dragoman.Mentions;
using Dragoman.Mentions.Naming;
using Dragoman.Registers;
using Dragoman.Sentences;

namespace Dragoman.Training.Names;

/// <summary>
/// More documents out of few: the same sentences with other names of the same kind, so that the words around a name are learnt and not the name
/// (mention replacement, Dai and Adel 2020). Seeded: the same documents give the same swaps.
/// </summary>
internal sealed class NameSwaps
{
    private readonly Random random;
    private readonly string[] given;
    private readonly string[] surnames;
    private readonly string[] towns;
    private readonly Dictionary<MentionType, List<string[]>> seen = [];

    public NameSwaps(string lexicons, ActorRegister register, IEnumerable<NameDocument> documents, int seed)
    {
        random = new Random(seed);
        given = Words(lexicons, "given-names.tsv");
        surnames = Words(lexicons, "surnames.txt");
        towns = Words(lexicons, "place-words.txt");
        foreach (var document in documents)
            for (var s = 0; s < document.Sentences.Count; s++)
                foreach (var (first, end, kind) in Spans(document.Tags[s]))
                    Of(kind).Add([.. document.Sentences[s].Tokens[first..end].Select(t => t.Form)]);
        foreach (var row in File.ReadLines(Path.Combine(lexicons, "known-names.tsv")).Where(l => l[0] != '#').Select(l => l.Split('\t')))
            if (row[1] is "organization") Of(MentionType.Organization).Add(row[0].Split(' ').Where(w => w is not "The").ToArray());
            else if (row[1] is "person") Of(MentionType.Person).Add(row[0].Split(' '));
        foreach (var entry in register.Entries)
            if (entry.Kind is RegisterKind.Organization or RegisterKind.Group)
                Of(MentionType.Organization).Add(entry.Name.Split(' ').Where(w => w is not "the" and not "The").ToArray());
            else if (entry.Kind is RegisterKind.Person)
                Of(MentionType.Person).Add(entry.Name.Split(' '));
    }

    /// <summary>The document with every name swapped.</summary>
    public NameDocument Swapped(NameDocument document)
    {
        var sentences = new List<Sentence>();
        var tags = new List<int[]>();
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var spans = Spans(document.Tags[s]).ToDictionary(n => n.First);
            if (spans.Count == 0) continue;
            var tokens = new List<Token>();
            var own = new List<int>();
            for (var i = 0; i < document.Tags[s].Length; i++)
            {
                if (!spans.TryGetValue(i, out var name))
                {
                    tokens.Add(document.Sentences[s].Tokens[i]);
                    own.Add(document.Tags[s][i]);
                    continue;
                }

                var words = Another(name.Kind, document.Sentences[s].Tokens[name.First..name.End]);
                for (var w = 0; w < words.Length; w++)
                {
                    tokens.Add(new Token { Form = words[w], Span = new Span(0, words[w].Length), Upos = char.IsUpper(words[w][0]) ? "PROPN" : "ADP", SpaceAfter = true });
                    own.Add(NameTags.Begin(name.Kind) + (w == 0 ? 0 : 1));
                }

                i = name.End - 1;
            }

            sentences.Add(document.Sentences[s] with { Tokens = [.. tokens], Index = sentences.Count });
            tags.Add([.. own]);
        }

        return document with { Sentences = sentences, Tags = tags };
    }

    private string[] Another(MentionType kind, Token[] old)
    {
        if (random.Next(3) == 0) return [.. old.Select(t => t.Form)];
        var pool = Of(kind);
        var like = pool.Count == 0 ? [.. old.Select(t => t.Form)] : pool[random.Next(pool.Count)];
        return kind switch
        {
            MentionType.Person when old.Length == 1 => [random.Next(4) == 0 ? like[^1] : One(surnames)],
            MentionType.Person => random.Next(4) switch
            {
                0 => like,
                1 => [One(given), (char)('A' + random.Next(26)) + ".", One(surnames)],
                _ => [One(given), One(surnames)],
            },
            MentionType.Place when old.Length == 1 && random.Next(3) > 0 => [One(towns)],
            MentionType.Organization when old.Length == 1 && random.Next(3) == 0 => [Letters()],
            _ => like,
        };
    }

    private string Letters() => new([.. Enumerable.Range(0, 3 + random.Next(2)).Select(_ => (char)('A' + random.Next(26)))]);

    private string One(string[] words) => words[random.Next(words.Length)];

    private List<string[]> Of(MentionType kind)
    {
        if (!seen.TryGetValue(kind, out var list)) seen[kind] = list = [];
        return list;
    }

    private static string[] Words(string folder, string file) =>
        [.. File.ReadLines(Path.Combine(folder, file)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')[0]).Where(w => char.IsUpper(w[0]))];

    internal static IEnumerable<(int First, int End, MentionType Kind)> Spans(int[] tags)
    {
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] == NameTags.Outside || NameTags.Continues(tags[i])) continue;
            var end = i + 1;
            while (end < tags.Length && tags[end] == tags[i] + 1) end++;
            yield return (i, end, NameTags.Kind(tags[i]));
        }
    }
}
