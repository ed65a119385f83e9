using Dragoman.Mentions;

namespace Dragoman.Clauses;

/// <summary>Offices right before the name of a person, from the words alone: titles are what parsers tear apart most, and the mentions know where names begin.</summary>
internal static class TitleTies
{
    // "Military spokesman Brigadier-General X": no title is longer.
    private const int Longest = 7;

    public static void Find(Draft draft, List<Node> ties)
    {
        var tree = draft.Tree;
        var tied = ties.Where(t => t.Lemma == "be").Select(t => t.Token).ToHashSet();
        foreach (var (first, head) in draft.Mentions.Heads(MentionType.Person))
        {
            for (var t = first - 1; t >= 0 && t >= first - Longest && IsTitleWord(tree, t); t--)
            {
                if (!draft.Lexicon.In("office", tree.Lemma[t]) || tree.Upos(t) is not ("NOUN" or "PROPN") || tied.Contains(t)) continue;
                ties.Add(Ties.Be(draft, head, t));
                tied.Add(t);
            }
        }
    }

    private static bool IsTitleWord(Tree tree, int token) => IsAccredited(tree, token) ||
        tree.Upos(token) is "NOUN" or "PROPN" or "ADJ" || tree.Form(token) is "-" or "–" or "." or "(";

    // "Ambassador to Kenya Lee Jae-won": where the office is held stands between it and the name.
    private static bool IsAccredited(Tree tree, int token) =>
        tree.Form(token) is "to" or "for" or "in" && token > 0 && token + 2 < tree.Length && tree.IsName(token + 1) && tree.IsName(token + 2) && tree.Upos(token - 1) is "NOUN" or "PROPN";
}
