using Dragoman.Articles;
using Dragoman.Pages;

namespace Dragoman.Reading;

/// <summary>
/// What a reader of a foreign format got out of one file, or out of one member of a container: pages that still want repair and cutting into articles (PDF, scans), or articles that
/// are clean as they stand (web pages, feed items, mail, office documents). It crosses from the sandbox's child process to the parent, so it holds data only.
/// </summary>
public sealed record Manuscript
{
    /// <summary>Format as the record contract names it: <c>pdf html warc text image jsonl</c>, and <c>feed mail docx</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Path of the member inside its container (<c>2017/10/a.html</c>, a WARC record's target); <c>null</c> for the file itself.</summary>
    public string? Member { get; init; }

    /// <summary>SHA-256 of the bytes it was read from, lower-case hexadecimal; for a member those of the member.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Pages in order, as read; empty where <see cref="Articles"/> is not.</summary>
    public IReadOnlyList<Page> Pages { get; init; } = [];

    /// <summary>Articles that need no repair; empty where <see cref="Pages"/> is not.</summary>
    public IReadOnlyList<CleanArticle> Articles { get; init; } = [];

    /// <summary>Text that a reader of the page cannot see; never part of <see cref="Pages"/> or <see cref="Articles"/>.</summary>
    public IReadOnlyList<HiddenText> Hidden { get; init; } = [];

    /// <summary>ISO 639-1 code, where the format or the words tell it.</summary>
    public string? Language { get; init; }

    /// <summary>Day of publication, where the format tells it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>What could not be read or was put aside; an error among them means that the whole was refused.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>An article as a web page, feed, mail or office document gives it.</summary>
public sealed record CleanArticle
{
    /// <summary>The text; paragraphs are parted by an empty line.</summary>
    public required string Text { get; init; }

    /// <summary>Headline.</summary>
    public string? Headline { get; init; }

    /// <summary>Byline as printed.</summary>
    public string? Byline { get; init; }

    /// <summary>Dateline as printed.</summary>
    public string? Dateline { get; init; }

    /// <summary>Day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>ISO 639-1 code of the language.</summary>
    public string? Language { get; init; }

    /// <summary>Canonical address.</summary>
    public string? Url { get; init; }

    /// <summary>Outlet.</summary>
    public string? Source { get; init; }

    /// <summary>Captions in the order found.</summary>
    public IReadOnlyList<Caption> Captions { get; init; } = [];
}

/// <summary>Text that stands in the file and cannot be seen on the page.</summary>
/// <param name="Text">The words.</param>
/// <param name="Why">How they are hidden: <c>invisible</c>, <c>white</c>, <c>off-page</c>, <c>tiny</c>, <c>covered</c>, <c>display-none</c> ….</param>
/// <param name="Page">Page, from 1; <c>null</c> where the format has none.</param>
public sealed record HiddenText(string Text, string Why, int? Page);
