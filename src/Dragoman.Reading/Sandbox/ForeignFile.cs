namespace Dragoman.Reading.Sandbox;

/// <summary>What is to be read, and what is known about it from outside: crosses the pipe to the child ahead of the bytes.</summary>
public sealed record ReadingOrder
{
    /// <summary>Name of the format, as <see cref="Formats.FileFormat.Name"/>.</summary>
    public required string Format { get; init; }

    /// <summary>What the user called the file (for a member: the container), for the place of diagnostics.</summary>
    public required string File { get; init; }

    /// <summary>Path inside the container; <c>null</c> for the file itself.</summary>
    public string? Member { get; init; }

    /// <summary>Media type with its parameters as an HTTP or mail header gave it (<c>text/html; charset=koi8-r</c>); <c>null</c> where none did.</summary>
    public string? MediaType { get; init; }

    /// <summary>Address it was taken from, where the container tells it.</summary>
    public string? Url { get; init; }

    /// <summary>Day of publication for what carries none.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Whether pages without text are to be recognised.</summary>
    public bool Ocr { get; init; }
}

/// <summary>A file of a foreign format as its reader gets it.</summary>
public sealed record ForeignFile
{
    /// <summary>What is known about it from outside.</summary>
    public required ReadingOrder Order { get; init; }

    /// <summary>All of its bytes.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>
    /// To be called after each page (or feed item, or mail): the limit of time holds for what comes between two calls, so a newspaper of a hundred pages is not taken for a hang.
    /// </summary>
    public Action PageRead { get; init; } = static () => { };

    /// <summary>The encoding that <see cref="ReadingOrder.MediaType"/> names; <c>null</c> where it names none.</summary>
    public string? Charset => Order.MediaType is { } type && type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) is var at and >= 0
        ? type[(at + 8)..].Split(';')[0].Trim(' ', '"', '\'')
        : null;

    /// <summary>The name diagnostics give it: that of the file, or <c>file!/member</c>.</summary>
    public string Name => MemberName.Of(Order.File, Order.Member);
}

/// <summary>Names of files and of members of containers.</summary>
public static class MemberName
{
    /// <summary><paramref name="file"/>, or <c>file!/member</c> for a member of a container.</summary>
    public static string Of(string file, string? member) => member is null ? file : $"{file}!/{member}";
}
