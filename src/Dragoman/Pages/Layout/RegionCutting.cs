namespace Dragoman.Pages.Layout;

/// <summary>A piece of a column: what stands in it is read from top to bottom.</summary>
/// <param name="Words">Its words, in no order.</param>
/// <param name="Box">What they cover.</param>
/// <param name="Band">Number of the band it stands in: the columns of a band stand side by side and are read from left to right.</param>
/// <param name="Place">Its place in the band, from 0.</param>
/// <param name="Columns">Number of columns in the band.</param>
/// <param name="GapBefore">Empty height over the band, in sizes of the running text; 0 where the band is the first.</param>
/// <param name="RuleBefore">A line is drawn over the band.</param>
internal sealed record Column(List<TypeWord> Words, Box Box, int Band, int Place, int Columns, double GapBefore, bool RuleBefore);

/// <summary>
/// Cuts a page into columns in reading order: the recursive XY-cut (Nagy and Seth 1984), which takes the strongest strip without type first, with what printers do to tell the reader
/// where to go on: a break between articles is higher than a gutter is wide, lines are drawn, big type stands over what it belongs to.
/// </summary>
internal sealed class RegionCutting(PageFrame frame, IReadOnlyList<Strip> known)
{
    private const int Deepest = 60;

    /// <summary>Breaks looked at, the highest first, where only a break shows the columns under it.</summary>
    private const int MostTries = 160;

    /// <summary>A break counts where it is so much higher than the space between two lines, in sizes.</summary>
    private const double LeastBreak = .75;
    private const double BreakWeight = 1.25;
    private const double RuleWeight = 1;

    /// <summary>A break under big type that stands beside other type parts a headline from its text.</summary>
    private const double UnderHeadline = .3;
    private const double BigType = 1.25;

    private readonly List<Column> columns = [];
    private readonly List<Strip> found = [];
    private int bands;

    /// <summary>The columns in the order of reading. The page is cut twice: gutters that long columns show in the first round are known to the short ones in the second.</summary>
    public static List<Column> Cut(PageFrame frame)
    {
        if (frame.Words.Count == 0) return [];
        var first = new RegionCutting(frame, []);
        List<TypeWord> shown = [.. frame.Words, .. frame.Obstacles(), .. frame.HeadlineBlanks()];
        first.Cut(shown, 0, false, 0, 1, -1, 0);
        var second = new RegionCutting(frame, first.found);
        second.Cut(shown, 0, false, 0, 1, -1, 0);
        return second.columns;
    }

    private void Cut(List<TypeWord> words, double gap, bool rule, int place, int siblings, int band, int depth)
    {
        var region = Bounds(words);
        var gutters = depth < Deepest ? Gutters.In(words, region, frame, known) : [];
        var breaks = depth < Deepest ? Breaks(words, region, gutters.Count > 0) : [];
        var best = gutters.Count > 0 ? Strongest(breaks)
            : Revealing(words, breaks.FindAll(b => b.Strength >= LeastBreak)) ?? Strongest(breaks) ?? Revealing(words, breaks.FindAll(b => b.Strength < LeastBreak));
        if (gutters.Count > 0 && CentredLine.Foot(words, region, frame) is { } foot) best = new Strip(foot, foot, double.MaxValue);
        if (best is { } cut && (gutters.Count == 0 || cut.Strength > gutters.Max(g => g.Strength)))
        {
            var before = columns.Count;
            Cut([.. words.Where(w => w.Box.MiddleY < cut.Middle)], gap, rule, 0, 1, -1, depth + 1);
            Cut([.. words.Where(w => w.Box.MiddleY >= cut.Middle)], cut.Width / frame.Body, RuleIn(cut, region), 0, 1, -1, depth + 1);
            if (columns.Count == before + 2 && columns[before].Columns * columns[before + 1].Columns == 1)
            {
                // Nothing stood side by side: it is one column with a gap in it.
                columns.RemoveRange(before, 2);
                Add(words, region, gap, rule, place, siblings, band);
            }
        }
        else if (gutters.Count > 0) Side(words, gutters, gap, rule, depth);
        else Add(words, region, gap, rule, place, siblings, band);
    }

    private void Add(List<TypeWord> words, Box region, double gap, bool rule, int place, int siblings, int band)
    {
        var type = words.FindAll(w => w.Index >= 0);
        if (type.Count > 0) columns.Add(new Column(type, region, band >= 0 ? band : bands++, place, siblings, gap, rule));
    }

    private void Side(List<TypeWord> words, List<Strip> gutters, double gap, bool rule, int depth)
    {
        var band = bands++;
        if (Gutters.Rows(words, frame.Body) >= Gutters.ManyRows) found.AddRange(gutters);
        var parts = new List<TypeWord>[gutters.Count + 1];
        for (var i = 0; i < parts.Length; i++) parts[i] = [];
        foreach (var word in words)
        {
            var at = 0;
            while (at < gutters.Count && word.Box.MiddleX > gutters[at].Middle) at++;
            parts[at].Add(word);
        }

        for (var i = 0; i < parts.Length; i++)
            if (parts[i].Count > 0) Cut(parts[i], gap, rule, i, parts.Length, band, depth + 1);
    }

    private static Strip? Strongest(List<Strip> breaks)
    {
        Strip? best = null;
        foreach (var one in breaks)
            if (one.Strength >= LeastBreak && (best is null || one.Strength > best.Value.Strength)) best = one;
        return best;
    }

    /// <summary>Where no gutter goes from top to foot: the break over or under which the longest columns come to light; none in a region that is one column.</summary>
    private Strip? Revealing(List<TypeWord> words, List<Strip> breaks)
    {
        Strip? best = null;
        var most = 0.0;
        foreach (var cut in breaks.OrderByDescending(b => b.Width).ThenBy(b => b.From).Take(MostTries))
        {
            var height = 0.0;
            foreach (var above in (ReadOnlySpan<bool>)[true, false])
            {
                var part = words.FindAll(w => w.Box.MiddleY < cut.Middle == above);
                if (part.Count < 8) continue;
                var box = Bounds(part);
                if (box.Height > height && Gutters.In(part, box, frame, known).Exists(g => Gutters.IsBeyondDoubt(part, g, frame, known))) height = box.Height;
            }

            if (height <= most) continue;
            (best, most) = (cut, height);
        }

        return best;
    }

    /// <summary>The strips from side to side that no word crosses, without the space between the lines of the running text.</summary>
    private List<Strip> Breaks(List<TypeWord> words, Box region, bool beside)
    {
        var breaks = new List<Strip>();
        var foot = double.MinValue;
        var lead = Math.Max(0, frame.Pitch - (.96 * frame.Body));
        foreach (var word in words.OrderBy(w => w.Box.Y0))
        {
            if (foot > double.MinValue && word.Box.Y0 - foot > .02 * frame.Body && !IsInHeadline(words, foot, word)) breaks.Add(Weigh(words, region, foot, word.Box.Y0, lead, beside));
            foot = Math.Max(foot, word.Box.Y1);
        }

        return breaks;
    }

    /// <summary>Whether the break lies between two lines of one headline.</summary>
    private bool IsInHeadline(List<TypeWord> words, double foot, TypeWord below)
    {
        if (below.Size < BigType * frame.Body || below.Box.Y0 - foot > .6 * below.Size) return false;
        return words.Exists(w => w.Index >= 0 && Math.Abs(w.Box.Y1 - foot) < .3 * below.Size && Math.Abs(w.Size - below.Size) < .1 * below.Size && w.Box.SharedX(below.Box) > -12 * frame.Body);
    }

    private Strip Weigh(List<TypeWord> words, Box region, double from, double to, double lead, bool beside)
    {
        var strip = new Strip(from, to, 0);
        var strength = (to - from - lead) / frame.Body * BreakWeight;
        if (RuleIn(strip, region)) strength += RuleWeight + LeastBreak;
        foreach (var rule in frame.Rules)
        {
            if (rule.Height < rule.Width || rule.MiddleX < region.X0 || rule.MiddleX > region.X1 || rule.Height < 2 * frame.Body) continue;
            // A line between columns that goes on through the break says that the columns do; one that ends there says that they end.
            if (rule.Y0 < strip.Middle - 1 && rule.Y1 > strip.Middle + 1) return strip;
            if (strength >= LeastBreak && rule.Y1 > from - (2 * frame.Body) && rule.Y1 <= to + 1) strength += RuleWeight;
        }

        if (beside && strength >= LeastBreak && IsHeadlineRow(words, from)) strength *= UnderHeadline;
        return strip with { Strength = strength };
    }

    /// <summary>Whether most of the type just over the break is big.</summary>
    private bool IsHeadlineRow(List<TypeWord> words, double foot)
    {
        int big = 0, all = 0;
        foreach (var word in words)
        {
            if (word.Box.Y1 > foot + .1 || word.Box.Y1 < foot - frame.Body) continue;
            all += word.Length;
            if (word.Size > 1.3 * frame.Body) big += word.Length;
        }

        return big * 2 > all;
    }

    private bool RuleIn(Strip strip, Box region)
    {
        var drawn = 0.0;
        foreach (var rule in frame.Rules)
            if (rule.Width > rule.Height && rule.MiddleY > strip.From - .5 && rule.MiddleY < strip.To + .5) drawn += Math.Max(0, rule.SharedX(region));
        return drawn > .6 * region.Width;
    }

    private static Box Bounds(List<TypeWord> words)
    {
        var box = words[0].Box;
        foreach (var word in words) box = box.Cover(word.Box);
        return box;
    }
}
