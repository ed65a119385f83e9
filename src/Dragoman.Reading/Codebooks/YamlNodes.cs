using Dragoman.Codebooks;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using Mark = YamlDotNet.Core.Mark;

namespace Dragoman.Reading.Codebooks;

/// <summary>Reads the nodes of one YAML file and tells every fault at its line and column.</summary>
internal sealed class YamlNodes(string file, Action<Diagnostic> tell)
{
    internal static YamlNodes Open(string file, string text, Action<Diagnostic> tell, out YamlMappingNode? root)
    {
        var nodes = new YamlNodes(file, tell);
        root = null;
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            root = stream.Documents.Count > 0 ? stream.Documents[0].RootNode as YamlMappingNode : null;
            if (root is null) nodes.Fault(Mark.Empty, "DG5001", $"{file} holds no mapping of keys to values.", "A codebook file begins with 'type:' or 'relation:'.");
        }
        catch (YamlException fault)
        {
            nodes.Fault(fault.Start, "DG5001", $"This is no YAML: {fault.Message}", "Mend the line; mind the indentation and quote texts that hold ':' or '#'.");
        }

        return nodes;
    }

    internal DiagnosticPlace Place(Mark mark) => new(file, Line: (int)Math.Max(1, mark.Line), Column: (int)Math.Max(1, mark.Column));

    internal void Fault(Mark mark, string code, string message, string remedy) =>
        tell(new Diagnostic { Code = code, Severity = Severity.Error, Place = Place(mark), Message = message, Remedy = remedy });

    /// <summary>Tells every key that is not among <paramref name="known"/>.</summary>
    internal void OnlyKeys(YamlMappingNode map, params string[] known)
    {
        foreach (var key in map.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!known.Contains(name)) Fault(key.Start, "DG5002", $"The key '{name}' is unknown here.", $"Known keys: {string.Join(", ", known)}.");
        }
    }

    internal static YamlNode? Child(YamlMappingNode map, string key)
    {
        foreach (var (name, value) in map.Children)
            if (name is YamlScalarNode scalar && scalar.Value == key) return value;
        return null;
    }

    internal string? Text(YamlMappingNode map, string key)
    {
        var node = Child(map, key);
        if (node is null) return null;
        if (node is YamlScalarNode scalar && !string.IsNullOrEmpty(scalar.Value)) return scalar.Value;
        Fault(node.Start, "DG5003", $"'{key}' must be a text.", "Write one value behind the colon.");
        return null;
    }

    internal string? Needed(YamlMappingNode map, string key, string of)
    {
        if (Child(map, key) is null) Fault(map.Start, "DG5003", $"{of} has no '{key}'.", $"Add '{key}:'.");
        return Text(map, key);
    }

    /// <summary>A list of texts; one text alone counts as a list of one.</summary>
    internal IReadOnlyList<Placed> Texts(YamlMappingNode map, string key) => Child(map, key) is { } node ? Texts(node, key) : [];

    internal IReadOnlyList<Placed> Texts(YamlNode node, string key)
    {
        var found = new List<Placed>();
        foreach (var item in node is YamlSequenceNode sequence ? sequence.Children : [node])
        {
            if (item is YamlScalarNode { Value: { Length: > 0 } value } scalar) found.Add(new Placed(value, TextPlace(scalar)));
            else Fault(item.Start, "DG5003", $"'{key}' is a list of texts; this is none.", "Quote it, or take it out.");
        }

        return found;
    }

    /// <summary>Where the text itself begins: after its quote.</summary>
    internal DiagnosticPlace TextPlace(YamlScalarNode scalar)
    {
        var place = Place(scalar.Start);
        return scalar.Style is ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted ? place with { Column = place.Column + 1 } : place;
    }

    internal IEnumerable<(string Key, YamlNode Value, Mark At)> Entries(YamlMappingNode map, string key)
    {
        var node = Child(map, key);
        if (node is null) yield break;
        if (node is not YamlMappingNode entries)
        {
            Fault(node.Start, "DG5003", $"'{key}' must map names to values.", "Write it as { name: value }.");
            yield break;
        }

        foreach (var (name, value) in entries.Children) yield return ((name as YamlScalarNode)?.Value ?? "", value, name.Start);
    }
}
