using Dragoman.Clauses;
using Dragoman.Codebooks;
using Dragoman.Mentions;
using Dragoman.Sentences;

namespace Dragoman.Reports;

/// <summary>Whom a statement concerns, where the rule that coded it binds nobody: read off the phrases of its clause, and of what is promised, asked, refused or threatened in it.</summary>
internal sealed class Concerned(ReadArticle article, Parties parties, IReadOnlyList<Match?> events)
{
    /// <summary>How deep purposes nest: <c>offered to send troops to help Y</c>.</summary>
    private const int Deepest = 3;

    /// <summary>Quad classes up to this are cooperation (PLOVER).</summary>
    private const int Cooperation = 2;

    private static readonly string[] Towards = ["to", "with", "against", "toward", "towards", "on", "upon", "from", "for", "between", "into", "among", "at", "out of"];

    private static readonly string[] Pointing = ["to", "against", "toward", "towards", "into", "near", "along", "with"];

    private static readonly string[] On = ["of", "on", "against", "for", "with", "to", "from", "by", "over", "between", "in", "toward", "towards", "into", "among", "at", "along", "near", "within", "across", "out of", "about"];

    private static readonly string[] Where = ["in", "at", "near", "along", "over", "across", "within", "inside", "into", "from", "around", "throughout", "outside", "on"];

    private readonly List<Clause>?[] children = Children(article);
    private readonly ILookup<(int Sentence, int Head), Clause> onThing = OnThings(article);
    private readonly ILookup<(int Sentence, int Head), Clause> doings = Doings(article);
    private readonly ILookup<(int Sentence, int Head), Clause> purposes = Purposes(article);

    /// <summary>Adds the recipients of <paramref name="draft"/>; <paramref name="places"/> tells whether the land or town where it is done stands for them where nobody is named, <paramref name="armed"/> whether it is an attack, of which only its own words say whom it hit.</summary>
    internal void Find(Draft draft, Clause? content, bool places, bool armed)
    {
        if (content is not null && !draft.IsNoun && !Take(draft, draft.Clause, argument => argument is { Role: Role.Oblique, Of: < 0, Preposition: "with" }, Filler.Party)) FromContent(draft, content, places, 0);
        if (draft.Recipients.Count > 0 || (draft.Match.Rule.Mutual && draft.Actors.Count > 1)) return;
        FromPhrases(draft, places, armed);
    }

    /// <summary>Adds those of whom something is demanded first: <c>will not lift the siege until Y withdraws</c>, <c>threatened to strike if Y does not yield</c>.</summary>
    internal void AddConditions(Draft draft)
    {
        var tokens = article.Sentences[draft.Sentence].Tokens;
        var head = draft.Clause.Predicate.Head;
        for (var mark = head + 1; mark < tokens.Length && draft.Recipients.Count == 0; mark++)
        {
            if (tokens[mark].Deprel != "mark" || tokens[mark].Lemma is not ("until" or "unless" or "till" or "before" or "if") || !IsUnder(tokens, mark, head)) continue;
            foreach (var clause in article.ClausesOf(draft.Sentence))
                if (clause.Predicate.Kind == PredicateKind.Verb && clause.Predicate.Head > mark && IsUnder(tokens, clause.Predicate.Head, tokens[mark].Head)
                    && (Take(draft, clause, argument => argument is { Role: Role.Subject, Of: < 0 }, Filler.Party | Filler.State) || Take(draft, clause, argument => argument is { Role: Role.Object, Of: < 0 }, Filler.Party))) break;
        }
    }

    private static bool IsUnder(Token[] tokens, int token, int head)
    {
        for (var steps = 0; token >= 0 && steps < 8; steps++, token = tokens[token].Head)
            if (token == head) return true;
        return false;
    }

    /// <summary>Adds the land where it is done, for doers that are known to belong to another: troops at home are turned against nobody by being there.</summary>
    internal void FindAbroad(Draft draft, Clause? content)
    {
        var homes = draft.Actors.Where(actor => actor.Entity?.Type != MentionType.Group).Select(actor => actor.Entity?.Country).OfType<string>().ToHashSet();
        if (homes.Count == 0) return;
        Find(draft, content, true, false);
        draft.Recipients.RemoveAll(party => party.Entity?.Country is { } land && homes.Contains(land));
    }

    /// <summary>Adds the land of people and things that belong to none: <c>helped people in Y</c>, <c>agreed to build a road to Y</c>.</summary>
    internal void AddLands(Draft draft)
    {
        if (draft.Nominal || draft.Recipients.Count + draft.Objects.Count == 0 || draft.Recipients.Concat(draft.Objects).Any(party => party.Entity?.Country is not null)) return;
        // Where somebody is arrested or sacked tells who has the power there, not whose he is.
        if (!AddLand(draft, OfTaken) && draft.Quad <= Cooperation) AddLand(draft, WhereTaken);
    }

    private bool AddLand(Draft draft, Func<Draft, Clause, Argument, bool> asked)
    {
        foreach (var clause in article.ClausesOf(draft.Sentence))
            if (clause.Predicate.Kind == PredicateKind.Verb && Take(draft, clause, argument => argument.Role == Role.Oblique && asked(draft, clause, argument), Filler.Place | Filler.State)) return true;
        return false;
    }

    /// <summary>On what is taken: <c>people in Y</c>, <c>a station at Y</c>, <c>the mayor of the town of Y</c>.</summary>
    private static bool OfTaken(Draft draft, Clause clause, Argument argument)
    {
        if (argument.Of < 0 || argument.Of >= clause.Arguments.Count || !(argument.Preposition is "of" or "for" or "with" || Where.Contains(argument.Preposition))) return false;
        var whole = clause.Arguments[argument.Of];
        return IsTakenWithOthers(draft, clause, whole) || (argument.Preposition == "of" && whole.Preposition is "of" or "in" && whole.Of >= 0 && whole.Of < clause.Arguments.Count && IsTaken(draft, clause.Arguments[whole.Of]));
    }

    private static bool IsTakenWithOthers(Draft draft, Clause clause, Argument whole) =>
        clause.Arguments.Any(taken => (taken == whole || (taken.Conjunct >= 0 && taken.Conjunct == whole.Conjunct)) && IsTaken(draft, taken));

    /// <summary>On the verb that takes them: <c>evacuated people from Y</c>, <c>people living in Y</c>.</summary>
    private static bool WhereTaken(Draft draft, Clause clause, Argument argument) => argument.Of < 0 && (argument.Preposition == "to" || Where.Contains(argument.Preposition)) && clause.Arguments.Any(other => other != argument && other.Of < 0 && IsTaken(draft, other));

    private static bool IsTaken(Draft draft, Argument argument) => draft.Recipients.Concat(draft.Objects).Any(party => argument.Span.Overlaps(party.Span));

    private static List<Clause>?[] Children(ReadArticle article)
    {
        var children = new List<Clause>?[article.Clauses.Count];
        foreach (var clause in article.Clauses)
            if (clause.Parent >= 0 && clause.Parent < children.Length) (children[clause.Parent] ??= []).Add(clause);
        return children;
    }

    /// <summary>Clauses by the things they act on: <c>restrictions imposed on Y</c>, <c>an appeal filed by Y</c>.</summary>
    private static ILookup<(int Sentence, int Head), Clause> OnThings(ReadArticle article) => article.Clauses.Where(clause => clause.Predicate.Kind == PredicateKind.Verb)
        .SelectMany(clause => clause.Arguments.Where(argument => argument is { Role: Role.Object, Of: < 0 }).Select(argument => (Thing: (argument.Sentence, argument.Head), Clause: clause))).ToLookup(pair => pair.Thing, pair => pair.Clause);

    /// <summary>Clauses by the things that do something in them, but for those whose doer is somebody.</summary>
    private static ILookup<(int Sentence, int Head), Clause> Doings(ReadArticle article) => article.Clauses.Where(clause => clause.Predicate.Kind == PredicateKind.Verb)
        .SelectMany(clause => clause.Arguments.Where(argument => argument is { Role: Role.Subject, Of: < 0 } && (Fillers.Of(article, argument) & Filler.Party) == 0).Select(argument => (Thing: (argument.Sentence, argument.Head), Clause: clause))).ToLookup(pair => pair.Thing, pair => pair.Clause);

    /// <summary>Infinitives and what money goes to, by the word they hang on: <c>gave money to help people in Y</c>, <c>spent it on helping Y</c>.</summary>
    private static ILookup<(int Sentence, int Head), Clause> Purposes(ReadArticle article) => article.Clauses
        .Where(clause => clause.Predicate.Kind == PredicateKind.Verb && (clause.Parent < 0 || article.Clauses[clause.Parent].Predicate.Kind is PredicateKind.Noun) && (Matcher.IsInfinitive(article, clause) || IsSpentOn(article, clause)))
        .ToLookup(clause => (clause.Predicate.Sentence, article.Sentences[clause.Predicate.Sentence].Tokens[clause.Predicate.Head].Head));

    // "Spent millions on helping refugees".
    private static bool IsSpentOn(ReadArticle article, Clause clause)
    {
        var tokens = article.Sentences[clause.Predicate.Sentence].Tokens;
        for (var index = clause.Predicate.Head - 1; index >= 0 && index >= clause.Predicate.Head - 3; index--)
            if (tokens[index].Head == clause.Predicate.Head && tokens[index].Deprel == "mark" && tokens[index].Lemma is "on" or "for" or "at" or "towards" or "toward") return true;
        return false;
    }

    /// <summary>What is promised, asked or refused tells whom it is about: <c>warned that it would attack Y</c>, <c>agreed to open its borders to Y</c>.</summary>
    private void FromContent(Draft draft, Clause content, bool places, int depth)
    {
        if (FromEvent(draft, content)) return;
        if (Take(draft, content, argument => argument.Role == Role.IndirectObject, Filler.Party)) return;
        if (Take(draft, content, argument => argument is { Role: Role.Oblique, Of: < 0 } && Towards.Contains(argument.Preposition), Filler.Party | Filler.Place)) return;
        // What is sent or given is no recipient: an object counts only where nothing tells to whom.
        if (events[content.Index] is null && Take(draft, content, argument => argument.Role == Role.Object, Filler.Party & ~Filler.People)) return;
        if (Take(draft, content, argument => argument is { Role: Role.Oblique, Of: >= 0 } && On.Contains(argument.Preposition) && !IsOnSubject(content, argument), Filler.Party | Filler.Place)) return;
        if (depth < Deepest && children[content.Index] is { } nested)
        {
            foreach (var child in nested)
            {
                if (child.Predicate.Sentence != content.Predicate.Sentence) continue;
                FromContent(draft, child, places, depth + 1);
                if (draft.Recipients.Count > 0) return;
            }
        }

        if (depth < Deepest) FromPurposes(draft, content, places, depth + 1);
        if (draft.Recipients.Count > 0 || Take(draft, content, argument => argument.Role == Role.Object, Filler.Party)) return;
        if (places && Take(draft, content, argument => argument.Role == Role.Oblique && Where.Contains(argument.Preposition), Filler.Place | Filler.State)) return;
        if (FromDescription(draft, content)) return;
        if (depth == 0 && draft.Objects.Count == 0) AddThing(draft, content);
    }

    private bool FromEvent(Draft draft, Clause content)
    {
        if (events[content.Index] is not { } inner) return false;
        for (var slot = 0; slot < inner.Bindings.Count; slot++)
            if (inner.Bindings[slot] >= 0 && inner.Pattern.Slots[slot] is { Part: Part.Recipient, InContent: false })
                draft.Recipients.AddRange(Others(draft, content, inner.Bindings[slot]));
        return draft.Recipients.Count > 0;
    }

    /// <summary>On the thing that the rule asks for (<c>lifted its blockade of Y</c>), else on the verb, else on anything it acts on, else where it is done.</summary>
    private void FromPhrases(Draft draft, bool places, bool armed)
    {
        var clause = draft.Clause;
        if (Take(draft, clause, argument => argument.Role == Role.Oblique && IsOnBound(draft, argument), Filler.Party | Filler.Place)) return;
        if (Take(draft, clause, argument => argument is { Role: Role.Oblique, Of: < 0, Preposition: "to" or "with" or "against" or "toward" or "towards" }, Filler.Party)) return;
        if (draft.Nominal) return;
        if (!places)
        {
            // Troops in a land are not against it; troops sent to it, along its border or for a war on it are.
            if (!armed) Take(draft, clause, argument => argument.Role == Role.Oblique && IsPointing(clause, argument) && !IsOnSubject(clause, argument), Filler.Party | Filler.Place);
            return;
        }

        if (Take(draft, clause, argument => argument is { Role: Role.Oblique, Of: < 0, Preposition: "to" or "against" or "from" or "on" or "into" or "out of" }, Filler.Party | Filler.Place)) return;
        if (Take(draft, clause, argument => argument is { Role: Role.Oblique, Of: >= 0 } && On.Contains(argument.Preposition) && !IsOnSubject(clause, argument), Filler.Party | Filler.Place)) return;
        if (FromDescription(draft, clause)) return;
        if (Take(draft, clause, argument => argument.Role == Role.Oblique && Where.Contains(argument.Preposition) && !IsOnSubject(clause, argument), Filler.Place | Filler.State)) return;
        FromPurposes(draft, clause, places, 1);
        foreach (var child in children[clause.Index] ?? [])
            if (draft.Recipients.Count == 0 && child.Predicate.Sentence == clause.Predicate.Sentence && (child.Predicate.Kind is PredicateKind.LightVerb or PredicateKind.Noun || Matcher.IsInfinitive(article, child))) FromContent(draft, child, places, 1);
    }

    private void FromPurposes(Draft draft, Clause clause, bool places, int depth)
    {
        var onThings = clause.Arguments.Where(argument => argument.Role is Role.Object or Role.Oblique && !IsOnSubject(clause, argument)).SelectMany(argument => purposes[(argument.Sentence, argument.Head)]);
        foreach (var purpose in purposes[(clause.Predicate.Sentence, clause.Predicate.Head)].Concat(onThings))
            if (draft.Recipients.Count == 0 && purpose != clause && purpose.Index != draft.Clause.Index) FromContent(draft, purpose, places, depth);
    }

    // "Against Y", "against the remnants of Y".
    private static bool IsPointing(Clause clause, Argument argument) => Pointing.Contains(argument.Preposition) || (argument is { Preposition: "of", Of: >= 0 } && Pointing.Contains(clause.Arguments[argument.Of].Preposition));

    /// <summary>What else the sentence says of the thing acted on names whose it is.</summary>
    private bool FromDescription(Draft draft, Clause clause)
    {
        foreach (var thing in clause.Arguments.Where(argument => argument is { Role: Role.Object or Role.Oblique, Of: < 0 }))
        {
            if (thing.Role == Role.Oblique && (thing.Preposition is not ("to" or "for") || article.Meant(thing) >= 0)) continue;
            if (FromDoing(draft, clause, thing)) return true;
            foreach (var other in onThing[(thing.Sentence, thing.Head)])
            {
                if (other == clause || other.Index == draft.Clause.Index) continue;
                if (Take(draft, other, argument => argument is { Role: Role.Oblique, Preposition: "on" or "against" or "to" or "for" } && !IsOnSubject(other, argument), Filler.Party | Filler.Place)) return true;
                if (Take(draft, other, argument => argument is { Role: Role.Oblique, Preposition: "from" } && !IsOnSubject(other, argument), Filler.Party | Filler.Place)) return true;
                if (Take(draft, other, argument => argument.Role == Role.Subject, Filler.Party)) return true;
            }
        }

        return false;
    }

    // "Upheld a decision barring Y", "returned skulls dating back … to Y": what the thing itself is said to do.
    private bool FromDoing(Draft draft, Clause clause, Argument thing)
    {
        foreach (var other in doings[(thing.Sentence, thing.Head)])
        {
            if (other == clause || other.Index == draft.Clause.Index) continue;
            if (Take(draft, other, argument => argument is { Role: Role.Oblique, Preposition: "to" or "on" or "against" or "for" } && !IsOnSubject(other, argument), Filler.Party | Filler.Place)) return true;
            if (Take(draft, other, argument => argument.Role == Role.Object, Filler.Party) || Take(draft, other, argument => argument is { Of: >= 0, Preposition: "of" or "by" } && !IsOnSubject(other, argument), Filler.Party)) return true;
        }

        return false;
    }

    private static bool IsOnBound(Draft draft, Argument argument)
    {
        if (argument.Of < 0 || !On.Contains(argument.Preposition)) return false;
        for (var slot = 0; slot < draft.Match.Bindings.Count; slot++)
            if (draft.Match.Bindings[slot] == argument.Of && draft.Match.Pattern.Slots[slot] is { InContent: false, Words.Count: > 0 }) return true;
        return false;
    }

    // "The president of Y resigned": a phrase on the doer tells who he is.
    private static bool IsOnSubject(Clause clause, Argument argument)
    {
        for (var steps = 0; argument.Of >= 0 && argument.Of < clause.Arguments.Count && steps < Deepest; steps++) argument = clause.Arguments[argument.Of];
        return argument.Role == Role.Subject;
    }

    private bool Take(Draft draft, Clause clause, Func<Argument, bool> asked, Filler kinds)
    {
        for (var index = 0; index < clause.Arguments.Count; index++)
        {
            var argument = clause.Arguments[index];
            if (!asked(argument) || !IsOf(argument, kinds) || IsOfDoer(draft, clause, argument)) continue;
            var found = Others(draft, clause, index);
            if (found.Count == 0) continue;
            draft.Recipients.AddRange(found);
            return true;
        }

        return false;
    }

    // "The Ecowas peacekeepers were deployed": whose the doers are is nobody they do it to.
    private static bool IsOfDoer(Draft draft, Clause clause, Argument argument)
    {
        for (var steps = 0; argument.Of >= 0 && argument.Of < clause.Arguments.Count && steps < Deepest; steps++)
        {
            var whole = clause.Arguments[argument.Of];
            if (draft.Actors.Exists(actor => whole.Span.Contains(actor.Span) && argument.Preposition == "of" && actor.Span.End >= argument.Span.End)) return true;
            argument = whole;
        }

        return false;
    }

    private bool IsOf(Argument argument, Filler kinds)
    {
        var kind = Fillers.Of(article, argument);
        // A name that no earlier stage knows is somebody where the phrase asks for somebody.
        if (kind == Filler.Any) return argument is { Role: Role.Oblique, Preposition: "with" or "to" or "against" } && article.Sentences[argument.Sentence].Tokens[argument.Head].Upos == "PROPN";
        return (kind & kinds) != 0 && (article.Meant(argument) >= 0 || argument.Role == Role.IndirectObject) && !IsUnnamedPlace(argument, kind);
    }

    // "Fought throughout the country", "an ambush on the highway": where it was done, told by no name, is nobody to whom it was done.
    private bool IsUnnamedPlace(Argument argument, Filler kind) =>
        kind == Filler.Place && argument.Role == Role.Oblique && article.Meant(argument) is >= 0 and var meant && article.Cast.Mentions[meant].Form == MentionForm.Nominal && article.Cast.Entity(meant)?.Country is null;

    /// <summary>The parties of an argument, but for the doer and what is the doer's own (<c>withdrew its troops</c>).</summary>
    private List<Party> Others(Draft draft, Clause clause, int index)
    {
        bool IsDoer(Party party) => draft.Actors.Exists(actor => Draft.Same(actor, party));
        if (clause.Arguments[index].Role == Role.Object && clause.Arguments.Any(owner => owner.Of == index && owner.Preposition == "of" && IsDoer(parties.Of(owner)))) return [];
        return [.. parties.Of(clause, parties.Land(clause, index)).Where(party => !IsDoer(party))];
    }

    private void AddThing(Draft draft, Clause content)
    {
        var to = content.Arguments.ToList().FindIndex(argument => argument is { Role: Role.Oblique, Of: < 0, Preposition: "to" } && !article.IsTime(argument.Sentence, argument.Head));
        for (var index = Math.Max(to, 0); index < content.Arguments.Count; index++)
        {
            if (content.Arguments[index].Role != Role.Object && index != to) continue;
            draft.Objects.AddRange(Others(draft, content, index));
            return;
        }
    }
}
