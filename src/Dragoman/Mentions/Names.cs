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
        if (known.Count == 0 && seen.Count < 2) return [.. seen];
        var all = new List<NamedSpan>(known.Count + seen.Count);
        all.AddRange(known);
        all.AddRange(seen);

        // Sorting is not stable: the places of equals are told apart last, by what came first.
        var order = new int[all.Count];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => Rank(all[a], all[b]) is not 0 and var rank ? rank : a - b);
        var taken = new List<NamedSpan>(all.Count);
        foreach (var i in order)
        {
            var name = all[i];
            if (name.End > name.First && !taken.Exists(t => t.First < name.End && name.First < t.End)) taken.Add(name);
        }

        taken.Sort((a, b) => a.First.CompareTo(b.First));
        return taken;
    }

    private static int Rank(NamedSpan a, NamedSpan b)
    {
        var length = (b.End - b.First).CompareTo(a.End - a.First);
        if (length != 0) return length;
        var known = (b.Entry >= 0).CompareTo(a.Entry >= 0);
        return known != 0 ? known : a.First.CompareTo(b.First);
    }

    /// <summary>The register's names of a sentence; a capital that acts is its state's government.</summary>
    public static List<NamedSpan> Known(ActorRegister register, IReadOnlyList<RegisterMatch> matches, SentenceTree tree, MentionLexicon lexicon)
    {
        var known = NameSource.Known(register, matches);
        for (var i = 0; i < known.Count; i++)
            if (known[i].Type == MentionType.Place && IsCapital(matches, known[i].First) && Metonymy.IsGovernment(tree, known[i].First, known[i].End, lexicon))
                known[i] = known[i] with { Type = MentionType.State };
        return known;
    }

    private static bool IsCapital(IReadOnlyList<RegisterMatch> matches, int first)
    {
        for (var i = 0; i < matches.Count; i++)
            if (matches[i].Kind == RegisterNameKind.Capital && matches[i].FirstToken == first) return true;
        return false;
    }
}
