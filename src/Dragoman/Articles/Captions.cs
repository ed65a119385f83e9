using Dragoman.Pages;

namespace Dragoman.Articles;

/// <summary>Tells the words under a picture by their credit, their lead-in, or their measure.</summary>
internal sealed class Captions(Lexicon lexicon)
{
    private const int MostWords = 90;

    /// <summary>Whether a text ends in a credit: an agency in brackets, or after a bar.</summary>
    public bool HasCredit(string text) => CreditStart(text) >= 0;

    /// <summary>A caption's text and its credit, apart.</summary>
    public Caption Read(string text)
    {
        var at = CreditStart(text);
        return at < 0 ? new Caption(text, null) : new Caption(text[..at].TrimEnd(), text[at..].Trim(' ', '(', ')', '[', ']'));
    }

    /// <summary>
    /// Whether a text opens as captions do in papers that give them a few words of their own first: <c>Slow progress. A man crosses…</c>
    /// </summary>
    public bool HasLeadIn(string text)
    {
        var stop = text.IndexOf(". ", StringComparison.Ordinal);
        if (stop is < 5 or > 40 || text.Length - stop < 6) return false;
        var words = text[..stop].Split(' ');
        if (words.Length is < 2 or > 4 || !char.IsUpper(words[0][0]) || words[^1].Length < 3) return false;
        return words.Skip(1).All(w => w.All(c => char.IsLower(c) || c is '-')) && lexicon.IsCommon(words[^1]) && !lexicon.IsName(words[0]) && !words.Any(IsVerbal);
    }

    /// <summary>Whether one sentence follows the lead-in and no more.</summary>
    public static bool HasOneSentence(string text)
    {
        var stop = text.IndexOf(". ", StringComparison.Ordinal);
        return stop > 0 && text.IndexOf(". ", stop + 2, StringComparison.Ordinal) < 0;
    }

    /// <summary>Whether the block can be a caption by its size and end.</summary>
    public static bool CanBe(Block block) => block.Words is >= 3 and <= MostWords;

    private static bool IsVerbal(string word) => word.IndexOfAny(['\'', '\u2019']) >= 0 || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)) || word is "is" or "are" or "was" or "were" or "has" or "have" or "had" or "did" or "does" or "do" or "will" or "would" or "can" or "cannot"
        or "said" or "says" or "I" or "it" or "he" or "she" or "they" or "we" or "you" or "that" or "so" or "not";

    private int CreditStart(string text)
    {
        if (text.Length < 4 || text[^1] is not (')' or ']')) return -1;
        var open = text.LastIndexOf(text[^1] == ')' ? '(' : '[');
        if (open < 1 || text.Length - open > 60) return -1;
        var inside = text[(open + 1)..^1].Trim();
        if (inside.Length == 0) return -1;
        return inside.Split(['/', ',', ':', ';', '|', '-'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Any(part => lexicon.Lists("agency", part) || lexicon.Lists("agency", part.Split(' ')[0])) ? open : -1;
    }
}
