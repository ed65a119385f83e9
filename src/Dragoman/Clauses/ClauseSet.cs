namespace Dragoman.Clauses;

/// <summary>What an article states and who says so.</summary>
/// <param name="Clauses">All clauses, by sentence then predicate; <see cref="Clause.Index"/> is the place in this list.</param>
/// <param name="Attributions">Who says what, by place of the cue.</param>
public sealed record ClauseSet(IReadOnlyList<Clause> Clauses, IReadOnlyList<Attribution> Attributions);
