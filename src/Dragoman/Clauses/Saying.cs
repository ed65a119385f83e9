namespace Dragoman.Clauses;

/// <summary>Somebody's words in one sentence, while they are worked out: tokens, not yet text.</summary>
internal sealed class Saying
{
    /// <summary>Head token of who says it, -1 for nobody named.</summary>
    public required int Source { get; init; }

    /// <summary>First token of the cue and the token after it.</summary>
    public required (int First, int End) Cue
    {
        get;

        // A noun that stands before the verb it belongs to ("what answer could he make") is the cue alone.
        init => field = value.First < value.End ? value : (value.End - 1, value.End);
    }

    /// <summary>Token of the verb, adjective or noun that is the cue; -1 where the cue is none of these.</summary>
    public int Head { get; init; } = -1;

    public required Stance Stance { get; init; }

    /// <summary>Head tokens of what is said.</summary>
    public required IReadOnlyList<int> Roots { get; init; }

    /// <summary>Head tokens of what it is about, for a cue that nothing said was found for ("was criticized", "responded to critics").</summary>
    public IReadOnlyList<int> Otherwise { get; init; } = [];

    /// <summary>Head of the words inside the content that are not part of it: the inserted "X said", the phrase "according to X"; -1 for none.</summary>
    public int Inserted { get; init; } = -1;

    /// <summary>Whether what is said begins behind the cue, though its tree holds the one who says it too: <c>the minister's answer was that …</c>.</summary>
    public bool IsBehind { get; init; }

    /// <summary>Whether what is said is a statement, so that its clauses have the source, and not only a thing that is praised or wanted.</summary>
    public bool IsStatement { get; init; } = true;

    /// <summary>Stretches of text outside the sentence's own content: quoted sentences before and after.</summary>
    public List<Span> Beyond { get; } = [];

    /// <summary>Whether it stands under what is said, as a name under a letter: only words before it are its speaker's.</summary>
    public bool IsSignature { get; init; }

    /// <summary>Whether it opens a speaker's turn in a transcript, which is a record of its own also where the whole transcript is quoted.</summary>
    public bool IsTurn { get; init; }

    /// <summary>Whether direct speech belongs to it: the cue has room for words in quotation marks.</summary>
    public bool TakesQuotes { get; init; }
}
