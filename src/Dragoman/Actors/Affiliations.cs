using Dragoman.Mentions;

namespace Dragoman.Actors;

/// <summary>What the words around the mentions of one chain tell of whom it belongs to: country, sectors, office, group.</summary>
internal sealed class Affiliations(Discourse discourse, int[] chainOf, Entity?[] entities)
{
    private readonly List<string> sectors = [];

    /// <summary>Country by nationality, government or office.</summary>
    public string? Country { get; private set; }

    /// <summary>Sectors by agent words, most telling first.</summary>
    public IReadOnlyList<string> Sectors => sectors;

    /// <summary>Office or trade before a name or beside it.</summary>
    public string? Role { get; private set; }

    /// <summary>The group whose fighters or members these are: what they do, it does.</summary>
    public Entity? ActsFor { get; private set; }

    public void Add(Referent referent)
    {
        if (referent.IsPronoun) return;
        AddSectors(referent, referent.Mention.PhraseFirst, referent.Mention.PhraseEnd);
        AddModifiers(referent);
        if (referent.IsName && referent.Mention.Type == MentionType.Person) AddTitle(referent);
        AddAppositions(referent);
    }

    private void AddSectors(Referent referent, int first, int end)
    {
        foreach (var match in discourse.AgentsIn(referent))
        {
            if (match.FirstToken < first || match.EndToken > end) continue;
            foreach (var sector in discourse.Register.Entries[match.Entry].Sectors)
                if (!sectors.Contains(sector))
                    sectors.Add(sector);
        }
    }

    private void AddModifiers(Referent referent)
    {
        foreach (var other in discourse.Near(referent))
        {
            var mention = other.Mention;
            if (other.Index == referent.Index || mention.FirstToken < referent.Mention.PhraseFirst || mention.EndToken > referent.Mention.PhraseEnd) continue;
            if (!(IsOwner(referent, other) || IsTitular(referent, other)) || entities[chainOf[other.Index]] is not { } entity) continue;
            if (entity.Type == MentionType.Group && referent.IsNominal && referent.Plural == true && referent.Mention.Type is MentionType.People && IsModifier(referent, other)) ActsFor ??= entity;
            if (other.Mention.Type == MentionType.State && sectors.Count > 0 && sectors[0] is "EDU" or "MED" && IsModifier(referent, other)) continue;
            if (other.Mention.Head < referent.Mention.Head || Country is null) Country ??= entity.Country;
            if (referent.IsNominal && sectors.Count == 0 && entity.Type is MentionType.Organization or MentionType.Group)
                sectors.AddRange(entity.Sectors);
        }
    }

    /// <summary>Whether one mention says whose the other is: a modifier of its head, not of a participle (<c>UN-backed</c>) before it.</summary>
    private static bool IsOwner(Referent referent, Referent other)
    {
        var tree = referent.Tree;
        var at = other.Mention.Head;
        for (var steps = 0; steps < 4; steps++)
        {
            var above = tree.Tokens[at].Head;
            if (above < 0) return false;
            if (tree.Tokens[above].Upos is "VERB" || (tree.Tokens[above].Upos is "ADJ" && above != referent.Mention.Head)) return false;
            if (tree.Is(at, "nmod") && tree.Case(at) is not ("" or "of" or "in" or "from" or "for" or "with" or "at")) return false;
            if (above == referent.Mention.Head) return true;
            at = above;
        }

        return false;
    }

    /// <summary>Whether it belongs to the title before a name: <c>Chadian ambassador to Mali Idriss Oumar</c> is Chad's.</summary>
    private static bool IsTitular(Referent referent, Referent other) =>
        referent.IsName && other.Mention.Type is MentionType.Nationality or MentionType.State && other.Mention.EndToken <= referent.Mention.FirstToken && referent.Tree.Case(other.Mention.Head).Length == 0
        && (other.Mention.EndToken >= referent.Tree.Tokens.Length || referent.Tree.Tokens[other.Mention.EndToken].Form != "-");

    /// <summary>Whether it stands before the head or in an of-phrase: <c>rebel fighters</c>, <c>fighters of the group</c>, not <c>rivals in the region</c>.</summary>
    private static bool IsModifier(Referent referent, Referent other) =>
        other.Mention.Head < referent.Mention.Head || referent.Tree.Case(other.Mention.Head) == "of" || referent.HeadToken.Upos != "NOUN";

    private void AddTitle(Referent referent)
    {
        var words = new List<string>();
        var tokens = referent.Tree.Tokens;
        for (var i = referent.Mention.PhraseFirst; i < referent.Mention.FirstToken; i++)
            if (tokens[i].Upos is "NOUN" or "PROPN" or "ADJ" && discourse.Near(referent).All(n => !n.IsName || i < n.Mention.FirstToken || i >= n.Mention.EndToken))
                words.Add(tokens[i].Form);
        if (words.Count > 0) Role ??= string.Join(' ', words);
    }

    private void AddAppositions(Referent referent)
    {
        foreach (var other in discourse.Near(referent))
        {
            if (other.Index == referent.Index || other.IsPronoun) continue;
            var down = other.HeadToken.Head == referent.Mention.Head && other.Role == Actors.Role.Apposition;
            var up = referent.HeadToken.Head == other.Mention.Head && referent.Role == Actors.Role.Apposition;
            if (!down && !up) continue;
            AddSectors(referent, other.Mention.PhraseFirst, other.Mention.PhraseEnd);
            if (entities[chainOf[other.Index]] is { } entity && chainOf[other.Index] != chainOf[referent.Index])
            {
                Country ??= entity.Country;
                if (referent.IsName && other.IsNominal && referent.Mention.Type == MentionType.Person) Role ??= entity.Name;
            }
        }
    }
}
