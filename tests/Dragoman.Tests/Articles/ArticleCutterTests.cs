using Dragoman.Articles;
using Dragoman.Pages;
using Dragoman.Tests.Pages;

namespace Dragoman.Tests.Articles;

public sealed class ArticleCutterTests
{
    [Fact]
    public void A_lost_initial_comes_back_and_begins_an_article()
    {
        var cutting = Cut("""
             atvia has closed its
            border with its eastern
            neighbour, the ministry
            said on Monday.

            Trade had already fallen
            by half since the spring.
             he harbour of Ventspils
            lay idle for a second
            week as dockers refused
            to load the grain ships.
            """);
        Assert.Equal(2, cutting.Articles.Count);
        Assert.StartsWith("Latvia has closed its border", cutting.Articles[0].Text);
        Assert.StartsWith("The harbour of Ventspils", cutting.Articles[1].Text);
    }

    [Fact]
    public void A_caption_that_cuts_a_word_open_is_lifted_out()
    {
        var cutting = Cut("""
            The minister told reporters
            in the capital that the dele-

            Quiet streets. A shopkeeper waits for customers in the old town. (Reuters)

            gation would return before
            the end of the month.
            """);
        var article = Assert.Single(cutting.Articles);
        Assert.Equal("The minister told reporters in the capital that the delegation would return before the end of the month.", article.Text);
        Assert.Equal(new Caption("Quiet streets. A shopkeeper waits for customers in the old town.", "Reuters"), Assert.Single(article.Captions));
    }

    private static Cutting Cut(string text) => new ArticleCutter(EnglishLexicon.Instance).Cut([new Page { Number = 1, Text = text }], "doc", null);
}
