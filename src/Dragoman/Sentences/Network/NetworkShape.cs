namespace Dragoman.Sentences.Network;

/// <summary>A matrix among the network's dense parameters: where it starts, its rows (inputs) and columns (outputs). A bias has one row.</summary>
internal readonly record struct Block(int Offset, int Rows, int Columns)
{
    /// <summary>Number of parameters.</summary>
    public int Size => Rows * Columns;
}

/// <summary>An embedding table: rows of equal width.</summary>
internal readonly record struct Table(int Rows, int Width);

/// <summary>
/// The sizes of the network and the order of its parameters. All widths are multiples of 32 but the input's parts, which are of 16.
/// A word's parts (vocabulary row, suffixes, prefixes, n-grams, shape) stand side by side; recurrent layers with coupled input and forget gates
/// (Greff et al. 2017) read them in both directions; rectified heads feed a biaffine scorer of arcs (Dozat and Manning 2017), a scorer of labels on the
/// product and the sum of both ends, and the tags.
/// </summary>
internal sealed class NetworkShape
{
    /// <summary>Columns of an LSTM's gates for one direction: forget, output, candidate.</summary>
    public const int Gates = 3;

    private int size;

    /// <summary>Lays the parameters out.</summary>
    public NetworkShape(NetworkSizes sizes)
    {
        Sizes = sizes;
        Tables = [new(sizes.Words, 128), new(sizes.Suffixes, 48), new(sizes.Prefixes, 32), new(sizes.Grams, 32), new(WordFeatures.Shapes, 16)];
        var both = 2 * sizes.Hidden;
        var inputs = new List<Block>();
        var biases = new List<Block>();
        var recurrents = new List<Block>();
        for (var layer = 0; layer < sizes.Layers; layer++)
        {
            inputs.Add(Next(layer == 0 ? InputWidth : both, 2 * Gates * sizes.Hidden));
            biases.Add(Next(1, 2 * Gates * sizes.Hidden));
            recurrents.Add(Next(sizes.Hidden, Gates * sizes.Hidden));
            recurrents.Add(Next(sizes.Hidden, Gates * sizes.Hidden));
        }

        (Inputs, Biases, Recurrents) = ([.. inputs], [.. biases], [.. recurrents]);
        Heads = Next(both, HeadsWidth);
        HeadsBias = Next(1, HeadsWidth);
        FirstTags = Next(both, sizes.Tag);
        Roots = Next(1, sizes.Arc + sizes.Relation);
        Arc = Next(sizes.Arc, sizes.Arc);
        ArcBias = Next(1, sizes.Arc);
        Relations = Next(3 * sizes.Relation, Padded(sizes.Deprels));
        RelationsBias = Next(1, Padded(sizes.Deprels));
        Tags = Next(sizes.Tag, TagsWidth);
        TagsBias = Next(1, TagsWidth);
        Auxiliary = Next(both, FeatsColumn);
        AuxiliaryBias = Next(1, FeatsColumn);
    }

    /// <summary>The sizes it was made from.</summary>
    public NetworkSizes Sizes { get; }

    /// <summary>Embedding tables in the order of a word's parts: vocabulary, suffixes, prefixes, n-grams, shapes.</summary>
    public Table[] Tables { get; }

    /// <summary>Width of a word's input.</summary>
    public int InputWidth => Tables.Sum(t => t.Width);

    /// <summary>Input weights of each layer: columns are both directions' gates.</summary>
    public Block[] Inputs { get; }

    /// <summary>Gate biases of each layer.</summary>
    public Block[] Biases { get; }

    /// <summary>Recurrent weights: layer 0 forward, layer 0 backward, layer 1 forward …</summary>
    public Block[] Recurrents { get; }

    /// <summary>From the last layer to, side by side, arc dependent, arc head, relation dependent, relation head, tags.</summary>
    public Block Heads { get; }

    /// <summary>Bias of <see cref="Heads"/>.</summary>
    public Block HeadsBias { get; }

    /// <summary>From the first layer to the tags' part of the heads: tags are the lower layer's matter (Søgaard and Goldberg 2016).</summary>
    public Block FirstTags { get; }

    /// <summary>The artificial root as arc head and as relation head.</summary>
    public Block Roots { get; }

    /// <summary>The biaffine arc scorer.</summary>
    public Block Arc { get; }

    /// <summary>What an arc's head scores by itself.</summary>
    public Block ArcBias { get; }

    /// <summary>From product, dependent and head to the labels.</summary>
    public Block Relations { get; }

    /// <summary>Bias of <see cref="Relations"/>.</summary>
    public Block RelationsBias { get; }

    /// <summary>From the tags' head to UPOS, XPOS and FEATS, side by side.</summary>
    public Block Tags { get; }

    /// <summary>Bias of <see cref="Tags"/>.</summary>
    public Block TagsBias { get; }

    /// <summary>From the first layer straight to UPOS and XPOS: a second teacher in training, unused afterwards.</summary>
    public Block Auxiliary { get; }

    /// <summary>Bias of <see cref="Auxiliary"/>.</summary>
    public Block AuxiliaryBias { get; }

    /// <summary>Width of all heads.</summary>
    public int HeadsWidth => (2 * Sizes.Arc) + (2 * Sizes.Relation) + Sizes.Tag;

    /// <summary>First column of the tags among the heads.</summary>
    public int TagColumn => (2 * Sizes.Arc) + (2 * Sizes.Relation);

    /// <summary>First column of XPOS among the tags; UPOS starts at 0.</summary>
    public int XposColumn => Padded(Sizes.Upos);

    /// <summary>First column of FEATS among the tags.</summary>
    public int FeatsColumn => XposColumn + Padded(Sizes.Xpos);

    /// <summary>Width of all tags.</summary>
    public int TagsWidth => FeatsColumn + Padded(Sizes.Feats);

    /// <summary>Number of dense parameters.</summary>
    public int Size => size;

    /// <summary>The least multiple of 32 that is not less.</summary>
    public static int Padded(int count) => (count + Gemm.PanelWidth - 1) / Gemm.PanelWidth * Gemm.PanelWidth;

    private Block Next(int rows, int columns)
    {
        var block = new Block(size, rows, columns);
        size += block.Size;
        return block;
    }
}

/// <summary>The free sizes of a network: rows of its tables, layers, widths, and numbers of labels.</summary>
internal sealed record NetworkSizes
{
    /// <summary>Rows of the vocabulary; row 0 is the unknown word.</summary>
    public required int Words { get; init; }

    /// <summary>Rows of the suffix table.</summary>
    public int Suffixes { get; init; } = 12000;

    /// <summary>Rows of the prefix table.</summary>
    public int Prefixes { get; init; } = 8000;

    /// <summary>Rows of the n-gram table.</summary>
    public int Grams { get; init; } = 24000;

    /// <summary>Recurrent layers.</summary>
    public int Layers { get; init; } = 2;

    /// <summary>State of one direction of a layer.</summary>
    public int Hidden { get; init; } = 256;

    /// <summary>Width of an arc's end.</summary>
    public int Arc { get; init; } = 192;

    /// <summary>Width of a relation's end.</summary>
    public int Relation { get; init; } = 128;

    /// <summary>Width of the tags' head.</summary>
    public int Tag { get; init; } = 128;

    /// <summary>Universal tags.</summary>
    public required int Upos { get; init; }

    /// <summary>Treebank tags.</summary>
    public required int Xpos { get; init; }

    /// <summary>Feature bundles.</summary>
    public required int Feats { get; init; }

    /// <summary>Relations, with subtypes.</summary>
    public required int Deprels { get; init; }
}
