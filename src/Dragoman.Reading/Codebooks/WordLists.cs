using YamlDotNet.RepresentationModel;
using Mark = YamlDotNet.Core.Mark;

namespace Dragoman.Reading.Codebooks;

/// <summary>The named word lists of a codebook: <c>@name</c> among words stands for the list of that name.</summary>
/// <param name="under">The lists of the codebook below, which may be used too; an own list of the same name comes first.</param>
internal sealed class WordLists(WordLists? under = null)
{
    private readonly Dictionary<string, (YamlNode Node, YamlNodes File)> lists = new(StringComparer.Ordinal);

    internal void Add(YamlMappingNode root, YamlNodes file)
    {
        foreach (var (name, value, at) in file.Entries(root, "lists"))
            if (!lists.TryAdd(name, (value, file))) file.Fault(at, "DG5008", $"The list '{name}' stands here a second time.", "Give one of them another name.");
    }

    /// <summary>Words with lists spelled out, lower case.</summary>
    internal IReadOnlyList<string> Words(YamlNode node, string key, YamlNodes file)
    {
        var words = new List<string>();
        Spell(node, key, file, words, []);
        return [.. words.Distinct(StringComparer.Ordinal)];
    }

    private void Spell(YamlNode node, string key, YamlNodes file, List<string> words, List<string> within)
    {
        foreach (var word in file.Texts(node, key))
        {
            if (word.Text[0] != '@')
            {
                words.Add(word.Text.ToLowerInvariant());
                continue;
            }

            var name = word.Text[1..];
            var at = new Mark(0, word.Place.Line ?? 1, word.Place.Column ?? 1);
            if (Find(name) is not { } list) file.Fault(at, "DG5008", $"There is no list '{name}'.", $"Lists: {string.Join(", ", Names().Order(StringComparer.Ordinal))}.");
            else if (within.Contains(name)) file.Fault(at, "DG5008", $"The list '{name}' holds itself: {string.Join(" → ", within)} → {name}.", "Take one of them out.");
            else Spell(list.Node, name, list.File, words, [.. within, name]);
        }
    }

    private (YamlNode Node, YamlNodes File)? Find(string name) => lists.TryGetValue(name, out var list) ? list : under?.Find(name);

    private IEnumerable<string> Names() => under is null ? lists.Keys : lists.Keys.Union(under.Names());
}
