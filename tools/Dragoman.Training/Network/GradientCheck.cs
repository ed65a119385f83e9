using Dragoman.Sentences.Network;

namespace Dragoman.Training.Network;

/// <summary>
/// Compares the gradient with the change of the loss. For each block of parameters the loss is taken a small step up and down along the gradient: half the
/// difference, over the step and the gradient's length, is the gradient's length again if it is right.
/// </summary>
internal static unsafe class GradientCheck
{
    private static readonly string[][] Names = [["a", "b", "c"], ["d", "e"], ["f", "g", "h"], ["root", "i", "j"]];

    /// <summary>Measured over computed slope for each dense block (by its offset) and each table (by -1 - its number); 1 is right.</summary>
    public static List<(int Part, double Ratio)> Run(int layers, ulong seed)
    {
        var treebank = Sentences(new Randomness(seed));
        var lexicon = new Lexicon(treebank, ["w1", "w2"]);
        lexicon.Sizes = lexicon.Sizes with { Layers = layers, Hidden = 32, Arc = 32, Relation = 32, Tag = 32, Suffixes = 50, Prefixes = 50, Grams = 50 };
        var shape = new NetworkShape(lexicon.Sizes);
        var parameters = new Parameters(shape, [], seed);
        Example[] examples = [.. treebank.Select(s => lexicon.Encode(s, false)).OrderByDescending(e => e.Length)];
        var shard = new Shard(shape);
        var weights = new PackedWeights(shape);
        var transposed = new PackedWeights(shape);

        float Loss(Shard into)
        {
            weights.Pack(parameters.Dense);
            transposed.PackTransposed(parameters.Dense);
            // The same masks each time, for the same seed: dropout's own way back is checked with the rest.
            var rates = DropoutRates.None with { Output = 0.3f, Recurrent = 0.3f, Head = 0.3f, Input = 0.2f };
            return into.Run(examples, parameters, weights, transposed, lexicon.Counts, rates, 0.1f, 7);
        }

        Loss(shard);
        var spare = new Shard(shape);
        var ratios = new List<(int, double)>();
        foreach (var block in Blocks(shape))
            ratios.Add((block.Offset, Ratio(parameters.Dense + block.Offset, shard.Gradient + block.Offset, block.Size, () => Loss(spare))));
        for (var table = 0; table < shape.Tables.Length; table++)
        {
            var size = shape.Tables[table].Rows * shape.Tables[table].Width;
            ratios.Add((-1 - table, Ratio(parameters.Tables[table].Values, shard.Input.Gradient(table, 0), size, () => Loss(spare))));
        }

        return ratios;
    }

    private static double Ratio(float* values, float* gradient, int size, Func<float> loss)
    {
        double length = 0;
        for (var i = 0; i < size; i++)
            length += (double)gradient[i] * gradient[i];
        var step = (float)(0.01 / Math.Sqrt(length));
        Move(values, gradient, size, step);
        double above = loss();
        Move(values, gradient, size, -2 * step);
        double below = loss();
        Move(values, gradient, size, step);
        return (above - below) / (2 * step * length);
    }

    private static void Move(float* values, float* gradient, int size, float step)
    {
        for (var i = 0; i < size; i++)
            values[i] += step * gradient[i];
    }

    private static Block[] Blocks(NetworkShape shape) =>
    [
        .. shape.Inputs, .. shape.Biases, .. shape.Recurrents, shape.Heads, shape.HeadsBias, shape.FirstTags, shape.Roots, shape.Arc, shape.ArcBias,
        shape.Relations, shape.RelationsBias, shape.Tags, shape.TagsBias, shape.Auxiliary, shape.AuxiliaryBias,
    ];

    private static List<TreebankSentence> Sentences(Randomness random) =>
        [.. Enumerable.Range(0, 5).Select(s => Sentence(3 + (2 * s), random))];

    private static TreebankSentence Sentence(int length, Randomness random)
    {
        string[] Draw(int column) => [.. Enumerable.Range(0, length).Select(_ => Names[column][random.Below(Names[column].Length)])];
        var forms = Enumerable.Range(0, length).Select(_ => $"w{random.Below(6)}x{random.Below(3)}").ToArray();
        return new(forms, Draw(0), Draw(1), Draw(2), [.. Enumerable.Range(0, length).Select(i => i == 0 ? -1 : random.Below(i))], Draw(3));
    }
}
