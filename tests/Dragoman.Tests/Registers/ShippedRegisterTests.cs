using Dragoman.Registers;

namespace Dragoman.Tests.Registers;

public class ShippedRegisterTests
{
    [Fact]
    public void The_shipped_files_load_without_a_fault() =>
        Assert.Empty(RegisterFiles.Load(Repository.Folder).Faults.Select(f => $"{f.Place.File}:{f.Place.Line}:{f.Place.Column} {f.Message}"));

    [Theory]
    [InlineData(RegisterKind.State, 195)]
    [InlineData(RegisterKind.Organization, 150)]
    [InlineData(RegisterKind.Group, 600)]
    [InlineData(RegisterKind.Person, 3000)]
    public void The_register_is_as_broad_as_promised(RegisterKind kind, int least) =>
        Assert.True(Repository.Register.Entries.Count(e => e.Kind == kind) >= least);

    [Theory]
    [InlineData("person:abdelaziz-bouteflika", "2017-10-08", "president")]
    [InlineData("person:donald-trump", "2017-10-08", "president")]
    [InlineData("person:donald-trump", "2022-10-08", null)]
    [InlineData("person:vladimir-putin", "2010-06-01", "prime minister")]
    [InlineData("person:nicolas-maduro", "2017-10-08", "president")]
    [InlineData("person:angela-merkel", "2023-01-01", null)]
    public void An_office_is_that_of_the_day(string id, string day, string? role)
    {
        var register = Repository.Register;
        Assert.Equal(role, register.OfficeOn(register.Find(id), DateOnly.Parse(day))?.Role);
    }

    [Fact]
    public void No_person_holds_the_same_office_twice_at_once()
    {
        var doubled = Repository.Register.Entries.SelectMany(e => e.Offices.GroupBy(o => (e.Id, o.Role, o.Of, o.Start?.First)).Where(g => g.Count() > 1).Select(g => g.Key.ToString()));
        Assert.Empty(doubled);
    }

    [Fact]
    public void Every_state_has_a_name_and_people()
    {
        var bare = Repository.Register.Entries.Where(e => e.Kind == RegisterKind.State && e.Adjectives.Count == 0).Select(e => e.Id);
        Assert.Equal(["state:SCG"], bare);
    }
}
