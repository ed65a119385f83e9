namespace Dragoman.Sentences;

/// <summary>Which full stops belong to the word before them.</summary>
internal static class Abbreviations
{
    private const int Longest = 24;

    /// <summary>Whether the word that ends the stretch keeps the full stop behind it.</summary>
    public static bool Keeps(string text, int start, int end, bool beforeNumber, TokenLexicon lexicon)
    {
        var from = end;
        start = Math.Max(start, end - Longest);
        while (from > start && (Characters.IsWord(text, from - 1) || (text[from - 1] == '.' && from < end))) from--;
        var word = text.AsSpan(from, end - from);
        if (word.IsEmpty || !char.IsLetter(word[0])) return false;
        return IsInitial(word) || IsLettersAndStops(word) || lexicon.Abbreviates(word, beforeNumber);
    }

    /// <summary>A single capital (<c>J.</c>); <c>I</c> is more often the pronoun that ends a sentence than a name.</summary>
    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';

    /// <summary><c>U.S</c>, <c>a.k.a</c>, <c>L.L.C</c>.</summary>
    private static bool IsLettersAndStops(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Length % 2 == 0) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.') return false;
        }

        return true;
    }
}
