using Dragoman.Pages;

namespace Dragoman.Articles;

/// <summary>Tells the lines that name an article's author, at its head or at its foot.</summary>
internal sealed class Bylines(Lexicon lexicon)
{
    private const int MostHeadWords = 8;
    private const int MostFootWords = 40;
    private static readonly string[] Particles = ["al", "bin", "ibn", "de", "del", "der", "di", "la", "le", "van", "von", "and", "el", "da", "dos", "ben"];

    /// <summary><c>By Sara Haddad</c>, in any case.</summary>
    public static bool IsHead(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > MostHeadWords || words[0] is not ("By" or "BY" or "by")) return false;
        return NameLength(words, 1) >= words.Length - 1 || (words.Length >= 3 && NameLength(words, 1) >= 2 && text.Contains(',', StringComparison.Ordinal));
    }

    /// <summary>A person's name and nothing else: <c>Maria Tanaka</c>, <c>LAMINE WEISS</c>.</summary>
    public bool IsBareName(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 4 || NameLength(words, 0) != words.Length || lexicon.Lists("section", text)) return false;
        string first = Core(words[0]), last = Core(words[^1]);
        if (lexicon.IsGivenName(first)) return !lexicon.IsCommon(last) || lexicon.IsSurname(last);
        return !lexicon.IsCommon(last) && (lexicon.IsName(first) || !lexicon.IsCommon(first));
    }

    /// <summary>Two to four words of which each can be part of a name; where the type sets the line apart, that is enough.</summary>
    public bool HasNameShape(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 4 && NameLength(words, 0) == words.Length && !lexicon.Lists("section", text);
    }

    /// <summary><c>Lamine Ghanmi is a correspondent in Tunis.</c>, <c>Joan Alvarez writes for the paper from Beirut.</c></summary>
    public bool IsFoot(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 4 or > MostFootWords || !Block.IsClosed(text)) return false;
        var at = NameLength(words, 0);
        if (at is < 2 or > 5 || at >= words.Length) return false;
        if (words[at - 1].EndsWith(',')) at = AfterApposition(words, at);
        if (lexicon.Lists("byline-verb", words[at])) return words.Length - at <= 14 && Array.Exists(words, w => w is "for" or "from" or "to" or "in" or "on" or "about");
        if (words[at] is not ("is" or "was") || at + 1 >= words.Length || words[at + 1] is not ("a" or "an" or "the" or "our")) return false;
        var role = Array.FindIndex(words, at + 1, w => lexicon.Lists("byline-role", w.TrimEnd(',', '.')));
        return role > 0 && role - at <= 9 && words.Length - role <= 16 && text.AsSpan()[..^1].IndexOf(". ") < 0;
    }

    /// <summary>The word behind <c>, a former diplomat,</c>; where no comma closes it, the word where it began.</summary>
    private static int AfterApposition(string[] words, int at)
    {
        for (var i = at; i + 2 < words.Length && i < at + 12; i++)
            if (words[i].EndsWith(',')) return i + 1;
        return at;
    }

    /// <summary>Number of words from <paramref name="at"/> on that can be a person's name.</summary>
    private static int NameLength(string[] words, int at)
    {
        var n = 0;
        for (var i = at; i < words.Length; i++)
        {
            var core = Core(words[i]);
            var name = core.Length > 0 && char.IsUpper(core[0]) && !core.Any(char.IsDigit) && IsNameShape(words[i]);
            if (!name && !(n > 0 && i + 1 < words.Length && Array.IndexOf(Particles, core) >= 0)) break;
            n++;
            if (words[i].EndsWith(',')) break;
        }

        return n;
    }

    private static bool IsNameShape(string word)
    {
        var end = word[^1];
        return char.IsLetter(end) || end is ',' || (end == '.' && word.Length <= 3);
    }

    private static string Core(string word) => word.Trim(',', '.', '(', ')', '\u2019');
}
