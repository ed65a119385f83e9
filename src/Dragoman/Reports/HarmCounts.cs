using Dragoman.Clauses;
using Dragoman.Codebooks;
using Dragoman.Mentions;

namespace Dragoman.Reports;

/// <summary>Counts the people of an argument and those coordinated with it.</summary>
internal static class HarmCounts
{
    internal static HarmCount? Of(ReadArticle article, Clause clause, int index)
    {
        var argument = clause.Arguments[index];
        var members = argument.Conjunct < 0 ? [argument] : clause.Arguments.Where(other => other == argument || (other.Conjunct == argument.Conjunct && other.Role == argument.Role)).ToList();
        int? low = 0;
        int? high = 0;
        var counted = false;
        var span = argument.Span;
        foreach (var member in members)
        {
            var (least, most) = Count(article, member);
            counted |= least is not null || most is not null;
            low = least is null && high is null ? low : low + (least ?? 0);
            high = most is null ? null : high + most;
            span = span.Cover(member.Span);
        }

        if (!counted) return null;
        return new HarmCount(low == 0 ? null : low, high, span);
    }

    private static (int? Low, int? High) Count(ReadArticle article, Argument argument)
    {
        if (argument.Mention < 0) return (null, null);
        var mention = article.Cast.Mentions[argument.Mention];
        if (mention.Quantity is { } quantity) return (Whole(quantity.Low), Whole(quantity.High));
        if (mention.Type == MentionType.Person) return (1, 1);
        var token = article.Sentences[argument.Sentence].Tokens[argument.Head];
        return mention.Type == MentionType.People && token.Xpos == "NN" ? (1, 1) : (null, null);
    }

    private static int? Whole(double? number) => number is >= 0 and < int.MaxValue ? (int)number : null;
}
