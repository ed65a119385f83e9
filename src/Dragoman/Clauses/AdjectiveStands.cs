namespace Dragoman.Clauses;

/// <summary>Stands that adjectives take: <c>is sure of victory</c>, <c>voters angry at the government</c>, <c>…, eager to show that</c>, <c>Confident that …, she called</c>.</summary>
internal static class AdjectiveStands
{
    // "angry, wary and openly skeptical about": no list of adjectives in prose is longer.
    private const int Listed = 4;

    /// <summary>The stand of an adjective that heads a clause; <c>null</c> for none.</summary>
    public static Saying? Of(Draft draft, Node node)
    {
        var tree = draft.Tree;
        if (Read(draft, node.Token) is not { } attitude) return null;
        var source = SayingFinding.SourceOf(draft, node);
        // "it is unclear whether": nobody's view in particular, but a view.
        if (draft.Lexicon.In("evident", tree.Lemma[node.Token]) && (source < 0 || tree.Lemma[source] is "it" || tree.Is(source, "csubj")) && tree.First(node.Token) is var it && tree.Lemma[it] is "it") source = -1;
        else if (!AttitudeFinding.CanHold(draft, source)) return null;
        var roots = Roots(draft, node.Token, attitude, source >= 0);
        return roots.Count == 0 ? null : AttitudeFinding.Stand(node.Token, source, CueSpan.OfAdjective(draft, node.Token, node.Words.First, roots), attitude.Stance, roots);
    }

    /// <summary>The stand of an adjective without a copula; <c>null</c> for none.</summary>
    public static Saying? OfLoose(Draft draft, int token)
    {
        if (draft.Tree.Upos(token) != "ADJ" || draft.Verbal[token] is not null || Read(draft, token) is not { } attitude) return null;
        var roots = Roots(draft, token, attitude, true);
        var source = Holder(draft, token, Listed);
        // "voters angry at the government stayed": the parser gave the verb the nearer noun.
        if (roots.Contains(source)) source = token - 1;
        if (!AttitudeFinding.CanHold(draft, source)) return null;
        return roots.Count == 0 ? null : AttitudeFinding.Stand(token, source, CueSpan.OfAdjective(draft, token, token, roots), attitude.Stance, roots);
    }

    /// <summary>The stand of a participle that is as good as an adjective and takes a clause (<c>…, determined to win</c>); <c>null</c> for none.</summary>
    public static Saying? OfParticiple(Draft draft, Node node)
    {
        var tree = draft.Tree;
        if (tree.Xpos(node.Token) is not "VBN" || tree.Base(node.Token) is not ("advcl" or "acl" or "parataxis") || tree.Before(node.Token) is not "," || tree.Child(node.Token, "obj") >= 0 || tree.Child(node.Token, "aux") >= 0) return null;
        if (draft.Lexicon.Attitude("adj", tree.Form(node.Token).ToLowerInvariant()) is not { } attitude) return null;
        var roots = Roots(draft, node.Token, attitude, true);
        roots.RemoveAll(r => tree.Base(r) is not ("xcomp" or "ccomp"));
        var source = Holder(draft, node.Token, Listed);
        return roots.Count == 0 || !AttitudeFinding.CanHold(draft, source) ? null : AttitudeFinding.Stand(node.Token, source, CueSpan.OfAdjective(draft, node.Token, node.Token, roots), attitude.Stance, roots);
    }

    private static Reporting? Read(Draft draft, int token) =>
        draft.Lexicon.Attitude("adj", draft.Tree.Lemma[token]) ?? draft.Lexicon.Attitude("adj", draft.Tree.Form(token).ToLowerInvariant());

    // Whom an adjective is said of that has no copula: the noun before it, the subject of the clause it is set off from, or of the clause it opens.
    private static int Holder(Draft draft, int token, int steps)
    {
        var tree = draft.Tree;
        var head = tree.Head[token];
        if (head < 0) return Opened(draft, token);
        if (tree.Is(token, "conj") && steps > 0) return draft.Verbal[head] is { } listed ? SayingFinding.SourceOf(draft, listed) : tree.Upos(head) is "ADJ" ? Holder(draft, head, steps - 1) : -1;
        if (tree.Base(token) is "amod" or "acl" && head < token && tree.IsNounLike(head) && tree.Before(token) is not ",") return head;
        return tree.Base(token) is "amod" or "acl" && head > token || tree.Base(token) is not ("amod" or "acl" or "advcl" or "parataxis" or "dep" or "appos") ? -1
            : (draft.Verbal[head] ?? draft.Above(token)) is { } clause ? SayingFinding.SourceOf(draft, clause) : -1;
    }

    private static int Opened(Draft draft, int token)
    {
        foreach (var c in draft.Tree.Children(token))
            if (c > token && draft.Tree.Base(c) is "parataxis" or "ccomp" && draft.Verbal[c] is { } clause && draft.Tree.Before(c) is ",") return SayingFinding.SourceOf(draft, clause);
        return -1;
    }

    private static List<int> Roots(Draft draft, int adjective, Reporting attitude, bool held)
    {
        var tree = draft.Tree;
        List<int> roots = [];
        foreach (var c in tree.Children(adjective))
            if (c > adjective && (held || tree.Base(c) is "ccomp" or "csubj" or "advcl") && Fills(tree, c, attitude) && !(tree.Is(c, "obl") && SayingFinding.IsSetting(draft, c))) roots.Add(c);
        return roots;
    }

    private static bool Fills(Tree tree, int child, Reporting attitude) => tree.Base(child) switch
    {
        "ccomp" or "csubj" => attitude.Contents.Contains("that"),
        "xcomp" or "advcl" or "acl" when tree.IsInfinitive(child) => attitude.Contents.Contains("to"),
        "advmod" => tree.IsFreeRelative(child) && attitude.Contents.Contains("that"),
        "advcl" when tree.IsIndirectQuestion(child) => attitude.Contents.Contains("that"),
        "obl" when tree.Preposition(child).Length == 0 => tree.Lemma[child] is "what" or "whatever",
        "xcomp" or "advcl" or "obl" or "nmod" or "acl" => tree.Slot(child) is { Length: > 0 } slot && (attitude.Contents.Contains(slot) || slot is "that"),
        _ => false,
    };
}
