namespace Dragoman.Clauses;

/// <summary>From tokens to words: arguments, sources and attributions as the rest of the program sees them.</summary>
internal static class Assembly
{
    public static Argument Argument(Draft draft, Actant slot)
    {
        var tree = draft.Tree;
        var phrase = PhraseOf(draft, slot.Token);
        var mention = draft.Mentions.At(slot.Token, phrase);
        return new Argument
        {
            Role = slot.Role,
            Preposition = slot.Preposition,
            Span = draft.Mentions.Words(mention, slot.Token, tree.Sentence.Cover(phrase.First, phrase.End)),
            Sentence = tree.Sentence.Index,
            Head = slot.Token,
            Lemma = tree.Lemma[slot.Token],
            Modifiers = Modifiers(tree, slot.Token),
            Mention = mention,
            Of = slot.Of,
            Conjunct = slot.Conjunct,
        };
    }

    /// <summary>Who is named by the token's phrase; <c>null</c> for no token.</summary>
    public static Source? SourceOf(Draft draft, int token)
    {
        if (token < 0) return null;
        var phrase = PhraseOf(draft, token);
        return new Source(draft.Tree.Sentence.Cover(phrase.First, phrase.End), draft.Tree.Sentence.Index, token, draft.Mentions.At(token, phrase));
    }

    /// <summary>Lemmas before the head of a phrase that describe it, in order.</summary>
    public static List<string> Modifiers(Tree tree, int token)
    {
        List<string> found = [];
        foreach (var c in tree.Children(token))
        {
            if (c > token || tree.Base(c) is not ("amod" or "compound" or "nmod" or "nummod" or "flat" or "det")) continue;
            if (tree.Is(c, "det") && tree.Lemma[c] is not "no") continue;
            foreach (var d in tree.Children(c))
                if (d < c && tree.Base(d) is "amod" or "compound" or "advmod" or "obl") found.Add(tree.Lemma[d]);
            found.Add(tree.Lemma[c]);
            foreach (var d in tree.Children(c))
                if (d > c && d < token && tree.Is(d, "conj")) found.Add(tree.Lemma[d]);
        }
        return found;
    }

    public static Attribution Attribution(Draft draft, Saying saying, IReadOnlyList<Saying> sayings)
    {
        var tree = draft.Tree;
        var source = SourceOf(draft, saying.Source);
        if (source is not null && Whole(tree, saying, Outermost(draft, saying.Source)) is var whole) source = source with { Span = tree.Sentence.Cover(whole.First, whole.End) };
        List<Span> content = [];
        foreach (var root in saying.Roots) Stretches(draft, saying, root, sayings, content);
        content.AddRange(saying.Beyond);
        if (content.Count == 0)
            foreach (var root in saying.Otherwise) Stretches(draft, saying, root, sayings, content);
        content.Sort();
        Join(content);
        return new Attribution { Source = source, Cue = tree.Sentence.Cover(saying.Cue.First, saying.Cue.End), Content = content, Stance = saying.Stance };
    }

    // A thing and the phrase the parser hung beside it are one stretch of words.
    private static void Join(List<Span> content)
    {
        for (var i = content.Count - 1; i > 0; i--)
            if (content[i].Start <= content[i - 1].End + 1)
            {
                content[i - 1] = content[i - 1].Cover(content[i]);
                content.RemoveAt(i);
            }
    }

    // "52 percent of voters": the share speaks as much as the voters do.
    private static int Outermost(Draft draft, int token)
    {
        var tree = draft.Tree;
        for (var steps = 0; steps < 3 && tree.Head[token] is >= 0 and var head && tree.Is(token, "nmod") && PhraseArguments.Core(draft, head) != head; steps++) token = head;
        return token;
    }

    // Who says it, with titles and descriptions, unless what is said stands inside them ("X, who said that …").
    private static (int First, int End) Whole(Tree tree, Saying saying, int speaker)
    {
        var whole = tree.Extents[speaker];
        var holds = whole.First <= saying.Cue.First && saying.Cue.End <= whole.End;
        if (holds) whole = WithPronoun(tree, tree.Phrases[speaker], saying.Cue.First);
        // "fishermen angry at the quota": who feels so stands before it.
        if (speaker < saying.Cue.First && saying.Cue.First < whole.End && saying.Cue.End <= whole.End && tree.Upos(saying.Head < 0 ? speaker : saying.Head) is "ADJ") return (whole.First, saying.Cue.First);
        if (saying.Cue.First >= whole.First && saying.Cue.End <= whole.End) return (Math.Max(saying.Cue.End, whole.First), whole.End) is var after && after.Item1 < after.Item2 ? after : whole;
        while (whole.End - whole.First > 1 && tree.Form(whole.End - 1) is ",") whole = (whole.First, whole.End - 1);
        return whole;
    }

    // "the farmer, who said": the pronoun says who speaks as much as the noun does.
    private static (int First, int End) WithPronoun(Tree tree, (int First, int End) phrase, int cue)
    {
        for (var t = phrase.End; t < cue && t < phrase.End + 3; t++)
            if (tree.IsRelativePronoun(t)) return (phrase.First, t + 1);
        return phrase;
    }

    private static void Stretches(Draft draft, Saying saying, int root, IReadOnlyList<Saying> sayings, List<Span> content)
    {
        var tree = draft.Tree;
        var (first, end) = Body(tree, root);
        // "everything the minister says": the relative clause that tells of it is no part of it.
        if (saying is { IsStatement: false, Inserted: < 0 } && first <= saying.Cue.First && saying.Cue.End <= end && tree.IsNounLike(root)) (first, end) = tree.Phrases[root];
        end = Aside.End(draft, saying, root, end, sayings);
        first = Aside.Start(draft, saying, root, first, sayings);
        if (!saying.IsStatement) end = WithoutDescription(tree, root, end);
        if (saying.IsBehind || tree.Form(saying.Cue.First) == ":" || (saying.Inserted < 0 && saying.Cue.End > first && saying.Cue.First < first)) first = Math.Max(first, saying.Cue.End);
        if (saying.Inserted >= 0)
        {
            var (from, to) = tree.Extents[saying.Inserted];
            Stretch(tree, first, Math.Min(end, from), content);
            Stretch(tree, Math.Max(first, to), end, content);
        }
        else if (saying.Cue.First >= first && saying.Cue.End <= end) { Stretch(tree, first, saying.Cue.First, content); Stretch(tree, saying.Cue.End, end, content); }
        else Stretch(tree, first, end, content);
    }

    // The sentence's last stop hangs on what is said though somebody else's words stand before it ("“…,” said Vega, who said …."): it does not stretch what is said.
    private static (int First, int End) Body(Tree tree, int root)
    {
        var whole = tree.Extents[root];
        var end = root + 1;
        foreach (var c in tree.Children(root))
            if (!tree.Is(c, "punct")) end = Math.Max(end, tree.Extents[c].End);
        foreach (var c in tree.Children(root))
            if (c == end || (c == end + 1 && tree.Upos(end) is "PUNCT")) end = c + 1;
        return (whole.First, Math.Min(end, whole.End));
    }

    // "cited the governor, who had resigned": what is cited ends where the article goes on to describe it.
    private static int WithoutDescription(Tree tree, int root, int end)
    {
        if (tree.Upos(root) is not ("NOUN" or "PROPN" or "PRON")) return end;
        foreach (var c in tree.Children(root))
            if (c > root && tree.Extents[c].First is var first && first > root && (tree.Form(first) is "," || tree.Form(first - 1) is ",") && tree.Rel[c] is "acl:relcl" or "appos" or "parataxis") return Math.Min(end, first);
        return end;
    }

    private static void Stretch(Tree tree, int first, int end, List<Span> content)
    {
        while (first < end && (tree.Form(first) is "," or ":" or ";" || tree.Is(first, "cc"))) first++;
        while (first < end && tree.Form(end - 1) is "," or ":" or ";" or ".") end--;
        if (first < end) content.Add(tree.Sentence.Cover(first, end));
    }

    /// <summary>The words of a party, with the quantity it stands under ("hundreds of fighters").</summary>
    public static (int First, int End) PhraseOf(Draft draft, int token)
    {
        var tree = draft.Tree;
        var phrase = tree.Phrases[token];
        for (var steps = 0; steps < 3; steps++)
        {
            var head = tree.Head[token];
            if (head < 0 || !tree.Is(token, "nmod") || tree.Preposition(token) != "of" || PhraseArguments.Core(draft, head) == head) return phrase;
            phrase = tree.Phrases[head];
            token = head;
        }
        return phrase;
    }
}
