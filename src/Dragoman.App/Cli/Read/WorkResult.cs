namespace Dragoman.App.Cli.Read;

/// <summary>What came of one item.</summary>
internal sealed record WorkResult
{
    internal IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    internal ReadOnlyMemory<byte> Records { get; init; }

    internal IReadOnlyList<ArticleReading> Readings { get; init; } = [];

    /// <summary>The pages drawn, where that was asked for.</summary>
    internal string Drawing { get; init; } = "";

    internal bool Refused { get; private init; }

    /// <summary>Whether it tells something about a container and is no document.</summary>
    internal bool IsRemark { get; private init; }

    internal static WorkResult Only(IReadOnlyList<Diagnostic> remarks) => new() { Diagnostics = remarks, IsRemark = true, Refused = remarks.Any(remark => remark.Severity == Severity.Error) };

    internal static WorkResult Refuse(params IReadOnlyList<Diagnostic> why) => new() { Diagnostics = why, Refused = true };
}
