namespace Dragoman.Codebooks;

/// <summary>Turns the words of a codebook's lists into the lemmas that clauses carry.</summary>
internal static class WordForms
{
    /// <summary>A word or phrase as slot choices: its last word as head, the words before it as modifiers; the head as written and in the singular.</summary>
    internal static IEnumerable<WordChoice> Choices(string phrase)
    {
        var words = phrase.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // "state of emergency": the head stands before "of".
        if (Array.IndexOf(words, "of") is > 0 and var of) words = words[..of];
        if (words.Length == 0) yield break;
        var modifiers = words[..^1];
        yield return new WordChoice(words[^1], modifiers);
        var singular = Singular(words[^1]);
        if (singular != words[^1]) yield return new WordChoice(singular, modifiers);
    }

    /// <summary>Regular singular of an English noun; the word itself where it carries no plural ending.</summary>
    internal static string Singular(string word)
    {
        if (word.Length < 4 || !word.EndsWith('s') || word.EndsWith("ss") || word.EndsWith("us") || word.EndsWith("is")) return word;
        if (word.EndsWith("ies")) return word.Length > 4 ? word[..^3] + "y" : word[..^1];
        if (word.EndsWith("sses") || word.EndsWith("shes") || word.EndsWith("ches") || word.EndsWith("xes")) return word[..^2];
        return word[..^1];
    }
}
