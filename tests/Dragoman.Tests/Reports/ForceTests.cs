using Dragoman.Clauses;
using Dragoman.Mentions;
using Dragoman.Reports;
using Dragoman.Tests.Codebooks;

namespace Dragoman.Tests.Reports;

/// <summary>Who did what to whom in deeds of force: victims, targets, weapons and those who are said to have done it.</summary>
public class ForceTests(PloverTests.Shipped shipped) : IClassFixture<PloverTests.Shipped>
{
    private static readonly HarmWords Harm = HarmWords.Load(Repository.At("lexicons/en"));

    private Report Assault(string text) => Assert.Single(new Coder(shipped.Codebook, Harm).Code(shipped.Read(text)).Reports, report => report.Type == "ASSAULT");

    private static IEnumerable<string> Words(string text, IEnumerable<Party> parties) => parties.Select(party => party.Span.In(text).ToString());

    [Theory]
    [InlineData("A bomb exploded in front of the offices of the railway.", "offices of the railway")]
    [InlineData("An explosion occurred outside the bank.", "bank")]
    [InlineData("The blast shattered the windows of a hotel.", "hotel")]
    [InlineData("Gunmen fired at the car of the consul.", "car of the consul")]
    [InlineData("The rebels set the town hall on fire.", "town hall")]
    [InlineData("Guerrillas sabotaged the water system.", "water system")]
    public void What_was_hit_is_an_object(string text, string thing) => Assert.Contains(thing, Words(text, Assault(text).Objects));

    [Fact]
    public void A_thing_that_was_hit_says_what_kind_of_thing_it_is() =>
        Assert.Equal(MentionType.Facility, Assert.Single(Assault("The rebels burned several houses.").Objects).Entity?.Type);

    [Theory]
    [InlineData("Soldiers killed three men. The victims were identified as Juan Mora and Pedro Lima.", "Pedro Lima")]
    [InlineData("A bomb wounded four people. One of the wounded is Ana Cruz.", "Ana Cruz")]
    public void Names_given_to_victims_after_the_deed_are_those_of_its_victims(string text, string name) => Assert.Contains(name, Words(text, Assault(text).Recipients));

    [Theory]
    [InlineData("Jets bombed Houthi positions near Saada.", "Houthi")]
    [InlineData("Norway launched an air strike against a Taliban target east of Kunduz.", "Taliban")]
    public void Who_holds_what_was_struck_was_struck(string text, string holder) => Assert.Contains(holder, Words(text, Assault(text).Recipients));

    [Theory]
    [InlineData("Nine villagers were killed in Kano.", "NGA")]
    [InlineData("Nine tourists were killed in Kano.", null)]
    public void Unnamed_people_who_are_harmed_are_of_the_land_unless_they_are_strangers(string text, string? land) => Assert.Equal(land, Assert.Single(Assault(text).Recipients).Entity?.Country);

    [Fact]
    public void A_deed_that_is_claimed_is_told_also_where_it_hit_nobody_named()
    {
        const string Text = "The rebels claimed responsibility for the bombing.";
        Assert.Equal(Status.Claimed, Assault(Text).Status);
        Assert.Equal("rebels", Assert.Single(Words(Text, Assault(Text).Actors)));
    }

    [Fact]
    public void Whom_the_doers_are_set_against_is_no_doer()
    {
        const string Text = "Assaults by jihadists against UN peacekeepers and French troops surged.";
        Assert.Equal("jihadists", Assert.Single(Words(Text, Assault(Text).Actors)));
    }

    [Fact]
    public void A_number_alone_is_harm_and_nobody()
    {
        const string Text = "A bombing in Kano killed four people and injured more than 40.";
        Assert.Equal("people", Assert.Single(Words(Text, Assault(Text).Recipients)));
        Assert.Equal(40, Assault(Text).Harm?.Injured?.Low);
    }

    [Fact]
    public void Whoever_is_blamed_for_a_deed_is_said_to_have_done_it()
    {
        const string Text = "Two men were arrested, suspected of involvement in the murder of Luis Perez.";
        var report = Assault(Text);
        Assert.Equal(Status.Alleged, report.Status);
        Assert.Equal("men", Assert.Single(Words(Text, report.Actors)));
        Assert.Equal("Luis Perez", Assert.Single(Words(Text, report.Recipients)));
    }

    [Fact]
    public void Weapons_named_in_a_row_are_all_instruments()
    {
        const string Text = "Guerrillas, using mortars and rifles, attacked a power station.";
        Assert.Equal(["mortars", "rifles"], Assault(Text).Instrument.Select(weapon => weapon.In(Text).ToString()));
    }

    [Theory]
    [InlineData("The army carried out an operation.")]
    [InlineData("The ministry launched an offensive against unemployment.")]
    public void A_deed_against_nobody_and_a_war_on_an_ill_are_no_violence(string text) => Assert.DoesNotContain(shipped.Code(text).Reports, report => report.Type == "ASSAULT");

    [Theory]
    [InlineData("The men attacked his residence with a powerful bomb.", "residence", "bomb")]
    public void Parties_go_by_their_own_words(string text, string thing, string weapon)
    {
        var report = Assault(text);
        Assert.Contains(thing, Words(text, report.Objects));
        Assert.Contains(weapon, report.Instrument.Select(span => span.In(text).ToString()));
    }

    [Fact]
    public void A_noun_behind_an_explained_name_is_who_is_meant()
    {
        const string Text = "The president blamed LOP (Lions of Peace) guerrillas for the murder of Ana Cruz.";
        Assert.Contains("guerrillas", Words(Text, Assault(Text).Actors));
    }

    [Theory]
    [InlineData("The mayor was killed along with nine clerks in an attack.", "clerks")]
    [InlineData("A pedestrian, later identified as Manuel Mendoza, was struck by a bullet.", "Manuel Mendoza")]
    public void Those_harmed_beside_others_and_those_named_in_passing_are_victims(string text, string victim) => Assert.Contains(victim, Words(text, Assault(text).Recipients));

    [Fact]
    public void Those_who_carried_out_a_deed_are_its_doers()
    {
        const string Text = "The bishop condemned the massacre of five priests carried out by soldiers.";
        Assert.Contains("soldiers", Words(Text, Assault(Text).Actors));
    }

    [Theory]
    [InlineData("Three nurses were taken hostage for two weeks.", "nurses")]
    [InlineData("The killing in Lima of Judge Ana Cruz shocked the city.", "Ana Cruz")]
    [InlineData("The killings during the past 48 hours of a judge and a bishop shocked the city.", "bishop")]
    [InlineData("The bodies of two farmers were riddled with bullets by gunmen.", "farmers")]
    public void Those_taken_or_killed_are_recipients_however_it_is_put(string text, string victim) => Assert.Contains(victim, Words(text, Assault(text).Recipients));

    [Theory]
    [InlineData("In Lima, a powerful bomb exploded in a hotel.", "hotel")]
    [InlineData("A bomb exploded in Lima, opposite the school, causing damage.", "school")]
    [InlineData("The barracks was the target of mortar fire.", "barracks")]
    public void What_was_hit_is_told_apart_from_where_it_stands(string text, string thing)
    {
        var report = Assault(text);
        Assert.Equal(thing, Assert.Single(Words(text, report.Objects.Concat(report.Recipients))));
    }

    [Theory]
    [InlineData("The murders were blamed on the separatists.")]
    [InlineData("The rebels killed whoever they met.")]
    [InlineData("The pilots took part in the bombing.")]
    public void A_doer_is_not_what_he_hit_and_neither_is_a_share_a_way_or_whoever(string text)
    {
        var report = Assault(text);
        Assert.Empty(report.Recipients);
        Assert.Empty(report.Objects);
    }

    [Fact]
    public void Things_in_a_row_that_were_shot_at_have_not_shot()
    {
        const string Text = "The shooting of lorries and reporters by soldiers went on.";
        Assert.Equal("soldiers", Assert.Single(Words(Text, Assault(Text).Actors)));
    }

    [Fact]
    public void Those_said_to_attribute_a_deed_have_not_done_it() =>
        Assert.DoesNotContain(shipped.Code("Union leaders attributed the bombings to certain circles.").Reports, report => report.Type == "ASSAULT" && report.Actors.Count > 0);

    [Theory]
    [InlineData("Guerrillas placed mines in the road.", "mines")]
    [InlineData("Rebels drove a truck into the crowd.", "truck")]
    [InlineData("The barracks was the target of rebel mortar fire.", "mortar")]
    public void What_it_was_done_with_is_an_instrument_alone(string text, string means)
    {
        var report = Assault(text);
        Assert.Contains(means, report.Instrument.Select(span => span.In(text).ToString()));
        Assert.DoesNotContain(means, Words(text, report.Objects));
    }

    [Theory]
    [InlineData("The bishop confirmed the involvement of soldiers in the killing of three nuns.", "soldiers")]
    [InlineData("The minister accused army dissidents and separatists of being responsible for the attacks.", "separatists")]
    [InlineData("On the night of 3 May unidentified men placed two bombs in a hotel.", "unidentified men")]
    public void Doers_are_found_behind_nouns_dates_and_charges(string text, string doer) => Assert.Contains(doer, Words(text, Assault(text).Actors));

    [Fact]
    public void Fighters_go_without_those_they_fight_for()
    {
        const string Text = "The farmers were killed by troops of the regime.";
        Assert.Contains("troops", Words(Text, Assault(Text).Actors));
    }

    [Fact]
    public void Violence_that_is_to_end_is_none_to_come() => Assert.DoesNotContain(shipped.Code("The rebels promised to stop the shelling of the town.").Reports, report => report.Type == "ASSAULT");
}
