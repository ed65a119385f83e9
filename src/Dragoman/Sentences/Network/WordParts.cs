namespace Dragoman.Sentences.Network;

/// <summary>The table rows that make up one word's input.</summary>
internal sealed class WordParts
{
    /// <summary>Row of the vocabulary, 0 for an unknown word.</summary>
    public required int Word { get; init; }

    /// <summary>Rows of the suffix table.</summary>
    public required int[] Suffixes { get; init; }

    /// <summary>Rows of the prefix table.</summary>
    public required int[] Prefixes { get; init; }

    /// <summary>Rows of the n-gram table.</summary>
    public required int[] Grams { get; init; }

    /// <summary>The parts of a word that is normalized already.</summary>
    public static WordParts Of(ReadOnlySpan<char> normalized, int word, NetworkSizes sizes)
    {
        Span<int> rows = stackalloc int[WordFeatures.MostGrams];
        return new WordParts
        {
            Word = word,
            Suffixes = rows[..WordFeatures.Suffixes(normalized, (uint)sizes.Suffixes, rows)].ToArray(),
            Prefixes = rows[..WordFeatures.Prefixes(normalized, (uint)sizes.Prefixes, rows)].ToArray(),
            Grams = rows[..WordFeatures.Grams(normalized, (uint)sizes.Grams, rows)].ToArray(),
        };
    }

    /// <summary>The weight with which each of <paramref name="count"/> rows enters a part, so that long and short words come out alike in size.</summary>
    public static float Weight(int count) => count == 0 ? 0 : 1 / MathF.Sqrt(count);
}
