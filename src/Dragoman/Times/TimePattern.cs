namespace Dragoman.Times;

/// <summary>Places of a pattern that a meaning is read from. Names are those of the grammar's table.</summary>
internal enum TimeSlot
{
    None, wd, day, month, year, n, n2, unit, unit2, dir, mod, part, season, hol, ord, hour, ampm, zone, q, apx, ydir, minute, dec, ago, freq,
}

/// <summary>One step of a pattern: what an atom must be, and where to go next.</summary>
internal sealed class PatternStep
{
    public TimeClass Classes;
    public int[] Literals = [];
    public TimeSlot Slot;
    public bool Hyphen;
    public bool IsTest;
    public List<PatternStep> Next = [];

    /// <summary>Whether an atom passes the test.</summary>
    public bool Fits(in TimeAtom atom) =>
        (!Hyphen || atom.AfterHyphen) && ((atom.Classes & Classes) != 0 || (atom.Id >= 0 && Array.IndexOf(Literals, atom.Id) >= 0));
}

/// <summary>
/// A pattern of the grammar: classes in capitals, words in lower case, <c>( … )</c> groups, <c>?</c> for what may be absent, <c>|</c> between alternatives,
/// <c>slot:</c> before a class to read it, <c>~</c> before one that a hyphen must join. Patterns have no repetition, so matching is bounded by their length.
/// </summary>
internal sealed class TimePattern
{
    private readonly string[] words;
    private readonly TimeVocabulary vocabulary;
    private readonly string source;
    private int at;

    private TimePattern(string source, TimeVocabulary vocabulary)
    {
        this.source = source;
        this.vocabulary = vocabulary;
        words = source.Replace("(", " ( ", StringComparison.Ordinal).Replace(")?", " )? ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal)
            .Replace(") ?", ")?", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>First step of a compiled pattern; a step without <see cref="PatternStep.Next"/> accepts.</summary>
    /// <exception cref="FormatException">The pattern cannot be read.</exception>
    public static PatternStep Compile(string source, TimeVocabulary vocabulary)
    {
        var pattern = new TimePattern(source, vocabulary);
        var end = new PatternStep();
        var start = pattern.Alternatives(end);
        if (pattern.at < pattern.words.Length) throw new FormatException($"pattern has a bracket too many: {source}");
        return start;
    }

    private PatternStep Alternatives(PatternStep after)
    {
        var fork = new PatternStep();
        while (true)
        {
            fork.Next.Add(Sequence(after));
            if (at < words.Length && words[at] == "|") at++;
            else return fork;
        }
    }

    private PatternStep Sequence(PatternStep after)
    {
        var elements = new List<(int From, int To, bool Optional)>();
        while (at < words.Length && words[at] is not (")" or ")?" or "|"))
        {
            var from = at;
            if (words[at] == "(") SkipGroup();
            else at++;
            elements.Add((from, at, words[at - 1].EndsWith('?')));
        }
        var end = at;
        var next = after;
        for (var i = elements.Count - 1; i >= 0; i--) next = Element(elements[i], next);
        at = end;
        return next;
    }

    private void SkipGroup()
    {
        var depth = 0;
        do
        {
            if (at >= words.Length) throw new FormatException($"pattern lacks a bracket: {source}");
            if (words[at] == "(") depth++;
            else if (words[at] is ")" or ")?") depth--;
            at++;
        }
        while (depth > 0);
    }

    private PatternStep Element((int From, int To, bool Optional) element, PatternStep next)
    {
        PatternStep step;
        if (words[element.From] == "(")
        {
            at = element.From + 1;
            step = Alternatives(next);
        }
        else
        {
            step = Test(words[element.From].TrimEnd('?'), next);
        }
        if (!element.Optional) return step;
        return new PatternStep { Next = { step, next } };
    }

    private PatternStep Test(string word, PatternStep next)
    {
        var step = new PatternStep { IsTest = true, Next = { next } };
        if (word[0] == '~') (step.Hyphen, word) = (true, word[1..]);
        var colon = word.IndexOf(':');
        if (colon > 0)
        {
            if (!Enum.TryParse(word[..colon], out step.Slot)) throw new FormatException($"unknown slot '{word[..colon]}' in: {source}");
            word = word[(colon + 1)..];
        }
        foreach (var choice in word.Split('|'))
        {
            if (choice.Length > 1 && char.IsAsciiLetterUpper(choice[0]))
            {
                if (!Enum.TryParse<TimeClass>(choice, out var kind)) throw new FormatException($"unknown class '{choice}' in: {source}");
                step.Classes |= kind;
            }
            else
            {
                step.Literals = [.. step.Literals, vocabulary.Literal(choice)];
            }
        }
        return step;
    }
}
