using Dragoman.Pages;

namespace Dragoman.Articles;

/// <summary>An article while its blocks are being gathered.</summary>
internal sealed class Draft
{
    public List<Block> Body { get; } = [];

    public List<string> Headline { get; } = [];

    /// <summary>The blocks of a headline that stood over the text; none where it stood at the page's end.</summary>
    public List<Block> HeadlineBlocks { get; } = [];

    public string? HeadByline { get; set; }

    /// <summary>The sentence about its author that ends it: what follows belongs to another article.</summary>
    public string? FootByline { get; set; }

    /// <summary>The blocks of that sentence: it states something, so the text ends with it too.</summary>
    public List<Block> Foot { get; } = [];

    /// <summary>Its author as printed, at the head, the foot or both.</summary>
    public string? Byline => HeadByline is null ? FootByline : FootByline is null ? HeadByline : HeadByline + " " + FootByline;

    public List<Caption> Captions { get; } = [];

    /// <summary>Tables with the block that holds each.</summary>
    public List<(Table Table, Block Block)> Tables { get; } = [];

    /// <summary>Headline, bylines, captions and tables as they stand on printed pages.</summary>
    public List<Block> Framing { get; } = [];
}
