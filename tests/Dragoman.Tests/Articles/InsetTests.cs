using Dragoman.Articles;
using Dragoman.Pages;
using Dragoman.Tests.Pages;

namespace Dragoman.Tests.Articles;

/// <summary>What stands in the midst of a column parts its lines and not its sentences.</summary>
public sealed class InsetTests
{
    private static readonly string[] Over =
        ["  The harbour of the town was", "closed for a week after the", "storm had torn its gates from", "their hinges, and the ships that", "were due had to be sent to the", "next port along the coast, the", "master of the port told news-", "men on Friday, for none of the"];

    private static readonly string[] Under = ["ships could wait. The mayor of", "the town said that there was no", "money for another wall, and the", "council meets on Monday to hear", "the plans of the engineers."];

    private static readonly string[] Boxed = ["The union of the fishermen was", "founded in 1951 and has three", "hundred members, and it is led", "by Ida Moe."];

    private static readonly Box Frame = new(38, 196, 200, 274);

    [Fact]
    public void Text_goes_on_under_a_picture_in_its_column()
    {
        var page = Columns().Done() with { Pictures = [new Box(40, 196, 188, 270)] };
        Assert.Contains("for none of the ships could wait.", Cut(page).Articles.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_that_stands_in_begins_under_a_picture_too()
    {
        string[] ended = [.. Over[..^1], "men on Friday."];
        var page = new TypedPage().Column(40, 100, ended).Column(40, 290, ["  The ships could wait no more.", .. Under[1..]]).Column(240, 100, [.. Over, .. Under]).Done() with { Pictures = [new Box(40, 196, 188, 270)] };
        Assert.Contains("on Friday.\n\nThe ships could", Cut(page).Articles.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_goes_on_under_a_quotation_pulled_out_of_it()
    {
        var page = Columns().Line(40, 220, "\u201cNo money for", 14).Line(40, 236, "another wall\u201d for", 14).Line(40, 252, "the harbour", 14).Done();
        var cutting = Cut(page);
        Assert.Contains("for none of the ships could wait.", cutting.Articles.Single().Text, StringComparison.Ordinal);
        Assert.Contains(cutting.Diagnostics, d => d.Code == "DG2103");
    }

    [Fact]
    public void A_boxed_item_is_an_article_of_its_own_and_the_text_goes_on_under_it()
    {
        var page = Columns().Line(44, 212, "Who they are", 12).Column(44, 228, Boxed).Done() with { Rules = [.. Sides(Frame)] };
        var articles = Cut(page).Articles;
        Assert.Equal([null, "Who they are"], articles.Select(a => a.Headline));
        Assert.Contains("for none of the ships could wait.", articles[0].Text, StringComparison.Ordinal);
        Assert.Equal("The union of the fishermen was founded in 1951 and has three hundred members, and it is led by Ida Moe.", articles[1].Text);
    }

    [Fact]
    public void A_box_at_the_end_of_a_text_parts_nothing()
    {
        var page = new TypedPage().Column(40, 100, Over).Line(44, 212, "Who they are", 12).Column(44, 228, Boxed).Column(240, 100, [.. Under, .. Over[..^1], "men on Friday."]).Done() with { Rules = [.. Sides(Frame)] };
        Assert.Contains(Cut(page).Articles, a => a.Text.Contains("led by Ida Moe.", StringComparison.Ordinal));
    }

    private static TypedPage Columns() => new TypedPage().Column(40, 100, Over).Column(40, 290, Under).Column(240, 100, [.. Over, .. Under, .. Over]);

    private static IEnumerable<Box> Sides(Box box) =>
        [box with { X1 = box.X0 + .5 }, box with { X0 = box.X1 - .5 }, box with { Y1 = box.Y0 + .5 }, box with { Y0 = box.Y1 - .5 }];

    private static Cutting Cut(Page page) => new ArticleCutter(EnglishLexicon.Instance).Cut([page], "d", null);
}
