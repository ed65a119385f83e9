namespace Dragoman.Mentions.Naming;

/// <summary>
/// All that the name finder asks about a word by itself: hashes of its letters, what its writing looks like, what the lexicon says of it. Found out once for
/// every form that is met and kept by the lexicon, for most words of a text have been met before.
/// </summary>
internal sealed class WordFacts
{
    public WordFacts(string form, MentionLexicon lexicon)
    {
        Form = Lower(form);
        Shape = ShapeOf(form);
        Hints = lexicon.Hints(form);
        Cluster = (uint)lexicon.Cluster(form) + 11;
        IsLetter = form.Length > 0 && char.IsLetter(form[0]);
        IsSmall = form.Length > 0 && char.IsLower(form[0]);
        IsCapital = form.Length > 0 && char.IsUpper(form[0]);
        BeginsName = IsCapital || (form.Length > 0 && char.IsDigit(form[0]));
        HasInnerCapital = form.Length > 2 && form.Skip(1).Any(char.IsUpper);
        IsJoint = lexicon.IsJoint(form);
        IsParticle = lexicon.IsParticle(form);
        IsHyphen = form is "-" or "–";
        IsWord = form.Length > 1 && IsLetter;
        CompanyBehind = Behind(form, lexicon);
        CompanyBefore = Before(form, lexicon);
        Known = IsCapital ? lexicon.Known.BeginningWith(form) : null;
        Affixes = AffixesOf(form);
    }

    /// <summary>Hash of the letters, small and large alike, digits as 0.</summary>
    public uint Form { get; }

    /// <summary>Hash of classes of letters with repetitions left out: <c>Xx</c>, <c>X.X.</c>, <c>x-X</c>, <c>0</c>.</summary>
    public uint Shape { get; }

    /// <summary>Bits of the word lists that hold it.</summary>
    public uint Hints { get; }

    /// <summary>Its class of words used alike.</summary>
    public uint Cluster { get; }

    public bool IsLetter { get; }

    public bool IsSmall { get; }

    public bool IsCapital { get; }

    public bool BeginsName { get; }

    public bool HasInnerCapital { get; }

    public bool IsJoint { get; }

    public bool IsParticle { get; }

    public bool IsHyphen { get; }

    public bool IsWord { get; }

    /// <summary>What the word, standing before another, says of it: a title, a given name, a place to be in, an article.</summary>
    public uint CompanyBefore { get; }

    /// <summary>What the word, standing behind another, says of it: an organization's last word, a place's, a possessive.</summary>
    public uint CompanyBehind { get; }

    /// <summary>Known names that begin with it, longest first; <c>null</c> for none.</summary>
    public List<(string[] Words, MentionType Type)>? Known { get; }

    /// <summary>Hashed features of its endings and beginnings of two to four letters, ending and beginning in turn.</summary>
    public uint[] Affixes { get; }

    private static uint Before(string form, MentionLexicon lexicon)
    {
        var bits = lexicon.BeginsTitle(form) ? 1u : 0;
        if (form.Length > 0 && char.IsUpper(form[0]) && lexicon.IsGivenName(form)) bits |= 2;
        if (form is "in" or "near" or "at" or "In" or "outside" or "around") bits |= 4;
        return form is "the" or "The" ? bits | 8 : bits;
    }

    private static uint Behind(string form, MentionLexicon lexicon)
    {
        if (form is "'s" or "’s") return 128;
        if (form.Length == 0 || !char.IsUpper(form[0])) return 0;
        return lexicon.Cue(form, false, true) switch
        {
            MentionType.Organization or MentionType.Group => 32,
            MentionType.Place or MentionType.Facility => 64,
            _ => 0,
        };
    }

    private static uint[] AffixesOf(string form)
    {
        var word = form.AsSpan();
        var affixes = new List<uint>();
        for (var length = 2; length <= 4 && word.Length > length; length++)
        {
            affixes.Add(NameFeatures.Mix(Lower(word[^length..]), (uint)(100 + length)));
            affixes.Add(NameFeatures.Mix(Lower(word[..length]), (uint)(110 + length)));
        }

        return [.. affixes];
    }

    private static uint Lower(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
            hash = (hash ^ (char.IsDigit(c) ? '0' : char.ToLowerInvariant(c))) * 16777619u;
        return hash;
    }

    private static uint ShapeOf(string word)
    {
        var hash = 2166136261u;
        var last = '\0';
        var same = 0;
        foreach (var c in word)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? '0' : c;
            same = kind == last ? same + 1 : 0;
            last = kind;
            if (same < 2) hash = (hash ^ kind) * 16777619u;
        }

        return hash;
    }
}
