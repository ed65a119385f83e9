using System.Text;
using Dragoman.Reading;
using Dragoman.Reading.Feeds;

namespace Dragoman.Tests.Feeds;

public sealed class FeedFileTests
{
    private static Manuscript Read(string feed) => FeedFile.Read(Encoding.UTF8.GetBytes(feed), "feed.xml");

    [Fact]
    public void Each_item_of_rss_is_an_article_of_its_own()
    {
        var read = Read("""
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Valley Courier</title><language>en-gb</language>
            <item><title>Talks &amp;amp; more</title><link>https://example.org/1</link><dc:creator>Ida Norden</dc:creator><pubDate>Tue, 19 Nov 2019 10:48:00 GMT</pubDate><description>Short &lt;b&gt;one&lt;/b&gt;.</description>
            <content:encoded><![CDATA[<p>The governor met the miners&nbsp;on Monday.</p><p style="display:none">Nobody sees this.</p><p><a href="/1">Read more</a></p>]]></content:encoded></item>
            <item><title>Second</title><guid>https://example.org/2</guid><description>The ferries stopped for a third day.</description></item></channel></rss>
            """);
        Assert.Equal(["The governor met the miners on Monday.", "The ferries stopped for a third day."], read.Articles.Select(article => article.Text));
        var first = read.Articles[0];
        Assert.Equal(("Talks & more", "Ida Norden", new DateOnly(2019, 11, 19), "https://example.org/1", "The Valley Courier", "en"), (first.Headline, first.Byline, first.Published!.Value, first.Url, first.Source, first.Language));
        Assert.Equal("https://example.org/2", read.Articles[1].Url);
        Assert.Equal("Nobody sees this.", Assert.Single(read.Hidden).Text);
    }

    [Fact]
    public void Atom_gives_its_markup_as_elements_or_as_text()
    {
        var read = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Courier</title><entry><title type="html">A &lt;i&gt;title&lt;/i&gt;</title><link rel="self" href="https://example.org/self"/><link href="https://example.org/2"/>
            <updated>2020-01-02T03:04:05Z</updated><author><name>Bo Li</name><email>bo@example.org</email></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Troops crossed the border.</p><p>They <b>left</b> the next day.</p></div></content></entry></feed>
            """);
        var article = Assert.Single(read.Articles);
        Assert.Equal(("Troops crossed the border.\n\nThey left the next day.", "A title", "Bo Li", "https://example.org/2", new DateOnly(2020, 1, 2)), (article.Text, article.Headline, article.Byline, article.Url, article.Published!.Value));
    }

    [Fact]
    public void Rdf_has_its_items_beside_the_channel()
    {
        var read = Read("""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Courier</title></channel><item><title>One</title><description>The mayor resigned on Friday.</description><dc:date>2004-05-06</dc:date></item></rdf:RDF>""");
        Assert.Equal(("The mayor resigned on Friday.", new DateOnly(2004, 5, 6), "Courier"), (read.Articles[0].Text, read.Articles[0].Published!.Value, read.Articles[0].Source));
    }

    [Fact]
    public void A_feed_that_breaks_off_is_read_as_far_as_it_goes()
    {
        var read = Read("<rss><channel><item><title>a</title><description>The mayor resigned on Friday.</description></item><item><title>b</wrong></item></channel></rss>");
        Assert.Equal("The mayor resigned on Friday.", Assert.Single(read.Articles).Text);
        Assert.Contains(read.Diagnostics, told => told.Code == "DG1306" && told.Place.Line == 1);
    }

    [Theory]
    [InlineData("<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><description>&x;</description></item></channel></rss>")]
    [InlineData("<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><rss><channel><item><description>&b;</description></item></channel></rss>")]
    public void No_entity_of_a_document_type_is_known(string feed)
    {
        var read = Read(feed);
        Assert.DoesNotContain(read.Articles, article => article.Text.Contains("root:", StringComparison.Ordinal) || article.Text.Contains("aaaa", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no feed")]
    [InlineData("<svg><text>x</text></svg>")]
    public void What_is_no_feed_is_refused(string text) => Assert.Contains(Read(text).Diagnostics, told => told.Severity == Severity.Error && told.Code == "DG1307");

    [Theory]
    [InlineData("feed")]
    [InlineData("xml-attack")]
    public void Every_feed_of_the_corpus_ends_with_articles_or_a_reason(string category)
    {
        var folder = Path.Combine(Repository.Root, "..", "shared", "corpus", category);
        Assert.SkipUnless(Directory.Exists(folder), "there is no ../shared beside this checkout");
        Assert.All(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), file =>
        {
            var read = FeedFile.Read(File.ReadAllBytes(file), file);
            Assert.True(read.Articles.Count > 0 || read.Diagnostics.Any(told => told.Severity == Severity.Error));
        });
    }
}
