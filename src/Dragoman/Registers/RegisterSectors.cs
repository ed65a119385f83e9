namespace Dragoman.Registers;

/// <summary>The sectors of PLOVER that the register speaks of; <c>registers/SOURCES.md</c> says what each stands for.</summary>
public static class RegisterSectors
{
    /// <summary>All codes, in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "AGR", "BUS", "COP", "CRM", "CVL", "EDU", "ELI", "ENV", "GOV", "HLH", "IGO", "JUD", "LAB", "LEG", "MED", "MIL", "NGO", "OPP", "PTY", "REB", "REF",
        "REL", "SPY", "TER", "UAF",
    ];

    /// <summary>Whether <paramref name="code"/> is one of <see cref="All"/>.</summary>
    public static bool Contains(string code) => All.Contains(code);
}
