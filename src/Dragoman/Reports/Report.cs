using Dragoman.Actors;
using Dragoman.Clauses;
using Dragoman.Places;
using Dragoman.Times;

namespace Dragoman.Reports;

/// <summary>Somebody or something that takes part in a report: the words and who they stand for.</summary>
/// <param name="Span">The words, in the article's text.</param>
/// <param name="Entity">Who is meant; <c>null</c> for things.</param>
public sealed record Party(Span Span, Entity? Entity);

/// <summary>People harmed, as the text counts them.</summary>
/// <param name="Low">At least; <c>null</c> when open.</param>
/// <param name="High">At most; <c>null</c> when open.</param>
/// <param name="Span">The words.</param>
public sealed record HarmCount(int? Low, int? High, Span Span);

/// <summary>People harmed in a happening.</summary>
/// <param name="Killed">Killed.</param>
/// <param name="Injured">Injured.</param>
/// <param name="Abducted">Abducted.</param>
/// <param name="Arrested">Arrested.</param>
public sealed record Harm(HarmCount? Killed = null, HarmCount? Injured = null, HarmCount? Abducted = null, HarmCount? Arrested = null);

/// <summary>The rule that coded a record.</summary>
/// <param name="Rule">Type and name (<c>sanction/ties-severed</c>).</param>
/// <param name="Codebook">Name of the codebook.</param>
/// <param name="Version">Its version: the first 16 characters of the SHA-256 of its files.</param>
/// <param name="Grounds">On what grounds.</param>
public sealed record CodedBy(string Rule, string Codebook, string Version, Grounds Grounds);

/// <summary>Why a record was coded so.</summary>
/// <param name="Why">The reason that the rule's author gave.</param>
/// <param name="Example">The example of the rule, with its marks, that the statement is like.</param>
/// <param name="Bound">The words of the text that stand for the example's: the predicate first, then part by part.</param>
public sealed record Grounds(string Why, string Example, IReadOnlyList<Ground> Bound);

/// <summary>Words of the text and what they are in the rule.</summary>
/// <param name="Part"><c>predicate</c>, <c>content</c>, <c>word</c> (one the rule asks for), or the part played: <c>actor</c>, <c>recipient</c> ….</param>
/// <param name="Span">The words.</param>
public sealed record Ground(string Part, Span Span);

/// <summary>One article's statement that an event happened, may happen or did not; fields as in the record contract.</summary>
public sealed record Report
{
    /// <summary>PLOVER type.</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER mode.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Nearest CAMEO code.</summary>
    public string? Cameo { get; init; }

    /// <summary>Quad class, 1 to 4.</summary>
    public required int Quad { get; init; }

    /// <summary>PLOVER's scale.</summary>
    public double? Intensity { get; init; }

    /// <summary>The words that say what happened.</summary>
    public required Span Trigger { get; init; }

    /// <summary>Who did it.</summary>
    public IReadOnlyList<Party> Actors { get; init; } = [];

    /// <summary>To whom.</summary>
    public IReadOnlyList<Party> Recipients { get; init; } = [];

    /// <summary>Things acted on.</summary>
    public IReadOnlyList<Party> Objects { get; init; } = [];

    /// <summary>Weapons and means.</summary>
    public IReadOnlyList<Span> Instrument { get; init; } = [];

    /// <summary>Done with each other: met, clashed, signed.</summary>
    public bool Mutual { get; init; }

    /// <summary>When; the words may be absent when carried over.</summary>
    public (Span? Span, TimeValue Value)? Time { get; init; }

    /// <summary>What the time is taken from.</summary>
    public Basis TimeBasis { get; init; }

    /// <summary>Where.</summary>
    public PlaceReference? Place { get; init; }

    /// <summary>What the place is taken from.</summary>
    public Basis PlaceBasis { get; init; }

    /// <summary>People harmed.</summary>
    public Harm? Harm { get; init; }

    /// <summary>Whether it happened.</summary>
    public required Status Status { get; init; }

    /// <summary>Who says so, outermost last.</summary>
    public IReadOnlyList<Party> Sources { get; init; } = [];

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The rule.</summary>
    public required CodedBy CodedBy { get; init; }

    /// <summary>The words of the whole statement.</summary>
    public required Span Evidence { get; init; }
}

/// <summary>One article's statement of a lasting tie; fields as in the record contract.</summary>
public sealed record Relation
{
    /// <summary>Type (<c>leads</c>, <c>alias_of</c> …).</summary>
    public required string Type { get; init; }

    /// <summary>Who.</summary>
    public required Party Subject { get; init; }

    /// <summary>To whom or what.</summary>
    public required Party Object { get; init; }

    /// <summary>The office, or what kind of tie.</summary>
    public string? Detail { get; init; }

    /// <summary>True where the text says it is over.</summary>
    public bool Former { get; init; }

    /// <summary>Beginning, where stated.</summary>
    public TimeValue? Since { get; init; }

    /// <summary>End, where stated.</summary>
    public TimeValue? Until { get; init; }

    /// <summary>Whether it holds.</summary>
    public required Status Status { get; init; }

    /// <summary>Who says so, outermost last.</summary>
    public IReadOnlyList<Party> Sources { get; init; } = [];

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The rule.</summary>
    public required CodedBy CodedBy { get; init; }

    /// <summary>The words of the whole statement.</summary>
    public required Span Evidence { get; init; }
}
