namespace Dragoman.Clauses;

/// <summary>
/// The side that nouns of mutual dealings leave out: <c>as the front advances, friction with the militia grows</c> is friction between the two, and
/// <c>Sudan closed the border amid tension with Chad</c> tension between those.
/// </summary>
internal static class Partners
{
    /// <summary>The side unsaid of a mutual noun that names the other side after <c>with</c>; -1 where it is said, or nobody fits.</summary>
    public static int Unsaid(Draft draft, int noun)
    {
        var tree = draft.Tree;
        if (tree.Base(noun) is not ("nsubj" or "obl") || !IsMutual(draft.Lexicon, tree.Lemma[noun]) || !HasOtherSideOnly(draft, noun)) return -1;
        var head = tree.Head[noun];
        if (head < 0) return -1;
        return tree.Base(noun) switch
        {
            "nsubj" => OfSubject(draft, head),
            "obl" => Party(draft, tree.Child(head, "nsubj"), draft.Lexicon.Reporting("verb", tree.Lemma[head]) is null),
            _ => -1,
        };
    }

    private static bool IsMutual(ClauseLexicon lexicon, string lemma) =>
        lexicon.In("mutual", lemma) || (lexicon.Nominal(lemma) is { } nominal && nominal.Roles.TryGetValue("with", out var with) && with == Role.Object && nominal.Roles.TryGetValue("between", out var between) && between == Role.Subject);

    private static bool HasOtherSideOnly(Draft draft, int noun)
    {
        var tree = draft.Tree;
        var other = false;
        foreach (var c in tree.Children(noun))
        {
            if (tree.Rel[c] == "nmod:poss" || (c < noun && PhraseArguments.ModifierPreposition(draft, noun, c) is not null)) return false;
            if (c < noun || tree.Base(c) is not ("nmod" or "obl")) continue;
            var preposition = tree.Preposition(c);
            if (preposition is "between" or "among" or "by" or "of") return false;
            other |= preposition is "with";
        }
        return other;
    }

    // The clause beside the one that the noun is the subject of: first the one before it ("as X advances, friction with Y grows"), then the one above ("X closed the border as tension with Y grew"), then one behind.
    private static int OfSubject(Draft draft, int predicate)
    {
        var tree = draft.Tree;
        if (Beside(draft, predicate, true) is >= 0 and var before) return before;
        var above = tree.Head[predicate];
        if (above >= 0 && tree.Base(predicate) is "advcl" or "conj" or "ccomp" && Party(draft, tree.Child(above, "nsubj"), draft.Lexicon.Reporting("verb", tree.Lemma[above]) is null) is >= 0 and var over) return over;
        return Beside(draft, predicate, false);
    }

    private static int Beside(Draft draft, int predicate, bool before)
    {
        foreach (var c in draft.Tree.Children(predicate))
            if (c < predicate == before && draft.Tree.Is(c, "advcl") && Party(draft, draft.Tree.Child(c, "nsubj"), true) is >= 0 and var party) return party;
        return -1;
    }

    // "The minister said talks with the rebels had failed": they need not be his talks; a state that says so speaks of its own.
    private static int Party(Draft draft, int token, bool orAnybody)
    {
        if (token < 0) return -1;
        token = PhraseArguments.Core(draft, Antecedents.Resolve(draft, token));
        return draft.IsNamedParty(token) || (orAnybody && draft.IsParty(token)) ? token : -1;
    }
}
