namespace Dragoman.Reading.Formats;

/// <summary>What a file is, told by its content.</summary>
/// <param name="Name">Short name; <see cref="FormatReaders"/> finds the reader by it, and the record contract's <c>format</c> is mostly the same word.</param>
/// <param name="Words">The format in words, with its article: "a PDF document".</param>
public sealed record FileFormat(string Name, string Words)
{
    /// <summary>Whether it holds other files, each of which becomes a document of its own.</summary>
    public bool IsContainer { get; init; }
}
