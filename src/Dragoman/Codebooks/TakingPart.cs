using Dragoman.Clauses;
using Dragoman.Mentions;

namespace Dragoman.Codebooks;

/// <summary>What a rule asks of those who take part beside their kinds: that they are the same, or strangers to each other.</summary>
internal static class TakingPart
{
    /// <summary>Whether two clauses have a doer in common; <c>null</c> where one of them names none.</summary>
    internal static bool? HasSameDoer(Clause clause, Clause content)
    {
        bool? same = null;
        foreach (var doer in clause.Arguments)
        {
            if (doer is not { Role: Role.Subject, Of: < 0 }) continue;
            foreach (var other in content.Arguments)
                if (other is { Role: Role.Subject, Of: < 0 }) same = same == true || (other.Sentence, other.Head) == (doer.Sentence, doer.Head);
        }

        return same;
    }

    /// <summary>Whether the bound actor and recipient are known to belong to different lands, or the recipient is a group.</summary>
    internal static bool AreApart(ReadArticle article, Clause clause, Pattern pattern, Clause? content, int[] bindings)
    {
        var (doer, taker) = (Bound(article, clause, pattern, content, bindings, Part.Actor), Bound(article, clause, pattern, content, bindings, Part.Recipient));
        if (doer < 0 || taker < 0) return false;
        if (article.Cast.Mentions[taker].Type == MentionType.Group) return true;
        return article.Cast.Entity(doer)?.Country is { } home && article.Cast.Entity(taker)?.Country is { } land && land != home;
    }

    /// <summary>Mention that a part is bound to; -1 for none.</summary>
    private static int Bound(ReadArticle article, Clause clause, Pattern pattern, Clause? content, int[] bindings, Part part)
    {
        for (var index = 0; index < bindings.Length; index++)
            if (pattern.Slots[index].Part == part && bindings[index] >= 0 && article.Meant((pattern.Slots[index].InContent ? content! : clause).Arguments[bindings[index]]) is >= 0 and var meant) return meant;
        return -1;
    }
}
