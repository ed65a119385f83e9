namespace Dragoman.Articles.Printed;

/// <summary>Gives tables what stands right over and under them and is no text of an article: a title, a source, a remark.</summary>
internal static class TableFrames
{
    private const int MostTitleLines = 2;
    private const int MostTitleWords = 16;
    private const int MostLineWords = 7;
    private const int MostNoteWords = 40;

    /// <summary>Type so big is a headline, also over a table.</summary>
    private const double HeadlineScale = 1.8;
    private const double SmallScale = .96;

    /// <summary>How far over or under the table, and beyond its sides, they may stand, in sizes.</summary>
    private const double Near = 2;
    private const double Beyond = 4;

    private static readonly string[] NoteStarts = ["source", "note", "*", "\u2020", "figures", "n/a"];

    public static void Mark(IReadOnlyList<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Type.Cells is null) continue;
            if (i > 0 && IsTitle(pieces[i - 1], pieces[i])) pieces[i].Title = Take(pieces[i - 1]);
            if (i + 1 < pieces.Count && IsNote(pieces[i + 1], pieces[i])) pieces[i].Note = Take(pieces[i + 1]);
        }
    }

    private static string Take(Piece piece)
    {
        piece.Kind = PieceKind.Table;
        return piece.Text;
    }

    private static bool IsTitle(Piece piece, Piece table)
    {
        // Prose over a table ends in a stop, or goes on under it and then fills more than a line.
        var isLine = piece.Kind == PieceKind.Body && piece.Type.Lines.Count == 1 && !piece.Block.EndsClosed && !piece.Block.StartsLower && piece.Block.Words <= MostLineWords;
        if (!isLine && piece.Kind is not (PieceKind.Headline or PieceKind.Crosshead or PieceKind.Caption or PieceKind.HeadByline) || piece.Type.Scale >= HeadlineScale) return false;
        return piece.Type.Lines.Count <= MostTitleLines && piece.Block.Words <= MostTitleWords && IsAt(piece, table, table.Type.Box.Y0 - piece.Type.Box.Y1);
    }

    private static bool IsNote(Piece piece, Piece table)
    {
        if (piece.Kind is not (PieceKind.Body or PieceKind.Caption or PieceKind.Crosshead) || piece.Block.Words > MostNoteWords || piece.Type.Cells is not null) return false;
        var says = Array.Exists(NoteStarts, start => piece.Text.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        var small = piece.Type.Scale < SmallScale && !piece.Block.StartsLower;
        return (small || says && piece.Type.Lines.Count <= MostTitleLines) && IsAt(piece, table, piece.Type.Box.Y0 - table.Type.Box.Y1);
    }

    private static bool IsAt(Piece piece, Piece table, double gap)
    {
        double em = table.Type.Frame.Body, beyond = Beyond * em;
        return piece.Page == table.Page && gap < Near * em && gap > -em && piece.Type.Box.X0 > table.Type.Box.X0 - beyond && piece.Type.Box.X1 < table.Type.Box.X1 + beyond;
    }
}
