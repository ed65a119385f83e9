namespace Dragoman.Reading.Pdf;

/// <summary>The diagnoses of PDF files. Each code has its line in <c>docs/diagnostics/</c>.</summary>
internal static class PdfDiagnosis
{
    internal static Diagnostic Damaged(string why) => Make("DG1101", Severity.Error, null, $"The PDF file is damaged and cannot be opened: {Short(why)}", "Open it in a viewer and save it anew, or mend it (qpdf FILE NEW); then read that.");

    internal static Diagnostic Encrypted() => Make("DG1102", Severity.Error, null, "The PDF file is encrypted and asks for a password.", "Take the password off (qpdf --decrypt --password=… FILE NEW) and read that.");

    internal static Diagnostic Empty() => Make("DG1103", Severity.Error, null, "The PDF file holds no page.", "Check how it was made.");

    internal static Diagnostic TooManyPages(int pages, int limit) => Make("DG1104", Severity.Error, null, $"The PDF file has {pages:N0} pages; one document may have {limit:N0}.", "Split it, for example with qpdf --split-pages=500.");

    internal static Diagnostic NoTextLayer(int page, bool hasPicture) => Make("DG1105", Severity.Warning, page,
        $"Page {page} has no text layer{(hasPicture ? ": it is a picture" : "")}; nothing was read from it.", "Read it with --ocr, which recognises the text (Debian's tesseract-ocr and poppler-utils must be installed).");

    internal static Diagnostic PageFault(int page, string why) => Make("DG1106", Severity.Warning, page, $"Page {page} is damaged and was left out: {Short(why)}", "Mend the file (qpdf FILE NEW) and read that; the other pages were read.");

    internal static Diagnostic Hidden(int page, string why, int words, string text) => Make("DG1107", Severity.Warning, page,
        $"Page {page} holds {words:N0} {(words == 1 ? "word" : "words")} that cannot be seen ({why}); kept apart and not coded: '{Short(text)}'", "Look at the page: text that no reader sees may have been put there to deceive.");

    internal static Diagnostic TextUnderPicture(int page, int words) => Make("DG1108", Severity.Warning, page,
        $"Page {page} is a picture with an invisible text layer of {words:N0} words; it was not read, for nobody sees whether it says what the picture shows.", "Read it with --ocr, which recognises the text of the picture itself.");

    internal static Diagnostic CutShort(int page) => Make("DG1109", Severity.Warning, page, $"Page {page} paints more than any page does; what came after the limit was left out.", "Check how it was made.");

    internal static Diagnostic NoUnicode(int page, string text) => Make("DG1110", Severity.Warning, page,
        $"The fonts of page {page} do not say which letters they hold; its text reads '{Short(text)}'.", "Read it with --ocr, which goes by what the page looks like.");

    private static Diagnostic Make(string code, Severity severity, int? page, string message, string remedy) => new()
    {
        Code = code,
        Severity = severity,
        Place = new DiagnosticPlace(Page: page),
        Message = message,
        Remedy = remedy,
    };

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length > 100 ? line[..100] + " …" : line;
    }
}
