using System.Text;

namespace Dragoman.Lexicons;

/// <summary>Writes the three lists, sorted by ordinal so that the reader can search them as they lie.</summary>
internal static class Lists
{
    private const int LeastForUnlisted = 20;

    public static void Write(string folder, Counting count, IEnumerable<string> listed)
    {
        Directory.CreateDirectory(folder);
        var words = Merge(count, listed.Where(w => w.All(c => char.IsLetter(c))).ToHashSet(StringComparer.Ordinal));
        Save(Path.Combine(folder, "words.tsv"), "words in their own case and how often they stand inside sentences (novels once, other text twentyfold; 0 = listed only)", words);
        Save(Path.Combine(folder, "compounds.tsv"), "hyphenated words in small letters and how often",
            count.Compounds.Where(c => c.Value >= 3 && c.Key.Length <= 30 && c.Key.Split('-').All(p => p.Length > 0 && p.All(x => char.IsLetter(x)))));
        Save(Path.Combine(folder, "openings.tsv"), "first words of sentences, alone and with the next word or its shape (Aa = a name, 0 = a number), and how often",
            count.Openings.Where(o => o.Value >= (o.Key.Contains(' ', StringComparison.Ordinal) ? 20 : 10)));
    }

    private static Dictionary<string, int> Merge(Counting count, HashSet<string> listed)
    {
        var words = listed.ToDictionary(w => w, w => count.Words.GetValueOrDefault(w), StringComparer.Ordinal);
        foreach (var (word, n) in count.Words)
        {
            var least = char.IsUpper(word[0]) ? LeastForUnlisted : LeastForUnlisted * 2;
            if (n >= least && word.Length > 1 && word.All(char.IsLetter) && !Shouted(word, words)) words[word] = n;
        }

        return words;
    }

    /// <summary>Capitals that a heading or an emphasis gave to a word that is known without them.</summary>
    private static bool Shouted(string word, Dictionary<string, int> words) =>
        char.IsUpper(word[0]) && words.GetValueOrDefault(word.ToLowerInvariant()) > 0 && !words.ContainsKey(word)
        && (word.Length > 3 && char.IsUpper(word[1]));

    private static void Save(string path, string what, IEnumerable<KeyValuePair<string, int>> rows)
    {
        var text = new StringBuilder("# ").Append(what).Append("; made by tools/Dragoman.Lexicons, sources in lexicons/SOURCES.md\n");
        foreach (var (key, n) in rows.OrderBy(r => r.Key, StringComparer.Ordinal)) text.Append(key).Append('\t').Append(n).Append('\n');
        File.WriteAllText(path, text.ToString());
    }
}
