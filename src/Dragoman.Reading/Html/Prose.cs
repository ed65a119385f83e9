namespace Dragoman.Reading.Html;

/// <summary>How much of an outline is prose: sentences, not labels and links. Sums over any run of passages in constant time.</summary>
internal sealed class Prose
{
    /// <summary>Fewest characters of a passage that can be a sentence.</summary>
    private const int Shortest = 50;

    /// <summary>A passage of more links than this is a teaser or a menu.</summary>
    private const double MostLinked = 0.5;

    private readonly int[] sums;
    private readonly int[] characters;
    private readonly int[] linked;

    /// <summary>Measures <paramref name="passages"/>, those in dropped boxes as if they were empty.</summary>
    internal Prose(IReadOnlyList<Passage> passages)
    {
        sums = new int[passages.Count + 1];
        characters = new int[passages.Count + 1];
        linked = new int[passages.Count + 1];
        for (var i = 0; i < passages.Count; i++)
        {
            var live = !passages[i].Box.Dropped;
            sums[i + 1] = sums[i] + (live ? Of(passages[i]) : 0);
            characters[i + 1] = characters[i] + (live ? passages[i].Text.Length : 0);
            linked[i + 1] = linked[i] + (live ? passages[i].Linked : 0);
        }
    }

    /// <summary>Prose of the whole page, in characters.</summary>
    internal int All => sums[^1];

    /// <summary>Prose of a passage: its characters that are no links, nothing where it is no sentence.</summary>
    internal static int Of(Passage passage)
    {
        var text = passage.Text;
        var weight = Weight(text);
        if (weight < Shortest || passage.IsHeading || passage.LinkShare > MostLinked || !HasSentence(text)) return 0;
        return (int)(weight * (1 - passage.LinkShare));
    }

    /// <summary>What a passage that is no sentence adds: items and cells make articles too, where nothing else does.</summary>
    internal static double OfShort(Passage passage) => Is(passage) || passage.LinkShare > 0.2 || passage.IsHeading || passage.Text.Length < 4 ? 0 : 0.25 * passage.Text.Length;

    /// <summary>Whether a passage is prose.</summary>
    internal static bool Is(Passage passage) => Of(passage) > 0;

    internal int In(Box box) => sums[box.End] - sums[box.First];

    /// <summary>Share of a box's characters that are links.</summary>
    internal double LinkShare(Box box) => (double)(linked[box.End] - linked[box.First]) / (1 + characters[box.End] - characters[box.First]);

    /// <summary>Share of a box's characters that are prose.</summary>
    internal double Purity(Box box) => (double)In(box) / (1 + characters[box.End] - characters[box.First]);

    /// <summary>Characters, those of scripts that write a word in one or two of them counted threefold.</summary>
    private static int Weight(string text)
    {
        var weight = text.Length;
        foreach (var c in text)
            if (c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3') weight += 2;
        return weight;
    }

    private static bool HasSentence(string text)
    {
        if (text.Length > 140) return true;
        for (var i = 0; i < text.Length; i++)
            if (text[i] is '.' or '!' or '?' or '。' or '！' or '？' or '…' or ':' or ';' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))) return true;
            else if (text[i] == ',' && i + 1 < text.Length && text[i + 1] == ' ') return true;
        return false;
    }
}
