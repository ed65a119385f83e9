using Dragoman.Sentences.Network;
using Dragoman.Training.Network;

namespace Dragoman.Tests.Sentences.Network;

/// <summary>What holds for a network whatever its weights: here they are random.</summary>
public class ParserNetworkTests
{
    private static readonly string[] Odd =
        ["", " ", "\0", "\uD83D", "😀", "שלום", "...", new string('x', 5000), "\uDE00\uD83D", "Ω", "1,234", "U.S.", "don", "'t", "\n", "e\u0301", "—", "#"];

    private readonly ParserNetwork network = ParserNetwork.Load(Written());

    [Fact]
    public void Every_sentence_gets_a_tree_with_one_root_however_odd_its_words()
    {
        var random = new Randomness(5);
        string[][] sentences = [.. Enumerable.Range(0, 60).Select(_ => Sentence(1 + random.Below(40), random))];

        foreach (var words in network.Analyze(sentences))
            Assert.True(Arborescence.IsTree([.. words.Select(w => w.Head)]));
    }

    [Fact]
    public void Ten_thousand_words_are_one_tree()
    {
        var words = network.Analyze([Sentence(10_000, new Randomness(6))])[0];

        Assert.Equal(10_000, words.Length);
        Assert.True(Arborescence.IsTree([.. words.Select(w => w.Head)]));
        Assert.Equal("root", Assert.Single(words, w => w.Head < 0).Deprel);
        Assert.Single(words, w => w.Deprel == "root");
    }

    [Fact]
    public void A_sentence_reads_the_same_alone_and_among_others()
    {
        var random = new Randomness(7);
        string[][] sentences = [.. Enumerable.Range(0, 150).Select(_ => Sentence(1 + random.Below(30), random))];
        var together = network.Analyze(sentences);

        for (var i = 0; i < sentences.Length; i++)
            Assert.Equal(network.Analyze([sentences[i]])[0], together[i]);
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var random = new Randomness(8);
        string[][] sentences = [.. Enumerable.Range(0, 40).Select(_ => Sentence(1 + random.Below(30), random))];
        var alone = network.Analyze(sentences);
        var found = new WordAnalysis[8][][];

        Parallel.For(0, found.Length, i => found[i] = network.Analyze(sentences));

        Assert.All(found, f => Assert.Equal(alone, f));
    }

    [Fact]
    public void No_sentences_and_no_words_give_nothing()
    {
        Assert.Empty(network.Analyze([]));
        Assert.Equal([0, 1, 0], network.Analyze([[], ["word"], []]).Select(words => words.Length));
    }

    [Fact]
    public void A_file_of_something_else_is_refused_with_a_remedy()
    {
        var refusal = Assert.Throws<InvalidDataException>(() => ParserNetwork.Load(new MemoryStream(new byte[100])));
        Assert.Contains("models/en", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_short_is_refused()
    {
        var whole = Written().ToArray();
        Assert.Throws<InvalidDataException>(() => ParserNetwork.Load(new MemoryStream(whole[..(whole.Length - 10)])));
    }

    private static string[] Sentence(int length, Randomness random) => [.. Enumerable.Range(0, length).Select(_ => Odd[random.Below(Odd.Length)])];

    private static MemoryStream Written()
    {
        List<TreebankSentence> treebank =
        [
            new(["a", "b", "c"], ["X", "Y", "X"], ["x", "y", "z"], ["_", "_", "A=B"], [1, -1, 1], ["nsubj", "root", "obj"]),
            new(["a", "c"], ["X", "X"], ["x", "x"], ["_", "A=B"], [-1, 0], ["root", "punct"]),
        ];
        var lexicon = new Lexicon(treebank, ["word"]);
        lexicon.Sizes = lexicon.Sizes with { Hidden = 32, Arc = 32, Relation = 32, Tag = 32, Suffixes = 60, Prefixes = 60, Grams = 60 };
        var stream = new MemoryStream();
        Export.Write(stream, new Parameters(new NetworkShape(lexicon.Sizes), new float[WordVectors.Width], 11), lexicon);
        stream.Position = 0;
        return stream;
    }
}
