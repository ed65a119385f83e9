using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Sentences.Perceptron;

/// <summary>
/// Weights of a linear classifier in one hashed table of bytes: a feature's hash is the place where its row of classes begins, so rows overlap
/// and the many zeros of a sparse model cost nothing. Features too rare to have been learnt are left out by a bit per hash, which keeps foreign
/// weights from being added for them. Scores are sums of at most 255 rows, which a 16-bit lane holds without overflow.
/// </summary>
internal sealed class WeightTable
{
    /// <summary>Classes scored in one step; rows are read in whole steps.</summary>
    public const int Lane = 32;

    private readonly sbyte[] weights;
    private readonly ulong[] known;
    private readonly int knownShift;
    private readonly uint mask;

    /// <param name="weights">A power of two of places, and one padded row behind them.</param>
    /// <param name="known">A power of two of words of bits: whether a feature with these leading bits of its hash was learnt.</param>
    /// <param name="classes">Number of classes.</param>
    public WeightTable(sbyte[] weights, ulong[] known, int classes)
    {
        Classes = classes;
        Width = Padded(classes);
        var places = weights.Length - Width;
        if (places <= 0 || (places & (places - 1)) != 0) throw new InvalidDataException($"A weight table of {weights.Length} places does not fit {classes} classes.");
        if (!BitOperations.IsPow2(known.Length)) throw new InvalidDataException($"A filter of {known.Length} words is no power of two.");
        this.weights = weights;
        this.known = known;
        knownShift = KnownShift(known);
        mask = (uint)places - 1;
    }

    public int Classes { get; }

    /// <summary>Length a buffer of scores must have.</summary>
    public int Width { get; }

    public static int Padded(int classes) => (classes + Lane - 1) / Lane * Lane;

    /// <summary>How far a hash is shifted to the number of its bit in <paramref name="known"/>.</summary>
    public static int KnownShift(ulong[] known) => 26 - BitOperations.Log2((uint)known.Length);

    /// <summary>The features whose bit is set, moved to the front of <paramref name="features"/>.</summary>
    public static Span<uint> Known(Span<uint> features, ulong[] known, int shift)
    {
        var count = 0;
        foreach (var feature in features)
        {
            var bit = feature >> shift;
            features[count] = feature;
            count += (int)(known[bit >> 6] >> (int)(bit & 63)) & 1;
        }

        return features[..count];
    }

    /// <summary>Adds up the rows of <paramref name="features"/> into <paramref name="scores"/>; the features are moved about.</summary>
    public void Score(Span<uint> features, Span<short> scores)
    {
        features = Known(features, known, knownShift);
        if (scores.Length < Width) throw new ArgumentException("The buffer is shorter than a row.", nameof(scores));
        ref var target = ref MemoryMarshal.GetReference(scores);
        ref var table = ref MemoryMarshal.GetArrayDataReference(weights);
        for (var at = 0; at < Width; at += Lane)
        {
            var low = Vector256<short>.Zero;
            var high = Vector256<short>.Zero;
            foreach (var feature in features)
            {
                var (l, h) = Vector256.Widen(Vector256.LoadUnsafe(ref table, (feature & mask) + (nuint)at));
                low += l;
                high += h;
            }

            low.StoreUnsafe(ref target, (nuint)at);
            high.StoreUnsafe(ref Unsafe.Add(ref target, 16), (nuint)at);
        }
    }
}
