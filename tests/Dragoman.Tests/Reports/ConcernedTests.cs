using Dragoman.Tests.Codebooks;

namespace Dragoman.Tests.Reports;

/// <summary>Whom a statement concerns, where the rule's own slots leave it open.</summary>
public class ConcernedTests(PloverTests.Shipped shipped) : IClassFixture<PloverTests.Shipped>
{
    private IEnumerable<string> Concerned(string text, string type)
    {
        var report = Assert.Single(shipped.Code(text).Reports, report => report.Type == type);
        return report.Recipients.Concat(report.Objects).Select(party => party.Span.In(text).ToString());
    }

    [Theory]
    [InlineData("Kenya agreed to withdraw its troops from Somalia.", "AGREE", "Somalia")]
    [InlineData("The rebels agreed to lay down their weapons in Burundi.", "AGREE", "Burundi")]
    [InlineData("Denmark refused to send peacekeepers to Iraq.", "REJECT", "Iraq")]
    [InlineData("Norway offered to send troops to help Latvia.", "AGREE", "Latvia")]
    public void What_is_promised_or_refused_tells_whom_it_concerns(string text, string type, string concerned) => Assert.Contains(concerned, Concerned(text, type));

    [Theory]
    [InlineData("Norway provided tents to families in Chad.", "AID", "Chad")]
    [InlineData("Kenya agreed to build a radio station at Kismayo.", "AGREE", "Kismayo")]
    [InlineData("Officers met farmers near Chad's border.", "CONSULT", "Chad")]
    public void People_and_things_without_a_name_are_known_by_their_land(string text, string type, string concerned) => Assert.Contains(concerned, Concerned(text, type));

    [Fact]
    public void Whoever_is_arrested_in_a_state_is_arrested_by_it()
    {
        Assert.Equal("TCD", Assert.Single(Assert.Single(shipped.Code("Two men were arrested in Chad.").Reports).Actors).Entity?.Country);
        Assert.Equal("police", Assert.Single(Assert.Single(shipped.Code("Two men were arrested by police in Chad.").Reports).Actors).Entity?.Name);
    }

    [Fact]
    public void Two_promises_in_a_row_are_two_reports()
    {
        var reports = shipped.Code("Kenya agreed to withdraw its troops from Somalia and release the prisoners.").Reports;
        Assert.Equal(["AGREE", "AGREE"], reports.Select(report => report.Type));
    }

    [Fact]
    public void What_something_indefinite_is_known_as_is_no_other_name_of_it()
    {
        Assert.DoesNotContain(shipped.Code("Another branch, known as the Free Officers, met in Oslo.").Relations, relation => relation.Type == "alias_of");
        Assert.Contains(shipped.Code("The group is known as the Free Officers.").Relations, relation => relation.Type == "alias_of");
    }

    [Theory]
    [InlineData("Ana Lima is a Daily Planet correspondent in Oslo.", "member_of")]
    [InlineData("Police chief Ana Lima denied it.", "holds_office")]
    public void Who_works_for_whom_is_read_off_titles_and_notes(string text, string type) => Assert.Contains(shipped.Code(text).Relations, relation => relation.Type == type);

    [Theory]
    [InlineData("Canada condemned the decision.", "ACCUSE", "decision")]
    [InlineData("Peru rejected the decision of Chile.", "REJECT", "Chile")]
    public void A_matter_stands_where_a_party_would(string text, string type, string concerned) => Assert.Contains(Concerned(text, type), words => words.Contains(concerned, StringComparison.Ordinal));

    [Fact]
    public void Whose_a_thing_is_may_be_told_by_who_made_it() => Assert.Contains("Britain", Concerned("Russia vetoed a draft resolution presented by Britain.", "REJECT"));

    [Theory]
    [InlineData("Russia held exercises in Latvia.", "LVA")]
    [InlineData("Russia held exercises in Russia.", null)]
    public void Troops_show_force_to_the_land_they_are_in_unless_it_is_their_own(string text, string? land)
    {
        var report = Assert.Single(shipped.Code(text).Reports, report => report.Type == "MOBILIZE");
        Assert.Equal(land, report.Recipients.SingleOrDefault()?.Entity?.Country);
    }

    [Theory]
    [InlineData("The government planned to ban the party.", "THREATEN")]
    [InlineData("Kenya was poised to impose sanctions on Chad.", "THREATEN")]
    [InlineData("Kenya wanted to attack Chad.", "THREATEN")]
    [InlineData("Kenya wanted Uganda to attack Chad.", "REQUEST")]
    public void Harm_that_is_meant_is_a_threat_of_whoever_means_to_do_it(string text, string type) => Assert.Equal(type, Assert.Single(shipped.Code(text).Reports).Type);

    [Fact]
    public void What_a_state_tells_of_its_own_fighting_accuses_nobody()
    {
        Assert.Contains(shipped.Code("Ukraine said Russian troops shelled a village.").Reports, report => report.Type == "ACCUSE" && report.Recipients.Single().Entity?.Country == "RUS");
        Assert.DoesNotContain(shipped.Code("Ukraine said Ukrainian troops shelled a village.").Reports, report => report.Type == "ACCUSE");
    }

    [Fact]
    public void The_owner_of_a_weapon_does_what_is_done_with_it() =>
        Assert.Equal("TUR", Assert.Single(Assert.Single(shipped.Code("Four men were killed in Turkish tank shelling.").Reports).Actors).Entity?.Country);

    [Theory]
    [InlineData("Chad sided with France.", "SUPPORT", "FRA")]
    [InlineData("The commission looked into Chad.", "ACCUSE", "TCD")]
    public void A_verb_listed_with_its_preposition_has_its_object_behind_it(string text, string type, string land) =>
        Assert.Equal(land, Assert.Single(Assert.Single(shipped.Code(text).Reports, report => report.Type == type).Recipients).Entity?.Country);

    [Fact]
    public void What_is_wanted_of_another_is_no_promise_of_his() =>
        Assert.DoesNotContain(shipped.Code("A banner in the square demanded that the president of Chad resign.").Reports, report => report.Type == "AGREE");

    [Fact]
    public void Two_states_before_one_noun_are_two_parties()
    {
        var report = Assert.Single(shipped.Code("Kenyan and Ugandan forces held joint exercises.").Reports, report => report.Type == "COOPERATE");
        Assert.Equal(["KEN", "UGA"], report.Actors.Select(actor => actor.Entity?.Country));
    }

    [Fact]
    public void What_another_must_do_is_asked_of_him()
    {
        var report = Assert.Single(shipped.Code("Kenya said that Somalia must release the prisoners.").Reports, report => report.Type == "REQUEST");
        Assert.Equal("SOM", Assert.Single(report.Recipients).Entity?.Country);
    }

    [Theory]
    [InlineData("The Kenyan spokesman declined to comment.")]
    [InlineData("The engine was declined.")]
    public void Silence_refuses_nobody(string text) => Assert.DoesNotContain(shipped.Code(text).Reports, report => report.Type == "REJECT");

    [Fact]
    public void A_call_that_gives_a_name_is_no_telephone_call() =>
        Assert.DoesNotContain(shipped.Code("The president called the ambassador a very stupid guy.").Reports, report => report.Type == "CONSULT");

    [Fact]
    public void A_release_that_is_decided_is_conceded_and_one_that_is_promised_is_agreed()
    {
        Assert.Contains(shipped.Code("Kenya decided to release the prisoners.").Reports, report => report.Type == "CONCEDE");
        Assert.Contains(shipped.Code("Kenya said it would release the prisoners.").Reports, report => report.Type == "AGREE");
    }

    [Theory]
    [InlineData("The rebels fought along the river.")]
    [InlineData("The rebels attacked a patrol near the village.")]
    public void Where_a_deed_was_done_is_nobody_to_whom_it_was_done(string text) =>
        Assert.DoesNotContain(shipped.Code(text).Reports.SelectMany(report => report.Recipients.Concat(report.Objects)), party => party.Span.In(text).ToString() is "river" or "village" or "the river" or "the village");

    [Fact]
    public void Units_of_an_armed_group_are_the_group()
    {
        const string text = "Al-Shabaab units attacked a patrol.";
        var report = Assert.Single(shipped.Code(text).Reports, report => report.Type == "ASSAULT");
        Assert.Equal("Al-Shabaab", Assert.Single(report.Actors).Span.In(text).ToString());
    }
}
