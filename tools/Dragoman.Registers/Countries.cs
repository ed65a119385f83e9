using System.Text.Json;

namespace Dragoman.RegisterMaking;

/// <summary>What the facts know of one country.</summary>
internal sealed record Country(string Iso3, string Iso2, string Cow, string GleditschWard, string Region, JsonElement? Factbook)
{
    /// <summary>Text of a factbook entry by its path; empty where there is none.</summary>
    public string Text(params string[] path)
    {
        if (Factbook is not { } at) return "";
        foreach (var part in path)
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(part, out at)) return "";
        return at.ValueKind == JsonValueKind.Object && at.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";
    }
}

/// <summary>Joins the country codes with the factbook's files, which are named by FIPS codes.</summary>
internal static class Countries
{
    // Countries whose row in the code list lacks the ISO or the FIPS code.
    private static readonly Dictionary<string, string> IsoOfFips = new(StringComparer.Ordinal) { ["kv"] = "XKX", ["od"] = "SSD", ["uc"] = "CUW", ["nn"] = "SXM" };

    public static Dictionary<string, Country> Read(string facts)
    {
        var files = Directory.GetFiles(Path.Combine(facts, "factbook"), "*.json", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f), StringComparer.Ordinal);
        var codes = Table.Csv(Path.Combine(facts, "country-codes.csv"));
        var countries = new Dictionary<string, Country>(StringComparer.Ordinal);
        foreach (var row in codes.Rows)
        {
            var fips = codes[row, "fips"].ToLowerInvariant();
            var iso3 = codes[row, "iso3c"] is { Length: 3 } iso ? iso : IsoOfFips.GetValueOrDefault(fips, "");
            if (iso3.Length == 0) continue;
            var file = files.GetValueOrDefault(fips) ?? files.GetValueOrDefault(IsoOfFips.FirstOrDefault(p => p.Value == iso3).Key ?? "");
            countries[iso3] = new(iso3, codes[row, "iso2c"], codes[row, "cown"], codes[row, "gwn"], codes[row, "un.regionsub.name"], file is null ? null : Json(file));
        }

        return countries;
    }

    private static JsonElement Json(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }
}
