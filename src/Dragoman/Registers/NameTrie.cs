namespace Dragoman.Registers;

/// <summary>A tree of folded names; its edges lie in one open-addressed table, which keeps building and walking cheap.</summary>
internal sealed class NameTrie
{
    private long[] keys = new long[1 << 18];
    private int[] targets = new int[1 << 18];
    private int[] heads = new int[1 << 16];
    private const int Alphabet = 36;
    private readonly int[] openings = new int[Alphabet * Alphabet];
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

    /// <summary>Lays out where the first two letters lead: most words of a text are no name's beginning, and end there.</summary>
    public void Close()
    {
        Array.Fill(openings, -1);
        for (var first = 0; first < Alphabet; first++)
        {
            var node = Next(Root, Letter(first));
            for (var second = 0; second < Alphabet && node >= 0; second++) openings[(first * Alphabet) + second] = Next(node, Letter(second));
        }
    }

    /// <summary>The node behind the first two letters of a word and the letter after them; the root and the word's first letter where a name might end before.</summary>
    public (int Node, int At) Opening(char[] letters, int[] ends, int start, int length)
    {
        if (start + 1 >= length || ends[start + 1] != 0 || ends[start + 2] != 0) return (Root, start);
        var (first, second) = (Number(letters[start]), Number(letters[start + 1]));
        return first < 0 || second < 0 ? (Root, start) : (openings[(first * Alphabet) + second], start + 2);
    }

    private static char Letter(int number) => (char)(number < 26 ? 'a' + number : '0' + number - 26);

    private static int Number(char letter) => letter is >= 'a' and <= 'z' ? letter - 'a' : letter is >= '0' and <= '9' ? letter - '0' + 26 : -1;

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
