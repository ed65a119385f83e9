using Dragoman.Pages;

namespace Dragoman.Tests.Pages;

public class TrueCasingTests
{
    private static readonly TrueCasing Casing = new(EnglishLexicon.Instance, ["Lions of Peace", "Shining Path"]);

    [Theory]
    [InlineData("THE MAYOR SAID THAT SHINING PATH GUERRILLAS HAD ATTACKED THE TOWN AT DAWN.", "Shining Path guerrillas")]
    [InlineData("THE MAYOR SAID THAT THE LIONS OF PEACE HAD ATTACKED THE TOWN AT DAWN.", "Lions of Peace had")]
    public void Names_of_the_register_are_written_as_printed(string capitals, string printed) => Assert.Contains(printed, Casing.Of(capitals), StringComparison.Ordinal);

    [Theory]
    [InlineData("THE MAYOR SAID THAT THE DRUG MAFIAS AND A GUARD HAD BEEN SEEN IN THE TOWN AT DAWN.", "drug mafias and a guard had")]
    [InlineData("THE MAYOR SAID THAT ARMY SOLDIERS HAD BEEN SEEN IN THE TOWN AT DAWN.", "army soldiers")]
    [InlineData("HE SPOKE OF THE DRUG CARTELS. LIMA HAS BEEN QUIET SINCE THE ATTACK OF LAST WEEK.", "drug cartels.")]
    public void Common_nouns_that_are_printed_in_names_are_small_beside_no_name(string capitals, string printed) => Assert.Contains(printed, Casing.Of(capitals), StringComparison.Ordinal);

    [Fact]
    public void A_text_with_small_letters_stays_as_it_is()
    {
        const string Text = "The mayor said that guerrillas had attacked the town at dawn.";
        Assert.Same(Text, Casing.Of(Text));
    }
}
