using Dragoman.Mentions;
using Dragoman.Registers;

namespace Dragoman.Actors;

/// <summary>Whose country a bare surname stands for: readers of news take <c>Macron</c> for the one who leads a country, where the article names no other.</summary>
internal sealed class Surnames(Discourse discourse, DateOnly? day)
{
    private static readonly string[] Leading = ["president", "prime minister", "chancellor", "leader", "supreme leader", "king", "premier"];

    /// <summary>Last words of the names that the article says in full, gathered once for all its chains.</summary>
    private readonly HashSet<string> saidInFull = [.. discourse.Referents.Where(referent => referent.IsName && referent.Words.Length > 1).Select(referent => referent.Words[^1])];

    /// <summary>The country that the leaders of that surname share, of the day where it is known; <c>null</c> where a fuller name is said, or the surname is that of leaders of several.</summary>
    public string? CountryOf(List<Referent> chain)
    {
        if (!chain.TrueForAll(IsBare) || chain.Find(referent => referent.IsName) is not { } name || IsSaidInFull(name)) return null;
        var bearers = discourse.Register.PeopleWithSurname(name.Words[0]);
        var leaders = day is { } published ? OfTheDay(bearers, published) : AllOf(bearers);
        return leaders.Count == 1 ? leaders.Single() : null;
    }

    private static bool IsBare(Referent referent) => !referent.IsName || (referent.Words.Length == 1 && referent.Mention is { Type: MentionType.Person, Register: null });

    // "Anna Brown said ... Brown added": whom the article names in full is no stranger's leader.
    private bool IsSaidInFull(Referent name) => saidInFull.Contains(name.Words[0]);

    private HashSet<string> OfTheDay(IReadOnlyList<int> bearers, DateOnly published)
    {
        var leaders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var at in bearers)
            if (discourse.Register.OfficeOn(at, published) is { } office && IsLeading(office)) leaders.Add(office.Of);
        return leaders;
    }

    // Without a day every bearer counts: only a surname of one country's people tells whose it is.
    private HashSet<string> AllOf(IReadOnlyList<int> bearers)
    {
        var entries = bearers.Select(at => discourse.Register.Entries[at]).ToList();
        return entries.Exists(entry => entry.Offices.Any(IsLeading)) ? [.. entries.Select(entry => entry.Country ?? "")] : [];
    }

    private static bool IsLeading(Office office) => office.Of.Length == 3 && Leading.Contains(office.Role);
}
