using CsCheck;

namespace Dragoman.Fuzz;

/// <summary>Inputs near to honest ones: bytes flipped, pieces left out, doubled, moved, swapped for numbers and words that readers stumble over.</summary>
internal static class Mutation
{
    private static readonly byte[][] Words =
    [
        [0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F], "-1"u8.ToArray(), "999999999999"u8.ToArray(), "4294967296"u8.ToArray(), "\r\n\r\n"u8.ToArray(), "../"u8.ToArray(), [0xEF, 0xBB, 0xBF],
        [0xFF, 0xFE], [0xD8, 0x00], [0xC0, 0x80], "<"u8.ToArray(), "&#x0;"u8.ToArray(), "<![CDATA["u8.ToArray(), "{\"a\":"u8.ToArray(), "Content-Length: 9\r\n"u8.ToArray(), "WARC/1.0\r\n"u8.ToArray(), "PK\u0003\u0004"u8.ToArray(), [0x1F, 0x8B, 8],
    ];

    internal static Gen<byte[]> Of(byte[][] seeds) =>
        Gen.Select(Gen.Int[0, seeds.Length - 1], Step.Array[1, 12]).Select((seed, steps) => steps.Aggregate(seeds[seed], (bytes, step) => Mutated(bytes, step, seeds)));

    private static Gen<(int Kind, double At, double Length, int Value)> Step => Gen.Select(Gen.Int[0, 6], Gen.Double.Unit, Gen.Double.Unit, Gen.Int[0, int.MaxValue]);

    private static byte[] Mutated(byte[] bytes, (int Kind, double At, double Length, int Value) step, byte[][] seeds)
    {
        if (bytes.Length == 0 || bytes.Length > 1 << 20) return seeds[step.Value % seeds.Length];
        var at = (int)(step.At * bytes.Length);
        var end = Math.Min(bytes.Length, at + 1 + (int)(step.Length * step.Length * step.Length * bytes.Length));
        return step.Kind switch
        {
            0 => [.. bytes[..at], (byte)step.Value, .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], (byte)(bytes[at] ^ (1 << (step.Value % 8))), .. bytes[(at + 1)..]],
            2 => [.. bytes[..at], .. bytes[end..]],
            3 => [.. bytes[..end], .. bytes[at..end], .. bytes[end..]],
            4 => [.. bytes[..at], .. Words[step.Value % Words.Length], .. bytes[at..]],
            5 => bytes[..at],
            _ => [.. bytes[..at], .. seeds[step.Value % seeds.Length][..(seeds[step.Value % seeds.Length].Length / 2)], .. bytes[at..]],
        };
    }
}
