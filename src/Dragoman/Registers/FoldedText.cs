using Dragoman.Sentences;

namespace Dragoman.Registers;

/// <summary>
/// A sentence or a name as one run of folded letters without blanks, hyphens and apostrophes, which knows where its words and tokens begin and end.
/// Tokenisers part <c>al-Qaeda</c>, <c>d'Ivoire</c> and <c>U.S.</c> each in their own way; without the separators all ways read the same.
/// </summary>
internal sealed class FoldedText
{
    /// <summary>The letters.</summary>
    public char[] Letters = new char[256];

    /// <summary>Whether the letter was a capital.</summary>
    public bool[] Upper = new bool[256];

    /// <summary>Whether a word begins at the letter (after a blank, a hyphen, or at a token).</summary>
    public bool[] WordStart = new bool[256];

    /// <summary>Token after the last, where a match may end before the letter; 0 elsewhere.</summary>
    public int[] EndToken = new int[257];

    /// <summary>Number of letters.</summary>
    public int Length;

    /// <summary>Letter at which each token begins; -1 for tokens that no name begins with.</summary>
    public int[] TokenStart = new int[64];

    /// <summary>Whether the sentence has three words or more and all its letters are capitals.</summary>
    public bool Shouting;

    /// <summary>A name of the register, as a text of one token.</summary>
    public void Read(ReadOnlySpan<char> name)
    {
        Clear(1);
        AddToken(name, 0);
    }

    /// <summary>The tokens of a sentence.</summary>
    public void Read(ReadOnlySpan<Token> tokens)
    {
        Clear(tokens.Length);
        for (var i = 0; i < tokens.Length; i++) AddToken(tokens[i].Form, i);
        Shouting = IsShouting(tokens.Length);
    }

    /// <summary>Whether each word of the stretch is a single letter (<c>U. S. A.</c>).</summary>
    public bool IsSpelledOut(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (!WordStart[i]) return false;
        return true;
    }

    /// <summary>Number of words in the stretch.</summary>
    public int Words(int start, int end)
    {
        var words = 0;
        for (var i = start; i < end; i++)
            if (WordStart[i]) words++;
        return words;
    }

    private void Clear(int tokens)
    {
        Length = 0;
        EndToken[0] = 0;
        Shouting = false;
        if (TokenStart.Length < tokens) TokenStart = new int[tokens * 2];
    }

    private void AddToken(ReadOnlySpan<char> form, int token)
    {
        var start = Length;
        var wordStart = true;
        var possessive = PossessiveStart(form);
        var marks = 0;
        for (var i = 0; i < form.Length; i++)
        {
            if (i == possessive && Length > start) EndToken[Length] = token + 1;
            var folded = NameFolding.Fold(form[i]);
            if (folded == NameFolding.Separator) wordStart = true;
            else if (folded == NameFolding.Nothing) marks++;
            else
            {
                Add(folded, char.IsUpper(form[i]), wordStart);
                wordStart = false;
            }
        }

        if (Length == start && marks > 0 && form[0] is not (')' or ']')) Add(NameFolding.Barrier, false, true);
        TokenStart[token] = Length > start && Letters[start] != NameFolding.Barrier ? start : -1;
        if (Length > start) EndToken[Length] = token + 1;
    }

    private void Add(char folded, bool upper, bool wordStart)
    {
        if (folded == '&')
        {
            // "Trinidad & Tobago": the sign reads as the word.
            Append('a', upper, wordStart);
            Append('n', upper, false);
            folded = 'd';
            wordStart = false;
        }

        Append(folded, upper, wordStart);
    }

    private void Append(char folded, bool upper, bool wordStart)
    {
        if (Length == Letters.Length) Grow();
        Letters[Length] = folded;
        Upper[Length] = upper;
        WordStart[Length] = wordStart;
        Length++;
        EndToken[Length] = 0;
    }

    private void Grow()
    {
        Array.Resize(ref Letters, Length * 2);
        Array.Resize(ref Upper, Length * 2);
        Array.Resize(ref WordStart, Length * 2);
        Array.Resize(ref EndToken, (Length * 2) + 1);
    }

    // "Qaddafi's" may reach us as one word; the name then ends before the apostrophe.
    private static int PossessiveStart(ReadOnlySpan<char> form)
    {
        var n = form.Length;
        if (n > 2 && form[n - 1] is 's' or 'S' && NameFolding.IsApostrophe(form[n - 2])) return n - 2;
        return -1;
    }

    private bool IsShouting(int tokens)
    {
        var words = 0;
        for (var t = 0; t < tokens; t++)
            if (TokenStart[t] >= 0 && char.IsLetter(Letters[TokenStart[t]])) words++;
        if (words < 3) return false;
        for (var i = 0; i < Length; i++)
            if (char.IsAsciiLetter(Letters[i]) && !Upper[i]) return false;
        return true;
    }
}
