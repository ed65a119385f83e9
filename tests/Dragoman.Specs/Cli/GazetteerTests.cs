namespace Dragoman.Specs.Cli;

/// <summary>A user's own gazetteer: compiled from a dump of GeoNames, checked, read with.</summary>
public sealed class GazetteerTests : IDisposable
{
    private const string Dump = "1\tQuorvale\tQuorvale\t\t12.5\t-3.25\tP\tPPLA\tML\t\t01\t\t\t\t120000\t\t\tEtc/UTC\t2020-01-01\n2\tCut";

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_dump_is_compiled_and_what_cannot_be_read_is_told()
    {
        var compiled = Path.Combine(folder.Path, "places.bin");
        var import = Call.Of("gazetteer", "import", folder.File("dump.txt", Dump), "-o", compiled);
        Assert.Equal(3, import.ExitCode);
        Assert.Contains("DG4602", import.Talk, StringComparison.Ordinal);
        Assert.Contains("1 places", import.Talk, StringComparison.Ordinal);
        Assert.Equal(0, Call.Of("gazetteer", "check", compiled).ExitCode);
    }

    [Fact]
    public void A_gazetteer_cut_short_is_refused()
    {
        var compiled = Path.Combine(folder.Path, "places.bin");
        Call.Of("gazetteer", "import", folder.File("dump.txt", Dump), "-o", compiled);
        var check = Call.Of("gazetteer", "check", folder.File("cut.bin", File.ReadAllBytes(compiled)[..^5]));
        Assert.Equal(4, check.ExitCode);
        Assert.Contains("DG4603", check.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dump_without_places_is_refused() => Assert.Contains("DG4604", Call.Of("gazetteer", "import", folder.File("dump.txt", ""), "-o", Path.Combine(folder.Path, "x.bin")).Talk, StringComparison.Ordinal);

    [Fact]
    public void A_missing_dump_is_named() => Assert.Contains("DG4601", Call.Of("gazetteer", "import", Path.Combine(folder.Path, "absent.txt"), "-o", Path.Combine(folder.Path, "x.bin")).Talk, StringComparison.Ordinal);
}
