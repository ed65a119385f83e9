using Dragoman.Clauses;

namespace Dragoman.Codebooks;

/// <summary>A word that a slot asks for: a head and the modifiers it must have.</summary>
/// <param name="Lemma">Lemma of the head, lower case.</param>
/// <param name="Modifiers">Lemmas that must stand among the head's modifiers.</param>
public sealed record WordChoice(string Lemma, IReadOnlyList<string> Modifiers);

/// <summary>One argument that a pattern asks for.</summary>
public sealed record Slot
{
    /// <summary>Part of speechless grammar the argument plays.</summary>
    public required Role Role { get; init; }

    /// <summary>Prepositions allowed for an oblique; empty for other roles.</summary>
    public IReadOnlyList<string> Prepositions { get; init; } = [];

    /// <summary>What the filler becomes.</summary>
    public Part Part { get; init; }

    /// <summary>What may fill it; not looked at where <see cref="Words"/> says it.</summary>
    public Filler Filler { get; init; } = Filler.Any;

    /// <summary>Words of which one must stand here; empty for any.</summary>
    public IReadOnlyList<WordChoice> Words { get; init; } = [];

    /// <summary>Whether the argument is one of the clause that is the content of this one (<c>promised to send Y aid</c>).</summary>
    public bool InContent { get; init; }

    /// <summary>Whether it hangs on a word that the example asks for (<c>suspended its *aid* to Y</c>), so that phrases on other things do not fill it.</summary>
    public bool OnRequired { get; init; }
}

/// <summary>An example turned into what a clause must look like.</summary>
public sealed record Pattern
{
    /// <summary>Index of the rule in the codebook.</summary>
    public required int Rule { get; init; }

    /// <summary>The example it was made of, as written with its marks; for a noun of <c>nominal</c> the noun.</summary>
    public string Example { get; init; } = "";

    /// <summary>Kind of predicate in the example.</summary>
    public required PredicateKind Kind { get; init; }

    /// <summary>Predicates that match, by lemma or by the word itself.</summary>
    public required IReadOnlyList<string> Lemmas { get; init; }

    /// <summary>What it asks for; words first.</summary>
    public required IReadOnlyList<Slot> Slots { get; init; }

    /// <summary>Predicates allowed for the content clause; empty for any.</summary>
    public IReadOnlyList<string> ContentLemmas { get; init; } = [];

    /// <summary>Types of which the content clause must be coded; empty for any.</summary>
    public IReadOnlyList<string> ContentTypes { get; init; } = [];

    /// <summary>Auxiliaries of which one must stand with the predicate; empty for any or none.</summary>
    public IReadOnlyList<string> Modals { get; init; } = [];

    /// <summary>Auxiliaries of which one must stand with the predicate of the content clause (<c>said that Y must withdraw</c>).</summary>
    public IReadOnlyList<string> ContentModals { get; init; } = [];

    /// <summary>Whether the example's verb has no object, so that a clause that has one means something else (<c>withdrew from the town</c>, <c>withdrew money</c>).</summary>
    public bool IsIntransitive { get; init; }

    /// <summary>Whether the content must be something that has not happened: what is promised, asked, refused or threatened.</summary>
    public bool ContentIsUnreal { get; init; }

    /// <summary>Whether the content must be an infinitive, as in the example (<c>asked Y to leave</c>, not <c>told Y that Z had left</c>).</summary>
    public bool ContentIsInfinitive { get; init; }

    /// <summary>Whether the required word of the content is what somebody is said to be (<c>were behind the attack</c>, not <c>will attack</c>).</summary>
    public bool ContentIsCopular { get; init; }

    /// <summary>Whether the infinitive is what the doer himself is to do, as in the example (<c>wanted to attack Y</c>, not <c>wanted Z to attack Y</c>).</summary>
    public bool ContentIsOwn { get; init; }

    /// <summary>Whether the example says it with a copula or without a verb (<c>X is leader of Y</c>, <c>X, leader of Y</c>).</summary>
    public bool IsCopular { get; init; }

    /// <summary>Whether the pattern looks into a content clause.</summary>
    public bool NeedsContent { get; init; }

    /// <summary>Words it binds, those of its noun among them: the more, the more specific.</summary>
    public int Bound => 1 + (2 * Slots.Count(slot => slot.Words.Count > 0)) + Slots.Count(slot => slot.Part == Part.Place) + Slots.Sum(slot => slot.Words.Count == 0 ? 0 : slot.Words.Min(word => word.Modifiers.Count))
        + (Kind == PredicateKind.Noun && Lemmas.Count > 0 && Lemmas[0].Contains(' ', StringComparison.Ordinal) ? 1 : 0) + (Modals.Count > 0 ? 1 : 0) + (ContentModals.Count > 0 ? 1 : 0)
        + (ContentLemmas.Count > 0 ? 1 : 0) + (NeedsContent ? 1 : 0) + (ContentTypes.Count > 0 ? 1 : 0);
}
