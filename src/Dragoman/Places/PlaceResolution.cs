namespace Dragoman.Places;

/// <summary>
/// Chooses among the places a name may mean: by how well known each is, by what contains it, by the countries and divisions the article speaks of.
/// One name means one place throughout an article, unless the words beside it say otherwise.
/// </summary>
internal static class PlaceResolution
{
    private const double Contained = 8;

    /// <summary>Fills <see cref="Toponym.Chosen"/> of every toponym that has candidates.</summary>
    public static void Resolve(List<Toponym> toponyms)
    {
        var votes = new PlaceVotes();
        foreach (var toponym in toponyms)
        {
            if (Certain(toponym) is { } certain) votes.Add(certain, toponym.Adjectival ? 0.7 : 1);
            if (toponym.Within is { } within) votes.Add(within, 1);
        }
        var lists = ToponymLists.Of(toponyms);
        foreach (var pass in (int[])[1, 2])
        {
            var sense = new Dictionary<(string, string), (PlaceCandidate Place, double Score)>();
            for (var i = toponyms.Count - 1; i >= 0; i--) Choose(toponyms[i], votes, lists.GetValueOrDefault(toponyms[i]));
            foreach (var toponym in toponyms) Keep(toponym, sense);
            foreach (var toponym in toponyms) Share(toponym, sense);
            if (pass == 1)
                foreach (var toponym in toponyms.Where(t => t.Chosen is not null && Certain(t) is null)) votes.Add(toponym.Chosen!, 0.35);
        }
        foreach (var toponym in toponyms)
            if (IsElsewhere(toponym) || IsSmallAbroad(toponym, votes)) toponym.Chosen = null;
    }

    /// <summary><c>Bradford, Ontario</c> where no Bradford of Ontario is known: it is none of the others, but unknown and there.</summary>
    private static bool IsElsewhere(Toponym toponym)
    {
        if (toponym.Chosen is not { IsCountry: false, Country.Length: > 0 } chosen || !toponym.Apposed) return false;
        if (toponym.Within is { } within) return chosen.Country != within.Country;
        return toponym.Container is { Chosen: { IsCountry: true } or { IsDivision: true } } container && container.Chosen.Country.Length > 0 && chosen.Country != container.Chosen.Country;
    }

    /// <summary>A small town in a country that the article does not speak of: newspapers name such with their country, so it is a namesake.</summary>
    private static bool IsSmallAbroad(Toponym toponym, PlaceVotes votes) =>
        toponym is { Chosen: { IsTown: true, Feature: not ("PPLC" or "PPLA") } chosen, Adjectival: false } && chosen.Prior < LeastAbroad && votes.Total >= LeastVotes && votes.Of(chosen.Country) < 0.7 && toponym.Container is null && toponym.Within is null;

    /// <summary>Prior of a town of some thirty thousand people.</summary>
    private const double LeastAbroad = 5.2;

    private const double LeastVotes = 3;

    /// <summary>The only place a name can mean, or a country far ahead of all others.</summary>
    private static PlaceCandidate? Certain(Toponym toponym)
    {
        if (toponym.Candidates.Count == 0) return null;
        var best = toponym.Candidates.MaxBy(c => c.Prior)!;
        if (toponym.Candidates.Count == 1) return best;
        return toponym.Candidates.All(c => ReferenceEquals(c, best) || c.Prior < best.Prior - (best.IsCountry ? 2.2 : 1.6)) ? best : null;
    }

    private static void Choose(Toponym toponym, PlaceVotes votes, List<Toponym>? list)
    {
        PlaceCandidate? best = null;
        var most = double.MinValue;
        foreach (var candidate in toponym.Candidates)
        {
            var score = candidate.Prior + votes.For(candidate) + Asked(toponym, candidate) + Container(toponym, candidate) + Content(toponym, candidate) + ToponymLists.Support(toponym, candidate, list);
            if (score > most) (most, best) = (score, candidate);
        }
        (toponym.Chosen, toponym.Score) = (best, most);
    }

    /// <summary>Whether the kind of place named beside the name fits (<c>Sidi Bouzid province</c>), and the country of the government it stands for.</summary>
    private static double Asked(Toponym toponym, PlaceCandidate candidate)
    {
        var score = 0.0;
        if (toponym.Kind.Length > 0)
            score += toponym.Kind == "PPL" ? (candidate.IsTown ? 1.5 : candidate.IsCountry ? -1 : -0.5) : candidate.Feature == toponym.Kind ? 2.5 : 0;
        if (toponym.Mention?.Register is { } register && candidate.Country.Length > 0 && register.EndsWith(':' + candidate.Country, StringComparison.Ordinal))
            score += candidate.IsCountry ? 3 : candidate.Feature == "PPLC" ? 3 : 1;
        return score;
    }

    private static double Container(Toponym toponym, PlaceCandidate candidate)
    {
        if (toponym.Within is { } within)
            return candidate.Country != within.Country || candidate.IsCountry ? 0 : candidate.Division == within.Division && !candidate.IsDivision ? Contained : 1;
        if (toponym.Container is not { Candidates.Count: > 0 } container) return 0;
        var outer = container.Chosen ?? container.Candidates.MaxBy(c => c.Prior)!;
        if (outer.IsCountry) return candidate.Country == outer.Country && !candidate.IsCountry ? Contained : 0;
        foreach (var wider in container.Candidates)
        {
            if (candidate.Country != wider.Country || candidate.Country.Length == 0) continue;
            if (wider.IsDivision && candidate.Division == wider.Name && !candidate.IsDivision) return Contained;
            if (Distance(candidate.Latitude, candidate.Longitude, wider.Latitude, wider.Longitude) < 100) return Contained / 2;
        }
        return 0;
    }

    /// <summary><c>Seattle, Washington</c>: the division is meant that the best known place of the name before lies in.</summary>
    private static double Content(Toponym toponym, PlaceCandidate candidate)
    {
        if (toponym.Content is not { Candidates.Count: > 0 } content || !candidate.IsDivision) return 0;
        return content.Candidates.MaxBy(c => c.Prior) is { } inner && inner.Country == candidate.Country && inner.Division == candidate.Name && !inner.IsDivision ? Contained / 2 : 0;
    }

    private static void Keep(Toponym toponym, Dictionary<(string, string), (PlaceCandidate Place, double Score)> sense)
    {
        if (toponym.Chosen is not { } chosen) return;
        var key = (toponym.Name, toponym.Kind);
        if (!sense.TryGetValue(key, out var known) || toponym.Score > known.Score) sense[key] = (chosen, toponym.Score);
    }

    private static void Share(Toponym toponym, Dictionary<(string, string), (PlaceCandidate Place, double Score)> sense)
    {
        if (toponym.Chosen is null || toponym.Within is not null || toponym.Container is not null) return;
        if (sense.TryGetValue((toponym.Name, toponym.Kind), out var known) && toponym.Candidates.Contains(known.Place)) toponym.Chosen = known.Place;
    }

    /// <summary>
    /// Streets, buildings and villages the gazetteer does not know lie, as far as the article tells, about the town or division named beside them in the sentence,
    /// failing that the one the article speaks of most, then the last before them, then the country it speaks of most; the radius says how little is known.
    /// </summary>
    public static void Surround(List<Toponym> toponyms)
    {
        var narrow = toponyms.FindAll(t => t.Chosen is { } chosen && IsNarrow(chosen) && !t.Adjectival && !t.Embedded);
        var focus = narrow.GroupBy(t => t.Chosen!).OrderByDescending(g => g.Count()).FirstOrDefault() is { } most && most.Count() > 1 ? most.Key : null;
        var land = toponyms.Where(t => t.Chosen is { IsCountry: true }).GroupBy(t => t.Chosen!).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
        foreach (var toponym in toponyms)
        {
            if (toponym.Chosen is not null) continue;
            var place = Beside(toponym, narrow)?.Chosen ?? focus ?? (narrow.LastOrDefault(t => IsBefore(t, toponym)) ?? narrow.FirstOrDefault())?.Chosen ?? land;
            if (place is not null) toponym.Chosen = place with { Name = toponym.Words(), Feature = "", Geonames = 0, Radius = Math.Max(SurroundingKm, place.Radius) };
        }
    }

    /// <summary>The nearest in the same sentence, those after it first, as what contains a place follows it.</summary>
    private static Toponym? Beside(Toponym toponym, List<Toponym> narrow) =>
        narrow.Where(t => t.Sentence == toponym.Sentence).OrderBy(t => t.First > toponym.First ? t.First - toponym.First : 2 * (toponym.First - t.First)).FirstOrDefault();

    private static bool IsBefore(Toponym a, Toponym b) => a.Sentence.Index < b.Sentence.Index || (a.Sentence == b.Sentence && a.First < b.First);

    private const double SurroundingKm = 50;

    private static bool IsNarrow(PlaceCandidate place) => place.IsTown || place.IsDivision || place.Feature == "ADM2";

    /// <summary>Great-circle distance in kilometres on a sphere of 6,371 km.</summary>
    public static double Distance(double latitudeA, double longitudeA, double latitudeB, double longitudeB)
    {
        const double Radians = Math.PI / 180;
        var (a, b) = (latitudeA * Radians, latitudeB * Radians);
        var h = Math.Pow(Math.Sin((b - a) / 2), 2) + (Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin((longitudeB - longitudeA) * Radians / 2), 2));
        return 2 * 6371 * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
