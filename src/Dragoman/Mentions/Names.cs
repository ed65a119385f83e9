using Dragoman.Mentions.Naming;
using Dragoman.Registers;

namespace Dragoman.Mentions;

/// <summary>Brings together what the register knows and what a name finder saw: names of a sentence without overlap, from left to right.</summary>
internal static class Names
{
    /// <summary>
    /// The longer of two that overlap stands; of equals the register's, which knows what it names. A nationality or state inside a longer name
    /// (<c>Libyan National Army</c>) goes with it.
    /// </summary>
    public static List<NamedSpan> Merge(IReadOnlyList<NamedSpan> known, IReadOnlyList<NamedSpan> seen)
    {
        var all = known.Concat(seen).OrderByDescending(n => n.End - n.First).ThenByDescending(n => n.Entry >= 0).ThenBy(n => n.First).ToList();
        var taken = new List<NamedSpan>();
        var covered = new HashSet<int>();
        foreach (var name in all)
        {
            var free = true;
            for (var i = name.First; i < name.End && free; i++) free = !covered.Contains(i);
            if (!free) continue;
            for (var i = name.First; i < name.End; i++) covered.Add(i);
            taken.Add(name);
        }

        taken.Sort((a, b) => a.First.CompareTo(b.First));
        return taken;
    }

    /// <summary>The register's names of a sentence; a capital that acts is its state's government.</summary>
    public static List<NamedSpan> Known(ActorRegister register, IReadOnlyList<RegisterMatch> matches, SentenceTree tree, MentionLexicon lexicon)
    {
        var capitals = matches.Where(m => m.Kind == RegisterNameKind.Capital).Select(m => m.FirstToken).ToHashSet();
        return
        [
            .. NameSource.Known(register, matches).Select(name => name.Type == MentionType.Place && capitals.Contains(name.First) && Metonymy.IsGovernment(tree, name.First, name.End, lexicon)
                ? name with { Type = MentionType.State }
                : name),
        ];
    }
}
