using Dragoman.Sentences;

namespace Dragoman.Mentions;

/// <summary>
/// Children and extents of the words of one sentence, found in linear time and without recursion: a sentence of ten thousand words may be one long branch.
/// Heads that are out of range or go round in circles count as roots.
/// </summary>
internal sealed class SentenceTree
{
    private readonly int[] first;
    private readonly int[] next;
    private readonly int[] order;

    public SentenceTree(Sentence sentence)
    {
        Sentence = sentence;
        var count = sentence.Tokens.Length;
        first = new int[count];
        next = new int[count];
        order = new int[count];
        Array.Fill(first, -1);
        Array.Fill(next, -1);
        PhraseFirst = new int[count];
        PhraseEnd = new int[count];
        Low = new int[count];
        High = new int[count];
        Link();
        Extend();
    }

    public Sentence Sentence { get; }

    public Token[] Tokens => Sentence.Tokens;

    /// <summary>First token of the noun phrase a token heads, without relative clauses, appositions and what else hangs on loosely.</summary>
    public int[] PhraseFirst { get; }

    /// <summary>Token after the last of that phrase.</summary>
    public int[] PhraseEnd { get; }

    /// <summary>First token of all that hangs on a token.</summary>
    public int[] Low { get; }

    /// <summary>Last token of all that hangs on a token.</summary>
    public int[] High { get; }

    /// <summary>Children of a token from left to right.</summary>
    public IEnumerable<int> Children(int token)
    {
        for (var child = first[token]; child >= 0; child = next[child])
            yield return child;
    }

    /// <summary>The first child with a relation, with or without its subtype; -1 for none.</summary>
    public int Child(int token, string relation)
    {
        for (var child = first[token]; child >= 0; child = next[child])
            if (Is(child, relation))
                return child;
        return -1;
    }

    /// <summary>Whether a token stands in a relation to its head, whatever the subtype unless one is asked for.</summary>
    public bool Is(int token, string relation)
    {
        var own = Tokens[token].Deprel ?? "";
        return own.StartsWith(relation, StringComparison.Ordinal) && (own.Length == relation.Length || own[relation.Length] == ':');
    }

    /// <summary>Lower-case form of the preposition or mark before a word; empty for none.</summary>
    public string Case(int token)
    {
        for (var child = first[token]; child >= 0; child = next[child])
            if (child < token && Is(child, "case"))
                return Tokens[child].Form.ToLowerInvariant();
        return "";
    }

    private void Link()
    {
        for (var i = Tokens.Length - 1; i >= 0; i--)
        {
            var head = Tokens[i].Head;
            if ((uint)head >= (uint)Tokens.Length || head == i) continue;
            next[i] = first[head];
            first[head] = i;
        }

        var filled = 0;
        for (var i = 0; i < Tokens.Length; i++)
            if ((uint)Tokens[i].Head >= (uint)Tokens.Length || Tokens[i].Head == i) order[filled++] = i;
        for (var at = 0; at < filled; at++)
            for (var child = first[order[at]]; child >= 0; child = next[child])
                order[filled++] = child;
        reached = filled;
    }

    private int reached;

    private void Extend()
    {
        for (var i = 0; i < Tokens.Length; i++)
        {
            Low[i] = High[i] = PhraseFirst[i] = i;
            PhraseEnd[i] = i + 1;
        }

        for (var at = reached - 1; at >= 0; at--)
        {
            var token = order[at];
            for (var child = first[token]; child >= 0; child = next[child])
            {
                Low[token] = Math.Min(Low[token], Low[child]);
                High[token] = Math.Max(High[token], High[child]);
            }

            PhraseFirst[token] = LeftEdge(token);
            PhraseEnd[token] = RightEdge(token);
        }
    }

    private int LeftEdge(int token)
    {
        var edge = token;
        var floor = 0;
        for (var child = first[token]; child >= 0 && child < token; child = next[child])
        {
            if (IsPunctuation(child)) continue;
            if (!Belongs(child)) floor = High[child] + 1;
            else if (Low[child] >= floor) edge = Math.Min(edge, Low[child] < token ? PhraseLow(child) : token);
            if (edge < floor) edge = token;
        }

        return edge;
    }

    /// <summary>A modifier before the head brings all its own words but a mark of case or a conjunction it stands behind.</summary>
    private int PhraseLow(int child) => Is(child, "nmod") ? Math.Min(PhraseFirst[child], child) : Low[child];

    private int RightEdge(int token)
    {
        var edge = token + 1;
        for (var child = first[token]; child >= 0; child = next[child])
        {
            if (child < token || IsPunctuation(child)) continue;
            if (!Belongs(child) || IsPossessive(child)) break;
            edge = Math.Max(edge, Is(child, "nmod") ? PhraseEnd[child] : High[child] + 1);
        }

        return edge;
    }

    private bool IsPossessive(int token) => Is(token, "case");

    private bool IsPunctuation(int token) => Tokens[token].Deprel == "punct";

    private bool Belongs(int token)
    {
        var relation = Tokens[token].Deprel ?? "";
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        var plain = colon < 0 ? relation : relation[..colon];
        return plain is "det" or "amod" or "nummod" or "compound" or "nmod" or "flat" or "fixed" or "goeswith" or "clf"
            || (plain == "advmod" && Tokens[token].Upos is "ADV" or "ADJ" or "NUM" && Tokens[token].Head > token);
    }
}
