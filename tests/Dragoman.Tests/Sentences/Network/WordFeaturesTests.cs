using Dragoman.Sentences.Network;

namespace Dragoman.Tests.Sentences.Network;

public class WordFeaturesTests
{
    [Fact]
    public void Case_and_digits_do_not_tell_words_of_the_vocabulary_apart()
    {
        Assert.Equal("it's", WordFeatures.Normalize("IT\u2019S"));
        Assert.Equal("0,000", WordFeatures.Normalize("1,234"));
    }

    [Fact]
    public void Capitals_say_nothing_where_all_are_capitals()
    {
        Assert.True(WordFeatures.Caseless(["TROOPS", "ENTER", "CITY"]));
        Assert.True(WordFeatures.Caseless(["troops", "enter", "city"]));
        Assert.False(WordFeatures.Caseless(["Troops", "enter", "city"]));
        Assert.Equal(WordFeatures.Shape("CITY", false, true), WordFeatures.Shape("city", false, true));
        Assert.NotEqual(WordFeatures.Shape("CITY", false, false), WordFeatures.Shape("city", false, false));
    }

    [Fact]
    public void Every_shape_has_a_row()
    {
        string[] forms = ["a", "A", "AB", "Ab", "aB", "1", "1a", "-", "a-b", "a.b", "é", "@", "A1/B", ""];
        foreach (var form in forms)
            Assert.InRange(WordFeatures.Shape(form, true, false), 0, WordFeatures.Shapes - 1);
    }
}
