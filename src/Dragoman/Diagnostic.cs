namespace Dragoman;

/// <summary>How much a diagnosed fault costs the user.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing was lost.</summary>
    Note,

    /// <summary>Something could not be read as it stands; the rest was.</summary>
    Warning,

    /// <summary>The input was refused.</summary>
    Error,
}

/// <summary>Where a fault lies. Absent members are unknown or have no meaning for the input.</summary>
/// <param name="File">Name of the file as the user gave it; <c>-</c> is standard input.</param>
/// <param name="Page">Page of the file, from 1.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in code points, from 1.</param>
/// <param name="Offset">Byte offset into the file, or code point offset into an article's text.</param>
public sealed record DiagnosticPlace(string? File = null, int? Page = null, int? Line = null, int? Column = null, long? Offset = null);

/// <summary>A fault of an input, told so that its owner can mend it.</summary>
public sealed record Diagnostic
{
    /// <summary>Stable code, such as <c>DG1001</c>; each has a page in <c>docs/diagnostics/</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What the fault costs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where it lies.</summary>
    public required DiagnosticPlace Place { get; init; }

    /// <summary>What is wrong, with the offending words.</summary>
    public required string Message { get; init; }

    /// <summary>What the user can do about it.</summary>
    public required string Remedy { get; init; }
}
