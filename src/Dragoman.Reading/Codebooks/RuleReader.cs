using Dragoman.Clauses;
using Dragoman.Codebooks;
using YamlDotNet.RepresentationModel;

namespace Dragoman.Reading.Codebooks;

/// <summary>Reads the rules of one codebook file.</summary>
internal sealed class RuleReader(YamlNodes file, WordLists lists, string type, bool isRelation)
{
    /// <summary>Keys of a rule.</summary>
    internal static readonly string[] Keys =
    [
        "rule", "mode", "cameo", "why", "examples", "words", "nominal", "contexts", "rejects", "content", "mutual", "apart", "named", "former", "status", "harm",
        "actor", "recipient", "subject", "object", "instrument", "except",
    ];

    internal IEnumerable<RuleSource> Rules(YamlMappingNode root)
    {
        if (YamlNodes.Child(root, "rules") is not YamlSequenceNode rules)
        {
            file.Fault(root.Start, "DG5003", $"'{type}' has no list of 'rules'.", "Add 'rules:' with at least one rule.");
            yield break;
        }

        foreach (var node in rules.Children)
        {
            if (node is not YamlMappingNode map) file.Fault(node.Start, "DG5003", "A rule maps keys to values; this does not.", "Begin it with '- rule: name'.");
            else if (Rule(map) is { } rule) yield return rule;
        }
    }

    private RuleSource? Rule(YamlMappingNode map)
    {
        file.OnlyKeys(map, Keys);
        var name = file.Needed(map, "rule", "A rule");
        var of = $"Rule '{name}'";
        var why = file.Needed(map, "why", of);
        var examples = file.Texts(map, "examples");
        if (examples.Count == 0) file.Fault(map.Start, "DG5003", $"{of} has no 'examples'.", "Add at least one sentence with its roles marked.");
        var rejects = Rejects(map, of);
        if (name is null || why is null || examples.Count == 0 || rejects.Count == 0) return null;
        return new RuleSource
        {
            Rule = Coded(map, name, why),
            Place = file.Place(map.Start),
            Examples = examples,
            Rejects = rejects,
            Words = file.Entries(map, "words").DistinctBy(entry => entry.Key).ToDictionary(entry => entry.Key.ToLowerInvariant(), entry => lists.Words(entry.Value, entry.Key, file), StringComparer.Ordinal),
            Nominal = file.Texts(map, "nominal"),
            Fillers = FillersOf(map),
        };
    }

    private CodebookRule Coded(YamlMappingNode map, string name, string why) => new()
    {
        Type = type,
        Name = name,
        Why = why,
        IsRelation = isRelation,
        Mode = file.Text(map, "mode"),
        Cameo = file.Text(map, "cameo"),
        Mutual = file.Text(map, "mutual") == "true",
        Apart = file.Text(map, "apart") == "true",
        Named = NamedOf(map),
        Former = file.Text(map, "former") == "true",
        Harm = HarmOf(map),
        Status = StatusOf(map),
        Content = [.. file.Texts(map, "content").Select(content => content.Text)],
        Except = YamlNodes.Child(map, "except") is { } except ? lists.Words(except, "except", file) : [],
        Contexts = [.. file.Entries(map, "contexts").Select(entry => new NamedWords(entry.Key, entry.Value is YamlSequenceNode ? lists.Words(entry.Value, entry.Key, file) : []))],
    };

    private List<Placed> Rejects(YamlMappingNode map, string of)
    {
        var found = new List<Placed>();
        if (YamlNodes.Child(map, "rejects") is YamlSequenceNode rejects)
        {
            foreach (var node in rejects.Children)
            {
                if (node is not YamlMappingNode reject)
                {
                    file.Fault(node.Start, "DG5003", $"{of}: a reject has a 'text' and a 'because'.", "Write - text: \"…\" and because: …");
                    continue;
                }

                file.OnlyKeys(reject, "text", "because");
                if (file.Needed(reject, "because", "A reject") is not null && file.Needed(reject, "text", "A reject") is not null) found.Add(file.Texts(reject, "text")[0]);
            }
        }

        if (found.Count == 0) file.Fault(map.Start, "DG5003", $"{of} has no 'rejects'.", "Add a sentence that the rule must leave alone, and why.");
        return found;
    }

    private List<Part> NamedOf(YamlMappingNode map)
    {
        var parts = new List<Part>();
        foreach (var word in file.Texts(map, "named"))
        {
            if (word.Text is "actor" or "recipient") parts.Add(word.Text == "actor" ? Part.Actor : Part.Recipient);
            else file.Fault(YamlNodes.Child(map, "named")!.Start, "DG5003", $"'{word.Text}' is no part that can be asked for.", "One or both of actor, recipient.");
        }

        return parts;
    }

    private string? HarmOf(YamlMappingNode map)
    {
        if (file.Text(map, "harm") is not { } harm || harm is "killed" or "injured" or "abducted" or "arrested") return file.Text(map, "harm");
        file.Fault(YamlNodes.Child(map, "harm")!.Start, "DG5003", $"'{harm}' is no harm that is counted.", "One of killed, injured, abducted, arrested.");
        return null;
    }

    private Status? StatusOf(YamlMappingNode map)
    {
        if (file.Text(map, "status") is not { } status) return null;
        if (Enum.TryParse<Status>(status, true, out var value)) return value;
        file.Fault(YamlNodes.Child(map, "status")!.Start, "DG5003", $"'{status}' is no status.", $"One of {string.Join(", ", Enum.GetNames<Status>()).ToLowerInvariant()}.");
        return null;
    }

    private Dictionary<Part, Filler> FillersOf(YamlMappingNode map)
    {
        var fillers = new Dictionary<Part, Filler>();
        foreach (var (key, part) in new[] { ("actor", Part.Actor), ("subject", Part.Actor), ("recipient", Part.Recipient), ("object", isRelation ? Part.Recipient : Part.Object), ("instrument", Part.Instrument) })
        {
            var filler = Filler.None;
            foreach (var word in file.Texts(map, key))
            {
                if (Enum.TryParse<Filler>(word.Text, true, out var one)) filler |= one;
                else file.Fault(YamlNodes.Child(map, key)!.Start, "DG5003", $"'{word.Text}' is nothing that can fill '{key}'.", "One or several of party, place, thing, any.");
            }

            if (filler != Filler.None) fillers[part] = filler;
        }

        return fillers;
    }
}
