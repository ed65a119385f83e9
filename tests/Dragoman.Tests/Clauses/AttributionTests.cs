using Dragoman.Clauses;

namespace Dragoman.Tests.Clauses;

public sealed class AttributionTests
{
    // "Vega said Costa attacked the bill"
    private const string Nested = """
        Vega Vega PROPN NNP 2 nsubj
        said say VERB VBD 0 root
        Costa Costa PROPN NNP 4 nsubj
        attacked attack VERB VBD 2 ccomp
        the the DET DT 6 det
        bill bill NOUN NN 4 obj
        """;

    // "Vega watched a film called Dawn"
    private const string Named = """
        Vega Vega PROPN NNP 2 nsubj
        watched watch VERB VBD 0 root
        a a DET DT 4 det
        film film NOUN NN 2 obj
        called call VERB VBN 4 acl
        Dawn Dawn PROPN NNP 5 xcomp
        """;

    // "Vega resigned to attack the bill"
    private const string Meant = """
        Vega Vega PROPN NNP 2 nsubj
        resigned resign VERB VBD 0 root
        to to PART TO 4 mark
        attack attack VERB VB 2 advcl
        the the DET DT 6 det
        bill bill NOUN NN 4 obj
        """;

    // "The storm attacked the bill"
    private const string Inanimate = """
        The the DET DT 2 det
        storm storm NOUN NN 3 nsubj
        attacked attack VERB VBD 0 root
        the the DET DT 5 det
        bill bill NOUN NN 3 obj
        """;

    // "Vega said it rained , although Costa denied it"
    private const string GoesOn = """
        Vega Vega PROPN NNP 2 nsubj
        said say VERB VBD 0 root
        it it PRON PRP 4 nsubj
        rained rain VERB VBD 2 ccomp
        , , PUNCT , 8 punct
        although although SCONJ IN 8 mark
        Costa Costa PROPN NNP 8 nsubj
        denied deny VERB VBD 4 advcl
        it it PRON PRP 8 obj
        """;

    [Fact]
    public void A_stand_that_somebody_is_said_to_take_stands_within_what_is_said()
    {
        var found = ClauseFinderTests.Find(Nested).Attributions;
        Assert.Equal([-1, 0], found.Select(a => a.Within));
        Assert.Equal(Stance.Accuses, found[1].Stance);
    }

    [Fact]
    public void A_stand_is_no_source_of_a_clause() =>
        Assert.All(ClauseFinderTests.Find(Nested).Clauses.Where(c => c.Predicate.Lemma == "attack"), c => Assert.Equal(0, Assert.Single(c.Sources).Head));

    [Theory]
    [InlineData(Named)]
    [InlineData(Meant)]
    [InlineData(Inanimate)]
    public void Names_given_stands_only_meant_and_things_that_cannot_think_attribute_nothing(string tree) =>
        Assert.Empty(ClauseFinderTests.Find(tree).Attributions);

    [Fact]
    public void What_is_said_ends_where_the_article_goes_on_to_another_speaker()
    {
        var found = ClauseFinderTests.Find(GoesOn).Attributions;
        Assert.Equal([-1, -1], found.Select(a => a.Within));
        Assert.Equal("it rained".Length, Assert.Single(found[0].Content).Length);
    }

    [Fact]
    public void Deeper_than_sixteen_levels_attributions_stand_beside_one_another()
    {
        var lines = Enumerable.Range(0, 60).SelectMany(i => new[] { $"Vega Vega PROPN NNP {2 * i + 2} nsubj", $"said say VERB VBD {(i == 0 ? 0 : 2 * i)} {(i == 0 ? "root" : "ccomp")}" });
        var found = ClauseFinderTests.Find(string.Join('\n', lines.Append("rain rain NOUN NN 120 obj"))).Attributions;
        int Depth(int at) => found[at].Within < 0 ? 0 : 1 + Depth(found[at].Within);
        Assert.Equal(60, found.Count);
        Assert.Equal(16, Enumerable.Range(0, found.Count).Max(Depth));
    }
}
