using Dragoman.Mentions;

namespace Dragoman.Clauses;

/// <summary>
/// Who takes which stand on what, where nothing is told: <c>attacks the bill</c>, <c>is sure of victory</c>, <c>made clear that</c>, <c>was angered by</c>.
/// Such attributions never bear on whether what they are about is true.
/// </summary>
internal static class AttitudeFinding
{
    private static readonly MentionType[] Holders = [MentionType.Person, MentionType.Organization, MentionType.Group, MentionType.State, MentionType.Nationality, MentionType.People];

    /// <summary>The stand that a clause takes; <c>null</c> for none.</summary>
    public static Saying? Of(Draft draft, Node node)
    {
        if (node.Model is not null || draft.Tree.Is(node.Token, "amod")) return null;
        if (node.Kind == PredicateKind.Copula || draft.Tree.Upos(node.Token) == "ADJ") return AdjectiveStands.Of(draft, node);
        if (node.Kind != PredicateKind.Verb) return null;
        return OfMaking(draft, node) ?? OfMoving(draft, node) ?? OfVerb(draft, node);
    }

    // "attacks the bill", "voted against the bill", "the bill, attacked by the unions"
    private static Saying? OfVerb(Draft draft, Node node)
    {
        var tree = draft.Tree;
        var taken = SayingFinding.Taken(draft, node);
        if ((taken >= 0 ? draft.Lexicon.Attitude("verb", node.Lemma + " " + tree.Form(node.Words.End)) : draft.Lexicon.Attitude("verb", node.Lemma) ?? draft.Lexicon.Attitude("verb", tree.Lemma[node.Token])) is not { } attitude) return null;
        var source = SayingFinding.SourceOf(draft, node);
        var roots = SayingFinding.Contents(draft, node.Token, attitude, out _, taken);
        if (IsUntaken(tree, node.Token) || !(CanHold(draft, source) || (source < 0 && IsCommonView(tree, node, roots)))) return null;
        if (attitude.Contents.Contains("obj") && !roots.Exists(r => tree.Base(r) is "obj" or "ccomp" || r == taken)) AddObjects(draft, node, roots);
        return roots.Count == 0 ? null : Stand(node.Token, source, CueSpan.OfVerb(draft, node, roots), attitude.Stance, roots, attitude.Contents.Contains("quote"));
    }

    // "is interpreted as a sign", "was meant to end the war": with nobody named, what it is taken for shows that somebody takes it so.
    private static bool IsCommonView(Tree tree, Node node, List<int> things) => node.Passive && tree.Base(node.Token) is not ("acl" or "amod") && things.Exists(t => tree.Base(t) is "xcomp" or "advcl" || tree.Marker(t) is "as");

    // "a way to attack the bill", "came to defend it", "let them defend it", "defend the bill!": a stand that is only meant to be taken; "rebels backed by the king": one that only says which rebels.
    private static bool IsUntaken(Tree tree, int verb)
    {
        if (tree.IsInfinitive(verb)) return tree.Base(verb) is "acl" or "advcl" || (tree.Is(verb, "xcomp") && tree.Child(tree.Head[verb], "obj") >= 0);
        if (tree.Xpos(verb) is "VB" && tree.Child(verb, "aux") < 0) return tree.Base(verb) is "root" or "parataxis" or "xcomp" or "acl";
        return tree.Rel[verb] is "acl" && tree.IsParticiple(verb) && tree.Before(verb) is not ",";
    }

    // What the clause is about beyond the words under its verb: the subject of the passive, the noun before a relative clause.
    private static void AddObjects(Draft draft, Node node, List<int> roots)
    {
        foreach (var slot in node.Slots)
            if (slot is { Role: Role.Object, Of: < 0 } && (draft.Tree.Head[slot.Token] != node.Token || node.Passive) && !draft.Tree.IsRelativePronoun(slot.Token) && !roots.Contains(slot.Token)) roots.Insert(0, slot.Token);
    }

    // "the ruling angered the unions", "the unions were angered by the ruling"
    private static Saying? OfMoving(Draft draft, Node node)
    {
        if (draft.Lexicon.Attitude("moves", node.Lemma) is not { } attitude) return null;
        var tree = draft.Tree;
        var source = node.Slots.Find(s => s is { Role: Role.Object, Of: < 0 }) is { Role: Role.Object } felt ? felt.Token : -1;
        if (!CanHold(draft, source)) return null;
        List<int> roots = [];
        if (node.Passive) roots = SayingFinding.Contents(draft, node.Token, attitude, out _);
        else
            foreach (var c in tree.Children(node.Token))
                if (tree.Base(c) is "nsubj" or "csubj" && !tree.IsRelativePronoun(c)) roots.Add(c);
        return roots.Count == 0 || roots.Contains(source) ? null : Stand(node.Token, source, CueSpan.OfVerb(draft, node, roots), attitude.Stance, roots);
    }

    // "made it clear that"
    private static Saying? OfMaking(Draft draft, Node node)
    {
        var tree = draft.Tree;
        if (tree.Lemma[node.Token] is not "make") return null;
        // "made clear Monday that": the parser may hang the adjective on the word behind it.
        var adjective = tree.Child(node.Token, "xcomp") is var given && given > node.Token ? given : node.Token + 1 < tree.Length && tree.Upos(node.Token + 1) is "ADJ" ? node.Token + 1 : -1;
        if (adjective < 0 || draft.Lexicon.Attitude("made", tree.Lemma[adjective]) is not { } attitude) return null;
        var roots = SayingFinding.Contents(draft, adjective, attitude, out _);
        foreach (var said in SayingFinding.Contents(draft, node.Token, attitude, out _))
            if (tree.Lemma[said] is not "it" && said != adjective && tree.Head[adjective] != said) roots.Add(said);
        var source = SayingFinding.SourceOf(draft, node);
        return roots.Count == 0 || source < 0 ? null : Stand(node.Token, source, (CueSpan.OfVerb(draft, node, []).First, adjective + 1), attitude.Stance, roots);
    }

    /// <summary>Whether the token names somebody who can think, want and feel: people, bodies, a pronoun of persons.</summary>
    public static bool CanHold(Draft draft, int token)
    {
        if (token < 0) return false;
        var tree = draft.Tree;
        return tree.Upos(token) switch
        {
            "PROPN" => true,
            // "PolitiFact", "WSJ": tagged as a noun, but no noun is written so.
            _ when tree.Form(token) is { Length: > 2 } form && form.AsSpan(1).ContainsAnyInRange('A', 'Z') && form.All(char.IsLetter) => true,
            "PRON" or "DET" or "ADJ" or "NUM" => draft.Mentions.Is(token, Holders) || tree.Lemma[token] is not ("it" or "this" or "that" or "which" or "what" or "there" or "these" or "those"),
            _ => draft.IsPeople(token) || draft.Mentions.Is(token, Holders) || draft.Lexicon.In("medium", tree.Lemma[token]) || draft.Lexicon.IsHolder(tree.Lemma[token]),
        };
    }

    internal static Saying Stand(int head, int source, (int First, int End) cue, Stance stance, IReadOnlyList<int> roots, bool quotes = false) =>
        new() { Head = head, Source = source, Cue = cue, Stance = stance, Roots = roots, IsStatement = false, TakesQuotes = quotes };
}
