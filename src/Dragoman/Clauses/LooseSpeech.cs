using Dragoman.Mentions;

namespace Dragoman.Clauses;

/// <summary>What is said when the tree hangs it on nothing the cue knows: the words before "…, the minister said".</summary>
internal static class LooseSpeech
{
    /// <summary>
    /// Heads of what stands before the one who says it, empty when that is no statement. <paramref name="inserted"/> is the head of the words of the cue where the tree
    /// hangs them inside what is said, else -1.
    /// </summary>
    public static List<int> Before(Draft draft, int verb, int source, out int inserted)
    {
        var tree = draft.Tree;
        inserted = -1;
        var start = Math.Min(verb, tree.First(source));
        if (tree.Base(verb) is "acl" or "xcomp" || (tree.Is(verb, "conj") && tree.Child(verb, "cc") >= 0) || (tree.Is(verb, "advcl") && tree.Head[verb] < verb && !tree.EndsSpeech(Math.Max(0, start - 1)))) return [];
        if (IsUnderSpeech(tree, verb) && !tree.IsQuote(start - 1)) return [];
        if (start < 3 || source - start > 12 || !tree.EndsSpeech(start - 1) || !(States(tree, start - 1) || Closes(tree, verb))) return [];
        List<int> roots = [];
        var from = IsUnderSpeech(tree, verb) ? Opening(tree, start - 1) : 0;
        for (var t = from; t < start - 1; t++)
        {
            if (tree.Is(t, "punct") || (tree.Head[t] >= from && tree.Head[t] < start - 1)) continue;
            if (tree.Head[t] == verb && (tree.Base(t) is "obl" or "advmod" or "nsubj" or "mark" or "cc" || (tree.Is(t, "advcl") && Aside.IsAdverbial(tree.Marker(t))))) continue;
            if (t == 0 && SayingFinding.IsAsked(draft, t)) continue;
            roots.Add(t);
        }
        foreach (var root in roots)
            if (tree.Extents[root] is var whole && whole.First <= verb && verb < whole.End) inserted = verb;
        return roots;
    }

    /// <summary>"Vega said she liked it because “it is true,” she said": of two that say it the second says no more than what is quoted right before it.</summary>
    public static void Narrow(Draft draft, int verb, List<int> roots)
    {
        var tree = draft.Tree;
        if (roots.Count != 1 || roots[0] is var first && first > verb) return;
        var closing = tree.Child(verb, "nsubj") is >= 0 and var speaker && speaker < verb ? tree.First(speaker) - 1 : verb - 1;
        if (closing < 1 || !tree.IsQuote(closing) || Opening(tree, closing) is var open && (open <= first || open < 1)) return;
        // A statement of its own, broken off by a dash, or another's saying: what is quoted is only what stands in the marks.
        if (!(tree.Child(first, "nsubj") >= 0 && tree.Child(first, "ccomp") > first && draft.Lexicon.Reporting("verb", tree.Lemma[first]) is not null) && tree.Form(open - 1) is not ("-" or "--" or "–" or "—" or ":")) return;
        roots.Clear();
        for (var t = open + 1; t < closing; t++)
            if (!tree.Is(t, "punct") && (tree.Head[t] <= open || tree.Head[t] >= closing)) roots.Add(t);
    }

    // "suggested he was fond of brutal leaders - “…,” he said": of two verbs of saying the one under the other says no more than what is quoted before it.
    private static bool IsUnderSpeech(Tree tree, int verb) => tree.Is(verb, "ccomp") && tree.Head[verb] is >= 0 and var over && over < verb && tree.Child(over, "nsubj") >= 0;

    private static int Opening(Tree tree, int closing)
    {
        var open = closing - 1;
        while (open > 0 && !tree.IsQuote(open)) open--;
        return open;
    }

    /// <summary>Whether the verb and the one who says it stand between two commas: <c>What is less sure, the survey shows, is who will vote</c>.</summary>
    public static bool IsSetOff(Tree tree, int verb, int source) =>
        source < verb && verb + 1 < tree.Length && (tree.Form(verb + 1) is "," || (Closes(tree, verb) && tree.Child(verb, "nsubj") == source)) && tree.First(source) is > 0 and var first && tree.Form(first - 1) is ",";

    /// <summary>The noun or name right before a verb of saying that the tree gave no subject: <c>…, a spokeswoman, Anna White, said</c>; -1 for none.</summary>
    public static int SpeakerBeside(Draft draft, int verb)
    {
        var tree = draft.Tree;
        var at = verb - 1;
        while (at > 0 && tree.Form(at) is ",") at--;
        if (at < 0 || tree.Upos(at) is not ("NOUN" or "PROPN")) return -1;
        while (tree.Head[at] is >= 0 and var head && head < at && tree.Base(at) is "flat" or "appos" or "compound" && AttitudeFinding.CanHold(draft, head)) at = head;
        return AttitudeFinding.CanHold(draft, at) ? at : -1;
    }

    /// <summary>"The bishop did not hide his anger: “…”": the words in quotation marks after a colon are those of the sentence's subject, unless a cue of its own stands before them.</summary>
    public static Saying? AfterColon(Draft draft, List<Saying> found)
    {
        var tree = draft.Tree;
        var colon = -1;
        for (var t = 1; t + 1 < tree.Length && colon < 0; t++)
            if (tree.Form(t) is ":" && tree.IsQuote(t + 1)) colon = t;
        if (colon < 0 || found.Exists(s => s.TakesQuotes && s.Cue.First < colon)) return null;
        var source = Named(tree, colon);
        foreach (var t in tree.Order)
        {
            if (source >= 0 || t >= colon || !tree.Is(t, "nsubj") || tree.Rel[t] != "nsubj" || tree.IsRelativePronoun(t)) continue;
            source = t;
        }
        if (source < 0) return null;
        List<int> roots = [];
        for (var t = colon + 1; t < tree.Length; t++)
            if (tree.Head[t] <= colon && tree.Head[t] >= 0 && !tree.Is(t, "punct")) roots.Add(t);
        // "Kasich resisted: “…”": the verb right before the colon says how.
        var verb = colon - 1;
        while (verb > 0 && tree.Base(verb) is "advmod" or "compound" && tree.Head[verb] < verb) verb = tree.Head[verb];
        var first = draft.Verbal[verb] is { Kind: PredicateKind.Verb } told && SayingFinding.SourceOf(draft, told) == source ? CueSpan.OfVerb(draft, told, []).First : colon;
        return new Saying { Source = source, Cue = (first, colon + 1), Stance = Stance.Says, Roots = roots, TakesQuotes = true };
    }

    // "The polls were wrong - Anna Vega: “…”": a name behind a dash speaks, whatever the sentence before it says.
    private static int Named(Tree tree, int colon)
    {
        var first = colon;
        while (first > 0 && tree.IsName(first - 1)) first--;
        return first < colon && first > 0 && tree.Form(first - 1) is "-" or "–" or "—" or "--" ? first : -1;
    }

    /// <summary>"“…” - Anna Vega, Riga": the name under a quotation, in its sentence or in one of its own; <c>null</c> for none.</summary>
    public static Saying? Signed(Draft draft)
    {
        var tree = draft.Tree;
        for (var t = 0; t + 1 < tree.Length; t++)
        {
            if (tree.Form(t) is not ("-" or "--" or "–" or "—" or "―") || (t > 0 && !tree.IsQuote(t - 1)) || !tree.IsName(t + 1) || draft.Mentions.Is(t + 1, MentionType.Place)) continue;
            if (!OnlyNames(tree, t + 1)) continue;
            return new Saying { Source = t + 1, Cue = (t, t + 1), Stance = Stance.Says, Roots = [], TakesQuotes = true, IsSignature = true };
        }
        return null;
    }

    // Names, places and commas to the end of the sentence, or to the next quotation that begins in it.
    private static bool OnlyNames(Tree tree, int from)
    {
        for (var t = from; t < tree.Length; t++)
        {
            if (tree.IsQuote(t)) return t > from;
            if (t - from > 12 || !(tree.IsName(t) || tree.Upos(t) is "NOUN" or "ADP" or "PUNCT" or "NUM" or "DET")) return false;
        }
        return true;
    }

    // "People like that, he said.": what stands before the last word of a sentence need not be a whole clause.
    private static bool Closes(Tree tree, int verb) => verb + 1 == tree.Length || (verb + 2 == tree.Length && tree.Is(verb + 1, "punct"));

    private static bool States(Tree tree, int end)
    {
        for (var t = 0; t < end; t++)
            if (tree.Xpos(t) is "VBD" or "VBZ" or "VBP" or "MD") return true;
        return false;
    }
}
