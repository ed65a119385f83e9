using Dragoman.Pages.Layout;

namespace Dragoman.Articles.Printed;

/// <summary>Tells what each block of a printed page is: by its size and weight against the running text, by its place, and by its words.</summary>
internal sealed class PieceKinds(Bylines bylines, Captions captions)
{
    private const int MostHeadlineWords = 45;
    private const int MostCaptionWords = 90;

    /// <summary>Type so many times as big as the running text is a headline.</summary>
    private const double HeadlineScale = 1.35;
    private const double HeadingScale = 1.12;
    private const double SmallScale = .96;

    /// <summary>A caption stands so near to its picture, in sizes.</summary>
    private const double NearPicture = 2.2;

    public void Mark(IReadOnlyList<Piece> pieces)
    {
        var prose = string.Join(' ', pieces.Where(p => p.Type.Scale < HeadingScale && p.Block.Words > 8).Select(p => Folded(p.Text)));
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Kind == PieceKind.Furniture) continue;
            piece.Kind = piece.Type.Cells is not null ? PieceKind.Table : piece.Type.IsAside ? PieceKind.Furniture : Jumps.IsJump(piece.Text) ? PieceKind.Jump : Of(piece, i > 0 ? pieces[i - 1] : null, i + 1 < pieces.Count ? pieces[i + 1] : null, prose);
        }
    }

    private PieceKind Of(Piece piece, Piece? before, Piece? next, string prose)
    {
        var type = piece.Type;
        if (type.HasDropCap) return PieceKind.Body;
        if (Bylines.IsHead(piece.Text) && type.Lines.Count <= 2) return PieceKind.HeadByline;
        if (bylines.IsFoot(piece.Text)) return PieceKind.FootByline;
        if (IsCaption(piece)) return PieceKind.Caption;
        if (IsNameLine(piece, before, next)) return PieceKind.HeadByline;
        if (type.Scale >= HeadingScale && IsPullQuote(piece, before, next, prose)) return PieceKind.PullQuote;
        return IsHeadline(piece, before, next);
    }

    private static PieceKind IsHeadline(Piece piece, Piece? before, Piece? next)
    {
        var type = piece.Type;
        // Recognition thinks some words bigger than they are: the last line of a paragraph is no headline.
        if (piece.Block.Words > MostHeadlineWords || !piece.Text.Any(char.IsLetter) || piece.Block is { StartsLower: true, EndsClosed: true }) return PieceKind.Body;
        var inside = before is { Kind: PieceKind.Body } && before.Type.Column == type.Column && type.Column.Columns > 1;
        if (type.Scale >= HeadlineScale) return inside && type.Scale < 1.6 && next is { Type.HasDropCap: false } && !type.Column.RuleBefore && type.GapBefore < 2 ? PieceKind.Crosshead : PieceKind.Headline;
        if (piece.Block.EndsClosed && !piece.Text.EndsWith('?') || type.Lines.Count > 4) return PieceKind.Body;
        var bold = type.IsBold && !(next?.Type.IsBold ?? false) && piece.Block.Words <= 16;
        if (type.Scale >= HeadingScale || bold) return inside || before is { Kind: PieceKind.Body } ? PieceKind.Crosshead : PieceKind.Headline;
        return PieceKind.Body;
    }

    private bool IsCaption(Piece piece)
    {
        var type = piece.Type;
        if (piece.Block.Words is < 2 or > MostCaptionWords) return false;
        var other = type.Scale < SmallScale || type.IsItalic || type.IsBold;
        if (captions.HasCredit(piece.Text) && (other || IsUnderPicture(type))) return true;
        return other && type.Scale < HeadingScale && type.Lines.Count <= 8 && IsUnderPicture(type) && (type.Scale < SmallScale || type.IsItalic || piece.Block.Words > 4);
    }

    /// <summary>Right under a picture, or over it or beside it with nothing else between.</summary>
    private static bool IsUnderPicture(TypeBlock type)
    {
        foreach (var picture in type.Frame.Pictures)
        {
            var gap = type.Box.Y0 - picture.Y1;
            if (gap > -.5 * type.Frame.Body && gap < NearPicture * type.Frame.Body && picture.SharedX(type.Box) > .5 * Math.Min(picture.Width, type.Box.Width)) return true;
        }

        return false;
    }

    /// <summary>A name alone on a line of its own: under a headline, over a text, or set apart from the running text.</summary>
    private bool IsNameLine(Piece piece, Piece? before, Piece? next)
    {
        if (piece.Type.Lines.Count > 1 || piece.Block.Words > 5 || !bylines.HasNameShape(piece.Text) || piece.Type.Scale >= HeadlineScale) return false;
        var apart = piece.Type.IsBold || piece.Type.IsItalic || Math.Abs(piece.Type.Scale - 1) > .06;
        if (before is { Kind: PieceKind.Headline } && apart) return true;
        return bylines.IsBareName(piece.Text) && (apart || before is { Kind: PieceKind.Headline }) && (before is null or { Kind: not PieceKind.Body } || before.Block.EndsClosed) && next is not null;
    }

    /// <summary>What it says stands in the running text too, or it is a quotation set in the midst of a column.</summary>
    private static bool IsPullQuote(Piece piece, Piece? before, Piece? next, string prose)
    {
        // It stands in the text: what comes before has not ended, or what comes after has not begun.
        if (piece.Block.Words < 5 || before is not { Kind: PieceKind.Body } || (before.Block.EndsClosed && next is not { Block.StartsLower: true })) return false;
        if (piece.Text[0] is '\u201c' or '"' && before is { Kind: PieceKind.Body } && before.Type.Column == piece.Type.Column && !before.Block.EndsClosed) return true;
        var words = Folded(piece.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = 0;
        for (var i = 0; i + 3 < words.Length; i++)
            if (prose.Contains(string.Join(' ', words[i..(i + 4)]), StringComparison.Ordinal)) found++;
        return found * 2 > words.Length - 3;
    }

    private static string Folded(string text) => new([.. text.Where(c => char.IsLetterOrDigit(c) || c == ' ').Select(char.ToLowerInvariant)]);
}
