using Dragoman.Pages;
using Dragoman.Reading.Pdf;
using Dragoman.Reading.Scans;
using Dragoman.Tests.Pdf;

namespace Dragoman.Tests.Scans;

/// <summary>Recognition keeps words, boxes and how sure it is; what it cannot do it says.</summary>
public sealed class RecognitionTests
{
    private static readonly Page Bare = new() { Number = 3, Text = "", Width = 595, Height = 842 };

    [Fact]
    public void Words_keep_their_boxes_and_how_sure_recognition_is()
    {
        var page = Recognition.Page(Bare, Table(("4", 300, 600, 900, 50, "-1", ""), ("5", 300, 605, 400, 40, "96.1", "Harbour"), ("5", 760, 600, 440, 48, "71", "reopens")));
        Assert.Equal("Harbour reopens", page.Text.Replace('\n', ' '));
        Assert.Equal((72, 144, 168), (page.Words[0].Box.X0, page.Words[0].Box.Y0, page.Words[0].Box.X1));
        Assert.Equal([.961, .71], page.Words.Select(w => w.Confidence));
    }

    [Fact]
    public void Lines_drawn_beside_words_are_no_letters()
    {
        var page = Recognition.Page(Bare, Table(("5", 300, 600, 10, 40, "31", "|"), ("5", 320, 600, 10, 40, "92", "|"), ("5", 360, 600, 200, 40, "90", "agree|"), ("5", 600, 600, 30, 40, "20", "~")));
        Assert.Equal("I agree", page.Text.Replace('\n', ' '));
    }

    [Fact]
    public void A_picture_of_a_page_is_read_where_the_tools_are_installed()
    {
        Assert.SkipUnless(Tool.Exists("tesseract") && Tool.Exists("pdftoppm"), "needs tesseract-ocr and poppler-utils");
        // Rendering mode 3 paints nothing; letters drawn as outlines of a clip over a dark area are a picture without a text layer.
        var pdf = TypedPdf.Of("q " + "BT 7 Tr /F1 28 Tf 40 200 Td (The harbour opens again) Tj ET 0 g 0 0 400 300 re f Q\n");
        var read = PdfFile.Read(pdf);
        var filled = Recognition.Fill(pdf, read with { Diagnostics = [.. read.Diagnostics, new Diagnostic { Code = "DG1105", Severity = Severity.Warning, Place = new DiagnosticPlace(Page: 1), Message = "no text layer", Remedy = "--ocr" }] });
        Assert.Contains("harbour opens again", filled.Pages.Single().Text, StringComparison.Ordinal);
        Assert.DoesNotContain(filled.Diagnostics, d => d.Code == "DG1105");
        Assert.Contains(filled.Diagnostics, d => d.Code == "DG1113");
    }

    private static string Table(params (string Level, int X, int Y, int Width, int Height, string Confidence, string Text)[] rows) =>
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
        + string.Join('\n', rows.Select((r, i) => $"{r.Level}\t1\t1\t1\t1\t{i}\t{r.X}\t{r.Y}\t{r.Width}\t{r.Height}\t{r.Confidence}\t{r.Text}"));
}
