using Dragoman.Mentions;

namespace Dragoman.Actors;

/// <summary>Joins names of the same referent: repetition, surnames, acronyms, aliases in brackets, two names of one entry of the register.</summary>
internal static class NameLinks
{
    public static void Join(Referent[] referents, ChainLinks links)
    {
        var byRegister = new Dictionary<string, int>(StringComparer.Ordinal);
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        var persons = new Dictionary<string, int>(StringComparer.Ordinal);
        var acronyms = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var referent in referents)
        {
            if (!referent.IsName || referent.Words.Length == 0) continue;
            JoinOne(referent, referents, links, byRegister, byKey, persons, acronyms);
        }

        for (var i = 1; i < referents.Length; i++)
            if (IsBracketed(referents, i) is >= 0 and var named)
                links.Join(named, i);
    }

    private static void JoinOne(Referent referent, Referent[] referents, ChainLinks links, Dictionary<string, int> byRegister, Dictionary<string, int> byKey,
        Dictionary<string, int> persons, Dictionary<string, int> acronyms)
    {
        // An adjective of nationality says where its noun belongs; it refers to nothing again.
        if (referent.Mention.Type == MentionType.Nationality && referent.Plural != true) return;
        if (referent.Mention.Register is { } id)
            Link(byRegister, referent.Mention.Type == MentionType.Nationality ? id + "/people" : referent.Mention.Type == MentionType.Place ? id + "/place" : id, referent, links);
        if (referent.Mention.Type != MentionType.Person)
        {
            Link(byKey, referent.Key, referent, links);
            if (referent.Words.Length > 1) acronyms.TryAdd(Initials(referent), referent.Index);
            else if (acronyms.TryGetValue(referent.Key, out var full)) links.Join(full, referent.Index);
            return;
        }

        JoinPerson(referent, referents, links, byKey, persons);
    }

    private static void JoinPerson(Referent referent, Referent[] referents, ChainLinks links, Dictionary<string, int> byKey, Dictionary<string, int> persons)
    {
        Link(byKey, referent.Key, referent, links);
        if (persons.TryGetValue(referent.Words[^1], out var earlier) && Agrees(referents[earlier], referent))
            links.Join(earlier, referent.Index);
        else if (referent.Words.Length == 1 && persons.TryGetValue("*" + referent.Words[0], out var given))
            links.Join(given, referent.Index);
        if (referent.Words.Length < 2) return;
        persons[referent.Words[^1]] = referent.Index;
        for (var i = 0; i + 1 < referent.Words.Length; i++)
            if (referent.Words[i].Length > 2)
                persons["*" + referent.Words[i]] = referent.Index;
    }

    /// <summary>Two full names with one surname are two people unless the shorter one's words are all in the longer.</summary>
    private static bool Agrees(Referent full, Referent other) =>
        (other.Words.Length == 1 || other.Words.All(full.Words.Contains) || full.Words.All(other.Words.Contains))
        && (full.Gender is Gender.Animate or Gender.Unknown || other.Gender is Gender.Animate or Gender.Unknown || full.Gender == other.Gender);

    private static void Link(Dictionary<string, int> seen, string key, Referent referent, ChainLinks links)
    {
        if (!seen.TryAdd(key, referent.Index)) links.Join(seen[key], referent.Index);
    }

    private static string Initials(Referent referent)
    {
        var initials = "";
        foreach (var word in referent.Words)
            if (word is not ("of" or "and" or "for" or "the" or "in" or "on" or "to"))
                initials += word[0];
        return initials;
    }

    /// <summary>The mention right before an opening bracket whose only content is the one asked about; -1 for none.</summary>
    private static int IsBracketed(Referent[] referents, int at)
    {
        var mention = referents[at].Mention;
        var tokens = referents[at].Tree.Tokens;
        if (!referents[at].IsName || mention.FirstToken == 0 || tokens[mention.FirstToken - 1].Form is not ("(" or "[") || mention.EndToken >= tokens.Length || tokens[mention.EndToken].Form is not (")" or "]"))
            return -1;
        for (var i = at - 1; i >= 0 && i >= at - 4; i--)
        {
            var before = referents[i].Mention;
            if (before.Sentence == mention.Sentence && before.EndToken == mention.FirstToken - 1 && referents[i].IsName && before.Type is MentionType.Organization or MentionType.Group or MentionType.Other
                && mention.Type is not (MentionType.Place or MentionType.State or MentionType.Person))
                return i;
        }

        return -1;
    }
}
