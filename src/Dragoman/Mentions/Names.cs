using Dragoman.Mentions.Naming;
using Dragoman.Registers;

namespace Dragoman.Mentions;

/// <summary>Brings together what the register knows and what a name finder saw: names of a sentence without overlap, from left to right.</summary>
internal static class Names
{
    private const int OurTime = 1990;

    /// <summary>Letters of the longest title that is written short: <c>Msgr.</c></summary>
    private const int LongestTitle = 5;

    private static readonly string[] Leading = ["president", "prime minister", "chancellor", "leader", "supreme leader", "king", "premier"];

    /// <summary>
    /// The longer of two that overlap stands; of equals the register's, which knows what it names. A nationality or state inside a longer name
    /// (<c>Libyan National Army</c>) goes with it; what is neither person, organization nor place (the <c>Tokyo Olympics</c>) leaves a capital free.
    /// </summary>
    public static List<NamedSpan> Merge(IReadOnlyList<NamedSpan> known, IReadOnlyList<NamedSpan> seen)
    {
        if (known.Count == 0 && seen.Count < 2) return [.. seen];
        var all = new List<NamedSpan>(known.Count + seen.Count);
        all.AddRange(known);
        all.AddRange(seen.Where(s => s.Type != MentionType.Other || !known.Any(k => k.Type == MentionType.Place && k.First < s.End && s.First < k.End)));

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

    /// <summary>A bare surname of a leader of our time that does or suffers something is he, and no town of that name; behind a preposition of place it may be the town.</summary>
    public static List<NamedSpan> WithLeaders(ActorRegister register, SentenceTree tree, List<NamedSpan> names)
    {
        for (var i = 0; i < names.Count; i++)
            if (names[i] is { Entry: < 0, Type: MentionType.Place or MentionType.Other } name && name.End == name.First + 1 && IsTakingPart(tree, name.First) && IsLeader(register, tree.Tokens[name.First].Form))
                names[i] = name with { Type = MentionType.Person };
        return names;
    }

    /// <summary>A name behind a person's title written short (<c>Dr. Vega's guards</c>, <c>Col Prado</c>) is a person's.</summary>
    public static List<NamedSpan> WithTitled(SentenceTree tree, List<NamedSpan> names, MentionLexicon lexicon)
    {
        for (var i = 0; i < names.Count; i++)
            if (names[i] is { Entry: < 0, First: > 0, Type: MentionType.Organization or MentionType.Place or MentionType.Other } name && name.End - name.First < 3 && IsShortTitle(tree.Tokens[name.First - 1].Form, lexicon))
                names[i] = name with { Type = MentionType.Person };
        return names;
    }

    private static bool IsShortTitle(string word, MentionLexicon lexicon) => word.Length is > 1 and <= LongestTitle && char.IsUpper(word[0]) && lexicon.IsTitle(word, out _);

    private static bool IsTakingPart(SentenceTree tree, int token) =>
        tree.Is(token, "nsubj") || tree.Is(token, "obj") || tree.Is(token, "iobj") || (tree.Is(token, "obl") && tree.Case(token) is "by" or "with" or "against") || (tree.Is(token, "conj") && tree.Tokens[token].Head is >= 0 and var first && tree.Is(first, "nsubj"));

    private static bool IsLeader(ActorRegister register, string surname)
    {
        foreach (var at in register.PeopleWithSurname(surname))
            foreach (var office in register.Entries[at].Offices)
                if (office is { Of.Length: 3, Start: { } start } && start.First.Year >= OurTime && Leading.Contains(office.Role)) return true;
        return false;
    }

    private static bool IsCapital(IReadOnlyList<RegisterMatch> matches, int first)
    {
        for (var i = 0; i < matches.Count; i++)
            if (matches[i].Kind == RegisterNameKind.Capital && matches[i].FirstToken == first) return true;
        return false;
    }
}
