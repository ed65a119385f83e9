namespace Dragoman.Reading.Html;

/// <summary>Finds the box that holds the article: where the page's metadata say so, by its names, else where the prose is densest.</summary>
internal sealed class MainBox
{
    /// <summary>Share of the page's prose that a box named as the article's text has to hold to be believed.</summary>
    private const double Believed = 0.35;

    /// <summary>Share of the page's prose over which a box is not dropped, whatever it is called: themes give the whole page names like "has-sidebar".</summary>
    private const double TooMuch = 0.35;

    /// <summary>Prose that has to remain, in characters, where a box of more than that share is dropped.</summary>
    private const int LeastBeside = 400;

    private readonly Outline outline;

    /// <summary>Characters of vouched passages before each passage.</summary>
    private readonly int[] vouched;

    /// <summary>Passages in a first heading or in a box named as the article's text, before each passage.</summary>
    private readonly int[] marks;

    private Prose prose;

    /// <param name="outline">The page.</param>
    /// <param name="vouchedFor">Passages that the page's metadata give as the article's text.</param>
    internal MainBox(Outline outline, IReadOnlyCollection<int> vouchedFor)
    {
        this.outline = outline;
        prose = new Prose(outline.Passages);
        var sure = vouchedFor.ToHashSet();
        vouched = new int[outline.Passages.Count + 1];
        marks = new int[outline.Passages.Count + 1];
        for (var at = 0; at < outline.Passages.Count; at++) marks[at + 1] = marks[at] + (outline.Passages[at].Box.Around().Any(box => box.Tag == "h1" || (box.Sign & Sign.Body) != 0) ? 1 : 0);
        for (var at = 0; at < outline.Passages.Count; at++) vouched[at + 1] = vouched[at] + (sure.Contains(at) ? outline.Passages[at].Text.Length : 0);
    }

    /// <summary>Drops what is not the article, and finds the box that holds it; <c>null</c> for a page without boxes.</summary>
    internal Box? Find()
    {
        DropAsides();
        DropOtherArticles();
        prose = new Prose(outline.Passages);
        return outline.Boxes.Count == 0 ? null : Vouched() ?? Named() ?? Densest();
    }

    private void DropAsides()
    {
        var most = prose.All * TooMuch;
        foreach (var box in outline.Boxes)
            box.Dropped = box.Parent?.Dropped == true || (IsAside(box) && VouchedIn(box) * 2 <= vouched[^1] && (prose.In(box) <= most || IsForeign(box)));
    }

    /// <summary>Comments and teasers can be longer than the article: such a box has neither the headline nor a box named as text, and leaves enough beside it.</summary>
    private bool IsForeign(Box box) => (box.Tag is "aside" or "footer" or "nav" || (box.Sign & (Sign.Comments | Sign.Aside)) != 0) && marks[box.End] == marks[box.First] && prose.All - prose.In(box) >= LeastBeside;

    /// <summary>Pages that go on with the next article at their end: the one on top is the one that was asked for.</summary>
    private void DropOtherArticles()
    {
        var headed = outline.Passages.Where(passage => passage.Box.Tag == "h1").Select(passage => passage.Box.Around().LastOrDefault(box => box.Tag == "article")).OfType<Box>().Distinct().Skip(1).ToHashSet();
        if (headed.Count == 0) return;
        foreach (var box in outline.Boxes) box.Dropped |= headed.Contains(box) || box.Parent?.Dropped == true;
    }

    private int VouchedIn(Box box) => vouched[box.End] - vouched[box.First];

    private bool IsAside(Box box) => box.Tag is "nav" or "footer" or "aside" or "form" or "fieldset" or "dialog" or "menu" or "header"
        || ((box.Sign & (Sign.Aside | Sign.Comments)) != 0 && (box.Sign & Sign.Body) == 0)
        || ((box.Sign & Sign.Perhaps) != 0 && prose.LinkShare(box) > 0.4);

    /// <summary>The innermost box that holds nearly all passages that the page's own metadata call the article's text.</summary>
    private Box? Vouched()
    {
        if (vouched[^1] < 200) return null;
        return outline.Boxes.Where(box => !box.Dropped && VouchedIn(box) > 0.9 * vouched[^1]).MinBy(box => box.End - box.First);
    }

    private Box? Named()
    {
        var named = outline.Boxes.Where(box => (box.Sign & Sign.Body) != 0 && !box.Dropped && prose.In(box) > 0).ToArray();
        var enough = Believed * prose.All;
        // Outer boxes of that name have the headline and the teasers too.
        return named.Where(box => prose.In(box) >= enough).OrderByDescending(box => prose.In(box) * prose.Purity(box)).ThenBy(box => box.End - box.First).FirstOrDefault() ?? Joined(named, enough);
    }

    /// <summary>An article whose text is cut into several boxes of that name, adverts between them: the box around all.</summary>
    private Box? Joined(Box[] named, double enough)
    {
        var outer = named.Where(box => !box.Around().Skip(1).Any(around => (around.Sign & Sign.Body) != 0)).ToArray();
        if (outer.Length == 0 || outer.Sum(prose.In) < enough) return null;
        var first = outer.Min(box => box.First);
        var end = outer.Max(box => box.End);
        return outline.Boxes.Where(box => !box.Dropped && box.First <= first && box.End >= end).MinBy(box => box.End - box.First);
    }

    /// <summary>The box whose paragraphs, near to it, have the most prose; then as far out as the prose around it reads like more of the same.</summary>
    private Box Densest()
    {
        var scores = new Dictionary<Box, double>();
        foreach (var passage in outline.Passages.Where(passage => !passage.Box.Dropped))
        {
            var weight = Prose.Of(passage) + Prose.OfShort(passage);
            if (weight == 0) continue;
            foreach (var box in passage.Box.Around().Where(box => !IsParagraph(box)).Take(4))
            {
                scores[box] = scores.GetValueOrDefault(box) + weight;
                weight *= 0.6;
            }
        }

        if (scores.Count == 0) return outline.Boxes[0];
        var best = scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.First).First().Key;
        while (best.Parent is { } parent && IsMoreOfTheSame(best, parent)) best = parent;
        return best;
    }

    private bool IsMoreOfTheSame(Box best, Box parent) => prose.In(parent) > 1.2 * prose.In(best) && prose.Purity(parent) > 0.7;

    private static bool IsParagraph(Box box) => box.Tag is "p" or "li" or "ul" or "ol" or "blockquote" or "pre" or "td" or "tr" or "tbody" or "dd" or "dt" or ['h', >= '1' and <= '6'];
}
