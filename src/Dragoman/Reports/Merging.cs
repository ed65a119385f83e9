using Dragoman.Clauses;
using Dragoman.Codebooks;
using Dragoman.Mentions;

namespace Dragoman.Reports;

/// <summary>Brings the drafts of one article together: one report a happening in a sentence, nothing for what is only asked or promised, re-mentions added to the first.</summary>
internal sealed class Merging(ReadArticle article, IReadOnlyList<Draft> drafts)
{
    /// <summary>How many sentences back a bare <c>the attack</c> looks for the attack that it means.</summary>
    private const int Reach = 3;

    /// <summary>How deep a deed may hang under the accusation: <c>suspected of being involved in the murder</c>.</summary>
    private const int DeepestCharge = 5;

    /// <summary>Quad class of material conflict (PLOVER).</summary>
    private const int ForceQuad = 4;

    /// <summary>Types that speak of what was done: <c>condemned the attack by X on Y</c> tells of both.</summary>
    private static readonly string[] Spoken = ["ACCUSE", "SUPPORT"];

    private static readonly string[] Verbal = ["AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE"];

    private readonly Dictionary<int, Draft> byClause = drafts.ToDictionary(draft => draft.Clause.Index);

    internal void Run()
    {
        var byHead = new Dictionary<(int, int), Draft>();
        foreach (var draft in drafts) byHead.TryAdd((draft.Sentence, draft.Clause.Predicate.Head), draft);
        foreach (var draft in drafts) Swallow(draft);
        foreach (var draft in drafts.Where(draft => IsBareThought(draft) || IsToEnd(draft))) draft.Gone = true;
        foreach (var draft in drafts) SwallowNoun(draft, byHead);
        foreach (var draft in drafts.Where(draft => !draft.Gone && draft.Match.Means >= 0)) ByMeans(draft, byHead);
        foreach (var sentence in drafts.Where(draft => !draft.Gone).GroupBy(draft => draft.Sentence)) WithinSentence([.. sentence]);
        foreach (var draft in drafts) Charge(draft);
        ReMentions();
    }

    /// <summary><c>Suspected of involvement in the murder of Y</c>, <c>blamed for the attack</c>: whoever is accused of a deed that nobody else is named for is said to have done it.</summary>
    private void Charge(Draft deed)
    {
        if (deed.Gone || deed.Quad != ForceQuad || deed.Actors.Count > 0 || !deed.IsNoun || deed.Status is not (Status.Asserted or Status.Alleged)) return;
        var accusation = drafts.FirstOrDefault(other => !other.Gone && other.Type == "ACCUSE" && other.Sentence == deed.Sentence && other.Recipients.Count > 0 && other.Clause.Predicate.Kind == PredicateKind.Verb
            && other.Status == Status.Asserted && IsUnder(deed, other.Clause.Predicate.Head));
        if (accusation is null || Share(accusation.Recipients, deed.Recipients) || Share(accusation.Recipients, deed.Objects)) return;
        deed.Actors.AddRange(accusation.Recipients);
        deed.Status = Status.Alleged;
        deed.HasVerb = true;
    }

    /// <summary>Whether a deed's noun hangs on a verb through phrases alone.</summary>
    private bool IsUnder(Draft deed, int verb)
    {
        var tokens = article.Sentences[deed.Sentence].Tokens;
        for (int at = deed.Clause.Predicate.Head, steps = 0; steps < DeepestCharge && at >= 0 && at < tokens.Length; at = tokens[at].Head, steps++)
        {
            if (at == verb) return steps > 0;
            if (steps > 0 && tokens[at].Upos == "VERB" && tokens[at].Lemma is not ("involve" or "participate" or "take" or "be")) return false;
        }

        return false;
    }

    /// <summary>What is agreed, asked, refused or threatened is no happening of its own.</summary>
    private void Swallow(Draft draft)
    {
        if (draft.Match.Content >= 0 && !Spoken.Contains(draft.Type) && byClause.TryGetValue(draft.Match.Content, out var content)) content.Gone = true;
        var parent = draft.Clause.Parent;
        if (draft.Status is Status.Asserted or Status.Claimed or Status.Alleged or Status.Denied || parent < 0) return;
        for (var steps = 0; parent >= 0 && steps < 4 && !draft.Gone; steps++, parent = article.Clauses[parent].Parent)
            draft.Gone = byClause.TryGetValue(parent, out var holder) && Verbal.Contains(holder.Type) && !IsBesides(draft, holder);
    }

    /// <summary><c>Agreed to withdraw its troops and release the prisoners</c>: the second of two promises, of which the verb's own report tells the first.</summary>
    private bool IsBesides(Draft draft, Draft holder)
    {
        if (holder.Type is not ("AGREE" or "THREATEN") || holder.Match.Content < 0 || holder.Match.Content == draft.Clause.Index || draft.Clause.Parent != holder.Clause.Index) return false;
        var (told, other) = (article.Clauses[holder.Match.Content].Predicate, draft.Clause.Predicate);
        if (told.Sentence != other.Sentence) return false;
        var tokens = article.Sentences[other.Sentence].Tokens;
        return (tokens[other.Head].Deprel == "conj" && tokens[other.Head].Head == told.Head) || (tokens[told.Head].Deprel == "conj" && tokens[told.Head].Head == other.Head);
    }

    /// <summary>An infinitive that nobody intends (<c>pressure to cut ties</c>, <c>deployed to support them</c>) or an if-clause tells of no plan and no happening.</summary>
    private bool IsBareThought(Draft draft)
    {
        if (draft.Clause.Predicate.Kind != PredicateKind.Verb || draft.Status != draft.Clause.Status || draft.Status is not (Status.Planned or Status.Possible or Status.Conditional)) return false;
        var tokens = article.Sentences[draft.Sentence].Tokens;
        var (infinitive, condition, modal) = (false, false, false);
        for (var index = 0; index < tokens.Length; index++)
        {
            if (tokens[index].Head != draft.Clause.Predicate.Head) continue;
            modal |= tokens[index].Xpos == "MD" || tokens[index].Deprel == "cop";
            if (tokens[index].Deprel != "mark") continue;
            infinitive |= tokens[index].Lemma == "to";
            condition |= tokens[index].Lemma is "if" or "unless";
        }

        var parent = draft.Clause.Parent;
        if (condition || modal) return condition;
        if (!infinitive) return draft.Status == Status.Planned && parent < 0;
        return parent < 0 || article.Clauses[parent].Predicate.Kind == PredicateKind.Noun || (byClause.TryGetValue(parent, out var holder) && !Verbal.Contains(holder.Type));
    }

    /// <summary><c>Promised to give up violence</c>, <c>must stop the shelling</c>: that force is to end is no force to come.</summary>
    private static bool IsToEnd(Draft draft) => draft is { IsNoun: true, Quad: ForceQuad } && draft.Clause.Aspect == Aspect.Ended && draft.Status is Status.Planned or Status.Possible or Status.Conditional;

    /// <summary><c>Severed ties</c>, <c>launched an attack</c>: the event noun that a rule asks for beside its verb is the same happening.</summary>
    private static void SwallowNoun(Draft draft, Dictionary<(int, int), Draft> byHead)
    {
        for (var slot = 0; slot < draft.Match.Bindings.Count && !draft.Gone; slot++)
        {
            if (draft.Match.Bindings[slot] < 0 || draft.Match.Pattern.Slots[slot].InContent || draft.Match.Pattern.Slots[slot].Words.Count == 0) continue;
            var argument = draft.Clause.Arguments[draft.Match.Bindings[slot]];
            if (!byHead.TryGetValue((argument.Sentence, argument.Head), out var noun) || noun == draft || !noun.IsNoun) continue;
            // "The attack killed four and injured forty": what else the same noun did is told where it already is.
            if (noun.Gone && noun.Into is { Gone: false } told && told != draft && told.Type == draft.Type && told.Status == draft.Status) told.Absorb(draft);
            if (noun.Gone || draft.Gone) continue;
            if (noun.Type == draft.Type) draft.Absorb(noun);
            // "Condemned the attack" tells of two; "launched a scathing attack on Y" of one, and that is words.
            else if (!Spoken.Contains(draft.Type) || noun.Quad != ForceQuad || (noun.Clause.Parent == draft.Clause.Index && noun.Clause.Predicate.Kind == PredicateKind.LightVerb)) noun.Gone = true;
        }
    }

    /// <summary><c>The attack killed four</c>: the killing is the attack.</summary>
    private void ByMeans(Draft draft, Dictionary<(int, int), Draft> byHead)
    {
        var means = draft.Clause.Arguments[draft.Match.Means];
        var mention = means.Mention >= 0 ? article.Cast.Mentions[means.Mention] : null;
        if (!byHead.TryGetValue((means.Sentence, means.Head), out var happening) && (mention is null || !byHead.TryGetValue((mention.Sentence, mention.Head), out happening)))
        {
            if (mention?.Type != MentionType.Weapon && draft.Actors.Count == 0) draft.Gone = true;
            return;
        }

        if (happening == draft) return;
        if (happening.Type == draft.Type) happening.Absorb(draft);
        else if (happening.Actors.Count > 0 && happening.Quad == draft.Quad) draft.Absorb(happening);
        else draft.Gone = true;
    }

    private void WithinSentence(List<Draft> sentence)
    {
        for (var later = 1; later < sentence.Count; later++)
        {
            for (var earlier = 0; earlier < later && !sentence[later].Gone; earlier++)
            {
                var (a, b) = (sentence[earlier], sentence[later]);
                if (a.Gone || !SameHappening(a, b)) continue;
                if (a.Nominal && !b.Nominal && a.Match.Rule.Harm is null) b.Absorb(a);
                else a.Absorb(b);
            }
        }
    }

    private bool SameHappening(Draft a, Draft b)
    {
        if (a.Type != b.Type || !StatusesAgree(a, b)) return false;
        if (a.Times.Count > 0 && b.Times.Count > 0 && !a.Times.Intersect(b.Times).Any()) return false;
        if (!Agree(a.Actors, b.Actors)) return false;
        if (a.IsBare || b.IsBare) return true;
        if (b.Match.Rule.Harm is not null && Share(a.Actors, b.Actors) && article.Sentences[b.Sentence].Tokens[b.Clause.Predicate.Head] is { Deprel: "advcl" } result
            && result.Head == a.Clause.Predicate.Head) return true;
        var counted = a.Match.Rule.Harm is not null && b.Match.Rule.Harm is not null && a.Match.Rule.Harm != b.Match.Rule.Harm;
        if (!counted && !Agree(a.Recipients, b.Recipients)) return false;
        return Share(a.Actors, b.Actors) || Share(a.Recipients, b.Recipients);
    }

    private static bool StatusesAgree(Draft a, Draft b) => a.Status == b.Status || (a.Nominal && a.Status == Status.Asserted) || (b.Nominal && b.Status == Status.Asserted)
        || (a.Status == Status.Asserted && b.Status == Status.Planned && b.Clause.Predicate.Kind == PredicateKind.Verb && Agree(a.Recipients, b.Recipients));

    private static bool Share(List<Party> a, List<Party> b) => a.Exists(one => b.Exists(other => Draft.Same(one, other)));

    private static bool Agree(List<Party> a, List<Party> b) => a.Count == 0 || b.Count == 0 || Share(a, b);

    private void ReMentions()
    {
        for (var index = 0; index < drafts.Count; index++)
        {
            var draft = drafts[index];
            if (draft.Gone) continue;
            if (draft.Nominal && draft.Actors.Count == 0 && IsDefinite(draft) && Earlier(index, true) is { } meant)
            {
                meant.Absorb(draft);
                continue;
            }

            if (draft.Actors.Count > 0 && draft.Recipients.Count + draft.Objects.Count == 0 && draft.Status is Status.Alleged or Status.Claimed && IsOfDefinite(draft) && Earlier(index, true) is { } told) Inherit(draft, told);
            if (IsToldHere(draft)) continue;
            if (draft is { Nominal: true, IsBare: true } && Earlier(index, false) is { } earlier) earlier.Absorb(draft);
            else if (draft.IsBare && draft.Instrument.Count > 0 && Earlier(index, true) is { } before) before.Absorb(draft);
            else draft.Gone = true;
        }
    }

    /// <summary>
    /// A bare noun (<c>the attack</c>, <c>US pressure</c>) speaks of a happening without telling it: at least two of who, to whom and when or how many must be said with it.
    /// That it began or ended (<c>the end of a battle against Y</c>) tells it as a time would.
    /// </summary>
    private bool IsToldHere(Draft draft)
    {
        var parties = (draft.Actors.Count > 0 ? 1 : 0) + (draft.Recipients.Count + draft.Objects.Count > 0 ? 1 : 0);
        if (draft.Quad == ForceQuad && (IsVague(draft) || IsFigurative(draft))) return false;
        if (!draft.Nominal || draft.HasVerb) return parties > 0 || (draft.Instrument.Count > 0 && draft.HasOwnTime);
        if (draft.Recipients.Exists(IsNamedPerson) || (draft.Recipients.Count + draft.Objects.Count > 0 && draft.Status is Status.Asserted && IsNew(draft))) return true;
        var circumstances = (draft.HasOwnTime ? 1 : 0) + (draft.Harm.Count > 0 ? 1 : 0) + (draft.Clause.Aspect is Aspect.Begun or Aspect.Ended ? 1 : 0);
        return parties > 1 || (parties + circumstances > 1 && draft.Objects.Count + draft.Recipients.Count > 0) || (draft.Match.Rule.Mutual && draft.Actors.Count > 1);
    }

    // "Carried out an operation": what it was, and against whom, is not told.
    private bool IsVague(Draft draft)
    {
        if (draft.Recipients.Count + draft.Objects.Count > 0 || draft.Harm.Count > 0) return false;
        if (draft.IsNoun && article.ThingWords.IsVagueDeed(article.Sentences[draft.Sentence].Tokens[draft.Clause.Predicate.Head].Lemma)) return true;
        var asked = Asked(draft).ToList();
        // "Claimed responsibility for the bombing" says for what.
        return asked.Exists(argument => article.ThingWords.IsVagueDeed(argument.Lemma)) && !asked.Exists(argument => !article.ThingWords.IsVagueDeed(argument.Lemma) && IsDeed(argument));
    }

    private bool IsDeed(Clauses.Argument argument) =>
        article.ClausesOf(argument.Sentence).Any(clause => clause.Predicate.Kind is PredicateKind.Noun or PredicateKind.LightVerb && clause.Predicate.Head == argument.Head);

    private static IEnumerable<Clauses.Argument> Asked(Draft draft) => Enumerable.Range(0, draft.Match.Bindings.Count)
        .Where(slot => draft.Match.Bindings[slot] >= 0 && draft.Match.Pattern.Slots[slot] is { InContent: false, Part: Codebooks.Part.None, Words.Count: > 0 }).Select(slot => draft.Clause.Arguments[draft.Match.Bindings[slot]]);

    // "An offensive against unemployment", "fights crime": a war of words.
    private bool IsFigurative(Draft draft) => draft.Harm.Count == 0 && draft.Recipients.Count == 0
        && draft.Clause.Arguments.Any(argument => argument.Role is Clauses.Role.Object or Clauses.Role.Oblique && article.ThingWords.IsIll(argument.Lemma) && (draft.Objects.Count == 0 || draft.Objects.TrueForAll(thing => argument.Span.Overlaps(thing.Span))));

    // "An attack on a residence" brings the deed up; "the attack on the residence" speaks of one.
    private bool IsNew(Draft draft)
    {
        var tokens = article.Sentences[draft.Sentence].Tokens;
        for (var index = 0; index < tokens.Length; index++)
            if (tokens[index].Head == draft.Clause.Predicate.Head && (tokens[index].Deprel == "nummod" || tokens[index].Lemma is "a" or "an" or "another")) return true;
        return false;
    }

    // "The murder of José Ramos" tells that he was murdered, whenever and by whomever.
    private bool IsNamedPerson(Party party) => party.Entity is { Type: Mentions.MentionType.Person } && article.Cast.Mentions.Any(mention => mention.Form == Mentions.MentionForm.Name && mention.Span == party.Span);

    /// <summary>Who is said to have done what was told before (<c>the attack was attributed to X</c>) is said to have done it to those it was done to.</summary>
    private static void Inherit(Draft draft, Draft told)
    {
        draft.Recipients.AddRange(told.Recipients.Where(party => !draft.Actors.Exists(actor => Draft.Same(actor, party))));
        draft.Objects.AddRange(told.Objects);
    }

    /// <summary>Whether its noun, its own or the one its rule asks for, speaks of a deed that is known: <c>the attack</c>.</summary>
    private bool IsOfDefinite(Draft draft)
    {
        if (draft.Nominal) return IsDefinite(draft);
        return Asked(draft).Any(argument => IsDefinite(draft.Sentence, argument.Head));
    }

    private bool IsDefinite(Draft draft) => IsDefinite(draft.Sentence, draft.Clause.Predicate.Head);

    private bool IsDefinite(int sentence, int noun)
    {
        var tokens = article.Sentences[sentence].Tokens;
        for (var index = 0; index < tokens.Length; index++)
            if (tokens[index].Head == noun && tokens[index].Deprel == "det" && tokens[index].Lemma is "the" or "this" or "that") return true;
        return false;
    }

    private Draft? Earlier(int index, bool definite)
    {
        var draft = drafts[index];
        for (var back = index - 1; back >= 0 && drafts[back].Sentence >= draft.Sentence - Reach; back--)
            if (!drafts[back].Gone && drafts[back].Type == draft.Type && !drafts[back].Match.Rule.Mutual
                && (definite || (Agree(drafts[back].Actors, draft.Actors) && Agree(drafts[back].Recipients, draft.Recipients)))) return drafts[back];
        return null;
    }
}
