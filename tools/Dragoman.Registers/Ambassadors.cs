using System.Globalization;
using System.Text.RegularExpressions;

namespace Dragoman.RegisterMaking;

/// <summary>Heads of the missions in Washington and of the United States abroad, with the day they took office, from The World Factbook.</summary>
internal static partial class Ambassadors
{
    public static void Write(Dictionary<string, Country> countries, string registers)
    {
        var known = Names(registers, "people.tsv", "people-reign.tsv");
        var states = Table.Tsv(Path.Combine(registers, "states.tsv"));
        var stateNames = states.Rows.ToDictionary(row => states[row, "id"]["state:".Length..], row => states[row, "name"], StringComparer.Ordinal);
        var rows = new List<string[]>();
        foreach (var country in countries.Values.OrderBy(c => c.Iso3, StringComparer.Ordinal))
        {
            Add(country, "Diplomatic representation in the US", country.Iso3, "ambassador to the United States");
            Add(country, "Diplomatic representation from the US", "USA", "ambassador");
        }

        Table.Write(Path.Combine(registers, "people-ambassadors.tsv"),
            "Ambassadors to and of the United States in 2026. Made by tools/Dragoman.Registers from The World Factbook. See SOURCES.md.",
            ["id", "name", "country", "role", "of", "start", "sectors"], rows.DistinctBy(r => string.Join('|', r)));

        void Add(Country country, string section, string iso3, string role)
        {
            var match = Mission().Match(Plain.Text(country.Text("Government", section, "chief of mission")));
            if (!match.Success || !DateOnly.TryParse(match.Groups["since"].Value, CultureInfo.InvariantCulture, out var since)) return;
            var name = PlainName(match.Groups["name"].Value);
            if (name is null || !stateNames.TryGetValue(country.Iso3, out var state)) return;
            var id = Id(name, known);
            rows.Add([id, known.GetValueOrDefault(id, name), iso3, role == "ambassador" ? $"ambassador to {state}" : role, iso3, since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "GOV"]);
        }
    }

    // A middle name more does not make another person.
    private static string Id(string name, Dictionary<string, string> known)
    {
        var words = name.Split(' ');
        var shorter = "person:" + Plain.Slug($"{words[0]} {words[^1]}");
        return known.ContainsKey(shorter) ? shorter : "person:" + Plain.Slug(name);
    }

    // The factbook writes surnames in capitals: Sabri BOUKADOUM.
    private static string? PlainName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !w.Contains('.') && w is not ("Sir" or "Dame" or "Lord")).Select(w => Word().Replace(w, m => Title(m.Value))).ToArray();
        return words.Length is < 2 or > 5 || words.Any(w => w.Any(c => !char.IsLetter(c) && c is not ('-' or '\'' or '’' or '.'))) ? null : string.Join(' ', words);
    }

    private static string Title(string word) => word.Length > 1 && word.All(c => char.IsUpper(c)) ? word[..1] + word[1..].ToLowerInvariant() : word;

    private static Dictionary<string, string> Names(string registers, params string[] files) => files
        .Select(file => Table.Tsv(Path.Combine(registers, file)))
        .SelectMany(table => table.Rows.Select(row => (Id: table[row, "id"], Name: table[row, "name"])))
        .DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);

    [GeneratedRegex(@"^Ambassador (?<name>[^(;,]+?) \(since (?<since>\d{1,2} \w+ \d{4})\)")]
    private static partial Regex Mission();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
