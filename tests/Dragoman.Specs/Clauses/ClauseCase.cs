namespace Dragoman.Specs.Clauses;

/// <summary>One case of <c>specs/clauses/</c>; the README there tells the notation.</summary>
public sealed record ClauseCase(string Id, string File, string Text, IReadOnlyList<Expectation> Expectations)
{
    public override string ToString() => Id;

    internal static IReadOnlyList<ClauseCase> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt").Where(f => Path.GetFileName(f) != "known-flaws.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>Ids of the cases that are known to fail.</summary>
    internal static IReadOnlySet<string> KnownFlaws(string folder) =>
        System.IO.File.ReadLines(Path.Combine(folder, "known-flaws.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ')[0]).ToHashSet();

    private static IEnumerable<ClauseCase> Read(string file)
    {
        string? id = null, text = null;
        List<Expectation> expected = [];
        foreach (var line in System.IO.File.ReadLines(file).Append("case: end"))
        {
            if (line.StartsWith("case: ", StringComparison.Ordinal))
            {
                if (id is not null && text is not null) yield return new ClauseCase(id, Path.GetFileName(file), text, expected);
                (id, text, expected) = (line[6..].Trim(), null, []);
            }
            else if (line.Length > 1 && line[0] is '>' or '!' or '@') expected.Add(Expectation.Parse(line));
            else if (id is not null && line.Length > 0 && text is null) text = line;
        }
    }
}
