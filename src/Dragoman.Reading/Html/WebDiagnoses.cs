namespace Dragoman.Reading.Html;

/// <summary>The diagnoses of web pages, feeds, mail and office documents. Each code has its line in <c>docs/diagnostics/</c>.</summary>
internal static class WebDiagnoses
{
    /// <summary>A page without an article.</summary>
    internal static Diagnostic NoArticle(string file) =>
        Make("DG1301", Severity.Error, file, $"'{file}' has no article: nothing on it reads like sentences.", "Check that the page was saved with its text; pages that scripts build have none in their source.");

    /// <summary>More elements than are read.</summary>
    internal static Diagnostic TooManyElements(string file, int most) =>
        Make("DG1302", Severity.Error, file, $"'{file}' has more than {most:N0} elements, which no article has.", "Save the article alone, or split the page.");

    /// <summary>Bytes that fit no encoding.</summary>
    internal static Diagnostic Garbled(string file, string encoding, int count) =>
        Make("DG1304", Severity.Warning, file, $"{count:N0} characters of '{file}' could not be read in {encoding}.", "Save the page again, or convert it to UTF-8.");

    /// <summary>A page larger than any article.</summary>
    internal static Diagnostic TooLarge(string file, int length, int most) =>
        Make("DG1305", Severity.Error, file, $"'{file}' has {length:N0} bytes of markup; a page may have {most:N0}.", "Save the article alone, or split the page.");

    /// <summary>XML that breaks.</summary>
    internal static Diagnostic BrokenXml(string file, int line, string message, int entries) =>
        Make("DG1306", Severity.Warning, file, $"'{file}' is no well-formed XML from line {line:N0} on: {message} {entries:N0} entries before it were found.", "Fetch the feed again; markup in it belongs in CDATA sections.") with { Place = new DiagnosticPlace(file, Line: line) };

    /// <summary>A feed without text.</summary>
    internal static Diagnostic NoEntries(string file) =>
        Make("DG1307", Severity.Error, file, $"'{file}' has no entry with text in it.", "Check that it is a news feed (RSS, RDF or Atom).");

    /// <summary>Entries without text.</summary>
    internal static Diagnostic EmptyEntries(string file, int count) =>
        Make("DG1308", Severity.Note, file, $"{count:N0} entries of '{file}' have no text and were left out.", "Nothing to do: they are titles with a link.");

    /// <summary>What a letter has beside its text.</summary>
    internal static Diagnostic Attachment(string file, string name) =>
        Make("DG1309", Severity.Note, file, $"The attachment '{name}' of '{file}' was not read.", "Save it and read it as a file of its own.");

    /// <summary>Quoted lines of an earlier letter.</summary>
    internal static Diagnostic Quoted(string file, int count) =>
        Make("DG1310", Severity.Note, file, $"{count:N0} lines of '{file}' are quoted from an earlier letter and were left out.", "Read the earlier letter itself.");

    /// <summary>A letter or document without text, or none at all.</summary>
    internal static Diagnostic NoText(string file, string what) =>
        Make("DG1311", Severity.Error, file, $"'{file}' is no {what} with text in it.", "Open it in the program it was made with, and save it again.");

    private static Diagnostic Make(string code, Severity severity, string file, string message, string remedy) =>
        new() { Code = code, Severity = severity, Place = new DiagnosticPlace(file), Message = message, Remedy = remedy };
}
