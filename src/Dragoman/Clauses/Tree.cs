using Dragoman.Sentences;

namespace Dragoman.Clauses;

/// <summary>
/// A sentence's tree made safe to walk: heads out of range and cycles are cut (the token becomes a root), missing labels read as <c>dep</c>.
/// Everything is computed once, in time linear in the sentence and without recursion, so that a chain of ten thousand tokens is no danger.
/// </summary>
internal sealed class Tree
{
    private readonly int[] firstChild;
    private readonly int[] nextSibling;
    private readonly bool[] hasCopula;
    private readonly bool[] damaged;
    private readonly string[] bases;
    private readonly string?[] cutFrom;
    private readonly string[] upos;
    private readonly string[] xpos;

    public Tree(Sentence sentence, ClauseLexicon lexicon)
    {
        Sentence = sentence;
        Tokens = sentence.Tokens;
        var n = Tokens.Length;
        Head = new int[n];
        Rel = new string[n];
        Lemma = new string[n];
        bases = new string[n];
        cutFrom = new string?[n];
        firstChild = new int[n];
        nextSibling = new int[n];
        hasCopula = new bool[n];
        damaged = new bool[n];
        upos = new string[n];
        xpos = new string[n];
        Order = new int[n];
        for (var i = 0; i < n; i++)
        {
            var head = Tokens[i].Head;
            Head[i] = head < 0 || head >= n || head == i ? -1 : head;
            Rel[i] = string.IsNullOrEmpty(Tokens[i].Deprel) ? "dep" : Tokens[i].Deprel;
            (upos[i], xpos[i]) = (Tokens[i].Upos ?? "X", Tokens[i].Xpos ?? "_");
            damaged[i] = head >= n || head == i || Rel[i] is "dep";
            Lemma[i] = (string.IsNullOrEmpty(Tokens[i].Lemma) || Tokens[i].Lemma == "_" ? Tokens[i].Form : Tokens[i].Lemma).ToLowerInvariant();
        }
        CutCycles();
        LinkChildren();
        if (TreeMending.Mend(this, lexicon)) Relink();
        Extents = new (int First, int End)[n];
        Phrases = new (int First, int End)[n];
        MeasureExtents();
    }

    public Sentence Sentence { get; }

    public Token[] Tokens { get; }

    public int Length => Tokens.Length;

    /// <summary>Head of each token, -1 for roots.</summary>
    public int[] Head { get; }

    /// <summary>Relation with subtype.</summary>
    public string[] Rel { get; }

    /// <summary>Lower-case lemma.</summary>
    public string[] Lemma { get; }

    /// <summary>Tokens with every head before its dependents.</summary>
    public int[] Order { get; }

    /// <summary>First token and token after the last of each whole subtree.</summary>
    public (int First, int End)[] Extents { get; }

    /// <summary>The same without clauses, appositions and coordinated phrases: the words of one noun phrase.</summary>
    public (int First, int End)[] Phrases { get; }

    /// <summary>Whether the tree did not say how the token hangs in the sentence: no label, a head outside it, a cycle.</summary>
    public bool IsDamaged(int token) => damaged[token];

    /// <summary>Whether there is no such token. Rules look at neighbours and heads: past a sentence's ends there is no form, no tag, no relation and no dependent.</summary>
    private bool IsOutside(int token) => (uint)token >= (uint)Length;

    /// <summary>Dependents in text order.</summary>
    public ChildList Children(int token) => new(this, token);

    /// <summary>Relation without its subtype.</summary>
    public string Base(int token) => IsOutside(token) ? "" : ReferenceEquals(Rel[token], cutFrom[token]) ? bases[token] : Cut(token);

    // Asked dozens of times a token: cut once for each label the token has had.
    private string Cut(int token)
    {
        var relation = Rel[token];
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        cutFrom[token] = relation;
        return bases[token] = colon < 0 ? relation : relation[..colon];
    }

    public bool Is(int token, string relation) => Base(token) == relation;

    public string Upos(int token) => IsOutside(token) ? "" : upos[token];

    /// <summary>Reads the token as a noun from now on.</summary>
    public void BecomeNoun(int token, string lemma)
    {
        (upos[token], xpos[token]) = ("NOUN", Tokens[token].Xpos is "VBZ" ? "NNS" : "NN");
        Lemma[token] = lemma;
    }

    /// <summary>Reads the token as part of a name from now on.</summary>
    public void BecomeName(int token)
    {
        (upos[token], xpos[token]) = ("PROPN", "NNP");
        Lemma[token] = Form(token).ToLowerInvariant();
    }

    /// <summary>Reads the token as a verb from now on.</summary>
    public void BecomeVerb(int token, string lemma, string xpos)
    {
        (upos[token], this.xpos[token]) = ("VERB", xpos);
        Lemma[token] = lemma;
    }

    /// <summary>First token of the phrase a token heads, punctuation left out.</summary>
    public int First(int token)
    {
        var first = token;
        foreach (var c in Children(token))
            if (c < first && Rel[c] != "punct") first = c;
        return first;
    }

    public string Xpos(int token) => IsOutside(token) ? "" : xpos[token];

    public string Form(int token) => IsOutside(token) ? "" : Tokens[token].Form ?? "";

    public bool HasFeature(int token, string feature) => !IsOutside(token) && Tokens[token].Feats is { } feats && feats.Contains(feature, StringComparison.Ordinal);

    /// <summary>First dependent with the relation (subtype ignored), -1 for none.</summary>
    public int Child(int token, string relation)
    {
        for (var c = IsOutside(token) ? -1 : firstChild[token]; c >= 0; c = nextSibling[c])
            if (Is(c, relation)) return c;
        return -1;
    }

    /// <summary>First dependent with exactly this relation, -1 for none.</summary>
    public int ExactChild(int token, string relation)
    {
        for (var c = IsOutside(token) ? -1 : firstChild[token]; c >= 0; c = nextSibling[c])
            if (Rel[c] == relation) return c;
        return -1;
    }

    private void CutCycles()
    {
        var state = new byte[Length];
        for (var i = 0; i < Length; i++)
        {
            var at = i;
            while (at >= 0 && state[at] == 0) { state[at] = 1; at = Head[at]; }
            if (at >= 0 && state[at] == 1) (Head[at], damaged[at]) = (-1, true);
            for (var back = i; back >= 0 && state[back] == 1; back = Head[back]) state[back] = 2;
        }

        // What hangs on nothing is a root, whatever its label says: later steps may rely on a conjunct having a head.
        for (var i = 0; i < Length; i++)
            if (Head[i] < 0) Rel[i] = "root";
    }

    /// <summary>To be called after heads were changed.</summary>
    public void Relink()
    {
        CutCycles();
        Array.Clear(hasCopula);
        LinkChildren();
    }

    private void LinkChildren()
    {
        Array.Fill(firstChild, -1);
        Array.Fill(nextSibling, -1);
        for (var i = Length - 1; i >= 0; i--)
        {
            if (Head[i] < 0) continue;
            hasCopula[Head[i]] |= Rel[i] == "cop";
            nextSibling[i] = firstChild[Head[i]];
            firstChild[Head[i]] = i;
        }
        var filled = 0;
        for (var i = 0; i < Length; i++)
            if (Head[i] < 0) Order[filled++] = i;
        for (var at = 0; at < filled; at++)
            for (var c = firstChild[Order[at]]; c >= 0; c = nextSibling[c]) Order[filled++] = c;
    }

    private void MeasureExtents()
    {
        for (var i = 0; i < Length; i++) Extents[i] = Phrases[i] = (i, i + 1);
        for (var at = Length - 1; at >= 0; at--)
        {
            var i = Order[at];
            var head = Head[i];
            if (head < 0) continue;
            Extents[head] = (Math.Min(Extents[head].First, Extents[i].First), Math.Max(Extents[head].End, Extents[i].End));
            if (IsOutsidePhrase(i, head)) continue;
            Phrases[head] = (Math.Min(Phrases[head].First, Phrases[i].First), Math.Max(Phrases[head].End, Phrases[i].End));
        }
    }

    // A phrase is what a reader would underline as one party: "the Houthi rebels in Yemen", not the relative clause, the apposition or the next conjunct.
    private bool IsOutsidePhrase(int token, int head) => Base(token) switch
    {
        "advmod" or "obl" when (Upos(head) is "VERB" && !Is(head, "amod")) || hasCopula[head] => true,
        "acl" or "advcl" or "ccomp" or "appos" or "conj" or "cc" or "parataxis" or "punct" or "dep" or "nsubj" or "cop" or "aux" or "case" or "mark"
            or "orphan" or "discourse" or "xcomp" or "expl" or "vocative" => Rel[token] != "cc:preconj" && !IsInnerPunct(token, head),
        _ => false,
    };

    private bool IsInnerPunct(int token, int head) => Rel[token] == "punct" && token < head && Form(token) is "-" or "–";

    /// <summary>Dependents of one token, without allocation.</summary>
    internal readonly struct ChildList(Tree tree, int token)
    {
        public Enumerator GetEnumerator() => new(tree, token);

        internal struct Enumerator(Tree tree, int token)
        {
            private int next = tree.IsOutside(token) ? -1 : tree.firstChild[token];

            public int Current { get; private set; }

            public bool MoveNext()
            {
                if (next < 0) return false;
                Current = next;
                next = tree.nextSibling[next];
                return true;
            }
        }
    }
}
