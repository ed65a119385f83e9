using System.Security.Cryptography;
using System.Text;
using Dragoman.Codebooks;
using YamlDotNet.RepresentationModel;

namespace Dragoman.Reading.Codebooks;

/// <summary>
/// A codebook's folder: <c>codebook.yaml</c> (name, types, contexts, lists), a file or more for each event type, <c>relations/</c>.
/// </summary>
public static class CodebookFiles
{
    /// <summary>Largest file that is read, in bytes; a codebook of this size was not written by a person.</summary>
    public const int LargestFile = 4 * 1024 * 1024;

    /// <summary>
    /// Reads the codebook of <paramref name="folder"/>: out of <paramref name="cache"/> where it is kept there, else from its files, whose examples <paramref name="read"/> then parses.
    /// <c>null</c> when a file has a fault; <paramref name="diagnostics"/> has all of them. A codebook without any fault is kept.
    /// </summary>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static Codebook? Load(string folder, Func<ExampleReader> read, ICollection<Diagnostic> diagnostics, CodebookCache? cache = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (cache?.Find(Version(folder)) is { } kept) return kept;
        if (Source(folder, diagnostics) is not { } source) return null;
        var codebook = new PatternCompiler(read(), diagnostics).Compile(source);
        if (diagnostics.Count == 0) cache?.Keep(codebook);
        return codebook;
    }

    /// <summary>First 16 characters of the SHA-256 over names and bytes of the codebook's files, in order of their names.</summary>
    public static string Version(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files(folder))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file).Replace('\\', '/')));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    /// <summary>Reads the files alone; <c>null</c> when one has a fault, and <paramref name="diagnostics"/> has all of them.</summary>
    public static CodebookSource? Source(string folder, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var errors = 0;
        void Tell(Diagnostic diagnostic)
        {
            errors++;
            diagnostics.Add(diagnostic);
        }

        var files = Files(folder).Select(file => (Root: Open(folder, file, Tell, out var nodes), Nodes: nodes)).Where(file => file.Root is not null).ToList();
        var lists = new WordLists();
        foreach (var (root, nodes) in files) lists.Add(root!, nodes);
        var head = files.Find(file => YamlNodes.Child(file.Root!, "codebook") is not null);
        if (head.Root is null) Tell(PatternFault(folder));
        var ontology = head.Root is null ? null : OntologyReader.Read(head.Root, head.Nodes, lists);
        var rules = files.Where(file => file.Root != head.Root).SelectMany(file => Rules(file.Root!, file.Nodes, lists, ontology)).ToList();
        foreach (var twice in rules.GroupBy(rule => rule.Rule.Id).Where(group => group.Count() > 1))
            Tell(new Diagnostic { Code = "DG5009", Severity = Severity.Error, Place = twice.Last().Place, Message = $"The rule '{twice.Key}' stands here a second time.", Remedy = "Give one of them another name." });
        return errors > 0 || ontology is null ? null : new CodebookSource { Name = ontology.Name, Version = Version(folder), Types = ontology.Types, Contexts = ontology.Contexts, Rules = rules };
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).OrderBy(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), StringComparer.Ordinal);

    private static YamlMappingNode? Open(string folder, string file, Action<Diagnostic> tell, out YamlNodes nodes)
    {
        var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
        if (new FileInfo(file).Length <= LargestFile)
        {
            nodes = YamlNodes.Open(name, File.ReadAllText(file), tell, out var root);
            return root;
        }

        nodes = new YamlNodes(name, tell);
        tell(new Diagnostic { Code = "DG5001", Severity = Severity.Error, Place = new DiagnosticPlace(name), Message = $"{name} is larger than {LargestFile / 1024 / 1024} MB.", Remedy = "Cut the file; several files may hold rules of one type." });
        return null;
    }

    private static Diagnostic PatternFault(string folder) => new()
    {
        Code = "DG5001",
        Severity = Severity.Error,
        Place = new DiagnosticPlace(folder),
        Message = "No file of the codebook has the key 'codebook'.",
        Remedy = "Add a codebook.yaml with 'codebook: NAME' and the event types.",
    };

    private static IEnumerable<RuleSource> Rules(YamlMappingNode root, YamlNodes nodes, WordLists lists, Ontology? ontology)
    {
        nodes.OnlyKeys(root, "type", "relation", "means", "rules", "lists");
        var type = nodes.Text(root, "type");
        var relation = nodes.Text(root, "relation");
        if (type is null && relation is null)
        {
            if (YamlNodes.Child(root, "rules") is not null) nodes.Fault(root.Start, "DG5003", "The file says neither 'type' nor 'relation'.", "Begin it with one of them.");
            return [];
        }

        if (type is not null && ontology is not null && ontology.Types.All(known => known.Name != type))
            nodes.Fault(YamlNodes.Child(root, "type")!.Start, "DG5003", $"'{type}' is no type of the codebook.", $"Types: {string.Join(", ", ontology.Types.Select(known => known.Name))}.");
        return new RuleReader(nodes, lists, type ?? relation!, relation is not null).Rules(root);
    }
}
