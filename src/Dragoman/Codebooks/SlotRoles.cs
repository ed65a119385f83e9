using Dragoman.Clauses;

namespace Dragoman.Codebooks;

/// <summary>Which arguments may fill which slots, when clause and example say the same with another construction.</summary>
internal static class SlotRoles
{
    /// <summary>What a noun puts before the object of its verb: <c>the attack on</c>, <c>the killing of</c>, <c>raids against</c>.</summary>
    private static readonly string[] ObjectPrepositions = ["of", "on", "against", "upon", "at", "in", "into", "over"];

    internal static bool Accepts(Slot slot, Argument argument, Clause clause, PredicateKind example) => slot.Role switch
    {
        Role.Oblique => Oblique(slot, argument, clause, example),
        Role.IndirectObject => argument.Role == Role.IndirectObject || (argument.Role == Role.Oblique && argument.Preposition is "to" or "for"),
        Role.Object => argument.Role == Role.Object || (argument is { Role: Role.Oblique, Preposition: "", Of: < 0 } && !clause.Arguments.Any(other => other.Role == Role.Object)) || (Nominal(clause.Predicate.Kind) && argument.Role == Role.Oblique && argument.Of < 0
            && ObjectPrepositions.Contains(argument.Preposition) && !clause.Arguments.Any(other => other.Role == Role.Object)),
        _ => argument.Role == slot.Role,
    };

    private static bool Oblique(Slot slot, Argument argument, Clause clause, PredicateKind example)
    {
        if (argument.Role == Role.Oblique) return slot.Prepositions.Contains(argument.Preposition) || (argument is { Preposition: "", Of: < 0 } && slot.Part == Part.Recipient);
        if (argument.Role == Role.IndirectObject) return slot.Prepositions.Contains("to") || slot.Prepositions.Contains("for");
        return argument.Role == Role.Object && Nominal(clause.Predicate.Kind) != Nominal(example) && slot.Prepositions.Any(ObjectPrepositions.Contains);
    }

    private static bool Nominal(PredicateKind kind) => kind is PredicateKind.Noun or PredicateKind.LightVerb;
}
