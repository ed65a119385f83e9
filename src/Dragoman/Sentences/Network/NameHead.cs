namespace Dragoman.Sentences.Network;

/// <summary>
/// What the parser's layers know about names: one rectified layer over the outputs of the first and the last recurrent layer, then a score for every tag of the
/// name finder. The layers are those of the parser and stay as they are, so that names cost a tenth of what trees do.
/// </summary>
internal sealed unsafe class NameHead
{
    /// <summary>Name of its file in the model folder.</summary>
    public const string FileName = "names.network";

    private readonly Scratch first = new();
    private readonly Scratch last = new();
    private readonly Scratch bias = new();
    private readonly Scratch outer = new();
    private readonly Scratch outerBias = new();

    /// <summary>A head over layers of a width, with values in the order of <see cref="Size"/>.</summary>
    public NameHead(int inputs, int hidden, int tags, ReadOnlySpan<float> values)
    {
        (Inputs, Hidden, Tags) = (inputs, hidden, tags);
        if (values.Length != Size(inputs, hidden)) throw new InvalidDataException($"The head for names has {values.Length} values where {Size(inputs, hidden)} belong.");
        var half = inputs * hidden;
        Pack(values[..half], first, inputs, hidden);
        Pack(values.Slice(half, half), last, inputs, hidden);
        Keep(values.Slice(2 * half, hidden), bias);
        Pack(values.Slice((2 * half) + hidden, hidden * Width), outer, hidden, Width);
        Keep(values[^Width..], outerBias);
    }

    /// <summary>Width of a row of scores: the tags, padded.</summary>
    public static int Width => Gemm.PanelWidth;

    /// <summary>Width of each of the two layers it reads.</summary>
    public int Inputs { get; }

    /// <summary>Width of its own layer.</summary>
    public int Hidden { get; }

    /// <summary>Number of tags.</summary>
    public int Tags { get; }

    /// <summary>Number of values: weights from the first layer, from the last, bias, weights to the tags, their bias.</summary>
    public static int Size(int inputs, int hidden) => (2 * inputs * hidden) + hidden + (hidden * Width) + Width;

    /// <summary>Scores of all tags: rows × <see cref="Width"/>. <paramref name="room"/> holds rows × <see cref="Hidden"/> values.</summary>
    public void Score(float* firstOutputs, float* lastOutputs, int rows, float* room, float* scores)
    {
        Gemm.Multiply(firstOutputs, Inputs, 1, first.Start, room, Hidden, rows, Inputs, Hidden, accumulate: false);
        Gemm.Multiply(lastOutputs, Inputs, 1, last.Start, room, Hidden, rows, Inputs, Hidden, accumulate: true);
        Activation.AddToRows(room, rows, Hidden, bias.Start);
        Activation.Rectify(room, (nint)rows * Hidden);
        Gemm.Multiply(room, Hidden, 1, outer.Start, scores, Width, rows, Hidden, Width, accumulate: false);
        Activation.AddToRows(scores, rows, Width, outerBias.Start);
    }

    /// <summary>Reads a head as <see cref="Write"/> writes it.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such head.</exception>
    public static NameHead Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        Span<int> sizes = [reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32()];
        if (sizes[0] is < 32 or > 4096 || sizes[1] is < 32 or > 4096 || sizes[2] < 1 || sizes[2] > Width || sizes[0] % Width != 0 || sizes[1] % Width != 0)
            throw new InvalidDataException("The file is no head for names.");
        var values = new float[Size(sizes[0], sizes[1])];
        for (var i = 0; i < values.Length; i++) values[i] = (float)reader.ReadHalf();
        return new NameHead(sizes[0], sizes[1], sizes[2], values);
    }

    /// <summary>Writes a head of the given values, in half precision.</summary>
    public static void Write(Stream stream, int inputs, int hidden, int tags, ReadOnlySpan<float> values)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(inputs);
        writer.Write(hidden);
        writer.Write(tags);
        foreach (var value in values) writer.Write((Half)value);
    }

    private static void Pack(ReadOnlySpan<float> source, Scratch target, int rows, int columns)
    {
        fixed (float* start = source) Gemm.Pack(start, columns, 1, rows, columns, target.Need((long)rows * columns));
    }

    private static void Keep(ReadOnlySpan<float> source, Scratch target) => source.CopyTo(new Span<float>(target.Need(source.Length), source.Length));
}
