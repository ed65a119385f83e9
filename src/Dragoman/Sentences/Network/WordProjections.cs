using System.Collections.Concurrent;

namespace Dragoman.Sentences.Network;

/// <summary>
/// What the first layer makes of single words, kept for the words met first: it depends on nothing around them but two facts of the sentence, and a page's
/// words are mostly the same few thousand. A kept row is bit for bit what would be computed again. Safe for several threads.
/// </summary>
internal sealed class WordProjections
{
    /// <summary>Words kept; at 4 KiB a word this bounds the memory at 36 MiB.</summary>
    private const int Most = 9000;

    /// <summary>A longer word is likely an address, not worth keeping.</summary>
    private const int LongestKept = 24;

    private readonly ConcurrentDictionary<Key, float[]> rows = new();
    private int kept;

    /// <summary>The kept row of a word, or null.</summary>
    public float[]? Find(Key word) => rows.GetValueOrDefault(word);

    /// <summary>Keeps a row while there is room.</summary>
    public void Keep(Key word, ReadOnlySpan<float> row)
    {
        if (Volatile.Read(ref kept) < Most && word.Form.Length <= LongestKept && rows.TryAdd(word, row.ToArray()))
            Interlocked.Increment(ref kept);
    }

    /// <summary>A word as written, whether it is its sentence's first, and whether the sentence's capitals say nothing.</summary>
    internal readonly record struct Key(string Form, bool First, bool Caseless);
}
