namespace Dragoman.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    [Fact]
    public void An_abbreviation_before_a_name_ends_nothing() =>
        Assert.Equal(["Gen. Peter Brown met Sen. A. B. Hassan in St. Petersburg.", "They talked."],
            English.Sentences("Gen. Peter Brown met Sen. A. B. Hassan in St. Petersburg. They talked."));

    [Fact]
    public void A_full_stop_shared_with_an_abbreviation_becomes_a_word()
    {
        var sentences = English.Read("The convoy left at 7 p.m. The road was closed on Monday.");
        Assert.Equal(2, sentences.Length);
        Assert.Equal(["p.m", "."], sentences[0].Tokens[^2..].Select(t => t.Form));
    }

    [Fact]
    public void A_quotation_mark_behind_the_full_stop_belongs_to_the_sentence() =>
        Assert.Equal(["\"We will not leave the city.\"", "The mayor did not say more."], English.Sentences("\"We will not leave the city.\" The mayor did not say more."));

    [Fact]
    public void A_question_inside_a_quotation_does_not_end_what_says_it() =>
        Assert.Equal(["\"Is the war over?\" the minister asked on Sunday."], English.Sentences("\"Is the war over?\" the minister asked on Sunday."));

    [Fact]
    public void An_abbreviation_before_a_small_letter_ends_nothing() =>
        Assert.Equal(["They met at 5 p.m. in Paris with Acme Inc. and the U.S. envoy."], English.Sentences("They met at 5 p.m. in Paris with Acme Inc. and the U.S. envoy."));

    [Fact]
    public void Money_and_decimals_end_nothing() =>
        Assert.Equal(["The loan of $1.2 billion-$2.3 billion fell by 3.5 per cent."], English.Sentences("The loan of $1.2 billion-$2.3 billion fell by 3.5 per cent."));

    [Fact]
    public void A_line_end_inside_a_paragraph_is_a_space() =>
        Assert.Equal(["The troops left\nthe city on Monday."], English.Sentences("The troops left\nthe city on Monday."));

    [Fact]
    public void A_line_that_had_room_for_the_next_word_ends_a_sentence() =>
        Assert.Equal(["Envoy leaves the capital", "The ministry of foreign affairs said on Monday that the envoy had left the capital."],
            English.Sentences("Envoy leaves the capital\nThe ministry of foreign affairs said on Monday that the envoy had left the capital."));

    [Fact]
    public void A_filled_line_ends_nothing_even_before_a_capital() =>
        Assert.Equal(["THE MINISTRY SAID ON MONDAY THAT THE ENVOY OF THE\nREPUBLIC HAD LEFT THE CAPITAL AND THAT TALKS WITH\nTHE GOVERNMENT WOULD GO ON."],
            English.Sentences("THE MINISTRY SAID ON MONDAY THAT THE ENVOY OF THE\nREPUBLIC HAD LEFT THE CAPITAL AND THAT TALKS WITH\nTHE GOVERNMENT WOULD GO ON."));

    [Fact]
    public void An_empty_line_ends_a_sentence_without_a_full_stop() =>
        Assert.Equal(["Envoy expelled from the capital", "The ministry said so on Monday."], English.Sentences("Envoy expelled from the capital\n\nThe ministry said so on Monday."));

    [Theory]
    [InlineData("PARIS, Oct. 4 (AP) — The minister resigned on Monday.")]
    [InlineData("BOGOTA, 9 JAN 90 (EFE) -- [TEXT] THE MINISTER RESIGNED ON MONDAY.")]
    [InlineData("Paris (Reuters) - The minister resigned on Monday.")]
    [InlineData("NAIROBI, Kenya — The minister resigned on Monday.")]
    public void A_dateline_is_parted_from_the_lead(string text) =>
        Assert.Equal("the minister resigned on monday.", English.Sentences(text)[^1].ToLowerInvariant());

    [Theory]
    [InlineData("The Minister — Peter Brown — resigned on Monday.")]
    [InlineData("TROOPS -- MANY OF THEM YOUNG -- LEFT THE CITY ON MONDAY.")]
    [InlineData("Brown-Smith left the city with his men on Monday.")]
    public void A_dash_alone_makes_no_dateline(string text) => Assert.Equal([text], English.Sentences(text));
}
