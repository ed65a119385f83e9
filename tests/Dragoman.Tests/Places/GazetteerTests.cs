using System.Text;
using Dragoman.Places;

namespace Dragoman.Tests.Places;

public class GazetteerTests
{
    [Fact]
    public void A_gazetteer_cut_short_or_damaged_is_refused_in_words()
    {
        var whole = Small();
        var shorter = Assert.Throws<InvalidDataException>(() => Gazetteer.Read(new MemoryStream(whole[..^3])));
        Assert.Contains("cut short", shorter.Message, StringComparison.Ordinal);
        whole[^1] ^= 1;
        Assert.Contains("damaged", Assert.Throws<InvalidDataException>(() => Gazetteer.Read(new MemoryStream(whole))).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => Gazetteer.Read(new MemoryStream(Encoding.ASCII.GetBytes("no gazetteer at all, but long enough to hold a header"))));
    }

    [Fact]
    public void A_dump_of_GeoNames_compiles_to_the_same_bytes_each_time_and_is_found_again()
    {
        Assert.Equal(Small(), Small());
        var gazetteer = Gazetteer.Read(new MemoryStream(Small()));
        Assert.Equal(2, gazetteer.Count);
        var place = gazetteer[Assert.Single(gazetteer.Find("Malloria Antigua").ToArray())];
        Assert.Equal(("PPLA", 12.5, -3.25, 77), (place.Feature, place.Latitude, place.Longitude, place.Geonames));
        Assert.Equal("Mallor", gazetteer.DivisionName(place.Division));
        Assert.Equal("XA", gazetteer.CountryCode(place.Country));
        Assert.InRange(place.Population, 110_000, 135_000);
        Assert.Empty(gazetteer.Find("Nowhere").ToArray());
    }

    [Fact]
    public void A_line_of_a_dump_that_cannot_be_read_is_told_with_its_place_and_left_out()
    {
        var faults = new List<Diagnostic>();
        Assert.Equal(2, GeoNamesDump.Read(new StringReader(Dump + "81\tCut"), "dump.txt", 0, faults.Add).Count());
        Assert.Equal([("DG4602", 2), ("DG4602", 5)], faults.Select(fault => (fault.Code, fault.Place.Line!.Value)));
        Assert.Contains("'north' is no latitude", faults[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Seats_of_divisions_are_kept_however_few_live_there()
    {
        var kept = GeoNamesDump.Read(new StringReader(Dump.Replace("120000", "3", StringComparison.Ordinal)), "dump.txt", 1000, _ => { });
        Assert.Equal(["Malloria"], kept.Select(place => place.Name));
    }

    private const string Dump = "77\tMalloria\tMalloria\tMalloria Antigua,Old Malloria\t12.5\t-3.25\tP\tPPLA\tXA\t\t01\t\t\t\t120000\t\t\tEtc/UTC\t2020-01-01\n"
            + "78\tBroken\tBroken\t\tnorth\t1\tP\tPPL\tXA\t\t01\t\t\t\t1\t\t\t\t\n"
            + "79\tMount Tall\tMount Tall\t\t1\t1\tT\tMT\tXA\t\t01\t\t\t\t0\t\t\t\t\n"
            + "80\tLittle\tLittle\t\t-1.5\t2\tP\tPPL\tXA\t\t02\t\t\t\t0\t\t\t\t\n";

    private static byte[] Small()
    {
        using var target = new MemoryStream();
        GazetteerWriter.Write(target, [.. GeoNamesDump.Read(new StringReader(Dump), "dump.txt", 0, _ => { })], new Dictionary<string, string> { ["XA.01"] = "Mallor" });
        return target.ToArray();
    }
}
