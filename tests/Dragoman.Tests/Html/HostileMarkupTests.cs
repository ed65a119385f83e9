using System.Diagnostics;
using Dragoman.Reading.Html;

namespace Dragoman.Tests.Html;

public sealed class HostileMarkupTests
{
    /// <summary>Markup that makes parsers slow or deep: what repeats, and what stands before it.</summary>
    public static TheoryData<string, string> Bombs => new()
    {
        { "", "<div>" }, { "", "<b><p></b>" }, { "", "<b><i><p></b></i>" }, { "", "<a href=x>" }, { "", "<table><tr><td>" }, { "<table>", "x<b>" }, { "", "<svg>" }, { "", "<ul><li>" }, { "", "<!--" },
        { "", "x<br>" }, { "<select>", "<option>" }, { "", "<p a= \"" }, { "<p>", "&amp;&#x41;&" }, { "", "<template>" }, { "", "<div hidden>" }, { "<p class='", "a1 b2 " }, { "", "<h1>a</h1>" }, { "", "<" },
        { "<table>", "<tr><td>x</td></tr>" }, { "", "<button><p>" }, { "<style>", ".a{color:red}" }, { "<script type='application/ld+json'>", "[" }, { "", "<font size=1><span class=caption>" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Time_grows_with_the_length_and_no_faster(string before, string repeated)
    {
        Read(before, repeated, 500);
        var small = Best(before, repeated, 5_000);
        var large = Best(before, repeated, 40_000);
        // Eight times as much takes eight times as long, and more with the collector's work on a busy machine; the square would take sixty-four. Below three seconds nothing hangs.
        Assert.True(large < TimeSpan.FromSeconds(3) || large < 40 * small, $"{small.TotalMilliseconds:N0} ms for 5,000, {large.TotalMilliseconds:N0} ms for 40,000");
    }

    [Theory]
    [InlineData("html-broken")]
    [InlineData("xss")]
    [InlineData("polyglot-archive")]
    public void Every_file_of_the_corpus_ends_in_a_manuscript_with_an_article_or_a_reason(string category)
    {
        var folder = Path.Combine(Repository.Root, "..", "shared", "corpus", category);
        Assert.SkipUnless(Directory.Exists(folder), "there is no ../shared beside this checkout");
        Assert.All(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), file =>
        {
            var read = WebPage.Read(File.ReadAllBytes(file), file);
            Assert.True(read.Articles.Count == 1 || read.Diagnostics.Any(told => told.Severity == Severity.Error));
        });
    }

    [Fact]
    public void Text_below_what_is_nested_too_deep_is_kept()
    {
        var markup = string.Concat(Enumerable.Repeat("<div>", 2_000)) + Pages.Article + string.Concat(Enumerable.Repeat("</div>", 2_000));
        Assert.Equal(Pages.Whole, Pages.Text(markup));
    }

    [Fact]
    public void Markup_of_usual_depth_is_left_as_it_is() => Assert.Same(Pages.Article, Nesting.Limit(Pages.Article));

    private static TimeSpan Best(string before, string repeated, int times) => Enumerable.Range(0, 3).Select(_ => Read(before, repeated, times)).Min();

    private static TimeSpan Read(string before, string repeated, int times)
    {
        var markup = before + string.Concat(Enumerable.Repeat(repeated, times));
        var start = Stopwatch.GetTimestamp();
        Pages.Read(markup);
        return Stopwatch.GetElapsedTime(start);
    }
}
