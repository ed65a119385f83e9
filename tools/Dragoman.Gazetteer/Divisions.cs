using Dragoman.Places;

namespace Dragoman.GazetteerMaking;

/// <summary>First- and second-level divisions as places: the middle of their towns, weighted by people where known.</summary>
internal static class Divisions
{
    private static readonly string[] Kinds =
    [
        " Oblast", " oblast", " Oblast'", " Krai", " Kray", " Republic", " Region", " Governorate", " Province", " District", " State", " Department", " County", " Prefecture",
        " Municipality", " Division", " Voivodeship", " Autonomous Okrug", " City", " Parish", " Wilaya", " Canton", " Raion",
    ];

    public static IEnumerable<GazetteerEntry> Of(IEnumerable<(string Code, GazetteerEntry Place)> towns, IReadOnlyDictionary<string, string> names, string feature, HashSet<(string, string, string)> taken)
    {
        foreach (var division in towns.GroupBy(t => t.Code).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (!names.TryGetValue(division.Key, out var name) || name.Length < 2) continue;
            var places = division.Select(d => d.Place).ToList();
            var first = places[0];
            var bare = Bare(name);
            if (feature == "ADM2" && (taken.Contains((first.Country, first.Admin1, name)) || name.Any(char.IsAsciiDigit) || name.Length > 40)) continue;
            var (latitude, longitude) = Middle(places);
            string[] aliases = bare == name || (feature == "ADM2" && name.EndsWith(" County", StringComparison.Ordinal) && first.Country == "US") ? [] : [bare];
            yield return new GazetteerEntry(name, aliases, latitude, longitude, first.Country, first.Admin1, feature, places.Sum(p => p.Population), 0);
        }
    }

    private static string Bare(string name)
    {
        foreach (var kind in Kinds)
            if (name.EndsWith(kind, StringComparison.Ordinal)) return name[..^kind.Length];
        return name;
    }

    /// <summary>Mean of the towns, as points on the sphere, so that divisions across the 180th meridian do not land in Africa.</summary>
    private static (double Latitude, double Longitude) Middle(List<GazetteerEntry> places)
    {
        double x = 0, y = 0, z = 0;
        foreach (var place in places)
        {
            var (la, lo) = (place.Latitude * Math.PI / 180, place.Longitude * Math.PI / 180);
            (x, y, z) = (x + (Math.Cos(la) * Math.Cos(lo)), y + (Math.Cos(la) * Math.Sin(lo)), z + Math.Sin(la));
        }
        return (Math.Atan2(z, Math.Sqrt((x * x) + (y * y))) * 180 / Math.PI, Math.Atan2(y, x) * 180 / Math.PI);
    }
}
