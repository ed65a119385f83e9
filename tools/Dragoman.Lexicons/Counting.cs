using System.Text.RegularExpressions;

namespace Dragoman.Lexicons;

/// <summary>Counts words by their case, hyphenated words, and how sentences begin.</summary>
internal sealed partial class Counting
{
    /// <summary>Words as they stand inside sentences; a word that opens one counts for its small form too.</summary>
    public Dictionary<string, int> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Words with a hyphen inside, in small letters.</summary>
    public Dictionary<string, int> Compounds { get; } = new(StringComparer.Ordinal);

    /// <summary>First words of sentences, alone and with the shape of the word after them (<c>On 0</c>, <c>The Aa</c>, <c>In the</c>).</summary>
    public Dictionary<string, int> Openings { get; } = new(StringComparer.Ordinal);

    /// <summary>First words of sentences, apart: whether they are names is told by <see cref="Words"/>.</summary>
    public Dictionary<string, int> Firsts { get; } = new(StringComparer.Ordinal);

    public void Sentence(string text, int weight)
    {
        var words = Word().Matches(text);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Value.Replace('’', '\'');
            if (word.Contains('-', StringComparison.Ordinal)) Add(Compounds, word.ToLowerInvariant(), weight);
            foreach (var part in word.Split('-'))
            {
                if (part.EndsWith("'s", StringComparison.Ordinal)) Add(i == 0 ? Firsts : Words, part[..^2], weight);
                else if (part.Length > 0) Add(i == 0 ? Firsts : Words, part, weight);
            }
        }

        if (words.Count < 3 || !char.IsUpper(words[0].Value[0])) return;
        var first = words[0].Value.Replace('’', '\'');
        Add(Openings, first, weight);
        Add(Openings, first + " " + Shape(words[1].Value), weight);
    }

    private static string Shape(string word) => char.IsUpper(word[0]) ? word is "I" ? "I" : "Aa" : char.IsDigit(word[0]) ? "0" : word;

    private static void Add(Dictionary<string, int> counts, string key, int weight) => counts[key] = counts.GetValueOrDefault(key) + weight;

    [GeneratedRegex(@"(?<!\u0001)[\p{L}\d]+(?:['’\-][\p{L}\d]+)*")]
    private static partial Regex Word();
}
