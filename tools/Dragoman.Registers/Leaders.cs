using System.Globalization;
using System.Text;

namespace Dragoman.RegisterMaking;

/// <summary>Office-holders from REIGN: its days of office under the full names written by hand.</summary>
internal static class Leaders
{
    public static void Write(string facts, Dictionary<string, Country> countries, string curated, string registers)
    {
        // The file is in a one-byte encoding; only numbers are taken from it.
        var reign = Table.Csv(Path.Combine(facts, "reign-leaders-2021-03.csv"), Encoding.Latin1);
        var named = Table.Tsv(Path.Combine(curated, "leaders.tsv"));
        var left = Table.Tsv(Path.Combine(curated, "leaders-left.tsv"));
        var names = named.Rows.ToLookup(row => (named[row, "cow"], named[row, "leadid"]));
        var ends = left.Rows.ToDictionary(row => (left[row, "iso3"], left[row, "name"]), row => left[row, "end"]);
        var isoOfCow = countries.Values.Where(c => c.Cow.Length > 0).ToLookup(c => c.Cow, c => c.Iso3);
        var rows = new List<string[]>();
        foreach (var row in reign.Rows)
            foreach (var name in names[(reign[row, "ccode"], reign[row, "leadid"])])
            {
                var (start, end) = Dates(reign, row);
                var iso3 = Iso(reign[row, "ccode"], start, isoOfCow);
                var full = named[name, "name"];
                if (end.Length == 0) end = ends.GetValueOrDefault((iso3, full), "");
                rows.Add(["person:" + Plain.Slug(full), full, iso3, named[name, "role"], iso3, start, end, "GOV"]);
            }

        Table.Write(Path.Combine(registers, "people-reign.tsv"),
            "Leaders since 1945. Made by tools/Dragoman.Registers from REIGN's days of office and curated/leaders.tsv; change those. See SOURCES.md.",
            ["id", "name", "country", "role", "of", "start", "end", "sectors"], rows.DistinctBy(r => string.Join('|', r)).OrderBy(r => r[2], StringComparer.Ordinal).ThenBy(r => r[5], StringComparer.Ordinal));
    }

    private static (string Start, string End) Dates(Table reign, string[] row)
    {
        var start = Date(reign[row, "syear"], reign[row, "smonth"], reign[row, "sdate"]);
        var end = Date(reign[row, "eyear"], reign[row, "emonth"], "");
        return (start, end);
    }

    private static string Date(string year, string month, string day)
    {
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)) return "";
        if (!int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m) || m is < 1 or > 12) return $"{y:0000}";
        if (!int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d) || d < 1 || d > DateTime.DaysInMonth(y, m)) return $"{y:0000}-{m:00}";
        return $"{y:0000}-{m:00}-{d:00}";
    }

    // REIGN keeps one number through a state's changes.
    private static string Iso(string cow, string start, ILookup<string, string> isoOfCow) => cow switch
    {
        "365" => string.CompareOrdinal(start, "1991-01-01") < 0 ? "SUN" : "RUS",
        "345" => string.CompareOrdinal(start, "2003-02-04") < 0 ? "YUG" : string.CompareOrdinal(start, "2006-06-05") < 0 ? "SCG" : "SRB",
        "260" or "255" => "DEU",
        "265" => "DDR",
        "315" => "CSK",
        "347" => "XKX",
        "678" or "679" => "YEM",
        "680" => "YMD",
        "817" => "VDR",
        "816" => "VNM",
        "626" => "SSD",
        _ => isoOfCow[cow].FirstOrDefault() ?? throw new InvalidDataException($"no country with the COW number {cow}"),
    };
}
