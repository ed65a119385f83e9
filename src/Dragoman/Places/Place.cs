namespace Dragoman.Places;

/// <summary>How exactly a place is known.</summary>
public enum PlacePrecision
{
    /// <summary>A point (a building, a camp, a computed distance and direction).</summary>
    Point,

    /// <summary>A town or city.</summary>
    Town,

    /// <summary>A second-level division.</summary>
    District,

    /// <summary>A first-level division.</summary>
    Province,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A region larger than or across countries, a sea, a desert.</summary>
    Region,
}

/// <summary>A place on the map.</summary>
public sealed record Place
{
    /// <summary>Preferred name.</summary>
    public required string Name { get; init; }

    /// <summary>GeoNames feature code (<c>PPLC</c>, <c>ADM1</c>, <c>PCLI</c> …).</summary>
    public string? Feature { get; init; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public string? Country { get; init; }

    /// <summary>Name of the first-level division.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Degrees north.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east.</summary>
    public double? Longitude { get; init; }

    /// <summary>GeoNames id.</summary>
    public int? Geonames { get; init; }

    /// <summary>How exactly it is known.</summary>
    public required PlacePrecision Precision { get; init; }

    /// <summary>Radius of uncertainty in kilometres, where it can be stated.</summary>
    public double? RadiusKm { get; init; }
}

/// <summary>A place named in the text.</summary>
/// <param name="Span">The words, with the relation that belongs to them (<c>160km south-east of Tripoli</c>).</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="FirstToken">First token.</param>
/// <param name="EndToken">Token after the last.</param>
/// <param name="Head">Head token.</param>
/// <param name="Place">What it was resolved to; <c>null</c> when it could not be.</param>
public sealed record PlaceReference(Span Span, int Sentence, int FirstToken, int EndToken, int Head, Place? Place)
{
    /// <summary>Whether the words say where something is (<c>in Tripoli</c>); false for those who act (<c>Tripoli said</c>), for adjectives (<c>Libyan</c>) and for what a distance is measured from.</summary>
    public bool Locates { get; init; } = true;

    /// <summary>Whether the words are an adjective or demonym (<c>Libyan</c>).</summary>
    public bool IsAdjective { get; init; }

    /// <summary>Token after a noun that only says what kind of place is named (<c>Hubei province</c>); <see cref="EndToken"/> where none stands there.</summary>
    public int EndOfKind { get; init; } = EndToken;

    /// <summary>Why the words beside the name could not be reckoned with (<c>-5 km north of Gao</c>); <c>null</c> where they could.</summary>
    public string? Doubt { get; init; }

    /// <summary>Whether the place was reckoned from another (<c>160km south-east of Tripoli</c>).</summary>
    public bool Relative { get; init; }
}
