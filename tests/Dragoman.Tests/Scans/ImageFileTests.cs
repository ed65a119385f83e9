using System.Buffers.Binary;
using Dragoman.Reading.Formats;
using Dragoman.Reading.Scans;
using Dragoman.Tests.Pdf;

namespace Dragoman.Tests.Scans;

/// <summary>An image is a scan: recognised when asked for, and else refused with a reason.</summary>
public sealed class ImageFileTests
{
    [Fact]
    public void An_image_says_that_it_wants_recognition()
    {
        var read = ImageFile.Read(Tiff(Blank, Blank, Blank));
        Assert.Equal(("image", 3), (read.Format, read.Pages.Count));
        Assert.True(read.Diagnostics.Single() is { Code: "DG1115", Severity: Severity.Error } told && told.Message.Contains("a TIFF image of 3 pages", StringComparison.Ordinal) && told.Remedy.Contains("--ocr", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_of_file_names_that_begins_as_an_image_is_given_to_nobody()
    {
        byte[] list = [0x89, .. "PNG\n/etc/passwd\n"u8];
        Assert.Equal("image", Magic.FormatOf(list)?.Name);
        Assert.Equal(("DG1116", 0), (ImageFile.Read(list).Diagnostics.Single().Code, ImageFile.Read(list).Pages.Count));
    }

    [Fact]
    public void A_list_of_pages_that_runs_in_circles_or_out_of_the_file_ends()
    {
        var circle = Tiff(Blank, Blank);
        BinaryPrimitives.WriteUInt32LittleEndian(circle.AsSpan(circle.Length - 4), BinaryPrimitives.ReadUInt32LittleEndian(circle.AsSpan(4)));
        Assert.Equal(2, ImageFile.PageCount(circle));
        for (var length = 0; length < circle.Length; length++) Assert.InRange(ImageFile.PageCount(circle.AsSpan(0, length)), 0, 2);
        Assert.Equal("DG1116", ImageFile.Read("II*\0\u00ff\u00ff\u00ff\u00ff"u8.ToArray()).Diagnostics.Single().Code);
    }

    [Fact]
    public void An_image_that_cannot_be_recognised_stays_refused()
    {
        var blank = Tiff(Blank);
        var filled = Recognition.Fill(blank, ImageFile.Read(blank));
        Assert.True(filled.Diagnostics.Single() is { Code: "DG1114", Severity: Severity.Error });
    }

    [Fact]
    public void Every_page_of_an_image_is_read_where_the_tools_are_installed()
    {
        Assert.SkipUnless(Tool.Exists("tesseract") && Tool.Exists("pdftoppm"), "needs tesseract-ocr and poppler-utils");
        var image = Tiff(Print("The harbour opens again"), Print("Fishermen end their strike"));
        var filled = Recognition.Fill(image, ImageFile.Read(image));
        Assert.Contains("harbour opens again", filled.Pages[0].Text.Replace('\n', ' '), StringComparison.Ordinal);
        Assert.Contains("end their strike", filled.Pages[1].Text.Replace('\n', ' '), StringComparison.Ordinal);
        Assert.Equal(["DG1113", "DG1113"], filled.Diagnostics.Select(d => d.Code));
        var word = filled.Pages[0].Words[0];
        Assert.InRange(word.Box.X0 / filled.Pages[0].Width!.Value, .08, .12);
        Assert.True(word.Confidence > .5);
    }

    [Theory]
    [InlineData("-png", ".png")]
    [InlineData("-jpeg", ".jpg")]
    public void Images_of_one_page_are_read_where_the_tools_are_installed(string how, string ending)
    {
        Assert.SkipUnless(Tool.Exists("tesseract") && Tool.Exists("pdftoppm"), "needs tesseract-ocr and poppler-utils");
        var image = Raster("The harbour opens again", how, ending);
        Assert.Contains("harbour opens again", Recognition.Fill(image, ImageFile.Read(image)).Pages.Single().Text.Replace('\n', ' '), StringComparison.Ordinal);
    }

    private static readonly (int Width, int Height, byte[] Pixels) Blank = (40, 30, [.. Enumerable.Repeat((byte)255, 1200)]);

    private static (int Width, int Height, byte[] Pixels) Print(string words)
    {
        // A portable graymap: "P5", width and height, the greatest value, each ended by white space; then the pixels.
        var file = Raster(words, "-gray", ".pgm");
        var head = System.Text.Encoding.ASCII.GetString(file, 0, 40).Split((char[])['\n', ' '], 5);
        var (width, height) = (int.Parse(head[1]), int.Parse(head[2]));
        return (width, height, file[^(width * height)..]);
    }

    private static byte[] Raster(string words, string how, string ending)
    {
        using var folder = new ScratchFolder();
        File.WriteAllBytes(folder.At("in.pdf"), TypedPdf.Of(TypedPdf.Words(40, 200, words, 24)));
        Assert.Null(Tool.Run("pdftoppm", TimeSpan.FromMinutes(1), "-r", "150", "-singlefile", how, folder.At("in.pdf"), folder.At("out")).Fault);
        return File.ReadAllBytes(folder.At("out" + ending));
    }

    /// <summary>An uncompressed TIFF file of grey pages, each with its directory behind its pixels.</summary>
    private static byte[] Tiff(params (int Width, int Height, byte[] Pixels)[] pages)
    {
        var file = new List<byte>("II*\0\0\0\0\0"u8.ToArray());
        var link = 4;
        foreach (var (width, height, pixels) in pages)
        {
            var at = file.Count;
            file.AddRange(pixels);
            if (file.Count % 2 == 1) file.Add(0);
            Set(file, link, file.Count);
            (int Tag, int Value)[] entries = [(256, width), (257, height), (258, 8), (259, 1), (262, 1), (273, at), (277, 1), (278, height), (279, pixels.Length)];
            file.AddRange([(byte)entries.Length, 0]);
            foreach (var (tag, value) in entries) file.AddRange([(byte)tag, (byte)(tag >> 8), 4, 0, 1, 0, 0, 0, .. BitConverter.GetBytes(value)]);
            link = file.Count;
            file.AddRange([0, 0, 0, 0]);
        }

        return [.. file];
    }

    private static void Set(List<byte> file, int at, int value)
    {
        for (var i = 0; i < 4; i++) file[at + i] = (byte)(value >> (8 * i));
    }
}
