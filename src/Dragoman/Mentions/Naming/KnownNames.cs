using Dragoman.Sentences;

namespace Dragoman.Mentions.Naming;

/// <summary>Names that hint at a kind without settling it: towns, companies, papers. Found word by word; hyphens do not count.</summary>
internal sealed class KnownNames
{
    private readonly Dictionary<string, List<(string[] Words, MentionType Type)>> byFirst = new(StringComparer.OrdinalIgnoreCase);

    public KnownNames(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            if (row.Length < 2 || !Enum.TryParse<MentionType>(row[1], true, out var type)) continue;
            var words = row[0].Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0) continue;
            if (!byFirst.TryGetValue(words[0], out var list)) byFirst[words[0]] = list = [];
            list.Add((words, type));
        }

        foreach (var list in byFirst.Values) list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>Names that begin with a word, longest first; <c>null</c> for none.</summary>
    public List<(string[] Words, MentionType Type)>? BeginningWith(string form) => byFirst.GetValueOrDefault(form);

    /// <summary>For every word 0, or the kind of the known name it begins (kind + 1) or goes on in (kind + 33).</summary>
    public static uint[] Mark(Token[] tokens, WordFacts[] facts)
    {
        var marks = new uint[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (facts[i].Known is not { } list) continue;
            foreach (var (words, type) in list)
            {
                var end = EndOf(tokens, i, words);
                if (end < 0) continue;
                for (var j = i; j < end; j++) marks[j] = (uint)type + (j == i ? 1u : 33u);
                i = end - 1;
                break;
            }
        }

        return marks;
    }

    private static int EndOf(Token[] tokens, int at, string[] words)
    {
        foreach (var word in words)
        {
            if (at < tokens.Length && tokens[at].Form is "-" or "–") at++;
            if (at >= tokens.Length || !tokens[at].Form.Equals(word, StringComparison.OrdinalIgnoreCase) || (char.IsUpper(word[0]) && !char.IsUpper(tokens[at].Form[0]))) return -1;
            at++;
        }

        return at;
    }
}
