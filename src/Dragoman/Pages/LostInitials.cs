namespace Dragoman.Pages;

/// <summary>Finds the letter that a drop cap took with it: <c>lgeria</c> was Algeria, <c>he Islamic State</c> was The Islamic State.</summary>
internal sealed class LostInitials(Lexicon lexicon, Vocabulary vocabulary)
{
    /// <summary>
    /// The letter that makes the best first word of an article out of <paramref name="rest"/>, seen before <paramref name="next"/>;
    /// <see langword="null"/> where no letter makes a word that is known.
    /// </summary>
    public char? Find(ReadOnlySpan<char> rest, string next)
    {
        var end = 0;
        while (end < rest.Length && (char.IsLetter(rest[end]) || (IsApostrophe(rest[end]) && end + 1 < rest.Length && char.IsLetter(rest[end + 1])))) end++;
        rest = rest[..end];
        if (rest.Length > 40) return null;
        next = next.TrimStart('\u2018', '\u201c', '(', '"', '\'');
        (double Score, char Letter) best = (0, '\0');
        Span<char> word = stackalloc char[rest.Length + 1];
        rest.ToLowerInvariant(word[1..]);
        for (var letter = 'A'; letter <= 'Z'; letter++)
        {
            word[0] = letter;
            var score = Score(word, next);
            if (score > best.Score) best = (score, letter);
        }

        return best.Score > 0 ? best.Letter : null;
    }

    /// <summary>Whether the letter and the rest make a known word.</summary>
    public bool Makes(char letter, ReadOnlySpan<char> rest)
    {
        var word = string.Concat([letter], rest.TrimEnd(".,;:-\u2019\u201d"));
        return lexicon.Knows(word) || vocabulary.Count(word) > 0;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    private double Score(ReadOnlySpan<char> word, string next)
    {
        var text = word.ToString().Replace('\u2019', '\'');
        var own = vocabulary.CountExact(word);
        Span<char> small = stackalloc char[word.Length];
        word.ToLowerInvariant(small);
        double name = Math.Max(-1, lexicon.Count(word)), common = lexicon.Count(small);
        var known = Math.Max(name + 1, (common + 1) * .3);
        if (known <= 0 && lexicon.IsGivenName(word)) known = 5;
        double opening = lexicon.OpeningCount(text, null), pair = lexicon.OpeningCount(text, next);
        if (word.Length == 1) known = text is "A" or "I" ? known : 0;
        return (known * .02) + (opening * .4) + (pair * 6) + (own * 400) + (known > 0 ? vocabulary.CountExact(small) * 2 : 0);
    }
}
