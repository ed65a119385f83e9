namespace Dragoman.Registers;

/// <summary>A folded text with every word replaced by its <see cref="NameSound"/> key and articles and initials left out.</summary>
internal sealed class SoundText
{
    private readonly char[] word = new char[64];

    /// <summary>The keys, one after the other.</summary>
    public char[] Letters = new char[256];

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

        Append(KeyOf(letters, families));
    }

    /// <summary>The key of one folded word; it stands until the next is asked for.</summary>
    public ReadOnlySpan<char> KeyOf(ReadOnlySpan<char> letters, Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> families)
    {
        if (letters.Length > word.Length) letters = letters[..word.Length];
        var length = families.TryGetValue(letters, out var family) ? NameSound.Write(family, word) : NameSound.Write(letters, word);
        return word.AsSpan(0, length);
    }

    private void Append(ReadOnlySpan<char> key)
    {
        while (Length + key.Length > Letters.Length) Array.Resize(ref Letters, Letters.Length * 2);
        key.CopyTo(Letters.AsSpan(Length));
        Length += key.Length;
        Words++;
    }
}
