using Dragoman.Clauses;
using Dragoman.Codebooks;
using Dragoman.Mentions;

namespace Dragoman.Reports;

/// <summary>
/// Puts the parts of a deed of force where they belong: weapons are its instrument and neither do it nor suffer it, a place in which it was done is no recipient,
/// and another deed (<c>carried out the attack</c>) is nothing that was hit.
/// </summary>
internal sealed class ForceParts(Codebook codebook, ReadArticle article, PartyWords words, IReadOnlyList<Match?> events)
{
    /// <summary>Prepositions that say where and never against whom.</summary>
    private static readonly string[] Whereabouts = ["along", "throughout", "near", "within", "inside", "outside", "around", "between", "from", "through"];

    private readonly HashSet<(int Sentence, int Head)> deeds = [.. article.Clauses.Where(clause => clause.Predicate.Kind is PredicateKind.Noun or PredicateKind.LightVerb && (events[clause.Index] is not null || clause.Arguments.Count > 0)).Select(clause => (clause.Predicate.Sentence, clause.Predicate.Head))];

    /// <summary>Sets them for a draft of one clause.</summary>
    internal void Set(Draft draft)
    {
        var clause = draft.Clause;
        var weapons = new List<Argument>();
        for (var index = 0; index < clause.Arguments.Count; index++)
        {
            var argument = clause.Arguments[index];
            if (IsWeapon(draft, argument) && IsMeans(draft, clause, index)) Add(draft, weapons, argument);
            else if (deeds.Contains((argument.Sentence, argument.Head)) || argument.Lemma is "fire" or "charge" or "burst") AddModifiers(draft, argument.Sentence, argument.Head);
            if (!IsNoTaker(argument) && !(draft.IsNoun && argument.Role == Role.Object && article.ThingWords.IsThoroughfare(argument.Lemma))) continue;
            Remove(draft, argument);
            foreach (var other in clause.Arguments)
                if (IsBeside(argument, other) || IsWithin(index, argument, other)) Remove(draft, other);
        }

        AddBeside(draft, clause, weapons);
        if (draft.IsNoun) AddModifiers(draft, clause.Predicate.Sentence, clause.Predicate.Head);
        foreach (var weapon in weapons) Remove(draft, weapon);
        draft.Actors.RemoveAll(actor => actor.Entity?.Country is null && weapons.Exists(weapon => IsNamedBy(actor, weapon)));
        RemoveThings(draft);
        foreach (var argument in clause.Arguments) ToObjects(draft, argument);
        draft.Recipients.RemoveAll(party => draft.Objects.Exists(thing => thing.Span.Contains(party.Span)));
    }

    /// <summary>What is named in a row with a weapon is one too: <c>with mortars and rifles</c>.</summary>
    private void AddBeside(Draft draft, Clause clause, List<Argument> weapons)
    {
        foreach (var weapon in clause.Arguments.Where(argument => argument.Conjunct >= 0 && IsWeapon(draft, argument) && !weapons.Contains(argument)).ToList())
            if (clause.Arguments.Any(first => first.Conjunct == weapon.Conjunct && first.Role == weapon.Role && (weapons.Contains(first) || draft.Instrument.Exists(first.Span.Overlaps)))) Add(draft, weapons, weapon);
    }

    /// <summary>A thing that was hit is an object, not a recipient, and not both.</summary>
    private void ToObjects(Draft draft, Argument argument)
    {
        if ((Fillers.Of(article, argument) & (Filler.Party | Filler.Place)) != 0) return;
        var things = draft.Recipients.FindAll(party => party.Entity?.Country is null && IsNamedBy(party, argument));
        draft.Recipients.RemoveAll(things.Contains);
        draft.Objects.AddRange(things.Where(thing => !draft.Objects.Exists(known => known.Span.Overlaps(thing.Span))));
    }

    /// <summary>What neither can act nor belongs to anybody who does (<c>the violence killed four</c>) is no actor.</summary>
    private void RemoveThings(Draft draft)
    {
        foreach (var argument in draft.Clause.Arguments)
            if (argument.Role == Role.Subject && (Fillers.Of(article, argument) & (Filler.Party | Filler.Place)) == 0) draft.Actors.RemoveAll(actor => actor.Entity?.Country is null && IsNamedBy(actor, argument));
    }

    // What hangs on a word ("the victims' throats", "the murder of the judge") is another party than the word, and so is a name that holds it ("ISIS in Libya").
    private bool IsNamedBy(Party party, Argument argument) =>
        party.Span.Start >= argument.Span.Start && party.Span.Contains(article.Sentences[argument.Sentence].Tokens[argument.Head].Span);

    // "Throughout the towns and villages": the preposition of the first holds for all.
    private static bool IsBeside(Argument place, Argument other) =>
        other.Conjunct >= 0 && other.Conjunct == place.Conjunct && other.Role == place.Role && other.Of == place.Of && Whereabouts.Contains(place.Preposition);

    // "In Norte and Sur provinces": what names the place is as little hit as the place.
    private bool IsWithin(int index, Argument place, Argument other) =>
        other.Of == index && other.Preposition == "of" && place.Role == Role.Oblique && !IsDeed(place) && Fillers.Of(article, other) is Filler.Place;

    private void Remove(Draft draft, Argument argument)
    {
        draft.Recipients.RemoveAll(party => IsNamedBy(party, argument));
        draft.Objects.RemoveAll(party => IsNamedBy(party, argument));
    }

    private void Add(Draft draft, List<Argument> weapons, Argument argument)
    {
        weapons.Add(argument);
        var span = words.Around(argument.Span, argument.Sentence, argument.Head, argument.Mention >= 0 ? article.Cast.Mentions[argument.Mention] : null);
        if (!draft.Instrument.Exists(span.Overlaps)) draft.Instrument.Add(span);
    }

    /// <summary>What the type's modes are told by, among things that are weapons.</summary>
    private bool IsWeapon(Draft draft, Argument argument) =>
        argument.Mention >= 0 && (article.Cast.Mentions[argument.Mention].Type == MentionType.Weapon || (argument.Lemma == "mine" && draft.Match.Rule.Mode == "explosives")) && IsArm(draft, argument.Lemma) && !IsDeed(argument);

    // "strike" tells a mode (drone strike) and is a deed itself.
    private bool IsArm(Draft draft, string lemma) => codebook.Modes(draft.Type)?.Find([lemma]).Count > 0 && lemma is not ("strike" or "attack" or "throat");

    /// <summary>Whether an argument is a happening of its own.</summary>
    internal bool IsDeed(Argument argument) => deeds.Contains((argument.Sentence, argument.Head));

    /// <summary>Done with it, or it is what the rule's own words or its subject name (<c>threw a grenade</c>, <c>a bomb exploded</c>), or so much of it (<c>with five kilos of dynamite</c>).</summary>
    private static bool IsMeans(Draft draft, Clause clause, int index)
    {
        var argument = clause.Arguments[index];
        if (argument.Role == Role.Subject) return true;
        if (argument.Role == Role.Oblique && argument.Of < 0) return argument.Preposition is "with" or "using" or "by" or "from";
        if (argument.Of >= 0) return argument.Preposition is "with" or "using" || (argument.Preposition == "of" && clause.Arguments[argument.Of] is { Preposition: "with" or "using" });
        for (var slot = 0; slot < draft.Match.Bindings.Count; slot++)
            if (draft.Match.Bindings[slot] == index && draft.Match.Pattern.Slots[slot] is { InContent: false, Words.Count: > 0, Part: Part.None or Part.Instrument }) return true;
        return false;
    }

    /// <summary>The weapon that a deed's noun is told with: <c>mortar attack</c>, <c>car bomb explosion</c>, <c>rifle fire</c>.</summary>
    private void AddModifiers(Draft draft, int sentence, int head)
    {
        var tokens = article.Sentences[sentence].Tokens;
        for (var at = 0; at < head; at++)
        {
            if (tokens[at].Head != head || tokens[at].Deprel is not ("compound" or "nmod:desc") || !IsArm(draft, (tokens[at].Lemma ?? tokens[at].Form).ToLowerInvariant())) continue;
            var first = at;
            while (first > 0 && tokens[first - 1].Deprel == "compound" && !IsSomebody(sentence, first - 1) && (tokens[first - 1].Head == at || (tokens[first - 1].Head == head && tokens[first - 1].Lemma is "car" or "truck" or "roadside" or "parcel" or "letter"))) first--;
            var span = new Span(tokens[first].Span.Start, tokens[at].Span.End);
            if (!draft.Instrument.Exists(span.Overlaps)) draft.Instrument.Add(span);
        }
    }

    // "Rebel mortar fire": whose it is is no kind of mortar.
    private bool IsSomebody(int sentence, int token) => article.Cast.Mentions.Any(mention => mention.Sentence == sentence && mention.Head == token && mention.Type is MentionType.People or MentionType.Group or MentionType.Organization or MentionType.State or MentionType.Nationality);

    /// <summary><c>At dawn</c>, <c>at 0315</c>: when, not what.</summary>
    private bool IsHour(Argument argument) => article.ThingWords.IsTime(argument.Lemma) || article.Sentences[argument.Sentence].Tokens[argument.Head].Upos == "NUM";

    /// <summary><c>Throughout the country</c>: a land told by no name is where it was done.</summary>
    private bool IsLand(Argument argument) => article.Meant(argument) is >= 0 and var meant && article.Cast.Mentions[meant] is { Form: MentionForm.Nominal, Type: MentionType.State };

    /// <summary>Another deed, or a mere place in which it was done.</summary>
    internal bool IsNoTaker(Argument argument)
    {
        if (deeds.Contains((argument.Sentence, argument.Head))) return true;
        if (argument.Role != Role.Oblique) return false;
        if (argument.Preposition == "at" && IsHour(argument)) return true;
        var kind = IsLand(argument) ? Filler.Place : Fillers.Of(article, argument);
        if (argument.Preposition == "on" && article.ThingWords.IsThoroughfare(argument.Lemma)) return true;
        if (argument.Preposition != "in") return Whereabouts.Contains(argument.Preposition) && kind == Filler.Place;
        return kind == Filler.Place || (kind == Filler.Any && article.Places.Any(place => place.Sentence == argument.Sentence && argument.Span.Contains(place.Span)));
    }
}
