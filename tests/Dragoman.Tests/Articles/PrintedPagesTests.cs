using Dragoman.Articles;
using Dragoman.Pages;
using Dragoman.Tests.Pages;

namespace Dragoman.Tests.Articles;

/// <summary>Printed pages are read as a reader reads them: down one column, then down the next, under their own headline.</summary>
public sealed class PrintedPagesTests
{
    private static readonly string[] Left =
        ["  The harbour of the town was", "closed for a week after the", "storm had torn its gates from", "their hinges, and the ships that", "were due had to be sent to the", "next port along the coast, the", "master of the port told news-", "men on Friday.", "  The fishermen went on strike."];

    private static readonly string[] Right =
        ["They asked for a wall that the", "council had promised them two", "years ago and never built. The", "mayor said that there was no", "money for it. The council meets", "on Monday to hear the plans of", "the engineers and the demands", "of the fishermen, who stay at", "home until then."];

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        var text = Cut(new TypedPage().Column(40, 100, Left).Column(240, 100, Right)).Articles.Single().Text;
        Assert.StartsWith("The harbour of the town was closed for a week", text, StringComparison.Ordinal);
        Assert.Contains("told newsmen on Friday.\n\nThe fishermen went on strike.", text, StringComparison.Ordinal);
        Assert.EndsWith("who stay at home until then.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_over_the_columns_is_that_of_the_article_under_it()
    {
        var cutting = Cut(new TypedPage().Line(40, 70, "Storm shuts harbour for a week", 24).Column(40, 100, Left).Column(240, 100, Right).Line(40, 260, "Engineers present their plans", 24).Column(40, 290, Right).Column(240, 290, Left));
        Assert.Equal(["Storm shuts harbour for a week", "Engineers present their plans"], cutting.Articles.Select(a => a.Headline));
    }

    [Fact]
    public void A_drop_cap_opens_its_word()
    {
        string[] narrow = ["     he harbour of the town was", "     closed for a week after the", "     storm had torn its gates and", .. Left[4..]];
        var text = Cut(new TypedPage().Line(40, 124, "T", 44).Column(40, 100, narrow).Column(240, 100, Right)).Articles.Single().Text;
        Assert.StartsWith("The harbour of the town was closed", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_running_head_is_no_article()
    {
        var cutting = Cut(new TypedPage().Line(40, 30, "The Coast Mail", 9).Line(380, 30, "7", 9).Column(40, 100, Left).Column(240, 100, Right));
        Assert.DoesNotContain("Mail", cutting.Articles.Single().Text, StringComparison.Ordinal);
        Assert.Contains(cutting.Diagnostics, d => d.Code == "DG2101" && d.Message.Contains("Coast Mail", StringComparison.Ordinal));
    }

    [Fact]
    public void The_boxes_of_a_quotation_cover_its_words_and_no_others()
    {
        var article = Cut(new TypedPage().Column(40, 100, Left).Column(240, 100, Right)).Articles.Single();
        var at = article.Text.IndexOf("newsmen", StringComparison.Ordinal);
        var regions = article.RegionsOf(new Span(at, at + "newsmen".Length));
        Assert.Equal(2, regions.Count);
        Assert.All(regions, r => Assert.InRange(r.X1, .05, .5));
        Assert.True(regions[0].Y1 <= regions[1].Y0 + .01);
        Assert.Equal(2, article.Regions.Count);
    }

    [Fact]
    public void Recognition_that_goes_far_back_begins_another_article()
    {
        var text = string.Join('\n', Left) + "\n\n" + string.Join('\n', Right);
        var words = new List<PageWord>();
        foreach (var (word, start) in WordsOf(text))
        {
            var line = text[..start].Count(c => c == '\n');
            var isRight = line > Left.Length;
            var column = start - (text.LastIndexOf('\n', Math.Max(0, start - 1)) + 1);
            var x = (isRight ? 20 : 620) + (column * 5);
            words.Add(new PageWord(new Span(start, start + word.Length), new Box(x, 100 + (line * 12) - (isRight ? 0 : 60), x + (word.Length * 5), 110 + (line * 12) - (isRight ? 0 : 60))));
        }

        var page = new Page { Number = 1, Text = text, Words = words, Width = 800, Height = 700, IsOrdered = true };
        Assert.Equal(2, new ArticleCutter(EnglishLexicon.Instance).Cut([page], "d", null).Articles.Count);
    }

    private static IEnumerable<(string Word, int Start)> WordsOf(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at])) continue;
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            yield return (text[at..end], at);
            at = end;
        }
    }

    private static Cutting Cut(TypedPage page) => new ArticleCutter(EnglishLexicon.Instance).Cut([page.Done()], "d", null);
}
