namespace Dragoman.Registers;

/// <summary>A tree of folded names; its edges lie in one open-addressed table, which keeps building and walking cheap.</summary>
internal sealed class NameTrie
{
    private long[] keys = new long[1 << 18];
    private int[] targets = new int[1 << 18];
    private int[] heads = new int[1 << 16];
    private int edges;
    private int nodes = 1;

    /// <summary>The node at which every walk begins.</summary>
    public const int Root = 0;

    /// <summary>Adds a name and returns its node.</summary>
    public int Add(ReadOnlySpan<char> letters)
    {
        var (node, at) = (Root, 0);
        for (; at < letters.Length; at++)
        {
            var next = Next(node, letters[at]);
            if (next < 0) break;
            node = next;
        }

        // Below a new node all are new.
        for (; at < letters.Length; at++) node = Insert(node, letters[at]);
        return node;
    }

    /// <summary>The node behind a letter, or -1.</summary>
    public int Next(int node, char letter)
    {
        var key = Key(node, letter);
        var mask = keys.Length - 1;
        for (var slot = Slot(key, mask); keys[slot] != 0; slot = (slot + 1) & mask)
            if (keys[slot] == key) return targets[slot];
        return -1;
    }

    /// <summary>First pattern that ends at the node, plus one; 0 for none. Patterns chain the others.</summary>
    public int Head(int node) => heads[node];

    /// <summary>Makes a pattern the first that ends at the node and returns the one before it in the same coding.</summary>
    public int Push(int node, int pattern)
    {
        var before = heads[node];
        heads[node] = pattern + 1;
        return before;
    }

    private int Insert(int node, char letter)
    {
        if (edges * 2 >= keys.Length) Rehash();
        var target = nodes++;
        if (target == heads.Length) Array.Resize(ref heads, heads.Length * 2);
        Place(Key(node, letter), target);
        edges++;
        return target;
    }

    private void Place(long key, int target)
    {
        var mask = keys.Length - 1;
        var slot = Slot(key, mask);
        while (keys[slot] != 0) slot = (slot + 1) & mask;
        keys[slot] = key;
        targets[slot] = target;
    }

    private void Rehash()
    {
        var (oldKeys, oldTargets) = (keys, targets);
        keys = new long[oldKeys.Length * 2];
        targets = new int[oldKeys.Length * 2];
        for (var i = 0; i < oldKeys.Length; i++)
            if (oldKeys[i] != 0) Place(oldKeys[i], oldTargets[i]);
    }

    // Letters are never NUL, so no key is 0.
    private static long Key(int node, char letter) => ((long)node << 16) | letter;

    // Fibonacci hashing (Knuth, TAOCP 6.4): the multiplier is 2^64 over the golden ratio.
    private static int Slot(long key, int mask) => (int)(((ulong)key * 11400714819323198485ul) >> 32) & mask;
}
