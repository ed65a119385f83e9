using Dragoman.Sentences.Network;

namespace Dragoman.Training.Network;

/// <summary>A sentence in numbers: the parts of its words, and what is to be learnt about them (-1 where nothing is known).</summary>
internal sealed class Example
{
    public required WordParts[] Words { get; init; }

    public required int[] Shapes { get; init; }

    public required int[] Upos { get; init; }

    public required int[] Xpos { get; init; }

    public required int[] Feats { get; init; }

    public required int[] Heads { get; init; }

    public required int[] Deprels { get; init; }

    public int Length => Words.Length;
}

/// <summary>The names behind the numbers: vocabulary and labels.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, int> words;
    private readonly Dictionary<string, WordParts> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>[] labels;

    /// <summary>Takes the labels from the treebank, and the words from the vectors' vocabulary and from what the treebank has at least twice.</summary>
    public Lexicon(IReadOnlyList<TreebankSentence> treebank, string[] known)
    {
        var counts = treebank.SelectMany(s => s.Forms).GroupBy(WordFeatures.Normalize).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        string[] added = [.. counts.Where(c => c.Value >= 2).Select(c => c.Key).Except(known).Order(StringComparer.Ordinal)];
        Words = ["", .. known, .. added];
        words = Words.Select((w, i) => (w, i)).ToDictionary(p => p.w, p => p.i, StringComparer.Ordinal);
        Counts = Array.ConvertAll(Words, w => counts.GetValueOrDefault(w));
        Labels = [Inventory(treebank, s => s.Upos), Inventory(treebank, s => s.Xpos), Inventory(treebank, s => s.Feats), Inventory(treebank, s => s.Deprels)];
        labels = Array.ConvertAll(Labels, l => l.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal));
        Sizes = new() { Words = Words.Length, Upos = Labels[0].Length, Xpos = Labels[1].Length, Feats = Labels[2].Length, Deprels = Labels[3].Length };
    }

    /// <summary>Words by row; row 0 is the unknown word.</summary>
    public string[] Words { get; }

    /// <summary>How often the treebank has each word.</summary>
    public int[] Counts { get; }

    /// <summary>UPOS, XPOS, FEATS, DEPREL.</summary>
    public string[][] Labels { get; }

    /// <summary>Sizes that follow from the names, the rest as usual.</summary>
    public NetworkSizes Sizes { get; set; }

    public Example Encode(TreebankSentence sentence, bool caseless)
    {
        caseless |= WordFeatures.Caseless(sentence.Forms);
        return new Example
        {
            Words = Array.ConvertAll(sentence.Forms, Parts),
            Shapes = [.. sentence.Forms.Select((f, i) => WordFeatures.Shape(f, i == 0, caseless))],
            Upos = Numbers(0, sentence.Upos),
            Xpos = Numbers(1, sentence.Xpos),
            Feats = Numbers(2, sentence.Feats),
            Heads = sentence.Heads,
            Deprels = Numbers(3, sentence.Deprels),
        };
    }

    private static string[] Inventory(IReadOnlyList<TreebankSentence> treebank, Func<TreebankSentence, string[]> column) =>
        [.. treebank.SelectMany(column).GroupBy(l => l).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];

    private int[] Numbers(int column, string[] names) => Array.ConvertAll(names, n => labels[column].GetValueOrDefault(n, -1));

    private WordParts Parts(string form)
    {
        if (parts.TryGetValue(form, out var found))
            return found;
        var word = WordFeatures.Normalize(form);
        return parts[form] = WordParts.Of(word, words.GetValueOrDefault(word), Sizes);
    }
}
