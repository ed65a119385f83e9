namespace Dragoman.Pages;

/// <summary>A rectangle on a page in points, origin top left.</summary>
/// <param name="X0">Left edge.</param>
/// <param name="Y0">Top edge.</param>
/// <param name="X1">Right edge.</param>
/// <param name="Y1">Bottom edge.</param>
public readonly record struct Box(double X0, double Y0, double X1, double Y1);

/// <summary>A word as the reader found it, with its place on the page where it has one.</summary>
/// <param name="Span">Place in <see cref="Page.Text"/>.</param>
/// <param name="Box">Its box; plain text has none.</param>
public readonly record struct PageWord(Span Span, Box Box);

/// <summary>One page as its reader gives it up: nothing repaired, nothing left out.</summary>
public sealed record Page
{
    /// <summary>Number of the page in its document, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The text, lines ended by <c>\n</c>, exactly as read.</summary>
    public required string Text { get; init; }

    /// <summary>Words with boxes in reading order; empty where the format has no layout.</summary>
    public IReadOnlyList<PageWord> Words { get; init; } = [];

    /// <summary>Width of the page in points, where it is known.</summary>
    public double? Width { get; init; }

    /// <summary>Height of the page in points, where it is known.</summary>
    public double? Height { get; init; }
}
