namespace Dragoman.Sentences.Perceptron;

/// <summary>Features of a parser state, after Zhang and Nivre (2011).</summary>
internal static class ParseFeatures
{
    public const int Most = 112;
    private const uint NoTag = 0xFFFF;
    private const uint RootTag = 0xFFFE;

    /// <summary>Word, tag and label of one place of the state.</summary>
    private readonly struct Atom(uint word, uint tag, uint label)
    {
        public readonly uint W = word;
        public readonly uint T = tag;
        public readonly uint L = label;
    }

    public static Span<uint> Of(ParseState state, ReadOnlySpan<WordAtoms> words, ReadOnlySpan<uint> tags, Span<uint> buffer)
    {
        var list = new FeatureList(buffer);
        int s0 = state.Stack(0), s1 = state.Stack(1), b0 = state.Next;
        var a0 = At(state, words, tags, s0);
        var a1 = At(state, words, tags, s1);
        var a2 = At(state, words, tags, state.Stack(2));
        var n0 = At(state, words, tags, b0);
        var n1 = At(state, words, tags, b0 < state.Words ? b0 + 1 : ParseState.None);
        var n2 = At(state, words, tags, b0 + 1 < state.Words ? b0 + 2 : ParseState.None);
        list.Add(1);
        Single(ref list, a0);
        Single(ref list, a1);
        Single(ref list, n0);
        Single(ref list, n1);
        list.Add(a2.W);
        list.Add(a2.T);
        list.Add(n2.W);
        list.Add(n2.T);
        Pair(ref list, a0, n0);
        Pair(ref list, a1, a0);
        list.Add(a1.W, n0.W);
        list.Add(a1.T, n0.T);
        list.Add(a0.W, n1.W);
        list.Add(n0.T, n1.T);
        list.Add(n0.W, n1.T);
        list.Add(n0.T, n1.W);
        list.Add(n0.T, n1.T, n2.T);
        list.Add(a0.T, n0.T, n1.T);
        list.Add(a1.T, a0.T, n0.T);
        list.Add(a2.T, a1.T, a0.T);
        list.Add(a1.T, a0.T, n0.T, n1.T);
        list.Add(a0.W, n0.T, n1.T);
        list.Add(a0.T, n0.W, n1.T);
        list.Add(a1.W, a0.T, n0.T);
        list.Add(a1.T, a0.W, n0.T);
        list.Add(a1.T, a0.T, n0.W);
        Distances(ref list, a0, a1, n0, s0, s1, b0);
        Children(ref list, state, words, tags);
        return list.Features;
    }

    private static void Single(ref FeatureList list, Atom a)
    {
        list.Add(a.W);
        list.Add(a.T);
        list.Add(a.W, a.T);
    }

    private static void Pair(ref FeatureList list, Atom a, Atom b)
    {
        list.Add(a.W, a.T, b.W, b.T);
        list.Add(a.W, a.T, b.W);
        list.Add(a.W, b.W, b.T);
        list.Add(a.W, a.T, b.T);
        list.Add(a.T, b.W, b.T);
        list.Add(a.W, b.W);
        list.Add(a.T, b.T);
    }

    private static void Distances(ref FeatureList list, Atom a0, Atom a1, Atom n0, int s0, int s1, int b0)
    {
        var near = Distance(s0, b0);
        var far = Distance(s1, s0);
        list.Add(a0.W, near);
        list.Add(a0.T, near);
        list.Add(n0.W, near);
        list.Add(n0.T, near);
        list.Add(a0.T, n0.T, near);
        list.Add(a0.W, n0.W, near);
        list.Add(a1.T, a0.T, far);
        list.Add(a1.W, a0.W, far);
        list.Add(a0.T, far);
    }

    private static void Children(ref FeatureList list, ParseState state, ReadOnlySpan<WordAtoms> words, ReadOnlySpan<uint> tags)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), b0 = state.Next;
        Atom a0 = At(state, words, tags, s0), a1 = At(state, words, tags, s1), n0 = At(state, words, tags, b0);
        Atom a0l = Child(state, words, tags, state.Left, s0), a0r = Child(state, words, tags, state.Right, s0);
        Atom a0l2 = Child(state, words, tags, state.Left2, s0), a0r2 = Child(state, words, tags, state.Right2, s0);
        Atom a1l = Child(state, words, tags, state.Left, s1), a1r = Child(state, words, tags, state.Right, s1);
        Atom n0l = Child(state, words, tags, state.Left, b0), n0l2 = Child(state, words, tags, state.Left2, b0);
        foreach (var child in (ReadOnlySpan<Atom>)[a0l, a0r, a1l, a1r, n0l])
        {
            list.Add(child.W);
            list.Add(child.T);
            list.Add(child.L);
        }

        list.Add(a0.T, a0l.T, n0.T);
        list.Add(a0.T, a0r.T, n0.T);
        list.Add(a0.T, n0.T, n0l.T);
        list.Add(a1.T, a1r.T, a0.T);
        list.Add(a1.T, a0.T, a0l.T);
        list.Add(a1.T, a0.T, a0r.T);
        list.Add(a0.T, a0l.T, a0l2.T);
        list.Add(a0.T, a0r.T, a0r2.T);
        list.Add(n0.T, n0l.T, n0l2.T);
        list.Add(a0.W, a0l.L);
        list.Add(a0.W, a0r.L);
        list.Add(n0.W, n0l.L);
        list.Add(a0.T, a0l.L, a0l2.L);
        list.Add(a0.T, a0r.L, a0r2.L);
        list.Add(n0.T, n0l.L, n0l2.L);
        list.Add(a1.T, a1r.L, a0.T);
        list.Add(a0.W, a0l.W);
        list.Add(a0.W, a0r.W);
        uint left0 = Count(state.LeftCount, s0), right0 = Count(state.RightCount, s0), leftN = Count(state.LeftCount, b0), right1 = Count(state.RightCount, s1);
        list.Add(a0.W, left0, right0);
        list.Add(a0.T, left0, right0);
        list.Add(n0.W, leftN);
        list.Add(n0.T, leftN);
        list.Add(a1.W, right1);
        list.Add(a1.T, right1);
    }

    private static Atom Child(ParseState state, ReadOnlySpan<WordAtoms> words, ReadOnlySpan<uint> tags, int[] children, int of) =>
        At(state, words, tags, of < 0 ? ParseState.None : children[of]);

    private static Atom At(ParseState state, ReadOnlySpan<WordAtoms> words, ReadOnlySpan<uint> tags, int place) =>
        place < 0 ? new(7, NoTag, NoTag)
        : place == state.Words ? new(11, RootTag, NoTag)
        : new(words[place].Word, tags[place], (uint)state.Label[place]);

    private static uint Count(int[] counts, int of) => of < 0 ? 9u : (uint)Math.Min(3, counts[of]);

    private static uint Distance(int a, int b)
    {
        if (a < 0 || b < 0) return 0;
        var d = b - a;
        return d <= 4 ? (uint)d : d <= 6 ? 5u : d <= 10 ? 6u : 7u;
    }
}
