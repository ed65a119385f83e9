namespace Dragoman.Registers;

/// <summary>What came of reading register files: a register, or the faults that forbade it. Nothing is half-loaded.</summary>
/// <param name="Register">The register; <c>null</c> where there is any fault.</param>
/// <param name="Faults">Every fault of every file, in the order of files and lines.</param>
public sealed record RegisterReading(ActorRegister? Register, IReadOnlyList<Diagnostic> Faults);

/// <summary>A register file that is still to be read.</summary>
/// <param name="Name">Name under which faults speak of it.</param>
/// <param name="Reader">Its text in UTF-8; bytes that are none reach the loader as U+FFFD.</param>
public sealed record RegisterFile(string Name, TextReader Reader);

/// <summary>Reads register files into an <see cref="ActorRegister"/>.</summary>
public static class RegisterFiles
{
    /// <summary>Name of the file that holds families of spellings instead of actors.</summary>
    public const string Transliterations = "transliterations.tsv";

    /// <summary>Name of the file with acronyms that are words of English as well.</summary>
    public const string OrdinaryWords = "ordinary-words.tsv";

    /// <summary>Reads the register files (<c>*.tsv</c>) of a folder, in the order of their names.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static RegisterReading Load(string folder) => Load(folder, []);

    /// <summary>Reads a folder and further files, such as a user's own actors, that may point at the folder's.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static RegisterReading Load(string folder, IReadOnlyList<string> further)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(further);
        var paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.tsv") : [];
        Array.Sort(paths, StringComparer.Ordinal);
        var files = new List<RegisterFile>(paths.Length + further.Count);
        try
        {
            foreach (var path in paths.Concat(further)) files.Add(new(path, RegisterTable.Open(File.OpenRead(path))));
            return Load(files, folder);
        }
        finally
        {
            foreach (var file in files) file.Reader.Dispose();
        }
    }

    /// <summary>Reads files; one named <see cref="Transliterations"/> or <see cref="OrdinaryWords"/> is taken as such.</summary>
    public static RegisterReading Load(IReadOnlyList<RegisterFile> files) => Load(files, "");

    private static RegisterReading Load(IReadOnlyList<RegisterFile> files, string folder)
    {
        ArgumentNullException.ThrowIfNull(files);
        var faults = new RegisterFaults();
        var builder = new RegisterBuilder(faults);
        var families = new Dictionary<string, string>(StringComparer.Ordinal);
        var ordinary = new HashSet<string>(StringComparer.Ordinal);
        if (files.Count == 0) faults.NoFiles(folder);
        foreach (var file in files)
        {
            if (RegisterTable.Read(file.Name, file.Reader, faults) is not { } table) continue;
            if (Path.GetFileName(file.Name) == Transliterations) AddFamilies(table, families);
            else if (Path.GetFileName(file.Name) == OrdinaryWords) ordinary.UnionWith(table.Rows.Select(row => row.Fields[0]));
            else if (RegisterRows.Over(table, faults) is { } rows) builder.Add(rows);
        }

        var entries = builder.Build();
        return faults.Any ? new(null, InOrder(faults.Found, files)) : new(new(entries, families, ordinary), []);
    }

    // Some faults show only when all files are in; the reader of the list goes through the files from top to bottom.
    private static List<Diagnostic> InOrder(List<Diagnostic> faults, IReadOnlyList<RegisterFile> files)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < files.Count; i++) places.TryAdd(files[i].Name, i);
        return [.. faults.OrderBy(f => places.GetValueOrDefault(f.Place.File ?? "", -1)).ThenBy(f => f.Place.Line ?? 0).ThenBy(f => f.Place.Column ?? 0)];
    }

    private static void AddFamilies(RegisterTable table, Dictionary<string, string> families)
    {
        foreach (var row in table.Rows)
            foreach (var spelling in row.Fields[^1].Split('|'))
                families[spelling] = row.Fields[0];
    }
}
