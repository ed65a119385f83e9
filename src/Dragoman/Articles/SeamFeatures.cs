using Dragoman.Pages;

namespace Dragoman.Articles;

/// <summary>A paragraph of an article that may be two.</summary>
/// <param name="Text">Its text, repaired.</param>
/// <param name="Terms">Its content words.</param>
/// <param name="GapBefore">An empty line stands before it.</param>
/// <param name="Words">Number of its words.</param>
internal sealed record Paragraph(string Text, Term[] Terms, bool GapBefore, int Words);

/// <summary>
/// What speaks for and against a seam before a paragraph: whether words and names of the left come back on the right (Hearst's
/// TextTiling, with names told apart), how the right opens, and whether the layout breaks its habit.
/// </summary>
internal static class SeamFeatures
{
    /// <summary>Names of the features, in the order of <see cref="At"/>; the weights' file names them so.</summary>
    public static readonly string[] Names =
    [
        "bias", "cohesion", "cohesion-lead", "names-back", "lead-names-back", "lead-has-no-name", "new-full-name", "goes-on", "quote", "gap-missing", "gap-only",
        "depth", "news-time", "log-left", "log-right", "question", "names-back-count", "headword-back", "one-sided",
    ];

    private const int Window = 350;

    public static double[] At(IReadOnlyList<Paragraph> all, int i, Lexicon lexicon, double gapRate)
    {
        var left = Gather(all, i - 1, -1, Window);
        var right = Gather(all, i, 1, Window);
        var lead = Gather(all, i, 1, 70);
        var sides = Cosine(left, right);
        var x = new double[Names.Length];
        x[0] = 1;
        x[1] = sides;
        x[2] = Back(lead, left, false);
        x[3] = Back(right, left, true);
        x[4] = Back(lead, left, true);
        x[5] = lead.Values.Any(t => t.IsName) ? 0 : 1;
        x[6] = HasNewFullName(all[i].Text, all, i) ? 1 : 0;
        x[7] = GoesOn(all[i].Text, lexicon) ? 1 : 0;
        x[8] = all[i].Text[0] is '\u201c' or '"' or '\u2018' ? 1 : 0;
        x[9] = all[i].GapBefore ? 0 : Math.Max(0, (2 * gapRate) - 1);
        x[10] = all[i].GapBefore ? Math.Max(0, 1 - (2 * gapRate)) : 0;
        x[11] = Depth(all, i, sides);
        x[12] = HasNewsTime(all[i].Text, lexicon) ? 1 : 0;
        x[13] = Math.Log(1 + Math.Min(300, WordsOf(all, 0, i)));
        x[14] = Math.Log(1 + Math.Min(300, WordsOf(all, i, all.Count)));
        x[15] = all[i - 1].Text.EndsWith('?') || all[i].Text.EndsWith('?') ? 1 : 0;
        x[16] = Math.Log(1 + right.Values.Count(t => t.IsName && left.ContainsKey(t.Id)));
        x[17] = HeadwordBack(left, right);
        x[18] = Math.Min(1, Math.Min(left.Count, right.Count) / 60.0);
        return x;
    }

    private readonly record struct Tally(int Id, bool IsName, float Weight, int Count);

    private static Dictionary<int, Tally> Gather(IReadOnlyList<Paragraph> all, int from, int step, int words)
    {
        var tallies = new Dictionary<int, Tally>();
        for (var p = from; p >= 0 && p < all.Count && words > 0; p += step)
        {
            var budget = words;
            foreach (var term in all[p].Terms)
            {
                if (step > 0 && budget <= 0) break;
                budget -= 2;
                tallies.TryGetValue(term.Id, out var tally);
                tallies[term.Id] = new Tally(term.Id, tally.IsName || term.IsName, term.Weight, tally.Count + 1);
            }

            words -= all[p].Words;
        }

        return tallies;
    }

    private static double Cosine(Dictionary<int, Tally> a, Dictionary<int, Tally> b)
    {
        double dot = 0, aa = 0, bb = 0;
        foreach (var t in a.Values)
        {
            var x = t.Weight * Math.Sqrt(t.Count);
            aa += x * x;
            if (b.TryGetValue(t.Id, out var other)) dot += x * other.Weight * Math.Sqrt(other.Count);
        }

        foreach (var t in b.Values) bb += t.Weight * t.Weight * t.Count;
        return aa > 0 && bb > 0 ? dot / Math.Sqrt(aa * bb) : 0;
    }

    /// <summary>The weighed share of a part's words (or names) that stood on the left.</summary>
    private static double Back(Dictionary<int, Tally> part, Dictionary<int, Tally> left, bool names)
    {
        double back = 0, all = 0;
        foreach (var t in part.Values)
        {
            if (names && !t.IsName) continue;
            all += t.Weight;
            if (left.ContainsKey(t.Id)) back += t.Weight;
        }

        return all > 0 ? back / all : 0;
    }

    /// <summary>Whether the words that are heaviest on the right (its subject) are known on the left.</summary>
    private static double HeadwordBack(Dictionary<int, Tally> left, Dictionary<int, Tally> right)
    {
        var top = right.Values.OrderByDescending(t => t.Weight * t.Count).ThenBy(t => t.Id).Take(5).ToArray();
        return top.Length == 0 ? 0 : top.Count(t => left.ContainsKey(t.Id)) / (double)top.Length;
    }

    private static double Depth(IReadOnlyList<Paragraph> all, int i, double here)
    {
        double before = here, after = here;
        if (i - 1 >= 1) before = Cosine(Gather(all, i - 2, -1, Window), Gather(all, i - 1, 1, Window));
        if (i + 1 < all.Count) after = Cosine(Gather(all, i, -1, Window), Gather(all, i + 1, 1, Window));
        return Math.Max(0, before - here) + Math.Max(0, after - here);
    }

    private static bool GoesOn(string text, Lexicon lexicon)
    {
        var end = text.IndexOfAny([' ', ',']);
        return lexicon.Lists("going-on", end < 0 ? text : text[..end].TrimStart('\u201c', '\u2018', '"', '['));
    }

    private static bool HasNewsTime(string text, Lexicon lexicon)
    {
        var words = text.Length > 200 ? text[..200].Split(' ') : text.Split(' ');
        return words.Take(25).Any(w => lexicon.Lists("news-time", w.Trim(',', '.', '(', ')')));
    }

    /// <summary>Two capitalised words that follow each other in the first sentence and stood in none of the paragraphs just before.</summary>
    private static bool HasNewFullName(string text, IReadOnlyList<Paragraph> all, int i)
    {
        var words = (text.Length > 260 ? text[..260] : text).Split(' ');
        for (var w = 0; w + 1 < Math.Min(words.Length, 28); w++)
        {
            if (words[w].Length < 2 || words[w + 1].Length < 2 || !char.IsUpper(words[w][0]) || !char.IsUpper(words[w + 1][0]) || !char.IsLetter(words[w][^1])) continue;
            var second = words[w + 1].Trim(',', '.', '\u2019', 's', ')');
            var seen = false;
            for (var p = i - 1; p >= 0 && p >= i - 6 && !seen; p--) seen = second.Length > 2 && all[p].Text.Contains(second, StringComparison.Ordinal);
            if (!seen) return true;
        }

        return false;
    }

    private static int WordsOf(IReadOnlyList<Paragraph> all, int from, int to)
    {
        var words = 0;
        for (var p = from; p < to && words < 400; p++) words += all[p].Words;
        return words;
    }
}
