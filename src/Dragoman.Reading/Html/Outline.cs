namespace Dragoman.Reading.Html;

/// <summary>A block of the page: an element that breaks the line, or one whose names say what it is for. Holds a run of passages.</summary>
internal sealed class Box(Box? parent, string tag, Sign sign)
{
    internal Box? Parent { get; } = parent;

    internal string Tag { get; } = tag;

    internal Sign Sign { get; set; } = sign;

    /// <summary>First passage inside, its own or of a box in it.</summary>
    internal int First { get; set; }

    /// <summary>After the last passage inside.</summary>
    internal int End { get; set; }

    /// <summary>Whether it was found not to belong to the article.</summary>
    internal bool Dropped { get; set; }

    /// <summary>The box and those around it, from the inside out.</summary>
    internal IEnumerable<Box> Around()
    {
        for (var box = this; box is not null; box = box.Parent) yield return box;
    }

    /// <summary>Whether <paramref name="tag"/> is around, or is the box itself.</summary>
    internal bool IsIn(string tag) => Around().Any(box => box.Tag == tag);
}

/// <summary>A run of text without a break of line: a paragraph, a heading, an item, a cell.</summary>
/// <param name="Text">Words with single blanks; line breaks inside stand as <c>\n</c>.</param>
/// <param name="Linked">How many of its characters are links.</param>
/// <param name="Emphasis">How many of its characters are bold or italic.</param>
/// <param name="Box">The box it stands in.</param>
internal sealed record Passage(string Text, int Linked, int Emphasis, Box Box)
{
    /// <summary>Share of its characters that are links.</summary>
    internal double LinkShare => Text.Length == 0 ? 0 : (double)Linked / Text.Length;

    /// <summary>Whether the box is a heading.</summary>
    internal bool IsHeading => Box.Tag is ['h', >= '1' and <= '6'];
}

/// <summary>A page as boxes and passages, in the order of the source.</summary>
/// <param name="Passages">The text that can be seen.</param>
/// <param name="Boxes">All boxes, each before those inside it.</param>
/// <param name="Hidden">The text that cannot be seen.</param>
internal sealed record Outline(IReadOnlyList<Passage> Passages, IReadOnlyList<Box> Boxes, IReadOnlyList<HiddenText> Hidden);
