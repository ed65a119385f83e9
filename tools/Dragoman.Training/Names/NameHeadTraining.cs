using System.Runtime.Intrinsics;
using Dragoman.Mentions.Naming;
using Dragoman.Sentences.Network;
using Dragoman.Training.Network;

namespace Dragoman.Training.Names;

/// <summary>A word that may be part of a name: what the parser's layers say of it, and the tag it should have.</summary>
internal readonly record struct NameWord(float[] Outputs, int Tag);

/// <summary>How a head for names is trained.</summary>
internal sealed record NameHeadRecipe
{
    public int Hidden { get; init; } = 128;
    public int Epochs { get; init; } = 12;
    public int Batch { get; init; } = 256;
    public float Rate { get; init; } = 0.001f;
    public float HoldInputs { get; init; } = 0.4f;
    public float HoldHidden { get; init; } = 0.4f;
    public float Decay { get; init; } = 0.01f;
}

/// <summary>
/// Trains one head for names: cross-entropy of every word's tag, Adam with decoupled decay (Loshchilov and Hutter 2019), dropout, and a running average of the
/// values, which is what is kept. One thread, seeded: the same words give the same head.
/// </summary>
internal sealed unsafe class NameHeadTraining(int inputs, NameHeadRecipe recipe, ulong seed)
{
    private readonly Randomness random = new(seed);
    private readonly int width = 2 * inputs;
    private readonly int size = NameHead.Size(inputs, recipe.Hidden);
    private readonly Scratch values = new(), gradient = new(), momentum = new(), variance = new(), average = new();
    private readonly Scratch input = new(), hidden = new(), scores = new(), errors = new(), packed = new(), kept = new();
    private int steps;

    /// <summary>The values of a head trained on the words.</summary>
    public float[] Train(IReadOnlyList<NameWord> words)
    {
        Begin();
        var order = Enumerable.Range(0, words.Count).ToArray();
        var total = (float)recipe.Epochs * ((words.Count + recipe.Batch - 1) / recipe.Batch);
        for (var epoch = 0; epoch < recipe.Epochs; epoch++)
        {
            random.Shuffle(order);
            var loss = 0f;
            for (var start = 0; start < order.Length; start += recipe.Batch)
            {
                var rows = Math.Min(recipe.Batch, order.Length - start);
                loss += Learn(words, order.AsSpan(start, rows));
                Step(recipe.Rate * (1 - (steps / total)));
            }

            Console.Error.WriteLine($"epoch {epoch + 1} loss {loss / words.Count:F4}");
        }

        return [.. new ReadOnlySpan<float>(average.Start, size)];
    }

    /// <summary>Several heads as one: their layers side by side, the mean of their scores.</summary>
    public static float[] Joined(float[][] heads, int inputs, int hidden)
    {
        var wide = hidden * heads.Length;
        var joined = new float[NameHead.Size(inputs, wide)];
        for (var head = 0; head < heads.Length; head++)
        {
            for (var row = 0; row <= 2 * inputs; row++)
                heads[head].AsSpan(row * hidden, hidden).CopyTo(joined.AsSpan((row * wide) + (head * hidden)));
            var outer = (2 * inputs * wide) + wide;
            for (var i = 0; i < hidden * NameHead.Width; i++) joined[outer + (head * hidden * NameHead.Width) + i] = heads[head][(((2 * inputs) + 1) * hidden) + i] / heads.Length;
            for (var i = 0; i < NameHead.Width; i++) joined[joined.Length - NameHead.Width + i] += heads[head][heads[head].Length - NameHead.Width + i] / heads.Length;
        }

        return joined;
    }

    private void Begin()
    {
        foreach (var room in (Scratch[])[values, momentum, variance, average]) room.Zeros(size);
        var scale = MathF.Sqrt(1f / width);
        for (var i = 0; i < width * recipe.Hidden; i++) values.Start[i] = random.Normal() * scale;
        var outer = values.Start + (width * recipe.Hidden) + recipe.Hidden;
        for (var i = 0; i < recipe.Hidden; i++)
            for (var tag = 0; tag < NameTags.Count; tag++) outer[(i * NameHead.Width) + tag] = random.Normal() * 0.05f;
        new ReadOnlySpan<float>(values.Start, size).CopyTo(new Span<float>(average.Start, size));
    }

    private float Learn(IReadOnlyList<NameWord> words, ReadOnlySpan<int> batch)
    {
        var (rows, middle) = (batch.Length, recipe.Hidden);
        float* inner = values.Start, bias = inner + (width * middle), outer = bias + middle, outerBias = outer + (middle * NameHead.Width);
        var x = input.Need((long)rows * width);
        for (var i = 0; i < rows; i++)
        {
            var target = new Span<float>(x + ((long)i * width), width);
            words[batch[i]].Outputs.CopyTo(target);
            Drop(target, recipe.HoldInputs);
        }

        Gemm.Pack(inner, middle, 1, width, middle, packed.Need((long)width * middle));
        var z = hidden.Need((long)rows * middle);
        Gemm.Multiply(x, width, 1, packed.Start, z, middle, rows, width, middle, accumulate: false);
        Activation.AddToRows(z, rows, middle, bias);
        Activation.Rectify(z, (nint)rows * middle);
        var mask = kept.Need((long)rows * middle);
        new Span<float>(mask, rows * middle).Fill(1);
        Drop(new Span<float>(mask, rows * middle), recipe.HoldHidden);
        Gradients.Scale(z, mask, rows * middle);
        Gemm.Pack(outer, NameHead.Width, 1, middle, NameHead.Width, packed.Need((long)middle * NameHead.Width));
        var s = scores.Need((long)rows * NameHead.Width);
        Gemm.Multiply(z, middle, 1, packed.Start, s, NameHead.Width, rows, middle, NameHead.Width, accumulate: false);
        Activation.AddToRows(s, rows, NameHead.Width, outerBias);
        var loss = 0f;
        for (var i = 0; i < rows; i++)
        {
            var row = s + (i * NameHead.Width);
            loss += Gradients.Softmax(row, NameTags.Count, words[batch[i]].Tag, 1f / rows);
            new Span<float>(row + NameTags.Count, NameHead.Width - NameTags.Count).Clear();
        }

        Back(rows, x, z, mask, s, outer);
        return loss;
    }

    private void Back(int rows, float* x, float* z, float* mask, float* s, float* outer)
    {
        var middle = recipe.Hidden;
        var g = gradient.Zeros(size);
        float* biasGradient = g + (width * middle), outerGradient = biasGradient + middle;
        Gradients.AddColumns(s, rows, NameHead.Width, NameHead.Width, outerGradient + (middle * NameHead.Width));
        Gemm.Pack(s, NameHead.Width, 1, rows, NameHead.Width, packed.Need((long)rows * NameHead.Width));
        Gemm.Multiply(z, 1, middle, packed.Start, outerGradient, NameHead.Width, middle, rows, NameHead.Width, accumulate: false);
        Gemm.Pack(outer, 1, NameHead.Width, NameHead.Width, middle, packed.Need((long)middle * NameHead.Width));
        var e = errors.Need((long)rows * middle);
        Gemm.Multiply(s, NameHead.Width, 1, packed.Start, e, middle, rows, NameHead.Width, middle, accumulate: false);
        Gradients.Scale(e, mask, rows * middle);
        Gradients.Unrectify(z, e, (long)rows * middle);
        Gradients.AddColumns(e, rows, middle, middle, biasGradient);
        Gemm.Pack(e, middle, 1, rows, middle, packed.Need((long)rows * middle));
        Gemm.Multiply(x, 1, width, packed.Start, g, middle, width, rows, middle, accumulate: false);
    }

    /// <summary>Sets a share of the values to zero and makes the others greater by as much.</summary>
    private void Drop(Span<float> target, float share)
    {
        var scale = 1 / (1 - share);
        for (var i = 0; i < target.Length; i++) target[i] = random.Chance(share) ? 0 : target[i] * scale;
    }

    private void Step(float rate)
    {
        steps++;
        var corrected = rate * MathF.Sqrt(1 - MathF.Pow(0.98f, steps)) / (1 - MathF.Pow(0.9f, steps));
        var shrink = 1 - (rate * recipe.Decay);
        var keep = 1 - MathF.Min(0.995f, (1f + steps) / (10f + steps));
        for (var i = 0; i < size; i += 16)
        {
            var g = Vector512.Load(gradient.Start + i);
            var m = (Vector512.Load(momentum.Start + i) * 0.9f) + (g * 0.1f);
            var v = (Vector512.Load(variance.Start + i) * 0.98f) + (g * g * 0.02f);
            var value = (Vector512.Load(values.Start + i) * shrink) - (m * corrected / (Vector512.Sqrt(v) + Vector512.Create(1e-8f)));
            var mean = Vector512.Load(average.Start + i);
            Vector512.Store(m, momentum.Start + i);
            Vector512.Store(v, variance.Start + i);
            Vector512.Store(value, values.Start + i);
            Vector512.Store(mean + ((value - mean) * keep), average.Start + i);
        }
    }
}
