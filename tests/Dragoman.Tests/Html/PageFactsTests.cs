using Dragoman.Reading.Html;

namespace Dragoman.Tests.Html;

public sealed class PageFactsTests
{
    private const string Linked = """
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Talks at the pit","datePublished":"2019-11-19T23:30:00-05:00",
        "author":[{"@type":"Person","name":"Ida Norden"},{"name":"Bo Li"}],"publisher":{"name":"The Valley Courier"},"inLanguage":"en-GB","url":"https://example.org/pit"}]}</script>
        """;

    [Fact]
    public void Json_ld_tells_headline_authors_day_outlet_language_and_address()
    {
        var article = Pages.Only(Linked + Pages.Article);
        Assert.Equal(("Talks at the pit", "Ida Norden, Bo Li", new DateOnly(2019, 11, 19), "The Valley Courier", "en", "https://example.org/pit"),
            (article.Headline, article.Byline, article.Published!.Value, article.Source, article.Language, article.Url));
    }

    [Fact]
    public void Meta_elements_tell_the_same()
    {
        var article = Pages.Only($"""
            <html lang="en-US"><head><meta property="og:title" content="Talks at the pit | The Valley Courier"><meta property="og:site_name" content="The Valley Courier"><meta name="author" content="Ida Norden">
            <meta property="article:published_time" content="2019-11-19T10:00:00Z"><link rel="canonical" href="https://example.org/pit"></head><body>{Pages.Article}</body></html>
            """);
        Assert.Equal(("Talks at the pit", "Ida Norden", new DateOnly(2019, 11, 19), "The Valley Courier", "en", "https://example.org/pit"),
            (article.Headline, article.Byline, article.Published!.Value, article.Source, article.Language, article.Url));
    }

    [Fact]
    public void The_heading_on_the_page_is_the_headline_and_no_text()
    {
        var article = Pages.Only($"<title>Talks at the pit - Courier</title><article><h1>Talks at the pit</h1><div class='byline'>By Ida Norden</div><time datetime='2019-11-19'>19 November</time>{Pages.Article}</article>");
        Assert.Equal(("Talks at the pit", Pages.Whole, new DateOnly(2019, 11, 19)), (article.Headline, article.Text, article.Published!.Value));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relative")]
    public void Only_an_address_of_the_web_is_an_address(string href) => Assert.Null(PageFacts.Address(href));

    [Theory]
    [InlineData("2019-11-19T10:00:00Z", 2019, 11, 19)]
    [InlineData("20191119", 2019, 11, 19)]
    [InlineData("Tue, 19 Nov 2019 10:48:00 GMT", 2019, 11, 19)]
    [InlineData("Tue, 19 Nov 19 10:48:00 GMT", 2019, 11, 19)]
    [InlineData("November 19th, 2019", 2019, 11, 19)]
    [InlineData("19 November 2019", 2019, 11, 19)]
    public void Days_are_read_as_machines_and_people_write_them(string text, int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), PageFacts.Day(text));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("1970-01-01")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("31 February 2019")]
    [InlineData("99999999")]
    public void What_is_no_day_gives_none(string text) => Assert.Null(PageFacts.Day(text));

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\"")]
    [InlineData("{\"@type\":7,\"headline\":[1]}")]
    [InlineData("[[[[[[")]
    [InlineData("null")]
    [InlineData("{\"@type\":\"NewsArticle\",\"author\":7,\"headline\":{},\"datePublished\":false}")]
    public void Json_ld_that_is_broken_or_odd_is_passed_over(string json) => Assert.Equal(Pages.Whole, Pages.Text($"<script type='application/ld+json'>{json}</script>{Pages.Article}"));
}
