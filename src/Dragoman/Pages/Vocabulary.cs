namespace Dragoman.Pages;

/// <summary>The document's own words: what stands whole somewhere on the page decides how it is mended elsewhere.</summary>
internal sealed class Vocabulary
{
    /// <summary>Words read; a book's worth is enough to know its words, and a stream of gigabytes must not be held.</summary>
    private const int MostWords = 500_000;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public static Vocabulary Of(Sheet sheet)
    {
        var vocabulary = new Vocabulary();
        var read = 0;
        for (var line = 0; line < sheet.Lines.Length && read < MostWords; line++) read += vocabulary.Add(sheet, line, MostWords - read);
        return vocabulary;
    }

    /// <summary>How often the word stands whole, in this case or in small letters.</summary>
    public int Count(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 60) return 0;
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        lookup.TryGetValue(word, out var count);
        Span<char> small = stackalloc char[word.Length];
        word.ToLowerInvariant(small);
        if (!small.SequenceEqual(word) && lookup.TryGetValue(small, out var more)) count += more;
        return count;
    }

    /// <summary>How often the word stands whole in exactly this case.</summary>
    public int CountExact(ReadOnlySpan<char> word) => counts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var count) ? count : 0;

    private int Add(Sheet sheet, int line, int room)
    {
        var text = sheet.In(line);
        var broken = sheet.EndsBroken(line);
        var afterBroken = line > 0 && Before(sheet, line);
        var n = 0;
        for (var at = 0; at < text.Length && n < room;)
        {
            var end = at;
            while (end < text.Length && IsInner(text, end)) end++;
            if (end > at && end - at <= 60 && !(broken && end >= text.Length - 1) && !(afterBroken && at == 0)) Note(text[at..end].TrimEnd('-'));
            n++;
            at = Math.Max(end, at + 1);
        }

        return n;
    }

    /// <summary>Words with their inner hyphens, and the parts between them too.</summary>
    private void Note(ReadOnlySpan<char> word)
    {
        Put(word);
        if (!word.Contains('-')) return;
        foreach (var part in word.Split('-'))
            if (!word[part].IsEmpty) Put(word[part]);
    }

    private void Put(ReadOnlySpan<char> word)
    {
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        lookup.TryGetValue(word, out var count);
        lookup[word] = count + 1;
    }

    private static bool Before(Sheet sheet, int line)
    {
        for (var i = line - 1; i >= 0 && i >= line - 3; i--)
            if (!sheet.Lines[i].IsBlank) return sheet.EndsBroken(i);
        return false;
    }

    private static bool IsInner(ReadOnlySpan<char> text, int at) =>
        char.IsLetterOrDigit(text[at]) || (text[at] == '-' && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]));
}
