namespace Dragoman.Places;

/// <summary>A place a name may mean.</summary>
/// <param name="Name">Preferred name.</param>
/// <param name="Feature">GeoNames feature code.</param>
/// <param name="Country">ISO 3166-1 alpha-3; empty for what lies across countries.</param>
/// <param name="Division">Name of the first-level division; empty where unknown.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Radius">Kilometres.</param>
/// <param name="Geonames">GeoNames id, 0 for none.</param>
/// <param name="Prior">How often newspapers mean this place by the name, on the scale of a town's decimal logarithm of people.</param>
internal sealed record PlaceCandidate(
    string Name, string Feature, string Country, string Division, double Latitude, double Longitude, double Radius, int Geonames, double Prior)
{
    /// <summary>Whether it is a country or territory.</summary>
    public bool IsCountry => Feature is "PCLI" or "TERR";

    /// <summary>Whether it is a town, village or part of one.</summary>
    public bool IsTown => Feature.StartsWith("PPL", StringComparison.Ordinal) || Feature == "STLMT";

    /// <summary>Whether it is a first-level division.</summary>
    public bool IsDivision => Feature == "ADM1";

    /// <summary>As a record.</summary>
    public Place ToPlace() => new()
    {
        Name = Name,
        Feature = Feature.Length > 0 ? Feature : null,
        Country = Country.Length > 0 ? Country : null,
        Admin1 = Division.Length > 0 && !IsCountry ? Division : null,
        Latitude = Math.Round(Latitude, 5),
        Longitude = Math.Round(Longitude, 5),
        Geonames = Geonames > 0 ? Geonames : null,
        Precision = Precision,
        RadiusKm = Radius,
    };

    private PlacePrecision Precision => Feature switch
    {
        "PCLI" or "TERR" => PlacePrecision.Country,
        "ADM1" => PlacePrecision.Province,
        "ADM2" => PlacePrecision.District,
        "" => PlacePrecision.District,
        "BLDG" or "SQR" or "ST" or "MT" or "AIRP" => PlacePrecision.Point,
        _ => IsTown ? PlacePrecision.Town : PlacePrecision.Region,
    };
}
