namespace Dragoman.Mentions.Naming;

/// <summary>
/// One article hardly means two kinds of things by one capitalized word: what is believed of a word in one place, for its surroundings there tell, is shared
/// with the places where they do not.
/// </summary>
internal sealed class NamePooling(IReadOnlyList<NameFeatures> article, int[][] scores, float share)
{
    private const int Kinds = (NameTags.Count + 1) / 2;
    private readonly Dictionary<uint, (float[] Sum, int Count)> pools = [];

    /// <summary>Shares the scores of every word, in place.</summary>
    public void Run()
    {
        Span<float> kinds = stackalloc float[Kinds];
        for (var s = 0; s < scores.Length; s++)
            for (var i = 0; i < article[s].Candidate.Length; i++)
                if (article[s].PoolOf(i) is { } form)
                {
                    ref var pool = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(pools, form, out _);
                    pool.Sum ??= new float[Kinds];
                    pool.Count++;
                    Beliefs(scores[s].AsSpan(i * NameTags.Count, NameTags.Count), kinds);
                    for (var kind = 0; kind < Kinds; kind++) pool.Sum[kind] += kinds[kind];
                }

        for (var s = 0; s < scores.Length; s++)
            for (var i = 0; i < article[s].Candidate.Length; i++)
                if (article[s].PoolOf(i) is { } form && pools[form] is { Count: > 1 } pool)
                    Move(scores[s].AsSpan(i * NameTags.Count, NameTags.Count), pool.Sum, pool.Count);
    }

    private void Move(Span<int> row, float[] sum, int count)
    {
        Span<float> kinds = stackalloc float[Kinds];
        Beliefs(row, kinds);
        for (var tag = 0; tag < row.Length; tag++)
        {
            var kind = (tag + 1) / 2;
            row[tag] += (int)MathF.Round(share * ((sum[kind] / count) - kinds[kind]));
        }
    }

    /// <summary>The better of the tags of each kind, less the mean of all kinds.</summary>
    private static void Beliefs(ReadOnlySpan<int> row, Span<float> kinds)
    {
        var mean = 0f;
        for (var kind = 0; kind < Kinds; kind++)
        {
            kinds[kind] = kind == 0 ? row[0] : Math.Max(row[(2 * kind) - 1], row[2 * kind]);
            mean += kinds[kind] / Kinds;
        }

        for (var kind = 0; kind < Kinds; kind++) kinds[kind] -= mean;
    }
}
