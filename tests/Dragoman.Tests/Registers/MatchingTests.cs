using Dragoman.Registers;

namespace Dragoman.Tests.Registers;

public class MatchingTests
{
    [Theory]
    [InlineData("Troops of the United Nations left", "org:united-nations United Nations")]
    [InlineData("The U.N. said so", "org:united-nations U.N.")]
    [InlineData("The Côte d’Ivoire voted", "state:CIV Côte d’Ivoire")]
    [InlineData("Cote d' Ivoire voted", "state:CIV Cote d' Ivoire")]
    [InlineData("near al - Qaeda lines", "group:al-qaeda al - Qaeda")]
    [InlineData("near Al-Qaida 's lines", "group:al-qaeda Al-Qaida")]
    [InlineData("Boko Haram’s camps", "group:boko-haram Boko Haram’s")]
    [InlineData("Isis and the Taleban", "group:islamic-state Isis")]
    [InlineData("the North Koreans agreed", "state:PRK North Koreans")]
    [InlineData("an Algerian vote", "state:DZA Algerian")]
    [InlineData("Algiers refused", "state:DZA Algiers")]
    [InlineData("the Kremlin refused", "state:SUN Kremlin")]
    [InlineData("U. S. A. first", "state:USA U. S. A.")]
    [InlineData("al-Qaeda in the Islamic Maghreb struck", "group:aqim al-Qaeda in the Islamic Maghreb")]
    [InlineData("the Kata'ib Hizballah men", "group:kataib-hezbollah Kata'ib Hizballah")]
    [InlineData("“ ( President Nicolas ) Maduro came ”", "person:nicolas-maduro Nicolas ) Maduro")]
    [InlineData("Mr. Barack H. Obama spoke", "person:barack-obama Barack H. Obama")]
    [InlineData("the Jaysh-i-Muhammad group", "group:jaish-e-mohammed Jaysh-i-Muhammad")]
    [InlineData("raids on LeT camps", "group:lashkar-e-taiba LeT")]
    [InlineData("Moamer Kadhafi fled", "person:muammar-gaddafi Moamer Kadhafi")]
    [InlineData("Abdel - Fattah al - Sissi spoke", "person:abdel-fattah-el-sisi Abdel - Fattah al - Sissi")]
    [InlineData("Mohamed Mursi was ousted", "person:mohamed-morsi Mohamed Mursi")]
    [InlineData("Abd al-Malik Drukdal 's men", "person:abdelmalek-droukdel Abd al-Malik Drukdal")]
    [InlineData("the Harakat Ahrar ash - Sham al - Islamiya", "group:ahrar-al-sham Harakat Ahrar ash - Sham al - Islamiya")]
    [InlineData("PRESIDENT TRUMP AND NATO MEET", "org:nato NATO")]
    public void A_name_is_found_however_it_is_written(string text, string expected) => Assert.Contains(expected, Repository.Found(text));

    [Theory]
    [InlineData("this is us", "state:USA")]
    [InlineData("he is here", "group:islamic-state")]
    [InlineData("Trump spoke", "person:donald-trump")]
    [InlineData("who said", "org:who")]
    [InlineData("WHO SAID IT IS OVER", "org:who")]
    [InlineData("Turkey , Chad", "x")]
    [InlineData("the united states of mind", "state:USA")]
    [InlineData("Let them come", "group:lashkar-e-taiba")]
    [InlineData("Park Sang - jin spoke", "org:saudi-national-guard")]
    public void Words_are_not_taken_for_names(string text, string id) => Assert.DoesNotContain(Repository.Found(text), f => f.StartsWith(id + " ", StringComparison.Ordinal));

    [Fact]
    public void An_exact_name_leaves_no_room_for_one_it_resembles() =>
        Assert.Equal(["person:george-w-bush George W. Bush"], Repository.Found("George W. Bush"));

    [Fact]
    public void A_name_inside_a_longer_one_is_not_told()
    {
        var found = Repository.Found("al-Qaeda in the Arabian Peninsula");
        Assert.DoesNotContain(found, f => f.StartsWith("group:al-qaeda ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_does_not_reach_across_a_comma() => Assert.DoesNotContain(Repository.Found("South , Korea"), f => f.StartsWith("state:KOR", StringComparison.Ordinal));

    [Fact]
    public void Two_states_share_their_people()
    {
        var register = Repository.Register;
        Assert.Equal(["state:COD", "state:COG"], register.StatesNamed("congolese").Select(i => register.Entries[i].Id).Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0 \uD800 ' - . 's")]
    public void Odd_words_are_no_fault(string text) => Assert.Empty(Repository.Register.Match(Repository.Tokens(text)));

    [Fact]
    public void Ten_thousand_words_are_read_in_one_pass()
    {
        var tokens = Repository.Tokens(string.Join(' ', Enumerable.Repeat("al-Qaeda in the Islamic", 2500)));
        Assert.Equal(2500, Repository.Register.Match(tokens).Count(m => m.Kind != RegisterNameKind.Agent));
    }
}
