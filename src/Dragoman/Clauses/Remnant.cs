namespace Dragoman.Clauses;

/// <summary>Two noun phrases in a row, or one and a phrase with "by": what is left of a clause whose verb is not said again.</summary>
internal sealed class Remnant
{
    private readonly int subject;
    private readonly int second;
    private readonly int secondFirst;

    private Remnant(int first, int subject, int secondFirst, int second, bool isBy, int end)
    {
        First = first;
        this.subject = subject;
        this.secondFirst = secondFirst;
        this.second = second;
        IsBy = isBy;
        End = end;
    }

    /// <summary>First token.</summary>
    public int First { get; }

    /// <summary>Token after the second phrase.</summary>
    public int End { get; }

    /// <summary>Whether the second phrase is an agent.</summary>
    public bool IsBy { get; }

    /// <summary>The remnant that begins at the token; <c>null</c> when the words are none.</summary>
    public static Remnant? At(Tree tree, ClauseLexicon lexicon, int first)
    {
        if (first >= tree.Length - 1 || !Phrase(tree, first, out var subject, out var middle) || middle >= tree.Length) return null;
        var by = tree.Form(middle) is "by";
        var secondFirst = by ? middle + 1 : middle;
        if (secondFirst >= tree.Length || !(by || Opens(tree, secondFirst)) || !Phrase(tree, secondFirst, out var second, out var end)) return null;
        if (IsTime(tree, lexicon, subject) || IsTime(tree, lexicon, second) || !IsClosed(tree, end)) return null;
        return new Remnant(first, subject, secondFirst, second, by, end);
    }

    /// <summary>Hangs the first phrase on the verb as a conjunct, the second and the phrases after it on the first as orphans.</summary>
    public void Attach(Tree tree, int verb)
    {
        Lift(tree, verb);
        AsPhrase(tree, First, subject);
        AsPhrase(tree, secondFirst, second);
        (tree.Head[subject], tree.Rel[subject]) = (verb, "conj");
        (tree.Head[second], tree.Rel[second]) = (subject, "orphan");
        if (IsBy) (tree.Head[secondFirst - 1], tree.Rel[secondFirst - 1]) = (second, "case");
        for (var t = End; t < tree.Length && tree.Form(t) is not ("," or ";" or "." or "and"); t++)
        {
            if (tree.Upos(t) != "ADP" || tree.Head[t] <= t || tree.Head[tree.Head[t]] is var over && over >= End) continue;
            (tree.Head[tree.Head[t]], tree.Rel[tree.Head[t]]) = (subject, "orphan");
        }
    }

    // Where the parser took a word of the remnant for the verb of the whole sentence, the verb takes its place.
    private void Lift(Tree tree, int verb)
    {
        var at = verb;
        for (var steps = 0; steps < 40 && tree.Head[at] >= 0; steps++)
        {
            var above = tree.Head[at];
            if (above >= First && above < End)
            {
                (tree.Head[at], tree.Rel[at]) = (tree.Head[above], tree.Rel[above]);
                return;
            }
            at = above;
        }
    }

    // The words of a noun phrase hang on its last noun.
    private static void AsPhrase(Tree tree, int first, int head)
    {
        if (tree.Upos(head) == "VERB") tree.BecomeNoun(head, tree.Lemma[head]);
        for (var t = first; t < head; t++)
        {
            if (tree.Head[t] >= first && tree.Head[t] <= head && tree.Head[t] != t && tree.Base(t) is not ("obj" or "nsubj" or "conj")) continue;
            (tree.Head[t], tree.Rel[t]) = (head, tree.Upos(t) switch { "DET" => "det", "NUM" => "nummod", "ADJ" => "amod", "PRON" => "nmod:poss", _ => "compound" });
        }
    }

    // One noun phrase without a preposition: its head and the token after it. The parser may have tagged a plural noun after a determiner or conjunction as a verb.
    private static bool Phrase(Tree tree, int first, out int head, out int end)
    {
        head = -1;
        var t = first;
        for (; t < tree.Length && t < first + 6; t++)
        {
            if (t > first && Opens(tree, t) && head >= 0) break;
            if (tree.Upos(t) is "NOUN" or "PROPN" || tree.Xpos(t) is "VBZ" or "NNS" && (t == first || tree.Upos(t - 1) is "DET" or "ADJ" or "NUM" or "NOUN") && tree.Form(t).EndsWith('s')) head = t;
            else if (tree.Upos(t) == "NUM" && (t + 1 >= tree.Length || tree.Upos(t + 1) is not ("NOUN" or "ADJ" or "PROPN"))) { head = t; t++; break; }
            else if (tree.Upos(t) is not ("DET" or "ADJ" or "NUM") && tree.Xpos(t) is not "PRP$") break;
        }
        end = t;
        return head >= 0 && end == head + 1;
    }

    private static bool Opens(Tree tree, int token) => tree.Upos(token) is "DET" or "NUM" || tree.Xpos(token) is "PRP$";

    private static bool IsTime(Tree tree, ClauseLexicon lexicon, int noun) =>
        lexicon.In("weekday", tree.Lemma[noun]) || tree.Lemma[noun] is "day" or "week" or "month" or "year" or "hour" or "minute" or "night" or "morning" or "evening" or "time" || IsYear(tree.Form(noun));

    private static bool IsYear(string form) => form.Length == 4 && (form.StartsWith("19", StringComparison.Ordinal) || form.StartsWith("20", StringComparison.Ordinal)) && int.TryParse(form, out _);

    // Up to the next boundary only phrases with prepositions may follow.
    private static bool IsClosed(Tree tree, int end)
    {
        for (var t = end; t < tree.Length; t++)
        {
            if (tree.Form(t) is "," or ";" or "." or "and" or "but" or "while" or "respectively") return true;
            if (t == end && tree.Upos(t) != "ADP") return false;
            if (tree.Upos(t) is "VERB" or "AUX" or "SCONJ" || tree.Xpos(t) is "WDT" or "WP") return false;
        }
        return true;
    }
}
