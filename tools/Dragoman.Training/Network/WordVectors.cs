using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Training.Network;

/// <summary>
/// Word vectors by structured skip-gram (Ling, Dyer, Black and Trancoso 2015): a word predicts its neighbours, with an output table of its own for each
/// distance, so that the vectors know on which side what stands, which is what tags and trees depend on. Negative sampling, one thread, seeded.
/// </summary>
internal sealed unsafe class WordVectors
{
    public const int Width = 128;
    private const int Reach = 3;
    private const int Negatives = 4;
    private const float FirstRate = 0.03f;
    private const float FrequentShare = 2e-4f;

    private readonly Randomness random;
    private readonly int[] counts;
    private readonly int[] draws = new int[1 << 20];
    private readonly float* words;
    private readonly float* outputs;

    private WordVectors(string[] vocabulary, int[] counts, ulong seed)
    {
        Vocabulary = vocabulary;
        this.counts = counts;
        random = new Randomness(seed);
        words = (float*)NativeMemory.AlignedAlloc((nuint)vocabulary.Length * Width * 4, 64);
        outputs = (float*)NativeMemory.AlignedAlloc((nuint)vocabulary.Length * Width * 4 * 2 * Reach, 64);
        NativeMemory.Clear(outputs, (nuint)vocabulary.Length * Width * 4 * 2 * Reach);
        for (var i = 0L; i < (long)vocabulary.Length * Width; i++)
            words[i] = (random.Unit() - 0.5f) / Width;
        FillDraws();
    }

    public string[] Vocabulary { get; }

    /// <summary>Trains vectors for all words seen at least <paramref name="least"/> times and returns them, scaled to a standard deviation of 0.3.</summary>
    public static (string[] Vocabulary, float[] Vectors) Train(IEnumerable<List<string>> paragraphs, int least, int epochs, ulong seed)
    {
        var (vocabulary, counts, text) = Count(paragraphs, least);
        var trainer = new WordVectors(vocabulary, counts, seed);
        Console.Error.WriteLine($"vectors: {text.Length:N0} words of text, {vocabulary.Length:N0} in the vocabulary");
        for (var epoch = 0; epoch < epochs; epoch++)
            trainer.Pass(text, epoch, epochs);
        var vectors = trainer.Scaled();
        NativeMemory.AlignedFree(trainer.words);
        NativeMemory.AlignedFree(trainer.outputs);
        return (vocabulary, vectors);
    }

    /// <summary>Numbers the words by falling frequency; the text comes back as numbers, -1 for rare words and between paragraphs.</summary>
    private static (string[] Vocabulary, int[] Counts, int[] Text) Count(IEnumerable<List<string>> paragraphs, int least)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new List<string>();
        var counts = new List<int>();
        var text = new List<int>();
        foreach (var paragraph in paragraphs)
        {
            foreach (var word in paragraph)
            {
                if (!numbers.TryGetValue(word, out var number))
                {
                    numbers.Add(word, number = names.Count);
                    names.Add(word);
                    counts.Add(0);
                }

                counts[number]++;
                text.Add(number);
            }

            text.Add(-1);
        }

        var frequent = Enumerable.Range(0, names.Count).Where(i => counts[i] >= least);
        int[] order = [.. frequent.OrderByDescending(i => counts[i]).ThenBy(i => names[i], StringComparer.Ordinal)];
        var rank = new int[names.Count];
        Array.Fill(rank, -1);
        for (var i = 0; i < order.Length; i++)
            rank[order[i]] = i;
        return ([.. order.Select(i => names[i])], [.. order.Select(i => counts[i])], [.. text.Select(i => i < 0 ? -1 : rank[i])]);
    }

    /// <summary>Negative samples follow the counts to the power of 3/4 (Mikolov et al. 2013).</summary>
    private void FillDraws()
    {
        var total = counts.Sum(c => Math.Pow(c, 0.75));
        double reached = 0;
        var at = 0;
        for (var word = 0; word < counts.Length; word++)
        {
            reached += Math.Pow(counts[word], 0.75);
            var end = (int)(reached / total * draws.Length);
            while (at < end && at < draws.Length)
                draws[at++] = word;
        }

        while (at < draws.Length)
            draws[at++] = 0;
    }

    private void Pass(int[] text, int epoch, int epochs)
    {
        var total = counts.Sum(c => (double)c);
        var keep = Array.ConvertAll(counts, c => (float)Math.Min(1, Math.Sqrt(FrequentShare * total / c)));
        var gradient = stackalloc float[Width];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0 || !random.Chance(keep[text[i]]))
                continue;
            var rate = FirstRate * MathF.Max(0.02f, 1 - ((epoch + (i / (float)text.Length)) / epochs));
            for (var slot = 0; slot < 2 * Reach; slot++)
            {
                var distance = slot < Reach ? slot - Reach : slot - Reach + 1;
                var other = i + distance;
                if (other >= 0 && other < text.Length && text[other] >= 0)
                    Predict(words + ((long)text[i] * Width), slot, text[other], rate, gradient);
            }
        }
    }

    private void Predict(float* word, int slot, int neighbour, float rate, float* gradient)
    {
        var table = outputs + ((long)slot * counts.Length * Width);
        new Span<float>(gradient, Width).Clear();
        for (var n = 0; n <= Negatives; n++)
        {
            var target = n == 0 ? neighbour : draws[random.Next() >> 44];
            if (n > 0 && target == neighbour)
                continue;
            var row = table + ((long)target * Width);
            var sum = Vector512<float>.Zero;
            for (var j = 0; j < Width; j += 16)
                sum = Vector512.FusedMultiplyAdd(Vector512.Load(word + j), Vector512.Load(row + j), sum);
            var step = Vector512.Create(rate * ((n == 0 ? 1f : 0f) - (1f / (1f + MathF.Exp(-Vector512.Sum(sum))))));
            for (var j = 0; j < Width; j += 16)
            {
                var before = Vector512.Load(row + j);
                Vector512.Store(Vector512.FusedMultiplyAdd(step, before, Vector512.Load(gradient + j)), gradient + j);
                Vector512.Store(Vector512.FusedMultiplyAdd(step, Vector512.Load(word + j), before), row + j);
            }
        }

        for (var j = 0; j < Width; j += 16)
            Vector512.Store(Vector512.Load(word + j) + Vector512.Load(gradient + j), word + j);
    }

    private float[] Scaled()
    {
        var vectors = new Span<float>(words, counts.Length * Width).ToArray();
        var deviation = Math.Sqrt(vectors.Sum(v => (double)v * v) / vectors.Length);
        return Array.ConvertAll(vectors, v => (float)Math.Clamp(v * 0.3 / deviation, -1.5, 1.5));
    }
}
