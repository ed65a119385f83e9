namespace Dragoman.Registers;

/// <summary>Holds the rule that no two states bear one name in the same years: a text could not be read otherwise.</summary>
internal static class StateNames
{
    /// <summary>Tells every name that a state shares with an earlier row whose years overlap with its own.</summary>
    public static void Check(IEnumerable<(RegisterEntry Entry, RegisterRow Row, RegisterRows Rows)> states, RegisterFaults faults)
    {
        var owners = new Dictionary<string, List<(RegisterEntry Entry, RegisterRow Row)>>(StringComparer.Ordinal);
        var text = new FoldedText();
        foreach (var (entry, row, rows) in states)
        {
            var offset = 0;
            Check("name", entry.Name, 0);
            foreach (var alias in rows.List(row, "aliases"))
            {
                Check("aliases", alias, offset);
                offset += alias.Length + 1;
            }

            void Check(string column, string name, int at)
            {
                text.Read(name);
                var key = new string(text.Letters, 0, text.Length);
                if (!owners.TryGetValue(key, out var list)) owners[key] = list = [];
                foreach (var other in list)
                    if (other.Entry.Id != entry.Id && Overlap(other.Entry, entry)) faults.SharedName(row, rows.Field(column), at, name, other.Row);
                list.Add((entry, row));
            }
        }
    }

    // A successor begins in the year its predecessor ends; touching is no overlap.
    private static bool Overlap(RegisterEntry a, RegisterEntry b) => Start(a) < End(b) && Start(b) < End(a);

    private static DateOnly Start(RegisterEntry entry) => entry.Start?.First ?? DateOnly.MinValue;

    private static DateOnly End(RegisterEntry entry) => entry.End?.First ?? DateOnly.MaxValue;
}
