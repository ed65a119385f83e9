using Dragoman.Clauses;
using Dragoman.Codebooks;
using Dragoman.Mentions;

namespace Dragoman.Reports;

/// <summary>
/// Counts the people of an argument and those coordinated with it. A word for a crowd beside a count adds nobody to the least number (<c>three officers and several guards</c>
/// are at least three) and leaves the greatest open; alone it stands for what it means at least.
/// </summary>
internal static class HarmCounts
{
    private readonly record struct Members(int? Low, int? High, bool Vague, Span Span);

    internal static HarmCount? Of(ReadArticle article, Clause clause, int index)
    {
        var argument = clause.Arguments[index];
        var arguments = argument.Conjunct < 0 ? [argument] : clause.Arguments.Where(other => other == argument || (other.Conjunct == argument.Conjunct && other.Role == argument.Role)).ToList();
        var members = arguments.ConvertAll(member => Count(article, member));
        if (!members.Exists(member => member.Low is not null || member.High is not null)) return null;
        var exact = members.Exists(member => member is { Vague: false, Low: not null } or { Vague: false, High: not null });
        int? low = 0;
        int? high = 0;
        foreach (var member in members)
        {
            low += exact && member.Vague ? 0 : member.Low ?? 0;
            high = member.High is null || (exact && member.Vague) ? null : high + member.High;
        }

        if (low == 0 && high is null) return null;
        return new HarmCount(low == 0 ? null : low, high, members.Aggregate(argument.Span, (span, member) => span.Cover(member.Span)));
    }

    private static Members Count(ReadArticle article, Argument argument)
    {
        if (argument.Mention < 0) return new(null, null, false, argument.Span);
        var mention = article.Cast.Mentions[argument.Mention];
        var span = mention.Sentence == argument.Sentence ? argument.Span.Cover(mention.Span) : argument.Span;
        if (mention.Quantity is { } quantity) return new(Whole(quantity.Low), Whole(quantity.High), quantity.Vague, span);
        var token = article.Sentences[argument.Sentence].Tokens[argument.Head];
        var one = mention.Type == MentionType.Person || (mention.Type == MentionType.People && token.Xpos == "NN");
        return one ? new(1, 1, false, span) : new(null, null, false, span);
    }

    private static int? Whole(double? number) => number is >= 0 and < int.MaxValue ? (int)number : null;
}
