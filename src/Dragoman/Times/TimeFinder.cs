using Dragoman.Sentences;

namespace Dragoman.Times;

/// <summary>
/// Finds the time expressions of an article and says what they mean, by the grammar and vocabulary of <c>lexicons/en/times</c>.
/// Immutable; safe to use from several threads.
/// </summary>
public sealed class TimeFinder
{
    private static readonly string[] Tables = ["months", "weekdays", "units", "seasons", "numbers", "modifiers", "clock", "holidays"];

    /// <summary>Words around an expression that decide about it, though no rule names them.</summary>
    private static readonly string[] Neighbours =
    [
        "in", "on", "of", "by", "to", "at", "for", "from", "since", "until", "till", "through", "between", "and", "during", "before", "after", "within", "than",
        "about", "over", "some", "nearly", "least", "around", "when", "that", "took", "times", "ahead", "half", "quarter", "old",
    ];

    private readonly TimeGrammar grammar;
    private readonly AtomLexer lexer;

    private TimeFinder(TimeGrammar grammar, TimeVocabulary vocabulary)
    {
        this.grammar = grammar;
        lexer = new AtomLexer(vocabulary);
    }

    /// <summary>The finder of the tables in <paramref name="lexiconFolder"/>, which holds <c>times/*.tsv</c>.</summary>
    /// <exception cref="FormatException">A table cannot be read; the message names file and line.</exception>
    public static TimeFinder Load(string lexiconFolder)
    {
        ArgumentNullException.ThrowIfNull(lexiconFolder);
        var folder = Path.Combine(lexiconFolder, "times");
        var vocabulary = new TimeVocabulary();
        foreach (var name in Tables)
        {
            using var table = new StreamReader(Path.Combine(folder, name + ".tsv"));
            vocabulary.Add(table, name + ".tsv");
        }
        foreach (var word in Neighbours) vocabulary.Literal(word);
        using var rules = new StreamReader(Path.Combine(folder, "grammar.tsv"));
        return new TimeFinder(new TimeGrammar(rules, vocabulary), vocabulary);
    }

    /// <summary>Time expressions by place, without overlap. Without a day of publication relative times keep no calendar meaning. Linear in the number of tokens.</summary>
    public IReadOnlyList<TimeExpression> Find(IReadOnlyList<Sentence> sentences, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var found = new List<TimeExpression>();
        var thread = new TimeContext(published, null, null, Tense.None);
        foreach (var sentence in sentences)
        {
            var atoms = lexer.Cut(sentence);
            var readings = Read(sentence, atoms, ref thread);
            TimeJoining.Join(readings, atoms);
            foreach (var reading in readings) found.Add(Expression(sentence, reading, published));
        }
        return found;
    }

    private List<TimeReading> Read(Sentence sentence, List<TimeAtom> atoms, ref TimeContext thread)
    {
        var readings = new List<TimeReading>();
        for (var i = 0; i < atoms.Count;)
        {
            var reading = ReadAt(sentence, atoms, i, thread);
            if (reading is null)
            {
                i++;
                continue;
            }
            readings.Add(reading);
            if (reading.Meaning is { Type: "DATE" or "TIME", Period: { Grain: <= Grain.Year } period }) thread = thread with { Reference = period };
            if (reading.Match.Rule.Operation is "quarter" or "lastquarter" && reading.Meaning.Period is { Grain: Grain.Quarter } quarter) thread = thread with { Quarter = quarter };
            i = reading.Match.End;
        }
        return readings;
    }

    private TimeReading? ReadAt(Sentence sentence, List<TimeAtom> atoms, int start, in TimeContext thread)
    {
        var matches = grammar.MatchesAt(atoms, start);
        if (matches.Count == 0) return null;
        TimeTense? tense = null;
        foreach (var match in matches)
        {
            if (!TimePlausibility.Allows(match, sentence)) continue;
            tense ??= TenseOfTime.Over(sentence, atoms[match.Start].FirstToken, atoms[match.End - 1].EndToken);
            TrimDeterminer(match);
            if (TimeOperations.Read(match, thread with { Tense = tense.Value.Tense, Direct = tense.Value.Direct }) is { } meaning) return new TimeReading(match, meaning);
        }
        return null;
    }

    /// <summary><c>the third-quarter loss</c>, <c>its two-year term</c>: a compound before a noun is the time without the noun's determiner.</summary>
    private static void TrimDeterminer(TimeMatch match)
    {
        if (match.End - match.Start < 2 || !match.Atoms[match.End - 1].AfterHyphen || match.Rule.Operation == "yearrange") return;
        while (match.Start < match.End - 1 && match.Atoms[match.Start].Form is "the" or "its" or "their" or "his" or "her" or "our" or "a" or "an") match.Start++;
    }

    private static TimeExpression Expression(Sentence sentence, TimeReading reading, DateOnly? published)
    {
        var (first, last) = (reading.Match.Atoms[reading.Match.Start], reading.Match.Atoms[reading.Match.End - 1]);
        return new TimeExpression
        {
            Span = new Span(first.Start, last.End),
            Sentence = sentence.Index,
            FirstToken = first.FirstToken,
            EndToken = last.EndToken,
            Head = Head(sentence, first.FirstToken, last.EndToken),
            TimexType = reading.Meaning.Type,
            TimexValue = reading.Meaning.Timex,
            Value = reading.Value ?? CalendarMeaning.Of(reading.Meaning, published),
            Doubt = reading.Meaning.Doubt,
        };
    }

    /// <summary>The token whose head lies outside; the last where there is no tree.</summary>
    private static int Head(Sentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (!string.IsNullOrEmpty(sentence.Tokens[i].Deprel) && (sentence.Tokens[i].Head < first || sentence.Tokens[i].Head >= end)) return i;
        return end - 1;
    }
}

/// <summary>A match with its meaning; the value of a range comes from its neighbours.</summary>
internal sealed class TimeReading(TimeMatch match, TimeMeaning meaning)
{
    /// <summary>The match; its end moves when neighbours are joined.</summary>
    public TimeMatch Match { get; } = match;

    /// <summary>Its meaning.</summary>
    public TimeMeaning Meaning { get; set; } = meaning;

    /// <summary>Calendar meaning given by the words around.</summary>
    public TimeValue? Value { get; set; }
}
