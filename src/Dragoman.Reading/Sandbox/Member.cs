namespace Dragoman.Reading.Sandbox;

/// <summary>A file out of a container, or the reason why it is none.</summary>
public sealed record Member
{
    /// <summary>Its path in the container, as written there; for a web capture its address.</summary>
    public required string Name { get; init; }

    /// <summary>Media type with parameters, where the container tells one.</summary>
    public string? MediaType { get; init; }

    /// <summary>Address it was taken from.</summary>
    public string? Url { get; init; }

    /// <summary>Why it is refused, or what is to be told about it; an error among them means that there are no bytes.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Whether it is itself no document, but only carries diagnostics (of the container as a whole).</summary>
    public bool IsRemark { get; init; }

    /// <summary>Its bytes; they cross the pipe behind it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public ReadOnlyMemory<byte> Bytes { get; init; }
}
