using System.Globalization;

namespace Dragoman.Places;

/// <summary>Reads the tab-separated dump GeoNames publishes (<c>allCountries.txt</c>, <c>cities500.txt</c>: 19 columns).</summary>
public static class GeoNamesDump
{
    private const int LeastColumns = 15;
    private const int MostAliases = 12;

    /// <summary>
    /// Populated places and first- and second-level divisions of a dump, as they come; what is neither is passed over. A line that cannot be read is told to
    /// <paramref name="fault"/> and left out.
    /// </summary>
    /// <param name="dump">The dump.</param>
    /// <param name="file">Its name, for the faults.</param>
    /// <param name="leastPeople">Towns and villages with fewer people are passed over; seats of divisions and the divisions themselves never.</param>
    /// <param name="fault">Hears of each line that cannot be read.</param>
    public static IEnumerable<GazetteerEntry> Read(TextReader dump, string file, long leastPeople, Action<Diagnostic> fault)
    {
        ArgumentNullException.ThrowIfNull(dump);
        ArgumentNullException.ThrowIfNull(fault);
        var number = 0;
        while (dump.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0) continue;
            var columns = line.Split('\t');
            if (Fault(columns) is { } why) fault(LeftOut(file, number, why, line));
            else if (IsKept(columns, leastPeople)) yield return Entry(columns);
        }
    }

    /// <summary>Names of first-level divisions by <c>country.code</c>, of the file GeoNames calls <c>admin1CodesASCII.txt</c> (code, name, name in ASCII, id).</summary>
    public static Dictionary<string, string> Divisions(TextReader codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (codes.ReadLine() is { } line)
            if (line.Split('\t') is [{ Length: > 3 } code, { Length: > 0 } name, ..]) names[code] = name;
        return names;
    }

    /// <summary>Why a line is no place at all; <c>null</c> where it is one.</summary>
    private static string? Fault(string[] columns)
    {
        if (columns.Length < LeastColumns) return $"{columns.Length} columns where GeoNames has 19";
        if (!int.TryParse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)) return $"'{columns[0]}' is no GeoNames id";
        if (columns[1].Length == 0) return "no name";
        if (!IsWithin(columns[4], 90)) return $"'{columns[4]}' is no latitude";
        if (!IsWithin(columns[5], 180)) return $"'{columns[5]}' is no longitude";
        return columns[6] is "P" or "A" && columns[8].Length != 2 ? $"'{columns[8]}' is no country of two letters" : null;
    }

    private static bool IsWithin(string text, double most) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most;

    private static Diagnostic LeftOut(string file, int number, string why, string line) => new()
    {
        Code = "DG4602",
        Severity = Severity.Warning,
        Place = new DiagnosticPlace(file, Line: number),
        Message = $"{why}; the line is left out: '{line[..Math.Min(60, line.Length)]}'",
        Remedy = "Fetch the dump again; a line cut off in the middle tells of a download that broke off.",
    };

    private static bool IsKept(string[] columns, long leastPeople) => columns[6] switch
    {
        "A" => columns[7] is "ADM1" or "ADM2",
        "P" => columns[7] is "PPLC" or "PPLA" or "PPLA2" || People(columns) >= leastPeople,
        _ => false,
    };

    private static long People(string[] columns) => long.TryParse(columns[14], NumberStyles.None, CultureInfo.InvariantCulture, out var people) ? people : 0;

    private static GazetteerEntry Entry(string[] columns)
    {
        string[] aliases = [.. columns[3].Split(',', StringSplitOptions.RemoveEmptyEntries).Prepend(columns[2]).Where(IsLatin).Distinct().Take(MostAliases)];
        return new GazetteerEntry(
            columns[1], aliases, double.Parse(columns[4], CultureInfo.InvariantCulture), double.Parse(columns[5], CultureInfo.InvariantCulture),
            columns[8], columns[10], columns[7], People(columns), int.Parse(columns[0], CultureInfo.InvariantCulture));
    }

    /// <summary>English newspapers write Latin letters; the dump's other scripts would triple the file.</summary>
    private static bool IsLatin(string name) => name.Length > 2 && name.All(c => c < '\u0250');
}
