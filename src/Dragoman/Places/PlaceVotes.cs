namespace Dragoman.Places;

/// <summary>Countries and divisions an article speaks of, by how often and how surely.</summary>
internal sealed class PlaceVotes
{
    private const double CountryWeight = 2.5;
    private const double DivisionWeight = 1.2;
    private const double OwnDivisionWeight = 1.3;

    private readonly Dictionary<string, double> byCountry = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), double> byDivision = [];

    private readonly Dictionary<(string, string), double> byTown = [];

    /// <summary>Sum of all votes for countries.</summary>
    public double Total { get; private set; }

    /// <summary>Votes for a country.</summary>
    public double Of(string country) => byCountry.GetValueOrDefault(country);

    public void Add(PlaceCandidate place, double weight)
    {
        if (place.Country.Length > 0) Add(place.Country, place.Division, weight, place.IsDivision);
    }

    /// <summary>A division that an abbreviation names (<c>Shelby, Mont.</c>).</summary>
    public void Add((string Country, string Division) within, double weight) => Add(within.Country, within.Division, weight, false);

    private void Add(string country, string division, double weight, bool isDivision)
    {
        Total += weight;
        byCountry[country] = byCountry.GetValueOrDefault(country) + weight;
        if (division.Length == 0) return;
        byDivision[(country, division)] = byDivision.GetValueOrDefault((country, division)) + weight;
        if (!isDivision) byTown[(country, division)] = byTown.GetValueOrDefault((country, division)) + weight;
    }

    /// <summary>Support grows with the share of the votes and is full from three votes on; a division is meant by its name where its towns are spoken of.</summary>
    public double For(PlaceCandidate place)
    {
        if (place.Country.Length == 0 || place.IsCountry || byCountry.Count == 0) return 0;
        var own = byCountry.GetValueOrDefault(place.Country);
        var share = own / byCountry.Values.Max() * Math.Min(1, 0.4 + (own * 0.3));
        var near = (place.IsDivision ? byTown : byDivision).GetValueOrDefault((place.Country, place.Division));
        var division = place.Division.Length == 0 ? 0 : place.IsDivision ? OwnDivisionWeight * Math.Min(2, near) : DivisionWeight * Math.Min(1, near / 2);
        return (CountryWeight * share) + division;
    }
}
