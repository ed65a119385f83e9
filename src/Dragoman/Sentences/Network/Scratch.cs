using System.Runtime.InteropServices;

namespace Dragoman.Sentences.Network;

/// <summary>A block of floats outside the managed heap, aligned to 64 bytes, that grows and is used again.</summary>
internal sealed unsafe class Scratch
{
    private nuint capacity;

    /// <summary>Where it starts; changes when it grows.</summary>
    public float* Start { get; private set; }

    /// <summary>Room for at least <paramref name="count"/> values, of any content.</summary>
    public float* Need(long count)
    {
        if ((nuint)count > capacity)
        {
            NativeMemory.AlignedFree(Start);
            capacity = (nuint)count + ((nuint)count / 4) + 64;
            Start = (float*)NativeMemory.AlignedAlloc(capacity * sizeof(float), 64);
        }

        return Start;
    }

    /// <summary>Room for at least <paramref name="count"/> values, all zero.</summary>
    public float* Zeros(long count)
    {
        var start = Need(count);
        NativeMemory.Clear(start, (nuint)count * sizeof(float));
        return start;
    }

    /// <summary>Gives the memory back.</summary>
    ~Scratch() => NativeMemory.AlignedFree(Start);
}
