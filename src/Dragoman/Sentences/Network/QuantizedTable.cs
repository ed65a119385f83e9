using System.Runtime.Intrinsics;

namespace Dragoman.Sentences.Network;

/// <summary>An embedding table in one byte a value: each row is its largest value over 127, times whole numbers.</summary>
internal sealed unsafe class QuantizedTable
{
    private readonly sbyte[] values;
    private readonly float[] scales;

    private QuantizedTable(sbyte[] values, float[] scales, int width) => (this.values, this.scales, Width) = (values, scales, width);

    /// <summary>Values in a row, a multiple of 16.</summary>
    public int Width { get; }

    /// <summary>Rounds a table to bytes.</summary>
    public static QuantizedTable From(float* source, Table size)
    {
        var values = new sbyte[size.Rows * size.Width];
        var scales = new float[size.Rows];
        for (var row = 0; row < size.Rows; row++)
        {
            var from = new ReadOnlySpan<float>(source + ((long)row * size.Width), size.Width);
            var largest = 0f;
            foreach (var value in from)
                largest = MathF.Max(largest, MathF.Abs(value));
            scales[row] = largest / 127;
            for (var j = 0; largest > 0 && j < size.Width; j++)
                values[(row * size.Width) + j] = (sbyte)MathF.Round(from[j] / scales[row]);
        }

        return new(values, scales, size.Width);
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    public static QuantizedTable Read(BinaryReader reader, Table size)
    {
        var scales = new float[size.Rows];
        var values = new sbyte[(long)size.Rows * size.Width];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(scales.AsSpan()));
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()));
        return new(values, scales, size.Width);
    }

    /// <summary>Writes scales, then values.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(scales.AsSpan()));
        writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()));
    }

    /// <summary>target += weight × row.</summary>
    public void Add(int row, float weight, float* target)
    {
        var factor = Vector512.Create(weight * scales[row]);
        fixed (sbyte* from = &values[row * Width])
        {
            for (var j = 0; j < Width; j += 16)
            {
                var (low, high) = Vector128.Widen(Vector128.Load(from + j));
                var first = Vector256.Create(Vector128.WidenLower(low), Vector128.WidenUpper(low));
                var whole = Vector512.Create(first, Vector256.Create(Vector128.WidenLower(high), Vector128.WidenUpper(high)));
                Vector512.Store(Vector512.FusedMultiplyAdd(factor, Vector512.ConvertToSingle(whole), Vector512.Load(target + j)), target + j);
            }
        }
    }
}
