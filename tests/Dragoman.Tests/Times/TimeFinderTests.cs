using CsCheck;
using Dragoman.Sentences;
using Dragoman.Times;

namespace Dragoman.Tests.Times;

public class TimeFinderTests
{
    private static readonly TimeFinder Finder = TimeFinder.Load(Path.Combine(Root(), "lexicons", "en"));
    private static readonly DateOnly Published = new(2017, 10, 8);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx"))) folder = folder.Parent;
        return folder!.FullName;
    }

    /// <summary>Words parted by blanks; full stops, commas, hyphens kept inside words as a tokenizer might leave them.</summary>
    private static Sentence Words(string text)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == ' ') { i++; continue; }
            var end = i;
            while (end < text.Length && text[end] != ' ' && (end == i || text[end] is not (',' or ';'))) end++;
            if (text[i] is ',' or ';') end = i + 1;
            tokens.Add(new Token { Span = new Span(i, end), Form = text[i..end], SpaceAfter = end >= text.Length || text[end] == ' ' });
            i = end;
        }
        return new Sentence { Index = 0, Span = new Span(0, text.Length), Tokens = [.. tokens] };
    }

    private static IReadOnlyList<TimeExpression> Find(string text, DateOnly? published) => Finder.Find([Words(text)], published);

    private static TimeExpression One(string text) => Assert.Single(Find(text, Published));

    [Theory]
    [InlineData("a bombing struck October 4 in the port", "October 4", "2017-10-04")]
    [InlineData("the raid ended on 12 November 2009 at last", "12 November 2009", "2009-11-12")]
    [InlineData("Last December marked the end", "Last December", "2016-12")]
    [InlineData("he warned in July of more", "July", "2017-07")]
    [InlineData("they were driven out last year", "last year", "2016")]
    [InlineData("he was seen this month in town", "this month", "2017-10")]
    [InlineData("help came in the 1990s from abroad", "the 1990s", "199")]
    [InlineData("it signed yesterday", "yesterday", "2017-10-07")]
    [InlineData("profit rose in the third quarter of 2011", "the third quarter of 2011", "2011-Q3")]
    [InlineData("he left two weeks ago", "two weeks ago", "2017-W38")]
    [InlineData("the fighting of the 19th century", "the 19th century", "18")]
    [InlineData("it happened on nineteen ninety-seven terms in nineteen ninety-six", "nineteen ninety-six", "1996")]
    [InlineData("dated 2016-02-29 in the file", "2016-02-29", "2016-02-29")]
    [InlineData("the attack on 9/11 changed it", "9/11", "2001-09-11")]
    public void Dates_are_found_and_read_against_the_day_of_publication(string text, string words, string value)
    {
        var time = Find(text, Published)[^1];
        Assert.Equal(words, time.Span.In(text).ToString());
        Assert.Equal(("DATE", value), (time.TimexType, time.TimexValue));
    }

    [Theory]
    [InlineData("it pressed them for nearly two years over this", "nearly two years", "P2Y")]
    [InlineData("the five-hour massacre", "five-hour", "PT5H")]
    [InlineData("they had close ties for four decades", "four decades", "P40Y")]
    [InlineData("he waited for 2 1/2 years", "2 1/2 years", "P2Y6M")]
    [InlineData("it took several months to build", "several months", "PXM")]
    [InlineData("they walked for twenty four hours", "twenty four hours", "PT24H")]
    public void Durations_say_how_long(string text, string words, string value)
    {
        var time = One(text);
        Assert.Equal(words, time.Span.In(text).ToString());
        Assert.Equal(("DURATION", value), (time.TimexType, time.TimexValue));
        Assert.Null(time.Value);
    }

    [Theory]
    [InlineData("it pays $3 billion a year to them", "P1Y")]
    [InlineData("they meet every Tuesday", "XXXX-WXX-2")]
    [InlineData("prayers are held weekly", "P1W")]
    [InlineData("the march comes each July", "XXXX-07")]
    public void What_comes_again_is_a_set(string text, string value) => Assert.Equal(("SET", value), (One(text).TimexType, One(text).TimexValue));

    [Theory]
    [InlineData("it struck at 10 p.m. Wednesday", "2017-10-04T22:00")]
    [InlineData("it struck Wednesday at noon", "2017-10-04T12:00")]
    [InlineData("he arrived on Friday night", "2017-10-06TNI")]
    [InlineData("they met at 14:30 GMT", "2017-10-08T14:30")]
    [InlineData("he called this morning", "2017-10-08TMO")]
    public void Times_of_the_day_take_the_day_beside_them(string text, string value) => Assert.Equal(value, Find(text, Published)[^1].TimexValue);

    [Theory]
    [InlineData("they met often since early 2016", "2016-01/..", "2016-01-01", null)]
    [InlineData("strikes since September 26", "2017-09-26/..", "2017-09-26", null)]
    [InlineData("the war between 1992-2003", "1992/2003", "1992-01-01", "2003-12-31")]
    [InlineData("they grew in late 2016", "2016-09/2016-12", "2016-09-01", "2016-12-31")]
    [InlineData("help in the 1990s", "199X", "1990-01-01", "1999-12-31")]
    [InlineData("a truce for Ramadan 2016", "2016-06-06/2016-07-05", "2016-06-06", "2016-07-05")]
    [InlineData("they fought in the winter of 1994", "1994-24", "1994-12-01", "1995-02-28")]
    [InlineData("it lasted from March to May", "2017-03/2017-05", "2017-03-01", "2017-05-31")]
    [InlineData("in the past two years it grew", "2015-10-08/2017-10-08", "2015-10-08", "2017-10-08")]
    public void The_calendar_meaning_has_a_first_and_a_last_day(string text, string edtf, string first, string? last)
    {
        var value = Find(text, Published)[0].Value!;
        Assert.Equal(edtf, value.Edtf);
        Assert.Equal(DateOnly.Parse(first), value.First);
        Assert.Equal(last is null ? null : DateOnly.Parse(last), value.Last);
    }

    [Fact]
    public void The_narrative_carries_dates_on()
    {
        var times = Finder.Find([Words("He landed on March 3 , 2014 ."), Words("The following day he spoke ."), Words("Two days later he left .")], Published);
        Assert.Equal(["2014-03-03", "2014-03-04", "2014-03-06"], times.Select(t => t.TimexValue));
    }

    [Theory]
    [InlineData("on February 30th it rained", "2017-02")]
    [InlineData("on the 31st of June 1999 it rained", "1999-06")]
    [InlineData("on October 14 , 1066 they fought", "1066-10-14")]
    public void Days_the_calendar_does_not_have_are_doubted_and_not_thrown(string text, string value)
    {
        var time = One(text);
        Assert.Equal(value, time.TimexValue);
        Assert.NotNull(time.Doubt);
        Assert.EndsWith("?", time.Value!.Edtf);
    }

    [Theory]
    [InlineData("in the year 12016 of the novel", TimeDoubtKind.BeyondCalendar)]
    [InlineData("they return on May 4 , 12017 .", TimeDoubtKind.BeyondCalendar)]
    [InlineData("they fought on March 3 , 843 .", TimeDoubtKind.BeforeGregorian)]
    [InlineData("on October 12 , 1492 they landed", TimeDoubtKind.BeforeGregorian)]
    [InlineData("on June 31 , 1999 it rained", TimeDoubtKind.NoSuchDay)]
    public void A_date_that_no_calendar_has_says_what_is_wrong_with_it(string text, TimeDoubtKind doubt) => Assert.Equal(doubt, One(text).Doubt!.Kind);

    [Fact]
    public void A_year_beyond_the_calendar_has_no_days() => Assert.Null(One("they return on May 4 , 12017 .").Value);

    [Fact]
    public void People_counted_behind_a_day_are_no_year() => Assert.Null(One("on March 3 , 843 people died").Doubt);

    [Theory]
    [InlineData("shops closed in 1438 AH there", "2016-10-02", "2017-09-20")]
    [InlineData("he fasted in Ramadan 2016 at home", "2016-06-06", "2016-07-05")]
    [InlineData("spending fell in fiscal 2015 again", "2014-01-01", "2015-12-31")]
    [InlineData("it grew in the mid 19th century there", "1833-01-01", "1865-12-31")]
    public void Other_calendars_and_vague_periods_say_their_first_and_last_day(string text, string first, string last) =>
        Assert.Equal((first, last), (One(text).Value!.First?.ToString("O"), One(text).Value!.Last?.ToString("O")));

    [Theory]
    [InlineData("he may come and they march on")]
    [InlineData("the second man was 1,500 metres away")]
    [InlineData("a 52-year-old man")]
    [InlineData("the March for Jobs began")]
    [InlineData("he was in his 30s")]
    [InlineData("the daily newspaper closed")]
    public void Words_that_only_look_like_times_are_left_alone(string text) => Assert.Empty(Find(text, Published));

    [Fact]
    public void Without_a_day_of_publication_nothing_relative_gets_a_day()
    {
        foreach (var time in Find("yesterday , last week , October 4 , in July , two years ago , on Monday", null)) Assert.Null(time.Value?.First);
    }

    [Fact]
    public void Whatever_the_words_spans_are_in_order_inside_and_apart()
    {
        string[] pieces = ["the", "last", "two", "hundred", "years", "October", "4", ",", "1999", "-", "2003", "10:35", "p.m.", "GMT", "mid-1990s", "'80s", "a", "week", "ago", "quarter", "third", "every", "Monday", "night", "half", "\0", "\ud800", "99999999999999999999", "Feb.", "31", "of", "century", "9/11", "from", "to", "since"];
        Gen.Int[0, pieces.Length - 1].Array[0, 40].Sample(picks =>
        {
            if (picks.Length == 0) return;
            var text = string.Join(' ', picks.Select(i => pieces[i]));
            var end = 0;
            foreach (var time in Find(text, new DateOnly(9999, 12, 31)))
            {
                Assert.True(time.Span.Start >= end && time.Span.End <= text.Length && time.Span.Length > 0);
                Assert.True(time.Value?.First is not { } f || time.Value.Last is not { } l || f <= l);
                end = time.Span.End;
            }
        });
    }

    [Fact]
    public void A_sentence_of_ten_thousand_words_is_read_in_linear_time()
    {
        var text = string.Join(' ', Enumerable.Repeat("the last two years of", 2000));
        Assert.Equal(2000, Find(text, Published).Count);
    }
}
