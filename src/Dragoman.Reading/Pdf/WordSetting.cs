using System.Text;
using Dragoman.Pages;

namespace Dragoman.Reading.Pdf;

/// <summary>A word on its way to a page.</summary>
internal sealed record SetWord(string Text, Box Box, double Size, double Angle, WordStyle Style, double Baseline);

/// <summary>
/// Makes words of glyphs in the order of the file: blanks part them, gaps do where a file has no blanks, and so does every change of line, angle or size (a drop cap is a word by itself).
/// </summary>
internal sealed class WordSetting
{
    /// <summary>Gap between two glyphs, in sizes, from which they belong to two words: a blank of common type is .25 wide, letters set wide apart stay under .15.</summary>
    private const double WordGap = .17;

    /// <summary>Overlap, in sizes, from which the pen has gone back.</summary>
    private const double BackStep = .35;

    /// <summary>Some printers put a blank wherever a word could have been broken, and the next letter on top of it; a blank that parts words leaves a gap, in sizes.</summary>
    private const double ThinnestBlank = .05;
    private const double OtherLine = .3;
    private const double OtherSize = 1.35;
    private const double OtherAngle = .035;

    /// <summary>Stands in files wherever a word could have been broken; it counts where one was, at the end of a line.</summary>
    private const string SoftHyphen = "\u00ad";

    private readonly List<Glyph> word = [];
    private readonly List<SetWord> words = [];
    private readonly HashSet<(string, int, int)> seen = [];
    private Glyph? softHyphen;
    private bool afterBlank;

    /// <summary>The words of glyphs that follow each other.</summary>
    public static List<SetWord> Set(IEnumerable<Glyph> glyphs)
    {
        var setting = new WordSetting();
        foreach (var glyph in glyphs) setting.Add(glyph);
        setting.End();
        return setting.words;
    }

    private void Add(in Glyph glyph)
    {
        if (glyph.IsBlank)
        {
            afterBlank = word.Count > 0;
            return;
        }

        if (glyph.Text == SoftHyphen && word.Count > 0)
        {
            softHyphen = glyph;
            return;
        }

        if (word.Count > 0 && (!Follows(word[^1], glyph) || (afterBlank && Gap(word[^1], glyph) > ThinnestBlank * glyph.Size))) End();
        softHyphen = null;
        afterBlank = false;
        word.Add(glyph);
    }

    private static bool Follows(in Glyph before, in Glyph glyph)
    {
        if (Math.Abs(Math.IEEERemainder(before.Angle - glyph.Angle, 2 * Math.PI)) > OtherAngle) return false;
        double larger = Math.Max(before.Size, glyph.Size), smaller = Math.Min(before.Size, glyph.Size);
        if (larger > OtherSize * smaller) return false;
        double dx = glyph.X - before.EndX, dy = glyph.Y - before.EndY, cos = Math.Cos(glyph.Angle), sin = Math.Sin(glyph.Angle);
        double along = (dx * cos) - (dy * sin), across = (dx * sin) + (dy * cos);
        if (Math.Abs(across) > OtherLine * larger) return false;
        var leftward = (((glyph.EndX - before.EndX) * cos) - ((glyph.EndY - before.EndY) * sin)) < 0;
        if (leftward && IsRightToLeft(glyph.Text) && IsRightToLeft(before.Text)) return Math.Abs((before.X - glyph.EndX) * cos - (before.Y - glyph.EndY) * sin) <= WordGap * larger;
        return along < WordGap * larger && along > -BackStep * larger;
    }

    /// <summary>Empty length between two glyphs, along the line; a glyph that lies back (right-to-left text) leaves one on its other side.</summary>
    private static double Gap(in Glyph before, in Glyph glyph)
    {
        double cos = Math.Cos(glyph.Angle), sin = Math.Sin(glyph.Angle);
        double forward = ((glyph.X - before.EndX) * cos) - ((glyph.Y - before.EndY) * sin), backward = ((before.X - glyph.EndX) * cos) - ((before.Y - glyph.EndY) * sin);
        return IsRightToLeft(glyph.Text) ? Math.Max(forward, backward) : forward;
    }

    private void End()
    {
        if (word.Count == 0) return;
        if (softHyphen is { } hyphen) word.Add(hyphen);
        softHyphen = null;
        afterBlank = false;
        var first = word[0];
        // Some files print a word twice, a hair apart, to make it bold.
        if (seen.Add((Text(), (int)Math.Round(first.X / (.25 * Math.Max(1, first.Size))), (int)Math.Round(first.Y / (.25 * Math.Max(1, first.Size)))))) words.Add(Word());
        word.Clear();
    }

    private SetWord Word()
    {
        var box = word[0].Box;
        var size = 0.0;
        int bold = 0, italic = 0;
        foreach (var glyph in word)
        {
            box = box.CoverOf(glyph.Box);
            size = Math.Max(size, glyph.Size);
            if (glyph.Style.HasFlag(WordStyle.Bold)) bold++;
            if (glyph.Style.HasFlag(WordStyle.Italic)) italic++;
        }

        var style = (bold * 2 > word.Count ? WordStyle.Bold : 0) | (italic * 2 > word.Count ? WordStyle.Italic : 0);
        return new SetWord(Text(), box, size, word[0].Angle, style, word[0].Y);
    }

    /// <summary>Right-to-left words stand in files as they are painted or as they are read; places tell, and presentation forms become letters.</summary>
    private string Text()
    {
        var text = new StringBuilder();
        if (!word.Exists(glyph => IsRightToLeft(glyph.Text)))
        {
            foreach (var glyph in word) text.Append(glyph.Text);
            return Clean(text.ToString());
        }

        foreach (var glyph in word.OrderByDescending(glyph => glyph.X)) text.Append(glyph.Text);
        return Clean(text.ToString().Normalize(NormalizationForm.FormKC));
    }

    /// <summary>Without line ends and other control characters, which some fonts map glyphs to; and without halves of surrogate pairs.</summary>
    private static string Clean(string text)
    {
        var clean = true;
        foreach (var c in text) clean &= !char.IsControl(c) && !char.IsSurrogate(c);
        if (clean) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!Rune.IsControl(rune)) kept.Append(rune.ToString());
        return kept.ToString();
    }

    private static bool IsRightToLeft(string text) => text.Length > 0 && text[0] is (>= '\u0590' and <= '\u08ff') or (>= '\ufb1d' and <= '\ufdff') or (>= '\ufe70' and <= '\ufefc');
}
