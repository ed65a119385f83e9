using System.Text;

namespace Dragoman.Sentences.Network;

/// <summary>
/// A trained network as it is stored: sizes, labels, vocabulary, tables in bytes, dense parameters in half precision (without those that only training needs).
/// Numbers are little-endian.
/// </summary>
internal sealed unsafe class NetworkModel
{
    private static ReadOnlySpan<byte> Mark => "DragomanNetwork1"u8;

    /// <summary>Sizes and layout.</summary>
    public required NetworkShape Shape { get; init; }

    /// <summary>UPOS, XPOS, FEATS and DEPREL, each label at its number.</summary>
    public required string[][] Labels { get; init; }

    /// <summary>Normalized words by row; row 0, empty, is the unknown word.</summary>
    public required string[] Words { get; init; }

    /// <summary>The tables of a word's parts.</summary>
    public required QuantizedTable[] Tables { get; init; }

    /// <summary>The dense parameters, packed.</summary>
    public required PackedWeights Weights { get; init; }

    /// <summary>Reads a model. Throws <see cref="InvalidDataException"/> where the stream holds something else, or ends too soon.</summary>
    public static NetworkModel Read(Stream stream) => Read(stream, new Scratch());

    /// <summary>
    /// As <see cref="Read(Stream)"/>, and leaves the dense parameters as they are stored in <paramref name="dense"/>, for training to go on from.
    /// </summary>
    public static NetworkModel Read(Stream stream, Scratch dense)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (!reader.ReadBytes(Mark.Length).AsSpan().SequenceEqual(Mark))
                throw new InvalidDataException("This is not a network of Dragoman's: its first bytes are others. Train one, or take models/en of the release.");
            return Read(reader, dense);
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The network's file ends too soon: it was not copied whole.", e);
        }
    }

    /// <summary>Writes a model whose dense parameters are <paramref name="dense"/>.</summary>
    public static void Write(Stream stream, NetworkShape shape, string[][] labels, string[] words, QuantizedTable[] tables, float* dense)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        var sizes = shape.Sizes;
        int[] tableRows = [sizes.Words, sizes.Suffixes, sizes.Prefixes, sizes.Grams];
        foreach (var size in (int[])[.. tableRows, sizes.Layers, sizes.Hidden, sizes.Arc, sizes.Relation, sizes.Tag])
            writer.Write(size);
        foreach (var names in labels.Append(words))
        {
            writer.Write(names.Length);
            foreach (var name in names)
                writer.Write(name);
        }

        foreach (var table in tables)
            table.Write(writer);
        for (var i = 0; i < shape.Auxiliary.Offset; i++)
            writer.Write((Half)dense[i]);
    }

    private static NetworkModel Read(BinaryReader reader, Scratch dense)
    {
        var sizes = new int[9];
        for (var i = 0; i < sizes.Length; i++)
            sizes[i] = reader.ReadInt32();
        // Interned, for the stages behind ask for labels by name dozens of times a word.
        string[][] labels = [.. Enumerable.Range(0, 4).Select(_ => Array.ConvertAll(Names(reader), string.Intern))];
        var words = Names(reader);
        var shape = new NetworkShape(new NetworkSizes
        {
            Words = sizes[0],
            Suffixes = sizes[1],
            Prefixes = sizes[2],
            Grams = sizes[3],
            Layers = sizes[4],
            Hidden = sizes[5],
            Arc = sizes[6],
            Relation = sizes[7],
            Tag = sizes[8],
            Upos = labels[0].Length,
            Xpos = labels[1].Length,
            Feats = labels[2].Length,
            Deprels = labels[3].Length,
        });
        var tables = Array.ConvertAll(shape.Tables, t => QuantizedTable.Read(reader, t));
        return new NetworkModel { Shape = shape, Labels = labels, Words = words, Tables = tables, Weights = Dense(reader, shape, dense) };
    }

    private static PackedWeights Dense(BinaryReader reader, NetworkShape shape, Scratch dense)
    {
        var halves = new Half[shape.Auxiliary.Offset];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(halves.AsSpan()));
        var values = dense.Zeros(shape.Size);
        for (var i = 0; i < halves.Length; i++)
            values[i] = (float)halves[i];
        var weights = new PackedWeights(shape);
        weights.Pack(values);
        GC.KeepAlive(dense);
        return weights;
    }

    private static string[] Names(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        if (count is < 0 or > 10_000_000)
            throw new InvalidDataException($"The network's file names {count} words or labels: it is damaged.");
        var names = new string[count];
        for (var i = 0; i < count; i++)
            names[i] = reader.ReadString();
        return names;
    }
}
