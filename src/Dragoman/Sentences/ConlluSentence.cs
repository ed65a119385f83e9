namespace Dragoman.Sentences;

/// <summary>One sentence of a CoNLL-U file: its words, and what stands around them in the file.</summary>
public sealed record ConlluSentence
{
    /// <summary>Comment lines as written, with their <c>#</c>, in order.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>Written text of the words; <see cref="Token.Span"/> points into it.</summary>
    public required string Text { get; init; }

    /// <summary>The words; heads that the file leaves blank are -1.</summary>
    public required Token[] Tokens { get; init; }

    /// <summary>MISC column of each word (<c>SpaceAfter=No</c>), <c>_</c> for none.</summary>
    public required string[] Misc { get; init; }

    /// <summary>Lines of multiword ranges (<c>3-4</c>) and empty nodes (<c>8.1</c>), as written.</summary>
    public IReadOnlyList<ConlluExtraLine> Extra { get; init; } = [];

    /// <summary>Line of the file the first word stands on, from 1.</summary>
    public int Line { get; init; }
}

/// <summary>A line that is no word: a multiword range or an empty node.</summary>
/// <param name="Before">Index of the word it stands before; the number of words when it ends the sentence.</param>
/// <param name="Text">The line as written.</param>
public readonly record struct ConlluExtraLine(int Before, string Text);
