namespace Dragoman.Sentences;

/// <summary>
/// Endless runs without an end of a sentence that are no prose: a line of half a million quotation marks, the cells of a table of numbers. A parser spends minutes on them and finds
/// nothing; they get a flat tree, and nothing is stated in them.
/// </summary>
internal static class NoProse
{
    /// <summary>Words of the longest sentence that is parsed, in pieces: the longest ones of prose, novels included, stay under two thousand.</summary>
    internal const int LongestProse = 3_000;

    /// <summary>Words kept of a longer one: one more than prose has, so that it stays told apart. Nothing is stated in the rest, and half a million of tokens are memory and time in every stage.</summary>
    internal const int Kept = LongestProse + 1;

    /// <summary>One in so many tokens must hold a letter.</summary>
    private const int TokensToAWord = 8;

    /// <summary>Whether a sentence is not worth a parser: only ones too long to be parsed as a whole are asked about.</summary>
    internal static bool Is(Token[] sentence) => sentence.Length > LanguageModel.LongestSentence && (sentence.Length > LongestProse || Words(sentence) * TokensToAWord < sentence.Length);

    /// <summary>Gives every token the first one as its head and a tag that no stage builds on.</summary>
    internal static void Flatten(Token[] sentence)
    {
        for (var i = 0; i < sentence.Length; i++)
            sentence[i] = sentence[i] with { Upos = "PUNCT", Xpos = "NFP", Feats = "_", Head = i == 0 ? -1 : 0, Deprel = i == 0 ? "root" : "punct" };
    }

    private static int Words(Token[] sentence)
    {
        var words = 0;
        foreach (var token in sentence)
            if (token.Form.Any(char.IsLetter)) words++;
        return words;
    }
}
