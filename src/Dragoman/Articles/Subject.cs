using Dragoman.Pages;

namespace Dragoman.Articles;

/// <summary>The words that tell what a text is about, in small letters: names and whatever is not everywhere.</summary>
internal static class Subject
{
    /// <summary>Words that stand more often than this in the lexicon's text tell nothing.</summary>
    private const int TooCommon = 6000;

    private const int MostWords = 2000;

    public static HashSet<string> Of(string text, Lexicon lexicon)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length && words.Count < MostWords;)
        {
            var end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
            if (end - at is >= 3 and <= 40)
            {
                var word = text[at..end].ToLowerInvariant();
                if (lexicon.Count(word) < TooCommon) words.Add(word);
            }

            at = Math.Max(end, at + 1);
        }

        return words;
    }

    /// <summary>Number of words that both have.</summary>
    public static int Shared(HashSet<string> a, HashSet<string> b) => a.Count(b.Contains);
}
