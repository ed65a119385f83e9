using Dragoman.Sentences.Network;

namespace Dragoman.Training.Network;

/// <summary>An embedding table in training: its values, Adam's two moments, and the running average that is shipped.</summary>
internal sealed unsafe class TrainedTable
{
    private readonly Scratch values = new();
    private readonly Scratch momentum = new();
    private readonly Scratch variance = new();
    private readonly Scratch average = new();

    public TrainedTable(Table size, float deviation, Randomness random)
    {
        Size = size;
        var count = (long)size.Rows * size.Width;
        values.Zeros(count);
        momentum.Zeros(count);
        variance.Zeros(count);
        for (var i = 0L; deviation > 0 && i < count; i++)
            Values[i] = random.Normal() * deviation;
        Buffer.MemoryCopy(Values, average.Need(count), count * 4, count * 4);
    }

    public Table Size { get; }

    public float* Values => values.Start;

    public float* Momentum => momentum.Start;

    public float* Variance => variance.Start;

    public float* Average => average.Start;

    public float* Row(int row) => Values + ((long)row * Size.Width);
}

/// <summary>All that training changes: the tables (the vocabulary's being what is added to fixed vectors) and the dense parameters.</summary>
internal sealed unsafe class Parameters
{
    private readonly Scratch fixedVectors = new();
    private readonly Scratch dense = new();
    private readonly Scratch momentum = new();
    private readonly Scratch variance = new();
    private readonly Scratch average = new();

    public Parameters(NetworkShape shape, ReadOnlySpan<float> vectors, ulong seed)
    {
        Shape = shape;
        var random = new Randomness(seed);
        Tables = [.. shape.Tables.Select((t, i) => new TrainedTable(t, i == 0 ? 0 : 0.1f, random))];
        // Row 0 is the unknown word; the rest of the vocabulary without vectors of its own starts from nothing.
        var start = fixedVectors.Zeros((long)shape.Tables[0].Rows * shape.Tables[0].Width) + shape.Tables[0].Width;
        vectors.CopyTo(new Span<float>(start, vectors.Length));
        dense.Zeros(shape.Size);
        momentum.Zeros(shape.Size);
        variance.Zeros(shape.Size);
        Start(random);
        Buffer.MemoryCopy(Dense, average.Need(shape.Size), (long)shape.Size * 4, (long)shape.Size * 4);
    }

    public NetworkShape Shape { get; }

    public TrainedTable[] Tables { get; }

    public float* Dense => dense.Start;

    public float* Momentum => momentum.Start;

    public float* Variance => variance.Start;

    public float* Average => average.Start;

    public float* FixedRow(int word) => fixedVectors.Start + ((long)word * Shape.Tables[0].Width);

    /// <summary>Goes on from a trained model, whose words are <paramref name="lexicon"/>'s; Adam's moments start anew.</summary>
    public void GoOnFrom(Stream model, Lexicon lexicon)
    {
        var stored = new Scratch();
        var read = NetworkModel.Read(model, stored);
        if (!read.Words.SequenceEqual(lexicon.Words) || read.Shape.Size != Shape.Size)
            throw new InvalidDataException("The model to go on from was trained with other words or sizes.");
        Buffer.MemoryCopy(stored.Start, Dense, (long)Shape.Size * 4, (long)Shape.Auxiliary.Offset * 4);
        for (var table = 0; table < Tables.Length; table++)
            GoOnFrom(read.Tables[table], table, lexicon.Counts);
        Buffer.MemoryCopy(Dense, Average, (long)Shape.Size * 4, (long)Shape.Size * 4);
        GC.KeepAlive(stored);
    }

    private void GoOnFrom(QuantizedTable stored, int table, int[] counts)
    {
        var trained = Tables[table];
        var width = trained.Size.Width;
        for (var row = 0; row < trained.Size.Rows; row++)
        {
            // What the vocabulary stores is the fixed vector and what was learnt; rare words' share is the unknown word's, row 0.
            new Span<float>(trained.Row(row), width).Clear();
            if (table > 0 || row == 0 || counts[row] >= 2)
                stored.Add(row, 1, trained.Row(row));
            for (var j = 0; table == 0 && counts[row] >= 2 && j < width; j++)
                trained.Row(row)[j] -= FixedRow(row)[j];
        }

        Buffer.MemoryCopy(trained.Values, trained.Average, (long)trained.Size.Rows * width * 4, (long)trained.Size.Rows * width * 4);
    }

    /// <summary>Uniform weights after Glorot and Bengio 2010; labels start near zero, forget gates open.</summary>
    private void Start(Randomness random)
    {
        foreach (var block in (Block[])[.. Shape.Inputs, .. Shape.Recurrents])
            Uniform(block, MathF.Sqrt(6f / (block.Rows + Shape.Sizes.Hidden)), random);
        foreach (var block in (Block[])[Shape.Heads, Shape.FirstTags])
            Uniform(block, MathF.Sqrt(6f / (block.Rows + Shape.Sizes.Arc)), random);
        foreach (var block in (Block[])[Shape.Arc, Shape.Relations, Shape.Tags, Shape.Auxiliary])
            Uniform(block, MathF.Sqrt(1.5f / (block.Rows + block.Columns)), random);
        Uniform(Shape.Roots, 0.3f, random);
        var hidden = Shape.Sizes.Hidden;
        foreach (var block in Shape.Biases)
        {
            for (var direction = 0; direction < 2; direction++)
                new Span<float>(Dense + block.Offset + (direction * NetworkShape.Gates * hidden), hidden).Fill(1);
        }
    }

    private void Uniform(Block block, float bound, Randomness random)
    {
        for (var i = 0; i < block.Size; i++)
            Dense[block.Offset + i] = ((2 * random.Unit()) - 1) * bound;
    }
}
