namespace Dragoman.Clauses;

/// <summary>How clauses hang on one another: which slot of the governing word a clause or event noun fills, and what the lexicon says of that slot.</summary>
internal static class Linking
{
    /// <summary>Actant a clause fills: <c>to</c>, <c>bare</c>, <c>ing</c>, <c>that</c>, <c>adj</c> or the preposition before a gerund.</summary>
    public static string SlotOf(Tree tree, int token)
    {
        if (tree.IsInfinitive(token)) return "to";
        var marker = tree.Marker(token);
        if (tree.Is(token, "xcomp"))
            return tree.IsGerundClause(token) ? marker.Length > 0 ? marker : "ing" : tree.Upos(token) is "VERB" or "AUX" ? "bare" : "adj";
        if (tree.Is(token, "ccomp")) return marker is "if" or "whether" ? "whether" : tree.IsGerundClause(token) ? "ing" : "that";
        if (marker.Length == 0 && tree.Rel[token] == "acl" && tree.Child(token, "nsubj") >= 0) return "that";
        return marker;
    }

    /// <summary>What the governing clause's word does to a complement in the slot.</summary>
    public static Complement? ComplementOf(Draft draft, Node governor, string slot)
    {
        var tree = draft.Tree;
        if (slot.Length == 0) return null;
        if (governor.Kind is PredicateKind.Noun or PredicateKind.LightVerb) return draft.Lexicon.Complement("noun", governor.Word, slot);
        if (governor.Kind == PredicateKind.Copula)
            return draft.Lexicon.Complement("adj", governor.Word, slot) ?? draft.Lexicon.Complement("noun", governor.Word, slot);
        var obj = tree.Child(governor.Token, "obj");
        if (obj >= 0 && draft.Lexicon.Complement("verb", governor.Lemma + " " + tree.Lemma[obj], slot) is { } phrase) return phrase;
        if (slot == "to" && obj >= 0 && draft.Lexicon.Complement("verb", governor.Lemma, "obj-to") is { } raised) return raised;
        return draft.Lexicon.Complement("verb", governor.Lemma, slot) ?? draft.Lexicon.Complement("verb", tree.Lemma[governor.Token], slot);
    }

    /// <summary>The clause an event noun stands in and what its word does to the noun.</summary>
    public static (Node? Governor, Complement? Complement) OfNoun(Draft draft, int noun)
    {
        var tree = draft.Tree;
        var head = tree.Head[noun];
        // A predicate noun's own copula stands at the same token: "X was behind the attack".
        if (draft.Verbal[noun] is { Kind: PredicateKind.Copula } own) return (own, draft.Lexicon.Complement("adj", "be", tree.Preposition(noun)));
        if (head < 0) return (null, null);
        if (tree.Is(noun, "conj") && draft.Nominal[head] is { } first) return (first.Governor ?? first, first.Governor is null ? null : first.Complement);
        if (tree.Is(noun, "conj") && draft.Verbal[tree.Head[noun]] is null) head = tree.Head[head] is >= 0 and var higher ? higher : head;
        if (draft.Verbal[head] is { } verb && tree.Base(noun) is not ("nmod" or "compound" or "appos")) return (verb, OfVerb(draft, noun, verb));
        if (draft.Verbal[head] is { Kind: PredicateKind.Copula } copula) return (copula, ComplementOf(draft, copula, tree.Preposition(noun)));
        // "blamed for a string of bombings": the bombings stand where the string does.
        if (PhraseArguments.Core(draft, head) == noun && tree.Head[head] is >= 0 and var carrier && draft.Verbal[carrier] is { } over && OfVerb(draft, noun, over) is { } counted) return (over, counted);
        return OfNounUnderNoun(draft, noun, head);
    }

    private static Complement? OfVerb(Draft draft, int noun, Node verb)
    {
        foreach (var slot in verb.Slots)
        {
            if (slot.Token != noun || slot.Of >= 0) continue;
            if (slot.Role == Role.Object) return ComplementOfObject(draft, verb);
            if (slot.Role == Role.Oblique) return ComplementOf(draft, verb, slot.Preposition);
        }
        return null;
    }

    private static Complement? ComplementOfObject(Draft draft, Node verb) =>
        draft.Lexicon.Complement("verb", verb.Lemma, "obj") ?? draft.Lexicon.Complement("verb", draft.Tree.Lemma[verb.Token], "obj");

    // "claimed responsibility for a bombing", "threat of an attack", "a plan for talks".
    private static (Node?, Complement?) OfNounUnderNoun(Draft draft, int noun, int head)
    {
        var tree = draft.Tree;
        var preposition = tree.Preposition(noun);
        var above = draft.AtOrAbove(head);
        if (preposition.Length == 0) return (above, null);
        if (tree.Head[head] is >= 0 and var verb && draft.Verbal[verb] is { } carrier
            && draft.Lexicon.Complement("verb", carrier.Lemma + " " + tree.Lemma[head], preposition) is { } phrase) return (carrier, phrase);
        return (above, draft.Lexicon.Complement("noun", tree.Lemma[head], preposition));
    }

    /// <summary>Sets governor, link and complement of a verb's or copula's clause.</summary>
    public static void Link(Draft draft, Node node)
    {
        var tree = draft.Tree;
        var token = node.Token;
        var head = tree.Head[token];
        if (head < 0) return;
        node.Governor = draft.AtOrAbove(head);
        var slot = SlotOf(tree, token);
        switch (tree.Base(token))
        {
            case "conj" when draft.Verbal[head] is { } first:
                (node.Governor, node.Link) = (first, Clauses.Link.Conjunct);
                break;
            case "xcomp" or "ccomp" or "csubj":
                node.Link = Clauses.Link.Content;
                if (node.Governor is { } governor) node.Complement = ComplementOf(draft, governor, slot);
                break;
            case "acl" when tree.Rel[token] != "acl:relcl":
                LinkToNoun(draft, node, head, slot);
                break;
            case "advcl" or "obl" or "nmod" or "dep":
                LinkAdverbial(draft, node, slot);
                break;
            default:
                node.Link = Clauses.Link.Relative;
                break;
        }
    }

    /// <summary>The noun a clause completes: "the failure of the ministry to protect" hangs on the ministry in some trees.</summary>
    public static int CompletedNoun(Draft draft, int noun, string slot)
    {
        var tree = draft.Tree;
        if (slot is not ("to" or "that") || draft.Lexicon.Complement("noun", tree.Lemma[noun], slot) is not null) return noun;
        var above = tree.Is(noun, "nmod") ? tree.Head[noun] : -1;
        return above >= 0 && draft.Lexicon.Complement("noun", tree.Lemma[above], slot) is not null ? above : noun;
    }

    private static void LinkToNoun(Draft draft, Node node, int noun, string slot)
    {
        noun = CompletedNoun(draft, noun, slot);
        if (draft.AtOrAbove(noun) is { } governor) node.Governor = governor;
        node.Complement = slot.Length > 0 ? draft.Lexicon.Complement("noun", draft.Tree.Lemma[noun], slot) : null;
        node.Link = node.Complement is not null ? Clauses.Link.Content : slot == "to" && !IsRanked(draft.Tree, noun) ? Clauses.Link.Purpose : Clauses.Link.Relative;
    }

    // "the first country to recognise X" recognised it.
    internal static bool IsRanked(Tree tree, int noun)
    {
        foreach (var c in tree.Children(noun))
            if (tree.Lemma[c] is "first" or "last" or "only" or "second" or "third" or "latest" or "next") return true;
        return false;
    }

    // "may have fled after the army shelled the town", "although shells fell": a finite past after such a conjunction is stated whatever becomes of the main clause.
    private static bool IsPresupposed(Draft draft, int token, string slot)
    {
        if (!draft.Lexicon.In("presupposing", slot)) return false;
        if (draft.Tree.Xpos(token) is "VBD") return true;
        foreach (var c in draft.Tree.Children(token))
            if (draft.Tree.Base(c) is "aux" or "cop" && draft.Tree.Form(c) is "had" or "has" or "have" or "was" or "were") return true;
        return false;
    }

    private static void LinkAdverbial(Draft draft, Node node, string slot)
    {
        if (node.Governor is { } governor && slot.Length > 0 && ComplementOf(draft, governor, slot) is { } complement)
            (node.Link, node.Complement) = (Clauses.Link.Content, complement);
        else if (draft.Lexicon.HasCue(CueKind.Condition, slot)) node.Link = Clauses.Link.Condition;
        else if (draft.Lexicon.HasCue(CueKind.Without, slot)) node.Link = Clauses.Link.Without;
        else if (slot == "to" || draft.Lexicon.In("purpose", slot)) node.Link = Clauses.Link.Purpose;
        else node.Link = IsPresupposed(draft, node.Token, slot) ? Clauses.Link.Relative : Clauses.Link.Adverbial;
    }
}
