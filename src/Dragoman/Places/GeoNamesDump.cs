using System.Globalization;

namespace Dragoman.Places;

/// <summary>Reads the tab-separated dump GeoNames publishes (<c>allCountries.txt</c>, <c>cities500.txt</c>: 19 columns).</summary>
public static class GeoNamesDump
{
    /// <summary>Populated places and first- and second-level divisions of a dump, as they come; lines that are none are passed over.</summary>
    public static IEnumerable<GazetteerEntry> Read(TextReader dump)
    {
        ArgumentNullException.ThrowIfNull(dump);
        while (dump.ReadLine() is { } line)
            if (Entry(line.Split('\t')) is { } entry) yield return entry;
    }

    private static GazetteerEntry? Entry(string[] columns)
    {
        if (columns.Length < 15 || columns[6] is not ("P" or "A") || (columns[6] == "A" && columns[7] is not ("ADM1" or "ADM2"))) return null;
        if (!double.TryParse(columns[4], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) || Math.Abs(latitude) > 90) return null;
        if (!double.TryParse(columns[5], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) || Math.Abs(longitude) > 180) return null;
        if (!int.TryParse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) || columns[8].Length != 2) return null;
        _ = long.TryParse(columns[14], NumberStyles.None, CultureInfo.InvariantCulture, out var population);
        string[] aliases = [.. columns[3].Split(',', StringSplitOptions.RemoveEmptyEntries).Prepend(columns[2]).Where(IsLatin).Distinct().Take(12)];
        return new GazetteerEntry(columns[1], aliases, latitude, longitude, columns[8], columns[10], columns[7], population, id);
    }

    /// <summary>English newspapers write Latin letters; the dump's other scripts would triple the file.</summary>
    private static bool IsLatin(string name) => name.Length > 2 && name.All(c => c < '\u0250');
}
