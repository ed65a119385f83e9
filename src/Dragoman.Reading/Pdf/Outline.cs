using Dragoman.Pages;

namespace Dragoman.Reading.Pdf;

/// <summary>The path that is being drawn, as far as reading needs it: its bounds, and whether it is one upright rectangle.</summary>
internal sealed class Outline
{
    private const int RectanglePoints = 5;
    private readonly (double X, double Y)[] points = new (double, double)[RectanglePoints];
    private int count;
    private int moves;
    private bool curved;
    private double x0 = double.MaxValue, y0 = double.MaxValue, x1 = double.MinValue, y1 = double.MinValue;

    /// <summary><c>null</c> where nothing is drawn, or nothing with a place.</summary>
    public Box? Bounds => x1 < x0 || !double.IsFinite(x1 - x0) || !double.IsFinite(y1 - y0) ? null : new Box(x0, y0, x1, y1);

    public bool IsRectangle
    {
        get
        {
            if (curved || moves > 1 || count is < 4 or > RectanglePoints) return false;
            for (var i = 0; i < count; i++)
                if (!Near(points[i].X, x0) && !Near(points[i].X, x1) || !Near(points[i].Y, y0) && !Near(points[i].Y, y1)) return false;
            return true;
        }
    }

    public void Move((double X, double Y) to)
    {
        moves++;
        Line(to);
    }

    public void Line((double X, double Y) to)
    {
        if (count < RectanglePoints) points[count] = to;
        count++;
        Stretch(to);
    }

    public void Curve((double X, double Y) control, (double X, double Y) to)
    {
        curved = true;
        Stretch(control);
        Stretch(to);
    }

    public void Clear()
    {
        count = moves = 0;
        curved = false;
        x0 = y0 = double.MaxValue;
        x1 = y1 = double.MinValue;
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < .1;

    private void Stretch((double X, double Y) to)
    {
        x0 = Math.Min(x0, to.X);
        y0 = Math.Min(y0, to.Y);
        x1 = Math.Max(x1, to.X);
        y1 = Math.Max(y1, to.Y);
    }
}
