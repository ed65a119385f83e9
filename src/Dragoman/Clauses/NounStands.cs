namespace Dragoman.Clauses;

/// <summary>
/// Stands that nouns take by what they say of somebody: <c>is a critic of</c>, <c>the mayor, a supporter of</c>, <c>is in favor of</c>, <c>came out in support of</c>,
/// <c>is against</c>.
/// </summary>
internal static class NounStands
{
    /// <summary>The stand of the noun at the token; <c>null</c> for none.</summary>
    public static Saying? Of(Draft draft, int token)
    {
        var tree = draft.Tree;
        if (!tree.IsNounLike(token) || tree.Base(token) is "compound" or "flat" or "fixed") return null;
        if (tree.Child(token, "case") < 0) return draft.Lexicon.Attitude("role", tree.Lemma[token]) is { } role ? OfRole(draft, token, role) : null;
        // Joined words are looked up only where a list can have them: this is asked of every phrase.
        if (tree.Form(tree.Child(token, "case")) is not ("in" or "at" or "of" or "under" or "on" or "against")) return null;
        var preposition = tree.Preposition(token);
        if (draft.Lexicon.Attitude("state", preposition + " " + tree.Lemma[token]) is { } state) return OfState(draft, token, state);
        return preposition is "against" && tree.HasCopula(token) ? OfSide(draft, token) : null;
    }

    private static Saying? OfRole(Draft draft, int noun, Reporting role)
    {
        var things = Things(draft, noun, role);
        var source = Bearer(draft, noun);
        if (things.Count == 0 || source == noun || !AttitudeFinding.CanHold(draft, source)) return null;
        var tree = draft.Tree;
        var (first, end) = CueSpan.OfNoun(tree, noun, things);
        var over = tree.Child(noun, "cop") is >= 0 and var cop && cop < noun ? cop : tree.Is(noun, "xcomp") ? tree.Head[noun] : -1;
        return AttitudeFinding.Stand(noun, source, (over >= 0 && over < first ? CueSpan.OfPredicate(draft, noun, over) : first, end), role.Stance, things);
    }

    // Who is called so: the subject of the copula or of "remain", the noun it stands in apposition to, the subject it is set before ("A critic of the plan, Vega voted …").
    private static int Bearer(Draft draft, int noun)
    {
        var tree = draft.Tree;
        var head = tree.Head[noun];
        if (tree.HasCopula(noun)) return draft.Verbal[noun] is { } copula ? SayingFinding.SourceOf(draft, copula) : -1;
        if (head < 0) return -1;
        if (tree.Is(noun, "xcomp")) return draft.Verbal[head] is { Passive: false } verb ? SayingFinding.SourceOf(draft, verb) : -1;
        if (tree.Is(noun, "appos")) return head;
        if (tree.Is(noun, "nsubj"))
            foreach (var c in tree.Children(head))
                if (c > noun && tree.Is(c, "nsubj") && tree.Before(c) is ",") return c;
        return -1;
    }

    private static Saying? OfState(Draft draft, int noun, Reporting state)
    {
        var tree = draft.Tree;
        var things = Things(draft, noun, state);
        var clause = tree.HasCopula(noun) ? draft.Verbal[noun] : tree.Is(noun, "obl") || tree.Is(noun, "xcomp") ? draft.Above(noun) : null;
        if (things.Count == 0 || clause is null || SayingFinding.SourceOf(draft, clause) is var source && !AttitudeFinding.CanHold(draft, source)) return null;
        var marker = tree.Child(noun, "case");
        var first = tree.Child(noun, "cop") is >= 0 and var cop && cop < marker ? CueSpan.OfPredicate(draft, noun, cop) : clause.Token < marker && ReachesTo(tree, clause, marker) ? CueSpan.OfVerb(draft, clause, []).First : marker;
        return AttitudeFinding.Stand(clause.Token, source, (first, CueSpan.OfNoun(tree, noun, things).End), state.Stance, things);
    }

    // "came out in favor of", "has long argued in defense of": nothing but particles and adverbs between the verb and the phrase.
    private static bool ReachesTo(Tree tree, Node clause, int marker)
    {
        for (var t = clause.Words.End; t < marker; t++)
            if (tree.Base(t) is not ("advmod" or "compound")) return false;
        return true;
    }

    // "the union is against the bill": what it is against is the predicate itself.
    private static Saying? OfSide(Draft draft, int noun)
    {
        var (marker, cop) = (draft.Tree.Child(noun, "case"), draft.Tree.Child(noun, "cop"));
        if (cop > marker || draft.Verbal[noun] is not { } clause || SayingFinding.SourceOf(draft, clause) is var source && !AttitudeFinding.CanHold(draft, source)) return null;
        return new Saying { Head = noun, Source = source, Cue = (CueSpan.OfPredicate(draft, noun, cop), marker + 1), Stance = Stance.Denies, Roots = [noun], IsBehind = true, IsStatement = false };
    }

    private static List<int> Things(Draft draft, int noun, Reporting read)
    {
        var tree = draft.Tree;
        List<int> found = [];
        foreach (var c in tree.Children(noun))
        {
            if (c < noun || SayingFinding.IsSetting(draft, c)) continue;
            var slot = tree.Marker(c);
            if (tree.Base(c) is "nmod" or "obl" or "advcl" or "acl" && read.Contents.Contains(slot)) found.Add(c);
            else if (tree.Is(c, "ccomp") && read.Contents.Contains("that")) found.Add(c);
        }
        return found;
    }
}
