namespace Dragoman.Reading.Html;

/// <summary>
/// Finds the passages that a page's JSON-LD gives as the article's text. That text is never taken itself: a reader of the page does not see it, and pages behind a paywall give there what
/// they do not show.
/// </summary>
internal static class Vouching
{
    private const int Run = 5;

    /// <summary>Share of a passage's runs of five words that have to stand in the text.</summary>
    private const double Enough = 0.7;

    /// <summary>Numbers of the passages found, in order; empty without a text.</summary>
    internal static IReadOnlyCollection<int> Find(IReadOnlyList<Passage> passages, string? body)
    {
        if (body is null || body.Length < 200) return [];
        var known = Runs(Words(body)).ToHashSet();
        return [.. Enumerable.Range(0, passages.Count).Where(at => passages[at].Text.Length >= 40 && IsIn(passages[at].Text, known))];
    }

    private static bool IsIn(string text, HashSet<ulong> known)
    {
        int all = 0, found = 0;
        foreach (var run in Runs(Words(text)))
        {
            all++;
            if (known.Contains(run)) found++;
        }

        return all > 0 && found >= Enough * all;
    }

    private static IEnumerable<ulong> Runs(List<uint> words)
    {
        for (var at = 0; at + Run <= words.Count; at++)
        {
            var run = 14695981039346656037ul;
            for (var i = 0; i < Run; i++) run = (run ^ words[at + i]) * 1099511628211ul;
            yield return run;
        }
    }

    private static List<uint> Words(string text)
    {
        var words = new List<uint>(text.Length / 5);
        for (var at = 0; at < text.Length;)
        {
            while (at < text.Length && !char.IsLetterOrDigit(text[at])) at++;
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
            if (at > start) words.Add(StableHash.Fnv1a(text.AsSpan(start, at - start)));
        }

        return words;
    }
}
