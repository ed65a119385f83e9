using Dragoman.Pages;

namespace Dragoman.Articles.Printed;

/// <summary>Asks the words whether a piece begins another article.</summary>
internal sealed class SeamJudging(Sheet sheet, BrokenWords broken, Lexicon lexicon)
{
    /// <summary>Blocks before the seam that are looked at.</summary>
    private const int Near = 24;

    private readonly Seams seams = new(lexicon);
    private readonly SeamCutting cutting = new(sheet, broken, lexicon);

    /// <summary>Log odds that an article begins with <paramref name="piece"/> behind the last of <paramref name="drafts"/>; more than 0 where it is likelier than not.</summary>
    public double Score(IReadOnlyList<Draft> drafts, Piece piece)
    {
        Draft above = new(), below = new();
        above.Body.AddRange(drafts[^1].Body.TakeLast(Near));
        below.Body.Add(piece.Block);
        var left = cutting.Paragraphs(above).Paragraphs;
        return seams.Score([.. left, .. cutting.Paragraphs(below).Paragraphs], left.Count, 0);
    }
}
