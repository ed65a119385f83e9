namespace Dragoman.Clauses;

/// <summary>What the text says about whether a thing happened.</summary>
public enum Status
{
    /// <summary>Stated as fact.</summary>
    Asserted,

    /// <summary>Claimed by whoever did it or profits from it (<c>claimed responsibility for</c>).</summary>
    Claimed,

    /// <summary>Said by others of the doer (<c>is accused of</c>).</summary>
    Alleged,

    /// <summary>May have happened (<c>may have been</c>, <c>fears that</c>).</summary>
    Possible,

    /// <summary>Threatened.</summary>
    Threatened,

    /// <summary>Planned, promised, ordered, decided, not yet done.</summary>
    Planned,

    /// <summary>Bound to a condition.</summary>
    Conditional,

    /// <summary>Denied by somebody.</summary>
    Denied,

    /// <summary>Stated not to have happened.</summary>
    Negated,
}

/// <summary>Part an argument plays, with voice, control and nominalisation undone.</summary>
public enum Role
{
    /// <summary>Who does it (subject of the active voice, <c>by X</c> of the passive, <c>X's decision</c>).</summary>
    Subject,

    /// <summary>What or whom it is done to (object of the active voice, subject of the passive, <c>the killing of X</c>).</summary>
    Object,

    /// <summary>To whom (<c>gave X aid</c>).</summary>
    IndirectObject,

    /// <summary>With a preposition: of the predicate, or of one of its objects (<c>sever ties with Y</c>).</summary>
    Oblique,

    /// <summary>What a copula or naming verb says of the subject (<c>X is a branch of Y</c>), or an object's predicate.</summary>
    Complement,

    /// <summary>What or whom a planned deed would be done to or with, told of the plan itself: <c>Y</c> for <c>offer</c> in <c>X offered to negotiate with Y</c>. The clause of the deed has it in its proper part.</summary>
    Aim,
}

/// <summary>One thing that takes part in a clause. Coordinated things are arguments of their own.</summary>
public sealed record Argument
{
    /// <summary>Part it plays.</summary>
    public required Role Role { get; init; }

    /// <summary>Preposition of an oblique, lower case, several words joined by a blank (<c>because of</c>); empty otherwise.</summary>
    public string Preposition { get; init; } = "";

    /// <summary>The words that say it, in the article's text.</summary>
    public required Span Span { get; init; }

    /// <summary>Sentence the words stand in: the clause's own, or an earlier one for a doer that only the text before names (<c>This policy was evidenced by hosting …</c>).</summary>
    public required int Sentence { get; init; }

    /// <summary>Head token of the words.</summary>
    public required int Head { get; init; }

    /// <summary>Lemma of the head, lower case (<c>tie</c>).</summary>
    public required string Lemma { get; init; }

    /// <summary>Lemmas of the head's premodifiers and possessors, lower case, in order (<c>military</c>).</summary>
    public IReadOnlyList<string> Modifiers { get; init; } = [];

    /// <summary>Index of the mention meant, in the cast's mentions; -1 when the words are no mention. For relative pronouns and elided subjects this is the antecedent's.</summary>
    public int Mention { get; init; } = -1;

    /// <summary>Position among the clause's arguments of the argument it hangs on (<c>with Y</c> on <c>ties</c>); -1 when it hangs on the predicate.</summary>
    public int Of { get; init; } = -1;

    /// <summary>Position of the first of the coordinated arguments it belongs to; its own position when it stands alone or first.</summary>
    public int Conjunct { get; init; } = -1;
}

/// <summary>What kind of word makes the predicate.</summary>
public enum PredicateKind
{
    /// <summary>A verb.</summary>
    Verb,

    /// <summary>A noun (<c>the killing of X by Y</c>, <c>talks with Y</c>).</summary>
    Noun,

    /// <summary>A light verb with its noun (<c>launched an attack on</c>): the noun is the predicate.</summary>
    LightVerb,

    /// <summary>A copula with a noun, adjective or place.</summary>
    Copula,

    /// <summary>An apposition (<c>X, leader of Y</c>), title (<c>President X</c>), compound (<c>UN-backed</c>), parenthesis (<c>X (Y)</c>) or possessive: a tie without a verb.</summary>
    Juncture,
}

/// <summary>The word or words that say what happens.</summary>
public sealed record Predicate
{
    /// <summary>What kind.</summary>
    public required PredicateKind Kind { get; init; }

    /// <summary>Lemma, lower case, with particle (<c>wipe out</c>). Nominal predicates come as their verb where the lexicon names one (<c>severance</c> → <c>sever</c>).</summary>
    public required string Lemma { get; init; }

    /// <summary>Lemma of the word itself (<c>severance</c>); equals <see cref="Lemma"/> for verbs.</summary>
    public required string Word { get; init; }

    /// <summary>Sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Head token.</summary>
    public required int Head { get; init; }

    /// <summary>The words.</summary>
    public required Span Span { get; init; }

    /// <summary>For event nouns: lemmas of the words before the noun that describe it, lower case, in order (<c>suicide</c> bombing, <c>military</c> aid); empty for verbs.</summary>
    public IReadOnlyList<string> Modifiers { get; init; } = [];
}

/// <summary>Somebody who says what a clause states.</summary>
/// <param name="Span">The words that name the source.</param>
/// <param name="Sentence">Sentence they stand in.</param>
/// <param name="Head">Head token.</param>
/// <param name="Mention">Index of the mention, -1 when the words are none.</param>
public sealed record Source(Span Span, int Sentence, int Head, int Mention);

/// <summary>Phase of the happening that a verb above the predicate names.</summary>
public enum Aspect
{
    /// <summary>None named.</summary>
    None,

    /// <summary>Begun.</summary>
    Begun,

    /// <summary>Going on or kept up.</summary>
    Continued,

    /// <summary>Ended.</summary>
    Ended,

    /// <summary>Done again.</summary>
    Repeated,
}

/// <summary>What of a clause could not be found out: the sentence or its tree did not tell.</summary>
[Flags]
public enum Unresolved
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Who does it: no subject in the words, and none that a governing word lends.</summary>
    Subject = 1,

    /// <summary>What a relative pronoun among the arguments stands for.</summary>
    Antecedent = 2,

    /// <summary>How the predicate hangs in its sentence: the tree had no label for it, a head outside the sentence, or a cycle.</summary>
    Tree = 4,

    /// <summary>The rest of a coordination or of the phrases on an argument, longer than is followed.</summary>
    Rest = 8,

    /// <summary>Further speakers of a report nested deeper than is followed.</summary>
    Speakers = 16,
}

/// <summary>A statement in one shape, whatever construction the sentence used.</summary>
public sealed record Clause
{
    /// <summary>Place among the article's clauses, from 0, by sentence then predicate.</summary>
    public required int Index { get; init; }

    /// <summary>What happens.</summary>
    public required Predicate Predicate { get; init; }

    /// <summary>Who and what takes part, those of the predicate first.</summary>
    public required IReadOnlyList<Argument> Arguments { get; init; }

    /// <summary>Whether it is a participle that describes the noun behind it (<c>the internationally backed government</c>) and tells of no happening.</summary>
    public bool IsDescription { get; init; }

    /// <summary>Whether it happened, inherited where meaning inherits it.</summary>
    public required Status Status { get; init; }

    /// <summary>Who says so, innermost first, outermost last; empty when the article says it itself.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Phase.</summary>
    public Aspect Aspect { get; init; }

    /// <summary>Index of the clause whose content this one is (<c>said</c>, <c>decided to</c>); -1 for none.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>What could not be found out; an agentless passive has nothing unresolved, its doer is not said.</summary>
    public Unresolved Unresolved { get; init; }

    /// <summary>Indices of the article's time expressions that belong to it, nearest first.</summary>
    public IReadOnlyList<int> Times { get; init; } = [];

    /// <summary>Indices of the article's place references that belong to it, nearest first.</summary>
    public IReadOnlyList<int> Places { get; init; } = [];

    /// <summary>The words of the whole clause, arguments of its own sentence included; its aims stand in the clause beneath.</summary>
    public required Span Span { get; init; }
}

/// <summary>Stance of who says something; names as in the record contract.</summary>
public enum Stance
{
    /// <summary>Says.</summary>
    Says,

    /// <summary>Claims.</summary>
    Claims,

    /// <summary>Denies.</summary>
    Denies,

    /// <summary>Warns.</summary>
    Warns,

    /// <summary>Accuses.</summary>
    Accuses,

    /// <summary>Confirms.</summary>
    Confirms,

    /// <summary>Doubts.</summary>
    Doubts,
}

/// <summary>Somebody's words in the article.</summary>
public sealed record Attribution
{
    /// <summary>Who says it; <c>null</c> when nobody is named.</summary>
    public Source? Source { get; init; }

    /// <summary>The words that say that it is said (<c>announced</c>, <c>according to</c>).</summary>
    public required Span Cue { get; init; }

    /// <summary>What is said, in order.</summary>
    public required IReadOnlyList<Span> Content { get; init; }

    /// <summary>Place in the list of the attribution in whose content this one stands; -1 for what the article itself attributes.</summary>
    public int Within { get; init; } = -1;

    /// <summary>Stance.</summary>
    public required Stance Stance { get; init; }
}
