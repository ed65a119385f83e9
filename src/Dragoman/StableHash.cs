using System.Security.Cryptography;
using System.Text;

namespace Dragoman;

/// <summary>Hashes that are the same in every process and on every machine: ids and hashed features stand on them.</summary>
public static class StableHash
{
    /// <summary>FNV-1a over the UTF-16 code units, 32 bits (Fowler, Noll and Vo; offset 2166136261, prime 16777619).</summary>
    public static uint Fnv1a(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ (byte)c) * 16777619u;
            hash = (hash ^ (byte)(c >> 8)) * 16777619u;
        }

        return hash;
    }

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal (64 characters).</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>First 16 hexadecimal characters of the SHA-256 of <paramref name="parts"/>, joined by U+001F, in UTF-8: an id.</summary>
    public static string Id(params ReadOnlySpan<string> parts) => Sha256(Encoding.UTF8.GetBytes(string.Join('\u001f', parts!)))[..16];
}
