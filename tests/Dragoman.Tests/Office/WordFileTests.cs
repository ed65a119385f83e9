using System.IO.Compression;
using System.Text;
using Dragoman.Reading;
using Dragoman.Reading.Office;

namespace Dragoman.Tests.Office;

public sealed class WordFileTests
{
    private static string Paragraph(string text, string style = "", string run = "") =>
        $"<w:p>{(style.Length > 0 ? $"<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>" : "")}<w:r>{(run.Length > 0 ? $"<w:rPr>{run}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    private static byte[] Document(string body)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Add(zip, "word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>");
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text));
    }

    private static Manuscript Read(string body) => WordFile.Read(Document(body), "letter.docx");

    [Fact]
    public void Paragraphs_headings_and_the_title_are_told_apart()
    {
        var article = Assert.Single(Read(Paragraph("Talks at the pit", "Title") + Paragraph("The governor met the miners.") + Paragraph("What they want", "Heading2") + Paragraph("Wages.")).Articles);
        Assert.Equal(("Talks at the pit", "The governor met the miners.\n\nWhat they want\n\nWages."), (article.Headline, article.Text));
    }

    [Theory]
    [InlineData("<w:vanish/>", "invisible")]
    [InlineData("<w:color w:val=\"FFFFFF\"/>", "white")]
    [InlineData("<w:sz w:val=\"2\"/>", "tiny")]
    public void What_nobody_sees_is_kept_apart(string run, string why)
    {
        var read = Read(Paragraph("The governor met the miners.") + Paragraph("Nobody sees this.", run: run) + Paragraph("They left."));
        Assert.Equal("The governor met the miners.\n\nThey left.", read.Articles[0].Text);
        Assert.Equal(("Nobody sees this.", why), (Assert.Single(read.Hidden).Text, read.Hidden[0].Why));
    }

    [Fact]
    public void What_was_struck_out_is_gone_and_captions_are_apart()
    {
        var read = Read(Paragraph("They left.") + "<w:p><w:del><w:r><w:delText>They stayed.</w:delText></w:r></w:del><w:ins><w:r><w:t>They came back.</w:t></w:r></w:ins></w:p>" + Paragraph("The pit", "Caption"));
        Assert.Equal("They left.\n\nThey came back.", read.Articles[0].Text);
        Assert.Equal("The pit", Assert.Single(read.Articles[0].Captions).Text);
    }

    [Fact]
    public void The_cells_of_a_row_stand_in_one_line() =>
        Assert.Equal("Pits.\n\nNorth\t120\n\nSouth\t80", Read(Paragraph("Pits.") + "<w:tbl>" + Row("North", "120") + Row("South", "80") + "</w:tbl>").Articles[0].Text);

    [Fact]
    public void A_document_nested_too_deep_for_a_tree_is_read()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5_000)) + Paragraph("They left.") + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5_000));
        Assert.Equal("They left.", Read(deep).Articles[0].Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 no archive at all")]
    public void What_is_no_document_is_refused(string bytes) => Assert.Contains(WordFile.Read(Encoding.Latin1.GetBytes(bytes), "x.docx").Diagnostics, told => told.Code == "DG1311" && told.Severity == Severity.Error);

    [Fact]
    public void A_document_cut_short_is_refused()
    {
        var whole = Document(Paragraph("They left."));
        Assert.All(Enumerable.Range(1, 20), part => Assert.Contains(WordFile.Read(whole.AsMemory(0, whole.Length * part / 21), "x.docx").Diagnostics, told => told.Severity == Severity.Error));
    }

    private static string Row(params string[] cells) => "<w:tr>" + string.Concat(cells.Select(cell => "<w:tc>" + Paragraph(cell) + "</w:tc>")) + "</w:tr>";
}
