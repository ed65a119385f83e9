using Dragoman.Mentions;

namespace Dragoman.Tests.Actors;

public sealed class CastBuilderTests
{
    [Theory]
    [InlineData("Petra Novak won the vote. Novak thanked her voters.", "Petra Novak", "Novak")]
    [InlineData("Petra Novak won the vote. She thanked the voters.", "Petra Novak", "She")]
    [InlineData("The Free Traders Association (FTA) met in Oslo. The FTA chose a new chair.", "Free Traders Association", "FTA")]
    [InlineData("Iran rejected the offer. Tehran said the talks were over.", "Iran", "Tehran")]
    [InlineData("A senior envoy spoke in Oslo. The envoy gave no details.", "A senior envoy", "The envoy")]
    [InlineData("Hezbollah denied the claim. The group said it had no part in the attack.", "Hezbollah", "The group")]
    [InlineData("Hezbollah denied the claim. The group said it had no part in the attack.", "Hezbollah", "it")]
    [InlineData("Many teachers protested. They demanded higher pay.", "Many teachers", "They")]
    [InlineData("The Zerun Front's new commander in Mali is Omar Diallo. It is led by exiles.", "Zerun Front", "It")]
    [InlineData("Hezbollah has fighters in Syria. It was the first group to disarm.", "Hezbollah", "It")]
    [InlineData("The gang killed nine farmers in May. The victims were buried on Monday.", "nine farmers", "The victims")]
    [InlineData("Gunmen massacred up to 30 herders at the well. Many of the victims were boys.", "up to 30 herders", "the victims")]
    [InlineData("The regimes were toppled by the army after giving up their arms.", "The regimes", "their")]
    [InlineData("Twelve miners died in the pit. Victims came from three villages.", "Twelve miners", "Victims")]
    public void What_speaks_of_the_same_is_in_one_chain(string text, string one, string other) => Assert.True(Stage.Same(text, one, other));

    [Theory]
    [InlineData("Norway said it was ready to talk.", "Norway", "it")]
    [InlineData("The release of Adil Hasan, who had been ill, came as Norway said it would free the others.", "Norway", "it")]
    public void It_is_who_means_to_do_the_thing(string text, string one, string other) => Assert.True(Stage.Same(text, one, other));

    [Theory]
    [InlineData("Petra Novak met Jan Novak in Prague.", "Petra Novak", "Jan Novak")]
    [InlineData("Ana Lopez praised Carlos Diaz. He smiled.", "Ana Lopez", "He")]
    [InlineData("The soldiers left. The ship stayed, and it sank.", "The soldiers", "it")]
    [InlineData("Iran rejected the offer. The Libyan government accepted it.", "Iran", "The Libyan government")]
    [InlineData("The column left Gao. The village of Tessit lies further south.", "Gao", "The village")]
    [InlineData("The Islamic State lost the town. Africa Command said its planes had struck the extremist group.", "Africa Command", "the extremist group")]
    [InlineData("Nine farmers came to town. The victims were buried on Monday.", "Nine farmers", "The victims")]
    public void What_cannot_be_the_same_is_not(string text, string one, string other) => Assert.False(Stage.Same(text, one, other));

    [Theory]
    [InlineData("Algerian officials spoke to reporters.", "Algerian officials", "DZA")]
    [InlineData("Egyptian fighter pilots were trained there.", "Egyptian fighter pilots", "EGY")]
    [InlineData("The US military launched eight strikes.", "US military", "USA")]
    [InlineData("Defence ministry officials in the Libyan government denied it.", "Defence ministry officials in the Libyan government", "LBY")]
    [InlineData("Tripoli has kept its ties with Ankara.", "Tripoli", "LBY")]
    [InlineData("Kuwait expelled the North Korean ambassador.", "the North Korean ambassador", "PRK")]
    public void A_nationality_or_government_gives_the_country(string text, string words, string country) =>
        Assert.Equal(country, Stage.EntityOf(text, words)?.Country);

    [Theory]
    [InlineData("Macron visited a school.", "Macron", "2018-05-01", "FRA")]
    [InlineData("Macron visited a school.", "Macron", null, "FRA")]
    [InlineData("Macron visited a school.", "Macron", "1985-05-01", null)]
    [InlineData("Anna Macron opened the fair. Macron thanked her guests.", "Macron", "2018-05-01", null)]
    [InlineData("Johnson visited a school.", "Johnson", null, null)]
    public void A_bare_surname_is_of_the_country_that_its_bearer_leads(string text, string surname, string? day, string? country)
    {
        var cast = Stage.CastOf(text, day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(country, cast.Entity(Stage.MentionOf(cast, text, surname).Index)?.Country);
    }

    [Fact]
    public void Members_act_for_their_group() =>
        Assert.Equal(Stage.EntityOf("ISIS claimed the attack.", "ISIS")?.Id, Stage.EntityOf("The raid killed many ISIS fighters.", "many ISIS fighters")?.Id);

    [Fact]
    public void Officials_have_the_sector_of_government() =>
        Assert.Contains("GOV", Stage.EntityOf("Algerian officials spoke to reporters.", "Algerian officials")!.Sectors);

    [Fact]
    public void The_title_before_an_unknown_name_gives_role_and_country()
    {
        var entity = Stage.EntityOf("Algerian Trade Minister Farid Belkacemi resigned.", "Farid Belkacemi");
        Assert.Equal("DZA", entity?.Country);
        Assert.Contains("Minister", entity?.Role, StringComparison.Ordinal);
    }

    [Fact]
    public void The_kingdom_is_a_kingdom_and_not_the_republic_beside_it()
    {
        const string text = "Saudi Arabia and Egypt signed a treaty. The kingdom will lend Egypt money.";
        Assert.Equal("SAU", Stage.EntityOf(text, "The kingdom")?.Country);
    }

    [Fact]
    public void His_country_is_the_one_he_governs()
    {
        const string text = "Tunisian President Beji Caid Essebsi said his country would vote.";
        Assert.Equal("TUN", Stage.EntityOf(text, "his country")?.Country);
    }

    [Fact]
    public void The_East_Asian_country_is_not_the_African_one()
    {
        const string text = "Algeria defended its ties with North Korea. Some praised the East Asian country.";
        Assert.Equal("PRK", Stage.EntityOf(text, "the East Asian country")?.Country);
    }

    [Fact]
    public void Every_mention_has_a_chain_and_every_chain_a_mention()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "samples", "page.txt"));
        var cast = Stage.CastOf(text);
        var chains = cast.Mentions.Select(m => cast.Chain(m.Index)).ToList();
        Assert.Equal(Enumerable.Range(0, cast.ChainCount), chains.Distinct());
    }

    [Fact]
    public void The_same_text_gives_the_same_cast()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "samples", "page.txt"));
        var (one, other) = (Stage.CastOf(text), Stage.CastOf(text));
        Assert.Equal(one.Mentions.Select(m => (m.Span, m.Type, one.Chain(m.Index), one.Entity(m.Index)?.Id)), other.Mentions.Select(m => (m.Span, m.Type, other.Chain(m.Index), other.Entity(m.Index)?.Id)));
    }

    [Fact]
    public void Pronouns_take_the_kind_of_what_they_stand_for()
    {
        const string text = "Petra Novak won the vote. She thanked the voters.";
        Assert.Equal(MentionType.Person, Stage.MentionOf(Stage.CastOf(text), text, "She").Type);
    }
}
