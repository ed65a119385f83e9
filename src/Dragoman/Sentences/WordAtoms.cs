namespace Dragoman.Sentences;

/// <summary>Hashes of what a word looks like, worked out once a word.</summary>
internal readonly struct WordAtoms
{
    public const int LongestSuffix = 4;

    private WordAtoms(uint word, uint shape, uint prefix, uint suffix2, uint suffix3, uint suffix4)
    {
        Word = word;
        Shape = shape;
        Prefix = prefix;
        Suffix2 = suffix2;
        Suffix3 = suffix3;
        Suffix4 = suffix4;
    }

    public uint Word { get; }

    public uint Shape { get; }

    public uint Prefix { get; }

    public uint Suffix2 { get; }

    public uint Suffix3 { get; }

    public uint Suffix4 { get; }

    public static WordAtoms Of(ReadOnlySpan<char> form)
    {
        var word = 2166136261u;
        foreach (var c in form) word = Step(word, Plain(c));
        return new(word, ShapeOf(form), Part(form, 0, Math.Min(3, form.Length)), Tail(form, 2), Tail(form, 3), Tail(form, LongestSuffix));
    }

    private static uint Tail(ReadOnlySpan<char> form, int length) => Part(form, Math.Max(0, form.Length - length), form.Length);

    private static uint Part(ReadOnlySpan<char> form, int start, int end)
    {
        var hash = 2166136261u;
        for (var i = start; i < end; i++) hash = Step(hash, Plain(form[i]));
        return hash;
    }

    private static uint Step(uint hash, char c) => (hash ^ c) * 16777619u;

    /// <summary>Lower case; all digits alike, so that numbers share what is learnt of them; curly apostrophes as straight ones.</summary>
    private static char Plain(char c) => char.IsAsciiDigit(c) ? '0' : c is '’' or '‘' ? '\'' : char.ToLowerInvariant(c);

    /// <summary>Kinds of characters in order, a run of one kind counted up to twice (<c>Xxx-00</c>).</summary>
    private static uint ShapeOf(ReadOnlySpan<char> form)
    {
        var hash = 2166136261u;
        var last = '\0';
        var run = 0;
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : c;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 2) hash = Step(hash, kind);
        }

        return hash;
    }
}
