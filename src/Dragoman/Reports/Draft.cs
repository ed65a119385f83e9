using Dragoman.Clauses;
using Dragoman.Codebooks;

namespace Dragoman.Reports;

/// <summary>A report while statements about the same happening are brought together.</summary>
internal sealed class Draft
{
    internal required Match Match { get; init; }

    internal required Clause Clause { get; init; }

    internal required string Type { get; set; }

    internal required Status Status { get; set; }

    internal required Span Evidence { get; set; }

    internal List<Party> Actors { get; } = [];

    internal List<Party> Recipients { get; } = [];

    internal List<Party> Objects { get; } = [];

    internal List<Span> Instrument { get; } = [];

    internal List<int> Times { get; } = [];

    internal List<int> Places { get; } = [];

    /// <summary>When, once <see cref="Circumstances"/> has decided.</summary>
    internal Occasion? When { get; set; }

    /// <summary>Where, once <see cref="Circumstances"/> has decided.</summary>
    internal Scene? Where { get; set; }

    internal List<Party> Sources { get; } = [];

    internal Dictionary<string, HarmCount> Harm { get; } = new(StringComparer.Ordinal);

    /// <summary>Clauses brought together here, its own first.</summary>
    internal List<int> Clauses { get; } = [];

    /// <summary>Whether it was merged into another or is swallowed by what was said.</summary>
    internal bool Gone { get; set; }

    /// <summary>The draft it was merged into; <c>null</c> while it stands, and when it was swallowed.</summary>
    internal Draft? Into { get; private set; }

    internal bool Nominal => Clause.Predicate.Kind == PredicateKind.Noun;

    /// <summary>Whether an event noun says it, with or without a light verb.</summary>
    internal bool IsNoun => Clause.Predicate.Kind is PredicateKind.Noun or PredicateKind.LightVerb;

    /// <summary>Whether a time expression stands within the words of the statement itself.</summary>
    internal bool HasOwnTime { get; set; }

    /// <summary>Whether a verb tells the happening, its own or one brought in.</summary>
    internal bool HasVerb { get; set; }

    /// <summary>Quad class of its type, 0 when the codebook does not know it.</summary>
    internal required int Quad { get; init; }

    /// <summary>Whether nobody and nothing is named with it.</summary>
    internal bool IsBare => Actors.Count + Recipients.Count + Objects.Count == 0;

    internal int Sentence => Clause.Predicate.Sentence;

    /// <summary>Takes over what <paramref name="other"/> says about the same happening.</summary>
    internal void Absorb(Draft other)
    {
        other.Gone = true;
        other.Into = this;
        HasVerb |= other.HasVerb || !other.IsNoun;
        if (Actors.Count == 0) Actors.AddRange(other.Actors);
        foreach (var party in other.Recipients)
            if (!Recipients.Exists(own => Same(own, party))) Recipients.Add(party);
        foreach (var party in other.Objects)
            if (!Objects.Exists(own => own.Span == party.Span)) Objects.Add(party);
        foreach (var span in other.Instrument)
            if (!Instrument.Contains(span)) Instrument.Add(span);
        foreach (var (kind, count) in other.Harm) Harm.TryAdd(kind, count);
        Times.AddRange(other.Times.Where(time => !Times.Contains(time)));
        Places.AddRange(other.Places.Where(place => !Places.Contains(place)));
        if (Sources.Count == 0) Sources.AddRange(other.Sources);
        if (other.Sentence == Sentence) Evidence = Evidence.Cover(other.Evidence);
        Clauses.AddRange(other.Clauses);
    }

    /// <summary>Whether two parties are the same words or stand for the same one.</summary>
    internal static bool Same(Party a, Party b) => a.Span.Overlaps(b.Span) || (a.Entity is not null && b.Entity is not null && a.Entity.Id == b.Entity.Id);
}
