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

    /// <summary>It stands in a box in the midst of an article's column and belongs to another.</summary>
    public bool IsInset { get; set; }

    /// <summary>It stands under such a box: where it is set flush, its words tell whether the paragraph before the box goes on.</summary>
    public bool IsResumed { get; set; }

    /// <summary>The line over a table.</summary>
    public string? Title { get; set; }

    /// <summary>What stands under a table and belongs to it.</summary>
    public string? Note { get; set; }
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

    /// <summary>Cells in rows and columns, or the line over them or the note under them.</summary>
    Table,

    /// <summary>A line that says where the article goes on or comes from.</summary>
    Jump,

    /// <summary>Belongs to the page and to no article: running heads, page numbers, words at another angle.</summary>
    Furniture,
}
