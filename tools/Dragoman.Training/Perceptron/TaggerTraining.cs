using Dragoman.Sentences;
using Dragoman.Sentences.Perceptron;

namespace Dragoman.Training.Perceptron;

/// <summary>Trains the tagger, and tags the training sentences by models that have not seen them (jack-knifing), which the parser needs.</summary>
internal static class TaggerTraining
{
    private const int Bits = 22;
    private const int KnownBits = 23;
    private const int Least = 2;

    public static TagClass[] Classes(IReadOnlyList<Token[]> sentences)
    {
        var xpos = sentences.SelectMany(s => s).Select(t => t.Xpos).Distinct().Order(StringComparer.Ordinal).ToList();
        return [.. sentences.SelectMany(s => s).GroupBy(t => (t.Upos, t.Xpos, t.Feats)).Where(g => g.Count() > 1).Select(g => g.Key)
            .OrderBy(k => k.Xpos, StringComparer.Ordinal).ThenBy(k => k.Upos, StringComparer.Ordinal).ThenBy(k => k.Feats, StringComparer.Ordinal)
            .Select(k => new TagClass(k.Upos, k.Xpos, k.Feats, (uint)xpos.IndexOf(k.Xpos)))];
    }

    public static AveragedTable Train(IReadOnlyList<Token[]> sentences, TagClass[] classes, int epochs, int seed)
    {
        var table = new AveragedTable(Bits, KnownBits, classes.Length);
        var known = classes.Select((c, i) => (c, i)).ToDictionary(p => (p.c.Upos, p.c.Xpos, p.c.Feats), p => p.i);
        var scores = table.NewScores();
        foreach (var sentence in sentences) Count(sentence, table, classes, known);
        table.Keep(Least);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var random = new Random(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var s in order) Learn(sentences[s], table, classes, known, scores);
        }

        return table;
    }

    private static void Count(Token[] sentence, AveragedTable table, TagClass[] classes, Dictionary<(string, string, string), int> known)
    {
        Span<uint> buffer = stackalloc uint[Tagger.MostFeatures];
        var words = Array.ConvertAll(sentence, t => WordAtoms.Of(t.Form));
        var gold = Array.ConvertAll(sentence, t => known.GetValueOrDefault((t.Upos, t.Xpos, t.Feats)));
        for (var i = 0; i < words.Length; i++) table.Count(Tagger.Features(words, gold, i, classes, buffer));
    }

    private static void Learn(Token[] sentence, AveragedTable table, TagClass[] classes, Dictionary<(string, string, string), int> known, float[] scores)
    {
        Span<uint> buffer = stackalloc uint[Tagger.MostFeatures];
        var words = Array.ConvertAll(sentence, t => WordAtoms.Of(t.Form));
        var chosen = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var features = table.Known(Tagger.Features(words, chosen, i, classes, buffer));
            table.Score(features, scores);
            chosen[i] = Best(scores, classes.Length);
            table.Tick();
            if (known.TryGetValue((sentence[i].Upos, sentence[i].Xpos, sentence[i].Feats), out var gold) && gold != chosen[i])
                table.Update(features, gold, chosen[i]);
        }
    }

    /// <summary>Tags of each sentence by a model trained on the other folds.</summary>
    public static uint[][] JackKnifed(IReadOnlyList<Token[]> sentences, TagClass[] classes, int folds, int epochs, int seed)
    {
        var tags = new uint[sentences.Count][];
        for (var fold = 0; fold < folds; fold++)
        {
            var part = fold;
            var table = Train([.. sentences.Where((_, i) => i % folds != part)], classes, epochs, seed + fold);
            table.Average();
            var scores = table.NewScores();
            for (var i = fold; i < sentences.Count; i += folds) tags[i] = Tagged(sentences[i], table, classes, scores);
        }

        return tags;
    }

    private static uint[] Tagged(Token[] sentence, AveragedTable table, TagClass[] classes, float[] scores)
    {
        Span<uint> buffer = stackalloc uint[Tagger.MostFeatures];
        var words = Array.ConvertAll(sentence, t => WordAtoms.Of(t.Form));
        var chosen = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            table.Score(table.Known(Tagger.Features(words, chosen, i, classes, buffer)), scores);
            chosen[i] = Best(scores, classes.Length);
        }

        return Array.ConvertAll(chosen, c => classes[c].XposId);
    }

    internal static int Best(float[] scores, int classes)
    {
        var best = 0;
        for (var i = 1; i < classes; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        return best;
    }
}
