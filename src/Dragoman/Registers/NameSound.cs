namespace Dragoman.Registers;

/// <summary>
/// Spelling-blind keys of names from other scripts: <c>Abdel Fattah el-Sissi</c> and <c>Abd al-Fattah al-Sisi</c> have the same one.
/// Families of given names that no rule brings together (<c>Mohammed</c>, <c>Muhammad</c>) come from <c>transliterations.tsv</c>.
/// </summary>
internal static class NameSound
{
    private static readonly string[] Digraphs =
        ["khk", "ghg", "dhd", "tht", "zhz", "phf", "ckk", "djj", "ouu", "oou", "eei", "iei", "eii", "ayi", "eyi", "aii", "iyi", "aaa", "iii", "uuu"];

    /// <summary>Whether the word is an article of Arabic names, which papers write or leave out as they please.</summary>
    public static bool IsArticle(ReadOnlySpan<char> word) => word is "al" or "el" or "ul" or "ash" or "ad" or "ar" or "as" or "an" or "at" or "az" or "es" or "ed";

    /// <summary>Writes the key of a folded word.</summary>
    /// <returns>The number of letters written; never more than the word has.</returns>
    public static int Write(ReadOnlySpan<char> word, Span<char> key)
    {
        var length = 0;
        var at = 0;
        if (word.Length >= 4 && word.StartsWith("abd") && IsVowel(word[3])) at = WriteAbd(word, key, ref length);
        while (at < word.Length)
        {
            var letter = Digraph(word, at);
            at += letter == '\0' ? 1 : 2;
            if (letter == '\0') letter = Single(word, at - 1);
            if (letter == 'h' && at == word.Length && length > 0 && IsVowel(key[length - 1])) continue;
            if (length == 0 || key[length - 1] != letter) key[length++] = letter;
        }

        return length;
    }

    // Abdel, Abdul, Abd al-, Abdurrahman, Abdennour: the article takes many shapes before the second part.
    private static int WriteAbd(ReadOnlySpan<char> word, Span<char> key, ref int length)
    {
        "abd".CopyTo(key);
        length = 3;
        if (word.Length == 4) return 4;
        return word[4] == 'l' || (word.Length > 5 && word[4] == word[5]) ? 5 : 4;
    }

    private static char Digraph(ReadOnlySpan<char> word, int at)
    {
        if (at + 1 >= word.Length) return '\0';
        foreach (var digraph in Digraphs)
            if (word[at] == digraph[0] && word[at + 1] == digraph[1]) return digraph[2];
        return '\0';
    }

    private static char Single(ReadOnlySpan<char> word, int at) => word[at] switch
    {
        'q' => 'k',
        'c' => at + 1 < word.Length && word[at + 1] is 'e' or 'i' or 'y' or 'h' ? 'c' : 'k',
        'o' => 'u',
        'e' or 'y' => 'i',
        var letter => letter,
    };

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
