using Dragoman.Registers;

namespace Dragoman.Tests.Registers;

public class PetrarchTests
{
    [Fact]
    public void A_dated_actor_becomes_a_person_with_offices()
    {
        var rows = Read("IDA_NORDEN_  # made up\n+PRESIDENT_NORDEN_\n\t[DZAELI 430101-781227]\n\t[DZAGOV >19990427]").Rows;
        Assert.Equal("person:ida-norden\tIda Norden\tPresident Norden\tDZA\tformer official\tDZA\t1943-01-01\t1978-12-27\tELI\tDZAELI", rows[1]);
        Assert.Equal("person:ida-norden\tIda Norden\t\tDZA\tofficial\tDZA\t1999-04-27\t\tGOV\tDZAGOV", rows[2]);
    }

    [Fact]
    public void Names_of_a_country_are_added_to_the_state() =>
        Assert.Equal("+state:DZA\t\tOldland|Oldlandia\t\t\t\t\t\t\tDZA", Read("OLDLAND_ [DZA]\n+OLDLANDIA_").Rows[1]);

    [Fact]
    public void Words_of_a_set_and_plurals_of_agents_are_spelled_out() =>
        Assert.Contains("police man|police woman|lawmen", Read("!PERSON! = MAN, WOMAN\nLAWMAN {LAWMEN} [~COP]\nPOLICE_!PERSON! [~COP]").Rows[1].Replace("lawmen|police man|police woman", "police man|police woman|lawmen"));

    [Theory]
    [InlineData("DG4022", 1, "\t[DZAGOV]")]
    [InlineData("DG4024", 1, "SOME_ONE [DZAGOV")]
    [InlineData("DG4025", 1, "SOME_ONE [---]\n[DZAGOV]")]
    [InlineData("DG4026", 2, "SOME_ONE\n\t[DZAGOV 2004017-20061201]\n\t[DZAGOV]")]
    [InlineData("DG4027", 1, "SOME_ONE\nOTHER_ONE [DZAGOV]")]
    [InlineData("DG4028", 2, "SOME_ONE [DZAGOV]\nSOME-ONE [DZAGOV]")]
    public void What_cannot_be_read_is_told_by_line(string code, int line, string text)
    {
        var fault = Assert.Single(Read(text).Faults, f => f.Code == code);
        Assert.Equal(line, fault.Place.Line);
    }

    [Fact]
    public void Imported_rows_are_a_register_without_a_fault()
    {
        var rows = Read("IDA_NORDEN_ [DZAGOV 990427-061231]\nNORTHERN_LEAGUE_OF_TEST [DZAREB]\nU.T.O._ [IGOUNO]\nHEAD_WAITER [~GOV]").Rows;
        var own = new RegisterFile("own.tsv", new StringReader(string.Join('\n', rows)));
        var states = new RegisterFile("states.tsv", new StringReader("id\tname\nstate:DZA\tAlgeria"));
        Assert.Empty(RegisterFiles.Load([states, own]).Faults);
    }

    private static PetrarchReading Read(string text) => PetrarchImport.Read("own.txt", new StringReader(text), Repository.Register);
}
