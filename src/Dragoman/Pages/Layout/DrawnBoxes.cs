namespace Dragoman.Pages.Layout;

/// <summary>Finds the boxes that set an item off: four lines drawn around it, or a ground under it.</summary>
internal static class DrawnBoxes
{
    private const int MostRules = 400;

    /// <summary>How far, in points, the ends of two lines of one box lie apart.</summary>
    private const double Corner = 3;

    public static List<Box> Of(PageFrame frame)
    {
        List<Box> boxes = [.. frame.Pictures];
        if (frame.Rules.Count > MostRules) return boxes;
        var upright = frame.Rules.FindAll(r => r.Height > r.Width && r.Height > 2 * frame.Body);
        var level = frame.Rules.FindAll(r => r.Width > r.Height && r.Width > 4 * frame.Body);
        foreach (var left in upright)
            foreach (var right in upright)
                if (right.X0 > left.X1 + (4 * frame.Body) && Math.Abs(left.Y0 - right.Y0) < Corner && Math.Abs(left.Y1 - right.Y1) < Corner && IsClosed(level, left.Cover(right))) boxes.Add(left.Cover(right));
        return boxes;
    }

    private static bool IsClosed(List<Box> level, Box box) =>
        level.Exists(r => Math.Abs(r.MiddleY - box.Y0) < Corner && Spans(r, box)) && level.Exists(r => Math.Abs(r.MiddleY - box.Y1) < Corner && Spans(r, box));

    private static bool Spans(Box rule, Box box) => Math.Abs(rule.X0 - box.X0) < Corner && Math.Abs(rule.X1 - box.X1) < Corner;
}
