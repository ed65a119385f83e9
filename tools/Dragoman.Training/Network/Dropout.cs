using Dragoman.Sentences.Network;

namespace Dragoman.Training.Network;

/// <summary>How much is left out in training. All zero for checks of the gradient.</summary>
internal sealed record DropoutRates
{
    /// <summary>Share of an input's values, the same for all words of a sentence.</summary>
    public float Input { get; init; } = 0.2f;

    /// <summary>Share of a recurrent layer's outputs, the same for all words of a sentence (Gal and Ghahramani 2016).</summary>
    public float Output { get; init; } = 0.33f;

    /// <summary>Share of what a recurrence reads of its own last output, the same for all words of a sentence.</summary>
    public float Recurrent { get; init; } = 0.25f;

    /// <summary>Share of the heads' values.</summary>
    public float Head { get; init; } = 0.33f;

    /// <summary>A word seen n times is taken for unknown with probability this / (this + n) (Kiperwasser and Goldberg 2016).</summary>
    public float Rare { get; init; } = 0.25f;

    /// <summary>Share of words, suffixes, prefixes and n-grams left out, each by itself.</summary>
    public float Part { get; init; } = 0.08f;

    public static DropoutRates None { get; } = new() { Input = 0, Output = 0, Recurrent = 0, Head = 0, Rare = 0, Part = 0 };
}

/// <summary>The masks of one batch.</summary>
internal sealed unsafe class DropoutMasks(NetworkShape shape)
{
    private readonly Scratch input = new();
    private readonly Scratch heads = new();
    private readonly Scratch[] outputs = [.. Enumerable.Range(0, shape.Sizes.Layers).Select(_ => new Scratch())];
    private readonly Scratch[] recurrents = [.. Enumerable.Range(0, shape.Sizes.Layers).Select(_ => new Scratch())];

    public float* Input => input.Start;

    public float* Heads => heads.Start;

    public float* Output(int layer) => outputs[layer].Start;

    public float* Recurrent(int layer) => recurrents[layer].Start;

    public void Draw(int sentences, DropoutRates rates, Randomness random)
    {
        Fill(input, (long)sentences * shape.InputWidth, rates.Input, random);
        Fill(heads, (long)sentences * shape.HeadsWidth, rates.Head, random);
        for (var layer = 0; layer < outputs.Length; layer++)
        {
            Fill(outputs[layer], (long)sentences * 2 * shape.Sizes.Hidden, rates.Output, random);
            Fill(recurrents[layer], (long)sentences * 2 * shape.Sizes.Hidden, rates.Recurrent, random);
        }
    }

    private static void Fill(Scratch mask, long count, float rate, Randomness random)
    {
        var values = mask.Need(count);
        var kept = 1 / (1 - rate);
        var limit = (uint)(rate * 65536);
        for (var i = 0L; i < count; i += 4)
        {
            var bits = random.Next();
            for (var j = 0; j < 4 && i + j < count; j++, bits >>= 16)
                values[i + j] = (bits & 0xFFFF) < limit ? 0 : kept;
        }
    }
}
