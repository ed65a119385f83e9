namespace Dragoman.Registers;

/// <summary>Numbers and letters under which data sets know a state.</summary>
/// <param name="Iso3">ISO 3166-1 alpha-3, or the code it had (<c>SUN</c>); <c>XKX</c> is Kosovo.</param>
/// <param name="Iso2">ISO 3166-1 alpha-2.</param>
/// <param name="Cow">Correlates of War country number.</param>
/// <param name="GleditschWard">Gleditsch and Ward's number.</param>
public sealed record StateCodes(string Iso3, string? Iso2, int? Cow, int? GleditschWard);

/// <summary>An office a person held.</summary>
/// <param name="Role">The office in lower case (<c>president</c>, <c>foreign minister</c>).</param>
/// <param name="Of">ISO alpha-3 code of the country, or id of the organisation or group.</param>
/// <param name="Start">When it began; <c>null</c> when unknown.</param>
/// <param name="End">When it ended; <c>null</c> when unknown or not ended as far as the register knows.</param>
/// <param name="Sectors">PLOVER sectors of the office.</param>
public sealed record Office(string Role, string Of, RegisterDate? Start, RegisterDate? End, IReadOnlyList<string> Sectors)
{
    /// <summary>Whether the office was surely or possibly held on a day; days inside an inexact bound count as held.</summary>
    /// <remarks>Without a start the register does not know, and the answer is no.</remarks>
    public bool HeldOn(DateOnly day) => Start is { } start && start.First <= day && (End is null || day <= End.Value.Last);

    /// <summary>Whether the office had ended before a day.</summary>
    public bool OverOn(DateOnly day) => End is { } end && end.Last < day;
}

/// <summary>One actor of the register.</summary>
public sealed record RegisterEntry
{
    /// <summary>Id: kind, colon, and an ISO code or a name in lower case with hyphens (<c>state:DZA</c>, <c>group:islamic-state</c>).</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required RegisterKind Kind { get; init; }

    /// <summary>Preferred name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names in full and acronyms.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Alpha-3 code of the country it belongs to: a state's own, a group's home, a person's nationality.</summary>
    public string? Country { get; init; }

    /// <summary>Alpha-3 codes of the countries where it acts, home first; empty where only <see cref="Country"/> is known.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>PLOVER sectors, most telling first.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Ids of what it is a branch, affiliate or successor of.</summary>
    public IReadOnlyList<string> Parents { get; init; } = [];

    /// <summary>Offices held, in order of start; only persons have any.</summary>
    public IReadOnlyList<Office> Offices { get; init; } = [];

    /// <summary>When it came to be.</summary>
    public RegisterDate? Start { get; init; }

    /// <summary>When it ceased to be.</summary>
    public RegisterDate? End { get; init; }

    /// <summary>Codes of a state or territory.</summary>
    public StateCodes? Codes { get; init; }

    /// <summary>Official name of a state in full.</summary>
    public string? OfficialName { get; init; }

    /// <summary>Nouns for its people, singular and plural (<c>Algerian</c>, <c>Algerians</c>).</summary>
    public IReadOnlyList<string> Demonyms { get; init; } = [];

    /// <summary>Adjectives (<c>Algerian</c>).</summary>
    public IReadOnlyList<string> Adjectives { get; init; } = [];

    /// <summary>Capital, with other names of it; the first is the seat of government.</summary>
    public IReadOnlyList<string> Capitals { get; init; } = [];

    /// <summary>Names of the seat of government (<c>Kremlin</c>).</summary>
    public IReadOnlyList<string> Seats { get; init; } = [];

    /// <summary>World region of a state (<c>Northern Africa</c>).</summary>
    public string? Region { get; init; }

    /// <summary>Whether it may have existed on a day; unknown bounds count as open.</summary>
    public bool ActiveOn(DateOnly day) => (Start is null || Start.Value.First <= day) && (End is null || day <= End.Value.Last);

    /// <summary>EDTF interval of <see cref="Start"/> and <see cref="End"/> (<c>1962-07-05/..</c>); <c>null</c> when neither is known.</summary>
    public string? Active => Start is null && End is null ? null : $"{Start?.ToString() ?? ""}/{End?.ToString() ?? ".."}";
}
