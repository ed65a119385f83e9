using Dragoman.Clauses;
using Dragoman.Codebooks;
using Dragoman.Mentions;
using Dragoman.Places;
using Dragoman.Times;

namespace Dragoman.Reports;

/// <summary>
/// The time and the place that belong to each report: those of its clause, else of its sentence, else what the narrative carries over from the sentences before.
/// The day of publication is never put in their stead. Linear in the number of sentences and reports.
/// </summary>
internal sealed class Circumstances(ReadArticle article, IReadOnlyList<Draft> drafts, Func<Draft, bool> isForce)
{
    /// <summary>How many sentences a time or place is carried; the news changes scene with the paragraph, which is seldom longer.</summary>
    private const int Reach = 3;

    private const int LongestDescription = 6;

    private const int LongestDateline = 14;

    private readonly ILookup<int, int> placesOf = Enumerable.Range(0, article.Places.Count).ToLookup(i => article.Places[i].Sentence);

    public void Run()
    {
        Draft? last = null;
        foreach (var draft in drafts.Where(draft => !draft.Gone).OrderBy(draft => draft.Clause.Predicate.Span))
        {
            draft.When = Stated(draft) ?? (last is not null && Carries(last, draft) ? last.When! with { Basis = Basis.Narrative } : null);
            draft.Where = Named(draft) ?? InSentence(draft) ?? (isForce(draft) ? Before(draft) ?? Dateline() : null);
            if (draft.When is { Basis: Basis.Clause }) last = draft;
        }
    }

    /// <summary>The first time that says more than that it is past or to come; failing that one that says only this.</summary>
    private Occasion? Stated(Draft draft)
    {
        Occasion? vague = null;
        foreach (var index in draft.Times)
        {
            var time = article.Times[index];
            if (time.Value is not { } value) continue;
            var occasion = new Occasion(time.Span, value, IsOwn(draft, time.Span) ? Basis.Clause : Basis.Sentence);
            if (value.Precision != "vague") return occasion;
            vague ??= occasion;
        }
        return vague;
    }

    private bool IsOwn(Draft draft, Span span) => draft.Evidence.Contains(span) || draft.Clauses.Exists(index => article.Clauses[index].Span.Contains(span)) || IsOnlyOver(draft, span);

    /// <summary>A phrase at the edge of the sentence that no other clause holds belongs to what the sentence tells.</summary>
    private bool IsOnlyOver(Draft draft, Span span) => !article.Clauses.Any(clause => clause.Predicate.Sentence == draft.Sentence && !draft.Clauses.Contains(clause.Index) && clause.Span.Contains(span));

    /// <summary>Whether the story goes on: what is told as done, close behind something told with a day, month or year of its own.</summary>
    private static bool Carries(Draft from, Draft to) =>
        from.When is { Value: { First: not null, Last: not null, Precision: not "vague" } }
        && to.Sentence - from.Sentence <= Reach && to.Status is Status.Asserted or Status.Claimed or Status.Alleged && to.Quad == from.Quad;

    private Scene? Named(Draft draft)
    {
        if (Venue(draft) is { } venue) return new Scene(venue, Basis.Clause);
        if (WhereClause(draft) is { } antecedent) return new Scene(antecedent, Basis.Clause);
        foreach (var index in draft.Places.OrderBy(index => IsOwn(draft, article.Places[index].Span) ? 0 : 1))
            return new Scene(article.Places[index], IsOwn(draft, article.Places[index].Span) ? Basis.Clause : Basis.Sentence);
        return isForce(draft) ? Target(draft) : null;
    }

    /// <summary><c>in a speech at the UN General Assembly</c>: what bears a name and is spoken, met or struck at.</summary>
    private PlaceReference? Venue(Draft draft)
    {
        foreach (var argument in draft.Clause.Arguments)
        {
            if (argument.Preposition != "at" || argument.Mention < 0) continue;
            var mention = article.Cast.Mentions[argument.Mention];
            if (mention is not { Form: MentionForm.Name, Type: MentionType.Organization or MentionType.Facility or MentionType.Other }) continue;
            return article.Places.FirstOrDefault(place => place.Span == mention.Span)
                ?? new PlaceReference(mention.Span, mention.Sentence, mention.FirstToken, mention.EndToken, mention.Head, null);
        }
        return null;
    }

    /// <summary><c>Mali and Niger, where an attack targeted …</c>: the place named last before the word.</summary>
    private PlaceReference? WhereClause(Draft draft)
    {
        var tokens = article.Sentences[draft.Sentence].Tokens;
        for (var at = draft.Clause.Predicate.Head - 1; at > 0; at--)
        {
            if (tokens[at].Lemma != "where" || !IsOver(tokens[at].Head, draft)) continue;
            return placesOf[draft.Sentence].Select(index => article.Places[index]).LastOrDefault(place => place.EndToken <= at && place.EndToken >= at - 2);
        }
        return null;
    }

    private bool IsOver(int token, Draft draft)
    {
        var tokens = article.Sentences[draft.Sentence].Tokens;
        for (int step = 0, at = draft.Clause.Predicate.Head; step < tokens.Length && at >= 0 && at < tokens.Length; step++, at = tokens[at].Head)
            if (at == token) return true;
        return false;
    }

    /// <summary>The town or building that is struck is where it is struck.</summary>
    private Scene? Target(Draft draft)
    {
        foreach (var party in draft.Objects.Concat(draft.Recipients))
            foreach (var index in placesOf[draft.Sentence])
                if (article.Places[index] is { Place.Precision: not (PlacePrecision.Country or PlacePrecision.Region) } place && party.Span.Contains(place.Span) && !place.IsAdjective) return new Scene(place, Basis.Clause);
        return null;
    }

    private Scene? InSentence(Draft draft)
    {
        var (start, best) = (draft.Clause.Predicate.Span.Start, default(PlaceReference));
        foreach (var index in placesOf[draft.Sentence])
            if (article.Places[index] is { Locates: true } place && (best is null || Math.Abs(place.Span.Start - start) < Math.Abs(best.Span.Start - start))) best = place;
        return best is null ? null : new Scene(best, Basis.Sentence);
    }

    /// <summary>The last place that the sentences before set a scene in.</summary>
    private Scene? Before(Draft draft)
    {
        for (var sentence = draft.Sentence - 1; sentence >= Math.Max(0, draft.Sentence - Reach); sentence--)
        {
            var told = drafts.LastOrDefault(other => !other.Gone && other.Sentence == sentence && other.Where is { Basis: Basis.Clause });
            if (told?.Where is { } where) return where with { Basis = Basis.Narrative };
            if (placesOf[sentence].Select(index => article.Places[index]).LastOrDefault(place => place.Locates && !Describes(place)) is { } named) return new Scene(named, Basis.Narrative);
        }
        return null;
    }

    /// <summary><c>Sirte, a town 160km south-east of Tripoli</c>: what is reckoned from elsewhere describes the place named before it.</summary>
    private bool Describes(PlaceReference place) =>
        place.Relative && placesOf[place.Sentence].Select(index => article.Places[index]).Any(other => !other.Relative && !other.IsAdjective && other.EndToken <= place.FirstToken && place.FirstToken - other.EndToken <= LongestDescription);

    private Scene? Dateline()
    {
        if (article.Sentences.Count < 2 || article.Sentences[0] is not { Tokens.Length: <= LongestDateline } first || first.Tokens.Any(token => token.Upos is "VERB" or "AUX")) return null;
        return placesOf[0].Select(index => article.Places[index]).FirstOrDefault(place => place.FirstToken <= 1 && place.Place is not null) is { } place ? new Scene(place, Basis.Dateline) : null;
    }
}

/// <summary>When a report's happening was.</summary>
/// <param name="Span">The words.</param>
/// <param name="Value">The time.</param>
/// <param name="Basis">What it is taken from.</param>
internal sealed record Occasion(Span Span, TimeValue Value, Basis Basis);

/// <summary>Where a report's happening was.</summary>
/// <param name="Place">The words and the place.</param>
/// <param name="Basis">What it is taken from.</param>
internal sealed record Scene(PlaceReference Place, Basis Basis);
