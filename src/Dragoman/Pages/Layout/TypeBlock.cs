namespace Dragoman.Pages.Layout;

/// <summary>Lines of one column that belong together by how they are set: a paragraph or a piece of one, a headline, a caption.</summary>
internal sealed class TypeBlock
{
    public TypeBlock(PageFrame frame, Column column, List<TypeLine> lines)
    {
        (Frame, Column, Lines) = (frame, column, lines);
        Box = lines.Select(l => l.Box).Aggregate((a, b) => a.Cover(b));
        if (lines[0].DropCap is { } cap) Box = Box.Cover(cap.Box);
        var letters = lines.Sum(l => l.Words.Sum(w => w.Length));
        Size = lines.Sum(l => l.Size * l.Words.Sum(w => w.Length)) / Math.Max(1, letters);
        IsBold = lines.Count(l => l.IsBold) * 2 > lines.Count;
        IsItalic = lines.Count(l => l.IsItalic) * 2 > lines.Count;
    }

    public PageFrame Frame { get; }

    public Column Column { get; }

    public List<TypeLine> Lines { get; }

    public Box Box { get; }

    public double Size { get; }

    /// <summary>Its size in those of the page's running text.</summary>
    public double Scale => Size / Frame.Body;

    public bool IsBold { get; }

    public bool IsItalic { get; }

    /// <summary>A drop cap opens it.</summary>
    public bool HasDropCap => Lines[0].DropCap is not null;

    /// <summary>
    /// It begins a paragraph, for its first line stands in or nothing but empty height parts it from the same type; <see langword="null"/> where only the words can tell: at the top of a
    /// column, and behind type of another kind.
    /// </summary>
    public bool? Opens { get; init; }

    /// <summary>Its first line stands in.</summary>
    public bool IsIndented { get; init; }

    /// <summary>It is the first of its column.</summary>
    public bool IsFirstInColumn { get; init; }

    /// <summary>Empty height before it in its column, in sizes of the running text, without the space between lines.</summary>
    public double GapBefore { get; init; }

    /// <summary>Its words do not run with the page, or the page shows them as a list of cells.</summary>
    public bool IsAside { get; init; }

    /// <summary>The cells of a table, row by row (<see cref="Tabular.TypeTable.Cells"/>); <see langword="null"/> for what is none.</summary>
    public IReadOnlyList<IReadOnlyList<string?>>? Cells { get; init; }

    /// <summary>Number of its first line among the lines of the arranged page.</summary>
    public int FirstLine { get; set; }
}
