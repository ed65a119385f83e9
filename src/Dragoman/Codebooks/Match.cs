namespace Dragoman.Codebooks;

/// <summary>A pattern found in a clause.</summary>
public sealed record Match
{
    /// <summary>Index of the clause.</summary>
    public required int Clause { get; init; }

    /// <summary>The rule.</summary>
    public required CodebookRule Rule { get; init; }

    /// <summary>The pattern.</summary>
    public required Pattern Pattern { get; init; }

    /// <summary>For every slot of the pattern the index of the argument that fills it, -1 for none; of the content clause's arguments where the slot says so.</summary>
    public required IReadOnlyList<int> Bindings { get; init; }

    /// <summary>Index of the content clause the pattern looked into; -1 for none.</summary>
    public int Content { get; init; } = -1;

    /// <summary>Argument that stands where the doer would and is a happening or a weapon (<c>the attack killed four</c>); -1 for none.</summary>
    public int Means { get; init; } = -1;

    /// <summary>Qualifiers bound beyond those that every word of a slot asks for (<c>military aid</c> where <c>aid</c> would do).</summary>
    public int Qualifiers { get; init; }

    /// <summary>Number of parts filled.</summary>
    public int Filled => Bindings.Where((argument, slot) => argument >= 0 && Pattern.Slots[slot].Part != Part.None).Count();
}

/// <summary>Why a pattern does not match a clause.</summary>
/// <param name="Slot">The slot that stayed empty; <c>null</c> when none did.</param>
/// <param name="Reason">The step at which it fell out, in words.</param>
public sealed record Mismatch(Slot? Slot, string Reason);
