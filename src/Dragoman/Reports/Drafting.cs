using Dragoman.Clauses;
using Dragoman.Codebooks;
using Dragoman.Mentions;

namespace Dragoman.Reports;

/// <summary>Makes a draft of every clause that an event rule matched.</summary>
internal sealed class Drafting(ReadArticle article, Parties parties)
{
    internal Draft Of(Match match)
    {
        var clause = article.Clauses[match.Clause];
        var content = match.Content >= 0 ? article.Clauses[match.Content] : null;
        var draft = new Draft
        {
            Match = match,
            Clause = clause,
            Type = match.Rule.Type,
            Status = StatusOf(match, clause, content),
            Evidence = content is null ? clause.Span : clause.Span.Cover(content.Span),
        };
        draft.Clauses.Add(clause.Index);
        for (var slot = 0; slot < match.Bindings.Count; slot++) Fill(draft, match.Pattern.Slots[slot], match.Bindings[slot], match.Pattern.Slots[slot].InContent ? content! : clause);
        if (content is not null && draft.Recipients.Count == 0) FromContent(draft, content);
        if (match.Means >= 0) Means(draft, clause.Arguments[match.Means]);
        draft.Times.AddRange(clause.Times);
        draft.HasOwnTime = clause.Times.Any(time => article.Times[time].Value is not null && clause.Span.Contains(article.Times[time].Span));
        draft.Places.AddRange(clause.Places);
        draft.Sources.AddRange(clause.Sources.Select(parties.Of));
        AddParentTime(draft, clause);
        return draft;
    }

    private void Fill(Draft draft, Slot slot, int argument, Clause clause)
    {
        if (argument < 0) return;
        switch (slot.Part)
        {
            case Part.Actor:
                draft.Actors.AddRange(parties.Of(clause, argument));
                break;
            case Part.Recipient:
                draft.Recipients.AddRange(parties.Of(clause, argument));
                if (draft.Match.Rule.Harm is { } harm && HarmCounts.Of(article, clause, argument) is { } count) draft.Harm[harm] = count;
                break;
            case Part.Object:
                draft.Objects.AddRange(parties.Of(clause, argument));
                break;
            case Part.Instrument:
                draft.Instrument.Add(clause.Arguments[argument].Span);
                break;
        }
    }

    /// <summary>Whom a threat, promise or demand is about, where only its content says so: <c>warned that it would attack Y</c>.</summary>
    private void FromContent(Draft draft, Clause content)
    {
        foreach (var role in new[] { Role.Object, Role.IndirectObject, Role.Oblique })
        {
            for (var index = 0; index < content.Arguments.Count; index++)
            {
                var argument = content.Arguments[index];
                if (argument.Role != role || argument.Mention < 0 || (Fillers.Of(article, argument) & Filler.Party) == 0) continue;
                if (role == Role.Oblique && argument.Preposition is not ("with" or "to" or "against" or "on" or "from" or "for" or "between")) continue;
                var found = parties.Of(content, index).Where(party => !draft.Actors.Exists(actor => Draft.Same(actor, party))).ToList();
                if (found.Count == 0) continue;
                draft.Recipients.AddRange(found);
                return;
            }
        }
    }

    private void Means(Draft draft, Argument argument)
    {
        if (argument.Mention >= 0 && article.Cast.Mentions[argument.Mention].Type == MentionType.Weapon) draft.Instrument.Add(argument.Span);
    }

    private static Status StatusOf(Match match, Clause clause, Clause? content) =>
        match.Rule.Status ?? (content?.Status == Status.Conditional && clause.Status == Status.Asserted ? Status.Conditional : clause.Status);

    /// <summary>What was announced, decided or reported at a time without one of its own takes the time of the saying only where saying and doing are one act.</summary>
    private void AddParentTime(Draft draft, Clause clause)
    {
        if (draft.Times.Count > 0 || clause.Parent < 0) return;
        var parent = article.Clauses[clause.Parent];
        if (parent.Predicate.Sentence == clause.Predicate.Sentence) draft.Times.AddRange(parent.Times);
    }
}
