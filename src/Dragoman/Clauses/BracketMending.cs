namespace Dragoman.Clauses;

/// <summary>
/// Puts a noun behind brackets over the name before them: in <c>the LOP (Lions of Peace) guerrillas</c> and <c>the Lions of Peace [LOP] leader</c> the brackets only explain the name,
/// and parsers read name and noun as two phrases beside each other.
/// </summary>
internal static class BracketMending
{
    private const int Longest = 14;

    public static bool Mend(Tree tree)
    {
        var changed = false;
        for (var close = 2; close + 1 < tree.Length; close++)
            if (tree.Form(close) is ")" or "]" && Open(tree, close) is > 0 and var open) changed |= MendNoun(tree, open - 1, close + 1);
        return changed;
    }

    private static int Open(Tree tree, int close)
    {
        for (var at = close - 1; at > 0 && close - at <= Longest; at--)
            if (tree.Form(at) is "(" or "[") return at;
        return -1;
    }

    private static bool MendNoun(Tree tree, int name, int behind)
    {
        if (!tree.IsName(name) || tree.Upos(behind) is not ("NOUN" or "ADJ")) return false;
        var noun = behind;
        while (tree.Head[noun] > noun && tree.Head[noun] - behind < 4 && tree.Upos(tree.Head[noun]) == "NOUN") noun = tree.Head[noun];
        while (tree.Head[name] >= 0 && tree.Head[name] < name && tree.Rel[name] is "flat" or "compound") name = tree.Head[name];
        if (tree.Upos(noun) != "NOUN" || tree.Head[name] < 0) return false;
        if (tree.Head[noun] == name && tree.Rel[noun] == "appos") (tree.Head[noun], tree.Rel[noun]) = (tree.Head[name], tree.Rel[name]);
        else if (tree.Head[noun] != tree.Head[name] || tree.Base(noun) != tree.Base(name)) return false;
        (tree.Head[name], tree.Rel[name]) = (noun, "compound");
        foreach (var c in tree.Children(name))
            if (tree.Base(c) is "case" or "det" or "mark" or "cc") tree.Head[c] = noun;
        return true;
    }
}
