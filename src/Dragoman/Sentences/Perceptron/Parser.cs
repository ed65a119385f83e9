namespace Dragoman.Sentences.Perceptron;

/// <summary>Greedy arc-hybrid parser. Class 0 shifts; then come the labels to the left, then those to the right.</summary>
internal sealed class Parser(WeightTable weights, string[] labels)
{
    public IReadOnlyList<string> Labels => labels;

    /// <summary>Parses into <paramref name="state"/>; the child of the root has the number of words as its head.</summary>
    public void Parse(ReadOnlySpan<WordAtoms> words, ReadOnlySpan<uint> tags, ParseState state)
    {
        Span<uint> buffer = stackalloc uint[ParseFeatures.Most];
        var scores = new short[weights.Width];
        state.Start(words.Length);
        while (!state.Finished)
        {
            if (state.Depth == 0)
            {
                state.Shift();
                continue;
            }

            weights.Score(ParseFeatures.Of(state, words, tags, buffer), scores);
            Apply(state, Best(state, scores, labels.Length), labels.Length);
        }
    }

    public static void Apply(ParseState state, int action, int labels)
    {
        if (action == 0) state.Shift();
        else if (action <= labels) state.LeftArc(action - 1);
        else state.RightArc(action - 1 - labels);
    }

    private static int Best(ParseState state, ReadOnlySpan<short> scores, int labels)
    {
        var best = state.CanShift ? 0 : -1;
        if (state.CanLeft) Raise(scores, 1, labels + 1, ref best);
        if (state.CanRight) Raise(scores, labels + 1, (2 * labels) + 1, ref best);
        return best;
    }

    private static void Raise(ReadOnlySpan<short> scores, int from, int to, ref int best)
    {
        for (var i = from; i < to; i++)
        {
            if (best < 0 || scores[i] > scores[best]) best = i;
        }
    }
}
