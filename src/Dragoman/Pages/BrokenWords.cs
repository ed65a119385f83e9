namespace Dragoman.Pages;

/// <summary>What becomes of a hyphen at a line's end.</summary>
internal enum LineEnd
{
    /// <summary>The word was broken by the setter: the hyphen goes.</summary>
    Joined,

    /// <summary>The word's own hyphen: it stays, without a blank.</summary>
    Hyphenated,

    /// <summary>A hyphen that hangs ("two- and three-year"): it stays, and the blank too.</summary>
    Apart,
}

/// <summary>
/// Tells a setter's hyphen from a word's own. The document's own words come first, then the lexicon, then how such words are made;
/// pieces that are no words by themselves belong together.
/// </summary>
internal sealed class BrokenWords(Lexicon lexicon, Vocabulary vocabulary)
{
    private static readonly string[] Suspended = ["and", "or", "to", "nor", "but"];

    /// <summary>
    /// Judges <paramref name="left"/>, the last word of a line without its hyphen, and <paramref name="right"/>, the word that the next line begins with.
    /// </summary>
    public LineEnd Judge(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = Core(left);
        right = Head(right);
        if (left.IsEmpty || right.IsEmpty) return LineEnd.Hyphenated;
        foreach (var word in Suspended)
            if (right.SequenceEqual(word) && !lexicon.Knows(string.Concat(left, right)) && vocabulary.Count(string.Concat(left, right)) == 0) return LineEnd.Apart;
        if (char.IsDigit(left[^1]) || char.IsDigit(right[0])) return LineEnd.Hyphenated;
        return Keeps(left[(left.LastIndexOf('-') + 1)..], right, left.Contains('-')) ? LineEnd.Hyphenated : LineEnd.Joined;
    }

    /// <summary>How well the two pieces make one word, to find the piece a broken word goes on with: 2 = known, 1 = can be, 0 = cannot.</summary>
    public int Fit(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = Core(left);
        right = Head(right);
        if (left.IsEmpty || right.IsEmpty) return 0;
        var joined = string.Concat(left[(left.LastIndexOf('-') + 1)..], right);
        if (vocabulary.Count(joined) > 0 || lexicon.Knows(joined) || KnownStem(joined) >= 0) return 2;
        if (lexicon.CompoundCount(string.Concat(left, "-", right)) >= 0) return 2;
        return char.IsLower(right[0]) ? 1 : 0;
    }

    /// <summary>Two names keep it, and capitals before small letters (UN-backed); but McCain is one name, and a word in capitals is broken like any other.</summary>
    private bool Keeps(ReadOnlySpan<char> left, ReadOnlySpan<char> right, bool compound)
    {
        if (left.IsEmpty || left.Length == 1) return true;
        var joined = string.Concat(left, right);
        var apart = string.Concat(left, "-", right);
        int own = vocabulary.Count(joined), ownApart = vocabulary.Count(apart);
        if (own != ownApart) return ownApart > own;
        var shouted = IsShouted(left) && IsShouted(right) && right.Length >= 2;
        if (char.IsUpper(right[0]) && !shouted) return !left.SequenceEqual("Mc") && !left.SequenceEqual("Mac");
        if (IsShouted(left) && !shouted) return true;
        int whole = Math.Max(lexicon.CountAnyCase(joined), KnownStem(joined)), parted = lexicon.CompoundCount(apart);
        if (lexicon.Lists("compass", apart.ToLowerInvariant())) return !IsAmerican();
        if (parted >= 0 && whole >= 0) return parted > 2 * whole;
        if (parted >= 0) return true;
        if (whole >= 0) return false;
        return MadeOfWords(left, right, compound);
    }

    /// <summary>No list has it: hyphens stand between words that are often used so, or between two good words.</summary>
    private bool MadeOfWords(ReadOnlySpan<char> left, ReadOnlySpan<char> right, bool compound)
    {
        int l = WordCount(left), r = WordCount(right);
        var participle = right.Length >= 4 && right.EndsWith("ed") || lexicon.Lists("free-suffix", right.ToString());
        if (left.Length >= 6 && left.EndsWith("ly") && l >= 0 && right.Length >= 4) return true;
        if (l < 0) return r >= 0 && participle && left.Length >= 4 && char.IsUpper(left[0]);
        if (r < 0) return left.Length >= 4 && right.Length >= 4 && lexicon.CompoundsFrom(left) >= 12;
        if (lexicon.Lists("closed-prefix", left.ToString().ToLowerInvariant())) return false;
        if (lexicon.CompoundsFrom(left) >= 4 && right.Length >= 3) return true;
        if (lexicon.CompoundsInto(right) >= 4 && left.Length >= 3) return true;
        return left.Length >= 3 && right.Length >= 3 && l >= 20 && r >= 20 || (compound && l >= 20 && r >= 20);
    }

    /// <summary>North-east and south-western have a hyphen in British print and none in American.</summary>
    private bool IsAmerican() => lexicon.List("american").Sum(w => vocabulary.Count(w)) > lexicon.List("british").Sum(w => vocabulary.Count(w));

    private int WordCount(ReadOnlySpan<char> word) => Math.Max(lexicon.CountAnyCase(word), vocabulary.Count(word) > 0 ? 20 : -1);

    /// <summary>The count of the word a regular ending was put to; -1 where there is none.</summary>
    private int KnownStem(string word)
    {
        foreach (var (ending, instead) in Endings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length < ending.Length + 3) continue;
            var count = lexicon.CountAnyCase(string.Concat(word.AsSpan(0, word.Length - ending.Length), instead));
            if (count >= 0) return count;
        }

        return -1;
    }

    private static readonly (string Ending, string Instead)[] Endings =
        [("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("d", ""), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""), ("r", ""), ("ers", ""), ("ness", ""),
         ("ise", "ize"), ("ised", "ize"), ("ising", "ize"), ("isation", "ization"), ("ist", ""), ("ists", ""), ("ian", ""), ("ism", "")];

    private static bool IsShouted(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsLower(c)) return false;
        return true;
    }

    /// <summary>The word without what stands before its first letter, and without its last hyphen.</summary>
    private static ReadOnlySpan<char> Core(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('-').TrimEnd(NormalText.SoftHyphen);
        for (var i = word.Length - 1; i >= 0; i--)
            if (!char.IsLetterOrDigit(word[i]) && word[i] != '-') return word[(i + 1)..];
        return word;
    }

    /// <summary>The letters (or figures) the word begins with, up to its first hyphen or apostrophe.</summary>
    private static ReadOnlySpan<char> Head(ReadOnlySpan<char> word)
    {
        var i = 0;
        while (i < word.Length && char.IsLetterOrDigit(word[i])) i++;
        return word[..i];
    }
}
