using Dragoman.Pages;

namespace Dragoman.Articles.Printed;

/// <summary>Tells what of printed pages went into no article.</summary>
internal static class PrintedNotes
{
    public static IReadOnlyList<Diagnostic> Of(IReadOnlyList<Piece> pieces, IReadOnlyList<Page> pages)
    {
        var notes = new List<Diagnostic>();
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Furniture) notes.Add(Note("DG2101", piece, "left out as page furniture", "If it belongs to an article, read the article's text with --from article."));
            else if (piece.Type.Cells is { } cells) notes.Add(Note("DG2104", piece, $"a table of {cells.Count} rows and {cells[0].Count} columns was set apart and not read", "It stands among the article's tables; if it is running text, read that with --from article."));
            else if (piece.Kind == PieceKind.PullQuote) notes.Add(Note("DG2103", piece, "left out as a pull quote, which says again what the article says", "If it is said nowhere else, read the article's text with --from article."));
        }

        if (pieces.Count == 0 && pages.Count > 0)
            notes.Add(new Diagnostic { Code = "DG2100", Severity = Severity.Warning, Place = new DiagnosticPlace(Page: pages[0].Number), Message = "the page holds no text", Remedy = "Check that the page is not a picture without a text layer." });
        return notes;
    }

    private static Diagnostic Note(string code, Piece piece, string what, string remedy) => new()
    {
        Code = code, Severity = Severity.Note, Place = new DiagnosticPlace(Page: piece.Page), Message = $"{what}: \u201c{(piece.Text.Length > 100 ? piece.Text[..100] + " \u2026" : piece.Text)}\u201d", Remedy = remedy,
    };
}
