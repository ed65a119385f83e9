namespace Dragoman.Sentences;

/// <summary>One string for each word of a text, however often it stands there. Not for several threads; made anew for each text.</summary>
internal sealed class StringPool
{
    /// <summary>Longer strings are hardly ever met again.</summary>
    private const int Longest = 32;

    private readonly HashSet<string> strings = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public StringPool() => lookup = strings.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest) return text.ToString();
        if (lookup.TryGetValue(text, out var kept)) return kept;
        var made = text.ToString();
        strings.Add(made);
        return made;
    }
}
