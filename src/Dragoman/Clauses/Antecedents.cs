namespace Dragoman.Clauses;

/// <summary>What relative pronouns stand for.</summary>
internal static class Antecedents
{
    /// <summary>The noun a relative clause describes, climbing from any token inside its verb's own phrase; -1 outside relative clauses.</summary>
    public static int OfRelative(Tree tree, int token)
    {
        // A relative pronoun stands at most a few heads below its clause ("one of whose leaders"); more would be another clause's.
        for (var steps = 0; token >= 0 && steps < 6; steps++)
        {
            if (tree.Rel[token] is "acl:relcl") return tree.Head[token];
            if (tree.Rel[token] is "advcl:relcl") return -1;
            token = tree.Head[token];
        }
        return -1;
    }

    /// <summary>The token itself, or what it stands for as a relative pronoun.</summary>
    public static int Resolve(Draft draft, int token)
    {
        var tree = draft.Tree;
        if (!tree.IsRelativePronoun(token)) return token;
        var antecedent = OfRelative(tree, token);
        if (antecedent < 0) return token;
        if (tree.Form(token) is "that") antecedent = Describable(tree, antecedent);
        antecedent = Happening(draft, token, antecedent);
        return OfPredicate(draft, antecedent);
    }

    // "the blast in the metro, which wounded thirteen": what wounds is the blast and not where it happened.
    private static int Happening(Draft draft, int pronoun, int noun)
    {
        var tree = draft.Tree;
        if (!tree.Is(pronoun, "nsubj") || !draft.Lexicon.In("harming", tree.Lemma[tree.Head[pronoun]]) || tree.ExactChild(tree.Head[pronoun], "aux:pass") >= 0) return noun;
        var above = tree.Is(noun, "nmod") && tree.Preposition(noun) is "in" or "at" or "on" or "near" or "outside" or "inside" or "against" ? tree.Head[noun] : -1;
        return above >= 0 && (draft.Nominal[above] is not null || draft.Lexicon.Nominal(tree.Lemma[above]) is not null) ? above : noun;
    }

    // "an ambush in Niger that killed three": "that" describes no proper name, so it is the noun above the name.
    private static int Describable(Tree tree, int noun)
    {
        var at = noun;
        for (var steps = 0; steps < 6 && at >= 0; steps++, at = tree.Head[at])
        {
            if (tree.Upos(at) is "NOUN") return at;
            if (!tree.Is(at, "nmod")) return noun;
        }
        return noun;
    }

    /// <summary>"It was the first country to recognise X": who recognised is what the copula says it of.</summary>
    public static int OfPredicate(Draft draft, int token)
    {
        // "Diallo, a former judge who now heads …": the judge is Diallo.
        var head = draft.Tree.Head[token];
        if (draft.Tree.Is(token, "appos") && head >= 0 && head < token && draft.Tree.IsName(head) && !draft.Tree.IsName(token)) return head;
        if (draft.Verbal[token] is not { Kind: PredicateKind.Copula } copula || draft.Tree.Upos(token) == "PROPN") return token;
        foreach (var slot in copula.Slots)
            if (slot.Role == Role.Subject && slot.Token != token && (draft.Tree.Lemma[slot.Token] is not ("it" or "that" or "this") || IsKind(draft, token))) return slot.Token;
        return token;
    }

    // "It was Egypt that …" singles out who did it; "it was the first country to …" says what it is.
    private static bool IsKind(Draft draft, int noun)
    {
        foreach (var c in draft.Tree.Children(noun))
            if (draft.Tree.Lemma[c] is "a" or "an" or "first" or "last" or "only" or "second" or "next") return true;
        return false;
    }
}
