namespace Dragoman.Clauses;

/// <summary>What a verb of saying is about when none of its slots holds what is said: <c>was criticized</c>, <c>everything he says</c>, <c>responded with attacks on</c>.</summary>
internal static class LooseContent
{
    /// <summary>Heads of it, empty for none: objects (antecedents of relative clauses and subjects of the passive among them), then phrases, then clauses.</summary>
    public static List<int> Of(Draft draft, Node node, Reporting reporting)
    {
        var tree = draft.Tree;
        List<int> found = [];
        if (draft.Lexicon.In("onward", node.Lemma)) return found;
        if (reporting.Contents.Contains("obj") || draft.Lexicon.Attitude("verb", node.Lemma) is { } stand && stand.Contents.Contains("obj") || (node.Passive && !draft.Lexicon.In("addressing", node.Lemma)) || IsJudged(tree, node.Token) || IsEvidence(draft, node))
            foreach (var slot in node.Slots)
                if (slot is { Role: Role.Object, Of: < 0 } && !tree.IsRelativePronoun(slot.Token) && !found.Contains(slot.Token)) found.Add(slot.Token);
        foreach (var c in tree.Children(node.Token))
            if (IsToldOf(draft, node, c) is >= 0 and var topic) found.Add(topic);
            else if (IsAbout(tree, c) && !found.Contains(c) && !(tree.Is(c, "obl") && SayingFinding.IsSetting(draft, c))) found.Add(c);
        return found;
    }

    // "reminded the mayor of the debts": what somebody is told of hangs on whom it is told.
    private static int IsToldOf(Draft draft, Node node, int told)
    {
        if (!draft.Lexicon.In("addressing", node.Lemma) || node.Passive || !(draft.Tree.Is(told, "obj") || draft.Tree.Is(told, "iobj"))) return -1;
        foreach (var c in draft.Tree.Children(told))
            if (c > told && draft.Tree.Is(c, "nmod") && draft.Tree.Preposition(c) is "of" or "about" or "on") return c;
        return -1;
    }

    // "a study found 31 cases": what a poll or a paper finds it tells.
    private static bool IsEvidence(Draft draft, Node node) =>
        node is { Lemma: "find", Passive: false } && SayingFinding.SourceOf(draft, node) is >= 0 and var source && (draft.Lexicon.In("poll", draft.Tree.Lemma[source]) || draft.Lexicon.In("document", draft.Tree.Lemma[source]) || draft.Lexicon.In("evidence", draft.Tree.Lemma[source]));

    // "sees him as a threat", "found that unlawful": with such a complement the object of any verb of thinking is what is judged.
    private static bool IsJudged(Tree tree, int verb)
    {
        foreach (var c in tree.Children(verb))
            if (tree.Is(c, "xcomp") || (tree.Base(c) is "obl" or "advcl" && tree.Marker(c) is "as")) return true;
        return false;
    }

    /// <summary>"A film called Dawn" is named, not judged.</summary>
    internal static bool IsNaming(Draft draft, Node node) =>
        draft.Lexicon.In("naming", node.Lemma) && draft.Tree.Is(node.Token, "acl") && !node.Slots.Exists(s => s.Role == Role.Subject);

    private static bool IsAbout(Tree tree, int child) => tree.Base(child) switch
    {
        "ccomp" => true,
        "xcomp" => tree.Upos(child) is not "NOUN" and not "PROPN",
        "advcl" => tree.IsInfinitive(child) || tree.IsIndirectQuestion(child) || IsAskedWhen(tree, child) || IsTopic(tree.Marker(child)),
        "obl" => IsTopic(tree.Preposition(child)),
        "discourse" => tree.Lemma[child] is "yes" or "no",
        "advmod" => tree.IsFreeRelative(child) || tree.Lemma[child] is "so" or "otherwise" or "differently" || (tree.Lemma[child] is "much" && tree.Child(child, "advmod") == child - 1 && tree.Lemma[child - 1] is "as" or "so"),
        _ => false,
    };

    // "have not said when they will vote": right behind the verb and with nothing else said, the question is what is not said.
    private static bool IsAskedWhen(Tree tree, int clause) => tree.First(clause) == tree.Head[clause] + 1 && tree.Lemma[tree.Head[clause] + 1] is "when" or "where" or "if";

    private static bool IsTopic(string preposition) => preposition is "about" or "on" or "upon" or "of" or "for" or "against" or "with" or "to" or "over" or "as" or "regarding" or "concerning";
}
