using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Dragoman.Sentences;

/// <summary>
/// Logistic regression over hashed features that says whether a sentence ends between two words; weights are bytes.
/// Rules alone miss what web text and headlines leave unmarked: EWT dev sentences F1 80.2 by rules.
/// </summary>
internal sealed class BoundaryModel
{
    /// <summary>Name of the weights in the model folder.</summary>
    public const string FileName = "sentences.bin";

    private const string Magic = "DGSENT01";

    private readonly sbyte[] weights;
    private readonly int threshold;

    private BoundaryModel(sbyte[] weights, int threshold)
    {
        this.weights = weights;
        this.threshold = threshold;
    }

    /// <exception cref="InvalidDataException">The stream is no model of this version.</exception>
    public static BoundaryModel Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (Encoding.ASCII.GetString(reader.ReadBytes(Magic.Length)) != Magic) throw new InvalidDataException("Not a sentence model of this version.");
        var threshold = reader.ReadInt32();
        var weights = new sbyte[reader.ReadInt32()];
        if (!BitOperations.IsPow2(weights.Length)) throw new InvalidDataException("The number of weights is no power of two.");
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new(weights, threshold);
    }

    public static void Save(Stream stream, sbyte[] weights, int threshold)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Encoding.ASCII.GetBytes(Magic));
        writer.Write(threshold);
        writer.Write(weights.Length);
        writer.Write(MemoryMarshal.AsBytes<sbyte>(weights));
    }

    /// <summary>Whether the evidence is for an end.</summary>
    public bool Ends(ReadOnlySpan<uint> features)
    {
        var score = 0;
        var mask = (uint)weights.Length - 1;
        foreach (var feature in features) score += weights[feature & mask];
        return score > threshold;
    }
}
