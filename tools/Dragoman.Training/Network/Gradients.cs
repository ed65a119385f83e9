using System.Runtime.Intrinsics;
using Dragoman.Sentences.Network;

namespace Dragoman.Training.Network;

/// <summary>Small steps that the way back is made of.</summary>
internal static unsafe class Gradients
{
    /// <summary>target[j] += Σ rows[i, j].</summary>
    public static void AddColumns(float* rows, int count, int stride, int width, float* target)
    {
        for (var i = 0; i < count; i++)
            Add(rows + ((long)i * stride), target, width);
    }

    public static void Add(float* source, float* target, int width)
    {
        for (var j = 0; j < width; j += 16)
            Vector512.Store(Vector512.Load(target + j) + Vector512.Load(source + j), target + j);
    }

    public static void AddScaled(float* source, float weight, float* target, int width)
    {
        var factor = Vector512.Create(weight);
        for (var j = 0; j < width; j += 16)
            Vector512.Store(Vector512.FusedMultiplyAdd(factor, Vector512.Load(source + j), Vector512.Load(target + j)), target + j);
    }

    /// <summary>values[j] *= factors[j].</summary>
    public static void Scale(float* values, float* factors, int width)
    {
        for (var j = 0; j < width; j += 16)
            Vector512.Store(Vector512.Load(values + j) * Vector512.Load(factors + j), values + j);
    }

    /// <summary>Multiplies each row by its sentence's row of <paramref name="mask"/>.</summary>
    public static void ScaleBySentence(SentenceBatch batch, float* rows, float* mask, int width)
    {
        for (var time = 0; time < batch.Longest; time++)
        {
            for (var s = 0; s < batch.Active[time]; s++)
                Scale(rows + ((long)batch.Row(s, time) * width), mask + ((long)s * width), width);
        }
    }

    /// <summary>errors *= slope of the leaky rectifier whose (positively scaled) results are <paramref name="values"/>.</summary>
    public static void Unrectify(float* values, float* errors, long count)
    {
        for (long i = 0; i < count; i += 16)
        {
            var below = Vector512.LessThan(Vector512.Load(values + i), Vector512<float>.Zero);
            var slope = Vector512.ConditionalSelect(below, Vector512.Create(Activation.Leak), Vector512<float>.One);
            Vector512.Store(Vector512.Load(errors + i) * slope, errors + i);
        }
    }

    /// <summary>
    /// Turns scores into <paramref name="weight"/> × (softmax - gold), and returns the cross-entropy in nats. Scores of -∞ take no part; gold -1
    /// clears all.
    /// </summary>
    public static float Softmax(float* scores, int count, int gold, float weight)
    {
        if (gold < 0)
        {
            new Span<float>(scores, count).Clear();
            return 0;
        }

        var most = scores[0];
        for (var i = 1; i < count; i++)
            most = MathF.Max(most, scores[i]);
        var wanted = scores[gold] - most;
        var sum = 0f;
        for (var i = 0; i < count; i++)
            sum += scores[i] = MathF.Exp(scores[i] - most);
        var factor = weight / sum;
        for (var i = 0; i < count; i++)
            scores[i] *= factor;
        scores[gold] -= weight;
        return MathF.Log(sum) - wanted;
    }
}
