namespace Dragoman.Reading.Pdf;

/// <summary>The angle at which most of a page's text runs.</summary>
internal static class PageAngle
{
    /// <summary>Words further from the page's angle than this, in radians (3 degrees), are turned.</summary>
    public const double Turned = .052;

    private const double Step = Math.PI / 180;

    /// <summary>In radians, counter-clockwise; 0 for upright text and for none.</summary>
    public static double Of(List<SetWord> words)
    {
        var votes = new Dictionary<int, int>();
        foreach (var word in words)
        {
            var degree = (int)Math.Round(word.Angle / Step);
            votes[degree] = votes.GetValueOrDefault(degree) + word.Text.Length;
        }

        if (votes.Count == 0) return 0;
        var best = votes.OrderByDescending(vote => vote.Value).ThenBy(vote => Math.Abs(vote.Key)).ThenBy(vote => vote.Key).First().Key * Step;
        double sum = 0, weight = 0;
        foreach (var word in words)
        {
            if (Apart(word.Angle, best) > Turned) continue;
            sum += Math.IEEERemainder(word.Angle - best, 2 * Math.PI) * word.Text.Length;
            weight += word.Text.Length;
        }

        var angle = weight > 0 ? best + (sum / weight) : best;
        return Math.Abs(angle) < 1e-4 ? 0 : angle;
    }

    public static double Apart(double a, double b) => Math.Abs(Math.IEEERemainder(a - b, 2 * Math.PI));
}
