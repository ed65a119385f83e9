namespace Dragoman.Clauses;

/// <summary>
/// Whose a policy, a decision or a campaign is, and who therefore does what it consists in: <c>Ghana's policy was evidenced by hosting the rebels</c>. Where the
/// sentence itself does not tell (<c>This policy was evidenced by …</c>), the ones before do: whose policy they spoke of, or who the sentence before was about.
/// </summary>
internal static class Owners
{
    // "Algeria's diplomacy … . That is true elsewhere. This policy …": what a demonstrative points at stands no further back.
    private const int Furthest = 3;

    /// <summary>Sets <see cref="Node.Lent"/> of deeds whose doer is a thing of will that the earlier sentences give an owner.</summary>
    public static void Lend(Draft[] drafts, int sentence)
    {
        var draft = drafts[sentence];
        foreach (var node in draft.Nodes)
            if (Ownerless(draft, node) >= 0) node.Lent = FromBefore(drafts, sentence);
    }

    /// <summary>The owner that the sentence itself names of a thing of will; the token itself where there is none, or the token is no such thing.</summary>
    public static int Within(Draft draft, int token) => draft.Lexicon.In("will", draft.Tree.Lemma[token]) && OwnerOf(draft, token) is >= 0 and var owner ? owner : token;

    // "This policy was evidenced by hosting them", "the decision to expel him": a verb without a subject of its own that got such a noun for one.
    private static int Ownerless(Draft draft, Node node)
    {
        var tree = draft.Tree;
        if (node is not { Kind: PredicateKind.Verb, Passive: false } || tree.Child(node.Token, "nsubj") >= 0 || !(tree.IsInfinitive(node.Token) || tree.IsGerund(node.Token))) return -1;
        foreach (var slot in node.Slots)
            if (slot is { Role: Role.Subject, Of: < 0 } && draft.Lexicon.In("will", tree.Lemma[slot.Token]) && IsPointing(tree, slot.Token) && OwnerOf(draft, slot.Token) < 0) return slot.Token;
        return -1;
    }

    private static bool IsPointing(Tree tree, int noun)
    {
        foreach (var c in tree.Children(noun))
            if (tree.Is(c, "det") && tree.Lemma[c] is "this" or "that" or "the" or "these" or "such") return true;
        return false;
    }

    private static (Draft, int)? FromBefore(Draft[] drafts, int sentence)
    {
        for (var back = 1; back <= Furthest && back <= sentence; back++)
        {
            var draft = drafts[sentence - back];
            for (var t = draft.Tree.Length - 1; t >= 0; t--)
                if (draft.Lexicon.In("will", draft.Tree.Lemma[t]) && OwnerOf(draft, t) is >= 0 and var owner) return (draft, owner);
            if (back == 1 && Topic(draft) is >= 0 and var topic) return (draft, topic);
        }

        return null;
    }

    private static int Topic(Draft draft)
    {
        for (var t = 0; t < draft.Tree.Length; t++)
            if (draft.Tree.Head[t] < 0 && draft.Tree.Child(t, "nsubj") is >= 0 and var subject && draft.IsParty(subject) && draft.Tree.Child(t, "ccomp") < 0) return subject;
        return -1;
    }

    // "Algeria's diplomacy", "US policy", "the policy of the ministry"
    private static int OwnerOf(Draft draft, int noun)
    {
        foreach (var c in draft.Tree.Children(noun))
            if (PhraseArguments.ModifierPreposition(draft, noun, c) is "of" && (c < noun || draft.Tree.Is(c, "nmod")) && (draft.IsParty(c) || (draft.Tree.Upos(c) == "PRON" && !draft.Mentions.IsHead(c)))) return c;
        return -1;
    }
}
