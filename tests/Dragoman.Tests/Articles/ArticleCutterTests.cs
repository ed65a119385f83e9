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

    [Fact]
    public void A_letter_that_stands_alone_goes_back_to_its_word()
    {
        var cutting = Cut("""
            M
            inisters from six coastal
            states met in the capital
            to speak about fishing.

            They will meet again in
            June, a spokesman said.
            """);
        Assert.StartsWith("Ministers from six coastal states", Assert.Single(cutting.Articles).Text);
    }

    [Fact]
    public void Ligatures_ticks_and_soft_hyphens_become_plain_letters()
    {
        var article = Assert.Single(Cut("The \ufb01rst of\ufb01cial said the king`s ef\u00ad\nfort to \ufb02ee had failed.").Articles);
        Assert.Equal("The first official said the king\u2019s effort to flee had failed.", article.Text);
    }

    [Fact]
    public void A_gap_inside_a_sentence_is_closed()
    {
        var article = Assert.Single(Cut("The governor of the province\n\nrefused to sign the order.").Articles);
        Assert.Equal("The governor of the province refused to sign the order.", article.Text);
        Assert.Single(article.Paragraphs);
    }

    [Fact]
    public void A_word_broken_over_a_column_end_is_whole()
    {
        var article = Assert.Single(Cut("The council rejected the agree-\n\nment on Friday after a debate.").Articles);
        Assert.Equal("The council rejected the agreement on Friday after a debate.", article.Text);
    }

    [Fact]
    public void Page_number_section_and_date_are_left_out_and_told()
    {
        var cutting = Cut("The Harbour Times  March 3, 2017  14\n\nA strike has closed the port of Gdansk for a third day.\n\nBusiness\n");
        Assert.Equal("A strike has closed the port of Gdansk for a third day.", Assert.Single(cutting.Articles).Text);
        Assert.Equal(2, cutting.Diagnostics.Count(d => d.Code == "DG2101"));
    }

    [Fact]
    public void A_headline_and_a_byline_stand_beside_the_text_and_not_in_it()
    {
        var article = Assert.Single(Cut("""
            Dockers end strike in Gdansk

            By Maria Nowak

            Dockers in Gdansk went back to
            work on Monday after the owners
            of the port agreed to raise pay.
            """).Articles);
        Assert.Equal("Dockers end strike in Gdansk", article.Headline);
        Assert.Equal("By Maria Nowak", article.Byline);
        Assert.StartsWith("Dockers in Gdansk went back", article.Text);
    }

    [Fact]
    public void A_byline_at_the_foot_ends_an_article()
    {
        var cutting = Cut("""
            The mayor of Porto has opened
            a bridge for cyclists.

            Rui Santos is a correspondent
            in Lisbon.

            Rain has flooded villages in
            the north of Honduras.
            """);
        Assert.Equal(2, cutting.Articles.Count);
        Assert.Equal("Rui Santos is a correspondent in Lisbon.", cutting.Articles[0].Byline);
        Assert.EndsWith("\n\nRui Santos is a correspondent in Lisbon.", cutting.Articles[0].Text, StringComparison.Ordinal);
        Assert.Null(cutting.Articles[1].Byline);
    }

    [Fact]
    public void A_caption_at_the_page_end_goes_to_the_article_it_shares_words_with()
    {
        var cutting = Cut("""
            By Rui Santos

            The mayor of Porto has opened
            a bridge for cyclists.

            By Ana Flores

            Rain has flooded villages in
            the north of Honduras.

            A cyclist crosses the new bridge in Porto before the mayor arrives. (AFP)
            """);
        Assert.Single(cutting.Articles[0].Captions);
        Assert.Empty(cutting.Articles[1].Captions);
    }

    [Fact]
    public void Clean_text_is_used_as_it_is()
    {
        var text = "Talks resume\n\nThe two sides met on Friday.\nThey agreed.\n \nNothing was signed.\n";
        var article = ArticleCutter.FromText(text, "doc", new DateOnly(2017, 10, 8));
        Assert.Same(text, article.Text);
        Assert.Equal(["Talks resume", "The two sides met on Friday.\nThey agreed.", "Nothing was signed."], article.Paragraphs.Select(p => p.In(text).ToString()));
        Assert.Equal(17, article.Map.ToInput(17));
    }

    [Fact]
    public void A_restored_initial_maps_to_the_word_that_lacked_it()
    {
        var text = " atvia has closed its border.";
        var article = Assert.Single(Cut(text).Articles);
        Assert.Equal("Latvia has closed its border.", article.Text);
        Assert.Equal(text.IndexOf("atvia", StringComparison.Ordinal), article.Map.ToInput(0));
        Assert.Equal(text.IndexOf("closed", StringComparison.Ordinal), article.Map.ToInput(article.Text.IndexOf("closed", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_article_goes_on_over_a_page_break()
    {
        var cutting = new ArticleCutter(EnglishLexicon.Instance).Cut(
            [
                new Page { Number = 1, Text = "Union leaders and the owners\nof the mine at Lubin have\nagreed to talk about the\nfuture of the older shafts\nand of the men who work in\nthem before the end of the\n\n1" },
                new Page { Number = 2, Text = "2\n\nmonth, officials said.\n" },
            ], "doc", null);
        Assert.EndsWith("before the end of the month, officials said.", Assert.Single(cutting.Articles).Text);
    }

    [Fact]
    public void A_heading_inside_an_article_parts_nothing()
    {
        var cutting = Cut("""
            The central bank of Chile raised its
            interest rate on Tuesday for the third
            time this year. Inflation in Chile had
            reached nine per cent in May, and the
            peso had fallen against the dollar.

            The board of the bank said the interest
            rate would rise again if inflation did
            not fall. The peso gained two per cent
            in Santiago after the bank spoke.

            Debt and prices

            But the bank warned that the interest
            rate alone would not bring inflation in
            Chile down. The peso is still weak, the
            board said, and the bank holds fewer
            dollars than it did last year.

            Economists in Santiago said inflation
            would fall only when the interest rate
            set by the bank had done its work.
            """);
        Assert.Contains("\n\nDebt and prices\n\nBut the bank", Assert.Single(cutting.Articles).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_subject_alone_parts_two_articles()
    {
        var cutting = Cut("""
            The central bank of Chile raised its
            interest rate on Tuesday for the third
            time this year. Inflation in Chile had
            reached nine per cent in May.

            The peso gained two per cent against
            the dollar after the bank spoke. Banks
            in Santiago had expected a smaller
            step from the central bank.

            Economists said inflation would fall
            only next year, when the interest rate
            had done its work and the peso had
            settled.

            A fire on Wednesday destroyed part of
            the cathedral of Turku in Finland.
            Firemen fought the flames through the
            night, police officer Matti Lehto said.

            The cathedral dates from the thirteenth
            century. Lehto said the fire had begun
            in the roof, where workmen had left a
            lamp burning.

            Nobody was hurt. The bishop of Turku
            called the fire a loss for Finland and
            asked for help to rebuild the roof.
            """);
        Assert.Equal(2, cutting.Articles.Count);
        Assert.StartsWith("A fire on Wednesday", cutting.Articles[1].Text);
    }

    private static Cutting Cut(string text) => new ArticleCutter(EnglishLexicon.Instance).Cut([new Page { Number = 1, Text = text }], "doc", null);
}
