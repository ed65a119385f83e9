using System.Text;
using Dragoman.Pages;
using UglyToad.PdfPig;

namespace Dragoman.Reading.Pdf;

/// <summary>Turns what each page paints into words, lines drawn and pictures.</summary>
internal static class PdfPages
{
    /// <summary>Share of a page that a picture covers when the page is a scan.</summary>
    private const double ScanShare = .6;

    /// <summary>A page with fewer words than this beside a picture that covers it is a scan with a stamp or a number on it.</summary>
    private const int StampWords = 12;

    /// <summary>Share of letters without a known character from which a text layer says nothing.</summary>
    private const double UnreadableShare = .3;

    /// <summary>Smallest side, in points, of a picture that parts text.</summary>
    private const double LeastPicture = 12;

    public static Manuscript Read(PdfDocument document, Manuscript manuscript)
    {
        var pages = new List<Page>();
        var hidden = new List<HiddenText>();
        var diagnostics = new List<Diagnostic>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            try
            {
                pages.Add(Read(document.GetPage<GlyphPage>(number), number, hidden, diagnostics));
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                diagnostics.Add(PdfDiagnosis.PageFault(number, fault.Message));
            }
        }

        if (pages.Count == 0) diagnostics.Add(PdfDiagnosis.Damaged("none of its pages can be read"));
        return manuscript with { Pages = pages, Hidden = hidden, Diagnostics = diagnostics };
    }

    private static Page Read(GlyphPage painted, int number, List<HiddenText> hidden, List<Diagnostic> diagnostics)
    {
        var visibility = new Visibility(painted);
        var seen = new List<Glyph>(painted.Glyphs.Count);
        var unseen = new List<(string Why, Glyph Glyph)>();
        foreach (var glyph in painted.Glyphs)
        {
            if (glyph.IsBlank || visibility.WhyHidden(glyph) is not { } why) seen.Add(glyph);
            else unseen.Add((why, glyph));
        }

        var words = WordSetting.Set(seen);
        var isScan = painted.Areas.Exists(area => area.IsPicture && Share(area.Box, painted) >= ScanShare) && words.Count <= StampWords;
        Tell(number, unseen, isScan, hidden, diagnostics);
        if (painted.CutShort) diagnostics.Add(PdfDiagnosis.CutShort(number));
        if (words.Count == 0 && unseen.Count == 0 || isScan && !unseen.Exists(u => u.Why == "invisible")) diagnostics.Add(PdfDiagnosis.NoTextLayer(number, isScan || painted.Areas.Exists(a => a.IsPicture)));
        else if (IsUnreadable(words)) diagnostics.Add(PdfDiagnosis.NoUnicode(number, string.Join(' ', words.Take(12).Select(w => w.Text))));
        return Page(painted, number, words);
    }

    private static void Tell(int number, List<(string Why, Glyph Glyph)> unseen, bool isScan, List<HiddenText> hidden, List<Diagnostic> diagnostics)
    {
        foreach (var kind in unseen.GroupBy(u => u.Why))
        {
            var words = WordSetting.Set(kind.Select(u => u.Glyph));
            if (words.Count == 0) continue;
            var text = string.Join(' ', words.Select(w => w.Text));
            hidden.Add(new HiddenText(text, kind.Key, number));
            diagnostics.Add(isScan && kind.Key == "invisible" ? PdfDiagnosis.TextUnderPicture(number, words.Count) : PdfDiagnosis.Hidden(number, kind.Key, words.Count, text));
        }
    }

    private static Page Page(GlyphPage painted, int number, List<SetWord> words)
    {
        var text = new StringBuilder();
        var set = new List<PageWord>(words.Count);
        var angle = PageAngle.Of(words);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (i > 0) text.Append(Math.Abs(word.Baseline - words[i - 1].Baseline) > .5 * word.Size ? '\n' : ' ');
            var start = text.Length;
            text.Append(word.Text);
            if (text.Length == start) continue;
            var turned = PageAngle.Apart(word.Angle, angle) > PageAngle.Turned ? WordStyle.Turned : 0;
            set.Add(new PageWord(new Span(start, text.Length), word.Box) { Size = Math.Round(word.Size, 2), Style = word.Style | turned });
        }

        return new Page
        {
            Number = number, Text = text.ToString(), Words = set, Width = painted.Width, Height = painted.Height, Rules = painted.Strokes, Angle = angle * 180 / Math.PI,
            Pictures = [.. painted.Areas.Where(IsShown).Select(area => area.Box)],
        };

        bool IsShown(Area area) => (area.IsPicture || area.Ink.DistanceTo(Ink.White) > .02) && area.Box.X1 - area.Box.X0 >= LeastPicture && area.Box.Y1 - area.Box.Y0 >= LeastPicture && Share(area.Box, painted) < ScanShare;
    }

    private static double Share(Box box, GlyphPage page) => (box.X1 - box.X0) * (box.Y1 - box.Y0) / Math.Max(1, page.Width * page.Height);

    private static bool IsUnreadable(List<SetWord> words)
    {
        int unknown = 0, all = 0;
        foreach (var word in words)
            foreach (var c in word.Text)
            {
                all++;
                if (c is '\ufffd' or (>= '\ue000' and <= '\uf8ff')) unknown++;
            }

        return all >= 20 && unknown > UnreadableShare * all;
    }
}
