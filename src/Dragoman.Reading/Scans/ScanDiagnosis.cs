namespace Dragoman.Reading.Scans;

/// <summary>The diagnoses of text recognition.</summary>
internal static class ScanDiagnosis
{
    /// <summary>Recognition below this, as a mean over the words, reads one word in four wrong.</summary>
    private const double Doubtful = .75;

    internal static Diagnostic Recognised(int page, int words, double confidence) => new()
    {
        Code = "DG1113",
        Severity = confidence < Doubtful ? Severity.Warning : Severity.Note,
        Place = new DiagnosticPlace(Page: page),
        Message = $"Page {page} was recognised: {words:N0} words, {Math.Round(100 * confidence)} % sure on average.",
        Remedy = "Compare its records with the page (--show draws it); a better scan (300 dots an inch, straight, grey) reads better.",
    };

    /// <summary>All of the document wants recognition: without it there is nothing to read, and the file is refused.</summary>
    internal static Diagnostic IsImage(string words, int pages) => Error("DG1115", $"The file is {words}{(pages > 1 ? $" of {pages:N0} pages" : "")}; it has no text layer, and nothing was read from it.",
        "Read it with --ocr, which recognises the text (Debian's tesseract-ocr must be installed).");

    internal static Diagnostic Damaged() => Error("DG1116", "The file begins as an image does, but is none that can be opened.", "Open it in a viewer, and save it again as PNG, JPEG or TIFF.");

    internal static Diagnostic TooManyPages() => Error("DG1117", $"The image has more than {Sandbox.Limits.MostPages:N0} pages.", "Split it (tiffsplit).");

    private static Diagnostic Error(string code, string message, string remedy) => new() { Code = code, Severity = Severity.Error, Place = new DiagnosticPlace(), Message = message, Remedy = remedy };

    internal static Diagnostic Failed(int page, string why) => new()
    {
        Code = "DG1114",
        Severity = Severity.Warning,
        Place = new DiagnosticPlace(Page: page),
        Message = $"Page {page} could not be recognised: {why}.",
        Remedy = "Install tesseract-ocr and poppler-utils (Debian: apt-get install tesseract-ocr poppler-utils), and check the page in a viewer.",
    };
}
