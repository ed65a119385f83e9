using System.Globalization;

namespace Dragoman.Times;

/// <summary>What a word can be to the grammar of times; a word may be several.</summary>
[Flags]
internal enum TimeClass : ulong
{
    None = 0,
    MONTH = 1UL << 0,
    WEEKDAY = 1UL << 1,
    WEEKDAYS = 1UL << 2,
    SEASON = 1UL << 3,
    HOLIDAY = 1UL << 4,
    UNIT = 1UL << 5,
    UNITS = 1UL << 6,
    DAYPART = 1UL << 7,
    DAYPARTS = 1UL << 8,
    DIR = 1UL << 9,
    QUANT = 1UL << 10,
    APPROX = 1UL << 11,
    APPROXW = 1UL << 12,
    ANOTHER = 1UL << 13,
    MOD = 1UL << 14,
    EDGE = 1UL << 15,
    REFDAY = 1UL << 16,
    REFNIGHT = 1UL << 17,
    NAMEDHOUR = 1UL << 18,
    FREQ = 1UL << 19,
    AMPM = 1UL << 20,
    ZONE = 1UL << 21,
    CARDINAL = 1UL << 22,
    TENS = 1UL << 23,
    SCALE = 1UL << 24,
    ORDINAL = 1UL << 25,
    DECADEWORD = 1UL << 26,

    /// <summary>A number, in digits or words.</summary>
    NUM = 1UL << 32,

    /// <summary>A whole number from 1 to 39, in digits or as an ordinal; months with fewer days are checked later.</summary>
    DAY = 1UL << 33,

    /// <summary>A year of four digits, or spoken (<c>nineteen ninety-seven</c>).</summary>
    YEAR = 1UL << 34,

    /// <summary>Two digits after an apostrophe (<c>'97</c>).</summary>
    YEAR2 = 1UL << 35,

    /// <summary>A decade (<c>1990s</c>, <c>'80s</c>, <c>nineties</c>).</summary>
    DECADE = 1UL << 36,

    /// <summary>Hours and minutes with a colon (<c>10:35</c>).</summary>
    CLOCK = 1UL << 37,

    /// <summary>A whole number from 0 to 24.</summary>
    HOUR = 1UL << 38,

    /// <summary>An ordinal number.</summary>
    ORD = 1UL << 39,

    /// <summary>Four digits that can be a time of day (<c>1430 GMT</c>).</summary>
    HHMM = 1UL << 40,

    /// <summary>A fraction (<c>1/2</c>).</summary>
    FRACTION = 1UL << 41,
}

/// <summary>An entry of the vocabulary.</summary>
/// <param name="Form">The form.</param>
/// <param name="Id">Number of the form, shared with the literals of the grammar.</param>
/// <param name="Classes">What it can be.</param>
/// <param name="Values">Value under each class.</param>
/// <param name="NeedsCapital">Only with a capital (<c>March</c>).</param>
/// <param name="NeedsDot">Only with its full stop (<c>Sun.</c>).</param>
/// <param name="IsAbbreviation">A full stop after it belongs to it.</param>
internal sealed record TimeWord(string Form, int Id, TimeClass Classes, IReadOnlyDictionary<TimeClass, string> Values, bool NeedsCapital, bool NeedsDot, bool IsAbbreviation);

/// <summary>The words the grammar of times knows, and the literals of its rules.</summary>
internal sealed class TimeVocabulary
{
    private readonly Dictionary<string, TimeWord> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string[]>> phrases = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a table of four columns: form, class, value, flags; lines beginning with <c>#</c> are comments.</summary>
    /// <exception cref="FormatException">A line has too few columns or names an unknown class; the message says which.</exception>
    public void Add(TextReader table, string name)
    {
        var number = 0;
        while (table.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns.Length < 3 || !Enum.TryParse<TimeClass>(columns[1], out var kind))
                throw new FormatException($"{name}:{number}: expected form, class, value, flags, found '{line}'");
            Add(columns[0], kind, columns[2], columns.Length > 3 ? columns[3] : "");
        }
    }

    /// <summary>Number of a literal of the grammar; added when new.</summary>
    public int Literal(string form)
    {
        if (!words.TryGetValue(form, out var word)) words[form] = word = new TimeWord(form, words.Count, TimeClass.None, Empty, false, false, false);
        return word.Id;
    }

    /// <summary>The entry of a form, whatever its case.</summary>
    public TimeWord? Find(ReadOnlySpan<char> form) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var word) ? word : null;

    /// <summary>Phrases of several words that begin with <paramref name="first"/>, longest first.</summary>
    public IReadOnlyList<string[]> PhrasesFrom(ReadOnlySpan<char> first) =>
        phrases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(first, out var list) ? list : [];

    /// <summary>The entry of a phrase as <see cref="PhrasesFrom"/> gives it.</summary>
    public TimeWord Phrase(string[] parts) => byPhrase[parts];

    private readonly Dictionary<string[], TimeWord> byPhrase = new(ReferenceEqualityComparer.Instance);

    private static readonly IReadOnlyDictionary<TimeClass, string> Empty = new Dictionary<TimeClass, string>();

    private void Add(string form, TimeClass kind, string value, string flags)
    {
        var values = new Dictionary<TimeClass, string> { [kind] = value };
        var (capital, dot, abbreviation) = (flags.Contains("cap"), flags.Contains("dot"), flags.Contains("abbr"));
        if (words.TryGetValue(form, out var known))
        {
            foreach (var (k, v) in known.Values) values.TryAdd(k, v);
            words[form] = new TimeWord(form, known.Id, known.Classes | kind, values, capital && (known.NeedsCapital || known.Classes == 0), dot && known.NeedsDot, abbreviation || known.IsAbbreviation);
        }
        else
        {
            words[form] = new TimeWord(form, words.Count, kind, values, capital, dot, abbreviation);
        }
        var parts = Split(form);
        if (parts.Length < 2) return;
        if (!phrases.TryGetValue(parts[0], out var list)) phrases[parts[0]] = list = [];
        list.Add(parts);
        byPhrase[parts] = words[form];
        list.Sort((a, b) => b.Length.CompareTo(a.Length));
    }

    /// <summary>A phrase cut as the lexer cuts text: at blanks, and before an apostrophe.</summary>
    private static string[] Split(string form) =>
        form.Replace("'s ", " 's ", StringComparison.Ordinal).Replace("s' ", "s ' ", StringComparison.Ordinal).Replace('-', ' ')
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A whole number from a value column.</summary>
    public static int Number(string value) => int.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
