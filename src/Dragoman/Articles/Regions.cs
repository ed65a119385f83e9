using Dragoman.Pages;

namespace Dragoman.Articles;

/// <summary>Draws boxes around words: one a line for a quotation, one a piece of a column for an article.</summary>
internal static class Regions
{
    /// <summary>Lines of a column follow each other within so many heights of a line.</summary>
    private const double NextLine = 2.2;

    /// <summary>The boxes of the lines that hold the words of <paramref name="span"/>, in the order of reading.</summary>
    public static IReadOnlyList<Region> Of(Article article, Span span) =>
        article.Places is not { } places ? [] : Lines(article.Map.Pieces(span).SelectMany(places.In).DistinctBy(p => p.Span));

    /// <summary>The parts of the pages that the article covers, with its headline, bylines and captions.</summary>
    public static IReadOnlyList<Region> Of(Article article, IEnumerable<Span> framing)
    {
        var around = framing.OrderBy(s => s).SelectMany(span => Parts(Lines(article.Places!.In(span))));
        return [.. around, .. Parts(Of(article, new Span(0, article.Text.Length)))];
    }

    /// <summary>The parts of the pages that a stretch of the document's text covers.</summary>
    public static IReadOnlyList<Region> Of(WordPlaces places, Span input) => Parts(Lines(places.In(input)));

    private static List<Region> Lines(IEnumerable<PagePlace> words)
    {
        var lines = new List<Region>();
        foreach (var word in words)
        {
            if (lines.Count > 0 && lines[^1].Page == word.Page && IsOnLine(lines[^1], word.Box)) lines[^1] = Cover(lines[^1], word.Box);
            else lines.Add(new Region(word.Page, word.Box.X0, word.Box.Y0, word.Box.X1, word.Box.Y1));
        }

        return lines;
    }

    /// <summary>On the same height, and not back where the line began: the next column may stand on the same height too, but lies to the right behind a gutter as wide as no word gap.</summary>
    private static bool IsOnLine(Region line, Box word)
    {
        var shared = Math.Min(line.Y1, word.Y1) - Math.Max(line.Y0, word.Y0);
        return shared > .5 * Math.Min(line.Y1 - line.Y0, word.Y1 - word.Y0);
    }

    private static List<Region> Parts(IReadOnlyList<Region> lines)
    {
        var parts = new List<Region>();
        foreach (var line in lines)
        {
            if (parts.Count > 0 && parts[^1].Page == line.Page && Follows(parts[^1], line)) parts[^1] = Cover(parts[^1], new Box(line.X0, line.Y0, line.X1, line.Y1));
            else parts.Add(line);
        }

        return parts;
    }

    private static bool Follows(Region part, Region line)
    {
        var height = line.Y1 - line.Y0;
        var shared = Math.Min(part.X1, line.X1) - Math.Max(part.X0, line.X0);
        return line.Y0 > part.Y0 && line.Y0 - part.Y1 < NextLine * height && shared > .5 * Math.Min(part.X1 - part.X0, line.X1 - line.X0);
    }

    private static Region Cover(Region a, Box b) => new(a.Page, Math.Min(a.X0, b.X0), Math.Min(a.Y0, b.Y0), Math.Max(a.X1, b.X1), Math.Max(a.Y1, b.Y1));
}
