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

    private readonly ILookup<int, Clause> clausesOf = article.Clauses.ToLookup(clause => clause.Predicate.Sentence);

    public void Run()
    {
        foreach (var draft in drafts.Where(draft => !draft.Gone && draft.Actors.Count == 0 && words.OfVerb(draft.Clause.Predicate.Lemma) is not null))
            if (Whole(draft) is { } whole) Join(whole, draft);
        foreach (var draft in drafts.Where(IsFatal))
            if (draft.Harm.Remove("injured", out var dead)) draft.Harm.TryAdd("killed", dead);
        foreach (var clause in article.Clauses)
        {
            if (!Happened(clause)) continue;
            foreach (var (kind, count) in Counts(clause))
                if (Owner(clause) is { } draft) draft.Harm.TryAdd(kind, count);
        }
        foreach (var part in drafts.Where(draft => !draft.Gone && draft.Actors.Count == 0 && draft.Harm.Values.Any(IsPart))) Include(part);
        var phrases = new HarmPhrases(words);
        foreach (var sentence in article.Sentences)
            foreach (var found in phrases.In(sentence))
                if (clausesOf[sentence.Index].Where(clause => clause.Predicate.Head == found.Token).All(Happened) && OwnerOf(sentence.Index, found.Token) is { } draft && !IsCounted(sentence.Index, found.Count)) draft.Harm.TryAdd(found.Kind, found.Count);
    }

    /// <summary><c>shot dead</c>, <c>stabbed to death</c>: the verb alone would only wound.</summary>
    private bool IsFatal(Draft draft)
    {
        var (tokens, at) = (article.Sentences[draft.Sentence].Tokens, draft.Clause.Predicate.Head + 1);
        return draft.Clause.Predicate.Kind == PredicateKind.Verb && at < tokens.Length && (tokens[at].Lemma == "dead" || (tokens[at].Form == "to" && at + 1 < tokens.Length && tokens[at + 1].Lemma == "death"));
    }

    private static bool Happened(Clause clause) => clause.Status is not (Status.Negated or Status.Planned or Status.Conditional or Status.Threatened);

    /// <summary>
    /// <c>The attack, which killed four</c>, <c>an ambush that killed three</c>: what a happening did is no happening beside it. The report that tells of the happening, in the
    /// sentence or, for one already spoken of, in the two before.
    /// </summary>
    private Draft? Whole(Draft draft)
    {
        foreach (var subject in draft.Clause.Arguments.Where(argument => argument.Role == Role.Subject && IsThing(argument)))
        {
            var own = drafts.FirstOrDefault(other => Tells(other, draft) && other.Sentence == subject.Sentence && (other.Clauses.Exists(index => article.Clauses[index].Predicate is { } p && p.Sentence == subject.Sentence && p.Head == subject.Head) || other.Evidence.Contains(subject.Span)));
            if (own is not null) return own;
            if (IsDefinite(subject) && drafts.LastOrDefault(other => Tells(other, draft) && other.Sentence < draft.Sentence && other.Sentence >= draft.Sentence - 2) is { } before) return before;
        }
        return null;
    }

    private bool IsThing(Argument subject) => subject.Mention < 0 || article.Cast.Mentions[subject.Mention].Type is Mentions.MentionType.Other or Mentions.MentionType.Weapon;

    private bool Tells(Draft other, Draft draft) => !other.Gone && other != draft && isForce(other) && other.Type == draft.Type && other.Harm.Keys.All(kind => !draft.Harm.ContainsKey(kind));

    private bool IsDefinite(Argument subject) => article.Sentences[subject.Sentence].Tokens.Any(token => token.Head == subject.Head && token.Lemma is "the" or "this" or "that");

    private static void Join(Draft whole, Draft part)
    {
        foreach (var (kind, count) in part.Harm) whole.Harm.TryAdd(kind, count);
        part.Harm.Clear();
        whole.Absorb(part);
    }

    /// <summary>Whether a report has the number already, so that a part or a repetition is not counted a second time.</summary>
    private bool IsCounted(int sentence, HarmCount count) => drafts.Any(draft => !draft.Gone && draft.Sentence == sentence && draft.Harm.Values.Any(known => known.Span.Overlaps(count.Span)));

    /// <summary><c>17 of them</c>, <c>three of whom</c>: part of those spoken of before.</summary>
    private bool IsPart(HarmCount count) => count.Span.In(article.Text) is var text && (text.Contains(" of them", StringComparison.OrdinalIgnoreCase) || text.Contains(" of whom", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// A sentence that goes on to say how many of those attacked were killed tells of the attack: the number is the attack's, unless that has a total of its own,
    /// which holds the part already.
    /// </summary>
    private void Include(Draft part)
    {
        var whole = drafts.LastOrDefault(draft => !draft.Gone && draft != part && draft.Sentence == part.Sentence && draft.Clause.Predicate.Span.Start < part.Clause.Predicate.Span.Start && isForce(draft) && draft.Actors.Count > 0);
        if (whole is null) return;
        foreach (var (kind, count) in part.Harm)
            if (!whole.Harm.TryGetValue(kind, out var total) || total.Low < count.Low) whole.Harm[kind] = count;
        part.Harm.Clear();
        whole.Absorb(part);
    }

    /// <summary>The report of force that a phrase counts for: told last before it in the sentence, else first in it, else told last in the sentence before.</summary>
    private Draft? OwnerOf(int sentence, int token)
    {
        var live = drafts.Where(draft => !draft.Gone && draft.Sentence == sentence && isForce(draft)).ToList();
        if (live.Count > 0) return live.LastOrDefault(draft => draft.Clause.Predicate.Head <= token) ?? live[0];
        return drafts.LastOrDefault(draft => !draft.Gone && draft.Sentence == sentence - 1 && isForce(draft) && Happened(draft.Clause) && draft.Harm.Count == 0);
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
            if (people && Count(number.Low, number.High, argument.Span.Cover(sentence.Cover(number.First, number.End))) is { } count) return count;
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
