using Dragoman.Clauses;
using Dragoman.Codebooks;

namespace Dragoman.Reports;

/// <summary>Makes relations of what relation rules matched.</summary>
internal sealed class RelationCoding(Codebook codebook, ReadArticle article, Parties parties)
{
    private static readonly string[] Over = ["former", "ex", "erstwhile", "onetime", "then", "previous", "late", "deposed", "ousted", "deceased"];

    internal IReadOnlyList<Relation> Of(IReadOnlyList<Match> matches)
    {
        var relations = new List<Relation>();
        var seen = new HashSet<(string, Span, Span)>();
        foreach (var match in matches)
            foreach (var relation in Of(match))
                if (seen.Add((relation.Type, relation.Subject.Span, relation.Object.Span)) && !SameParty(relation) && !IsKind(relation)) relations.Add(relation);
        return [.. relations.OrderBy(relation => relation.Evidence).ThenBy(relation => relation.Type, StringComparer.Ordinal)];
    }

    private IEnumerable<Relation> Of(Match match)
    {
        var clause = article.Clauses[match.Clause];
        // A tie that is only planned or supposed does not last yet.
        if ((match.Rule.Status ?? clause.Status) is Status.Planned or Status.Conditional or Status.Possible or Status.Threatened) yield break;
        var subjects = PartiesOf(match, Part.Actor);
        var objects = PartiesOf(match, Part.Recipient);
        if (match.Rule.Mutual && objects.Count == 0 && subjects.Count > 1) (subjects, objects) = ([subjects[0]], subjects[1..]);
        var detail = Detail(match, clause);
        var by = Grounding.Of(codebook, article, match);
        var time = clause.Times.Select(index => article.Times[index].Value).FirstOrDefault(value => value is not null);
        foreach (var subject in subjects)
        {
            foreach (var target in objects)
            {
                yield return new Relation
                {
                    Type = match.Rule.Type,
                    Subject = subject,
                    Object = target,
                    Detail = detail,
                    Former = match.Rule.Former || clause.Aspect == Aspect.Ended || IsOver(match, clause),
                    Since = time is { Last: null, First: not null } ? time : null,
                    Until = time is { First: null, Last: not null } ? time : null,
                    Status = match.Rule.Status ?? clause.Status,
                    Sources = [.. clause.Sources.Select(parties.Of)],
                    Confidence = subject.Entity is null || target.Entity is null ? 0.75 : 0.85,
                    CodedBy = by,
                    Evidence = clause.Span.Cover(subject.Span.Start >= clause.Span.Start && subject.Span.End <= clause.Span.End ? subject.Span : clause.Span),
                };
            }
        }
    }

    private static bool SameParty(Relation relation) => relation.Type != "alias_of" && relation.Subject.Entity is { } one && relation.Object.Entity is { } other && one.Id == other.Id;

    // "Another branch, known as X": what X is, not what else he is called.
    private bool IsKind(Relation relation)
    {
        if (relation.Type != "alias_of") return false;
        var mention = article.Cast.Mentions.FirstOrDefault(mention => mention.Form == Mentions.MentionForm.Nominal && relation.Object.Span.Contains(article.Sentences[mention.Sentence].Tokens[mention.Head].Span));
        return mention is not null && article.Sentences[mention.Sentence].Tokens.Any(token => token.Head == mention.Head && token.Lemma is "a" or "an" or "another" or "one");
    }

    private List<Party> PartiesOf(Match match, Part part)
    {
        var found = new List<Party>();
        for (var slot = 0; slot < match.Bindings.Count; slot++)
        {
            var asked = match.Pattern.Slots[slot];
            if (asked.Part != part || match.Bindings[slot] < 0) continue;
            found.AddRange(parties.Of(article.Clauses[asked.InContent ? match.Content : match.Clause], match.Bindings[slot]));
        }

        return found;
    }

    /// <summary>Whether the word that names the tie says that it is over (<c>former president</c>); a <c>former paratrooper</c> who founded a group founded it all the same.</summary>
    private static bool IsOver(Match match, Clause clause) => match.Bindings
        .Where((argument, slot) => argument >= 0 && match.Pattern.Slots[slot] is { InContent: false } asked && (asked.Part == Part.Detail || asked.Words.Count > 0))
        .Any(argument => clause.Arguments[argument].Modifiers.Any(Over.Contains));

    /// <summary>The detail the rule marks, else what qualifies the word it asks for (<c>strong military</c> of <c>strong military links</c>).</summary>
    private string? Detail(Match match, Clause clause)
    {
        for (var slot = 0; slot < match.Bindings.Count; slot++)
            if (match.Pattern.Slots[slot].Part == Part.Detail && match.Bindings[slot] >= 0) return Words(clause.Arguments[match.Bindings[slot]].Span);
        for (var slot = 0; slot < match.Bindings.Count; slot++)
        {
            if (match.Pattern.Slots[slot].Words.Count == 0 || match.Bindings[slot] < 0) continue;
            var argument = clause.Arguments[match.Bindings[slot]];
            if (argument.Modifiers.Count == 0) continue;
            var tokens = article.Sentences[argument.Sentence].Tokens;
            var first = argument.Head;
            while (first > 0 && tokens[first - 1].Upos is "ADJ" or "NOUN" && argument.Span.Contains(tokens[first - 1].Span)) first--;
            if (first < argument.Head) return Words(new Span(tokens[first].Span.Start, tokens[argument.Head - 1].Span.End));
        }

        return null;
    }

    private string? Words(Span span) => span.Length == 0 ? null : span.In(article.Text).ToString();
}
