using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Mentions.Naming;

/// <summary>
/// Weights of the name tagger: one row of tags for every hashed feature, and the weights of tag after tag.
/// Trained by <c>tools/Dragoman.Training names</c>; <c>models/en/names.md</c> says on what and how well.
/// </summary>
public sealed class NameModel
{
    /// <summary>Name of its file in the model folder.</summary>
    internal const string FileName = "names.bin";

    private const uint Magic = 0x314D414Eu;

    /// <summary>Bytes of a row: the tags, padded so that a row is one vector.</summary>
    private const int Stride = 16;

    private readonly sbyte[] weights;
    private readonly int[] transitions;

    /// <summary>A model of a row of tags for every feature and a row of tags for every tag before.</summary>
    internal NameModel(ReadOnlySpan<sbyte> rows, int[] transitions)
    {
        var count = rows.Length / NameTags.Count;
        weights = new sbyte[count * Stride];
        for (var row = 0; row < count; row++) rows.Slice(row * NameTags.Count, NameTags.Count).CopyTo(weights.AsSpan(row * Stride));
        this.transitions = transitions;
        Mask = (uint)count - 1;
    }

    internal uint Mask { get; }

    /// <summary>Weights of tag (column) after tag (row).</summary>
    internal ReadOnlySpan<int> Transitions => transitions;

    /// <summary>Sums of the weights of features, a sum a tag. A hundred features of a byte each stay within sixteen bits.</summary>
    internal void Sum(ReadOnlySpan<uint> features, Span<int> scores)
    {
        var sum = Vector256<short>.Zero;
        ref var start = ref MemoryMarshal.GetArrayDataReference(weights);
        foreach (var feature in features)
        {
            var row = Vector128.LoadUnsafe(ref start, (feature & Mask) * Stride);
            sum += Vector256.Create(Vector128.WidenLower(row), Vector128.WidenUpper(row));
        }

        for (var tag = 0; tag < scores.Length; tag++) scores[tag] = sum[tag];
    }

    /// <summary>The model in a folder of trained weights (<c>share/models/en</c>); <c>null</c> where there is none.</summary>
    /// <exception cref="InvalidDataException">The file is no such model.</exception>
    public static NameModel? Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) return null;
        using var file = File.OpenRead(path);
        using var buffered = new BufferedStream(file, 1 << 16);
        return Read(buffered);
    }

    /// <summary>Reads a model as <see cref="Write"/> writes it.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such model.</exception>
    public static NameModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Magic) throw new InvalidDataException("The file is no model of names.");
        var bits = reader.ReadByte();
        if (bits is < 8 or > 22) throw new InvalidDataException($"A model of names of 2^{bits} features is out of bounds.");
        var weights = new sbyte[(1 << bits) * NameTags.Count];
        var rows = reader.ReadInt32();
        var at = 0;
        for (var i = 0; i < rows; i++)
        {
            at += reader.Read7BitEncodedInt();
            if ((uint)at >= 1u << bits) throw new InvalidDataException("A feature of the model of names lies outside its table.");
            for (var tag = 0; tag < NameTags.Count; tag++) weights[(at * NameTags.Count) + tag] = reader.ReadSByte();
        }

        var transitions = new int[NameTags.Count * NameTags.Count];
        for (var i = 0; i < transitions.Length; i++) transitions[i] = reader.ReadInt16();
        return new NameModel(weights, transitions);
    }

    /// <summary>Writes the model: only rows that are not all zero.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write((byte)System.Numerics.BitOperations.Log2(Mask + 1));
        var rows = Enumerable.Range(0, (int)Mask + 1).Where(r => weights.AsSpan(r * Stride, NameTags.Count).ContainsAnyExcept((sbyte)0)).ToList();
        writer.Write(rows.Count);
        var last = 0;
        foreach (var row in rows)
        {
            writer.Write7BitEncodedInt(row - last);
            last = row;
            for (var tag = 0; tag < NameTags.Count; tag++) writer.Write(weights[(row * Stride) + tag]);
        }

        foreach (var weight in transitions) writer.Write((short)weight);
    }
}
