namespace Dragoman.Actors;

/// <summary>Chains while they are made: each begins with one mention and may be joined to an earlier one.</summary>
internal sealed class ChainLinks
{
    private readonly int[] parent;
    private readonly int[] size;

    public ChainLinks(int mentions)
    {
        parent = new int[mentions];
        size = new int[mentions];
        for (var i = 0; i < mentions; i++) (parent[i], size[i]) = (i, 1);
    }

    /// <summary>First mention of the chain a mention is in.</summary>
    public int First(int mention)
    {
        while (parent[mention] != mention)
        {
            parent[mention] = parent[parent[mention]];
            mention = parent[mention];
        }

        return mention;
    }

    /// <summary>Number of mentions in the chain a mention is in, as far as it is made.</summary>
    public int Size(int mention) => size[First(mention)];

    /// <summary>Joins the chains of two mentions.</summary>
    public void Join(int a, int b)
    {
        var (x, y) = (First(a), First(b));
        if (x == y) return;
        parent[Math.Max(x, y)] = Math.Min(x, y);
        size[Math.Min(x, y)] += size[Math.Max(x, y)];
    }

    /// <summary>Chain number of every mention: dense, in the order of first mentions.</summary>
    public int[] Numbered(out int chains)
    {
        var number = new int[parent.Length];
        chains = 0;
        for (var i = 0; i < parent.Length; i++)
            number[i] = First(i) == i ? chains++ : number[First(i)];
        return number;
    }
}
