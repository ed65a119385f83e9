using System.Globalization;
using System.Text;
using Dragoman.Pages;

namespace Dragoman.Reading.Scans;

/// <summary>
/// Recognises the text of pages that have none: Debian's poppler rasterises the page, its tesseract reads the picture; an image it reads as it is. Tesseract's own order of a newspaper page is wrong in every third
/// word; only its words, boxes and confidence are taken, and the page model orders them as it does printed words.
/// </summary>
public static class Recognition
{
    /// <summary>Dots an inch, of images too, whatever they say of themselves: tesseract's letters want to be 20 to 30 dots high, and running text is 8 to 10 points.</summary>
    private const int Resolution = 300;

    /// <summary>A broadsheet page, 60 by 40 cm, takes tesseract about half a minute.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private const string Input = "in";
    private const string ImageCode = "DG1115";
    private static readonly string[] Needing = ["DG1105", "DG1108", "DG1110"];

    /// <summary>
    /// The manuscript with the text of its pages that need recognition: those without a text layer, with one that nobody sees, or with fonts that do not say their letters; all pages of
    /// an image. What cannot be recognised stays as it is and says so.
    /// </summary>
    public static Manuscript Fill(ReadOnlyMemory<byte> bytes, Manuscript manuscript)
    {
        ArgumentNullException.ThrowIfNull(manuscript);
        var wanted = Wanted(manuscript);
        if (wanted.Length == 0) return manuscript;
        var isImage = manuscript.Format == "image";
        using var folder = new ScratchFolder();
        File.WriteAllBytes(folder.At(Input), bytes.Span);
        List<Diagnostic> diagnostics = [.. manuscript.Diagnostics.Where(d => d.Code != ImageCode)];
        List<Page> pages = [.. manuscript.Pages];
        foreach (var number in wanted)
        {
            var at = pages.FindIndex(p => p.Number == number);
            if (at < 0) continue;
            var (page, told) = isImage ? ReadPicture(folder.At(Input), pages[at], "-c", "tessedit_page_number=" + Number(number - 1)) : ReadPrint(folder, pages[at]);
            if (page is not null)
            {
                pages[at] = page;
                diagnostics.RemoveAll(d => d.Place.Page == number && Needing.Contains(d.Code));
            }

            diagnostics.Add(told);
        }

        // An image of which no page was read is refused as one that was not to be recognised is.
        if (isImage && pages.TrueForAll(p => p.Words.Count == 0)) diagnostics = diagnostics.ConvertAll(d => d with { Severity = Severity.Error });
        return manuscript with { Pages = pages, Diagnostics = diagnostics };
    }

    private static int[] Wanted(Manuscript manuscript) => manuscript.Format switch
    {
        "image" => [.. manuscript.Pages.Select(p => p.Number)],
        "pdf" => [.. manuscript.Diagnostics.Where(d => Needing.Contains(d.Code) && d.Place.Page is not null).Select(d => d.Place.Page!.Value).Distinct()],
        _ => [],
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static (Page? Page, Diagnostic Told) ReadPrint(ScratchFolder folder, Page page)
    {
        var picture = folder.At("page-" + Number(page.Number));
        var raster = Tool.Run("pdftoppm", Longest, "-r", Number(Resolution), "-f", Number(page.Number), "-l", Number(page.Number), "-gray", "-png", "-singlefile", folder.At(Input), picture);
        return raster.Fault is { } fault ? (null, ScanDiagnosis.Failed(page.Number, fault)) : ReadPicture(picture + ".png", page, "--dpi", Number(Resolution));
    }

    private static (Page? Page, Diagnostic Told) ReadPicture(string picture, Page page, params string[] how)
    {
        var read = Tool.Run("tesseract", Longest, [picture, "stdout", "-l", "eng", .. how, "--psm", "3", "tsv"]);
        if (read.Fault is { } fault) return (null, ScanDiagnosis.Failed(page.Number, fault));
        var recognised = Page(page, read.Output);
        return recognised.Words.Count == 0 ? (null, ScanDiagnosis.Failed(page.Number, "no word was found in the picture")) : (recognised, ScanDiagnosis.Recognised(page.Number, recognised.Words.Count, recognised.Words.Average(w => w.Confidence ?? 0)));
    }

    /// <summary>The words of tesseract's table (level, page, block, paragraph, line, word, left, top, width, height, confidence, text) in the order of the table.</summary>
    internal static Page Page(Page page, string table)
    {
        var text = new StringBuilder();
        var words = new List<PageWord>();
        var heights = new List<(string Paragraph, double Height)>();
        var line = default(Box);
        foreach (var row in table.Split('\n'))
        {
            var cells = row.TrimEnd('\r').Split('\t');
            if (cells.Length < 12 || !TryBox(cells, out var box)) continue;
            if (cells[0] == "1" && page.Width is null) page = page with { Width = box.X1, Height = box.Y1 };
            if (cells[0] == "4") line = box;
            if (cells[0] != "5" || string.IsNullOrWhiteSpace(cells[11]) || !double.TryParse(cells[10], NumberStyles.Float, CultureInfo.InvariantCulture, out var confidence) || confidence < 0) continue;
            if (Word(cells[11].Trim(), confidence) is not { } word) continue;
            if (text.Length > 0) text.Append(cells[5] == "1" ? '\n' : ' ');
            var start = text.Length;
            text.Append(word);
            var level = Level(box, line);
            heights.Add(($"{cells[2]}/{cells[3]}", level.Y1 - level.Y0));
            words.Add(new PageWord(new Span(start, text.Length), level) { Confidence = Math.Round(confidence / 100, 3) });
        }

        return page with { Text = text.ToString(), Words = Sized(words, heights), Rules = [], Pictures = [], Angle = 0 };
    }

    /// <summary>Type of one paragraph has one size: the middle one of what its lines seem to have, for a line without tall letters seems smaller.</summary>
    private static PageWord[] Sized(List<PageWord> words, List<(string Paragraph, double Height)> heights)
    {
        var middle = heights.GroupBy(h => h.Paragraph).ToDictionary(g => g.Key, g => g.Select(h => h.Height).Order().ElementAt(g.Count() / 2), StringComparer.Ordinal);
        return [.. words.Select((word, i) => word with { Size = Math.Round(heights[i].Height > 1.6 * middle[heights[i].Paragraph] ? heights[i].Height : middle[heights[i].Paragraph], 1) })];
    }

    /// <summary>
    /// What recognition makes of a word: lines drawn beside it fall off, and what is nothing but such lines, or specks that it is not sure of, is no word. A stroke it is sure of is the
    /// letter that looks like one.
    /// </summary>
    private static string? Word(string read, double confidence)
    {
        if (read == "|" && confidence >= SureStroke) return "I";
        var word = read.Trim(Drawn);
        if (word.Length == 0) return null;
        return word.Any(char.IsLetterOrDigit) || confidence >= SureSpeck ? word : null;
    }

    private const double SureStroke = 60;
    private const double SureSpeck = 50;
    private static readonly char[] Drawn = ['|', '_', '=', '~', '\u00a6', '\\', '\u2014', '\u2013'];

    /// <summary>Words of a line get its height, so that one with tall letters is no bigger than one without; a line box that holds specks of others is not believed.</summary>
    private static Box Level(Box word, Box line)
    {
        double height = line.Y1 - line.Y0, own = word.Y1 - word.Y0;
        return height > 0 && height < 2.2 * own ? new Box(word.X0, line.Y0, word.X1, line.Y1) : word;
    }

    private static bool TryBox(string[] cells, out Box box)
    {
        box = default;
        System.Span<double> at = stackalloc double[4];
        for (var i = 0; i < 4; i++)
            if (!double.TryParse(cells[6 + i], NumberStyles.Float, CultureInfo.InvariantCulture, out at[i])) return false;
        const double Points = 72.0 / Resolution;
        box = new Box(at[0] * Points, at[1] * Points, (at[0] + at[2]) * Points, (at[1] + at[3]) * Points);
        return true;
    }
}
