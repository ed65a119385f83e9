using Dragoman.Reading.Html;

namespace Dragoman.Tests.Html;

public sealed class HiddenTextTests
{
    private const string Planted = "Rebels burned the northern bridge on Sunday, the army said.";

    [Theory]
    [InlineData("style='display:none'", "display-none")]
    [InlineData("style='DISPLAY : none !important'", "display-none")]
    [InlineData("style='visibility:hidden'", "invisible")]
    [InlineData("hidden", "hidden")]
    [InlineData("style='opacity:0'", "transparent")]
    [InlineData("style='color:#ffffff'", "white")]
    [InlineData("style='color: rgb(255, 255, 255)'", "white")]
    [InlineData("style='color:transparent'", "transparent")]
    [InlineData("style='font-size:0'", "tiny")]
    [InlineData("style='font-size:1px'", "tiny")]
    [InlineData("style='position:absolute;left:-9999px'", "off-screen")]
    [InlineData("style='text-indent:-99em'", "off-screen")]
    [InlineData("style='height:0;overflow:hidden'", "clipped")]
    [InlineData("class='sr-only'", "class")]
    [InlineData("class='gone'", "display-none")]
    [InlineData("id='pale'", "white")]
    public void What_nobody_sees_is_kept_apart(string how, string why)
    {
        var read = Pages.Read($"<style>.gone{{display:none}} #pale{{color:white}}</style><article>{Pages.Article}<p {how}>{Planted}</p></article>");
        Assert.Equal(Pages.Whole, Assert.Single(read.Articles).Text);
        Assert.Equal((Planted, why), (Assert.Single(read.Hidden).Text, read.Hidden[0].Why));
    }

    [Theory]
    [InlineData("style='color:#333'")]
    [InlineData("style='font-size:12px;position:relative;left:4px'")]
    [InlineData("style='opacity:0.9'")]
    [InlineData("style='background:#003366;color:white'")]
    [InlineData("class='small-screen'")]
    [InlineData("class='dark'")]
    public void What_can_be_seen_stays(string how)
    {
        var read = Pages.Read($"<style>.note .dark{{background:#123}} .dark{{color:#fff}} @media (max-width:600px){{.small-screen{{display:none}}}}</style><article>{Pages.Article}<p {how}>{Planted}</p></article>");
        Assert.Empty(read.Hidden);
        Assert.EndsWith(Planted, read.Articles[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_that_metadata_carry_is_not_taken_for_the_text_on_the_page()
    {
        var markup = $$"""<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{Planted}} {{string.Join(' ', Enumerable.Repeat(Planted, 8))}}"}</script><article>{{Pages.Article}}</article>""";
        Assert.Equal(Pages.Whole, Pages.Text(markup));
    }

    [Theory]
    [InlineData("<script>Rebels burned it.</script>")]
    [InlineData("<noscript><p>Rebels burned the bridge and left, the army said on Sunday.</p></noscript>")]
    [InlineData("<template><p>Rebels burned the bridge and left, the army said on Sunday.</p></template>")]
    [InlineData("<!-- Rebels burned the bridge and left, the army said on Sunday. -->")]
    [InlineData("<svg><text>Rebels burned the bridge and left, the army said on Sunday.</text></svg>")]
    public void Code_and_remarks_are_no_text(string planted) => Assert.Equal(Pages.Whole, Pages.Text($"<article>{Pages.Article}{planted}</article>"));

    [Fact]
    public void A_later_rule_undoes_an_earlier_one() => Assert.Null(Invisibility.Why(new Dictionary<string, string> { ["display"] = "block" }, () => false));
}
