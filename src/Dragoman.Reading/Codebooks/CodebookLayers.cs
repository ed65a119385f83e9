using Dragoman.Codebooks;
using YamlDotNet.RepresentationModel;

namespace Dragoman.Reading.Codebooks;

/// <summary>
/// Reads a codebook's folder and the one that it extends, and so on down. What stands higher counts: a type, context or rule of the same name takes the place of the one below,
/// <c>without</c> takes rules or whole types of them away, a list of the same name is the higher one's own.
/// </summary>
internal sealed class CodebookLayers(string? library, Action<Diagnostic> tell)
{
    internal CodebookSource? Read(string folder, string version)
    {
        if (Read(folder, folder, [Path.GetFullPath(folder)]) is not { } layer) return null;
        if (layer.Ontology.Recode == Recode.Cameo) CheckCodes(layer);
        return layer.Source(version);
    }

    /// <summary>Every rule needs a code that the types know; else its records would have no name to be written under.</summary>
    private void CheckCodes(Layer layer)
    {
        var known = layer.Ontology.Types.SelectMany(type => type.Modes.Select(mode => mode.Name).Append(type.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in layer.Rules.Where(rule => !rule.Rule.IsRelation && (rule.Rule.Cameo is null || !known.Contains(rule.Rule.Cameo))))
        {
            tell(PatternCompiler.Fault(rule.Place, "DG5014", rule.Rule.Cameo is { } code ? $"Rule '{rule.Rule.Id}' has the code '{code}', which no type of the codebook knows." : $"Rule '{rule.Rule.Id}' has no 'cameo' code, and the codebook writes its records under these codes.",
                "Give the rule a code of the list under 'types'."));
        }
    }

    private Layer? Read(string folder, string shown, IReadOnlyList<string> above)
    {
        var files = CodebookFiles.Files(folder).Select(file => Open(folder, file, above.Count > 1 ? shown + "/" : "")).OfType<(YamlMappingNode Root, YamlNodes Nodes)>().ToList();
        var at = files.FindIndex(file => YamlNodes.Child(file.Root, "codebook") is not null);
        if (at < 0)
        {
            tell(Headless(folder));
            return null;
        }

        var head = files[at];
        var under = Below(folder, head.Root, head.Nodes, above);
        var lists = new WordLists(under?.Lists);
        foreach (var (root, nodes) in files) lists.Add(root, nodes);
        if (OntologyReader.Read(head.Root, head.Nodes, lists) is not { } own) return null;
        files.RemoveAt(at);
        var ontology = own.Over(under?.Ontology);
        var rules = files.SelectMany(file => Rules(file.Root, file.Nodes, lists, ontology)).ToList();
        foreach (var rule in rules) CheckNames(rule, ontology);
        foreach (var twice in rules.GroupBy(rule => rule.Rule.Id).Where(group => group.Count() > 1))
            tell(new Diagnostic { Code = "DG5009", Severity = Severity.Error, Place = twice.Last().Place, Message = $"The rule '{twice.Key}' stands here a second time.", Remedy = "Give one of them another name." });
        return new Layer(ontology, lists, [.. rules, .. Left(under, rules, head.Root, head.Nodes)]);
    }

    /// <summary>A mode, context or type that the codebook does not have is a slip of the pen, and would be a record that nobody finds again.</summary>
    private void CheckNames(RuleSource source, Ontology ontology)
    {
        var rule = source.Rule;
        var type = ontology.Types.FirstOrDefault(type => type.Name == rule.Type);
        if (rule.Mode is { } mode && type is not null && type.Modes.All(known => known.Name != mode)) Unknown(source, "mode", mode, type.Modes.Select(known => known.Name));
        foreach (var context in rule.Contexts.Where(context => ontology.Contexts.All(known => known.Name != context.Name))) Unknown(source, "context", context.Name, ontology.Contexts.Select(known => known.Name));
        foreach (var content in rule.Content.Where(content => content != "any" && ontology.Types.All(known => known.Name != content))) Unknown(source, "content", content, ontology.Types.Select(known => known.Name));
    }

    private void Unknown(RuleSource rule, string what, string name, IEnumerable<string> known) =>
        tell(PatternCompiler.Fault(rule.Place, "DG5003", $"Rule '{rule.Rule.Id}' names the {what} '{name}', which the codebook does not have.", $"One of {string.Join(", ", known)}."));

    private Layer? Below(string folder, YamlMappingNode head, YamlNodes nodes, IReadOnlyList<string> above)
    {
        if (nodes.Text(head, "extends") is not { } name) return null;
        var at = YamlNodes.Child(head, "extends")!.Start;
        if (CodebookFiles.Under(folder, name, library) is not { } under)
        {
            nodes.Fault(at, "DG5013", $"There is no codebook '{name}' to extend.", library is null ? "Give the path of its folder, from this one." : $"Built in: {string.Join(", ", Directory.EnumerateDirectories(library).Select(Path.GetFileName).Order(StringComparer.Ordinal))}; or the path of a folder, from this one.");
            return null;
        }

        var path = Path.GetFullPath(under);
        if (!above.Contains(path) && above.Count < CodebookFiles.Deepest) return Read(under, name, [.. above, path]);
        nodes.Fault(at, "DG5013", above.Contains(path) ? $"The codebook extends itself: '{name}' stands above already." : $"More than {CodebookFiles.Deepest} codebooks stand one on the other.", "Take one 'extends' out.");
        return null;
    }

    /// <summary>The rules below that are neither replaced by one of the same name nor taken away.</summary>
    private static IEnumerable<RuleSource> Left(Layer? under, IReadOnlyList<RuleSource> own, YamlMappingNode head, YamlNodes nodes)
    {
        var without = nodes.Texts(head, "without");
        if (under is null)
        {
            if (without.Count > 0) nodes.Fault(YamlNodes.Child(head, "without")!.Start, "DG5003", "'without' takes rules away from the codebook that 'extends' names; none is named.", "Add 'extends: plover', or take 'without' out.");
            return [];
        }

        var away = without.Select(name => name.Text.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        foreach (var name in without.Where(name => !under.Rules.Any(rule => Is(rule.Rule, name.Text.ToLowerInvariant()))))
            nodes.Fault(new YamlDotNet.Core.Mark(0, name.Place.Line ?? 1, name.Place.Column ?? 1), "DG5013", $"'{name.Text}' is no rule and no type of the codebook below.", "Name a rule as type/name (sanction/ties-severed), or a type.");
        var replaced = own.Select(rule => rule.Rule.Id).ToHashSet(StringComparer.Ordinal);
        return under.Rules.Where(rule => !replaced.Contains(rule.Rule.Id) && !away.Any(name => Is(rule.Rule, name))).Select(rule => rule with { Layer = rule.Layer + 1 });
    }

    private static bool Is(CodebookRule rule, string name) => rule.Id == name || rule.Type.Equals(name, StringComparison.OrdinalIgnoreCase);

    private (YamlMappingNode Root, YamlNodes Nodes)? Open(string folder, string file, string prefix)
    {
        var name = prefix + Path.GetRelativePath(folder, file).Replace('\\', '/');
        if (new FileInfo(file).Length <= CodebookFiles.LargestFile)
        {
            var nodes = YamlNodes.Open(name, File.ReadAllText(file), tell, out var root);
            return root is null ? null : (root, nodes);
        }

        tell(new Diagnostic { Code = "DG5001", Severity = Severity.Error, Place = new DiagnosticPlace(name), Message = $"{name} is larger than {CodebookFiles.LargestFile / 1024 / 1024} MB.", Remedy = "Cut the file; several files may hold rules of one type." });
        return null;
    }

    private static Diagnostic Headless(string folder) => new()
    {
        Code = "DG5001",
        Severity = Severity.Error,
        Place = new DiagnosticPlace(folder),
        Message = "No file of the codebook has the key 'codebook'.",
        Remedy = "Add a codebook.yaml with 'codebook: NAME' and the event types.",
    };

    private static IEnumerable<RuleSource> Rules(YamlMappingNode root, YamlNodes nodes, WordLists lists, Ontology ontology)
    {
        nodes.OnlyKeys(root, "type", "relation", "means", "rules", "lists");
        var type = nodes.Text(root, "type");
        var relation = nodes.Text(root, "relation");
        if (type is null && relation is null)
        {
            if (YamlNodes.Child(root, "rules") is not null) nodes.Fault(root.Start, "DG5003", "The file says neither 'type' nor 'relation'.", "Begin it with one of them.");
            return [];
        }

        if (type is not null && ontology.Types.All(known => known.Name != type))
            nodes.Fault(YamlNodes.Child(root, "type")!.Start, "DG5003", $"'{type}' is no type of the codebook.", $"Types: {string.Join(", ", ontology.Types.Select(known => known.Name))}.");
        return new RuleReader(nodes, lists, type ?? relation!, relation is not null).Rules(root);
    }

    private sealed record Layer(Ontology Ontology, WordLists Lists, IReadOnlyList<RuleSource> Rules)
    {
        internal CodebookSource Source(string version) => new() { Name = Ontology.Name, Version = version, Types = Ontology.Types, Contexts = Ontology.Contexts, Rules = Rules, Recode = Ontology.Recode };
    }
}
