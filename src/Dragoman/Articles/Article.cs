using Dragoman.Pages;

namespace Dragoman.Articles;

/// <summary>The words under a picture.</summary>
/// <param name="Text">The caption without its credit.</param>
/// <param name="Credit">Agency or photographer, as printed, without brackets.</param>
public sealed record Caption(string Text, string? Credit);

/// <summary>A table beside an article's text: no sentence stands in it, so it is kept and not read.</summary>
/// <param name="Title">The line over it; <c>null</c> where there is none.</param>
/// <param name="Rows">Its cells from top to bottom and from left to right, as many in every row; <c>null</c> for an empty one.</param>
/// <param name="Note">What stands under it: a source, a remark.</param>
/// <param name="Regions">Where it stands; empty without layout.</param>
public sealed record Table(string? Title, IReadOnlyList<IReadOnlyList<string?>> Rows, string? Note, IReadOnlyList<Region> Regions);

/// <summary>A rectangle of a page that an article covers, in fractions of the page, origin top left.</summary>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="X0">Left edge, 0 to 1.</param>
/// <param name="Y0">Top edge, 0 to 1.</param>
/// <param name="X1">Right edge, 0 to 1.</param>
/// <param name="Y1">Bottom edge, 0 to 1.</param>
public sealed record Region(int Page, double X0, double Y0, double X1, double Y1);

/// <summary>One article: repaired text and what frames it. All later stages point into <see cref="Text"/>.</summary>
public sealed record Article
{
    /// <summary>Stable id, derived from the document's id and the article's place and text.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the document it came from.</summary>
    public required string Document { get; init; }

    /// <summary>Place among the document's articles, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Repaired text; paragraphs are parted by an empty line.</summary>
    public required string Text { get; init; }

    /// <summary>Paragraphs in order, without overlap.</summary>
    public required IReadOnlyList<Span> Paragraphs { get; init; }

    /// <summary>Headline, where one was found outside the text.</summary>
    public string? Headline { get; init; }

    /// <summary>Byline as printed. A sentence about the author at the foot (<c>Ana Lima is a correspondent in Lisbon.</c>) is the last paragraph of the text too: it states who works where.</summary>
    public string? Byline { get; init; }

    /// <summary>Dateline as printed (<c>SAN SALVADOR, 3 Jan 90</c>).</summary>
    public string? Dateline { get; init; }

    /// <summary>Day of publication; relative times are read against it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Captions in the order found.</summary>
    public IReadOnlyList<Caption> Captions { get; init; } = [];

    /// <summary>Tables that stand in it, in the order found.</summary>
    public IReadOnlyList<Table> Tables { get; init; } = [];

    /// <summary>ISO 639-1 code of its language, where its format or its words tell it.</summary>
    public string? Language { get; init; }

    /// <summary>Address of the article itself, where a document (a feed) holds several.</summary>
    public string? Url { get; init; }

    /// <summary>Outlet, where the document holds articles of several.</summary>
    public string? Source { get; init; }

    /// <summary>Why a reader of the page cannot see its words (<c>white</c>, <c>invisible</c>, <c>off-page</c> …); <c>null</c> for what can be seen.</summary>
    public string? Hidden { get; init; }

    /// <summary>Parts of the pages it covers; empty without layout.</summary>
    public IReadOnlyList<Region> Regions { get; init; } = [];

    /// <summary>From <see cref="Text"/> to the document's raw text; for pages with places, to their text in the order of reading.</summary>
    public required SourceMap Map { get; init; }

    /// <summary>Where the words of the document's text stand on its pages; <c>null</c> without layout.</summary>
    public WordPlaces? Places { get; init; }

    /// <summary>The boxes of the lines that hold the words of <paramref name="span"/>, in the order of reading; none without layout.</summary>
    public IReadOnlyList<Region> RegionsOf(Span span) => Articles.Regions.Of(this, span);
}
