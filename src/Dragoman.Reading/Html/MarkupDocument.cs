using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dragoman.Reading.Html;

/// <summary>Parses markup as browsers do, without running or fetching anything: there is no loader and no script engine in it.</summary>
internal static class MarkupDocument
{
    /// <summary>Chrome and Firefox stop nesting at 512 elements; what stands deeper is put beside, not lost.</summary>
    private const int Deepest = 400;

    /// <summary>Elements of one page. The largest page of the development set has 7,000; a million come from repair of crossed tags, which multiplies what stands in the file.</summary>
    private const int MostElements = 400_000;

    /// <summary>The tree of <paramref name="markup"/>.</summary>
    /// <exception cref="TooManyElementsException">It would have more elements than any page.</exception>
    internal static IDocument Parse(string markup)
    {
        var count = 0;
        var options = new HtmlParserOptions
        {
            MaximumDepth = Deepest,
            IsScripting = false,
            SkipComments = true,
            DisableElementPositionTracking = true,
            OnCreated = (_, _) =>
            {
                if (++count > MostElements) throw new TooManyElementsException(MostElements);
            },
        };
        return new HtmlParser(options, BrowsingContext.New(Configuration.Default)).ParseDocument(Nesting.Limit(markup));
    }
}

/// <summary>A page of more elements than is read.</summary>
internal sealed class TooManyElementsException(int most) : InvalidOperationException($"more than {most:N0} elements")
{
    /// <summary>The limit.</summary>
    internal int Most { get; } = most;
}
