using Dragoman.Registers;

namespace Dragoman.Tests.Registers;

public class LoadingTests
{
    private const string Header = "id\tname\taliases\tcountry\trole\tof\tstart\tend\tsectors\tparents";

    private const string Algeria = "state:DZA\tAlgeria\t\t\t\t\t\t\tGOV\t";

    [Fact]
    public void A_sound_file_makes_a_register()
    {
        var reading = Load(Header, Algeria, "person:ali-kafi\tAli Kafi\t\tDZA\tchairman\tDZA\t1992-07-02\t1994-01-31\tGOV\t");
        Assert.Empty(reading.Faults);
        var register = reading.Register!;
        Assert.Equal("chairman", register.OfficeOn(register.Find("person:ali-kafi"), new(1993, 1, 1))!.Role);
    }

    [Theory]
    [InlineData("DG4004", 3, 34, "group:some-group\tSome Group\tDZA x")]
    [InlineData("DG4005", 3, 1, "Some-Group\tSome Group\t\t\t\t\t\t\t\t")]
    [InlineData("DG4006", 3, 1, "state:DZA\tAlgerie\t\t\t\t\t\t\tGOV\t")]
    [InlineData("DG4007", 3, 14, "group:nobody\t\t\t\t\t\t\t\t\t")]
    [InlineData("DG4008", 3, 30, "group:some-group\tSome Group\t\tALG\t\t\t\t\tREB\t")]
    [InlineData("DG4009", 3, 39, "group:some-group\tSome Group\t\t\t\t\t\t\tREB|XYZ\t")]
    [InlineData("DG4010", 3, 36, "group:some-group\tSome Group\t\t\t\t\t\t\t\tgroup:other-group")]
    [InlineData("DG4011", 3, 33, "group:some-group\tSome Group\t\t\t\t\t2014-02-30\t\t\t")]
    [InlineData("DG4012", 3, 38, "group:some-group\tSome Group\t\t\t\t\t2014\t2013-12-31\t\t")]
    [InlineData("DG4013", 3, 31, "group:some-group\tSome Group\t\t\tleader\tDZA\t\t\t\t")]
    [InlineData("DG4015", 3, 31, "group:some-group\tSome Group\tA| B\t\t\t\t\t\t\t")]
    [InlineData("DG4003", 1, 4, null)]
    public void A_fault_is_told_at_its_place(string code, int line, int column, string? row)
    {
        var reading = row is null ? Load("id\tnam\tname") : Load(Header, Algeria, row);
        Assert.Null(reading.Register);
        var fault = Assert.Single(reading.Faults, f => f.Code == code);
        Assert.Equal(("own.tsv", line), (fault.Place.File, fault.Place.Line!.Value));
        Assert.Equal(column, fault.Place.Column);
        Assert.NotEmpty(fault.Remedy);
    }

    [Fact]
    public void All_faults_of_a_file_are_told_at_once()
    {
        var reading = Load(Header, Algeria, "group:a\tA Group\t\tALG\t\t\t2015\t2014\tQQQ\t", "group:a\tB\t\t\t\t\t\t\t\t", "too few");
        Assert.Equal(["DG4008", "DG4012", "DG4009", "DG4006", "DG4004"], reading.Faults.Select(f => f.Code));
    }

    [Theory]
    [InlineData(new byte[] { 0x67, 0x3A, 0x61, 0xE9, 0x09, 0x41 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x69, 0x00, 0x64, 0x00, 0x09, 0x00 })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x69, 0x64 })]
    public void Another_encoding_is_told(byte[] bytes)
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllBytes(Path.Combine(folder.FullName, "own.tsv"), bytes);
        var reading = RegisterFiles.Load(folder.FullName);
        folder.Delete(recursive: true);
        Assert.Null(reading.Register);
        Assert.Contains(reading.Faults, f => f.Code == "DG4001");
    }

    [Fact]
    public void An_empty_folder_and_an_empty_file_are_told()
    {
        Assert.Equal("DG4017", Assert.Single(RegisterFiles.Load(Path.Combine(Path.GetTempPath(), "no-such-folder-of-registers")).Faults).Code);
        Assert.Equal("DG4002", Assert.Single(Load().Faults).Code);
    }

    [Fact]
    public void Two_states_cannot_bear_one_name_in_the_same_years()
    {
        var reading = Load(Header, Algeria, "state:XDZ\tAlgeria\t\t\t\t\t1962\t\tGOV\t");
        Assert.Equal("DG4016", Assert.Single(reading.Faults).Code);
        Assert.Empty(Load(Header, "state:AAA\tOld Land\t\t\t\t\t\t1991-12-25\tGOV\t", "state:BBB\tOld Land\t\t\t\t\t1991-12-25\t\tGOV\t").Faults);
    }

    [Fact]
    public void A_plus_adds_names_to_an_actor_of_another_file()
    {
        var register = Load(Header, "+state:DZA\t\tThe White City\t\t\t\t\t\t\t", Algeria).Register!;
        var match = Assert.Single(register.Match(Repository.Tokens("in The White City today")));
        Assert.Equal((1, 4), (match.FirstToken, match.EndToken));
    }

    [Fact]
    public void Rows_of_one_person_are_its_offices()
    {
        var register = Load(Header, Algeria, "person:a-b\tA B\t\tDZA\tminister\tDZA\t2000\t2001\tGOV\t", "person:a-b\tA B\tAyb Bee\t\tpresident\tDZA\t2005-03\t\tGOV\t").Register!;
        var person = register.Find("person:a-b");
        Assert.Equal("minister", register.OfficeOn(person, new(2001, 12, 31))?.Role);
        Assert.Null(register.OfficeOn(person, new(2003, 1, 1)));
        Assert.Equal("minister", register.FormerOfficeOn(person, new(2003, 1, 1))?.Role);
        Assert.Equal("president", register.OfficeOn(person, new(2010, 1, 1))?.Role);
        Assert.Equal([person], register.PeopleWithSurname("bee"));
        Assert.Equal([person], register.OfficeHoldersOf("DZA"));
    }

    private static RegisterReading Load(params string[] lines) => RegisterFiles.Load([new RegisterFile("own.tsv", new StringReader(string.Join('\n', lines)))]);
}
