using Dragoman.Mentions;

namespace Dragoman.Clauses;

/// <summary>One sentence on its way to clauses: its tree, the predicates found so far and which of them stands above each token.</summary>
internal sealed class Draft
{
    private readonly Node?[] above;

    public Draft(Tree tree, ClauseLexicon lexicon, MentionLookup mentions)
    {
        Tree = tree;
        Lexicon = lexicon;
        Mentions = mentions;
        Verbal = new Node?[tree.Length];
        Nominal = new Node?[tree.Length];
        above = new Node?[tree.Length];
    }

    public Tree Tree { get; }

    public ClauseLexicon Lexicon { get; }

    public MentionLookup Mentions { get; }

    /// <summary>Verb or copula clause headed by the token.</summary>
    public Node?[] Verbal { get; }

    /// <summary>Event noun clause headed by the token.</summary>
    public Node?[] Nominal { get; }

    public List<Node> Nodes { get; } = [];

    /// <summary>Whether the noun names people who act, by a mention or by the word.</summary>
    public bool IsPeople(int noun)
    {
        var lemma = Tree.Lemma[noun];
        return Mentions.Is(noun, MentionType.Person, MentionType.Organization) || Lexicon.In("agent", lemma) || Lexicon.In("office", lemma) || Lexicon.In("people", lemma)
            || lemma.EndsWith("ist", StringComparison.Ordinal) || lemma.EndsWith("man", StringComparison.Ordinal) || (lemma.Length > 5 && lemma.EndsWith("er", StringComparison.Ordinal)) || (lemma.Length > 5 && lemma.EndsWith("or", StringComparison.Ordinal));
    }

    /// <summary>Whether the token names a state, a people or a group, or is a name of which nobody knows what it names.</summary>
    public bool IsNamedParty(int token) => Mentions.IsHead(token) ? Mentions.Is(token, MentionType.State, MentionType.Nationality, MentionType.Group) : Tree.IsName(token);

    /// <summary>Whether the token stands for somebody who can deal with others, named or not.</summary>
    public bool IsParty(int token) => IsNamedParty(token) || Mentions.Is(token, MentionType.Organization, MentionType.Person, MentionType.People)
        || (!Mentions.IsHead(token) && (Lexicon.In("agent", Tree.Lemma[token]) || Lexicon.In("people", Tree.Lemma[token]) || Lexicon.In("office", Tree.Lemma[token])));

    /// <summary>Nearest clause over the token, its own excluded.</summary>
    public Node? Above(int token) => above[token];

    /// <summary>Clause of the token itself, the noun's before the verb's, else the nearest above.</summary>
    public Node? AtOrAbove(int token) => Nominal[token] ?? Verbal[token] ?? above[token];

    /// <summary>To be called for every token, heads first.</summary>
    public void Descend(int token)
    {
        var head = Tree.Head[token];
        if (head >= 0) above[token] = AtOrAbove(head);
    }
}

/// <summary>Which mention a token of a sentence stands for.</summary>
internal sealed class MentionLookup
{
    private readonly IReadOnlyList<Mention> mentions;
    private readonly int[] byHead;
    private readonly int[] innermost;

    public MentionLookup(IReadOnlyList<Mention> mentions, IReadOnlyList<int> ofSentence, int length)
    {
        this.mentions = mentions;
        byHead = new int[length];
        innermost = new int[length];
        Array.Fill(byHead, -1);
        Array.Fill(innermost, -1);
        foreach (var index in ofSentence) Enter(index, length);
    }

    /// <summary>Index of the mention headed by the token, or of the smallest one around it that lies inside the phrase; -1 for none.</summary>
    public int At(int token, (int First, int End) phrase)
    {
        if (byHead[token] >= 0) return NamedBehind(token, phrase.End) is >= 0 and var named ? named : byHead[token];
        var around = innermost[token];
        return around >= 0 && (IsTorn(around) || (mentions[around].FirstToken >= phrase.First && mentions[around].EndToken <= phrase.End)) ? around : -1;
    }

    // "Omar al-Hassan", of which the parser gives the last part to the verb: part of a person's name is the person.
    private bool IsTorn(int mention) => mentions[mention] is { Form: MentionForm.Name, Type: MentionType.Person };

    /// <summary>The words that stand for a mention at the token: its whole name where the token is a torn part of it, else the words given.</summary>
    public Span Words(int mention, int token, Span words) => mention >= 0 && byHead[token] < 0 && IsTorn(mention) ? words.Cover(mentions[mention].Span) : words;

    // "led by Algerian Omar Said": the parser hangs the name on the nationality before it; the person is meant.
    private int NamedBehind(int token, int end)
    {
        if (mentions[byHead[token]] is not { Form: MentionForm.Name, Type: MentionType.Nationality or MentionType.State } nationality || nationality.EndToken != token + 1) return -1;
        for (var t = token + 1; t < end && t <= token + 3; t++)
            if (byHead[t] >= 0 && mentions[byHead[t]] is { Form: MentionForm.Name, Type: MentionType.Person } person && person.FirstToken == token + 1) return byHead[t];
        return -1;
    }

    /// <summary>Whether a mention of one of the types is headed by the token.</summary>
    public bool Is(int token, params ReadOnlySpan<MentionType> types) => byHead[token] >= 0 && types.Contains(mentions[byHead[token]].Type);

    public bool IsHead(int token) => byHead[token] >= 0;

    /// <summary>First token and head of each named mention of the type.</summary>
    public IEnumerable<(int First, int Head)> Heads(MentionType type)
    {
        for (var t = 0; t < byHead.Length; t++)
            if (byHead[t] >= 0 && mentions[byHead[t]] is { Form: MentionForm.Name } m && m.Type == type) yield return (m.FirstToken, t);
    }

    /// <summary>Whether a mention covers the token and another token is its head ("Korean" where "North" heads "North Korean").</summary>
    public bool IsInside(int token) => byHead[token] < 0 && innermost[token] >= 0 && mentions[innermost[token]].EndToken - mentions[innermost[token]].FirstToken <= 3;

    private void Enter(int index, int length)
    {
        var m = mentions[index];
        if ((uint)m.Head < (uint)length && (byHead[m.Head] < 0 || Width(byHead[m.Head]) < m.EndToken - m.FirstToken)) byHead[m.Head] = index;
        // Mentions of whole lines would make this quadratic; none that long names a party.
        if (m.EndToken - m.FirstToken > 40) return;
        for (var t = Math.Max(0, m.FirstToken); t < m.EndToken && t < length; t++)
            if (innermost[t] < 0 || Width(innermost[t]) > m.EndToken - m.FirstToken) innermost[t] = index;
    }

    private int Width(int index) => mentions[index].EndToken - mentions[index].FirstToken;
}
