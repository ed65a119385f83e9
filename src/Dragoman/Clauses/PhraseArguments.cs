using Dragoman.Mentions;

namespace Dragoman.Clauses;

/// <summary>What hangs on the nouns of a clause: prepositional phrases, possessors and names before the noun, as arguments of the clause.</summary>
internal static class PhraseArguments
{
    // "ties of the wing of the party of X": beyond this depth a phrase says nothing about the clause, and the work stays linear.
    private const int Deepest = 3;

    /// <summary>What stands for the preposition of names that say who several are.</summary>
    private const string Namely = "namely";

    /// <summary>Members of a coordination that are followed.</summary>
    public const int Widest = 16;

    /// <summary>Arguments whose phrases are followed; a clause with as many is a list.</summary>
    public const int Longest = 64;

    /// <summary>The noun that is meant: <c>fighters</c> in "hundreds of fighters", the phrase's own head elsewhere.</summary>
    public static int Core(Draft draft, int token)
    {
        var tree = draft.Tree;
        for (var steps = 0; steps < Deepest; steps++)
        {
            if ((!draft.Lexicon.In("quantity", tree.Lemma[token]) && tree.Upos(token) != "NUM") || IsPoint(draft, token)) return token;
            var whole = -1;
            foreach (var c in tree.Children(token))
                if (c > token && tree.Base(c) is "nmod" or "obl" && tree.Preposition(c) is "of" && tree.Upos(c) is "NOUN" or "PROPN") { whole = c; break; }
            if (whole < 0) return token;
            token = whole;
        }
        return token;
    }

    // "The night of the election" is when something happens; "a night of protests" is so much of them.
    private static bool IsPoint(Draft draft, int time) =>
        draft.Tree.Xpos(time) is "NN" && time > 0 && draft.Tree.Form(time - 1) is "the" or "The" && draft.Lexicon.In("daytime", draft.Tree.Lemma[time]);

    /// <summary>Phrases coordinated with the token's, also where the tree hangs each on the one before; at most sixteen, more is a list and no statement.</summary>
    public static List<int> Conjuncts(Draft draft, int token)
    {
        List<int> found = [];
        foreach (var c in draft.Tree.Children(token)) Collect(draft, c, found);
        return found;
    }

    private static void Collect(Draft draft, int token, List<int> found)
    {
        if (found.Count >= Widest || !draft.Tree.Is(token, "conj") || !IsConjunctPhrase(draft, token)) return;
        found.Add(token);
        foreach (var c in draft.Tree.Children(token)) Collect(draft, c, found);
    }

    /// <summary>Whether a conjunct is a phrase like the first and takes part as it does: no clause of its own, and not one that the sentence leaves out.</summary>
    public static bool IsConjunctPhrase(Draft draft, int token)
    {
        var tree = draft.Tree;
        return tree.IsNounLike(token) && !tree.IsLeftOut(token) && !tree.HasCopula(token) && tree.Child(token, "nsubj") < 0 && tree.Child(token, "orphan") < 0;
    }

    /// <summary>Adds what hangs on each argument, with <see cref="Actant.Of"/> pointing at it.</summary>
    public static void AddModifiers(Draft draft, Node node)
    {
        var depth = new List<int>();
        for (var i = 0; i < node.Slots.Count && i < Longest; i++)
        {
            if (depth.Count <= i) depth.Add(0);
            if (depth[i] >= Deepest) continue;
            var before = node.Slots.Count;
            AddOn(draft, node, i);
            while (depth.Count < before) depth.Add(0);
            for (var j = before; j < node.Slots.Count; j++) depth.Add(depth[i] + 1);
        }
    }

    private static void AddOn(Draft draft, Node node, int at)
    {
        var tree = draft.Tree;
        var noun = node.Slots[at].Token;
        if (noun == node.Token && node.Kind is PredicateKind.Noun or PredicateKind.LightVerb) return;
        if (Partners.Unsaid(draft, noun) is >= 0 and var partner && !IsTaken(node, partner)) node.Slots.Add(new Actant(Role.Oblique, "of", partner, at, node.Slots.Count));
        foreach (var c in tree.Children(noun))
        {
            var preposition = ModifierPreposition(draft, noun, c);
            if (preposition is null || IsTaken(node, c)) continue;
            var core = Core(draft, c);
            var first = node.Slots.Count;
            node.Slots.Add(new Actant(Role.Oblique, preposition, core, at, first));
            foreach (var other in Conjuncts(draft, c))
                if (!IsTaken(node, other))
                    node.Slots.Add(new Actant(Role.Oblique, tree.Preposition(other) is { Length: > 0 } own ? own : preposition, Core(draft, other), at, first));
        }
    }

    /// <summary>Preposition under which a dependent of a noun takes part, <c>of</c> for possessors and names before the noun; <c>null</c> when it does not.</summary>
    public static string? ModifierPreposition(Draft draft, int noun, int c)
    {
        var tree = draft.Tree;
        if (tree.Rel[c] == "appos") return IsNaming(tree, noun, c) ? Namely : null;
        switch (tree.Rel[c])
        {
            case "nmod:poss":
                return "of";
            case "compound" or "nmod" or "amod" or "nmod:desc" when c < noun && tree.Preposition(c).Length == 0:
                return IsNameBefore(draft, noun, c) ? "of" : null;
        }
        if (tree.Base(c) is not ("nmod" or "obl") || tree.Rel[c] is "nmod:desc" or "nmod:unmarked" or "obl:unmarked") return null;
        return tree.Preposition(c) is { Length: > 0 } found ? found : null;
    }

    // "two countries: Georgia and Ukraine", "its neighbours, Mali and Niger,": a list of names says who several are.
    private static bool IsNaming(Tree tree, int noun, int name)
    {
        if (name < noun || tree.Xpos(noun) != "NNS" || !tree.IsName(name) || tree.Child(name, "conj") is var other && (other < 0 || !tree.IsName(other))) return false;
        return tree.First(name) is > 0 and var first && tree.Form(first - 1) is ":" or "," or "-" or "–" or "—" or "(";
    }

    // "Libyan militia", "US strikes"; not the parts of a longer name, unless the mentions know them.
    private static bool IsNameBefore(Draft draft, int noun, int c)
    {
        var tree = draft.Tree;
        // "spokesman Brigadier-General Ana Lima": a rank is nobody whose name that would be.
        if (tree.IsName(noun) && draft.Lexicon.In("rank", tree.Lemma[c]) && draft.Mentions.Is(c, MentionType.People, MentionType.Person)) return false;
        if (draft.Mentions.IsHead(c)) return true;
        if (draft.Mentions.IsInside(c)) return false;
        if (draft.Lexicon.In("rank", tree.Lemma[c]) || tree.Rel[c] == "nmod:desc") return false;
        return (tree.Upos(noun) == "NOUN" || draft.Lexicon.In("office", tree.Lemma[noun])) && (tree.IsName(c) || tree.IsNameAdjective(c));
    }

    private static bool IsTaken(Node node, int token)
    {
        foreach (var slot in node.Slots)
            if (slot.Token == token) return true;
        return false;
    }
}
