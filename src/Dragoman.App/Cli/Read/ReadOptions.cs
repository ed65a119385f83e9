using Dragoman.Records;

namespace Dragoman.App.Cli.Read;

/// <summary>What <c>dragoman read</c> was asked to do.</summary>
internal sealed record ReadOptions
{
    internal required IReadOnlyList<string> Files { get; init; }

    internal required InputForm From { get; init; }

    internal DateOnly? Published { get; init; }

    internal required Layers Layers { get; init; }

    internal required bool Json { get; init; }

    internal required int Jobs { get; init; }

    /// <summary>Whether text that cannot be seen on the page is read, too.</summary>
    internal bool Hidden { get; init; }

    /// <summary>Whether pages without a text layer are recognised.</summary>
    internal bool Ocr { get; init; }

    /// <summary>File to draw the pages in; <c>null</c> for no drawing.</summary>
    internal string? Show { get; init; }

    internal string? Codebook { get; init; }

    /// <summary>The user's own register files.</summary>
    internal IReadOnlyList<string> Registers { get; init; } = [];
}
