using Dragoman.Pages;

namespace Dragoman.Reading.Pdf;

/// <summary>One character as it is painted. Places are in points, origin top left; the baseline runs from <c>(X, Y)</c> to <c>(EndX, EndY)</c>.</summary>
internal readonly record struct Glyph
{
    public required string Text { get; init; }

    public required double X { get; init; }

    public required double Y { get; init; }

    public required double EndX { get; init; }

    public required double EndY { get; init; }

    /// <summary>Height of the type in points, as painted.</summary>
    public required double Size { get; init; }

    /// <summary>Angle of the way up from the baseline, in radians, counter-clockwise from up.</summary>
    public required double Angle { get; init; }

    public required WordStyle Style { get; init; }

    /// <summary>Number of the painting step, counted through the page: what comes later lies on top.</summary>
    public required int Step { get; init; }

    /// <summary>Nothing is painted: rendering mode 3 or 7, or no opacity.</summary>
    public required bool Invisible { get; init; }

    public required Ink Ink { get; init; }

    /// <summary>What the clipping path leaves of the page.</summary>
    public required Box Clip { get; init; }

    /// <summary>Inside an optional layer that is switched off.</summary>
    public required bool LayerOff { get; init; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    public Box Box => Baseline.BoxOf(X, Y, EndX, EndY, Size, Angle);
}

/// <summary>A colour, each part 0 to 1; a pattern has none.</summary>
internal readonly record struct Ink(double Red, double Green, double Blue, bool IsKnown)
{
    public static Ink Unknown => new(0, 0, 0, false);

    public static Ink White => new(1, 1, 1, true);

    /// <summary>Distance of two colours as the eye weighs them, 0 to 1 (the luma weights of ITU-R BT.601).</summary>
    public double DistanceTo(Ink other) =>
        Math.Sqrt((.299 * Square(Red - other.Red)) + (.587 * Square(Green - other.Green)) + (.114 * Square(Blue - other.Blue)));

    private static double Square(double x) => x * x;
}

/// <summary>An area filled with one colour, or a picture (whose colours are not known).</summary>
internal readonly record struct Area(Box Box, Ink Ink, int Step, bool IsPicture, bool Opaque);

/// <summary>All that a page paints.</summary>
internal sealed record GlyphPage
{
    public required double Width { get; init; }

    public required double Height { get; init; }

    public required List<Glyph> Glyphs { get; init; }

    public required List<Area> Areas { get; init; }

    public required List<Box> Strokes { get; init; }

    /// <summary>Painting stopped early, because the page paints more than any page does.</summary>
    public bool CutShort { get; init; }
}
