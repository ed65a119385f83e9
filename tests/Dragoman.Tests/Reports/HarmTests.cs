using Dragoman.Mentions;
using Dragoman.Reports;
using Dragoman.Tests.Codebooks;

namespace Dragoman.Tests.Reports;

public class HarmTests(PloverTests.Shipped shipped) : IClassFixture<PloverTests.Shipped>
{
    private static readonly HarmWords Words = HarmWords.Load(Repository.At("lexicons/en"));

    private IEnumerable<Harm> Harms(string text) => new Coder(shipped.Codebook, Words).Code(shipped.Read(text)).Reports.Select(report => report.Harm).OfType<Harm>();

    [Theory]
    [InlineData("The rebels attacked the town, killing at least four people and injuring more than 40.", 4, null)]
    [InlineData("The coalition killed as many as 1,200 fighters on Monday.", null, 1200)]
    [InlineData("Gunmen attacked the base, killing three soldiers.", 3, 3)]
    public void The_killed_are_counted_as_the_text_bounds_them(string text, int? low, int? high)
    {
        var killed = Harms(text).Select(harm => harm.Killed).OfType<HarmCount>().First();
        Assert.Equal((low, high), (killed.Low, killed.High));
    }

    [Fact]
    public void A_number_without_a_noun_counts_people() =>
        Assert.Contains(Harms("The rebels attacked the town, killing at least four people and injuring more than 40."), harm => harm.Injured is { Low: 40 });

    [Fact]
    public void A_line_without_its_columns_is_named()
    {
        var numbers = NumberReader.Load(Repository.At("lexicons/en"));
        var fault = Assert.Throws<FormatException>(() => HarmWords.Read(new StringReader("# comment\nkill\tkilled\n"), numbers));
        Assert.Contains("harm.tsv:2", fault.Message, StringComparison.Ordinal);
    }
}
