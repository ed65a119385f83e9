namespace Dragoman.Pages;

/// <summary>A rectangle on a page in points, origin top left.</summary>
/// <param name="X0">Left edge.</param>
/// <param name="Y0">Top edge.</param>
/// <param name="X1">Right edge.</param>
/// <param name="Y1">Bottom edge.</param>
public readonly record struct Box(double X0, double Y0, double X1, double Y1)
{
    internal double Width => X1 - X0;

    internal double Height => Y1 - Y0;

    internal double MiddleX => (X0 + X1) / 2;

    internal double MiddleY => (Y0 + Y1) / 2;

    internal Box Cover(Box other) => new(Math.Min(X0, other.X0), Math.Min(Y0, other.Y0), Math.Max(X1, other.X1), Math.Max(Y1, other.Y1));

    /// <summary>Width of what the two share from side to side; negative where a gap lies between them.</summary>
    internal double SharedX(Box other) => Math.Min(X1, other.X1) - Math.Max(X0, other.X0);

    /// <summary>Height of what the two share from top to bottom; negative where a gap lies between them.</summary>
    internal double SharedY(Box other) => Math.Min(Y1, other.Y1) - Math.Max(Y0, other.Y0);
}

/// <summary>How a word is set.</summary>
[Flags]
public enum WordStyle
{
    /// <summary>Upright, of normal weight.</summary>
    None = 0,

    /// <summary>Heavy.</summary>
    Bold = 1,

    /// <summary>Slanted.</summary>
    Italic = 2,

    /// <summary>At another angle than the page's text: a credit beside a picture, a label of a chart.</summary>
    Turned = 4,
}

/// <summary>A word as the reader found it, with its place on the page where it has one.</summary>
/// <param name="Span">Place in <see cref="Page.Text"/>.</param>
/// <param name="Box">Its box; plain text has none.</param>
public readonly record struct PageWord(Span Span, Box Box)
{
    /// <summary>Size of the type in points; 0 where it is not known.</summary>
    public double Size { get; init; }

    /// <summary>Weight and slant, where they are known.</summary>
    public WordStyle Style { get; init; }

    /// <summary>How sure text recognition is of the word, 0 to 1; <c>null</c> for type that was never a picture.</summary>
    public double? Confidence { get; init; }
}

/// <summary>One page as its reader gives it up: nothing repaired, nothing left out.</summary>
public sealed record Page
{
    /// <summary>Number of the page in its document, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The text, lines ended by <c>\n</c>, exactly as read. Where <see cref="Words"/> are there, their order and lines are those of the file, which need not be those of reading.</summary>
    public required string Text { get; init; }

    /// <summary>Words with boxes, in the order of <see cref="Text"/>; empty where the format has no layout.</summary>
    public IReadOnlyList<PageWord> Words { get; init; } = [];

    /// <summary>Its text stands in the order of reading already, zone after zone, as text recognition gives it.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>Width of the page in points, where it is known.</summary>
    public double? Width { get; init; }

    /// <summary>Height of the page in points, where it is known.</summary>
    public double? Height { get; init; }

    /// <summary>Lines drawn between columns and articles, and the sides of frames: long and thin.</summary>
    public IReadOnlyList<Box> Rules { get; init; } = [];

    /// <summary>Pictures, and filled areas that hold no text.</summary>
    public IReadOnlyList<Box> Pictures { get; init; } = [];

    /// <summary>Degrees, counter-clockwise, by which the lines of its text are turned: 90 for text that runs up, a little over or under 0 for a scan that lay askew.</summary>
    public double Angle { get; init; }
}
