namespace Dragoman.Sentences.Perceptron;

/// <summary>Greedy left-to-right tagger; a class is XPOS, UPOS and FEATS together, so that they never contradict each other.</summary>
internal sealed class Tagger(WeightTable weights, TagClass[] classes)
{
    public const int MostFeatures = 48;
    private const uint Outside = 0xFFFF;

    public IReadOnlyList<TagClass> Classes => classes;

    /// <summary>Chooses a class for each word.</summary>
    public void Tag(ReadOnlySpan<WordAtoms> words, Span<int> chosen)
    {
        Span<uint> buffer = stackalloc uint[MostFeatures];
        var scores = new short[weights.Width];
        for (var i = 0; i < words.Length; i++)
        {
            weights.Score(Features(words, chosen, i, classes, buffer), scores);
            chosen[i] = Best(scores.AsSpan(0, weights.Classes));
        }
    }

    /// <summary>Features of word <paramref name="i"/>; classes before it are chosen.</summary>
    public static Span<uint> Features(ReadOnlySpan<WordAtoms> words, ReadOnlySpan<int> chosen, int i, TagClass[] classes, Span<uint> buffer)
    {
        var list = new FeatureList(buffer);
        var w = words[i];
        uint before = Word(words, i - 1), after = Word(words, i + 1);
        uint tag1 = i > 0 ? classes[chosen[i - 1]].XposId : Outside, tag2 = i > 1 ? classes[chosen[i - 2]].XposId : Outside;
        var edge = i == 0 ? 1u : 0u;
        list.Add(1);
        list.Add(w.Word);
        list.Add(w.Word, w.Shape);
        list.Add(w.Shape, edge);
        list.Add(w.Suffix2);
        list.Add(w.Suffix3);
        list.Add(w.Suffix4);
        list.Add(w.Prefix);
        list.Add(w.Suffix3, w.Shape, edge);
        list.Add(w.Suffix3, tag1);
        list.Add(tag1);
        list.Add(tag2, tag1);
        list.Add(tag1, w.Word);
        list.Add(tag2, tag1, w.Word);
        list.Add(before);
        list.Add(before, w.Word);
        list.Add(Word(words, i - 2));
        list.Add(Word(words, i - 2), before);
        list.Add(after);
        list.Add(w.Word, after);
        list.Add(Word(words, i + 2));
        list.Add(after, Word(words, i + 2));
        list.Add(before, after);
        list.Add(tag1, after);
        list.Add(tag1, w.Word, after);
        Neighbours(ref list, words, i, tag1);
        return list.Features;
    }

    private static void Neighbours(ref FeatureList list, ReadOnlySpan<WordAtoms> words, int i, uint tag1)
    {
        if (i > 0) list.Add(words[i - 1].Suffix3);
        else list.Add(Outside);
        if (i > 0) list.Add(words[i - 1].Shape, words[i].Shape);
        else list.Add(Outside);
        var last = i + 1 == words.Length;
        list.Add(last ? Outside : words[i + 1].Suffix3);
        list.Add(last ? Outside : words[i + 1].Suffix2, tag1);
        list.Add(last ? Outside : words[i + 1].Shape, words[i].Shape);
        list.Add(i + 2 >= words.Length ? Outside : words[i + 2].Suffix3);
    }

    private static uint Word(ReadOnlySpan<WordAtoms> words, int i) => (uint)i < (uint)words.Length ? words[i].Word : i < 0 ? 3u : 5u;

    internal static int Best(ReadOnlySpan<short> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        return best;
    }
}

/// <summary>One class of the tagger.</summary>
/// <param name="Upos">Universal tag.</param>
/// <param name="Xpos">Penn tag.</param>
/// <param name="Feats">Features.</param>
/// <param name="XposId">Number of the Penn tag, the same for all classes that share it.</param>
internal sealed record TagClass(string Upos, string Xpos, string Feats, uint XposId);
