using Dragoman.Clauses;

namespace Dragoman.Reports;

/// <summary>A record that two codebooks make differently of the same article.</summary>
/// <param name="Before">As the first has it; <c>null</c> where only the second codes it.</param>
/// <param name="After">As the second has it; <c>null</c> where only the first codes it.</param>
public sealed record Recoded(Coding? Before, Coding? After);

/// <summary>What makes one record differ from another, whatever its kind.</summary>
/// <param name="Type">Type, with its mode behind a blank.</param>
/// <param name="From">Actors, or a relation's subject.</param>
/// <param name="To">Recipients, or a relation's object.</param>
/// <param name="Status">Status.</param>
/// <param name="Rule">Rule that coded it.</param>
/// <param name="Anchor">The words that say it: a report's trigger, a relation's evidence.</param>
/// <param name="Evidence">The words of the whole statement.</param>
public sealed record Coding(string Type, IReadOnlyList<Span> From, IReadOnlyList<Span> To, Status Status, string Rule, Span Anchor, Span Evidence)
{
    internal bool Says(Coding other) => Type == other.Type && Status == other.Status && From.SequenceEqual(other.From) && To.SequenceEqual(other.To);
}

/// <summary>Compares what two codebooks make of one article.</summary>
public static class Recoding
{
    /// <summary>
    /// The records that differ, by place. Records that say the same (type, mode, parties, status) at the same words are the same, whichever rule coded them; of the others those that
    /// stand at the same words are one record recoded, the rest is gone or new.
    /// </summary>
    public static IReadOnlyList<Recoded> Compare(Coded before, Coded after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, young) = (Codings(before), Codings(after));
        old.RemoveAll(coding => Take(young, other => other.Anchor == coding.Anchor && other.Says(coding)) is not null);
        var changes = old.ConvertAll(coding => new Recoded(coding, Take(young, other => other.Anchor == coding.Anchor)));
        return [.. changes.Concat(young.Select(coding => new Recoded(null, coding))).OrderBy(change => (change.Before ?? change.After)!.Anchor)];
    }

    private static List<Coding> Codings(Coded coded) =>
    [
        .. coded.Reports.Select(report => new Coding(report.Mode is { } mode ? $"{report.Type} {mode}" : report.Type, [.. report.Actors.Select(party => party.Span)],
            [.. report.Recipients.Select(party => party.Span)], report.Status, report.CodedBy.Rule, report.Trigger, report.Evidence)),
        .. coded.Relations.Select(relation => new Coding(relation.Type, [relation.Subject.Span], [relation.Object.Span], relation.Status, relation.CodedBy.Rule, relation.Evidence, relation.Evidence)),
    ];

    private static Coding? Take(List<Coding> codings, Predicate<Coding> fits)
    {
        var index = codings.FindIndex(fits);
        if (index < 0) return null;
        var found = codings[index];
        codings.RemoveAt(index);
        return found;
    }
}
