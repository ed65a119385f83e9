using Dragoman.Mentions;

namespace Dragoman.Clauses;

/// <summary>
/// Statements without a verb: appositions, titles, brackets, nationalities before names, and where a person comes from. They come out as the copula
/// clause they stand for (<c>X, leader of Y</c> as <c>X is leader of Y</c>), a bracketed second name as <c>X is known as Y</c>.
/// </summary>
internal static class Ties
{
    public static void Find(Draft draft, int token, List<Node> found)
    {
        var tree = draft.Tree;
        var head = tree.Head[token];
        if (head < 0 || !tree.IsNounLike(token) || !tree.IsNounLike(head) || tree.IsLeftOut(token)) return;
        if (IsTitle(draft, token, head)) found.Add(Be(draft, head, token));
        else if (tree.Is(token, "appos") || IsBracketed(tree, token, head)) Appose(draft, head, token, found);
        else if (tree.Is(token, "amod") && token < head && IsNationality(draft, token, head)) found.Add(Be(draft, head, token));
        else if (tree.Is(token, "nmod") && IsPersonTie(draft, token, head)) found.Add(From(draft, head, token));
    }

    // "Tunisian X", not "Prime Minister X" or "United Nations".
    private static bool IsNationality(Draft draft, int token, int name)
    {
        var tree = draft.Tree;
        return tree.IsName(name) && tree.IsNameAdjective(token) && tree.Xpos(token) is "JJ" && IsPerson(draft, name) && !draft.Lexicon.In("office", tree.Lemma[name])
            && tree.ExactChild(name, "det") < 0 && !draft.Lexicon.In("weekday", tree.Lemma[name]);
    }

    private static bool IsPerson(Draft draft, int name) => !draft.Mentions.IsHead(name) || draft.Mentions.Is(name, MentionType.Person);

    // "President X", "Army Chief X": a common or capitalised noun before a name, by whatever label the parser gives it.
    private static bool IsTitle(Draft draft, int token, int head)
    {
        var tree = draft.Tree;
        if (token > head || !tree.IsName(head) || tree.Preposition(token).Length > 0) return false;
        if (tree.Rel[token] == "nmod:desc") return true;
        return tree.Base(token) is "compound" or "nmod" or "appos" && tree.Rel[token] != "nmod:poss" && draft.Lexicon.In("office", tree.Lemma[token]);
    }

    private static bool IsBracketed(Tree tree, int token, int head) =>
        tree.Base(token) is "parataxis" or "dep" && token > head && tree.IsName(token) && tree.Child(token, "nsubj") < 0
        && tree.Extents[token].First is > 0 and var first && (tree.Form(first) is "(" or "[" || tree.Form(first - 1) is "(" or "[");

    private static void Appose(Draft draft, int head, int token, List<Node> found)
    {
        var tree = draft.Tree;
        var first = tree.Extents[token].First;
        var bracket = tree.Form(first) is "(" or "[" || (first > 0 && tree.Form(first - 1) is "(" or "[");
        if (draft.Mentions.Is(token, MentionType.Time, MentionType.Number) || tree.Upos(token) is "NUM") return;
        if (bracket && tree.IsName(token) && tree.IsName(head)) found.Add(Known(draft, head, token));
        else if (tree.IsName(token) && !draft.Lexicon.In("office", tree.Lemma[token]) && (!tree.IsName(head) || draft.Lexicon.In("office", tree.Lemma[head]))) found.Add(Be(draft, token, head));
        else found.Add(Be(draft, head, token));
    }

    private static bool IsPersonTie(Draft draft, int token, int head)
    {
        var tree = draft.Tree;
        return tree.IsName(head) && token > head && IsPerson(draft, head) && tree.Upos(token) is "PROPN" or "NOUN" && draft.Lexicon.In("person-tie", tree.Preposition(token));
    }

    /// <summary>"X is the complement", as a tie without a verb.</summary>
    public static Node Be(Draft draft, int subject, int complement) => Build(draft, complement, "be", Role.Complement, "", subject, Role.Subject);

    private static Node Known(Draft draft, int name, int other) => Build(draft, other, "know", Role.Oblique, "as", name, Role.Object);

    private static Node From(Draft draft, int name, int place) => Build(draft, place, "be", Role.Oblique, draft.Tree.Preposition(place), name, Role.Subject);

    private static Node Build(Draft draft, int at, string lemma, Role role, string preposition, int subject, Role subjectRole)
    {
        var node = new Node { Token = at, Kind = PredicateKind.Juncture, Lemma = lemma, Word = draft.Tree.Lemma[at], Words = (at, at + 1), Link = Link.Relative };
        node.Slots.Add(new Actant(subjectRole, "", subject, Conjunct: 0));
        node.Slots.Add(new Actant(role, preposition, at, Conjunct: 1));
        if (role == Role.Complement)
            foreach (var c in draft.Tree.Children(at))
                if (draft.Tree.Is(c, "conj") && draft.Tree.Upos(c) == "NOUN" && c != subject) node.Slots.Add(new Actant(role, preposition, c, Conjunct: 1));
        PhraseArguments.AddModifiers(draft, node);
        return node;
    }
}
