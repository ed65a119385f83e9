using Dragoman.Clauses;
using Dragoman.Codebooks;

namespace Dragoman.Reports;

/// <summary>
/// Counts the harmed wherever a clause says so, and gives the count to the report of the happening: the clause's own, that of its subject
/// (<c>the attack, which killed four</c>), or the only one of force in the sentence. What a rule has counted stays as it is, so nobody is counted twice.
/// </summary>
internal sealed class HarmReading(ReadArticle article, HarmWords words, IReadOnlyList<Draft> drafts, Func<Draft, bool> isForce)
{
    private const int FurthestNumber = 6;

    public void Run()
    {
        foreach (var clause in article.Clauses)
        {
            if (clause.Status is Status.Negated or Status.Planned or Status.Conditional or Status.Threatened) continue;
            foreach (var (kind, count) in Counts(clause))
                if (Owner(clause) is { } draft) draft.Harm.TryAdd(kind, count);
        }
    }

    private List<(string Kind, HarmCount Count)> Counts(Clause clause)
    {
        if (clause.Predicate.Lemma == "leave") return Left(clause);
        if (words.OfVerb(clause.Predicate.Lemma) is not { } kind) return [];
        for (var i = 0; i < clause.Arguments.Count; i++)
        {
            var argument = clause.Arguments[i];
            if (argument.Role != Role.Object && !(argument.Role == Role.Oblique && argument.Of < 0 && argument.Preposition == "between")) continue;
            if ((HarmCounts.Of(article, clause, i) ?? ByNumber(argument)) is { } count) return [(kind, count)];
        }
        return [];
    }

    /// <summary>A number that stands for people (<c>injured more than 40</c>, <c>as many as 1,200 of the fighters</c>), which no mention covers.</summary>
    private HarmCount? ByNumber(Argument argument)
    {
        var sentence = article.Sentences[argument.Sentence];
        for (var at = Math.Max(0, argument.Head - FurthestNumber); at <= argument.Head; at++)
        {
            if (!argument.Span.Contains(sentence.Tokens[at].Span) || words.Numbers.At(sentence, at) is not { } number) continue;
            var people = argument.Head < number.End || (number.End < sentence.Tokens.Length && sentence.Tokens[number.End].Form == "of");
            if (people && Count(number.Low, number.High, argument.Span) is { } count) return count;
        }
        return null;
    }

    /// <summary><c>left 12 people dead and about 30 wounded</c>: before each state the nearest number.</summary>
    private List<(string Kind, HarmCount Count)> Left(Clause clause)
    {
        var found = new List<(string, HarmCount)>();
        var sentence = article.Sentences[clause.Predicate.Sentence];
        var from = clause.Predicate.Head + 1;
        for (var i = from; i < sentence.Tokens.Length; i++)
        {
            if (words.OfState(sentence.Tokens[i].Form) is not { } kind) continue;
            for (var at = i - 1; at >= Math.Max(from, i - FurthestNumber); at--)
            {
                if (words.Numbers.At(sentence, at) is not { } number || number.End > i) continue;
                while (at > from && words.Numbers.At(sentence, at - 1) is { } wider && wider.End == number.End) (number, at) = (wider, at - 1);
                if (Count(number.Low, number.High, sentence.Cover(number.First, i + 1)) is { } count) found.Add((kind, count));
                break;
            }
            from = i + 1;
        }
        return found;
    }

    private static HarmCount? Count(double? low, double? high, Span span)
    {
        var (least, most) = (Whole(low), Whole(high));
        return least is null && most is null ? null : new HarmCount(least, most, span);
    }

    private static int? Whole(double? number) => number is >= 0 and < int.MaxValue ? (int)number : null;

    private Draft? Owner(Clause clause)
    {
        var live = drafts.Where(draft => !draft.Gone && draft.Sentence == clause.Predicate.Sentence && isForce(draft)).ToList();
        return drafts.FirstOrDefault(draft => !draft.Gone && draft.Clauses.Contains(clause.Index))
            ?? live.FirstOrDefault(draft => IsSubject(draft, clause))
            ?? BySubject(clause)
            ?? (live.Count == 1 ? live[0] : live.LastOrDefault(draft => draft.Clause.Predicate.Span.Start <= clause.Predicate.Span.Start));
    }

    private static bool IsSubject(Draft draft, Clause clause) =>
        clause.Arguments.Any(argument => argument.Role == Role.Subject && argument.Sentence == draft.Sentence && argument.Head == draft.Clause.Predicate.Head);

    /// <summary>The report that took in the happening the subject names, in this sentence or before.</summary>
    private Draft? BySubject(Clause clause)
    {
        foreach (var subject in clause.Arguments.Where(argument => argument.Role == Role.Subject))
            foreach (var draft in drafts)
                if (!draft.Gone && (draft.IsNoun || draft.Sentence == subject.Sentence) && draft.Clauses.Exists(index => article.Clauses[index].Predicate is { } p && p.Sentence == subject.Sentence && p.Head == subject.Head)) return draft;
        return null;
    }
}
