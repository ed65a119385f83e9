using Dragoman.Sentences;

namespace Dragoman.Tests.Sentences;

public sealed class LemmatizerTests
{
    private static readonly Lemmatizer Lemmas = Load();

    [Theory]
    [InlineData("severed", "VBD", "sever")]
    [InlineData("went", "VBD", "go")]
    [InlineData("provoked", "VBN", "provoke")]
    [InlineData("planning", "VBG", "plan")]
    [InlineData("countries", "NNS", "country")]
    [InlineData("Tanks", "NNS", "tank")]
    [InlineData("n't", "RB", "not")]
    [InlineData("’s", "POS", "'s")]
    [InlineData("Algeria", "NNP", "Algeria")]
    [InlineData("algeria", "NNP", "Algeria")]
    [InlineData("EXPELLED", "VBD", "expel")]
    [InlineData("them", "PRP", "they")]
    public void A_word_has_the_lemma_of_its_tag(string form, string xpos, string lemma) => Assert.Equal(lemma, Lemmas.Lemma(form, xpos, new StringPool()));

    [Fact]
    public void A_word_never_met_loses_its_regular_ending() => Assert.Equal("snork", Lemmas.Lemma("snorked", "VBD", new StringPool()));

    [Fact]
    public void A_faulty_rule_is_told_with_its_line() =>
        Assert.Contains("VBD ed", Assert.Throws<InvalidDataException>(() => Lemmatizer.Load(new StringReader("VBD ed l2"))).Message, StringComparison.Ordinal);

    private static Lemmatizer Load()
    {
        using var rules = File.OpenText(Repository.At("models/en/lemmas.tsv"));
        return Lemmatizer.Load(rules);
    }
}
