using Dragoman.Clauses;
using Dragoman.Mentions;
using Dragoman.Places;
using Dragoman.Reports;

namespace Dragoman.Records;

/// <summary>The contract's words for the program's enumerations: their names in lower case.</summary>
public static class Words
{
    /// <summary>Word for a severity.</summary>
    public static string Of(Severity severity) => severity switch { Severity.Note => "note", Severity.Warning => "warning", _ => "error" };

    /// <summary>Word for a kind of mention.</summary>
    public static string Of(MentionType type) => Types[(int)type];

    /// <summary>Word for a status.</summary>
    public static string Of(Status status) => Statuses[(int)status];

    /// <summary>Word for a precision.</summary>
    public static string Of(PlacePrecision precision) => Precisions[(int)precision];

    /// <summary>Word for a stance.</summary>
    public static string Of(Stance stance) => Stances[(int)stance];

    /// <summary>Word for what a time or place is taken from.</summary>
    public static string Of(Basis basis) => Bases[(int)basis];

    private static readonly string[] Types = Lower<MentionType>();
    private static readonly string[] Statuses = Lower<Status>();
    private static readonly string[] Precisions = Lower<PlacePrecision>();
    private static readonly string[] Stances = Lower<Stance>();
    private static readonly string[] Bases = Lower<Basis>();

    private static string[] Lower<T>() where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];
}
