using System.Globalization;
using Dragoman.Sentences;

namespace Dragoman.Places;

/// <summary>Places said by distance and direction: <c>160km south-east of Tripoli</c>, <c>near Gao</c>, <c>south-western Niger</c>.</summary>
internal sealed class RelativePlaces(PlaceWords words)
{
    private const double EarthRadius = 6371;
    private const double FurthestKm = 3000;

    /// <summary>The reference a toponym's surroundings make of it; <c>null</c> when it stands for itself.</summary>
    public PlaceReference? Around(Toponym toponym)
    {
        if (toponym.Chosen is not { } place || toponym.Adjectival || toponym.Embedded) return null;
        return Away(toponym, place) ?? Side(toponym, place);
    }

    /// <summary><c>about 200km north of Niamey</c>, <c>10 miles from Gao</c>, <c>south-east of Sirte</c>.</summary>
    private PlaceReference? Away(Toponym toponym, PlaceCandidate place)
    {
        var tokens = toponym.Sentence.Tokens;
        var at = toponym.First - 1;
        if (at >= 0 && tokens[at].Form is "the" or "The") at--;
        if (at < 0 || tokens[at].Form is not ("of" or "from")) return null;
        at--;
        var (bearing, start) = Direction(tokens, at);
        var (distance, from) = Distance(tokens, start - 1);
        if (distance is null && (bearing is null || start < 0)) return null;
        if (distance is { } d && (d < 0 || d > FurthestKm)) return null;
        if (distance is null && place.Feature is "PCLI" or "CONT") return null;
        var first = distance is null ? start : from;
        return Reference(toponym, first, distance is null ? start : Math.Max(first, start - 1), Moved(place, bearing, distance));
    }

    private (double? Bearing, int Start) Direction(Token[] tokens, int at)
    {
        if (at < 0) return (null, at + 1);
        if (at >= 2 && tokens[at - 1].Form is "-" or "–" && words.Bearing(tokens[at - 2].Form + "-" + tokens[at].Form) is { } joined) return (joined, at - 2);
        if (words.Bearing(tokens[at].Form) is not { } bearing) return (null, at + 1);
        return (bearing, at);
    }

    /// <summary>Kilometres that end at a token: <c>160km</c>, <c>160 km</c>, <c>99 miles</c>; with brackets between passed over.</summary>
    private (double? Kilometres, int First) Distance(Token[] tokens, int at)
    {
        if (at >= 0 && tokens[at].Form is "to") at--;
        if (at >= 0 && tokens[at].Form is "the") at--;
        if (at >= 0 && tokens[at].Form == ")")
        {
            while (at >= 0 && tokens[at].Form != "(") at--;
            at--;
        }
        if (at < 0) return (null, 0);
        var form = tokens[at].Form;
        var digits = 0;
        while (digits < form.Length && (char.IsAsciiDigit(form[digits]) || form[digits] is ',' or '.')) digits++;
        if (digits > 0 && digits < form.Length && words.Kilometres(form[digits..]) is { } glued && Number(form[..digits]) is { } n) return (n * glued * Sign(tokens, at), at);
        if (at == 0 || words.Kilometres(form) is not { } unit) return (null, 0);
        var number = tokens[at - 1].Form is "-" ? at - 2 : at - 1;
        return number >= 0 && Number(tokens[number].Form.TrimStart('-', '−')) is { } count ? (count * unit * Sign(tokens, number), number) : (null, 0);
    }

    /// <summary>-1 before a number under zero (<c>-5 km</c>, <c>minus 5 km</c>); a dash after a number is that of a range (<c>10-15 km</c>).</summary>
    private static int Sign(Token[] tokens, int number)
    {
        if (tokens[number].Form[0] is '-' or '−') return -1;
        if (number == 0) return 1;
        var range = number > 1 && char.IsAsciiDigit(tokens[number - 2].Form[0]);
        return tokens[number - 1].Form is "minus" || (tokens[number - 1].Form is "-" or "−" && !range) ? -1 : 1;
    }

    /// <summary>Why no place can be reckoned from the words before a name; <c>null</c> where one can, or where they are no distance.</summary>
    public string? DoubtOf(Toponym toponym)
    {
        var at = toponym.First - 1;
        if (at >= 0 && toponym.Sentence.Tokens[at].Form is "the" or "The") at--;
        if (at < 1 || toponym.Sentence.Tokens[at].Form is not ("of" or "from")) return null;
        var (_, start) = Direction(toponym.Sentence.Tokens, at - 1);
        return Distance(toponym.Sentence.Tokens, start - 1).Kilometres switch
        {
            < 0 => "a distance below zero",
            > FurthestKm => $"a distance of over {FurthestKm:0} km",
            _ => null,
        };
    }

    private static double? Number(string text) =>
        double.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary><c>south-western Niger</c>: half way from the middle to the edge on that side.</summary>
    private PlaceReference? Side(Toponym toponym, PlaceCandidate place)
    {
        var tokens = toponym.Sentence.Tokens;
        var at = toponym.First - 1;
        if (at < 0 || place.IsTown || place.Radius < 20) return null;
        var start = at;
        double? side;
        if (at >= 2 && tokens[at - 1].Form is "-" or "–") (side, start) = (words.Side(tokens[at - 2].Form + "-" + tokens[at].Form), at - 2);
        else side = words.Side(tokens[at].Form);
        if (side is not { } bearing) return null;
        var part = bearing < 0 ? place with { Radius = place.Radius / 2 } : Shift(place, bearing, place.Radius / 2) with { Radius = place.Radius / 2 };
        var moved = part.ToPlace() with { Name = Toponym.Words(toponym.Sentence, start, toponym.End), Precision = PlacePrecision.Region, Geonames = null };
        return Reference(toponym, start, toponym.Head, moved);
    }

    private static Place Moved(PlaceCandidate place, double? bearing, double? distance)
    {
        if (distance is not { } d) return (Shift(place, bearing!.Value, 30) with { Radius = 30 + place.Radius }).ToPlace() with { Precision = PlacePrecision.Point, Geonames = null };
        var point = bearing is { } b ? Shift(place, b, d) with { Radius = 5 + (0.2 * d) } : place with { Radius = d + place.Radius };
        return point.ToPlace() with { Precision = PlacePrecision.Point, Geonames = null };
    }

    /// <summary>The point at a distance and bearing on the sphere.</summary>
    private static PlaceCandidate Shift(PlaceCandidate place, double bearing, double kilometres)
    {
        const double Radians = Math.PI / 180;
        var (latitude, longitude, angle, way) = (place.Latitude * Radians, place.Longitude * Radians, kilometres / EarthRadius, bearing * Radians);
        var there = Math.Asin((Math.Sin(latitude) * Math.Cos(angle)) + (Math.Cos(latitude) * Math.Sin(angle) * Math.Cos(way)));
        var east = longitude + Math.Atan2(Math.Sin(way) * Math.Sin(angle) * Math.Cos(latitude), Math.Cos(angle) - (Math.Sin(latitude) * Math.Sin(there)));
        return place with { Latitude = there / Radians, Longitude = ((east / Radians) + 540) % 360 - 180 };
    }

    private static PlaceReference Reference(Toponym toponym, int first, int head, Place place) =>
        new(toponym.Sentence.Cover(first, toponym.End), toponym.Sentence.Index, first, toponym.End, head, place) { Relative = true };
}
