namespace Dragoman.Tests.Html;

public sealed class WebPageTests
{
    [Fact]
    public void Menus_teasers_and_the_foot_are_left_out() => Assert.Equal(Pages.Whole, Pages.Text($"""
        <html><body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
        <div class="story-body">{Pages.Article}</div>
        <div class="related-stories"><h3>Related</h3><p>Ferries stop for a third day as the strike of the pilots goes on, the company said.</p></div>
        <footer>All rights reserved by the publisher of this page, who can be reached at the office.</footer></body></html>
        """));

    [Fact]
    public void An_article_without_any_names_is_found_where_the_prose_is() => Assert.Equal(Pages.Whole, Pages.Text($"""
        <table><tr><td><a href="/a">One</a><br><a href="/b">Two</a></td><td><div>{Pages.Article}</div></td></tr></table>
        """));

    [Theory]
    [InlineData("<h3>You may also like</h3>")]
    [InlineData("<p><b>Comments</b></p>")]
    [InlineData("<div>Sign up for our newsletter</div>")]
    public void Nothing_comes_after_a_label_that_closes_the_article(string label) =>
        Assert.Equal(Pages.Whole, Pages.Text($"<article>{Pages.Article}{label}<p>I never liked that road.</p></article>"));

    [Fact]
    public void A_label_in_the_middle_takes_only_itself_away() =>
        Assert.Equal(Pages.Whole, Pages.Text($"<article><p>{Pages.First}</p><p>Read next</p><p>{Pages.Second}</p><p>{Pages.Third}</p></article>"));

    [Fact]
    public void A_link_to_another_article_is_no_paragraph() =>
        Assert.Equal(Pages.Whole, Pages.Text($"<article><p>{Pages.First}</p><p><a href='/x'>PILOTS STRIKE FOR A THIRD DAY</a></p><p>READ MORE: <a href='/y'>The ferries</a></p><p>{Pages.Second}</p><p>{Pages.Third}</p></article>"));

    [Fact]
    public void Words_under_a_picture_are_captions_and_no_text()
    {
        var article = Pages.Only($"<article><figure><img src=a><figcaption>Miners at the gate</figcaption></figure>{Pages.Article}<p>The pit from the air. (Photo: N. Stanek)</p></article>");
        Assert.Equal(Pages.Whole, article.Text);
        Assert.Equal(["Miners at the gate", "The pit from the air."], article.Captions.Select(caption => caption.Text));
        Assert.Equal("Photo: N. Stanek", article.Captions[1].Credit);
    }

    [Fact]
    public void Headings_lists_and_tables_inside_the_text_are_kept() =>
        Assert.Equal($"{Pages.First}\n\nWhat they want\n\nwages\n\na doctor\n\nPit\tMen\n\nNorth\t120\n\n{Pages.Third}",
            Pages.Text($"<article><p>{Pages.First}</p><h2>What they want</h2><ul><li>wages</li><li>a doctor</li></ul><table><tr><th>Pit</th><th>Men</th></tr><tr><td>North</td><td>120</td></tr></table><p>{Pages.Third}</p></article>"));

    [Fact]
    public void Comments_longer_than_the_article_are_still_no_article()
    {
        var comments = string.Concat(Enumerable.Repeat("<p>I was there on that day, and none of it went as the paper has it, believe me.</p>", 20));
        Assert.Equal(Pages.Whole + "\n\n" + Pages.Whole, Pages.Text($"<body><h1>Talks at the pit</h1><div>{Pages.Article}{Pages.Article}</div><div id='comments'>{comments}</div></body>"));
    }

    [Fact]
    public void A_page_that_goes_on_with_the_next_article_gives_the_first() =>
        Assert.Equal(Pages.Whole, Pages.Text($"<main><article><h1>Talks at the pit</h1>{Pages.Article}</article><article><h1>Ferries</h1>{Pages.Article.Replace("miners", "pilots")}</article></main>"));

    [Fact]
    public void Two_breaks_or_one_after_a_sentence_part_paragraphs() =>
        Assert.Equal("The road is closed.\n\nIt opens on Monday\nat noon, the mayor said\n\nNobody waits.", Pages.Text("<div>The road is closed.<br>It opens on Monday<br>at noon, the mayor said<br><br>Nobody waits.</div>"));

    [Fact]
    public void Soft_hyphens_and_joiners_do_not_tear_words() => Assert.Contains("government", Pages.Text($"<p>The go\u00ADvern\u200Bment fell. {Pages.First}</p>"), StringComparison.Ordinal);

    [Fact]
    public void A_page_without_text_is_refused_with_a_reason()
    {
        var read = Pages.Read("<html><body><script>document.write('all of it')</script></body></html>");
        Assert.Empty(read.Articles);
        Assert.Equal("DG1301", Assert.Single(read.Diagnostics).Code);
        Assert.Equal(Severity.Error, read.Diagnostics[0].Severity);
    }

    [Fact]
    public void The_same_page_gives_the_same_manuscript() => Assert.Equal(Pages.Text(Pages.Article), Pages.Text(Pages.Article));
}
