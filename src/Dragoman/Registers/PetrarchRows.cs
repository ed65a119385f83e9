using System.Text;

namespace Dragoman.Registers;

/// <summary>The rows that the actors of a PETRARCH dictionary make.</summary>
internal sealed class PetrarchRows(string file, ActorRegister known, List<Diagnostic> faults)
{
    private readonly Dictionary<string, (string Name, int Line)> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> agents = new(StringComparer.Ordinal);
    private readonly List<string> lines = [];

    /// <summary>Number of actors and agents.</summary>
    public int Actors { get; private set; }

    /// <summary>The rows; agents of one code share one.</summary>
    public IEnumerable<string> Lines => lines.Concat(agents.Select(AgentLine));

    /// <summary>Adds the rows of one actor.</summary>
    public void Add(PetrarchActor actor)
    {
        if (actor.Codes.Count == 0)
        {
            Warn(actor, "DG4027", $"'{actor.Names[0]}' has no code; it is left out", "write its code in brackets behind the name or on the line below");
            return;
        }

        Actors++;
        if (actor.Agent) AddAgent(actor);
        else if (actor.Codes.Any(c => c.Dated || c.Code.Contains("ELI", StringComparison.Ordinal))) AddPerson(actor);
        else AddOther(actor);
    }

    private static string AgentLine(KeyValuePair<string, List<string>> agent) => Join($"agent:petrarch-{agent.Key.ToLowerInvariant()}", agent.Value[0],
        agent.Value.Skip(1), "", "", "", "", "", new PetrarchCodeParts(agent.Key, _ => false).Sectors, agent.Key);

    private void AddAgent(PetrarchActor actor)
    {
        var code = actor.Codes[0].Code;
        if (!agents.TryGetValue(code, out var names)) agents[code] = names = [];
        foreach (var name in actor.Names.Select(n => n.ToLowerInvariant()))
            if (!names.Contains(name)) names.Add(name);
    }

    private void AddPerson(PetrarchActor actor)
    {
        if (Id("person", actor) is not { } id) return;
        var first = true;
        foreach (var code in actor.Codes)
        {
            var parts = new PetrarchCodeParts(code.Code, IsCountry);
            var role = parts.Country is null || !code.Dated ? "" : parts.Role;
            lines.Add(Join(id, known.Find(id) >= 0 ? "" : Display(actor.Names[0]), first ? actor.Names.Skip(1).Select(Display) : [], parts.Country ?? "", role, role.Length > 0 ? parts.Country! : "",
                role.Length > 0 ? code.Start?.ToString() ?? "" : "", role.Length > 0 ? code.End?.ToString() ?? "" : "", parts.Sectors, code.Code));
            first = false;
        }
    }

    private void AddOther(PetrarchActor actor)
    {
        var parts = new PetrarchCodeParts(actor.Codes[0].Code, IsCountry);
        if (parts is { Country: { } country, Sectors.Count: 0 })
        {
            AddNames(known.Entries[known.FindCountry(country)].Id, actor);
            return;
        }

        if (Id(parts.IsGroup ? "group" : "org", actor) is not { } id) return;
        if (known.Find(id) >= 0)
        {
            AddNames(id, actor);
            return;
        }

        lines.Add(Join(id, Display(actor.Names[0]), actor.Names.Skip(1).Select(Display), parts.Country ?? "", "", "", "", "", parts.Sectors, actor.Codes[0].Code));
    }

    private void AddNames(string id, PetrarchActor actor) =>
        lines.Add(Join("+" + id, "", actor.Names.Select(Display), "", "", "", "", "", [], actor.Codes[0].Code));

    private bool IsCountry(string code) => known.FindCountry(code) >= 0;

    // The first actor of a name keeps it; a second one of another name but the same letters would be the same id.
    private string? Id(string kind, PetrarchActor actor)
    {
        var slug = Slug(actor.Names[0]);
        if (slug.Length == 0)
        {
            Warn(actor, "DG4023", $"'{actor.Names[0]}' has no letters for an id; it is left out", "give it a name in Latin letters first");
            return null;
        }

        var id = $"{kind}:{slug}";
        if (taken.TryAdd(id, (actor.Names[0], actor.Line))) return id;
        Warn(actor, "DG4028", $"'{actor.Names[0]}' stands already in line {taken[id].Line}; this one is left out", "join the two under one name");
        return null;
    }

    private void Warn(PetrarchActor actor, string code, string message, string remedy) => faults.Add(new()
    {
        Code = code,
        Severity = Severity.Warning,
        Place = new(file, Line: actor.Line, Column: 1),
        Message = message,
        Remedy = remedy,
    });

    private static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            var folded = NameFolding.Fold(c);
            if (char.IsAsciiLetterOrDigit(folded)) slug.Append(folded);
            else if (folded != NameFolding.Nothing && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }

    // The dictionaries are in capitals: short single words and those with full stops stay so, all others are written as names.
    private static string Display(string name)
    {
        if (!name.Contains(' ') && (name.Length <= 4 || name.Contains('.'))) return name;
        var text = name.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < text.Length; i++)
            if (i == 0 || text[i - 1] is ' ' or '-' or '.') text[i] = char.ToUpperInvariant(text[i]);
        return new string(text).Replace(" Of ", " of ", StringComparison.Ordinal).Replace(" The ", " the ", StringComparison.Ordinal)
            .Replace(" And ", " and ", StringComparison.Ordinal).Replace(" For ", " for ", StringComparison.Ordinal);
    }

    private static string Join(string id, string name, IEnumerable<string> aliases, string country, string role, string of, string start, string end,
        IReadOnlyList<string> sectors, string code) =>
        string.Join('\t', id, name, string.Join('|', aliases.Where(a => a != name).Distinct()), country, role, of, start, end, string.Join('|', sectors), code);
}

/// <summary>A CAMEO actor code taken apart: country, then roles of three letters.</summary>
internal readonly struct PetrarchCodeParts
{
    /// <summary>Takes a code apart; <paramref name="isCountry"/> tells codes of countries.</summary>
    public PetrarchCodeParts(string code, Func<string, bool> isCountry)
    {
        Country = code.Length >= 3 && isCountry(code[..3]) ? code[..3] : null;
        var sectors = new List<string>();
        for (var at = Country is null ? 0 : 3; at + 3 <= code.Length; at += 3)
            if (Sector(code[at..(at + 3)]) is { } sector && !sectors.Contains(sector)) sectors.Add(sector);
        Sectors = sectors;
    }

    /// <summary>Alpha-3 code of the country.</summary>
    public string? Country { get; }

    /// <summary>PLOVER sectors of the roles.</summary>
    public IReadOnlyList<string> Sectors { get; }

    /// <summary>Whether the roles are those of armed or political groups.</summary>
    public bool IsGroup => Sectors.Any(s => s is "REB" or "TER" or "PTY" or "OPP" or "UAF" or "CRM");

    /// <summary>A role for an office that the dictionary leaves nameless.</summary>
    public string Role => Sectors.Count == 0 ? "figure" : Sectors[0] switch
    {
        "GOV" => "official",
        "MIL" => "officer",
        "OPP" => "opposition figure",
        "REB" => "rebel figure",
        "LEG" => "legislator",
        "JUD" => "judicial official",
        "ELI" => "former official",
        _ => "figure",
    };

    // CAMEO's roles that have other letters in PLOVER; those with the same letters need no entry.
    private static string? Sector(string role) => role switch
    {
        "INS" or "SEP" => "REB",
        "RAD" or "IMG" => "TER",
        "MNC" => "BUS",
        "NGM" or "HRI" => "NGO",
        "CHR" or "MOS" or "JEW" or "BUD" or "HIN" or "REL" => "REL",
        "SET" => "CVL",
        _ => RegisterSectors.Contains(role) ? role : null,
    };
}
