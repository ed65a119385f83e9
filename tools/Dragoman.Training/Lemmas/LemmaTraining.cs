using Dragoman.Sentences;

namespace Dragoman.Training.Lemmas;

/// <summary>Learns the lemmatizer's rules: for each tag the script of each ending, longer endings only where they say something else than shorter ones.</summary>
internal sealed class LemmaTraining
{
    /// <summary>Different words an ending must be seen with; one is enough for whole words.</summary>
    private const int LeastWords = 2;

    private readonly Dictionary<(string Xpos, string Word), List<(string Form, string Lemma)>> seen = [];

    public void Add(Token token)
    {
        // Names in lower-cased text: the lemmatizer gives them their capital back by itself.
        if (token.Xpos.StartsWith("NNP", StringComparison.Ordinal) && token.Form != token.Lemma && char.IsLower(token.Form[0])) return;
        var key = (token.Xpos, token.Form.ToLowerInvariant());
        if (!seen.TryGetValue(key, out var pairs)) seen[key] = pairs = [];
        pairs.Add((token.Form, token.Lemma));
    }

    /// <summary>Rules as lines of tag, ending and script.</summary>
    /// <param name="known">Words that exist, to which rules lead where a treebank does not tell better.</param>
    public IEnumerable<string> Rules(IReadOnlySet<string> known)
    {
        foreach (var tag in seen.GroupBy(p => p.Key.Xpos).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var rules = RulesOf([.. tag.Select(p => (p.Key.Word, Best(tag.Key, p.Value))).OrderBy(p => p.Word, StringComparer.Ordinal)]);
            foreach (var (word, lemma) in KnownWords.Corrected(tag.Key, known, w => Predicted(rules, w, Lemmatizer.LongestEnding)))
            {
                if (!seen.ContainsKey((tag.Key, word))) rules[Lemmatizer.WordStart + word] = LemmaScript.Of(word, lemma, lower: true);
            }

            foreach (var (ending, script) in rules.OrderBy(r => r.Key, StringComparer.Ordinal)) yield return $"{tag.Key}\t{ending}\t{script}";
        }
    }

    /// <summary>The script that is right for most of the forms that differ in case alone. Names keep their capitals where they can, all other words lose them.</summary>
    private static string Best(string xpos, List<(string Form, string Lemma)> pairs)
    {
        var name = xpos.StartsWith("NNP", StringComparison.Ordinal);
        var strings = new StringPool();
        return pairs.SelectMany(p => new[] { LemmaScript.Of(p.Form, p.Lemma, lower: !name), LemmaScript.Of(p.Form, p.Lemma, lower: name) }).Distinct()
            .OrderByDescending(s => pairs.Count(p => LemmaScript.Parse(s).Apply(p.Form, strings) == p.Lemma))
            .ThenBy(s => s[0] == '=').ThenBy(s => s.Length).ThenBy(s => s[0] == (name ? 'k' : 'l') ? 0 : 1).ThenBy(s => s, StringComparer.Ordinal).First();
    }

    private static Dictionary<string, string> RulesOf((string Word, string Script)[] words)
    {
        var rules = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var length = 0; length <= Lemmatizer.LongestEnding; length++)
        {
            foreach (var ending in words.Where(w => w.Word.Length >= length && w.Script[0] != '=').GroupBy(w => w.Word[^length..]))
            {
                var best = ending.GroupBy(w => w.Script).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First();
                if (best.Count() < (length == 0 ? 1 : LeastWords) || Predicted(rules, ending.Key, length - 1) == best.Key) continue;
                rules[ending.Key] = best.Key;
            }
        }

        foreach (var (word, script) in words)
        {
            if (Predicted(rules, word, Lemmatizer.LongestEnding) != script) rules[Lemmatizer.WordStart + word] = script;
        }

        return rules;
    }

    private static string? Predicted(Dictionary<string, string> rules, string word, int longest)
    {
        for (var length = Math.Min(longest, word.Length); length >= 0; length--)
        {
            if (rules.TryGetValue(word[^length..], out var script)) return script;
        }

        return null;
    }
}
