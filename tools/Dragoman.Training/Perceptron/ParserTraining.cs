using Dragoman.Sentences;
using Dragoman.Sentences.Perceptron;

namespace Dragoman.Training.Perceptron;

/// <summary>Trains the arc-hybrid parser with its dynamic oracle and exploration (Goldberg and Nivre 2012, 2013).</summary>
internal sealed class ParserTraining(IReadOnlyList<Token[]> sentences, uint[][] tags, string[] labels, int seed)
{
    private const int Bits = 23;
    private const int KnownBits = 24;
    private const int Least = 3;
    private const double Follow = 0.9;

    private readonly AveragedTable table = new(Bits, KnownBits, (2 * labels.Length) + 1);
    private readonly Dictionary<string, int> labelIds = labels.Select((l, i) => (l, i)).ToDictionary(p => p.l, p => p.i);
    private readonly Random random = new(seed);

    public AveragedTable Train(int epochs)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var scores = table.NewScores();
        var state = new ParseState();
        for (var epoch = 0; epoch <= epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var s in order) Learn(sentences[s], tags[s], state, scores, epoch);
            if (epoch == 0) table.Keep(Least);
        }

        return table;
    }

    private void Learn(Token[] sentence, uint[] tag, ParseState state, float[] scores, int epoch)
    {
        Span<uint> buffer = stackalloc uint[ParseFeatures.Most];
        var words = Array.ConvertAll(sentence, t => WordAtoms.Of(t.Form));
        var heads = Array.ConvertAll(sentence, t => t.Head < 0 ? sentence.Length : t.Head);
        var gold = Array.ConvertAll(sentence, t => labelIds[t.Deprel]);
        state.Start(words.Length);
        while (!state.Finished)
        {
            if (state.Depth == 0)
            {
                state.Shift();
                continue;
            }

            var features = ParseFeatures.Of(state, words, tag, buffer);
            if (epoch == 0) table.Count(features);
            else features = table.Known(features);
            if (epoch > 0) table.Score(features, scores);
            table.Tick();
            var (best, right) = Choose(state, scores, heads, gold);
            if (epoch > 0 && best != right) table.Update(features, right, best);
            Parser.Apply(state, epoch > 1 && random.NextDouble() < Follow ? best : right, labels.Length);
        }
    }

    /// <summary>The action the model likes best, and the one it likes best among those that lose no more gold arcs than any must.</summary>
    private (int Best, int Right) Choose(ParseState state, float[] scores, int[] heads, int[] gold)
    {
        int shift = state.CanShift ? ShiftCost(state, heads) : int.MaxValue;
        int left = state.CanLeft ? LeftCost(state, heads) : int.MaxValue;
        int right = state.CanRight ? RightCost(state, heads) : int.MaxValue;
        var least = Math.Min(shift, Math.Min(left, right));
        int best = -1, good = -1;
        var s0 = state.Stack(0);
        if (shift != int.MaxValue) Consider(0, shift == least);
        for (var label = 0; label < labels.Length; label++)
        {
            if (left != int.MaxValue) Consider(1 + label, left == least && (heads[s0] != state.Next || gold[s0] == label));
            if (right != int.MaxValue) Consider(1 + labels.Length + label, right == least && (heads[s0] != state.Stack(1) || gold[s0] == label));
        }

        return (best, good);

        void Consider(int action, bool free)
        {
            if (best < 0 || scores[action] > scores[best]) best = action;
            if (free && (good < 0 || scores[action] > scores[good])) good = action;
        }
    }

    private static int ShiftCost(ParseState state, int[] heads)
    {
        var cost = 0;
        for (var depth = 0; depth < state.Depth; depth++)
        {
            if (heads[state.Stack(depth)] == state.Next) cost++;
            if (depth > 0 && heads[state.Next] == state.Stack(depth)) cost++;
        }

        return cost;
    }

    private static int LeftCost(ParseState state, int[] heads)
    {
        var s0 = state.Stack(0);
        var lost = heads[s0] == state.Stack(1) || heads[s0] > state.Next ? 1 : 0;
        return lost + DependentsAhead(state, heads, s0);
    }

    private static int RightCost(ParseState state, int[] heads)
    {
        var s0 = state.Stack(0);
        return (heads[s0] >= state.Next ? 1 : 0) + DependentsAhead(state, heads, s0);
    }

    private static int DependentsAhead(ParseState state, int[] heads, int of)
    {
        var count = 0;
        for (var word = state.Next; word < state.Words; word++)
        {
            if (heads[word] == of) count++;
        }

        return count;
    }
}
