namespace Dragoman.Mentions;

/// <summary>Tells whether a capital stands for the government that sits in it: <c>Washington cut aid</c>, not <c>he flew to Washington</c>.</summary>
internal static class Metonymy
{
    /// <summary>Whether the name in <c>[first, end)</c> acts, is acted upon or holds relations, rather than being where something is.</summary>
    public static bool IsGovernment(SentenceTree tree, int first, int end, MentionLexicon lexicon)
    {
        var head = HeadOf(tree, first, end);
        for (var steps = 0; steps < 8 && (tree.Is(head, "conj") || tree.Is(head, "appos")); steps++)
            head = tree.Tokens[head].Head is >= 0 and var above ? above : head;
        var governorAt = tree.Tokens[head].Head;
        if (governorAt < 0 || IsListed(tree, end)) return false;
        var governor = tree.Tokens[governorAt];
        if (tree.Is(head, "nsubj"))
            return governor.Upos == "VERB" || tree.Child(governorAt, "cop") >= 0 && governor.Upos == "ADJ";
        if (tree.Is(head, "obj") || tree.Is(head, "iobj"))
            return !Governs(lexicon, governor.Lemma, "city");
        if (tree.Is(head, "nmod") && tree.Tokens[head].Deprel == "nmod:poss")
            return Denotes(lexicon, governor.Lemma ?? "") is null or MentionType.People or MentionType.Organization or MentionType.Weapon;
        if (tree.Is(head, "compound") || tree.Is(head, "amod"))
            return Denotes(lexicon, governor.Lemma ?? "") is MentionType.People or MentionType.Organization && !Hyphenated(tree, end);
        return (tree.Is(head, "obl") || tree.Is(head, "nmod"))
            && (IsParty(tree, head, governor.Lemma, lexicon) || (tree.Child(governorAt, "obj") is >= 0 and var thing && IsParty(tree, head, tree.Tokens[thing].Lemma, lexicon)));
    }

    private static bool IsParty(SentenceTree tree, int head, string? governor, MentionLexicon lexicon) => tree.Case(head) switch
    {
        "with" or "between" or "against" or "by" or "among" or "despite" => true,
        "to" or "from" or "on" or "for" or "of" => Governs(lexicon, governor, "party"),
        _ => false,
    };

    private static bool Governs(MentionLexicon lexicon, string? lemma, string side) => lemma is not null && lexicon.Metonymy(lemma) == side;

    private static MentionType? Denotes(MentionLexicon lexicon, string lemma) => lexicon.Noun(lemma)?.Type;

    /// <summary><c>Paris, France</c> and <c>TUNIS (Reuters)</c> are places.</summary>
    private static bool IsListed(SentenceTree tree, int end) =>
        end + 1 < tree.Tokens.Length && tree.Tokens[end].Form == "," && tree.Tokens[end + 1].Upos == "PROPN" && tree.Is(end + 1, "nmod");

    private static bool Hyphenated(SentenceTree tree, int end) => end < tree.Tokens.Length && tree.Tokens[end].Form is "-" or "–";

    /// <summary>The token of a stretch whose head lies outside it.</summary>
    public static int HeadOf(SentenceTree tree, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (tree.Tokens[i].Head < first || tree.Tokens[i].Head >= end)
                return i;
        return end - 1;
    }
}
