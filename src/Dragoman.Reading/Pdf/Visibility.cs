
namespace Dragoman.Reading.Pdf;

/// <summary>Tells whether a reader of the page can see a glyph, and if not, why.</summary>
internal sealed class Visibility
{
    /// <summary>Smallest type a reader can see, in points (<c>promises.md</c> 6).</summary>
    private const double Smallest = 1;

    /// <summary>Colours nearer than this look the same on paper: white on a twentieth grey.</summary>
    private const double SameInk = .06;

    /// <summary>Areas smaller than this cover no word.</summary>
    private const double LeastArea = 4;

    private const int Cells = 24;
    private readonly GlyphPage page;
    private readonly List<Area>[] grid = new List<Area>[Cells * Cells];

    public Visibility(GlyphPage page)
    {
        this.page = page;
        foreach (var area in page.Areas)
            if ((area.IsPicture || area.Opaque) && (area.Box.X1 - area.Box.X0) * (area.Box.Y1 - area.Box.Y0) >= LeastArea) Enter(area);
    }

    /// <summary>The reason why the glyph cannot be seen, as <see cref="HiddenText"/> names it; <c>null</c> where it can.</summary>
    public string? WhyHidden(in Glyph glyph)
    {
        if (glyph.LayerOff) return "layer-off";
        if (glyph.Invisible) return "invisible";
        if (glyph.Size < Smallest) return "tiny";
        double x = (glyph.X + glyph.EndX) / 2, y = (glyph.Y + glyph.EndY) / 2 - (.3 * glyph.Size * Math.Cos(glyph.Angle));
        x -= .3 * glyph.Size * Math.Sin(glyph.Angle);
        if (x < 0 || y < 0 || x > page.Width || y > page.Height) return "off-page";
        if (x < glyph.Clip.X0 || y < glyph.Clip.Y0 || x > glyph.Clip.X1 || y > glyph.Clip.Y1) return "clipped";
        return Over(glyph, x, y);
    }

    /// <summary>What lies under the glyph and on it.</summary>
    private string? Over(in Glyph glyph, double x, double y)
    {
        var under = new Area(default, Ink.White, 0, false, true);
        foreach (var area in grid[Cell(x, y)] ?? [])
        {
            if (x < area.Box.X0 || x > area.Box.X1 || y < area.Box.Y0 || y > area.Box.Y1) continue;
            if (area.Step > glyph.Step) return "covered";
            if (area.Step > under.Step) under = area;
        }

        if (under.IsPicture || !under.Ink.IsKnown || !glyph.Ink.IsKnown || glyph.Ink.DistanceTo(under.Ink) >= SameInk) return null;
        return under.Ink.DistanceTo(Ink.White) < SameInk ? "white" : "same-colour";
    }

    private void Enter(Area area)
    {
        int x0 = Column(area.Box.X0), x1 = Column(area.Box.X1), y0 = Row(area.Box.Y0), y1 = Row(area.Box.Y1);
        for (var row = y0; row <= y1; row++)
            for (var column = x0; column <= x1; column++) (grid[(row * Cells) + column] ??= []).Add(area);
    }

    private int Cell(double x, double y) => (Row(y) * Cells) + Column(x);

    private int Column(double x) => Clamp(x / page.Width);

    private int Row(double y) => Clamp(y / page.Height);

    private static int Clamp(double share) => double.IsFinite(share) ? (int)Math.Clamp(share * Cells, 0, Cells - 1) : 0;
}
