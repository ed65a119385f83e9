using Dragoman.Articles;
using Dragoman.Pages;
using Dragoman.Tests.Pages;

namespace Dragoman.Tests.Articles;

/// <summary>A table is no running text: it is kept in rows beside the article, and no sentence is read in it.</summary>
public sealed class TableTests
{
    private static readonly string[] Left =
        ["  The harbour of the town was", "closed for a week after the", "storm had torn its gates from", "their hinges, and the ships that", "were due had to be sent to the", "next port along the coast, the", "master of the port told news-", "men on Friday, for none of the"];

    private static readonly string[] Rest = ["ships could wait. The mayor of", "the town said that there was no", "money for another wall, and the", "council meets on Monday to hear", "the plans of the engineers."];

    [Fact]
    public void Figures_in_a_column_of_text_are_a_table_and_the_text_goes_on_under_it()
    {
        var page = Rows(new TypedPage().Column(40, 100, Left), 40, 210, ["Salt League", "61", "48"], ["Coast Party", "22", "37"], ["Greens", "9", "n/a"], ["Free Farmers", "\u2013", "4"]);
        var article = Cut(page.Column(40, 270, Rest).Column(240, 100, [.. Left, .. Rest])).Articles.Single();
        Assert.Contains("for none of the ships could wait.", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Greens", article.Text, StringComparison.Ordinal);
        string?[][] rows = [["Salt League", "61", "48"], ["Coast Party", "22", "37"], ["Greens", "9", "n/a"], ["Free Farmers", "\u2013", "4"]];
        Assert.Equal(rows, article.Tables.Single().Rows);
        Assert.InRange(article.Tables.Single().Regions.Single().X1, .3, .5);
    }

    [Fact]
    public void The_line_over_a_table_is_its_title_and_begins_no_article()
    {
        var page = Rows(new TypedPage().Column(40, 100, Left).Line(40, 214, "Seats in the council", 12), 40, 230, ["Salt League", "61"], ["Coast Party", "22"], ["Greens", "9"]).Line(40, 266, "Source: board of elections", 8);
        var article = Cut(page.Column(40, 290, Rest).Column(240, 100, Left)).Articles.Single();
        Assert.Equal(("Seats in the council", "Source: board of elections"), (article.Tables.Single().Title, article.Tables.Single().Note));
        Assert.Null(article.Headline);
    }

    [Fact]
    public void Names_and_offices_side_by_side_are_a_table_without_a_figure()
    {
        string?[][] rows = [["Prime minister", "Anna Berg"], ["Defence", "Ole Strand"], ["Foreign affairs", "Maria Lund"], ["Finance", "Per Falk"], ["Interior", "Ida Moe"]];
        var article = Cut(Rows(new TypedPage().Column(40, 100, Left).Column(240, 100, Left), 40, 260, rows!)).Articles.Single();
        Assert.Equal(rows, article.Tables.Single().Rows);
    }

    [Fact]
    public void Columns_of_prose_are_no_table_though_figures_stand_in_them()
    {
        string[] told = ["  In 2009 the harbour took 45 of", "312 ships, in 2010 the town had", "3 ships a day, and 17 of its 20", "gates were open until 5 March,", "when 12 men of the crew of the", "Gull were held for 30 days and", "9 of them went home on foot."];
        var cutting = Cut(new TypedPage().Column(40, 100, told).Column(240, 100, told));
        Assert.All(cutting.Articles, a => Assert.Empty(a.Tables));
        Assert.DoesNotContain(cutting.Diagnostics, d => d.Code == "DG2104");
    }

    [Fact]
    public void A_table_is_told_and_drawn_as_one()
    {
        var cutting = Cut(Rows(new TypedPage().Column(40, 100, Left).Column(240, 100, Left), 40, 260, ["Salt League", "61"], ["Coast Party", "22"], ["Greens", "9"]));
        Assert.Contains(cutting.Diagnostics, d => d is { Code: "DG2104", Severity: Severity.Note } && d.Message.Contains("3 rows and 2 columns", StringComparison.Ordinal));
        Assert.Equal(1, cutting.Layout!.Blocks.Single(b => b.Kind == "table").Article);
    }

    [Fact]
    public void A_caption_behind_the_last_headline_of_a_page_is_kept()
    {
        var page = new TypedPage().Column(40, 100, Left).Column(240, 100, Left).Line(40, 300, "Storm shuts harbour", 24).Line(40, 330, "Ships wait off the coast. (AP)", 8);
        Assert.Equal("Ships wait off the coast.", Cut(page).Articles.Single().Captions.Single().Text);
    }

    [Theory]
    [InlineData("Salt League      61    48\nCoast Party      22    37\nGreens            9    12")]
    [InlineData("Salt League ...... 61 ... 48\nCoast Party ...... 22 ... 37\nGreens ........... 9 .... 12")]
    [InlineData("Salt League 61 48\nCoast Party 22 37\nGreens 9 12")]
    public void Columns_of_figures_are_a_table_in_plain_text_too(string table)
    {
        var text = string.Join('\n', Left) + "\n\n" + table + "\n\n" + string.Join('\n', Rest);
        var article = new ArticleCutter(EnglishLexicon.Instance).Cut([new Page { Number = 1, Text = text }], "d", null).Articles.Single();
        string?[][] rows = [["Salt League", "61", "48"], ["Coast Party", "22", "37"], ["Greens", "9", "12"]];
        Assert.Equal(rows, article.Tables.Single().Rows);
        Assert.Contains("for none of the ships could wait.", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Greens", article.Text, StringComparison.Ordinal);
    }

    /// <summary>Rows twelve points apart: the first cell at the left, the others 70 points apart.</summary>
    private static TypedPage Rows(TypedPage page, double x, double y, params string[][] rows)
    {
        for (var r = 0; r < rows.Length; r++)
            for (var c = 0; c < rows[r].Length; c++) page.Line(x + (c == 0 ? 0 : 20 + (60 * c)), y + (12 * r), rows[r][c], 9);
        return page;
    }

    private static Cutting Cut(TypedPage page) => new ArticleCutter(EnglishLexicon.Instance).Cut([page.Done()], "d", null);
}
