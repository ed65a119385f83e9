using System.Globalization;
using Dragoman.Codebooks;
using YamlDotNet.RepresentationModel;

namespace Dragoman.Reading.Codebooks;

/// <summary>What <c>codebook.yaml</c> says: name, event types with quad, intensity and modes, contexts, and under which names records are written.</summary>
internal sealed record Ontology(string Name, IReadOnlyList<EventType> Types, IReadOnlyList<NamedWords> Contexts, Recode Recode)
{
    /// <summary>This one laid over another: what has the same name is this one's.</summary>
    internal Ontology Over(Ontology? under) => under is null ? this : this with
    {
        Types = [.. Types, .. under.Types.Where(type => Types.All(own => own.Name != type.Name))],
        Contexts = [.. Contexts, .. under.Contexts.Where(context => Contexts.All(own => own.Name != context.Name))],
        Recode = Recode == Recode.None ? under.Recode : Recode,
    };
}

/// <summary>Reads <c>codebook.yaml</c>.</summary>
internal static class OntologyReader
{
    /// <summary>Keys of <c>codebook.yaml</c>.</summary>
    internal static readonly string[] HeadKeys = ["codebook", "means", "extends", "without", "recode", "types", "contexts", "lists"];

    /// <summary>Keys of an event type.</summary>
    internal static readonly string[] TypeKeys = ["means", "quad", "intensity", "cameo", "modes", "reaches", "planned", "refused", "armed", "places", "abroad", "planned_cameo", "planned_mode", "refused_cameo", "planned_by", "decided", "decided_by", "matters"];

    internal static Ontology? Read(YamlMappingNode root, YamlNodes file, WordLists lists)
    {
        file.OnlyKeys(root, HeadKeys);
        var types = file.Entries(root, "types").Select(entry => Type(entry.Key, entry.Value, file, lists)).OfType<EventType>().ToList();
        var contexts = file.Entries(root, "contexts").Select(entry => new NamedWords(entry.Key, lists.Words(entry.Value, entry.Key, file))).ToList();
        return file.Text(root, "codebook") is { } name ? new Ontology(name, types, contexts, RecodeOf(root, file)) : null;
    }

    private static EventType? Type(string name, YamlNode node, YamlNodes file, WordLists lists)
    {
        if (node is not YamlMappingNode map)
        {
            file.Fault(node.Start, "DG5003", $"The type '{name}' needs 'quad', 'intensity' and 'modes'.", "Write it as a mapping.");
            return null;
        }

        file.OnlyKeys(map, TypeKeys);
        var quad = Number(map, "quad", file);
        if (quad is not (1 or 2 or 3 or 4)) file.Fault(map.Start, "DG5003", $"'quad' of '{name}' is not 1, 2, 3 or 4.", "Give the quad class.");
        var modes = new List<ModeScale>();
        var words = new List<NamedWords>();
        foreach (var (mode, value, _) in file.Entries(map, "modes"))
        {
            if (value is not YamlMappingNode scale) continue;
            file.OnlyKeys(scale, "means", "intensity", "words");
            modes.Add(new ModeScale(mode, Number(scale, "intensity", file)));
            if (YamlNodes.Child(scale, "words") is { } list) words.Add(new NamedWords(mode, lists.Words(list, mode, file)));
        }

        return new EventType(name, (int)(quad ?? 0), Number(map, "intensity", file), modes, words, file.Text(map, "reaches") == "true", file.Text(map, "planned"), file.Text(map, "refused"), file.Text(map, "cameo"), file.Text(map, "armed") == "true",
            file.Text(map, "places") == "true", file.Text(map, "planned_cameo"), file.Text(map, "refused_cameo"), file.Text(map, "decided"), Words(map, "decided_by", file, lists), Words(map, "matters", file, lists), Words(map, "planned_by", file, lists), file.Text(map, "abroad") == "true", file.Text(map, "planned_mode"));
    }

    private static Recode RecodeOf(YamlMappingNode root, YamlNodes file)
    {
        if (file.Text(root, "recode") is not { } word) return Recode.None;
        if (word == "cameo") return Recode.Cameo;
        file.Fault(YamlNodes.Child(root, "recode")!.Start, "DG5003", $"Records cannot be written under '{word}'.", "'recode: cameo' writes them under the CAMEO codes of the rules; without the key they are written under the rules' own types.");
        return Recode.None;
    }

    private static IReadOnlyList<string>? Words(YamlMappingNode map, string key, YamlNodes file, WordLists lists) => YamlNodes.Child(map, key) is { } words ? lists.Words(words, key, file) : null;

    private static double? Number(YamlMappingNode map, string key, YamlNodes file)
    {
        if (file.Text(map, key) is not { } text) return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
        file.Fault(YamlNodes.Child(map, key)!.Start, "DG5003", $"'{key}' is no number: {text}.", "Give a number.");
        return null;
    }
}
