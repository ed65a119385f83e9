using Dragoman.Mentions;
using Dragoman.Reports;
using Dragoman.Tests.Codebooks;

namespace Dragoman.Tests.Reports;

public class WhenWhereHowManyTests(PloverTests.Shipped shipped) : IClassFixture<PloverTests.Shipped>
{
    private static readonly HarmWords Words = HarmWords.Load(Repository.At("lexicons/en"));

    private IReadOnlyList<Report> Reports(string text) => new Coder(shipped.Codebook, Words).Code(shipped.Read(text)).Reports;

    private IEnumerable<Harm> Harms(string text) => Reports(text).Select(report => report.Harm).OfType<Harm>();

    [Theory]
    [InlineData("The rebels attacked the town, killing at least four people and injuring more than 40.", 4, null)]
    [InlineData("The coalition killed as many as 1,200 fighters on Monday.", null, 1200)]
    [InlineData("Gunmen attacked the base, killing three soldiers.", 3, 3)]
    [InlineData("The rebels killed three officers and several guards on Monday.", 3, null)]
    [InlineData("The army bombed the village and nine people died.", 9, 9)]
    [InlineData("Rebels shelled the town, an attack that claimed the lives of at least 12 civilians.", 12, null)]
    [InlineData("Soldiers shot dead 14 villagers.", 14, 14)]
    [InlineData("The rebels killed 30 villagers, 17 of whom were women.", 30, 30)]
    public void The_killed_are_counted_as_the_text_bounds_them(string text, int? low, int? high)
    {
        var killed = Harms(text).Select(harm => harm.Killed).OfType<HarmCount>().First();
        Assert.Equal((low, high), (killed.Low, killed.High));
    }

    [Fact]
    public void A_number_without_a_noun_counts_people() =>
        Assert.Contains(Harms("The rebels attacked the town, killing at least four people and injuring more than 40."), harm => harm.Injured is { Low: 40 });

    [Fact]
    public void The_wounded_are_counted_where_only_a_participle_tells_of_them() =>
        Assert.Contains(Harms("Ten soldiers were killed and 22 wounded when militants attacked a base in Gao."), harm => harm is { Killed.Low: 10, Injured.Low: 22 });

    [Fact]
    public void A_number_of_things_counts_nobody() => Assert.DoesNotContain(Harms("Two years later gunmen attacked the mayor and he died."), harm => harm.Killed is { Low: 2 });

    [Fact]
    public void Nobody_is_counted_where_nobody_was_hurt() => Assert.DoesNotContain(Harms("Gunmen attacked the embassy but no one was injured."), harm => harm.Injured is not null);

    [Fact]
    public void The_clause_tells_when_and_where()
    {
        var report = Reports("On 3 March 2016 gunmen attacked a convoy near Gao.")[0];
        Assert.Equal(("2016-03-03", Basis.Clause), (report.Time!.Value.Value.Edtf, report.TimeBasis));
        Assert.Equal(("Gao", Basis.Clause), (report.Place!.Place!.Name, report.PlaceBasis));
    }

    [Fact]
    public void What_the_clause_leaves_out_is_carried_over_and_marked_as_a_guess()
    {
        var report = Reports("On 3 March 2016 gunmen attacked a convoy near Gao. They killed four soldiers.")[^1];
        Assert.Equal(("2016-03-03", Basis.Narrative), (report.Time!.Value.Value.Edtf, report.TimeBasis));
        Assert.Equal(("Gao", Basis.Narrative), (report.Place!.Place!.Name, report.PlaceBasis));
    }

    [Fact]
    public void Nothing_is_made_up_where_the_text_tells_neither_time_nor_place() => Assert.All(Reports("Gunmen attacked the soldiers."), report => Assert.True(report is { Time: null, Place: null }));

    [Fact]
    public void What_happens_where_a_place_is_named_happened_there() =>
        Assert.Contains(Reports("The troops patrol the borders of Mali and Niger, where rebels attacked a camp."), report => report.Place?.Place?.Country == "NER");

    [Fact]
    public void A_venue_is_a_place_without_coordinates()
    {
        var report = Reports("In a speech at the UN General Assembly, the president of Iran threatened the United States.").FirstOrDefault(report => report.Place is not null);
        Assert.NotNull(report);
        Assert.Null(report.Place!.Place);
    }

    [Fact]
    public void A_line_without_its_columns_is_named()
    {
        var numbers = NumberReader.Load(Repository.At("lexicons/en"));
        var fault = Assert.Throws<FormatException>(() => HarmWords.Read(new StringReader("# comment\nkill\tkilled\n"), numbers));
        Assert.Contains("harm.tsv:2", fault.Message, StringComparison.Ordinal);
    }
}
