using Dragoman.Pages;

namespace Dragoman.Tests.Pages;

public sealed class BrokenWordsTests
{
    [Theory]
    [InlineData("pres", "sure")]
    [InlineData("Boutef", "lika")]
    [InlineData("Mali", "an")]
    [InlineData("Kas", "serine")]
    [InlineData("ji", "hadist")]
    [InlineData("threat", "ening")]
    [InlineData("de", "sert")]
    [InlineData("\u201cde", "stroy\u201d")]
    [InlineData("Mc", "Cain")]
    public void A_word_broken_by_the_setter_loses_its_hyphen(string left, string right) => Assert.Equal(LineEnd.Joined, Judge(left, right));

    [Theory]
    [InlineData("59", "year")]
    [InlineData("Brigadier", "General")]
    [InlineData("south", "east")]
    [InlineData("special", "operations")]
    [InlineData("al", "Qaeda")]
    [InlineData("UN", "backed")]
    [InlineData("Chicago", "based")]
    [InlineData("nine-month", "old")]
    public void A_word_keeps_the_hyphen_that_is_its_own(string left, string right) => Assert.Equal(LineEnd.Hyphenated, Judge(left, right));

    [Fact]
    public void What_stands_whole_elsewhere_on_the_page_decides()
    {
        Assert.Equal(LineEnd.Hyphenated, Judge("Zor", "bek", "Mayor Zor-bek spoke."));
        Assert.Equal(LineEnd.Joined, Judge("Zor", "bek", "Mayor Zorbek spoke."));
    }

    [Fact]
    public void A_hanging_hyphen_keeps_its_blank() => Assert.Equal(LineEnd.Apart, Judge("two", "and"));

    private static LineEnd Judge(string left, string right, string elsewhere = "")
    {
        var sheet = Sheet.Of([new Page { Number = 1, Text = elsewhere }]);
        return new BrokenWords(EnglishLexicon.Instance, Vocabulary.Of(sheet)).Judge(left + "-", right);
    }
}
