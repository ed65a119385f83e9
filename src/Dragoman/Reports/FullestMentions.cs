using Dragoman.Actors;
using Dragoman.Mentions;

namespace Dragoman.Reports;

/// <summary>
/// The words by which an article names somebody most fully: a report should say <c>José Ramos Pinto</c> and not <c>Pinto</c> or <c>he</c>, wherever it found him; its evidence keeps the words
/// of the place.
/// </summary>
internal sealed class FullestMentions
{
    private readonly Cast cast;
    private readonly int[] fullest;

    internal FullestMentions(Cast cast)
    {
        this.cast = cast;
        fullest = new int[cast.ChainCount];
        Array.Fill(fullest, -1);
        foreach (var mention in cast.Mentions)
        {
            ref var best = ref fullest[cast.Chain(mention.Index)];
            if (mention.Form == MentionForm.Pronoun) continue;
            if (best < 0 || IsFuller(mention, cast.Mentions[best])) best = mention.Index;
        }
    }

    /// <summary>The mention to quote for a mention: of a pronoun the fullest of its chain, of a person's short name or description the longest name, of all others itself.</summary>
    internal int Of(int mention)
    {
        var own = cast.Mentions[mention];
        var best = fullest[cast.Chain(mention)];
        if (best < 0 || best == mention) return mention;
        if (own.Form == MentionForm.Pronoun) return best;
        if (own is { Form: MentionForm.Nominal, Quantity: null, Type: MentionType.People or MentionType.Person }) return cast.Mentions[best] is { Form: MentionForm.Name, Type: MentionType.Person } ? best : mention;
        return own is { Form: MentionForm.Name, Type: MentionType.Person } && cast.Mentions[best] is { Form: MentionForm.Name } other && other.EndToken - other.FirstToken > own.EndToken - own.FirstToken ? best : mention;
    }

    private static bool IsFuller(Mention mention, Mention other)
    {
        if (mention.Form != other.Form) return mention.Form == MentionForm.Name;
        return mention.Form == MentionForm.Name && mention.Type == MentionType.Person && mention.EndToken - mention.FirstToken > other.EndToken - other.FirstToken;
    }
}
