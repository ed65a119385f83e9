using AngleSharp.Dom;

namespace Dragoman.Reading.Html;

/// <summary>Chooses the headline among what a page gives for one.</summary>
internal static class Headlines
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " / "];

    /// <summary>The heading on the page that the machine-readable title agrees with; else that title, without the outlet's name; else the heading that stands alone.</summary>
    internal static string? Choose(IDocument document, string? given, string? title, string? outlet)
    {
        var headings = document.GetElementsByTagName("h1").Select(heading => PageFacts.Clean(heading.TextContent)).OfType<string>().Where(heading => heading.Length < 300).Take(20).ToArray();
        var titles = new[] { given, PageFacts.Clean(title) }.OfType<string>().ToArray();
        if (Array.Find(headings, heading => heading.Length >= 8 && Array.Exists(titles, t => Agree(t, heading))) is { } agreed) return agreed;
        if (given is not null && !given.Equals(outlet, StringComparison.OrdinalIgnoreCase)) return WithoutOutlet(given, outlet);
        if (headings.Length == 1) return headings[0];
        return titles.Length > 0 ? WithoutOutlet(titles[0], outlet) : headings.FirstOrDefault();
    }

    private static bool Agree(string title, string heading) => title.Contains(heading, StringComparison.OrdinalIgnoreCase) || heading.Contains(title, StringComparison.OrdinalIgnoreCase);

    /// <summary>"Headline | Section | Outlet": what stands after the first mark is cut where it is the outlet's name, or short beside what stands before it.</summary>
    private static string WithoutOutlet(string title, string? outlet)
    {
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at < 10) continue;
            var tail = title[(at + separator.Length)..];
            if (tail.Equals(outlet, StringComparison.OrdinalIgnoreCase) || (separator is " | " or " :: " or " · " && tail.Length * 2 < at)) return title[..at].Trim();
        }

        return title;
    }
}
