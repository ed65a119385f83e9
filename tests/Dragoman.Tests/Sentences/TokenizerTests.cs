namespace Dragoman.Tests.Sentences;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("They don't agree.", "They|do|n't|agree|.")]
    [InlineData("She cannot go.", "She|can|not|go|.")]
    [InlineData("Algeria's envoy", "Algeria|'s|envoy")]
    [InlineData("Algeria’s envoy", "Algeria|’s|envoy")]
    [InlineData("the leaders' summit", "the|leaders|'|summit")]
    [InlineData("he wouldn't've gone", "he|would|n't|'ve|gone")]
    public void Clitics_are_words_of_their_own(string text, string words) => Assert.Equal(words, English.Words(text));

    [Theory]
    [InlineData("al-Qaeda", "al|-|Qaeda")]
    [InlineData("Washington-based", "Washington|-|based")]
    [InlineData("pro-government", "pro-government")]
    [InlineData("the F-16s", "the|F|-|16s")]
    [InlineData("a 15-year term", "a|15|-|year|term")]
    public void Hyphens_part_words_but_not_prefixes(string text, string words) => Assert.Equal(words, English.Words(text));

    [Theory]
    [InlineData("$1.2 billion-$2.3 billion", "$|1.2|billion|-|$|2.3|billion")]
    [InlineData("160km away", "160|km|away")]
    [InlineData("in the 1980s", "in|the|1980s")]
    [InlineData("the US$20 fee", "the|US$|20|fee")]
    [InlineData("£3.4m", "£|3.4|m")]
    [InlineData("25% of 1,200", "25|%|of|1,200")]
    [InlineData("on 9/16/99", "on|9/16/99")]
    [InlineData("from 2015-2017", "from|2015|-|2017")]
    [InlineData("at 10:30am", "at|10:30|am")]
    public void Numbers_keep_their_points_and_lose_their_units(string text, string words) => Assert.Equal(words, English.Words(text));

    [Theory]
    [InlineData("Gen. J. Kelly of the U.S. Army", "Gen.|J.|Kelly|of|the|U.S.|Army")]
    [InlineData("No. 3 said no. He left.", "No.|3|said|no|.|He|left|.")]
    [InlineData("GEN. SMITH SPOKE.", "GEN.|SMITH|SPOKE|.")]
    [InlineData("detachment No.4 of Mr.Brown", "detachment|No.|4|of|Mr.|Brown")]
    [InlineData("Sana’a fell...", "Sana’a|fell|...")]
    [InlineData("it ended.Then", "it|ended|.|Then")]
    public void Full_stops_stay_with_abbreviations_only(string text, string words) => Assert.Equal(words, English.Words(text));

    [Theory]
    [InlineData("see www.example.com/a_b.html.", "see|www.example.com/a_b.html|.")]
    [InlineData("mail press@example.org, please", "mail|press@example.org|,|please")]
    [InlineData("(https://example.org/x?y=1)", "(|https://example.org/x?y=1|)")]
    [InlineData("\"Desk\"<a...b@example.org>", "\"|Desk|\"|<|a...b@example.org|>")]
    public void Addresses_are_one_word(string text, string words) => Assert.Equal(words, English.Words(text));

    [Theory]
    [InlineData("\"No!\" he said (twice).", "\"|No|!|\"|he|said|(|twice|)|.")]
    [InlineData("and/or", "and|/|or")]
    [InlineData("PARIS — The", "PARIS|—|The")]
    [InlineData("war--and peace", "war|--|and|peace")]
    [InlineData("'Never,' he said", "'|Never|,|'|he|said")]
    public void Punctuation_is_parted(string text, string words) => Assert.Equal(words, English.Words(text));
}
