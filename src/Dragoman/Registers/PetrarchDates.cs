using System.Globalization;

namespace Dragoman.Registers;

/// <summary>The dates of PETRARCH dictionaries: <c>990427</c>, <c>19990427</c>, <c>1999</c>, alone, as a range, or after <c>&lt;</c> and <c>&gt;</c>.</summary>
internal static class PetrarchDates
{
    // Years of two digits from 30 on are of the last century, as in PETRARCH's own reader.
    private const int Pivot = 30;

    /// <summary>Reads the part of a bracket behind the code.</summary>
    public static bool TryRead(string text, out RegisterDate? start, out RegisterDate? end)
    {
        (start, end) = (null, null);
        text = text.Replace(" ", "", StringComparison.Ordinal);
        if (text.Length == 0) return true;
        if (text[0] is '<' or '>')
        {
            if (!TryDay(text[1..], out var day)) return false;
            if (text[0] == '>') start = day;
            else end = day;
            return true;
        }

        var hyphen = text.IndexOf('-');
        if (!TryDay(hyphen < 0 ? text : text[..hyphen], out var first) || !TryDay(hyphen < 0 ? text : text[(hyphen + 1)..], out var last)) return false;
        (start, end) = (first, last);
        return last.Last >= first.First;
    }

    private static bool TryDay(string digits, out RegisterDate date)
    {
        date = default;
        foreach (var c in digits)
            if (!char.IsAsciiDigit(c)) return false;
        return digits.Length switch
        {
            4 => RegisterDate.TryParse(digits, out date),
            6 => TryDay(Century(digits) + digits, out date),
            8 => RegisterDate.TryParse(digits.EndsWith("0000", StringComparison.Ordinal) ? digits[..4] : $"{digits[..4]}-{digits[4..6]}-{digits[6..]}", out date),
            _ => false,
        };
    }

    private static string Century(string digits) => int.Parse(digits.AsSpan(0, 2), CultureInfo.InvariantCulture) >= Pivot ? "19" : "20";
}
