namespace Dragoman.Pages.Layout;

/// <summary>A line of type in one column.</summary>
internal sealed class TypeLine
{
    public TypeLine(List<TypeWord> words, Box column)
    {
        Words = words;
        Column = column;
        Box = words.Select(w => w.Box).Aggregate((a, b) => a.Cover(b));
        var letters = words.Sum(w => w.Length);
        Size = words.Sum(w => w.Size * w.Length) / Math.Max(1, letters);
        IsBold = words.Where(w => w.Style.HasFlag(WordStyle.Bold)).Sum(w => w.Length) * 2 > letters;
        IsItalic = words.Where(w => w.Style.HasFlag(WordStyle.Italic)).Sum(w => w.Length) * 2 > letters;
    }

    /// <summary>Its words in the order of reading.</summary>
    public List<TypeWord> Words { get; }

    /// <summary>What it covers, a drop cap aside.</summary>
    public Box Box { get; }

    /// <summary>The column it is set in.</summary>
    public Box Column { get; }

    public double Size { get; }

    public bool IsBold { get; }

    public bool IsItalic { get; }

    /// <summary>The big letter that opens the line, as deep as several lines.</summary>
    public TypeWord? DropCap { get; set; }

    /// <summary>Stands beside a drop cap: its left edge says nothing of a paragraph.</summary>
    public bool IsBesideDropCap { get; set; }
}
