using Dragoman.Pages;

namespace Dragoman.Articles.Printed;

/// <summary>Tells of every block where it stands, what it was taken for, and which article it went to.</summary>
internal static class Laying
{
    public static PrintedLayout Of(IReadOnlyList<Page> pages, IReadOnlyList<Piece> pieces, IReadOnlyList<Draft> drafts, ArticleWriting writing)
    {
        var homes = new Dictionary<Block, int>();
        for (var n = 0; n < drafts.Count; n++)
            foreach (var block in drafts[n].Body.Concat(drafts[n].Framing)) homes[block] = n + 1;
        var blocks = pieces.SelectMany(piece => writing.Regions(piece.Block).Select(region => new LaidBlock(region, Word(piece.Kind), homes.TryGetValue(piece.Block, out var home) ? home : null)));
        return new PrintedLayout(pages, [.. blocks]);
    }

    private static string Word(PieceKind kind) => kind switch
    {
        PieceKind.Body => "body",
        PieceKind.Headline => "headline",
        PieceKind.Crosshead => "crosshead",
        PieceKind.HeadByline or PieceKind.FootByline => "byline",
        PieceKind.Caption => "caption",
        PieceKind.PullQuote => "pull quote",
        PieceKind.Table => "table",
        PieceKind.Jump => "jump",
        _ => "furniture",
    };
}
