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

    private static Diagnostic Make(string code, Severity severity, string file, string message, string remedy) =>
        new() { Code = code, Severity = severity, Place = new DiagnosticPlace(file), Message = message, Remedy = remedy };
}
