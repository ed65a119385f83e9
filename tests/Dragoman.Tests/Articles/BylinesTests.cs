using Dragoman.Articles;
using Dragoman.Tests.Pages;

namespace Dragoman.Tests.Articles;

public sealed class BylinesTests
{
    private static readonly Bylines Bylines = new(EnglishLexicon.Instance);

    [Theory]
    [InlineData("Tariq Khoury")]
    [InlineData("Maria Tanaka")]
    [InlineData("ANNA O’NEILL")]
    [InlineData("Joan Al-Masri")]
    [InlineData("Leïla Haddad")]
    [InlineData("Ludwig van der Berg")]
    public void A_name_alone_is_told(string text) => Assert.True(Bylines.IsBareName(text));

    [Theory]
    [InlineData("Slow Progress")]
    [InlineData("World News")]
    [InlineData("Middle East")]
    [InlineData("Markets fall again")]
    [InlineData("Tunis")]
    public void A_title_is_no_name(string text) => Assert.False(Bylines.IsBareName(text));

    [Theory]
    [InlineData("By Sara Haddad")]
    [InlineData("BY SARA HADDAD")]
    [InlineData("by Hassan bin Talal")]
    public void By_and_a_name_stand_at_the_head(string text) => Assert.True(Bylines.IsHead(text));

    [Theory]
    [InlineData("By Monday the road was clear.")]
    [InlineData("By the way")]
    public void By_alone_makes_no_byline(string text) => Assert.False(Bylines.IsHead(text));

    [Theory]
    [InlineData("Lamine Ghanmi is an Arab Weekly correspondent in Tunis.")]
    [InlineData("Joan Alvarez writes for the Continental from Beirut.")]
    [InlineData("Omar Haddad is a frequent contributor to Lake Country Notes in Lausanne.")]
    [InlineData("Anna Weiss, a former diplomat, is a fellow at the Institute for Peace.")]
    public void A_sentence_about_the_author_stands_at_the_foot(string text) => Assert.True(Bylines.IsFoot(text));

    [Theory]
    [InlineData("Anna Weiss is a doctor in Geneva.")]
    [InlineData("The minister is a regular guest. He writes for money.")]
    public void A_sentence_about_another_is_text(string text) => Assert.False(Bylines.IsFoot(text));
}
