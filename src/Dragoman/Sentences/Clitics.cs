namespace Dragoman.Sentences;

/// <summary>Words that lean on the one before them: <c>'s</c>, <c>'ll</c>, <c>n't</c>.</summary>
internal static class Clitics
{
    /// <summary>Whether the whole of <paramref name="word"/> is a clitic with its apostrophe.</summary>
    public static bool Is(ReadOnlySpan<char> word) => word.Length is 2 or 3 && Length(word) == word.Length;

    /// <summary>Length of the clitic that ends <paramref name="word"/>, 0 where none does.</summary>
    public static int Length(ReadOnlySpan<char> word)
    {
        if (word.Length >= 2 && Characters.IsApostrophe(word[^2]))
        {
            var last = char.ToLowerInvariant(word[^1]);
            if (last == 't' && word.Length >= 4 && word[^3] is 'n' or 'N') return 3;
            return last is 's' or 'm' or 'd' ? 2 : 0;
        }

        if (word.Length < 3 || !Characters.IsApostrophe(word[^3])) return 0;
        return (char.ToLowerInvariant(word[^2]), char.ToLowerInvariant(word[^1])) is ('r', 'e') or ('v', 'e') or ('l', 'l') ? 3 : 0;
    }
}
