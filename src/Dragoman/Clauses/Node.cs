namespace Dragoman.Clauses;

/// <summary>An argument while the clause is being worked out: a token of the sentence and the part it plays.</summary>
internal readonly record struct Actant(Role Role, string Preposition, int Token, int Of = -1, int Conjunct = -1);

/// <summary>A clause while it is being worked out.</summary>
internal sealed class Node
{
    public required int Token { get; init; }

    public required PredicateKind Kind { get; set; }

    public required string Lemma { get; set; }

    public required string Word { get; init; }

    public bool Passive { get; set; }

    /// <summary>First token of the predicate's own words and the token after them.</summary>
    public (int First, int End) Words { get; set; }

    public List<Actant> Slots { get; } = [];

    /// <summary>Tokens of the subject as the sentence has it, voice not undone: what conjuncts and participles share.</summary>
    public List<int> Surface { get; } = [];

    /// <summary>The clause this one is a complement, light-verb noun or conjunct of.</summary>
    public Node? Governor { get; set; }

    /// <summary>How it hangs on <see cref="Governor"/>.</summary>
    public Link Link { get; set; }

    /// <summary>What the governor's word does to it, where the lexicon says.</summary>
    public Complement? Complement { get; set; }

    /// <summary>What its own words say (modals, negation, hedges).</summary>
    public Status Own { get; set; }

    public Status Status { get; set; }

    /// <summary>What it stands under, before its own words: what conjuncts and adverbial clauses share.</summary>
    public Status Context { get; set; }

    public Aspect Aspect { get; set; }

    /// <summary>The clause whose verb this one shares without saying it again (gapping, <c>respectively</c>).</summary>
    public Node? Model { get; init; }

    /// <summary>Who does it by what an earlier sentence says, with the draft of that sentence; it takes the place of the first subject.</summary>
    public (Draft Draft, int Token)? Lent { get; set; }

    /// <summary>What could not be found out.</summary>
    public Unresolved Unresolved { get; set; }

    public int Index { get; set; }

    public bool IsVerbal => Kind is PredicateKind.Verb or PredicateKind.Copula;
}

/// <summary>How a clause hangs on the one above it.</summary>
internal enum Link
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It is the content of the other: <c>said that</c>, <c>decided to</c>, <c>accused of</c>, or the noun of a light verb.</summary>
    Content,

    /// <summary>Coordinated.</summary>
    Conjunct,

    /// <summary>Adverbial: time, cause, manner.</summary>
    Adverbial,

    /// <summary>A purpose (<c>deployed to train</c>).</summary>
    Purpose,

    /// <summary>An adverbial that the sentence says did not take place (<c>without firing</c>, <c>instead of attacking</c>).</summary>
    Without,

    /// <summary>A condition (<c>if X attacks</c>).</summary>
    Condition,

    /// <summary>A relative clause or participle: it stands on its own.</summary>
    Relative,

    /// <summary>An event noun that takes part in the other.</summary>
    Participant,
}
