using Dragoman.Mentions.Naming;

namespace Dragoman.Training.Names;

/// <summary>
/// Averaged structured perceptron (Collins 2002) over the features of <see cref="NameFeatures"/>: single-threaded, with a fixed seed, so that the same
/// documents give the same weights. Features seen once are dropped: at this size they are noise.
/// </summary>
internal sealed class NameTraining(int bits, int seed)
{
    private readonly int[] weights = new int[(1 << bits) * NameTags.Count];
    private readonly long[] sums = new long[(1 << bits) * NameTags.Count];
    private readonly int[] transitions = new int[NameTags.Count * NameTags.Count];
    private readonly long[] transitionSums = new long[NameTags.Count * NameTags.Count];
    private readonly uint mask = (1u << bits) - 1;
    private int step = 1;

    /// <summary>A stretch of words that may be names, with their features.</summary>
    internal sealed record Stretch(uint[][] Features, int[] Tags);

    public static List<Stretch> Stretches(NameDocument document, Func<IReadOnlyList<Dragoman.Sentences.Sentence>, List<NameFeatures>> featuresOf)
    {
        var stretches = new List<Stretch>();
        var features = featuresOf(document.Sentences);
        var buffer = new uint[NameFeatures.Most];
        for (var s = 0; s < features.Count; s++)
        {
            var words = document.Tags[s].Length;
            for (var i = 0; i < words;)
            {
                if (!features[s].Candidate[i])
                {
                    i++;
                    continue;
                }

                var end = i;
                while (end < words && features[s].Candidate[end]) end++;
                stretches.Add(new Stretch([.. Enumerable.Range(i, end - i).Select(w => buffer[..features[s].Write(w, buffer)].ToArray())], Mended(document.Tags[s][i..end])));
                i = end;
            }
        }

        return stretches;
    }

    /// <summary>A name whose first words were no candidates begins with its first candidate.</summary>
    private static int[] Mended(int[] tags)
    {
        if (tags.Length > 0 && NameTags.Continues(tags[0])) tags[0]--;
        return tags;
    }

    public NameModel Train(List<Stretch> stretches, int rounds)
    {
        var kept = Frequent(stretches);
        var random = new Random(seed);
        var order = Enumerable.Range(0, stretches.Count).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            var wrong = 0;
            foreach (var at in order) wrong += Learn(stretches[at], kept) ? 1 : 0;
            Console.Error.WriteLine($"round {round + 1}: {wrong} of {stretches.Count} stretches wrong");
        }

        return Averaged();
    }

    private bool[] Frequent(List<Stretch> stretches)
    {
        var counts = new byte[1 << bits];
        foreach (var stretch in stretches)
            foreach (var word in stretch.Features)
                foreach (var feature in word)
                    if (counts[feature & mask] < 2) counts[feature & mask]++;
        return [.. counts.Select(c => c > 1)];
    }

    private bool Learn(Stretch stretch, bool[] kept)
    {
        var length = stretch.Tags.Length;
        var scores = new int[length * NameTags.Count];
        for (var i = 0; i < length; i++)
            foreach (var feature in stretch.Features[i])
            {
                if (!kept[feature & mask]) continue;
                var row = (int)(feature & mask) * NameTags.Count;
                for (var tag = 0; tag < NameTags.Count; tag++) scores[(i * NameTags.Count) + tag] += weights[row + tag];
            }

        step++;
        var guess = NameTagger.Path(scores, transitions, length);
        if (guess.AsSpan().SequenceEqual(stretch.Tags)) return false;
        for (var i = 0; i < length; i++)
        {
            var (right, wrong) = (stretch.Tags[i], guess[i]);
            var (rightBefore, wrongBefore) = i == 0 ? (0, 0) : (stretch.Tags[i - 1], guess[i - 1]);
            Move(transitions, transitionSums, (rightBefore * NameTags.Count) + right, 1);
            Move(transitions, transitionSums, (wrongBefore * NameTags.Count) + wrong, -1);
            if (right == wrong) continue;
            foreach (var feature in stretch.Features[i])
            {
                if (!kept[feature & mask]) continue;
                Move(weights, sums, ((int)(feature & mask) * NameTags.Count) + right, 1);
                Move(weights, sums, ((int)(feature & mask) * NameTags.Count) + wrong, -1);
            }
        }

        return true;
    }

    private void Move(int[] values, long[] total, int at, int by)
    {
        values[at] += by;
        total[at] += (long)by * step;
    }

    /// <summary>Average over all steps, scaled so that the greatest weights fill a signed byte.</summary>
    private NameModel Averaged()
    {
        var average = new double[weights.Length];
        for (var i = 0; i < average.Length; i++) average[i] = weights[i] - ((double)sums[i] / step);
        var sorted = average.Select(Math.Abs).Where(a => a > 0).Order().ToArray();
        var scale = sorted.Length == 0 ? 1 : 120 / sorted[(int)(sorted.Length * 0.9998)];
        var small = new sbyte[average.Length];
        for (var i = 0; i < small.Length; i++) small[i] = (sbyte)Math.Clamp(Math.Round(average[i] * scale), -127, 127);
        var links = new int[transitions.Length];
        for (var i = 0; i < links.Length; i++) links[i] = (int)Math.Clamp(Math.Round((transitions[i] - ((double)transitionSums[i] / step)) * scale), -30000, 30000);
        return new NameModel(small, links);
    }
}
