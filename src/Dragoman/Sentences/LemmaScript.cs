namespace Dragoman.Sentences;

/// <summary>How a form becomes its lemma: kept or lowered (<c>k</c>, <c>l</c>), then so many letters cut and an ending added (<c>l3y</c>), or given outright (<c>=go</c>).</summary>
internal readonly record struct LemmaScript
{
    private const int Given = -1;

    private readonly int cut;
    private readonly string? ending;
    private readonly bool lower;

    private LemmaScript(bool lower, int cut, string ending)
    {
        this.lower = lower;
        this.cut = cut;
        this.ending = ending;
    }

    /// <summary>The form as it is.</summary>
    public static LemmaScript Keep => new(lower: false, 0, "");

    /// <exception cref="InvalidDataException">The text is no script.</exception>
    public static LemmaScript Parse(string text)
    {
        if (text.StartsWith('=')) return new(lower: false, Given, text[1..]);
        if (text.Length < 2 || text[0] is not ('k' or 'l') || !char.IsAsciiDigit(text[1])) throw new InvalidDataException($"“{text}” is no lemma script.");
        return new(text[0] == 'l', text[1] - '0', text[2..]);
    }

    /// <summary>The script that leads from <paramref name="form"/> to <paramref name="lemma"/>.</summary>
    public static string Of(string form, string lemma, bool lower)
    {
        var from = lower ? form.ToLowerInvariant() : form;
        var shared = 0;
        while (shared < from.Length && shared < lemma.Length && from[shared] == lemma[shared]) shared++;
        var cut = from.Length - shared;
        return cut > 9 || (shared == 0 && cut > 0) ? "=" + lemma : (lower ? "l" : "k") + (char)('0' + cut) + lemma[shared..];
    }

    /// <summary>The lemma; the form itself where nothing changes.</summary>
    public string Apply(string form, StringPool strings)
    {
        if (cut == Given) return ending!;
        if (cut == 0 && string.IsNullOrEmpty(ending) && (!lower || IsLower(form))) return form;
        if (cut >= form.Length) return form;
        Span<char> lemma = stackalloc char[form.Length - cut + ending!.Length];
        var stem = form.AsSpan(0, form.Length - cut);
        if (lower) stem.ToLowerInvariant(lemma);
        else stem.CopyTo(lemma);
        ending.CopyTo(lemma[stem.Length..]);
        return strings.Get(lemma);
    }

    private static bool IsLower(string form)
    {
        foreach (var c in form)
        {
            if (char.IsUpper(c)) return false;
        }

        return true;
    }
}
