using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Dragoman.Codebooks;

namespace Dragoman.Reading.Codebooks;

/// <summary>
/// A codebook's folder: <c>codebook.yaml</c> (name, types, contexts, lists, and the codebook it extends), a file or more for each event type, <c>relations/</c>.
/// </summary>
public static partial class CodebookFiles
{
    /// <summary>Largest file that is read, in bytes; a codebook of this size was not written by a person.</summary>
    public const int LargestFile = 4 * 1024 * 1024;

    /// <summary>How many codebooks may stand one on the other.</summary>
    internal const int Deepest = 8;

    /// <summary>
    /// Reads the codebook of <paramref name="folder"/>: out of <paramref name="cache"/> where it is kept there, else from its files, whose examples <paramref name="read"/> then parses.
    /// <c>null</c> when a file has a fault; <paramref name="diagnostics"/> has all of them. A codebook without any fault is kept.
    /// </summary>
    /// <param name="folder">The codebook's folder.</param>
    /// <param name="read">Gives the reader of the examples; asked only where they must be parsed.</param>
    /// <param name="diagnostics">Takes the faults.</param>
    /// <param name="cache">Compiled codebooks.</param>
    /// <param name="library">Folder of the codebooks that <c>extends</c> may name; <c>null</c> when it may only name a path.</param>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static Codebook? Load(string folder, Func<ExampleReader> read, ICollection<Diagnostic> diagnostics, CodebookCache? cache = null, string? library = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (!Exists(folder, diagnostics)) return null;
        if (cache?.Find(Version(folder, library)) is { } kept) return kept;
        if (Source(folder, diagnostics, library) is not { } source) return null;
        var codebook = new PatternCompiler(read(), diagnostics).Compile(source);
        if (diagnostics.Count == 0) cache?.Keep(codebook);
        return codebook;
    }

    /// <summary>First 16 characters of the SHA-256 over names and bytes of the codebook's files, in order of their names, and of those it extends.</summary>
    public static string Version(string folder, string? library = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string? layer = folder;
        for (var depth = 0; layer is not null && depth < Deepest; depth++) layer = Append(hash, layer) is { } under ? Under(layer, under, library) : null;
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <summary>Reads the files alone; <c>null</c> when one has a fault, and <paramref name="diagnostics"/> has all of them.</summary>
    public static CodebookSource? Source(string folder, ICollection<Diagnostic> diagnostics, string? library = null)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (!Exists(folder, diagnostics)) return null;
        var errors = 0;
        var layers = new CodebookLayers(library, diagnostic =>
        {
            errors++;
            diagnostics.Add(diagnostic);
        });
        var source = layers.Read(folder, Version(folder, library));
        return errors > 0 ? null : source;
    }

    private static bool Exists(string folder, ICollection<Diagnostic> diagnostics)
    {
        if (Directory.Exists(folder)) return true;
        diagnostics.Add(PatternCompiler.Fault(new DiagnosticPlace(folder), "DG5001", $"There is no codebook '{folder}'.", "Name the folder that holds the codebook's YAML files, or a built-in one (plover, cameo)."));
        return false;
    }

    /// <summary>The codebook's files in the order of their names.</summary>
    internal static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).OrderBy(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), StringComparer.Ordinal);

    /// <summary>Folder of the codebook that <paramref name="folder"/> extends under <paramref name="name"/>: a path from there, else one of <paramref name="library"/>; <c>null</c> when there is none.</summary>
    internal static string? Under(string folder, string name, string? library)
    {
        string?[] places = [Path.Combine(folder, name), library is null ? null : Path.Combine(library, name)];
        return places.FirstOrDefault(place => place is not null && Directory.Exists(place));
    }

    private static string? Append(IncrementalHash hash, string folder)
    {
        string? extends = null;
        foreach (var file in Files(folder))
        {
            var bytes = File.ReadAllBytes(file);
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file).Replace('\\', '/')));
            hash.AppendData(bytes);
            if (extends is null && bytes.Length <= LargestFile && bytes.AsSpan().IndexOf("extends:"u8) >= 0 && Extends().Match(Encoding.UTF8.GetString(bytes)) is { Success: true } found) extends = found.Groups[1].Value;
        }

        return extends;
    }

    [GeneratedRegex("""^extends:[ \t]*["']?([^"'#\s]+)""", RegexOptions.Multiline)]
    private static partial Regex Extends();
}
