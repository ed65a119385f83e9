namespace Dragoman.Pages;

/// <summary>Where the words of a document's pages stand: from places in its text to boxes on its pages.</summary>
public sealed class WordPlaces
{
    private readonly int[] starts;
    private readonly PagePlace[] places;

    private WordPlaces(int[] starts, PagePlace[] places)
    {
        this.starts = starts;
        this.places = places;
    }

    /// <summary>The words of <paramref name="pages"/>, whose texts follow each other with one character between two.</summary>
    public static WordPlaces Of(IReadOnlyList<Page> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var places = new List<PagePlace>();
        var offset = 0;
        foreach (var page in pages)
        {
            foreach (var word in page.Words)
                places.Add(new PagePlace(new Span(offset + word.Span.Start, offset + word.Span.End), page.Number, Fraction(word.Box, page)));
            offset += page.Text.Length + 1;
        }

        var sorted = places.OrderBy(p => p.Span.Start).ToArray();
        return new WordPlaces([.. sorted.Select(p => p.Span.Start)], sorted);
    }

    /// <summary>The words that a stretch of the text touches, in the order of the text; boxes are fractions of the page.</summary>
    public IEnumerable<PagePlace> In(Span span)
    {
        var at = Array.BinarySearch(starts, span.Start);
        if (at < 0) at = Math.Max(0, ~at - 1);
        for (; at < places.Length && starts[at] < span.End; at++)
            if (places[at].Span.End > span.Start) yield return places[at];
    }

    private static Box Fraction(Box box, Page page)
    {
        double width = page.Width is > 0 ? page.Width.Value : 1, height = page.Height is > 0 ? page.Height.Value : 1;
        return new Box(Share(box.X0 / width), Share(box.Y0 / height), Share(box.X1 / width), Share(box.Y1 / height));
    }

    private static double Share(double part) => double.IsFinite(part) ? Math.Clamp(part, 0, 1) : 0;
}

/// <summary>A word on a page.</summary>
/// <param name="Span">Place in the document's text.</param>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="Box">Its box in fractions of the page, origin top left.</param>
public readonly record struct PagePlace(Span Span, int Page, Box Box);
