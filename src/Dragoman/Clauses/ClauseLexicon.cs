using System.Collections.Frozen;

namespace Dragoman.Clauses;

/// <summary>The word lists of the stage, read once from <c>lexicons/en/</c>. Unknown values are refused with file and line, so that a typing error is never a silent loss.</summary>
internal sealed class ClauseLexicon
{
    private static readonly FrozenDictionary<string, Role> DefaultRoles = new Dictionary<string, Role>
    {
        ["by"] = Role.Subject, ["of"] = Role.Object, ["'s"] = Role.Subject, ["compound"] = Role.Subject,
    }.ToFrozenDictionary();

    private static readonly string[] HolderFiles = ["nouns-of-people.tsv", "nouns-of-organizations.tsv", "nouns-of-groups.tsv", "nouns-of-states.tsv"];

    private readonly FrozenDictionary<string, Complement> complements;
    private readonly FrozenDictionary<string, Nominal> nominals;
    private readonly FrozenDictionary<string, FrozenDictionary<string, Reporting>> reporting;
    private readonly FrozenDictionary<string, FrozenDictionary<string, Reporting>> attitudes;
    private readonly FrozenDictionary<(CueKind, string), Status> cues;
    private readonly FrozenDictionary<string, string> participles;
    private readonly FrozenDictionary<string, string[]> listsOf;
    private readonly FrozenSet<string> holders;

    private ClauseLexicon(Func<string, TextReader> open)
    {
        complements = ReadComplements(open);
        nominals = ReadNominals(open);
        reporting = ReadReporting(open, "reporting.tsv");
        attitudes = ReadReporting(open, "attitudes.tsv");
        cues = ReadCues(open);
        participles = Rows(open, "participle-compounds.tsv", 2).ToFrozenDictionary(r => r[0], r => r[1]);
        // By word: nearly all words stand in no list, which one look-up tells.
        listsOf = Rows(open, "clause-words.tsv", 2).GroupBy(r => r[1]).ToFrozenDictionary(g => g.Key, g => g.Select(r => r[0]).Distinct().ToArray());
        holders = HolderFiles.SelectMany(file => Rows(open, file, 1)).Select(r => r[0]).ToFrozenSet();
    }

    public static ClauseLexicon Load(string folder) => new(name => new StreamReader(Path.Combine(folder, name)));

    /// <summary>What <paramref name="word"/> (<c>pos</c> <c>verb</c>, <c>noun</c> or <c>adj</c>) does to a complement in <paramref name="slot"/>.</summary>
    public Complement? Complement(string pos, string word, string slot) => complements.GetValueOrDefault(Key(pos, word, slot));

    public Nominal? Nominal(string noun) => nominals.GetValueOrDefault(noun);

    public Reporting? Reporting(string pos, string word) => reporting.GetValueOrDefault(pos)?.GetValueOrDefault(word);

    /// <summary>What <paramref name="word"/> takes a stand on (<paramref name="kind"/> <c>verb moves adj made noun</c>), where it does not tell it.</summary>
    public Reporting? Attitude(string kind, string word) => attitudes.GetValueOrDefault(kind)?.GetValueOrDefault(word);

    public bool Cue(CueKind kind, string word, out Status status) => cues.TryGetValue((kind, word), out status);

    public bool HasCue(CueKind kind, string word) => cues.ContainsKey((kind, word));

    /// <summary>What the noun of <c>UN-backed</c>, <c>Washington-based</c> is to the participle: <c>subject</c> or a preposition.</summary>
    public string ParticipleCompound(string verb) => participles.GetValueOrDefault(verb, "subject");

    /// <summary>Whether a closed list of <c>clause-words.tsv</c> holds the word.</summary>
    public bool In(string list, string word) => listsOf.TryGetValue(word, out var lists) && Array.IndexOf(lists, list) >= 0;

    /// <summary>Whether the noun names people or a body of people, who can think and want.</summary>
    public bool IsHolder(string noun) => holders.Contains(noun) || In("holder", noun);

    private static string Key(string pos, string word, string slot) => string.Concat(pos, " ", word, " ", slot);

    private static FrozenDictionary<string, Complement> ReadComplements(Func<string, TextReader> open)
    {
        var read = new Dictionary<string, Complement>();
        foreach (var r in Rows(open, "complements.tsv", 6))
        {
            var complement = new Complement(ToRole(r[3]), Role.Subject, ToEffect(r[4]), ToEffect(r[5]), ToAspect(r, 6));
            foreach (var slot in r[2].Split(' ')) read[Key(r[1], r[0], slot)] = complement;
        }
        foreach (var r in Rows(open, "light-verbs.tsv", 6))
        {
            var complement = new Complement(ToRole(r[3]), ToRole(r[4]) ?? Role.Subject, ToEffect(r[5]), ToLightNegation(r[5]), ToAspect(r, 6));
            foreach (var slot in r[2].Split(' ')) read.TryAdd(Key(r[1], r[0], slot), complement);
        }
        return read.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, Nominal> ReadNominals(Func<string, TextReader> open)
    {
        var read = new Dictionary<string, Nominal>();
        foreach (var r in Rows(open, "nominals.tsv", 2))
        {
            var roles = new Dictionary<string, Role>(DefaultRoles);
            for (var i = 2; i < r.Length; i++)
                foreach (var pair in r[i].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    var at = pair.IndexOf('=', StringComparison.Ordinal);
                    if (at < 1) throw new FormatException($"nominals.tsv: \"{pair}\" of {r[0]} is no preposition=role");
                    var role = ToRole(pair[(at + 1)..]);
                    if (role is { } known) roles[pair[..at].Replace('_', ' ')] = known;
                    else roles.Remove(pair[..at]);
                }
            read[r[0]] = new Nominal(r[1], roles.ToFrozenDictionary());
        }
        return read.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, FrozenDictionary<string, Reporting>> ReadReporting(Func<string, TextReader> open, string file) =>
        Rows(open, file, 4).GroupBy(r => r[1]).ToFrozenDictionary(
            g => g.Key,
            g => g.ToFrozenDictionary(r => r[0], r => new Reporting(Enum.Parse<Stance>(r[2], ignoreCase: true), r[3].Split(' ').ToFrozenSet())));

    private static FrozenDictionary<(CueKind, string), Status> ReadCues(Func<string, TextReader> open) =>
        Rows(open, "status-cues.tsv", 3).ToFrozenDictionary(
            r => (Enum.Parse<CueKind>(r[0], ignoreCase: true), r[1]),
            r => Enum.Parse<Status>(r[2], ignoreCase: true));

    private static Role? ToRole(string text) => text switch
    {
        "-" or "none" => null,
        "subject" => Role.Subject,
        "object" => Role.Object,
        "iobj" => Role.IndirectObject,
        "oblique" => Role.Oblique,
        _ => throw new FormatException($"\"{text}\" is no role: subject, object, iobj, oblique or -"),
    };

    private static Status? ToEffect(string text) => text is "same" or "-" ? null : Enum.Parse<Status>(text, ignoreCase: true);

    // Who prevents no attack has let it happen; every other negated light verb negates its noun.
    private static Status? ToLightNegation(string effect) => effect == "negated" ? Status.Possible : null;

    private static Aspect ToAspect(string[] row, int at) => row.Length <= at || row[at] is "-" or "" ? Aspect.None : Enum.Parse<Aspect>(row[at], ignoreCase: true);

    private static List<string[]> Rows(Func<string, TextReader> open, string file, int least)
    {
        using var reader = open(file);
        var rows = new List<string[]>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var row = line.Split('\t');
            if (row.Length < least) throw new FormatException($"{file}:{number}: {row.Length} columns where {least} are needed: \"{line}\"");
            rows.Add(row);
        }
        return rows;
    }
}
