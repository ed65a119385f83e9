using Dragoman.Clauses;
using Dragoman.Codebooks;
using Dragoman.Mentions;

namespace Dragoman.Reports;

/// <summary>Makes a draft of every clause that an event rule matched.</summary>
internal sealed class Drafting(Codebook codebook, ReadArticle article, Parties parties, IReadOnlyList<Match?> events)
{
    private readonly ForceParts force = new(codebook, article, new PartyWords(article));

    internal Draft Of(Match match)
    {
        var clause = article.Clauses[match.Clause];
        var content = match.Content >= 0 ? article.Clauses[match.Content] : null;
        var draft = new Draft
        {
            Match = match,
            Clause = clause,
            Type = match.Rule.Type,
            Quad = codebook.Type(match.Rule.Type)?.Quad ?? 0,
            Status = IsFirstToDo(clause) ? Status.Asserted : StatusOf(match, clause, content),
            Evidence = content is null ? clause.Span : clause.Span.Cover(content.Span),
        };
        draft.Clauses.Add(clause.Index);
        for (var slot = 0; slot < match.Bindings.Count; slot++) Fill(draft, match.Pattern.Slots[slot], match.Bindings[slot], match.Pattern.Slots[slot].InContent ? content! : clause);
        if (content is not null && draft.Recipients.Count == 0 && !draft.IsNoun) FromContent(draft, content);
        if (codebook.Type(match.Rule.Type)?.Reaches == true) AddThings(draft);
        if (draft.Recipients.Count == 0 && !(match.Rule.Mutual && draft.Actors.Count > 1)) FromPhrases(draft);
        if (codebook.Type(match.Rule.Type)?.Armed == true) force.Set(draft);
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
        if (events[content.Index] is { } inner)
        {
            for (var slot = 0; slot < inner.Bindings.Count; slot++)
                if (inner.Bindings[slot] >= 0 && inner.Pattern.Slots[slot] is { Part: Part.Recipient, InContent: false })
                    draft.Recipients.AddRange(parties.Of(content, inner.Bindings[slot]).Where(party => !draft.Actors.Exists(actor => Draft.Same(actor, party))));
            if (draft.Recipients.Count > 0) return;
        }

        // What is sent or given is no recipient: an object counts only where nothing tells to whom.
        Role[] roles = events[content.Index] is null ? [Role.IndirectObject, Role.Oblique, Role.Object] : [Role.IndirectObject, Role.Oblique];
        foreach (var role in roles)
        {
            for (var index = 0; index < content.Arguments.Count; index++)
            {
                var argument = content.Arguments[index];
                if (argument.Role != role || article.Meant(argument) < 0 || (Fillers.Of(article, argument) & (role == Role.Object ? Filler.Party & ~Filler.People : Filler.Party)) == 0) continue;
                if (role == Role.Oblique && argument.Preposition is not ("with" or "to" or "against" or "on" or "from" or "for" or "between")) continue;
                var found = parties.Of(content, index).Where(party => !draft.Actors.Exists(actor => Draft.Same(actor, party))).ToList();
                if (found.Count == 0) continue;
                draft.Recipients.AddRange(found);
                return;
            }
        }
    }

    /// <summary>The thing a rule asks for by name is what is acted on: <c>rejected the proposal</c>.</summary>
    private void AddThings(Draft draft)
    {
        if (draft.IsNoun) return;
        for (var slot = 0; slot < draft.Match.Bindings.Count; slot++)
        {
            var asked = draft.Match.Pattern.Slots[slot];
            if (asked is { Part: Part.None, InContent: false, Role: Role.Object } && draft.Match.Bindings[slot] >= 0) draft.Objects.Add(parties.Of(draft.Clause.Arguments[draft.Match.Bindings[slot]]));
        }
    }

    /// <summary>
    /// To whom it is done, where the rule does not say and only a phrase tells: on the thing that the rule asks for (<c>lifted its blockade of Y</c>), else on the verb.
    /// </summary>
    private void FromPhrases(Draft draft)
    {
        var arguments = draft.Clause.Arguments;
        for (var pass = 0; pass < 2; pass++)
        {
            for (var index = 0; index < arguments.Count; index++)
            {
                var argument = arguments[index];
                if (argument.Role != Role.Oblique || !(pass == 0 ? IsOnBound(draft, argument) : argument.Of < 0 && argument.Preposition is "to" or "with" or "against" or "toward" or "towards")) continue;
                if (!IsOther(draft, argument, pass == 0)) continue;
                draft.Recipients.AddRange(parties.Of(draft.Clause, index));
                return;
            }
        }
    }

    private static bool IsOnBound(Draft draft, Argument argument)
    {
        if (argument.Of < 0 || argument.Preposition is not ("of" or "on" or "against" or "for" or "with" or "to" or "from" or "by" or "over" or "between" or "in" or "toward" or "towards")) return false;
        for (var slot = 0; slot < draft.Match.Bindings.Count; slot++)
            if (draft.Match.Bindings[slot] == argument.Of && draft.Match.Pattern.Slots[slot] is { InContent: false, Words.Count: > 0 }) return true;
        return false;
    }

    private bool IsOther(Draft draft, Argument argument, bool orPlace)
    {
        var kind = Fillers.Of(article, argument);
        if (kind == Filler.Any || (kind & (orPlace ? Filler.Party | Filler.Place : Filler.Party)) == 0) return false;
        var party = parties.Of(argument);
        return !draft.Actors.Exists(actor => Draft.Same(actor, party));
    }

    private void Means(Draft draft, Argument argument)
    {
        if (argument.Mention >= 0 && article.Cast.Mentions[argument.Mention].Type == MentionType.Weapon) draft.Instrument.Add(argument.Span);
    }

    /// <summary><c>The first country to recognise Y</c> has done so: an infinitive under a noun told apart by rank is no plan.</summary>
    private bool IsFirstToDo(Clause clause)
    {
        if (clause.Status != Status.Planned || clause.Predicate.Kind != PredicateKind.Verb) return false;
        var tokens = article.Sentences[clause.Predicate.Sentence].Tokens;
        var token = tokens[clause.Predicate.Head];
        if (!token.Deprel.StartsWith("acl", StringComparison.Ordinal) || token.Head < 0) return false;
        for (var index = 0; index < token.Head; index++)
            if (tokens[index].Head == token.Head && tokens[index].Lemma is "first" or "last" or "only" or "second" or "latest" or "third") return true;
        return false;
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
