using Dragoman.Pages;
using Dragoman.Pages.Layout;

namespace Dragoman.Articles.Printed;

/// <summary>A block of a printed page: how it is set, and its words.</summary>
internal sealed class Piece(TypeBlock type, Block block, string text, int page)
{
    public TypeBlock Type { get; } = type;

    public Block Block { get; } = block;

    /// <summary>Its words, mended, as one run.</summary>
    public string Text { get; } = text;

    public int Page { get; } = page;

    public PieceKind Kind { get; set; }
}

/// <summary>What a block of a printed page is.</summary>
internal enum PieceKind
{
    Body,
    Headline,

    /// <summary>A heading inside an article.</summary>
    Crosshead,
    HeadByline,
    FootByline,
    Caption,

    /// <summary>A sentence of the article set big in its midst.</summary>
    PullQuote,

    /// <summary>A line that says where the article goes on or comes from.</summary>
    Jump,

    /// <summary>Belongs to the page and to no article: running heads, page numbers, words at another angle.</summary>
    Furniture,
}
