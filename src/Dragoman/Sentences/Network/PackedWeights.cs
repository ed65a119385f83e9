namespace Dragoman.Sentences.Network;

/// <summary>
/// A network's dense parameters, each matrix packed for <see cref="Gemm.Multiply"/> at the place it has in <see cref="NetworkShape"/>; biases as they
/// are.
/// </summary>
internal sealed unsafe class PackedWeights
{
    private readonly Scratch packed = new();

    /// <summary>Room for the parameters of <paramref name="shape"/>.</summary>
    public PackedWeights(NetworkShape shape)
    {
        Shape = shape;
        packed.Zeros(shape.Size);
    }

    /// <summary>The sizes.</summary>
    public NetworkShape Shape { get; }

    /// <summary>Packs <paramref name="dense"/>, the parameters in their order.</summary>
    public void Pack(float* dense)
    {
        foreach (var block in Matrices())
            Gemm.Pack(dense + block.Offset, block.Columns, 1, block.Rows, block.Columns, Of(block));
        foreach (var block in Vectors())
            new Span<float>(dense + block.Offset, block.Size).CopyTo(new Span<float>(Of(block), block.Size));
    }

    /// <summary>Packs the transposes, which carry errors back.</summary>
    public void PackTransposed(float* dense)
    {
        foreach (var block in Matrices())
            Gemm.Pack(dense + block.Offset, 1, block.Columns, block.Columns, block.Rows, Of(block));
    }

    /// <summary>Where a block starts.</summary>
    public float* Of(Block block) => packed.Start + block.Offset;

    /// <summary>The weights of one recurrent layer.</summary>
    public LayerWeights Layer(int layer) =>
        new(Of(Shape.Inputs[layer]), Of(Shape.Biases[layer]), Of(Shape.Recurrents[2 * layer]), Of(Shape.Recurrents[(2 * layer) + 1]));

    private IEnumerable<Block> Matrices() =>
        [.. Shape.Inputs, .. Shape.Recurrents, Shape.Heads, Shape.FirstTags, Shape.Arc, Shape.Relations, Shape.Tags, Shape.Auxiliary];

    private IEnumerable<Block> Vectors() =>
        [.. Shape.Biases, Shape.HeadsBias, Shape.Roots, Shape.ArcBias, Shape.RelationsBias, Shape.TagsBias, Shape.AuxiliaryBias];
}
