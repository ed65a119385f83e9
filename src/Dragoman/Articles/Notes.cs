using Dragoman.Pages;

namespace Dragoman.Articles;

/// <summary>Tells what of a page went into no article, and what could not be mended.</summary>
internal static class Notes
{
    /// <summary>The notes of a page. Where it has no article that would keep its tables, they stand in their notes whole.</summary>
    public static IReadOnlyList<Diagnostic> Of(Sheet sheet, IReadOnlySet<int> furniture, IReadOnlyList<Block> blocks, IReadOnlyList<PlainTable> tables, bool hasArticles)
    {
        var notes = new List<Diagnostic>();
        foreach (var line in furniture.Order())
            notes.Add(Note("DG2101", Severity.Note, sheet, line, $"left out as page furniture: \u201c{sheet.In(line)}\u201d", "If it belongs to an article, read the article's text with --from article."));
        foreach (var table in tables)
            notes.Add(Note("DG2104", Severity.Note, sheet, table.First, $"a table of {table.Rows.Count} rows and {table.Rows[0].Count} columns was set apart and not read: \u201c{Words(sheet, table, hasArticles)}\u201d", hasArticles ? "It stands among the article's tables; if it is running text, read that with --from article." : "The page has no article that could keep it; if it is running text, read that with --from article."));
        foreach (var block in blocks)
        {
            if (!block.LostInitial || block.Initial is not null) continue;
            notes.Add(Note("DG2102", Severity.Warning, sheet, block.First, $"the first letter of \u201c{sheet.FirstWord(block.First)}\u201d is lost and no known word fits", "Put the letter into the text."));
        }

        if (blocks.Count == 0) notes.Add(Note("DG2100", Severity.Warning, sheet, 0, "the page holds no text", "Check that the page is not a picture without a text layer."));
        return notes;
    }

    private static string Words(Sheet sheet, PlainTable table, bool begun) => begun ? sheet.In(table.First).ToString() : string.Join(" / ", Enumerable.Range(table.First, table.Last - table.First + 1).Select(line => sheet.In(line).ToString()));

    private static Diagnostic Note(string code, Severity severity, Sheet sheet, int line, string message, string remedy) => new()
    {
        Code = code, Severity = severity, Message = message, Remedy = remedy,
        Place = new DiagnosticPlace(Page: sheet.Lines.Length > 0 ? sheet.Lines[line].Page : null, Line: LineOnPage(sheet, line)),
    };

    private static int LineOnPage(Sheet sheet, int line)
    {
        var first = line;
        while (first > 0 && sheet.Lines[first - 1].Page == sheet.Lines[line].Page) first--;
        return line - first + 1;
    }
}
