using Dragoman.Pages;
using Dragoman.Pages.Layout;

namespace Dragoman.Articles.Printed;

/// <summary>Finds boxed items that stand in the midst of a column: they are articles of their own, and the text that they part goes on under them.</summary>
internal static class Insets
{
    /// <summary>A box with less text than this holds a caption or a line set off.</summary>
    private const int FewestWords = 12;

    public static void Mark(IReadOnlyList<Piece> pieces)
    {
        var boxes = new Dictionary<PageFrame, List<Box>>();
        for (int from = 0, to; from < pieces.Count; from = to)
        {
            to = from + 1;
            if (from == 0 || Around(pieces[from], boxes) is not { } box) continue;
            while (to < pieces.Count && pieces[to].Page == pieces[from].Page && Holds(box, pieces[to])) to++;
            if (to < pieces.Count && IsInset(pieces, from, to, box)) Mark(pieces, from, to);
        }
    }

    private static Box? Around(Piece piece, Dictionary<PageFrame, List<Box>> boxes)
    {
        var frame = piece.Type.Frame;
        if (!boxes.TryGetValue(frame, out var drawn)) boxes[frame] = drawn = DrawnBoxes.Of(frame);
        var around = drawn.FindAll(box => Holds(box, piece));
        return around.Count == 0 ? null : around.MinBy(box => box.Width * box.Height);
    }

    private static bool Holds(Box box, Piece piece) => piece.Type.Box is var b && b.X0 > box.X0 - 1 && b.X1 < box.X1 + 1 && b.Y0 > box.Y0 - 1 && b.Y1 < box.Y1 + 1;

    /// <summary>The box holds text, and the text before it goes on in the same column right under it.</summary>
    private static bool IsInset(IReadOnlyList<Piece> pieces, int from, int to, Box box)
    {
        var inside = pieces.Skip(from).Take(to - from).Where(p => p.Kind == PieceKind.Body).Sum(p => p.Block.Words);
        if (inside < FewestWords || pieces[to].Kind != PieceKind.Body) return false;
        Piece before = pieces[from - 1], after = pieces[to];
        if (before.Kind != PieceKind.Body || before.Page != after.Page || Holds(box, before)) return false;
        var isUnder = before.Type.Box.Y1 < box.Y0 + 1 && after.Type.Box.Y0 > box.Y1 - 1 && before.Type.Box.SharedX(after.Type.Box) > .8 * Math.Min(before.Type.Box.Width, after.Type.Box.Width);
        return isUnder && Math.Abs(before.Type.Scale - after.Type.Scale) < .1;
    }

    private static void Mark(IReadOnlyList<Piece> pieces, int from, int to)
    {
        for (var i = from; i < to; i++) pieces[i].IsInset = true;
        // What heads the box was taken for a heading of the article around it.
        if (pieces[from].Kind == PieceKind.Crosshead) pieces[from].Kind = PieceKind.Headline;
        pieces[to].IsResumed = true;
    }
}
