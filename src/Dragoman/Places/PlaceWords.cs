using System.Globalization;

namespace Dragoman.Places;

/// <summary>The words of <c>place-relations.tsv</c>: directions, distances, kinds of places, abbreviations of divisions.</summary>
internal sealed class PlaceWords
{
    private readonly Dictionary<(string Class, string Word), string> values = [];

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">A line lacks a column.</exception>
    public PlaceWords(TextReader table)
    {
        var number = 0;
        while (table.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns.Length < 3) throw new FormatException($"place-relations.tsv:{number}: expected word, class, value, found '{line}'");
            values[(columns[1], columns[1] == "STATE" ? columns[0] : columns[0].ToLowerInvariant())] = columns[2];
        }
    }

    /// <summary>Bearing in degrees of <c>south-east</c>; <c>null</c> for other words.</summary>
    public double? Bearing(string word) => Number("DIR", word);

    /// <summary>Bearing of <c>south-western</c>; -1 for <c>central</c>.</summary>
    public double? Side(string word) => Number("SIDE", word);

    /// <summary>Kilometres of a unit.</summary>
    public double? Kilometres(string unit) => Number("UNIT", unit);

    /// <summary>Feature code that a noun of place asks for.</summary>
    public string? Kind(string noun) => values.GetValueOrDefault(("KIND", noun.ToLowerInvariant()));

    /// <summary>Whether a preposition says where something is.</summary>
    public bool Locates(string preposition) => values.GetValueOrDefault(("IN", preposition.ToLowerInvariant())) == "1";

    /// <summary>Whether a noun with <c>of</c> says where something is (<c>the outskirts of Tripoli</c>).</summary>
    public bool IsNear(string noun) => values.ContainsKey(("NEAR", noun.ToLowerInvariant())) || Kind(noun) is not null;

    /// <summary>Whether a word names a time or the like, though some town is called so too (<c>in March</c>).</summary>
    public bool IsNoPlace(string word) => values.ContainsKey(("NOT", word.ToLowerInvariant()));

    /// <summary>Whether a word after a name makes it that of a disease (<c>virus</c>).</summary>
    public bool IsDisease(string word) => values.ContainsKey(("DISEASE", word.ToLowerInvariant()));

    /// <summary>Whether a noun behind a name only says what the named place is (<c>Hubei province</c>).</summary>
    public bool IsKindOf(string noun) => values.ContainsKey(("SELF", noun.ToLowerInvariant()));

    /// <summary>Whether a noun's place is its own and not that of what happens (<c>the government in Tripoli</c>).</summary>
    public bool IsSeated(string noun) => values.ContainsKey(("ORG", noun.ToLowerInvariant()));

    /// <summary>Whether a word can stand before a place.</summary>
    public bool IsPreposition(string word) => values.ContainsKey(("IN", word.ToLowerInvariant()));

    /// <summary>Country (alpha-2) and name of an abbreviated division.</summary>
    public (string Country, string Name)? Division(string abbreviation) =>
        values.GetValueOrDefault(("STATE", abbreviation)) is { } value ? (value[..2], value[3..]) : null;

    private double? Number(string kind, string word) =>
        values.GetValueOrDefault((kind, word.ToLowerInvariant())) is { } value ? double.Parse(value, CultureInfo.InvariantCulture) : null;
}
