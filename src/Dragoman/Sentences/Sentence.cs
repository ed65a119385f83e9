namespace Dragoman.Sentences;

/// <summary>
/// A syntactic word of Universal Dependencies v2. <see cref="Head"/> is the index of the head in the sentence's tokens, from 0; the root has -1.
/// </summary>
public readonly record struct Token
{
    /// <summary>Place in the article's text. Words split off a written one (<c>do|n't</c>) have their own part of it.</summary>
    public required Span Span { get; init; }

    /// <summary>The word as written.</summary>
    public required string Form { get; init; }

    /// <summary>Dictionary form (<c>sever</c> for <c>severed</c>), lower case but for names.</summary>
    public string Lemma { get; init; }

    /// <summary>Universal part of speech (<c>VERB</c>, <c>PROPN</c> …).</summary>
    public string Upos { get; init; }

    /// <summary>Penn Treebank tag (<c>VBD</c>, <c>NNP</c> …).</summary>
    public string Xpos { get; init; }

    /// <summary>Features as in CoNLL-U (<c>Mood=Ind|Tense=Past</c>), <c>_</c> for none.</summary>
    public string Feats { get; init; }

    /// <summary>Index of the head among the sentence's tokens, -1 for the root.</summary>
    public int Head { get; init; }

    /// <summary>Relation to the head, with subtype (<c>nsubj:pass</c>).</summary>
    public string Deprel { get; init; }

    /// <summary>Whether white space follows in the text.</summary>
    public bool SpaceAfter { get; init; }

    /// <summary>Number of this and following tokens that are written as one word (<c>don't</c>: 2 on its first); 0 for ordinary words and later parts.</summary>
    public int MultiwordLength { get; init; }
}

/// <summary>One sentence of an article with its tree.</summary>
public sealed record Sentence
{
    /// <summary>Place among the article's sentences, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Place in the article's text.</summary>
    public required Span Span { get; init; }

    /// <summary>Index of the paragraph it stands in, from 0.</summary>
    public int Paragraph { get; init; }

    /// <summary>The words in order; never empty.</summary>
    public required Token[] Tokens { get; init; }

    /// <summary>Words after the last token that were left out, for a run of so many without an end is no prose; 0 for ordinary sentences. <see cref="Span"/> ends before them.</summary>
    public int Unread { get; init; }

    /// <summary>What the network says of names: a score for every tag of every word, word after word; <c>null</c> where it says nothing.</summary>
    internal float[]? NameScores { get; init; }

    /// <summary>Text of the span from token <paramref name="first"/> (inclusive) to <paramref name="end"/> (exclusive).</summary>
    public Span Cover(int first, int end) => new(Tokens[first].Span.Start, Tokens[end - 1].Span.End);
}
