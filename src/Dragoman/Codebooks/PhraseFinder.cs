using System.Collections.Frozen;

namespace Dragoman.Codebooks;

/// <summary>Finds which named word lists have a word or phrase in a run of lemmas, in one pass however many lists there are.</summary>
public sealed class PhraseFinder
{
    private readonly FrozenDictionary<string, (string[] Tail, int Name)[]> byFirst;
    private readonly string[] names;

    /// <summary>A finder of <paramref name="lists"/>; phrases are words joined by blanks.</summary>
    public PhraseFinder(IReadOnlyList<NamedWords> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        names = [.. lists.Select(list => list.Name)];
        byFirst = lists.SelectMany((list, name) => list.Words.Select(words => (Words: words.Split(' '), Name: name)))
            .GroupBy(entry => entry.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(entry => (entry.Words[1..], entry.Name)).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Names of the lists found, in the order of the lists, each once.</summary>
    public IReadOnlyList<string> Find(ReadOnlySpan<string> lemmas)
    {
        SortedSet<int>? found = null;
        for (var at = 0; at < lemmas.Length; at++)
        {
            if (!byFirst.TryGetValue(lemmas[at], out var entries)) continue;
            foreach (var (tail, name) in entries)
                if (Follows(lemmas[(at + 1)..], tail)) (found ??= []).Add(name);
        }

        return found is null ? [] : [.. found.Select(name => names[name])];
    }

    private static bool Follows(ReadOnlySpan<string> lemmas, string[] rest) => lemmas.Length >= rest.Length && lemmas[..rest.Length].SequenceEqual(rest);
}
