using Dragoman.Pages;

namespace Dragoman.Reading.Pdf;

/// <summary>Boxes about baselines: from below the descenders to above the ascenders of ordinary type, so that the words of a line have boxes of the same height.</summary>
internal static class Baseline
{
    /// <summary>Share of the type's size above the baseline, and below it: Times and Helvetica have .68 to .76 and .21.</summary>
    private const double Above = .74;
    private const double Below = .22;

    public static Box BoxOf(double x, double y, double endX, double endY, double size, double angle)
    {
        // Up from the baseline; y grows downwards on the page.
        double upX = -Math.Sin(angle) * size, upY = -Math.Cos(angle) * size;
        Box box = Around(x + (upX * Above), y + (upY * Above), endX + (upX * Above), endY + (upY * Above));
        return box.CoverOf(Around(x - (upX * Below), y - (upY * Below), endX - (upX * Below), endY - (upY * Below)));
    }

    private static Box Around(double x0, double y0, double x1, double y1) => new(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1));

    public static Box CoverOf(this Box a, Box b) => new(Math.Min(a.X0, b.X0), Math.Min(a.Y0, b.Y0), Math.Max(a.X1, b.X1), Math.Max(a.Y1, b.Y1));
}
