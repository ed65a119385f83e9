using Dragoman.Pages;

namespace Dragoman.Articles;

/// <summary>
/// Finds seams that no mark shows: a linear model over <see cref="SeamFeatures"/>, its weights in <c>seams.tsv</c>. The likeliest seam
/// of an article is cut first; the parts are judged again, each by itself.
/// </summary>
internal sealed class Seams(Lexicon lexicon)
{
    private const int LeastWords = 35;

    /// <summary>An article of more paragraphs than this is a book: only its marks are followed; each cut weighs all its seams anew.</summary>
    private const int MostParagraphs = 250;

    private const int MostSeams = 12;

    /// <summary>How much (in log odds) two bylines or one headline too many speak for a seam somewhere.</summary>
    private const double HiddenSeam = 6;

    /// <summary>How much (in log odds) a heading speaks for a seam just there.</summary>
    private const double Heading = 2.5;

    private readonly double[] weights = [.. SeamFeatures.Names.Select(lexicon.SeamWeight)];

    /// <summary>Whether an article of so many blocks is weighed at all.</summary>
    public static bool Weighs(int blocks) => blocks is > 1 and <= 4 * MostParagraphs;

    /// <summary>
    /// Numbers of the paragraphs that begin an article of their own, in order. Where other signs say that there must be <paramref name="two"/>, the
    /// likeliest seam is taken even if its words alone would not tell.
    /// </summary>
    public IReadOnlyList<int> Find(IReadOnlyList<Paragraph> paragraphs, double gapRate, bool two)
    {
        var seams = new List<int>();
        if (weights[0] != 0 && paragraphs.Count <= MostParagraphs) Split(paragraphs, 0, gapRate, seams, two ? -HiddenSeam : 0);
        seams.Sort();
        return seams;
    }

    /// <summary>Whether the words on both sides are so much the same that a heading between them is one inside an article.</summary>
    public bool IsWhole(IReadOnlyList<Paragraph> paragraphs, int at, double gapRate) => weights[0] != 0 && Score(paragraphs, at, gapRate) < -Heading;

    private void Split(IReadOnlyList<Paragraph> part, int offset, double gapRate, List<int> seams, double least)
    {
        var best = (Score: least, At: -1);
        for (var i = 1; i < part.Count; i++)
        {
            var score = Score(part, i, gapRate);
            if (score > best.Score && Long(part, 0, i) && Long(part, i, part.Count)) best = (score, i);
        }

        if (best.At < 0 || seams.Count >= MostSeams) return;
        seams.Add(offset + best.At);
        Split([.. part.Take(best.At)], offset, gapRate, seams, 0);
        Split([.. part.Skip(best.At)], offset + best.At, gapRate, seams, 0);
    }

    /// <summary>Log odds of a seam before a paragraph.</summary>
    public double Score(IReadOnlyList<Paragraph> part, int i, double gapRate)
    {
        var features = SeamFeatures.At(part, i, lexicon, gapRate);
        var score = 0.0;
        for (var f = 0; f < features.Length; f++) score += features[f] * weights[f];
        return score;
    }

    private static bool Long(IReadOnlyList<Paragraph> part, int from, int to)
    {
        var words = 0;
        for (var p = from; p < to; p++) words += part[p].Words;
        return words >= LeastWords;
    }
}
