using Dragoman.Reports;
using Dragoman.Tests.Codebooks;

namespace Dragoman.Tests.Reports;

public class ConfidenceTests(PloverTests.Shipped shipped) : IClassFixture<PloverTests.Shipped>
{
    private static readonly Confidence Weights = Confidence.Load(Repository.At("lexicons/en"));

    private double Of(string text) => Assert.Single(new Coder(shipped.Codebook, null, Weights).Code(shipped.Read(text)).Reports).Confidence;

    [Fact]
    public void Known_parties_and_a_plain_statement_are_trusted_more_than_a_doubtful_one() => Assert.True(Of("Kenya condemned Somalia.") > Of("Kenya may have condemned Somalia."));

    [Fact]
    public void A_report_without_a_doer_is_trusted_less() => Assert.True(Of("Kenya condemned Somalia.") > Of("Somalia was condemned."));

    [Theory]
    [InlineData("base\n")]
    [InlineData("base\tmuch\n")]
    public void A_line_that_is_no_weight_is_named(string table)
    {
        var fault = Assert.Throws<FormatException>(() => Confidence.Read(new StringReader(table)));
        Assert.Contains("confidence.tsv:1", fault.Message, StringComparison.Ordinal);
    }
}
