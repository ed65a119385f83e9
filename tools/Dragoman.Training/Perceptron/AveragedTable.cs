using System.Numerics;
using System.Runtime.InteropServices;
using Dragoman.Sentences.Perceptron;

namespace Dragoman.Training.Perceptron;

/// <summary>The table that training fills: weights, and what averaging needs (Daumé's trick: the sum of updates times their moment).</summary>
internal sealed class AveragedTable(int bits, int knownBits, int classes)
{
    private const int CountBits = 28;

    /// <summary>
    /// No weight grows beyond this while training, so that a byte holds every one without cutting: cutting afterwards the few large ones,
    /// which belong to the most frequent features, cost five points of LAS.
    /// </summary>
    private const float Bound = 16;

    private readonly float[] weights = new float[(1 << bits) + WeightTable.Padded(classes)];
    private readonly float[] moments = new float[(1 << bits) + WeightTable.Padded(classes)];
    private readonly uint mask = (1u << bits) - 1;
    private readonly int width = WeightTable.Padded(classes);
    private readonly ulong[] known = new ulong[1 << (knownBits - 6)];
    private byte[] counts = new byte[1 << CountBits];
    private float now = 1;

    public float[] NewScores() => new float[width];

    /// <summary>First pass: how often each feature is met.</summary>
    public void Count(ReadOnlySpan<uint> features)
    {
        foreach (var feature in features)
        {
            ref var count = ref counts[feature >> (32 - CountBits)];
            if (count < byte.MaxValue) count++;
        }
    }

    /// <summary>Ends the first pass: features met fewer than <paramref name="least"/> times are never learnt, which halves the collisions.</summary>
    public void Keep(int least)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            var bit = i >> (CountBits - knownBits);
            if (counts[i] >= least) known[bit >> 6] |= 1UL << (bit & 63);
        }

        counts = [];
    }

    public Span<uint> Known(Span<uint> features) => WeightTable.Known(features, known, WeightTable.KnownShift(known));

    public void Score(ReadOnlySpan<uint> features, float[] scores)
    {
        Array.Clear(scores);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan());
        foreach (var feature in features)
        {
            var row = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan((int)(feature & mask), width));
            for (var i = 0; i < sums.Length; i++) sums[i] += row[i];
        }
    }

    public void Tick() => now++;

    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            var row = (int)(feature & mask);
            Move(row + right, 1);
            Move(row + wrong, -1);
        }
    }

    private void Move(int place, float step)
    {
        var moved = Math.Clamp(weights[place] + step, -Bound, Bound);
        moments[place] += now * (moved - weights[place]);
        weights[place] = moved;
    }

    /// <summary>The averaged weights as bytes.</summary>
    public (sbyte[] Weights, ulong[] Known) Quantised()
    {
        var mean = new float[weights.Length];
        for (var i = 0; i < mean.Length; i++) mean[i] = weights[i] - (moments[i] / now);
        return (Array.ConvertAll(mean, x => (sbyte)Math.Clamp(MathF.Round(x * (127 / Bound)), -127, 127)), known);
    }

    /// <summary>Averaged weights in place of the last ones, to tag with while training goes on elsewhere.</summary>
    public void Average()
    {
        for (var i = 0; i < weights.Length; i++) weights[i] -= moments[i] / now;
    }
}
