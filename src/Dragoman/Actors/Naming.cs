using Dragoman.Mentions;

namespace Dragoman.Actors;

/// <summary>Joins a description with the name the sentence itself gives it: <c>its affiliate, NAME</c>, <c>a branch known as NAME</c>, <c>the town of NAME</c>, <c>ambassador NAME</c>.</summary>
internal static class Naming
{
    private const int Reach = 8;

    public static void Join(Discourse discourse)
    {
        var referents = discourse.Referents;
        for (var i = 0; i < referents.Length; i++)
        {
            if (!referents[i].IsName || referents[i].Mention.Type == MentionType.Nationality) continue;
            for (var j = Math.Max(0, i - Reach); j < i; j++)
            {
                if (referents[j].Sentence != referents[i].Sentence || referents[j].IsPronoun || discourse.Links.First(i) == discourse.Links.First(j)) continue;
                if (Names(discourse, referents[j], referents[i])) discourse.Links.Join(j, i);
            }
        }
    }

    private static bool Names(Discourse discourse, Referent thing, Referent name)
    {
        var tree = name.Tree;
        var above = name.HeadToken.Head;
        if (Introduces(thing, name)) return true;
        if (above < 0 || !Compatible(thing.Mention.Type, name.Mention.Type)) return false;
        if (above == thing.Mention.Head)
            return thing.IsNominal && thing.Plural != true && (tree.Is(name.Mention.Head, "appos") || (IsPlace(thing, name) && tree.Case(name.Mention.Head) == "of"));
        return discourse.Lexicon.IsAliasVerb(tree.Tokens[above].Lemma ?? "") && tree.Is(above, "acl") && tree.Tokens[above].Head == thing.Mention.Head && thing.Plural != true
            && tree.Case(name.Mention.Head) is "as" or "";
    }

    /// <summary>Whether a title or trade is part of the phrase of the name behind it.</summary>
    private static bool Introduces(Referent title, Referent name) =>
        name.Mention.Type == MentionType.Person && title is { IsNominal: true, Mention.Type: MentionType.People, Plural: not true } && title.Mention.Head < name.Mention.FirstToken && title.Mention.FirstToken >= name.Mention.PhraseFirst;

    private static bool IsPlace(Referent thing, Referent name) =>
        thing.Mention.Type == MentionType.Place && name.Mention.Type is MentionType.Place or MentionType.State && thing.Determination == Determination.Definite;

    private static bool Compatible(MentionType thing, MentionType name) => name switch
    {
        MentionType.Person => thing is MentionType.People or MentionType.Person,
        MentionType.Organization or MentionType.Group => thing is MentionType.Organization or MentionType.Group or MentionType.Other,
        MentionType.Place => thing is MentionType.Place or MentionType.Facility,
        MentionType.State => thing is MentionType.State or MentionType.Place,
        _ => thing == name,
    };
}
