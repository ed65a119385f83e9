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

    internal static Diagnostic Failed(int page, string why) => new()
    {
        Code = "DG1114",
        Severity = Severity.Warning,
        Place = new DiagnosticPlace(Page: page),
        Message = $"Page {page} could not be recognised: {why}.",
        Remedy = "Install tesseract-ocr and poppler-utils (Debian: apt-get install tesseract-ocr poppler-utils), and check the page in a viewer.",
    };
}
