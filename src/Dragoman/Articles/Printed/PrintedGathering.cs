
namespace Dragoman.Articles.Printed;

/// <summary>Gathers the pieces of printed pages, in the order of reading, into articles.</summary>
internal sealed class PrintedGathering(Func<IReadOnlyList<Draft>, Piece, double> seam, Captions captions)
{
    /// <summary>Empty height over a band, in sizes, from which what stands under it may be another article.</summary>
    private const double ArticleGap = .9;

    /// <summary>Share of pages' paragraphs that stand in, from which one that does not goes on with the last.</summary>
    private const double IndentShare = .5;

    private readonly List<Draft> drafts = [];
    private readonly List<Piece> headline = [];
    private readonly List<Piece> ahead = [];
    private readonly Dictionary<Draft, int> jumps = [];
    private Piece? byline;
    private Draft? current;
    private Piece? last;
    private Piece? lastShown;

    public List<Draft> Gather(IReadOnlyList<Piece> pieces)
    {
        Join(pieces);
        for (var i = 0; i < pieces.Count; i++)
            if (pieces[i].IsInset) i = Inset(pieces, i);
            else Take(pieces[i]);
        if (drafts.Count == 0 && headline.Count + ahead.Count > 0) Begin();
        Finish();
        return drafts;
    }

    private void Finish()
    {
        if (current is null) return;
        foreach (var piece in headline) Frame(current, piece);
        foreach (var piece in ahead) Beside(current, piece);
    }

    /// <summary>Gathers a boxed item by itself, and goes back to the article around it. Gives the number of its last piece.</summary>
    private int Inset(IReadOnlyList<Piece> pieces, int from)
    {
        var (outer, line, text, shown) = (current, byline, last, lastShown);
        Piece[] heads = [.. headline], waiting = [.. ahead];
        Leave(null, null, null, null, [], []);
        var to = from;
        for (; to < pieces.Count && pieces[to].IsInset; to++) Take(pieces[to]);
        Finish();
        Leave(outer, line, text, shown, heads, waiting);
        return to - 1;
    }

    private void Leave(Draft? draft, Piece? line, Piece? text, Piece? shown, Piece[] heads, Piece[] waiting)
    {
        (current, byline, last, lastShown) = (draft, line, text, shown);
        headline.Clear();
        headline.AddRange(heads);
        ahead.Clear();
        ahead.AddRange(waiting);
    }

    /// <summary>Where paragraphs stand in, one that does not goes on with the paragraph of the column before.</summary>
    private static void Join(IReadOnlyList<Piece> pieces)
    {
        int indented = 0, opened = 0;
        foreach (var piece in pieces)
        {
            if (piece.Kind != PieceKind.Body || piece.Type.Opens != true || piece.Type.IsFirstInColumn) continue;
            opened++;
            if (piece.Type.IsIndented) indented++;
        }

        foreach (var piece in pieces) piece.Block.Opens = (piece.IsResumed && !piece.Type.IsIndented ? null : piece.Type.Opens) ?? (opened > 4 && indented > IndentShare * opened ? false : null);
    }

    private void Take(Piece piece)
    {
        switch (piece.Kind)
        {
            case PieceKind.Headline:
                headline.Add(piece);
                break;
            case PieceKind.HeadByline:
                if (byline is not null && current is not null && headline.Count == 0) Byline(current, byline);
                byline = piece;
                break;
            case PieceKind.FootByline when current is not null:
                Byline(current, piece);
                break;
            case PieceKind.Caption or PieceKind.Table:
                Beside(piece);
                break;
            case PieceKind.Crosshead when current is not null:
                piece.Block.IsCrosshead = true;
                Body(piece);
                break;
            case PieceKind.Jump:
                Jump(piece);
                break;
            case PieceKind.PullQuote or PieceKind.Furniture:
                break;
            default:
                Body(piece);
                break;
        }

        if (piece.Kind is not PieceKind.Furniture) lastShown = piece;
    }

    private void Body(Piece piece)
    {
        if (current is null || headline.Count > 0 || byline is not null || current.FootByline is not null || (piece.Type.HasDropCap && last is { Block.EndsClosed: true }) || IsNewBand(piece))
        {
            Begin();
            foreach (var waiting in ahead) Beside(current!, waiting);
            ahead.Clear();
        }

        current!.Body.Add(piece.Block);
        last = piece;
    }

    private void Begin()
    {
        current = new Draft();
        foreach (var piece in headline) Frame(current, piece);
        if (byline is not null)
        {
            current.HeadByline = byline.Block.Printed();
            current.Framing.Add(byline.Block);
        }

        headline.Clear();
        byline = null;
        drafts.Add(current);
    }

    private static void Frame(Draft draft, Piece piece)
    {
        draft.Headline.Add(piece.Text);
        draft.HeadlineBlocks.Add(piece.Block);
        draft.Framing.Add(piece.Block);
    }

    private static void Byline(Draft draft, Piece piece)
    {
        draft.FootByline = draft.FootByline is null ? piece.Text : draft.FootByline + " " + piece.Text;
        if (piece.Kind == PieceKind.FootByline) draft.Foot.Add(piece.Block);
        else draft.Framing.Add(piece.Block);
    }

    /// <summary>A caption or a table belongs to the article in which it stands; between a headline and its text, to the text that comes.</summary>
    private void Beside(Piece piece)
    {
        if (current is null || headline.Count > 0 || byline is not null) ahead.Add(piece);
        else Beside(current, piece);
    }

    private void Beside(Draft draft, Piece piece)
    {
        if (piece.Kind == PieceKind.Caption) draft.Captions.Add(captions.Read(piece.Text));
        else if (piece.Type.Cells is { } cells) draft.Tables.Add((new Table(piece.Title, cells, piece.Note, []), piece.Block));
        draft.Framing.Add(piece.Block);
    }

    /// <summary>
    /// No headline, and yet another article: the text before has ended, and this stands under a break that goes through all columns. Where the columns are others, or nothing stands in
    /// the break, that is enough; where a picture does, the words must say so too.
    /// </summary>
    private bool IsNewBand(Piece piece)
    {
        if (last is null || !piece.Type.IsFirstInColumn || piece.Type.Column.Place != 0 || piece.Type.Column.Band == last.Type.Column.Band && piece.Page == last.Page) return false;
        if (!last.Block.EndsClosed || piece.Block.StartsLower || piece.Block.Opens == false && HasOneGrid(piece)) return false;
        var column = piece.Type.Column;
        if (piece.Page == last.Page && column.GapBefore < ArticleGap && !column.RuleBefore) return false;
        if (piece.Page == last.Page && !HasOneGrid(piece) && column.GapBefore >= ArticleGap) return true;
        var plain = piece.Page == last.Page && lastShown?.Kind == PieceKind.Body && !HasPictureOver(piece);
        return seam([current!], piece) > (plain ? -4 : 0);
    }

    private bool HasOneGrid(Piece piece) =>
        piece.Type.Column.Columns == last!.Type.Column.Columns && Math.Abs(piece.Type.Column.Box.Width - last.Type.Column.Box.Width) < 1.5 * piece.Type.Frame.Body;

    private static bool HasPictureOver(Piece piece)
    {
        var box = piece.Type.Box;
        var gap = piece.Type.Column.GapBefore * piece.Type.Frame.Body;
        return piece.Type.Frame.Pictures.Exists(p => p.Y1 <= box.Y0 + 1 && p.Y1 >= box.Y0 - gap - 1 && p.Height > piece.Type.Frame.Body);
    }

    private void Jump(Piece piece)
    {
        if (Jumps.From(piece.Text) is { } page && drafts.Find(d => jumps.TryGetValue(d, out var to) && to == piece.Page || false) is { } from)
        {
            // What stood over the line is the headline of the rest, not of another article.
            current = from;
            headline.Clear();
            byline = null;
            jumps.Remove(from);
            _ = page;
        }
        else if (current is not null && Jumps.To(piece.Text) is { } to) jumps[current] = to;
    }
}
