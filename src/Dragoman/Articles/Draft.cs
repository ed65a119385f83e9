using Dragoman.Pages;

namespace Dragoman.Articles;

/// <summary>An article while its blocks are being gathered.</summary>
internal sealed class Draft
{
    public List<Block> Body { get; } = [];

    public List<string> Headline { get; } = [];

    public string? HeadByline { get; set; }

    /// <summary>The sentence about its author that ends it: what follows belongs to another article.</summary>
    public string? FootByline { get; set; }

    /// <summary>Its author as printed, at the head or the foot.</summary>
    public string? Byline => HeadByline ?? FootByline;

    public List<Caption> Captions { get; } = [];
}
