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
        next = next.Trim('\u2018', '\u2019', '\u201c', '\u201d', '(', ')', '"', '\'', ',', '.', ';', ':');
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

    /// <summary>What it is worth that a name stands in a word list, against one that only opened sentences somewhere.</summary>
    private const double ListedName = 200;

    /// <summary>Seen together with the next word, a first word is so much likelier than seen alone.</summary>
    private const double PairWeight = 50;

    /// <summary>What one more mention of the word elsewhere on the page is worth.</summary>
    private const double OwnWeight = 20;

    /// <summary>Whether the letter and the rest make a known word.</summary>
    public bool Makes(char letter, ReadOnlySpan<char> rest)
    {
        var word = string.Concat([letter], rest.TrimEnd(".,;:-\u2019\u201d"));
        return lexicon.Knows(word) || vocabulary.Count(word) > 0;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    /// <summary>
    /// Common words weigh by how often sentences begin with them; names by being known at all, for which name it is no other text can tell.
    /// </summary>
    private double Score(ReadOnlySpan<char> word, string next)
    {
        var text = word.ToString().Replace('\u2019', '\'');
        if (word.Length == 1 && text is not ("A" or "I")) return 0;
        Span<char> small = stackalloc char[word.Length];
        word.ToLowerInvariant(small);
        int own = vocabulary.CountExact(word), name = lexicon.Count(word), common = lexicon.Count(small);
        double opening = lexicon.OpeningCount(text, null), pair = lexicon.OpeningCount(text, next);
        var mass = (pair * PairWeight) + (common < 0 ? opening / 2 : opening) + (Math.Max(-1, common) + 1) * 1e-3;
        if (name >= 0 || lexicon.IsGivenName(word)) mass += ListedName + (Math.Max(0, name) * .2);
        if (own > 0) mass = (mass + ListedName) * (1 + (OwnWeight * own));
        else mass += vocabulary.CountExact(small);
        return mass > 0 ? mass : TwoWords(word);
    }

    /// <summary>Names of firms and the like, made of two words: Face-book, You-tube.</summary>
    private double TwoWords(ReadOnlySpan<char> word)
    {
        var best = 0.0;
        for (var cut = 3; cut + 3 < word.Length; cut++)
        {
            int first = lexicon.CountAnyCase(word[..cut]), second = lexicon.CountAnyCase(word[cut..]);
            if (first >= 0 && second > 0) best = Math.Max(best, 1e-6 * cut * Math.Log(2 + first) * Math.Log(2 + second));
        }

        return best;
    }
}
