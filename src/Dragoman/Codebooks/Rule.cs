using Dragoman.Clauses;

namespace Dragoman.Codebooks;

/// <summary>What the filler of a slot becomes in the record. Relations use <see cref="Actor"/> for their subject and <see cref="Recipient"/> for their object.</summary>
public enum Part
{
    /// <summary>Nothing: the slot only asks for a word.</summary>
    None,

    /// <summary>Who does it; a relation's subject.</summary>
    Actor,

    /// <summary>To whom; a relation's object.</summary>
    Recipient,

    /// <summary>A thing acted on.</summary>
    Object,

    /// <summary>A weapon or means.</summary>
    Instrument,

    /// <summary>A place that must be named for the rule to hold (<c>ousted Y from the town</c>); not a party.</summary>
    Place,

    /// <summary>A relation's detail: the office, what kind of tie.</summary>
    Detail,
}

/// <summary>What kinds of thing may fill a slot.</summary>
[Flags]
public enum Filler
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A state, its government or its nationals as a body.</summary>
    State = 1,

    /// <summary>An armed or political group.</summary>
    Group = 2,

    /// <summary>An organisation of another kind.</summary>
    Organization = 4,

    /// <summary>One person.</summary>
    Person = 8,

    /// <summary>People without a name.</summary>
    People = 16,

    /// <summary>A place on the map.</summary>
    Place = 32,

    /// <summary>Anything else.</summary>
    Thing = 64,

    /// <summary>Whoever can act.</summary>
    Party = State | Group | Organization | Person | People,

    /// <summary>All kinds.</summary>
    Any = Party | Place | Thing,
}

/// <summary>Words that name something: a context, a mode, a list.</summary>
/// <param name="Name">What they name.</param>
/// <param name="Words">Lemmas or phrases of lemmas, lower case.</param>
public sealed record NamedWords(string Name, IReadOnlyList<string> Words);

/// <summary>What a rule puts into the records it codes.</summary>
public sealed record CodebookRule
{
    /// <summary>Event type (<c>SANCTION</c>) or relation type (<c>leads</c>).</summary>
    public required string Type { get; init; }

    /// <summary>Name within its type.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it codes lasting ties and not events.</summary>
    public bool IsRelation { get; init; }

    /// <summary>Mode; <c>null</c> for none.</summary>
    public string? Mode { get; init; }

    /// <summary>Nearest CAMEO code; <c>null</c> for none.</summary>
    public string? Cameo { get; init; }

    /// <summary>Whether the parties do it with each other.</summary>
    public bool Mutual { get; init; }

    /// <summary>Whether doer and recipient must belong to different lands, or the recipient be a group: news of one's own is no charge against another.</summary>
    public bool Apart { get; init; }

    /// <summary>Parts that somebody must fill in the words for the rule to hold: who were trained by nobody knows whom received no aid.</summary>
    public IReadOnlyList<Part> Named { get; init; } = [];

    /// <summary>Whether the text says by these words that the tie is over.</summary>
    public bool Former { get; init; }

    /// <summary>What the recipients suffer (<c>killed</c>, <c>injured</c>, <c>abducted</c>, <c>arrested</c>); <c>null</c> when the rule counts nobody.</summary>
    public string? Harm { get; init; }

    /// <summary>Status that the rule sets whatever the clause says; <c>null</c> for the clause's own.</summary>
    public Status? Status { get; init; }

    /// <summary>Contexts the rule always gives (no words) or gives when one of the words stands in the clause.</summary>
    public IReadOnlyList<NamedWords> Contexts { get; init; } = [];

    /// <summary>Types of which what is promised, refused, asked or threatened must be; empty when the rule does not look at it.</summary>
    public IReadOnlyList<string> Content { get; init; } = [];

    /// <summary>Why the rule codes what it does, in its author's words.</summary>
    public string Why { get; init; } = "";

    /// <summary>Lemmas of predicates in its content that make it say something else (<c>declined to comment</c>).</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>Identity in records: lower-case type, slash, name (<c>sanction/ties-severed</c>).</summary>
    public string Id => $"{Type.ToLowerInvariant()}/{Name}";
}

/// <summary>A text of a codebook file with the place where it stands.</summary>
/// <param name="Text">The text.</param>
/// <param name="Place">File, line and column.</param>
public sealed record Placed(string Text, DiagnosticPlace Place);

/// <summary>A rule as its author wrote it.</summary>
public sealed record RuleSource
{
    /// <summary>What it codes.</summary>
    public required CodebookRule Rule { get; init; }

    /// <summary>Where the rule begins.</summary>
    public required DiagnosticPlace Place { get; init; }

    /// <summary>Sentences with marks, one pattern each.</summary>
    public required IReadOnlyList<Placed> Examples { get; init; }

    /// <summary>Sentences that the rule must leave alone.</summary>
    public required IReadOnlyList<Placed> Rejects { get; init; }

    /// <summary>By a word of the examples, the words that may stand for it; lists already spelled out.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Nouns that say the same (<c>severing of ties</c>).</summary>
    public IReadOnlyList<Placed> Nominal { get; init; } = [];

    /// <summary>What may fill a part, where the author says so instead of leaving it to the examples.</summary>
    public IReadOnlyDictionary<Part, Filler> Fillers { get; init; } = new Dictionary<Part, Filler>();

    /// <summary>How many codebooks stand over the one that the rule comes from: 0 for the codebook's own, 1 for the one it extends.</summary>
    public int Layer { get; init; }
}

/// <summary>Under which names records are written.</summary>
public enum Recode
{
    /// <summary>Those of the rules.</summary>
    None,

    /// <summary>The root of the rule's CAMEO code is the type, the whole code the mode.</summary>
    Cameo,
}

/// <summary>An event type of the ontology.</summary>
/// <param name="Name">Name (<c>SANCTION</c>).</param>
/// <param name="Quad">Quad class, 1 to 4.</param>
/// <param name="Intensity">PLOVER's scale, -10 to 10; <c>null</c> where the manual gives none.</param>
/// <param name="Modes">Its modes with their intensity.</param>
/// <param name="ModeWords">Words in the clause that give the mode where the rule leaves it open, first match counts.</param>
/// <param name="Reaches">Whether what is done to something of a party is done to the party (<c>condemned Iran's decision</c>).</param>
/// <param name="Planned">Type under which it is coded while it is only planned or promised; <c>null</c> for its own.</param>
/// <param name="Refused">Type under which it is coded when the doer will not do it; <c>null</c> for its own.</param>
/// <param name="Cameo">CAMEO code of what is coded under it without a rule of its own (a planned visit under AGREE); <c>null</c> for none.</param>
/// <param name="Armed">Whether it is done to bodies and things, by means that its modes tell apart: weapons are instruments, and places are where it happens.</param>
/// <param name="Places">Whether the land or town where it is done stands for those to whom it is done, where nobody else is named.</param>
/// <param name="PlannedCameo">CAMEO code while it is only planned or promised.</param>
/// <param name="RefusedCameo">CAMEO code when the doer will not do it.</param>
/// <param name="Decided">Type under which it is coded when it is decided or announced but not yet done; <c>null</c> for <paramref name="Planned"/>.</param>
/// <param name="DecidedBy">Lemmas of the verbs that decide or announce.</param>
/// <param name="Matters">Lemmas of things that stand where a party would (<c>condemned the decision</c>); they become objects.</param>
/// <param name="PlannedBy">Words of clauses that say that somebody means to do it (<c>plans to</c>, <c>is poised to</c>); they announce it as a verb of the future would.</param>
/// <param name="Abroad">Whether the land or town where it is done stands for those to whom it is done where the doer belongs to another land.</param>
/// <param name="PlannedMode">Mode under <paramref name="Planned"/> where the words give none (a boycott that is announced is a restriction threatened).</param>
public sealed record EventType(
    string Name, int Quad, double? Intensity, IReadOnlyList<ModeScale> Modes, IReadOnlyList<NamedWords> ModeWords, bool Reaches = false, string? Planned = null, string? Refused = null, string? Cameo = null, bool Armed = false,
    bool Places = false, string? PlannedCameo = null, string? RefusedCameo = null, string? Decided = null, IReadOnlyList<string>? DecidedBy = null, IReadOnlyList<string>? Matters = null, IReadOnlyList<string>? PlannedBy = null, bool Abroad = false, string? PlannedMode = null);

/// <summary>A mode and its place on PLOVER's scale.</summary>
/// <param name="Name">Name (<c>discontinue</c>).</param>
/// <param name="Intensity">-10 to 10; <c>null</c> where the manual gives none.</param>
public sealed record ModeScale(string Name, double? Intensity);

/// <summary>A codebook as read from its files, before its examples are parsed.</summary>
public sealed record CodebookSource
{
    /// <summary>Its name (<c>plover</c>).</summary>
    public required string Name { get; init; }

    /// <summary>First 16 characters of the SHA-256 of its files.</summary>
    public required string Version { get; init; }

    /// <summary>Event types.</summary>
    public required IReadOnlyList<EventType> Types { get; init; }

    /// <summary>Contexts with the words that give them.</summary>
    public required IReadOnlyList<NamedWords> Contexts { get; init; }

    /// <summary>All rules, the codebook's own before those of the one it extends.</summary>
    public required IReadOnlyList<RuleSource> Rules { get; init; }

    /// <summary>Under which names records are written.</summary>
    public Recode Recode { get; init; }
}
