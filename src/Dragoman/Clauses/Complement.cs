namespace Dragoman.Clauses;

/// <summary>What a governing word does to the clause or event noun in one of its slots; one line of <c>complements.tsv</c> or <c>light-verbs.tsv</c>.</summary>
/// <param name="Controller">Which of the governor's arguments takes part in the complement; <c>null</c> for none.</param>
/// <param name="As">Part that argument plays there.</param>
/// <param name="Effect">Status of the complement under an affirmed governor; <c>null</c> when the governor's own is passed on.</param>
/// <param name="Negated">The same under a negated governor.</param>
/// <param name="Aspect">Phase the governor names.</param>
internal sealed record Complement(Role? Controller, Role As, Status? Effect, Status? Negated, Aspect Aspect)
{
    /// <summary>Whether an event noun in the slot is the true predicate: the governor adds who does it and no more than that it is claimed.</summary>
    public bool IsLight => Controller == Role.Subject && Effect is null or Status.Claimed;
}

/// <summary>An event noun; one line of <c>nominals.tsv</c>.</summary>
/// <param name="Verb">The verb it stands for.</param>
/// <param name="Roles">Preposition, <c>'s</c> or <c>compound</c> to the part the phrase plays.</param>
internal sealed record Nominal(string Verb, IReadOnlyDictionary<string, Role> Roles);

/// <summary>A word that tells who says something; one line of <c>reporting.tsv</c> or <c>attitudes.tsv</c>.</summary>
/// <param name="Stance">Stance.</param>
/// <param name="Contents">Slots that hold what is said: <c>that</c>, <c>obj</c>, <c>to</c> or a preposition.</param>
internal sealed record Reporting(Stance Stance, IReadOnlySet<string> Contents);

/// <summary>What a modal, negator, adverb, adjective or conjunction does to the status of the clause it stands in; one line of <c>status-cues.tsv</c>.</summary>
internal enum CueKind
{
    Modal,
    Negator,
    Adverb,
    Adjective,
    Condition,
    Without,
    Ended,
}
