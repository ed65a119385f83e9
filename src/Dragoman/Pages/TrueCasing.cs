using System.Buffers;
using System.Text;

namespace Dragoman.Pages;

/// <summary>
/// Gives a text that is all in capitals (telegrams, wires, transcripts of broadcasts) the small letters it would have in print, so that names stand out again for the stages that
/// find them. Every character keeps its place: only case changes, and only the stages' reading of the text; the article keeps its own.
/// </summary>
/// <param name="lexicon">Words with the case they are printed in.</param>
/// <param name="names">Names of several words, as they are printed, that no word of theirs gives away: <c>Shining Path</c>.</param>
public sealed class TrueCasing(Lexicon lexicon, IEnumerable<string> names)
{
    private readonly ILookup<string, string[]> longNames = names.Select(name => name.Split(' ')).Where(name => name.Length > 1 && name.All(word => word.All(char.IsLetter))).ToLookup(name => name[0].ToUpperInvariant(), StringComparer.Ordinal);

    /// <summary>Letters that read a text as its words stand alone.</summary>
    public TrueCasing(Lexicon lexicon)
        : this(lexicon, [])
    {
    }

    private const int FewestLetters = 40;

    /// <summary>Letters of the longest word that a point behind it is likelier to shorten than to end a sentence: <c>Capt.</c></summary>
    private const int LongestAbbreviation = 4;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("AEIOUYÁÉÍÓÚ");

    /// <summary>The text as it would be printed; the text itself where it has small letters of its own.</summary>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsShouting(text)) return text;
        var words = Words(text);
        var cases = words.ConvertAll(word => Alone(text, word));
        var shortNames = ShortNames(text, words, cases);
        for (var at = 0; at < words.Count; at++) cases[at] = Beside(text, words, cases, at);
        foreach (var at in shortNames) cases[at] = Case.Capital;
        for (var at = 0; at < words.Count; at++) SetName(text, words, cases, at);
        return Written(text, words, cases);
    }

    /// <summary>Whether hardly any small letter stands in the text: one in thirty, for what editors put in.</summary>
    public static bool IsShouting(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (large, small) = (0, 0);
        foreach (var letter in text)
        {
            if (char.IsUpper(letter)) large++;
            else if (char.IsLower(letter)) small++;
        }

        return large >= FewestLetters && small * 30 <= large;
    }

    private enum Case
    {
        Small,
        Capital,
        All,

        /// <summary>Printed both ways: small unless the words around it say that it is part of a name.</summary>
        Either,
    }

    private static List<Span> Words(string text)
    {
        var words = new List<Span>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1])))) at++;
            words.Add(new Span(start, at));
        }

        return words;
    }

    /// <summary>What the word list says of a word, whatever stands around it.</summary>
    private Case Alone(string text, Span word)
    {
        var stem = Stem(word.In(text));
        if (stem.Length == 1) return stem is "A" ? Case.Small : Case.All;
        if (IsPointed(text, word)) return Case.All;
        if (lexicon.Lists("both-ways", stem.ToString().ToLowerInvariant())) return Case.Either;
        var (small, capital, all) = Counts(stem);
        if (all > Math.Max(small, capital)) return Case.All;
        // "Mafias" is in the list as a name or not at all, and "mafia" as a word.
        if (small < 0 && stem.Length > 4 && stem[^1] == 'S' && Counts(stem[..^1]) is var one && one.Small > 0 && one.Small > 4 * one.Capital) return Case.Small;
        if (small < 0 && capital < 0) return Unknown(stem);
        if (small < 0 || capital > 4 * small) return Case.Capital;
        return capital > small / 8 ? Case.Either : Case.Small;
    }

    /// <summary>A word that no list has is a name, unless it is built like a word; without a vowel it is a short name.</summary>
    private Case Unknown(ReadOnlySpan<char> stem)
    {
        if (!stem.ContainsAny(Vowels)) return Case.All;
        if (lexicon.IsGivenName(stem) || lexicon.IsSurname(stem)) return Case.Capital;
        foreach (var ending in (ReadOnlySpan<string>)["ING", "ED", "LY", "NESS", "TION", "TIONS", "MENT", "IZE", "ISM"])
            if (stem.Length > ending.Length + 3 && stem.EndsWith(ending, StringComparison.Ordinal)) return Case.Small;
        return Case.Capital;
    }

    private (int Small, int Capital, int All) Counts(ReadOnlySpan<char> stem)
    {
        if (stem.Length > 60) return (0, -1, -1);
        Span<char> form = stackalloc char[stem.Length];
        stem.ToLowerInvariant(form);
        var small = lexicon.Count(form);
        form[0] = char.ToUpperInvariant(form[0]);
        return (small, lexicon.Count(form), lexicon.Count(stem));
    }

    /// <summary>A word that is printed both ways is part of a name beside a name: titles before it, kinds behind it; articles of Spanish names and months beside a day too.</summary>
    private Case Beside(string text, List<Span> words, List<Case> cases, int at)
    {
        var word = words[at].In(text).ToString();
        var next = Adjoins(text, words, at) && cases[at + 1] == Case.Capital;
        if (next && lexicon.Lists("name-article", word)) return Case.Capital;
        if (word is "MAY" or "MARCH") return IsBesideNumber(text, words[at]) ? Case.Capital : Case.Small;
        var behind = at > 0 && Adjoins(text, words, at - 1) ? words[at - 1].In(text).ToString() : "";
        if (lexicon.IsGivenName(behind) && cases[at - 1] == Case.Capital && lexicon.IsSurname(word) && cases[at] is Case.Small or Case.Either && !lexicon.Lists("never-last", word.ToLowerInvariant())) return Case.Capital;
        if (lexicon.IsGivenName(behind) && cases[at - 1] == Case.Capital && cases[at] == Case.Small && IsUnknown(word)) return Case.Capital;
        if (cases[at] == Case.Capital && behind == "A" && !next && Counts(Stem(word)).Small > 0) return Case.Small;
        if (cases[at] != Case.Either) return cases[at];
        return next || (behind.Length > 0 && cases[at - 1] == Case.Capital && IsRatherName(word)) ? Case.Capital : Case.Small;
    }

    // Behind a given name a word that no list has is a surname, whatever it ends in ("Thomas Pickering").
    private bool IsUnknown(string word) => Counts(Stem(word)) is ( < 0, < 0, < 0) && word.Length > 3;

    // "Shining Path members" are not "Members"; "the Arce Battalion" is the battalion's name.
    private bool IsRatherName(string word)
    {
        var (small, capital, _) = Counts(Stem(word));
        return capital > small;
    }

    /// <summary>The words that a short name in brackets behind them stands for: <c>NATIONAL LIBERATION FRONT [NLF]</c>.</summary>
    private static List<int> ShortNames(string text, List<Span> words, List<Case> cases)
    {
        var found = new List<int>();
        for (var at = 1; at < words.Count; at++)
        {
            var letters = words[at].In(text);
            if (words[at].Length is < 2 or > 8 || words[at].Start == 0 || text[words[at].Start - 1] is not ('[' or '(')) continue;
            var run = new List<int>();
            var letter = letters.Length - 1;
            for (var back = at - 1; back >= 0 && back >= at - 14 && letter >= 0; back--)
            {
                var first = text[words[back].Start];
                if (first == letters[letter])
                {
                    run.Add(back);
                    letter--;
                }
                else if (words[back].Length > 3) break;
            }

            if (letter >= 0) continue;
            cases[at] = Case.All;
            found.AddRange(run);
        }

        return found;
    }

    /// <summary>The longest name that begins at a word gives its words the case it is printed in.</summary>
    private void SetName(string text, List<Span> words, List<Case> cases, int at)
    {
        var longest = Array.Empty<string>();
        foreach (var name in longNames[words[at].In(text).ToString()])
            if (name.Length > longest.Length && Stands(text, words, at, name)) longest = name;
        for (var word = 0; word < longest.Length; word++)
            cases[at + word] = char.IsLower(longest[word][0]) ? Case.Small : longest[word].Length > 1 && longest[word].All(char.IsUpper) ? Case.All : Case.Capital;
    }

    private static bool Stands(string text, List<Span> words, int at, string[] name)
    {
        if (at + name.Length > words.Count) return false;
        for (var word = 0; word < name.Length; word++)
            if (!words[at + word].In(text).Equals(name[word], StringComparison.OrdinalIgnoreCase) || (word > 0 && !Adjoins(text, words, at + word - 1))) return false;
        return true;
    }

    private static bool Adjoins(string text, List<Span> words, int at) =>
        at + 1 < words.Count && text.AsSpan(words[at].End, words[at + 1].Start - words[at].End).Trim() is var between && (between.Length == 0 || (between is ['.'] && words[at].Length <= LongestAbbreviation));

    private static bool IsBesideNumber(string text, Span word)
    {
        var before = text.AsSpan(0, word.Start).TrimEnd();
        var after = text.AsSpan(word.End).TrimStart();
        return (before.Length > 0 && char.IsDigit(before[^1])) || (after.Length > 0 && char.IsDigit(after[0]));
    }

    private static bool IsPointed(string text, Span word) =>
        word.Length == 1 && word.End < text.Length && text[word.End] == '.' && ((word.End + 1 < text.Length && char.IsLetter(text[word.End + 1])) || (word.Start > 1 && text[word.Start - 1] == '.'));

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("'S", StringComparison.Ordinal) || word.EndsWith("’S", StringComparison.Ordinal)) word = word[..^2];
        return word.EndsWith("N'T", StringComparison.Ordinal) ? word[..^3] : word;
    }

    private static string Written(string text, List<Span> words, List<Case> cases)
    {
        var written = new StringBuilder(text);
        for (var at = 0; at < words.Count; at++)
        {
            var (start, end) = (words[at].Start, words[at].End);
            var stem = start + Stem(words[at].In(text)).Length;
            var first = cases[at] is Case.Small or Case.Either && !BeginsSentence(text, words, at) ? start : start + 1;
            if (cases[at] == Case.All) first = stem;
            for (var letter = first; letter < end; letter++) written[letter] = char.ToLowerInvariant(written[letter]);
        }

        return written.ToString();
    }

    private static bool BeginsSentence(string text, List<Span> words, int at)
    {
        if (at == 0) return true;
        var between = text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End);
        if (between.IndexOfAny("!?]") >= 0 || between.Count('\n') > 1) return true;
        return between.Contains('.') && (words[at - 1].Length > 1 || text[words[at - 1].Start] is 'A' or 'I');
    }
}
