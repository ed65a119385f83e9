namespace Dragoman.Places;

/// <summary>Places named in a row (<c>Texas, Georgia and Ohio</c>) are of one kind and mostly of one country.</summary>
internal static class ToponymLists
{
    private const double SameKind = 3.5;
    private const int Shortest = 3;

    /// <summary>The row each toponym stands in; those outside rows of three have none.</summary>
    public static Dictionary<Toponym, List<Toponym>> Of(List<Toponym> toponyms)
    {
        var found = new Dictionary<Toponym, List<Toponym>>();
        var row = new List<Toponym>();
        foreach (var toponym in toponyms)
        {
            if (row.Count > 0 && !Follows(row[^1], toponym)) Close(row, found);
            row.Add(toponym);
        }
        Close(row, found);
        return found;
    }

    private static void Close(List<Toponym> row, Dictionary<Toponym, List<Toponym>> found)
    {
        if (row.Count >= Shortest)
        {
            List<Toponym> whole = [.. row];
            foreach (var toponym in whole) found[toponym] = whole;
        }
        row.Clear();
    }

    private static bool Follows(Toponym before, Toponym toponym)
    {
        if (before.Sentence != toponym.Sentence || toponym.First - before.End is < 1 or > 2) return false;
        for (var i = before.End; i < toponym.First; i++)
            if (before.Sentence.Tokens[i].Form is not ("," or "and" or "or" or "the" or "&")) return false;
        return true;
    }

    /// <summary>How well a candidate fits the others of its row: the share of them that can be of its kind and country, squared, as rows are of one kind or of none.</summary>
    public static double Support(Toponym toponym, PlaceCandidate candidate, List<Toponym>? row)
    {
        if (row is null || candidate.Country.Length == 0) return 0;
        var same = row.Count(other => other != toponym && other.Candidates.Any(c => Alike(c, candidate)));
        var share = same / (double)(row.Count - 1);
        return SameKind * share * share;
    }

    private static bool Alike(PlaceCandidate a, PlaceCandidate b) =>
        a.IsCountry ? b.IsCountry : a.Country == b.Country && a.IsDivision == b.IsDivision && a.IsTown == b.IsTown;
}
