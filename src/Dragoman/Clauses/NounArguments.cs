using Dragoman.Mentions;

namespace Dragoman.Clauses;

/// <summary>Arguments of event nouns: <c>the killing of X by Y</c>, <c>military aid from X to Y</c>, <c>US air strikes</c>, and what a light verb adds.</summary>
internal static class NounArguments
{
    public static void Fill(Draft draft, Node node)
    {
        var tree = draft.Tree;
        var nominal = draft.Lexicon.Nominal(node.Word)!;
        var byAgent = HasAgent(tree, node.Token);
        foreach (var c in tree.Children(node.Token))
        {
            if (PhraseArguments.ModifierPreposition(draft, node.Token, c) is { } preposition) AddPhrase(draft, node, nominal, c, preposition, byAgent);
            else if (IsAgentNoun(draft, node.Token, c)) Take(draft, node, Role.Subject, "", c);
            else if (c < node.Token && tree.Rel[c] == "compound" && tree.Upos(c) == "NOUN") AddOwner(draft, node, nominal, c, byAgent);
        }
        FromPurpose(draft, node, nominal);
        FromAim(draft, node);
        FromGovernor(draft, node, nominal);
        FromNeighbour(draft, node, nominal);
        if (!Has(node, Role.Subject) && Partners.Unsaid(draft, node.Token) is >= 0 and var partner) Take(draft, node, Role.Subject, "", partner);
        PhraseArguments.AddModifiers(draft, node);
        Reattach(node, nominal);
    }

    // "the attack by insurgents on the convoy": the tree hangs the last phrase on the insurgents as often as on the attack.
    private static void Reattach(Node node, Nominal nominal)
    {
        for (var i = 0; i < node.Slots.Count; i++)
        {
            var slot = node.Slots[i];
            if (slot.Of < 0 || slot.Token < node.Token || slot.Preposition is "of" || !nominal.Roles.TryGetValue(slot.Preposition, out var role) || role == Role.Oblique) continue;
            if (!Has(node, role) || (slot.Conjunct != i && node.Slots[slot.Conjunct].Of < 0)) node.Slots[i] = slot with { Role = role, Preposition = "", Of = -1 };
        }
    }

    private static bool HasAgent(Tree tree, int noun)
    {
        foreach (var c in tree.Children(noun))
            if (tree.Base(c) is "nmod" or "obl" && tree.Preposition(c) is "by") return true;
        return false;
    }

    // "rebel attack", "police raid": the common noun before an event noun is its doer when it is a kind of people.
    private static bool IsAgentNoun(Draft draft, int noun, int c) =>
        c < noun && draft.Tree.Rel[c] == "compound" && draft.Tree.Upos(c) == "NOUN" && draft.Lexicon.In("agent", draft.Tree.Lemma[c]);

    // "Turkish tank shelling", "US air strikes": the name before a thing before the event noun hangs on the thing as often as on the event.
    private static void AddOwner(Draft draft, Node node, Nominal nominal, int thing, bool byAgent)
    {
        foreach (var c in draft.Tree.Children(thing))
            if (c < thing && PhraseArguments.ModifierPreposition(draft, thing, c) is { } preposition && (draft.Mentions.Is(c, MentionType.Nationality, MentionType.State, MentionType.Group) || (!draft.Mentions.IsHead(c) && draft.Tree.IsNameAdjective(c)))) AddPhrase(draft, node, nominal, c, preposition, byAgent);
    }

    private static void AddPhrase(Draft draft, Node node, Nominal nominal, int c, string preposition, bool byAgent)
    {
        var tree = draft.Tree;
        var before = tree.Preposition(c).Length == 0;
        if (before && draft.Mentions.Is(c, MentionType.Place, MentionType.Facility)) { Take(draft, node, Role.Oblique, "in", c); return; }
        var key = !before ? preposition : tree.Rel[c] == "nmod:poss" ? "'s" : "compound";
        var role = before && byAgent ? Role.Object : nominal.Roles.TryGetValue(key, out var known) ? known : Role.Oblique;
        // "an attack from the north" names no attacker.
        if (key == "from" && role == Role.Subject && draft.Lexicon.In("direction", tree.Lemma[c])) role = Role.Oblique;
        if (before && role == Role.Object && key == "'s" && HasObject(draft, node.Token, nominal)) role = Role.Subject;
        Take(draft, node, role, role == Role.Oblique ? preposition : "", c);
    }

    // "Kuwait's expulsion of the ambassador": the possessor did it when the object is said otherwise; "the ambassador's expulsion": it was done to him.
    private static bool HasObject(Draft draft, int noun, Nominal nominal)
    {
        foreach (var c in draft.Tree.Children(noun))
            if (c > noun && draft.Tree.Is(c, "nmod") && nominal.Roles.TryGetValue(draft.Tree.Preposition(c), out var role) && role == Role.Object) return true;
        return false;
    }

    private static void Take(Draft draft, Node node, Role role, string preposition, int token) => VerbArguments.Add(draft, node, role, preposition, token);

    // "a battle to wipe the rebels out", "an offensive to retake the town": whom the fight is meant to beat is whom it is fought against.
    private static void FromPurpose(Draft draft, Node node, Nominal nominal)
    {
        if (Has(node, Role.Object) || !draft.Lexicon.In("combat", nominal.Verb)) return;
        foreach (var c in draft.Tree.Children(node.Token))
            if (c > node.Token && draft.Tree.Is(c, "acl") && draft.Tree.IsInfinitive(c) && draft.Lexicon.In("beating", draft.Tree.WithParticle(c)) && draft.Tree.Child(c, "obj") is >= 0 and var obj) Take(draft, node, Role.Object, "", obj);
    }

    // "an attack targeting students", "a bombing aimed at the convoy": what the deed is said to aim at is what it is done to.
    private static void FromAim(Draft draft, Node node)
    {
        var tree = draft.Tree;
        foreach (var c in tree.Children(node.Token))
        {
            if (Has(node, Role.Object) || c < node.Token || tree.Rel[c] is not "acl") continue;
            if (draft.Lexicon.In("targeting", tree.Lemma[c]) && tree.IsGerund(c) && tree.Child(c, "obj") is >= 0 and var obj) Take(draft, node, Role.Object, "", obj);
            else if (draft.Lexicon.In("aimed", tree.Lemma[c]) && tree.Child(c, "obl") is >= 0 and var at && tree.Preposition(at) is "at" or "against" && tree.IsNounLike(at)) Take(draft, node, Role.Object, "", at);
        }
    }

    private static void FromGovernor(Draft draft, Node node, Nominal nominal)
    {
        var (governor, complement) = Linking.OfNoun(draft, node.Token);
        node.Governor = governor;
        node.Complement = complement;
        node.Link = governor is null ? Link.None : complement is null ? Link.Participant : Link.Content;
        if (governor is null) return;
        if (draft.Tree.Is(node.Token, "conj") && draft.Nominal[draft.Tree.Head[node.Token]] is { } first) FromConjunct(draft, node, first);
        // "went on hunger strike in protest at the food": who does the one does the other.
        if (draft.Tree.Preposition(node.Token) is "in" && draft.Lexicon.In("stance", node.Word) && !Has(node, Role.Subject))
            foreach (var token in VerbArguments.Tokens(governor, Role.Subject)) Take(draft, node, Role.Subject, "", token);
        if (complement is null) return;
        if (complement.IsLight && node.Kind == PredicateKind.Noun) node.Kind = PredicateKind.LightVerb;
        FromController(draft, node, governor, complement);
        if (complement.Controller is not null) FromObliques(draft, node, nominal, governor);
    }

    // "investigate an attack on the minister": the phrase right after the noun is the noun's when the noun asks for it, whatever it hangs on.
    private static void FromNeighbour(Draft draft, Node node, Nominal nominal)
    {
        var tree = draft.Tree;
        var end = tree.Extents[node.Token].End;
        if (node.Governor is not { } governor || end >= tree.Length || tree.Upos(end) != "ADP") return;
        var phrase = tree.Head[end];
        if (phrase <= end || tree.Head[phrase] != governor.Token || !tree.Is(phrase, "obl")) return;
        if (nominal.Roles.TryGetValue(tree.Preposition(phrase), out var role) && role is Role.Subject or Role.Object && !Has(node, role)) Take(draft, node, role, "", phrase);
    }

    private static void FromController(Draft draft, Node node, Node governor, Complement complement)
    {
        if (complement.Controller is not { } controller || Has(node, complement.As)) return;
        // Who renews or ends fears is not the one who fears.
        if (complement.Aspect != Aspect.None && draft.Lexicon.In("feeling", node.Word)) return;
        foreach (var token in VerbArguments.Tokens(governor, controller))
            if (token != node.Token) Take(draft, node, complement.As, "", token);
    }

    // "launched an attack on Y": the tree may hang "on Y" on either word.
    private static void FromObliques(Draft draft, Node node, Nominal nominal, Node governor)
    {
        foreach (var slot in governor.Slots.ToArray())
        {
            if (slot.Of >= 0 || slot.Token == node.Token || slot.Token == governor.Token || IsWhen(draft, slot.Token)) continue;
            var key = slot.Role == Role.IndirectObject ? "to" : slot.Role == Role.Oblique ? slot.Preposition : "";
            if (key.Length == 0 || !nominal.Roles.TryGetValue(key, out var role) || role == Role.Oblique) continue;
            if (!Has(node, role) || slot.Conjunct != governor.Slots.IndexOf(slot)) Take(draft, node, role, "", slot.Token);
        }
    }

    // "the demand was repeated on Sunday": a day is when, not what is demanded.
    private static bool IsWhen(Draft draft, int token) =>
        draft.Mentions.Is(token, MentionType.Time) || draft.Lexicon.In("weekday", draft.Tree.Lemma[token]) || draft.Lexicon.In("month", draft.Tree.Lemma[token]) || draft.Lexicon.In("daytime", draft.Tree.Lemma[token]);

    private static void FromConjunct(Draft draft, Node node, Node first)
    {
        if (Has(node, Role.Subject)) return;
        foreach (var token in VerbArguments.Tokens(first, Role.Subject)) Take(draft, node, Role.Subject, "", token);
    }

    private static bool Has(Node node, Role role)
    {
        foreach (var slot in node.Slots)
            if (slot.Role == role && slot.Of < 0) return true;
        return false;
    }
}
