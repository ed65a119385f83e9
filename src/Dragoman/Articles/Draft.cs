using Dragoman.Pages;

namespace Dragoman.Articles;

/// <summary>An article while its blocks are being gathered.</summary>
internal sealed class Draft
{
    public List<Block> Body { get; } = [];

    public List<string> Headline { get; } = [];

    public string? Byline { get; set; }

    public List<Caption> Captions { get; } = [];

    /// <summary>A foot byline has been read: what follows belongs to another article.</summary>
    public bool IsEnded { get; set; }
}
