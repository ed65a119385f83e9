namespace Dragoman.Sentences;

/// <summary>Hashed features of one decision; each template is told from the others by its place in the list.</summary>
internal ref struct FeatureList(Span<uint> buffer)
{
    private readonly Span<uint> buffer = buffer;
    private int count;

    public readonly Span<uint> Features => buffer[..count];

    public void Add(uint a) => Append(Mix(a, 0x9E3779B9u));

    public void Add(uint a, uint b) => Append(Mix(Mix(a, 0x85EBCA6Bu), b));

    public void Add(uint a, uint b, uint c) => Append(Mix(Mix(Mix(a, 0xC2B2AE35u), b), c));

    public void Add(uint a, uint b, uint c, uint d) => Append(Mix(Mix(Mix(Mix(a, 0x27D4EB2Fu), b), c), d));

    private void Append(uint hash)
    {
        buffer[count] = Mix(hash, (uint)count + 1);
        count++;
    }

    /// <summary>The mixing step of MurmurHash3 (Appleby), which spreads each input bit over the word.</summary>
    internal static uint Mix(uint a, uint b)
    {
        var h = (a * 0xCC9E2D51u) ^ (b + 0x9E3779B9u + (a << 6) + (a >> 2));
        h = (h ^ (h >> 16)) * 0x85EBCA6Bu;
        h = (h ^ (h >> 13)) * 0xC2B2AE35u;
        return h ^ (h >> 16);
    }
}
