namespace Dragoman.Reading.Formats;

/// <summary>What is told about a document that was read.</summary>
public static class Remarks
{
    /// <summary>Code of the diagnosis by which the reader of PDF itself tells hidden text, page by page.</summary>
    public const string HiddenOnPage = "DG1107";

    /// <summary>Hidden words quoted in a diagnostic, at most.</summary>
    private const int Quoted = 160;

    /// <summary>Nothing came out of it.</summary>
    public static Diagnostic NothingToRead() => Of("DG1205", Severity.Warning, null, "There is nothing to read in it.", "Check that it holds text and not only pictures or markup.");

    /// <summary>Text that cannot be seen on the page.</summary>
    /// <param name="words">The text.</param>
    /// <param name="why">How it is hidden.</param>
    /// <param name="page">On which page.</param>
    /// <param name="isRead">Whether it was read all the same.</param>
    public static Diagnostic Hidden(string words, string why, int? page, bool isRead)
    {
        ArgumentNullException.ThrowIfNull(words);
        var line = words.ReplaceLineEndings(" ");
        var start = line.Length > Quoted ? line[..Quoted] + " …" : line;
        return Of("DG1206", Severity.Warning, page, $"Text that a reader of the page cannot see ({why}): '{start}'; {(isRead ? "it is an article of its own, marked 'hidden'" : "it is not coded")}.",
            isRead ? "Judge its records with care: nobody who looks at the page sees these words." : "Add --hidden to read it, as an article of its own whose records are marked.");
    }

    /// <summary>An article that is kept but not coded.</summary>
    public static Diagnostic OtherLanguage(int ordinal, string language) =>
        Of("DG1207", Severity.Note, null, $"Article {ordinal} is in '{language}'; only English ('en') is coded. It is kept without reports.", "Translate it first.");

    private static Diagnostic Of(string code, Severity severity, int? page, string message, string remedy) => new()
    {
        Code = code, Severity = severity, Place = new DiagnosticPlace(Page: page), Message = message, Remedy = remedy,
    };
}
