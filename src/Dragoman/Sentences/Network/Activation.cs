using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Sentences.Network;

/// <summary>The functions between the layers, sixteen values at a time, from the same operations on every machine.</summary>
internal static unsafe class Activation
{
    /// <summary>Slope of the leaky rectifier below zero (Dozat and Manning 2017 use 0.1).</summary>
    public const float Leak = 0.1f;

    /// <summary>
    /// e^x by 2^n · p(f): reduction by ln 2 in two parts and the degree-5 polynomial of Cephes' expf (Moshier); relative error below 3·10⁻⁷, arguments cut
    /// at ±87.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(87f));
        var n = Vector512.Floor(Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504088896341f), Vector512.Create(0.5f)));
        var f = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693359375f), x);
        f = Vector512.FusedMultiplyAdd(n, Vector512.Create(2.12194440e-4f), f);
        var p = Vector512.Create(1.9875691500e-4f);
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(1.3981999507e-3f));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(8.3334519073e-3f));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(4.1665795894e-2f));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(1.6666665459e-1f));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(5.0000001201e-1f));
        p = Vector512.FusedMultiplyAdd(p, f * f, f) + Vector512<float>.One;
        var power = Vector512.ShiftLeft(Vector512.ConvertToInt32(n) + Vector512.Create(127), 23).AsSingle();
        return p * power;
    }

    /// <summary>1 / (1 + e^-x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    /// <summary>Hyperbolic tangent, as 2 · sigmoid(2x) - 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x) =>
        Vector512.FusedMultiplyAdd(Vector512.Create(2f), Sigmoid(x + x), Vector512.Create(-1f));

    /// <summary>Replaces every value below zero by a tenth of itself; the count is a multiple of 16.</summary>
    public static void Rectify(float* values, nint count)
    {
        for (nint i = 0; i < count; i += 16)
        {
            var v = Vector512.Load(values + i);
            Vector512.Store(Vector512.Max(v, v * Leak), values + i);
        }
    }

    /// <summary>Adds <paramref name="bias"/> to each of the rows; the width is a multiple of 16.</summary>
    public static void AddToRows(float* rows, nint count, int width, float* bias)
    {
        for (nint r = 0; r < count; r++, rows += width)
        {
            for (var j = 0; j < width; j += 16)
                Vector512.Store(Vector512.Load(rows + j) + Vector512.Load(bias + j), rows + j);
        }
    }
}
