using Dragoman.Clauses;
using Dragoman.Codebooks;
using Dragoman.Mentions;

namespace Dragoman.Reports;

/// <summary>Makes a draft of every clause that an event rule matched.</summary>
internal sealed class Drafting(Codebook codebook, ReadArticle article, Parties parties, IReadOnlyList<Match?> events)
{
    private const int ForceQuad = 4;

    private const int VerbalConflict = 3;

    private readonly ForceParts force = new(codebook, article, new PartyWords(article), events);
    private readonly Concerned concerned = new(article, parties, events);

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
        AddMakers(draft);
        if (draft.Actors.Count == 0) AddAgent(draft);
        if (codebook.Type(match.Rule.Type)?.Reaches == true) AddThings(draft);
        var places = codebook.Type(match.Rule.Type)?.Places == true;
        if (draft.Recipients.Count == 0) concerned.Find(draft, content, places, codebook.Type(draft.Type)?.Armed == true);
        if (draft.Recipients.Count == 0 && (draft.Quad == VerbalConflict || draft.Status is Status.Negated or Status.Planned or Status.Threatened)) concerned.AddConditions(draft);
        if (draft.Recipients.Count == 0 && codebook.Type(match.Rule.Type)?.Abroad == true) concerned.FindAbroad(draft, content);
        if (places) concerned.AddLands(draft);
        if (draft.Recipients.Count + draft.Objects.Count == 0 && codebook.Type(draft.Type)?.Armed == true && !ThingsOfVerb(draft)) ThingsFromPhrases(draft);
        if (codebook.Type(match.Rule.Type)?.Armed == true) force.Set(draft);
        if (codebook.Type(match.Rule.Type)?.Armed == true) AddHolders(draft);
        if (draft.Recipients.Count + draft.Objects.Count == 0 && codebook.Type(draft.Type)?.Armed == true) HitInPlace(draft);
        TellApart(draft);
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
                if (codebook.Type(draft.Type)?.Armed == true) draft.Actors.AddRange(parties.Bodies(clause.Arguments[argument]));
                break;
            case Part.Recipient when slot.Words.Count == 0 && IsMatter(draft, clause.Arguments[argument]):
                draft.Objects.AddRange(parties.Of(clause, argument));
                break;
            case Part.Recipient:
                draft.Recipients.AddRange(parties.Of(clause, parties.Whole(clause, argument)));
                if (draft.Match.Rule.Harm is { } harm && HarmCounts.Of(article, clause, argument) is { } count) draft.Harm[harm] = count;
                break;
            case Part.Object:
                (article.ThingWords.IsPartOfBody(clause.Arguments[argument].Lemma) ? draft.Recipients : draft.Objects).AddRange(parties.Of(clause, parties.Whole(clause, argument)));
                break;
            case Part.Instrument:
                draft.Instrument.AddRange(parties.Of(clause, argument).Select(weapon => weapon.Span));
                break;
        }
    }

    /// <summary>What was hit, where the rule took the town for it: <c>a bomb exploded in Norte in a hotel</c>, <c>opposite the bank</c>.</summary>
    private void HitInPlace(Draft draft)
    {
        var asked = draft.Match.Pattern.Slots.Where((slot, index) => draft.Match.Bindings[index] >= 0 && slot is { Part: Part.Object or Part.Recipient, Role: Role.Oblique, InContent: false }).SelectMany(slot => slot.Prepositions).ToList();
        for (var index = 0; index < draft.Clause.Arguments.Count && asked.Count > 0; index++)
        {
            var argument = draft.Clause.Arguments[index];
            if (argument is not { Role: Role.Oblique, Of: < 0 } || !asked.Contains(argument.Preposition) || draft.Match.Bindings.Contains(index) || force.IsNoTaker(argument) || !IsBuilding(argument)) continue;
            draft.Objects.AddRange(parties.Of(draft.Clause, parties.Whole(draft.Clause, index)));
            return;
        }
    }

    private bool IsBuilding(Argument argument) => argument.Mention >= 0 && article.Cast.Mentions[argument.Mention].Type is MentionType.Facility or MentionType.Organization;

    /// <summary>Of a list of those it was done to (<c>the shooting of cars and reporters</c>) none has done it.</summary>
    private static void TellApart(Draft draft)
    {
        if (draft.Match.Rule.Mutual) return;
        bool IsTaker(Party actor) => draft.Recipients.Concat(draft.Objects).Any(party => party.Span == actor.Span) && draft.Clause.Arguments.Any(argument => argument is { Role: Role.Object, Of: < 0 } && argument.Span.Contains(actor.Span));
        draft.Actors.RemoveAll(IsTaker);
    }

    /// <summary>Who is said to have done it, where the rule asks for nobody: <c>were released from captivity by the militia</c>.</summary>
    private void AddAgent(Draft draft)
    {
        var clause = draft.Clause;
        if (clause.Predicate.Kind != PredicateKind.Verb || draft.Match.Rule.Mutual || !clause.Arguments.Any(argument => argument is { Role: Role.Object, Of: < 0 })) return;
        // "Leaders attributed the attack to …": where the rule looks for the doer in another place, the subject is none.
        var elsewhere = draft.Match.Pattern.Slots.Any(slot => slot is { Part: Part.Actor, Role: Role.Oblique });
        for (var index = 0; index < clause.Arguments.Count && draft.Actors.Count == 0; index++)
            if (clause.Arguments[index] is { Role: Role.Subject, Of: < 0 } agent && !draft.Match.Bindings.Contains(index) && (!elsewhere || IsBehindBy(agent)) && (Fillers.Of(article, agent) & Filler.Party) != 0)
                draft.Actors.AddRange(parties.Of(clause, index).Where(party => !draft.Recipients.Exists(taken => Draft.Same(taken, party))));
    }

    private bool IsBehindBy(Argument agent) => article.Sentences[agent.Sentence].Tokens[agent.Head].Deprel == "obl:agent" || article.Sentences[agent.Sentence].Tokens.Any(token => token.Lemma == "by" && token.Head == agent.Head);

    /// <summary>Where a thing does it, those whose it is or who sent it off: <c>rockets fired by the army hit a school</c>, <c>a government report called for talks</c>.</summary>
    private void AddMakers(Draft draft)
    {
        if (draft.Clause.Predicate.Kind != PredicateKind.Verb) return;
        for (var index = 0; index < draft.Clause.Arguments.Count; index++)
        {
            var thing = draft.Clause.Arguments[index];
            if (thing is not { Role: Role.Subject, Of: < 0 } || !article.ThingWords.IsMade(thing.Lemma) || (draft.Actors.Count > 0 && !draft.Actors.TrueForAll(actor => actor.Span.Overlaps(thing.Span) && (actor.Entity?.Country is null || IsWeapon(thing))))) continue;
            var beside = draft.Clause.Arguments.Where(other => other is { Role: Role.Subject, Of: < 0 } && (Fillers.Of(article, other) & (Filler.Party | Filler.State)) != 0).ToList();
            var makers = (beside.Count > 0 ? beside : article.MakersOf(draft.Clause, index)).Select(parties.Of).ToList();
            if (makers.Count == 0) continue;
            draft.Actors.Clear();
            draft.Actors.AddRange(makers);
            return;
        }
    }

    private bool IsWeapon(Argument argument) => argument.Mention >= 0 && article.Cast.Mentions[argument.Mention].Type == MentionType.Weapon;

    private bool IsMatter(Draft draft, Argument argument) => codebook.IsMatter(draft.Type, argument.Lemma) && (Fillers.Of(article, argument) & (Filler.Party | Filler.Place)) == 0;

    /// <summary>The thing a rule asks for by name is what is acted on: <c>rejected the proposal</c>.</summary>
    private void AddThings(Draft draft)
    {
        if (draft.IsNoun) return;
        for (var slot = 0; slot < draft.Match.Bindings.Count; slot++)
        {
            var asked = draft.Match.Pattern.Slots[slot];
            if (!asked.InContent && draft.Match.Bindings[slot] >= 0 && AddOwner(draft, draft.Match.Bindings[slot])) continue;
            if (asked is { Part: Part.None, InContent: false, Role: Role.Object } && draft.Match.Bindings[slot] >= 0 && (draft.Quad != ForceQuad || IsBodily(draft.Clause.Arguments[draft.Match.Bindings[slot]])))
                draft.Objects.Add(parties.Of(draft.Clause.Arguments[parties.Whole(draft.Clause, draft.Match.Bindings[slot])]));
        }
    }

    /// <summary>Who holds what was struck: <c>bombed Y's positions</c>, <c>an air strike on a Y target</c>.</summary>
    private void AddHolders(Draft draft)
    {
        var clause = draft.Clause;
        for (var thing = 0; thing < clause.Arguments.Count; thing++)
        {
            var holding = clause.Arguments[thing];
            if (holding.Of >= 0 || !article.ThingWords.IsHolding(holding.Lemma) || !(holding.Role == Role.Object || holding is { Role: Role.Oblique, Preposition: "on" or "against" or "at" })) continue;
            if (draft.Recipients.Exists(party => !holding.Span.Overlaps(party.Span))) continue;
            for (var holder = 0; holder < clause.Arguments.Count; holder++)
            {
                if (clause.Arguments[holder] is not { Preposition: "of" } || clause.Arguments[holder].Of != thing || (Fillers.Of(article, clause.Arguments[holder]) & (Filler.Group | Filler.State)) == 0) continue;
                if (draft.Actors.Exists(actor => Draft.Same(actor, parties.Of(clause.Arguments[holder])))) continue;
                draft.Objects.AddRange(draft.Recipients.Where(party => !draft.Objects.Exists(known => known.Span == party.Span)));
                draft.Recipients.Clear();
                draft.Recipients.AddRange(parties.Of(clause, holder));
                break;
            }
        }
    }

    /// <summary>Whose throat was cut has been hurt: a part of somebody is no thing that was hit.</summary>
    private bool AddOwner(Draft draft, int part)
    {
        if (draft.Clause.Arguments[part].Role != Role.Object || !article.ThingWords.IsPartOfBody(draft.Clause.Arguments[part].Lemma)) return false;
        for (var index = 0; index < draft.Clause.Arguments.Count; index++)
        {
            var owner = draft.Clause.Arguments[index];
            if (owner.Of != part || owner.Preposition != "of" || (Fillers.Of(article, owner) & Filler.Party) == 0) continue;
            if (draft.Recipients.Count == 0) draft.Recipients.AddRange(parties.Of(draft.Clause, index));
            return true;
        }

        return false;
    }

    /// <summary>Something that can be hit, taken or shut: neither a deed (<c>launched an attack</c>) nor what is only said to be taken, lost or done.</summary>
    private bool IsBodily(Argument argument) => !force.IsDeed(argument) && !article.ThingWords.IsBodiless(argument.Lemma)
        && (argument.Mention < 0 || article.Cast.Mentions[argument.Mention].Type is not (MentionType.People or MentionType.Person or MentionType.Number));

    /// <summary>What the verb acts on, where the rule asked for the doer alone: <c>sabotaged the grid</c>.</summary>
    private bool ThingsOfVerb(Draft draft)
    {
        if (draft.IsNoun) return false;
        for (var index = 0; index < draft.Clause.Arguments.Count; index++)
        {
            var argument = draft.Clause.Arguments[index];
            if (argument is not { Role: Role.Object, Of: < 0 } || draft.Match.Bindings.Contains(index) || !IsBodily(argument) || article.IsTime(argument.Sentence, argument.Head)) continue;
            draft.Objects.AddRange(parties.Of(draft.Clause, parties.Whole(draft.Clause, index)));
        }

        return draft.Objects.Count > 0;
    }

    /// <summary>What was hit, where only a phrase on the verb tells: <c>attacks carried out against two banks</c>.</summary>
    private void ThingsFromPhrases(Draft draft)
    {
        for (var index = 0; index < draft.Clause.Arguments.Count; index++)
        {
            var argument = draft.Clause.Arguments[index];
            if (argument is not { Role: Role.Oblique, Preposition: "against" or "on" or "upon" } || draft.Match.Bindings.Contains(index) || force.IsDeed(argument) || article.IsTime(argument.Sentence, argument.Head)) continue;
            draft.Objects.AddRange(parties.Of(draft.Clause, parties.Whole(draft.Clause, index)));
            return;
        }
    }

    private void Means(Draft draft, Argument argument)
    {
        if (argument.Mention >= 0 && article.Cast.Mentions[argument.Mention].Type == MentionType.Weapon) draft.Instrument.Add(parties.Of(argument).Span);
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
        clause.Status == Status.Asserted && match.Rule.Status is { } own ? own : (content?.Status == Status.Conditional && clause.Status == Status.Asserted ? Status.Conditional : clause.Status);

    /// <summary>What was announced, decided or reported at a time without one of its own takes the time of the saying only where saying and doing are one act.</summary>
    private void AddParentTime(Draft draft, Clause clause)
    {
        if (draft.Times.Count > 0 || clause.Parent < 0) return;
        var parent = article.Clauses[clause.Parent];
        if (parent.Predicate.Sentence == clause.Predicate.Sentence) draft.Times.AddRange(parent.Times);
    }
}
