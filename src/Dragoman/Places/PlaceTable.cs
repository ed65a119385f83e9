using System.Globalization;

namespace Dragoman.Places;

/// <summary>Places by name: those of <c>places-extra.tsv</c> before those of the gazetteer.</summary>
internal sealed class PlaceTable
{
    private const int MostCandidates = 60;

    /// <summary>How much more a town ten times as large is meant, in the same decimal logarithms.</summary>
    private const double TownScale = 1.15;

    private readonly Gazetteer gazetteer;
    private readonly Dictionary<ulong, List<PlaceCandidate>> extra = [];
    private readonly Dictionary<ulong, PlaceCandidate> adjectives = [];
    private readonly Dictionary<string, PlaceCandidate> countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> alpha3 = new(StringComparer.Ordinal);

    /// <summary>A table over a gazetteer and the extra places.</summary>
    /// <exception cref="FormatException">A line of the extra places cannot be read.</exception>
    public PlaceTable(Gazetteer gazetteer, TextReader extraPlaces)
    {
        this.gazetteer = gazetteer;
        var number = 0;
        var headed = false;
        while (extraPlaces.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (headed) Add(line.Split('\t'), number);
            headed = true;
        }
    }

    /// <summary>Country by alpha-3 code.</summary>
    public PlaceCandidate? Country(string code) => countries.GetValueOrDefault(code);

    /// <summary>Alpha-3 code of an alpha-2 one; the same when unknown.</summary>
    public string Alpha3(string alpha2) => alpha3.GetValueOrDefault(alpha2, alpha2);

    /// <summary>What an adjective or demonym (<c>Algerian</c>, <c>European</c>) belongs to.</summary>
    public PlaceCandidate? Adjective(string word) => adjectives.GetValueOrDefault(PlaceName.Hash(word));

    /// <summary>Whether a name is one of the extra places.</summary>
    public bool IsExtra(string name) => extra.ContainsKey(PlaceName.Hash(name));

    /// <summary>All places of a name.</summary>
    public List<PlaceCandidate> Find(string name)
    {
        var found = new List<PlaceCandidate>();
        if (extra.TryGetValue(PlaceName.Hash(name), out var known)) found.AddRange(known);
        foreach (var index in gazetteer.Find(name))
        {
            if (found.Count >= MostCandidates) break;
            var candidate = Candidate(index);
            if (!known?.Any(k => Same(k, candidate)) ?? true) found.Add(candidate);
        }
        return found;
    }

    private static bool Same(PlaceCandidate a, PlaceCandidate b) =>
        a.Country == b.Country && (a.Feature == b.Feature || (a.IsTown && b.IsTown)) && Math.Abs(a.Latitude - b.Latitude) < 8 && (a.IsDivision || Math.Abs(a.Latitude - b.Latitude) < 0.5);

    private PlaceCandidate Candidate(int index)
    {
        var place = gazetteer[index];
        var feature = place.Feature;
        var people = Math.Log10(place.Population + 1);
        var (prior, radius) = feature switch
        {
            "ADM1" => (Math.Min(people, 7) - 0.5, 80.0),
            "ADM2" => ((people * 0.7) - 0.5, 25.0),
            "PPLC" => ((people * TownScale) + 1, 12.0),
            "PPLA" => ((people * TownScale) + 0.4, 8.0),
            "PPLA2" => ((people * TownScale) + 0.1, 5.0),
            "PPLX" => (Math.Min(people, 4.5) - 0.3, 3.0),
            _ => (people * TownScale, 3 + (place.Population > 100_000 ? 5 : 0)),
        };
        return new PlaceCandidate(
            gazetteer.Name(index), feature, Alpha3(gazetteer.CountryCode(place.Country)), gazetteer.DivisionName(place.Division) ?? "", place.Latitude, place.Longitude, radius, place.Geonames, prior);
    }

    private void Add(string[] columns, int line)
    {
        if (columns.Length < 10 || !double.TryParse(columns[6], CultureInfo.InvariantCulture, out var latitude) || !double.TryParse(columns[7], CultureInfo.InvariantCulture, out var longitude))
            throw new FormatException($"places-extra.tsv:{line}: expected ten columns with latitude and longitude");
        var radius = double.TryParse(columns[9], CultureInfo.InvariantCulture, out var r) ? r : 10;
        var name = columns[0].IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket ? columns[0][..bracket] : columns[0];
        var country = columns[4];
        var people = double.TryParse(columns[8], CultureInfo.InvariantCulture, out var p) ? p : 0;
        var candidate = new PlaceCandidate(name, columns[3], country, columns[3] == "ADM1" ? name : "", latitude, longitude, radius, 0, Prior(columns[3], people));
        if (candidate.IsCountry && columns[5].Length == 2)
        {
            countries.TryAdd(country, candidate);
            alpha3.TryAdd(columns[5], country);
        }
        foreach (var alias in columns[1].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(name)) Put(alias, candidate);
        foreach (var adjective in columns[2].Split('|', StringSplitOptions.RemoveEmptyEntries))
            if (PlaceName.Hash(adjective) is not 0 and var hash) adjectives[hash] = candidate;
    }

    private void Put(string name, PlaceCandidate candidate)
    {
        if (PlaceName.Hash(name) is not (not 0 and var hash)) return;
        if (extra.TryGetValue(hash, out var list)) list.Add(candidate);
        else extra[hash] = [candidate];
    }

    private static double Prior(string feature, double people) => feature switch
    {
        "PCLI" => 9,
        "TERR" => 7 + Math.Min(1, people / 5_000_000),
        "CONT" => 10,
        "OCN" or "SEA" => 9,
        "RGN" => 8,
        "ADM1" => 8,
        "PPLC" => 8.4,
        "PPLA" => 6.3,
        "PPL" => 6.1,
        _ => 6,
    };
}
