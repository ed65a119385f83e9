using System.Collections.Frozen;
using System.Text;

namespace Dragoman.Reading.Html;

/// <summary>What a line on a web page is for by its words.</summary>
internal enum PhraseKind
{
    /// <summary>After it nothing of the article comes.</summary>
    Closing,

    /// <summary>Stands over a box in the middle of an article, or over what comes after it.</summary>
    Inset,

    /// <summary>A line that says nothing of the article.</summary>
    Notice,

    /// <summary>Leads to another article.</summary>
    Pointer,
}

/// <summary>The phrases of <c>lexicons/web/phrases.tsv</c>: whole lines, and starts of lines.</summary>
internal sealed class Phrases
{
    /// <summary>Words of a start at most.</summary>
    private const int LongestStart = 5;

    private readonly FrozenSet<(PhraseKind, string)> whole;
    private readonly FrozenSet<(PhraseKind, string)> starts;

    private Phrases(HashSet<(PhraseKind, string)> whole, HashSet<(PhraseKind, string)> starts)
    {
        this.whole = whole.ToFrozenSet();
        this.starts = starts.ToFrozenSet();
    }

    /// <summary>Reads the table out of its lines; lines of <c>#</c> are remarks.</summary>
    internal static Phrases Parse(IEnumerable<string> lines)
    {
        HashSet<(PhraseKind, string)> whole = [], starts = [];
        foreach (var fields in lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
        {
            var kind = Enum.Parse<PhraseKind>(fields[0], ignoreCase: true);
            foreach (var phrase in fields[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                whole.Add((kind, phrase.TrimEnd('*')));
                if (phrase[^1] == '*') starts.Add((kind, phrase[..^1]));
            }
        }

        return new Phrases(whole, starts);
    }

    /// <summary>Whether <paramref name="text"/> is a phrase of that kind, or begins with one that may go on.</summary>
    internal bool Is(PhraseKind kind, string text)
    {
        var words = Words(text.Length > 200 ? text[..200] : text);
        if (whole.Contains((kind, words))) return true;
        for (int at = words.IndexOf(' ', StringComparison.Ordinal), count = 1; at > 0 && count <= LongestStart; at = words.IndexOf(' ', at + 1), count++)
            if (starts.Contains((kind, words[..at]))) return true;
        return false;
    }

    /// <summary>Lower-case words with single blanks, without punctuation.</summary>
    private static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) words.Append(char.ToLowerInvariant(c));
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }

        return words.ToString().TrimEnd();
    }
}
