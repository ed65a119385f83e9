namespace Dragoman.Training.Network;

/// <summary>Seeded random numbers that are the same on every platform and version of .NET: xorshift64* (Marsaglia 2003, Vigna 2016).</summary>
internal sealed class Randomness(ulong seed)
{
    private ulong state = (seed * 0x9E3779B97F4A7C15UL) + 0x1234567887654321UL;

    public ulong Next()
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return state * 0x2545F4914F6CDD1DUL;
    }

    public int Below(int limit) => (int)((Next() >> 32) * (ulong)limit >> 32);

    public float Unit() => (Next() >> 40) * (1f / (1 << 24));

    public bool Chance(float probability) => Unit() < probability;

    /// <summary>A normal deviate (Box and Muller).</summary>
    public float Normal()
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - (double)Unit()));
        return (float)(radius * Math.Cos(2 * Math.PI * Unit()));
    }

    public void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
