using Dragoman.Pages;
using Dragoman.Reading;
using Dragoman.Reading.Pdf;

namespace Dragoman.Tests.Pdf;

/// <summary>What a reader of the page sees is read, word by word with its place; what nobody sees is kept apart.</summary>
public sealed class PdfFileTests
{
    private static readonly string Seen = TypedPdf.Words(40, 200, "The minister arrived in Oslo.");

    [Fact]
    public void Words_stand_where_they_are_printed()
    {
        var page = Read(Seen).Pages.Single();
        Assert.Equal("The minister arrived in Oslo.", page.Text);
        var first = page.Words[0];
        Assert.Equal((40, 10), (Math.Round(first.Box.X0), first.Size));
        Assert.InRange(100 - first.Box.Y1, -3, 0);
        Assert.True(page.Words.Zip(page.Words.Skip(1)).All(pair => pair.First.Box.X1 < pair.Second.Box.X0));
    }

    [Theory]
    [InlineData("3 Tr ", "", "invisible")]
    [InlineData("1 g ", "0 g ", "white")]
    [InlineData("0.1 0 0 0.05 0 0 cm ", "", "tiny")]
    [InlineData("1 0 0 1 900 0 cm ", "", "off-page")]
    [InlineData("0 0 10 10 re W n ", "", "clipped")]
    public void Text_that_nobody_sees_is_kept_apart(string before, string after, string why)
    {
        var read = Read(Seen + "q " + before + TypedPdf.Words(40, 100, "The king has fled.") + after + "Q\n");
        Assert.DoesNotContain("king", read.Pages.Single().Text, StringComparison.Ordinal);
        Assert.Equal(("The king has fled.", why, 1), (read.Hidden.Single().Text, read.Hidden.Single().Why, read.Hidden.Single().Page));
        Assert.Contains(read.Diagnostics, d => d.Code == "DG1107" && d.Message.Contains("king", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_under_what_is_painted_later_is_covered() =>
        Assert.Equal("covered", Read(Seen + TypedPdf.Words(40, 100, "The king has fled.") + "0.8 g 30 90 200 30 re f\n").Hidden.Single().Why);

    [Fact]
    public void White_words_on_a_dark_bar_are_read()
    {
        var read = Read("0 g 30 90 200 30 re f 1 g\n" + TypedPdf.Words(40, 100, "Markets close early."));
        Assert.Equal(("Markets close early.", 0), (read.Pages.Single().Text, read.Hidden.Count));
    }

    [Fact]
    public void Words_printed_twice_to_make_them_bold_are_read_once() =>
        Assert.Equal("Talks resume.", Read(TypedPdf.Words(40, 100, "Talks resume.") + TypedPdf.Words(40.2, 100, "Talks resume.")).Pages.Single().Text);

    [Fact]
    public void Letters_pushed_apart_by_hand_are_words_where_the_gap_is_one() =>
        Assert.Equal("Ports open", Read("BT /F1 10 Tf 40 100 Td [(P) 20 (orts) -300 (op) 15 (en)] TJ ET\n").Pages.Single().Text.Replace('\n', ' '));

    [Fact]
    public void Text_that_runs_up_the_page_is_told_from_the_rest()
    {
        var page = Read(Seen + "q 0 1 -1 0 300 50 cm " + TypedPdf.Words(0, 0, "Agency photo") + "Q\n").Pages.Single();
        Assert.Equal(["Agency", "photo"], page.Words.Where(w => w.Style.HasFlag(WordStyle.Turned)).Select(w => w.Span.In(page.Text).ToString()));
    }

    [Fact]
    public void A_page_without_a_text_layer_says_so() => Assert.Contains(Read("0.5 g 10 10 380 280 re f\n").Diagnostics, d => d is { Code: "DG1105", Place.Page: 1 });

    [Fact]
    public void What_is_no_pdf_and_what_is_cut_off_is_refused_with_a_reason()
    {
        Assert.Equal(Severity.Error, PdfFile.Read("%PDF-1.4 and nothing more"u8.ToArray()).Diagnostics.Single().Severity);
        var whole = TypedPdf.Of(Seen);
        for (var length = 0; length < whole.Length; length += 37) Assert.NotNull(PdfFile.Read(whole.AsMemory(0, length)));
    }

    [Fact]
    public void A_form_that_paints_itself_ends()
    {
        var file = System.Text.Encoding.Latin1.GetString(TypedPdf.Of("/X Do\n" + Seen)).Replace("/Font<<", "/XObject<</X 7 0 R>>/Font<<", StringComparison.Ordinal);
        file = file.Replace("xref\n", "7 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 7 0 R>>>>/Length 11>>\nstream\n/X Do /X Do\nendstream\nendobj\nxref\n", StringComparison.Ordinal);
        Assert.Contains("Oslo", PdfFile.Read(System.Text.Encoding.Latin1.GetBytes(file)).Pages.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void More_pages_than_one_document_may_have_are_refused() =>
        Assert.Equal("DG1104", PdfFile.Read(TypedPdf.Of([.. Enumerable.Repeat("", PdfFile.MostPages + 1)])).Diagnostics.Single().Code);

    private static Manuscript Read(string page) => PdfFile.Read(TypedPdf.Of(page));
}
