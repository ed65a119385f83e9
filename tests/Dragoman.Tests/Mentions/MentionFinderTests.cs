using Dragoman.Mentions;
using Dragoman.Tests.Actors;

namespace Dragoman.Tests.Mentions;

public sealed class MentionFinderTests
{
    [Theory]
    [InlineData("The envoy met Hassan al-Turki in Muscat.", "Hassan al-Turki", MentionType.Person)]
    [InlineData("Police arrested Karim bin Saleh near the border.", "Karim bin Saleh", MentionType.Person)]
    [InlineData("President Choi Min-ho left for Seoul.", "Choi Min-ho", MentionType.Person)]
    [InlineData("The mayor, Ivan S. Petrov, resigned on Monday.", "Ivan S. Petrov", MentionType.Person)]
    [InlineData("María José de la Cruz, 34, spoke to reporters.", "María José de la Cruz", MentionType.Person)]
    [InlineData("The Ministry of Agriculture denied the report.", "Ministry of Agriculture", MentionType.Organization)]
    [InlineData("Fighters of al-Shabaab attacked the town.", "al-Shabaab", MentionType.Group)]
    [InlineData("France recalled its ambassador.", "France", MentionType.State)]
    [InlineData("Two Algerian soldiers were wounded.", "Algerian", MentionType.Nationality)]
    public void A_name_is_found_with_its_kind(string text, string name, MentionType type)
    {
        var mention = Stage.MentionOf(Stage.CastOf(text), text, name);
        Assert.Equal((type, MentionForm.Name), (mention.Type, mention.Form));
    }

    [Theory]
    [InlineData("Washington has cut its aid to Cairo.", "Washington", MentionType.State)]
    [InlineData("Washington has cut its aid to Cairo.", "Cairo", MentionType.State)]
    [InlineData("He was born in Cairo and lives near Washington.", "Cairo", MentionType.Place)]
    [InlineData("The minister flew to Moscow on Friday.", "Moscow", MentionType.Place)]
    [InlineData("Relations with Moscow have soured.", "Moscow", MentionType.State)]
    public void A_capital_is_the_government_only_where_it_acts(string text, string name, MentionType type) =>
        Assert.Equal(type, Stage.MentionOf(Stage.CastOf(text), text, name).Type);

    [Theory]
    [InlineData("The blast killed at least four other envoys.", "at least four other envoys", 4d, null)]
    [InlineData("Up to 200 villagers fled.", "Up to 200 villagers", null, 200d)]
    [InlineData("Hundreds of Turkish soldiers crossed the river.", "Hundreds of Turkish soldiers", 200d, null)]
    [InlineData("Several guards were hurt.", "Several guards", 3d, null)]
    public void Unnamed_people_carry_their_number(string text, string words, double? low, double? high)
    {
        var mention = Stage.MentionOf(Stage.CastOf(text), text, words);
        Assert.Equal(MentionType.People, mention.Type);
        Assert.Equal((low, high), (mention.Quantity?.Low, mention.Quantity?.High));
    }

    [Theory]
    [InlineData("The two sides signed a truce.", "The two sides", MentionType.Group)]
    [InlineData("They waited at the side of the road.", "the side of the road", MentionType.Place)]
    [InlineData("Thousands marched through the capital.", "Thousands", MentionType.People)]
    [InlineData("Merkel met the governors.", "Merkel", MentionType.Person)]
    public void What_acts_is_no_place(string text, string words, MentionType type) => Assert.Equal(type, Stage.MentionOf(Stage.CastOf(text), text, words).Type);

    [Theory]
    [InlineData("Israel is considering a release.", "Israel")]
    [InlineData("Pakistan is ready to talk.", "Pakistan")]
    public void A_state_that_is_does_not_make_its_people(string text, string state) => Assert.Equal(MentionType.State, Stage.MentionOf(Stage.CastOf(text), text, state).Type);

    [Theory]
    [InlineData("Police chief Ana Lima denied it.", "Police")]
    [InlineData("Military spokesman Brigadier-General Omar Said denied it.", "Military")]
    [InlineData("The former army commander Omar Said denied it.", "army")]
    public void The_body_of_an_office_before_a_name_is_an_organization(string text, string body) => Assert.Equal(MentionType.Organization, Stage.MentionOf(Stage.CastOf(text), text, body).Type);

    [Fact]
    public void A_title_belongs_to_the_phrase_of_a_name_and_not_to_the_name()
    {
        const string text = "On Monday Brigadier-General Samir Haddad resigned.";
        var mention = Stage.MentionOf(Stage.CastOf(text), text, "Samir Haddad");
        Assert.True(mention.PhraseFirst < mention.FirstToken);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n ")]
    [InlineData("\0 \ud800 \udc00 ﷺ (((( ---- 'S")]
    [InlineData("OF THE AND OF THE AND al- -al bin ibn ’s (President )")]
    public void Odd_text_yields_mentions_inside_it_or_none(string text) =>
        Assert.All(Stage.CastOf(text).Mentions, m => Assert.True(m.Span.End <= text.Length));

    [Fact]
    public void Mentions_lie_in_their_sentences_in_order_and_never_twice_on_the_same_words()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "samples", "page.txt"));
        var mentions = Stage.CastOf(text).Mentions;
        Assert.NotEmpty(mentions);
        for (var i = 0; i < mentions.Count; i++)
        {
            Assert.Equal(i, mentions[i].Index);
            Assert.True(mentions[i].FirstToken <= mentions[i].Head && mentions[i].Head < mentions[i].EndToken);
            Assert.True(mentions[i].PhraseFirst <= mentions[i].FirstToken && mentions[i].EndToken <= mentions[i].PhraseEnd);
            if (i > 0) Assert.True(mentions[i - 1].Span < mentions[i].Span);
        }
    }

    [Theory]
    [InlineData("The airline Vellora cancelled its flights. Passengers of Vellora waited.", "Vellora", MentionType.Organization)]
    [InlineData("Zermoun is a village in the north. Soldiers entered Zermoun.", "Zermoun", MentionType.Place)]
    [InlineData("Tessaria, a guitarist, left the country. Reporters asked Tessaria why.", "Tessaria", MentionType.Person)]
    public void What_a_text_says_outright_of_a_name_tells_its_kind_everywhere(string text, string name, MentionType type)
    {
        var cast = Stage.CastOf(text);
        Assert.All([0, text.LastIndexOf(name, StringComparison.Ordinal)], from =>
            Assert.Equal(type, cast.Mentions.First(m => m.Form == MentionForm.Name && m.Span.Start >= from && m.Span.In(text).ToString().Contains(name, StringComparison.Ordinal)).Type));
    }

    [Fact]
    public void An_acronym_in_brackets_is_a_name_of_its_kind_from_there_on()
    {
        const string text = "The Zerun Farmers Federation (ZFF) called a strike. Police stopped a march of the ZFF.";
        var cast = Stage.CastOf(text);
        Assert.All(cast.Mentions.Where(m => m.Span.In(text) is "ZFF"), m => Assert.Equal(MentionType.Organization, m.Type));
        Assert.Equal(2, cast.Mentions.Count(m => m.Span.In(text) is "ZFF"));
    }

    [Theory]
    [InlineData("Fans of Marta \"Lynx\" Oduya cheered.", "Marta \"Lynx\" Oduya", MentionType.Person)]
    [InlineData("Officials of the Ministry of Housing and Transport resigned.", "Ministry of Housing and Transport", MentionType.Organization)]
    [InlineData("The Tunisian Ambassador to Mali Karim Saleh resigned.", "Karim Saleh", MentionType.Person)]
    [InlineData("Reporters asked Martin King about the vote.", "Martin King", MentionType.Person)]
    public void A_name_is_whole_and_nothing_more(string text, string name, MentionType type) =>
        Assert.Equal(type, Stage.MentionOf(Stage.CastOf(text), text, name).Type);

    [Theory]
    [InlineData("Kurdish fighters attacked a convoy.", "Kurdish")]
    [InlineData("The soldiers freed forty Yazidis.", "Yazidis")]
    public void A_people_without_a_state_is_spoken_of_as_a_nationality_is(string text, string name) =>
        Assert.Equal(MentionType.Nationality, Stage.MentionOf(Stage.CastOf(text), text, name).Type);
}
