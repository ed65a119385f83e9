using Dragoman.Sentences.Network;
using Dragoman.Training.Network;

namespace Dragoman.Tests.Sentences.Network;

public class ArborescenceTests
{
    [Fact]
    public void The_heaviest_tree_is_found_among_all_trees()
    {
        for (var seed = 1ul; seed <= 300; seed++)
        {
            var random = new Randomness(seed);
            var length = 1 + random.Below(5);
            var scores = Scores(length, random);
            var heads = Decode(scores, length);

            Assert.True(Arborescence.IsTree(heads));
            Assert.Equal(Heaviest(scores, length), Weight(scores, length, heads), 3);
        }
    }

    [Fact]
    public void Long_sentences_of_any_scores_get_a_tree_with_one_root()
    {
        for (var seed = 1ul; seed <= 20; seed++)
        {
            var random = new Randomness(seed);
            var length = 100 + random.Below(140);
            Assert.True(Arborescence.IsTree(Decode(Scores(length, random), length)));
        }
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(0f)]
    public void Scores_that_say_nothing_still_give_a_tree(float score)
    {
        var scores = new float[7 * 8];
        Array.Fill(scores, score);
        Assert.True(Arborescence.IsTree(Decode(scores, 7)));
    }

    [Fact]
    public void Two_roots_or_a_cycle_are_no_tree()
    {
        Assert.False(Arborescence.IsTree([-1, -1]));
        Assert.False(Arborescence.IsTree([-1, 2, 1]));
        Assert.False(Arborescence.IsTree([1, 0]));
        Assert.True(Arborescence.IsTree([1, -1, 1]));
    }

    private static int[] Decode(float[] scores, int length)
    {
        var heads = new int[length];
        Arborescence.Decode(scores, length, length + 1, heads);
        return heads;
    }

    private static float[] Scores(int length, Randomness random) => [.. Enumerable.Range(0, length * (length + 1)).Select(_ => 4 * random.Normal())];

    private static double Weight(float[] scores, int length, int[] heads) =>
        heads.Select((head, word) => (double)scores[(word * (length + 1)) + head + 1]).Sum();

    private static double Heaviest(float[] scores, int length)
    {
        var best = double.NegativeInfinity;
        var heads = new int[length];
        for (var code = 0; code < (int)Math.Pow(length + 1, length); code++)
        {
            for (int word = 0, rest = code; word < length; word++, rest /= length + 1)
                heads[word] = (rest % (length + 1)) - 1;
            if (Arborescence.IsTree(heads))
                best = Math.Max(best, Weight(scores, length, heads));
        }

        return best;
    }
}
