namespace Dragoman.Registers;

/// <summary>A folded text with every word replaced by its <see cref="NameSound"/> key and articles and initials left out.</summary>
internal sealed class SoundText
{
    private readonly char[] word = new char[64];

    /// <summary>The keys, one after the other.</summary>
    public char[] Letters = new char[256];

    /// <summary>Letter of the folded text at which a word of the key begins; -1 inside words.</summary>
    public int[] Origin = new int[256];

    /// <summary>Letter of the folded text at which the word before this place ended; -1 inside words.</summary>
    public int[] OriginEnd = new int[257];

    /// <summary>Number of letters.</summary>
    public int Length;

    /// <summary>Number of words that were kept.</summary>
    public int Words;

    /// <summary>Whether the first word was an article and left out.</summary>
    public bool LeadingArticle;

    /// <summary>Whether any word was.</summary>
    public bool AnyArticle;

    /// <summary>Whether an initial behind the first word was left out: <c>Donald J. Trump</c>.</summary>
    public bool AnyInitial;

    /// <summary>Reads a folded text; <paramref name="families"/> maps the folded spellings of a name to one of them.</summary>
    public void Read(FoldedText text, Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> families)
    {
        Length = 0;
        Words = 0;
        LeadingArticle = false;
        AnyArticle = false;
        AnyInitial = false;
        OriginEnd[0] = -1;
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && !text.WordStart[end]) end++;
            AddWord(text, start, end, families);
            start = end;
        }
    }

    private void AddWord(FoldedText text, int start, int end, Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> families)
    {
        var letters = text.Letters.AsSpan(start, end - start);
        if (NameSound.IsArticle(letters))
        {
            LeadingArticle |= start == 0;
            AnyArticle = true;
            return;
        }

        if (letters.Length == 1 && Words > 0 && text.Upper[start])
        {
            AnyInitial = true;
            return;
        }

        if (letters.Length > word.Length) letters = letters[..word.Length];
        var length = families.TryGetValue(letters, out var family) ? NameSound.Write(family, word) : NameSound.Write(letters, word);
        Append(word.AsSpan(0, length), start, end);
    }

    private void Append(ReadOnlySpan<char> key, int start, int end)
    {
        while (Length + key.Length > Letters.Length) Grow();
        for (var i = 0; i < key.Length; i++)
        {
            Letters[Length] = key[i];
            Origin[Length] = i == 0 ? start : -1;
            Length++;
            OriginEnd[Length] = -1;
        }

        OriginEnd[Length] = end;
        Words++;
    }

    private void Grow()
    {
        Array.Resize(ref Letters, Letters.Length * 2);
        Array.Resize(ref Origin, Origin.Length * 2);
        Array.Resize(ref OriginEnd, Origin.Length + 1);
    }
}
