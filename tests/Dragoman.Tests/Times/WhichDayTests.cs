using Dragoman.Articles;

namespace Dragoman.Tests.Times;

/// <summary>Which of two Tuesdays or Marches is meant, by the verb over it. Published on Sunday, 8 October 2017.</summary>
public class WhichDayTests
{
    private static readonly Lazy<Stages> Loaded = new(() => Stages.Load(Repository.Root));

    private static string[] Values(string text) =>
        [.. Pipeline.Understand(Loaded.Value, ArticleCutter.FromText(text, "test", new DateOnly(2017, 10, 8))).Times.Select(time => time.TimexValue)];

    [Theory]
    [InlineData("The ministers met on Tuesday.", "2017-10-03")]
    [InlineData("The ministers will meet on Tuesday.", "2017-10-10")]
    [InlineData("The court extended the deadline until Tuesday.", "2017-10-10")]
    [InlineData("The group could leave as early as Tuesday.", "2017-10-10")]
    [InlineData("The union planned a rally on Tuesday.", "2017-10-10")]
    [InlineData("The governor scheduled a news conference for Tuesday.", "2017-10-10")]
    [InlineData("The strike has continued since Tuesday.", "2017-10-03")]
    public void A_weekday_lies_on_the_side_its_verb_looks_to(string text, string day) => Assert.Equal(day, Values(text)[^1]);

    [Theory]
    [InlineData("The company reported a loss in December.", "2016-12")]
    [InlineData("The leaders will meet in March.", "2018-03")]
    [InlineData("He was shot last October 23 at his home.", "2016-10-23")]
    [InlineData("The bank set November 10 as the deadline.", "2017-11-10")]
    public void A_month_over_a_noun_may_lie_ahead_of_a_past_verb(string text, string value) => Assert.Equal(value, Values(text)[^1]);

    [Fact]
    public void A_clock_time_goes_on_over_its_full_stop() => Assert.Equal(["2017-10-10T09:00"], Values("The agency gave the family until 9 a.m. Tuesday to sign."));
}
