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

    /// <summary>The register's names of a sentence: one entry a stretch, the one found by its most telling name.</summary>
    public static List<NamedSpan> Known(ActorRegister register, IReadOnlyList<RegisterMatch> matches, SentenceTree tree, MentionLexicon lexicon)
    {
        var known = new List<NamedSpan>();
        foreach (var match in matches)
        {
            if (match.Kind == RegisterNameKind.Agent) continue;
            if (known.Count > 0 && known[^1].First == match.FirstToken && known[^1].End == match.EndToken) continue;
            known.Add(new NamedSpan(match.FirstToken, match.EndToken, TypeOf(register.Entries[match.Entry], match, tree, lexicon), match.Entry));
        }

        return known;
    }

    private static MentionType TypeOf(RegisterEntry entry, RegisterMatch match, SentenceTree tree, MentionLexicon lexicon) => match.Kind switch
    {
        RegisterNameKind.Demonym or RegisterNameKind.Adjective => MentionType.Nationality,
        RegisterNameKind.Seat => MentionType.State,
        RegisterNameKind.Capital => Metonymy.IsGovernment(tree, match.FirstToken, match.EndToken, lexicon) ? MentionType.State : MentionType.Place,
        _ => entry.Kind switch
        {
            RegisterKind.State => MentionType.State,
            RegisterKind.Territory => MentionType.Place,
            RegisterKind.Organization => MentionType.Organization,
            RegisterKind.Group => MentionType.Group,
            _ => MentionType.Person,
        },
    };
}
