using Dragoman.Mentions.Naming;

namespace Dragoman.Training.Names;

/// <summary>
/// Averaged structured perceptron (Collins 2002) over the features of <see cref="NameFeatures"/>: single-threaded, with a fixed seed, so that the same
/// documents give the same weights. Features seen once are dropped: at this size they are noise.
/// </summary>
internal sealed class NameTraining(int bits, int seed)
{
    private readonly double[] average = new double[(1 << bits) * NameTags.Count];
    private readonly double[] transitionAverage = new double[NameTags.Count * NameTags.Count];
    private readonly uint mask = (1u << bits) - 1;
    private int[] weights = [];
    private long[] sums = [];
    private int[] transitions = [];
    private long[] transitionSums = [];
    private int step;

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

    /// <summary>Trains several times, each in another order, and takes the mean: what depends on the order of so few documents goes out.</summary>
    public NameModel Train(List<Stretch> stretches, int rounds, int times)
    {
        var kept = Frequent(stretches);
        var random = new Random(seed);
        for (var time = 0; time < times; time++)
        {
            (weights, sums) = (new int[average.Length], new long[average.Length]);
            (transitions, transitionSums) = (new int[transitionAverage.Length], new long[transitionAverage.Length]);
            step = 1;
            var order = Enumerable.Range(0, stretches.Count).ToArray();
            var wrong = 0;
            for (var round = 0; round < rounds; round++)
            {
                random.Shuffle(order);
                wrong = 0;
                foreach (var at in order) wrong += Learn(stretches[at], kept) ? 1 : 0;
            }

            Console.Error.WriteLine($"time {time + 1}: {wrong} of {stretches.Count} stretches wrong in the last round");
            for (var i = 0; i < average.Length; i++) average[i] += weights[i] - ((double)sums[i] / step);
            for (var i = 0; i < transitionAverage.Length; i++) transitionAverage[i] += transitions[i] - ((double)transitionSums[i] / step);
        }

        return Scaled();
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

    /// <summary>Scaled so that all but the very greatest weights fit a signed byte.</summary>
    private NameModel Scaled()
    {
        var sorted = average.Select(Math.Abs).Where(a => a > 0).Order().ToArray();
        var scale = sorted.Length == 0 ? 1 : 120 / sorted[(int)(sorted.Length * 0.9998)];
        var small = new sbyte[average.Length];
        for (var i = 0; i < small.Length; i++) small[i] = (sbyte)Math.Clamp(Math.Round(average[i] * scale), -127, 127);
        var links = new int[transitionAverage.Length];
        for (var i = 0; i < links.Length; i++) links[i] = (int)Math.Clamp(Math.Round(transitionAverage[i] * scale), -30000, 30000);
        return new NameModel(small, links);
    }
}
