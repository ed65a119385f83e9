namespace Dragoman.RegisterMaking;

/// <summary>Joins the hand-written names of states and territories with their codes and official names.</summary>
internal static class States
{
    private static readonly string[] Columns =
        ["id", "name", "official", "aliases", "demonyms", "adjectives", "capital", "seats", "iso2", "cow", "gw", "region", "start", "end", "sectors"];

    public static void Write(Dictionary<string, Country> countries, string curated, string registers)
    {
        var states = Table.Tsv(Path.Combine(curated, "states.tsv"));
        Table.Write(Path.Combine(registers, "states.tsv"), "States since 1945. Made by tools/Dragoman.Registers from curated/states.tsv and the facts; change those. See SOURCES.md.",
            Columns, states.Rows.Select(row => State(states, row, countries)));
        var territories = Table.Tsv(Path.Combine(curated, "territories.tsv"));
        Table.Write(Path.Combine(registers, "territories.tsv"), "Territories with ISO codes that are no states. Made by tools/Dragoman.Registers from curated/territories.tsv and the facts. See SOURCES.md.",
            ["id", "name", "aliases", "country", "demonyms", "adjectives", "capital", "iso2", "region"],
            territories.Rows.Select(row => Territory(territories, row, countries)));
    }

    private static string[] State(Table table, string[] row, Dictionary<string, Country> countries)
    {
        var iso3 = table[row, "iso3"];
        var country = countries.GetValueOrDefault(iso3);
        var name = table[row, "name"];
        var aliases = table[row, "aliases"];
        var official = Plain.Text(country?.Text("Government", "Country name", "conventional long form") ?? "").Split('(', ';')[0].Trim();
        if (official is "none" || official == name || aliases.Split('|').Contains(official) || official.Contains('/')) official = "";
        var kosovo = iso3 == "XKX" ? "XK" : country?.Iso2 ?? "";
        return
        [
            "state:" + iso3, name, official, aliases, table[row, "demonyms"], table[row, "adjectives"], table[row, "capital"], table[row, "seats"],
            kosovo, First(table[row, "cow"], country?.Cow), First(table[row, "gw"], country?.GleditschWard), country?.Region ?? "",
            table[row, "start"], table[row, "end"], "GOV",
        ];
    }

    private static string[] Territory(Table table, string[] row, Dictionary<string, Country> countries)
    {
        var iso3 = table[row, "iso3"];
        var country = countries.GetValueOrDefault(iso3);
        return
        [
            "territory:" + iso3, table[row, "name"], table[row, "aliases"], table[row, "country"], table[row, "demonyms"], table[row, "adjectives"],
            table[row, "capital"], country?.Iso2 ?? "", country?.Region ?? "",
        ];
    }

    private static string First(string first, string? second) => first.Length > 0 ? first : second ?? "";
}
