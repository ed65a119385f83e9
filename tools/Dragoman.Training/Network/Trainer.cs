using System.Diagnostics;
using Dragoman.Sentences.Network;

namespace Dragoman.Training.Network;

/// <summary>How a network is trained.</summary>
internal sealed record Recipe
{
    public int Epochs { get; init; } = 30;

    /// <summary>Passes after which training ends, though the rate falls as if for all <see cref="Epochs"/>.</summary>
    public int Stop { get; init; } = int.MaxValue;

    /// <summary>A model to go on from; empty for none.</summary>
    public string From { get; init; } = "";

    /// <summary>Words in one shard of a step; a step has two shards.</summary>
    public int ShardWords { get; init; } = 500;

    public float Rate { get; init; } = 2e-3f;

    /// <summary>Share of the steps after which the rate falls in a straight line to a fiftieth.</summary>
    public float Hold { get; init; } = 0.3f;

    public float AverageDecay { get; init; } = 0.9985f;

    public ulong Seed { get; init; } = 1;

    /// <summary>Words of machine-made trees in an epoch, as a share of the treebank's.</summary>
    public float SilverShare { get; init; } = 0.6f;

    public DropoutRates Dropout { get; init; } = new();
}

/// <summary>Trains a network on a treebank: shuffled batches of sentences of like length, two shards a step, always the same for the same seed.</summary>
internal sealed unsafe class Trainer
{
    private const int Shards = 2;

    private readonly Recipe recipe;
    private readonly Lexicon lexicon;
    private readonly TreebankSentence[] sentences;
    private readonly TreebankSentence[] silver;
    private readonly Randomness random;
    private readonly Adam adam;
    private readonly Shard[] shards;
    private readonly PackedWeights weights;
    private readonly PackedWeights transposed;

    public Trainer(Recipe recipe, Lexicon lexicon, IReadOnlyList<TreebankSentence> treebank, IReadOnlyList<TreebankSentence> silver, float[] vectors)
    {
        this.recipe = recipe;
        this.lexicon = lexicon;
        sentences = [.. treebank.Where(s => s.Length <= ParserNetwork.LongestPiece)];
        this.silver = [.. silver];
        random = new(recipe.Seed);
        Shape = new(lexicon.Sizes);
        Parameters = new(Shape, vectors, recipe.Seed + 1);
        if (recipe.From.Length > 0)
        {
            using var model = File.OpenRead(recipe.From);
            Parameters.GoOnFrom(model, lexicon);
        }

        adam = new(Parameters);
        shards = [.. Enumerable.Range(0, Shards).Select(_ => new Shard(Shape))];
        weights = new(Shape);
        transposed = new(Shape);
    }

    public NetworkShape Shape { get; }

    public Parameters Parameters { get; }

    /// <summary>One pass over the treebank; returns the mean loss of a word.</summary>
    public double Epoch(int epoch)
    {
        var batches = Batches();
        double loss = 0;
        var watch = Stopwatch.StartNew();
        for (var i = 0; i + Shards <= batches.Count; i += Shards)
        {
            var step = batches.GetRange(i, Shards);
            loss += Step(step, Rate((epoch + (i / (double)batches.Count)) / recipe.Epochs));
            if (i / Shards % 50 == 0)
                Console.Error.WriteLine($"  {epoch}: {i}/{batches.Count} loss {loss / ((i / Shards) + 1):F3} {watch.Elapsed.TotalSeconds:F0} s");
        }

        return loss / (batches.Count / Shards);
    }

    /// <summary>The network of the running averages.</summary>
    public void Write(Stream stream) => Export.Write(stream, Parameters, lexicon);

    private float Step(List<Example[]> step, float rate)
    {
        var words = step.Sum(b => b.Sum(e => e.Length));
        var seeds = step.ConvertAll(_ => random.Next());
        Parallel.Invoke(() => weights.Pack(Parameters.Dense), () => transposed.PackTransposed(Parameters.Dense));
        var losses = new float[Shards];
        Parallel.For(0, Shards, s =>
        {
            shards[s].Clear();
            losses[s] = shards[s].Run(step[s], Parameters, weights, transposed, lexicon.Counts, recipe.Dropout, 1f / words, seeds[s]);
        });
        adam.Step(shards, rate * MathF.Min(1, (adam.Steps + 1) / 200f), recipe.AverageDecay);
        return losses.Sum();
    }

    private float Rate(double progress) =>
        progress < recipe.Hold ? recipe.Rate : recipe.Rate * (float)Math.Max(0.02, 1 - ((progress - recipe.Hold) / (1 - recipe.Hold)));

    /// <summary>The treebank, and as many sentences of the machine-made one as make up its share, drawn afresh.</summary>
    private List<TreebankSentence> Drawn()
    {
        List<TreebankSentence> drawn = [.. sentences];
        var wanted = silver.Length == 0 ? 0 : (int)(recipe.SilverShare * sentences.Sum(s => s.Length));
        random.Shuffle(silver);
        for (var i = 0; i < silver.Length && wanted > 0; i++)
        {
            drawn.Add(silver[i]);
            wanted -= silver[i].Length;
        }

        return drawn;
    }

    /// <summary>The treebank under fresh noise, cut into batches of like length in a fresh order.</summary>
    private List<Example[]> Batches()
    {
        var examples = Drawn().Select(sentence =>
        {
            var (noisy, caseless) = Noise.Apply(sentence, random);
            return lexicon.Encode(noisy, caseless);
        }).ToArray();

        random.Shuffle(examples);
        var sorted = examples.OrderByDescending(e => e.Length).ToArray();
        var batches = new List<Example[]>();
        for (var start = 0; start < sorted.Length;)
        {
            var end = start;
            for (var words = 0; end < sorted.Length && words < recipe.ShardWords; end++)
                words += sorted[end].Length;
            batches.Add(sorted[start..end]);
            start = end;
        }

        var order = batches.ToArray();
        random.Shuffle(order);
        return [.. order];
    }
}
