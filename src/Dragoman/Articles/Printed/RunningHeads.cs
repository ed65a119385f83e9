using Dragoman.Pages;

namespace Dragoman.Articles.Printed;

/// <summary>Finds the lines over and under all text of a page: running heads, page numbers, the paper's name and date.</summary>
internal sealed class RunningHeads(Furniture furniture)
{
    private const int MostLines = 2;
    private const int MostPieces = 6;

    /// <summary>Depth of the margins in which running heads stand, as a share of the page.</summary>
    private const double Margin = .12;

    /// <summary>Marks them, page by page.</summary>
    public void Mark(IReadOnlyList<Piece> pieces)
    {
        var edges = pieces.GroupBy(p => p.Page).SelectMany(page => AtEdge([.. page], true).Concat(AtEdge([.. page], false))).Distinct().ToArray();
        var repeated = edges.GroupBy(p => Furniture.Shape(p.Text)).Where(g => g.Key.Length > 3 && g.Select(p => p.Page).Distinct().Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var piece in edges)
            if (repeated.Contains(Furniture.Shape(piece.Text)) || IsHead(piece)) piece.Kind = PieceKind.Furniture;
    }

    /// <summary>The pieces at the top (or the foot) of a page that nothing but their like stands over (or under).</summary>
    private static IEnumerable<Piece> AtEdge(Piece[] page, bool top)
    {
        var set = page.Where(p => !p.Type.IsAside).OrderBy(p => top ? p.Type.Box.Y0 : -p.Type.Box.Y1).ToArray();
        var height = set.Length == 0 ? 0 : set[0].Type.Frame.Page.Height ?? set.Max(p => p.Type.Box.Y1);
        foreach (var piece in set.Take(MostPieces))
        {
            var box = piece.Type.Box;
            if (piece.Type.Lines.Count > MostLines || (top ? box.Y1 > Margin * height : box.Y0 < (1 - Margin) * height)) yield break;
            yield return piece;
        }
    }

    private bool IsHead(Piece piece)
    {
        if (piece.Type.Scale > 1.6) return false;
        foreach (var line in piece.Block.Lines)
            if (!furniture.Is(piece.Block.Sheet.In(line).ToString()) && !StandsApart(piece)) return false;
        return true;
    }

    /// <summary>Few words at the sides of a line of their own, with a number among them or a line drawn beside them.</summary>
    private static bool StandsApart(Piece piece)
    {
        var type = piece.Type;
        if (type.Lines.Count > 1 || piece.Block.Words > 14 || piece.Block.EndsClosed) return false;
        var drawn = type.Frame.Rules.Exists(r => r.Width > .5 * type.Frame.Bounds.Width && Math.Min(Math.Abs(r.MiddleY - type.Box.Y1), Math.Abs(r.MiddleY - type.Box.Y0)) < 1.5 * type.Frame.Body);
        var number = piece.Text.Split(' ') is var words && (IsNumber(words[0]) || IsNumber(words[^1]));
        var apart = piece.Block.Sheet.In(piece.Block.First).IndexOf("  ") >= 0;
        return drawn && (number || apart) || number && apart;
    }

    private static bool IsNumber(string word) => word.Length is > 0 and <= 4 && word.All(char.IsAsciiDigit);
}
