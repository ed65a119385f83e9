using Dragoman.Sentences;

namespace Dragoman.Registers;

/// <summary>
/// Who there is: states, territories, organisations, groups, office-holders and common nouns for agents, and a search for all their names in one pass.
/// Immutable, and safe to use from several threads at once.
/// </summary>
public sealed class ActorRegister
{
    private readonly Dictionary<string, int> byId;
    private readonly Dictionary<string, int[]> byPeople;
    private readonly Dictionary<string, int[]> bySurname;
    private readonly Dictionary<string, int[]> byOffice;
    private readonly RegisterNames names;

    internal ActorRegister(RegisterEntry[] entries, Dictionary<string, string> families, HashSet<string> ordinary)
    {
        Entries = entries;
        names = new(entries, families, ordinary);
        byId = new(entries.Length, StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++) byId.Add(entries[i].Id, i);
        byPeople = Index(entries, static e => e.Kind is RegisterKind.State or RegisterKind.Territory ? [.. e.Demonyms, .. e.Adjectives] : []);
        bySurname = Index(entries, static e => e.Kind == RegisterKind.Person ? [LastWord(e.Name), .. e.Aliases.Select(LastWord)] : []);
        byOffice = Index(entries, static e => e.Offices.Select(o => o.Of));
    }

    /// <summary>All entries, in the order of the files.</summary>
    public IReadOnlyList<RegisterEntry> Entries { get; }

    /// <summary>Place of an entry by its id; -1 for none.</summary>
    public int Find(string id) => byId.GetValueOrDefault(id, -1);

    /// <summary>Place of the state or territory with an alpha-3 code; -1 for none.</summary>
    public int FindCountry(string iso3)
    {
        var state = Find("state:" + iso3);
        return state >= 0 ? state : Find("territory:" + iso3);
    }

    /// <summary>States and territories whose people or adjective the word is (<c>Congolese</c>: two); case and marks do not count.</summary>
    public IReadOnlyList<int> StatesNamed(string demonym) => byPeople.GetValueOrDefault(RegisterNames.KeyOf(demonym), []);

    /// <summary>Persons whose name ends in the word or words; a surname alone is no match, but with a title and a country it can be one.</summary>
    public IReadOnlyList<int> PeopleWithSurname(string surname) => bySurname.GetValueOrDefault(RegisterNames.KeyOf(surname), []);

    /// <summary>Persons who held any office of a country (alpha-3) or organisation (id) at any time.</summary>
    public IReadOnlyList<int> OfficeHoldersOf(string countryOrActor) => byOffice.GetValueOrDefault(RegisterNames.KeyOf(countryOrActor), []);

    /// <summary>The office a person held on a day: the one that began last among those held; <c>null</c> for none.</summary>
    public Office? OfficeOn(int entry, DateOnly day) => Entries[entry].Offices.LastOrDefault(office => office.HeldOn(day));

    /// <summary>The last office a person had held before a day and no longer held on it: what <c>former</c> and <c>late</c> speak of.</summary>
    public Office? FormerOfficeOn(int entry, DateOnly day) => Entries[entry].Offices.LastOrDefault(office => office.OverOn(day));

    /// <summary>
    /// All names of the register in the words, each as long as it can be: no match lies inside a longer one. Several entries may bear one name.
    /// Case counts where it tells names from words; a surname alone is never a match.
    /// </summary>
    /// <remarks>Time is linear in the letters. Matches come by first token, longer ones first, then by kind of name and entry.</remarks>
    public List<RegisterMatch> Match(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return Match(sentence.Tokens);
    }

    /// <inheritdoc cref="Match(Sentence)"/>
    public List<RegisterMatch> Match(ReadOnlySpan<Token> tokens) => names.Match(tokens);

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private static Dictionary<string, int[]> Index(RegisterEntry[] entries, Func<RegisterEntry, IEnumerable<string>> keys)
    {
        var lists = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var text = new FoldedText();
        for (var i = 0; i < entries.Length; i++)
            foreach (var name in keys(entries[i]))
            {
                var key = RegisterNames.KeyOf(name, text);
                if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
                if (list.Count == 0 || list[^1] != i) list.Add(i);
            }

        return lists.ToDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
    }
}
