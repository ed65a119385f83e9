namespace Dragoman;

/// <summary>A document as it came in.</summary>
public sealed record DocumentSource
{
    /// <summary><c>sha256:…</c> of its bytes; for JSON Lines the line's own id.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of its bytes (for JSON Lines: of the line), lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>File name without folder; <c>null</c> for standard input.</summary>
    public string? Name { get; init; }

    /// <summary>Path inside the container <see cref="Name"/> it was taken from; <c>null</c> for a file of its own.</summary>
    public string? Member { get; init; }

    /// <summary>Outlet or edition, where the input names one.</summary>
    public string? Source { get; init; }

    /// <summary>Address it was taken from, where the input names one.</summary>
    public string? Url { get; init; }

    /// <summary>As the record contract names it: <c>pdf html warc text image jsonl</c>, and <c>feed mail docx</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Number of pages.</summary>
    public int Pages { get; init; } = 1;

    /// <summary>ISO 639-1 code of the language, where it is known.</summary>
    public string? Language { get; init; }

    /// <summary>Day of publication, where it is known.</summary>
    public DateOnly? Published { get; init; }
}
