using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Dragoman.Reading.Pdf;

/// <summary>Reads PDF files: what each page shows to a reader, word by word with its place; what it hides is kept apart.</summary>
public static class PdfFile
{
    /// <summary>One document has at most 2,000 pages (<c>design/promises.md</c>, promise 2).</summary>
    public const int MostPages = 2000;

    /// <summary>Forms inside forms: deeper ones are made to exhaust the stack.</summary>
    private const int DeepestForm = 64;

    /// <summary>Whether a file begins as PDF files do; the mark may stand behind up to a kilobyte of other things (ISO 32000-2, annex on implementations).</summary>
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0;

    /// <summary>
    /// The pages of a PDF file. A file that cannot be opened is refused with a diagnosis; a page that is damaged is left out with one; neither throws. PdfPig can overflow the stack or
    /// run long on files made to hurt: call it in a process that may die.
    /// </summary>
    public static Manuscript Read(ReadOnlyMemory<byte> bytes)
    {
        var empty = new Manuscript { Format = "pdf", Sha256 = StableHash.Sha256(bytes.Span) };
        try
        {
            var options = new PageParsing { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = DeepestForm, ClipPaths = false };
            using var document = PdfDocument.Open(bytes.ToArray(), options);
            if (document.NumberOfPages <= 0) return empty with { Diagnostics = [PdfDiagnosis.Empty()] };
            if (document.NumberOfPages > MostPages) return empty with { Diagnostics = [PdfDiagnosis.TooManyPages(document.NumberOfPages, MostPages)] };
            document.AddPageFactory<GlyphPage, PaintedPages>();
            return PdfPages.Read(document, empty);
        }
        catch (PdfDocumentEncryptedException)
        {
            return empty with { Diagnostics = [PdfDiagnosis.Encrypted()] };
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return empty with { Diagnostics = [PdfDiagnosis.Damaged(fault.Message)] };
        }
    }
}
