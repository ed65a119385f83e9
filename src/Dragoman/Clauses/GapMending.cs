namespace Dragoman.Clauses;

/// <summary>
/// Gives a clause without a verb of its own the shape of gapping: "…, the rebels the port and a militia the refinery". Parsers read the two noun phrases in a row as an
/// apposition, or the first as a verb. The words tell: after a conjunction or comma a whole noun phrase, then at once another that opens with a determiner, a possessive or a number,
/// and no verb until the next boundary.
/// </summary>
internal static class GapMending
{
    public static bool Mend(Tree tree, ClauseLexicon lexicon)
    {
        var verb = -1;
        var changed = false;
        for (var t = 1; t < tree.Length - 2; t++)
        {
            if (IsFullVerb(tree, t)) verb = t;
            else if (verb >= 0 && OpensRemnant(tree, t) && Remnant.At(tree, lexicon, t + (tree.Form(t) is "," or ";" && IsAnd(tree, t + 1) ? 2 : 1)) is { } remnant && Fits(tree, verb, remnant))
            {
                remnant.Attach(tree, verb);
                changed = true;
                t = remnant.End - 1;
            }
        }
        return changed;
    }

    private static bool IsAnd(Tree tree, int token) => tree.Form(token) is "and" or "while" or "but";

    private static bool OpensRemnant(Tree tree, int token) => tree.Form(token) is "," or ";" || IsAnd(tree, token);

    // A verb with a subject and something after it: only such a clause can be repeated without its verb.
    private static bool IsFullVerb(Tree tree, int token)
    {
        if (tree.Upos(token) != "VERB" || tree.Xpos(token) is not ("VBD" or "VBN" or "VBZ" or "VBP" or "VB") || tree.Is(token, "amod")) return false;
        return tree.Child(token, "nsubj") is >= 0 and var subject && subject < token && (tree.Child(token, "obj") > token || tree.ExactChild(token, "aux:pass") >= 0 && Agent(tree, token) > token);
    }

    private static int Agent(Tree tree, int verb)
    {
        foreach (var c in tree.Children(verb))
            if (tree.Is(c, "obl") && tree.Preposition(c) is "by") return c;
        return -1;
    }

    private static bool Fits(Tree tree, int verb, Remnant remnant)
    {
        var passive = tree.ExactChild(verb, "aux:pass") >= 0;
        if (remnant.IsBy != passive) return false;
        // An object or agent of the verb stands before the remnant, else there is nothing that is repeated.
        return passive ? Agent(tree, verb) is >= 0 and var agent && agent < remnant.First : tree.Child(verb, "obj") is >= 0 and var obj && obj < remnant.First && !tree.Is(obj, "iobj");
    }
}
