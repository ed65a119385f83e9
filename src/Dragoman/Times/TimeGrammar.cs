namespace Dragoman.Times;

/// <summary>The rules of <c>grammar.tsv</c>, compiled.</summary>
internal sealed class TimeGrammar
{
    private readonly List<TimeRule> rules = [];
    private readonly TimeAutomaton automaton = new();
    private TimeClass anyFirst;
    private readonly HashSet<int> anyLiteral = [];
    private static readonly List<TimeMatch> None = [];

    /// <summary>Reads the table.</summary>
    /// <exception cref="FormatException">A line cannot be read; the message says which and why.</exception>
    public TimeGrammar(TextReader table, TimeVocabulary vocabulary)
    {
        var macros = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        while (table.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns.Length != 3) throw new FormatException($"grammar.tsv:{number}: expected operation, argument, pattern, found '{line}'");
            var pattern = columns[2];
            foreach (var (name, body) in macros) pattern = pattern.Replace("{" + name + "}", body, StringComparison.Ordinal);
            if (pattern.Contains('{', StringComparison.Ordinal)) throw new FormatException($"grammar.tsv:{number}: unknown name in '{columns[2]}'");
            if (columns[0] == "=") macros[columns[1]] = pattern;
            else Add(new TimeRule(columns[0], columns[1], TimePattern.Compile(pattern, vocabulary), rules.Count));
        }
        automaton.Seal();
    }

    private void Add(TimeRule rule)
    {
        var literals = new HashSet<int>();
        var classes = First(rule.Start, literals);
        automaton.Add(rule.Start, rules.Count);
        rules.Add(rule);
        anyFirst |= classes;
        anyLiteral.UnionWith(literals);
    }

    private static TimeClass First(PatternStep step, HashSet<int> literals)
    {
        if (step.IsTest)
        {
            literals.UnionWith(step.Literals);
            return step.Classes;
        }
        var classes = TimeClass.None;
        foreach (var next in step.Next) classes |= First(next, literals);
        return classes;
    }

    /// <summary>All matches that begin at an atom, longest first, then in the table's order.</summary>
    public List<TimeMatch> MatchesAt(List<TimeAtom> atoms, int start)
    {
        var atom = atoms[start];
        if ((atom.Classes & anyFirst) == 0 && !(atom.Id >= 0 && anyLiteral.Contains(atom.Id))) return None;
        var fitting = new List<int>();
        automaton.Search(atoms, start, fitting);
        if (fitting.Count == 0) return None;
        var found = new List<TimeMatch>();
        var match = new TimeMatch(atoms) { Start = start };
        foreach (var r in fitting)
        {
            match.Rule = rules[r];
            Walk(rules[r].Start, atoms, start, match, found);
        }
        if (found.Count > 1) found.Sort((a, b) => a.End != b.End ? b.End.CompareTo(a.End) : a.Rule.Order != b.Rule.Order ? a.Rule.Order.CompareTo(b.Rule.Order) : b.Filled.CompareTo(a.Filled));
        return found;
    }

    private static void Walk(PatternStep step, List<TimeAtom> atoms, int at, TimeMatch match, List<TimeMatch> found)
    {
        if (step.IsTest)
        {
            if (at >= atoms.Count || !step.Fits(atoms[at])) return;
            ref var slot = ref match.At[(int)step.Slot];
            var before = slot;
            slot = at;
            Walk(step.Next[0], atoms, at + 1, match, found);
            slot = before;
        }
        else if (step.Next.Count == 0)
        {
            if (at > match.Start) found.Add(match.Copy(at));
        }
        else
        {
            foreach (var next in step.Next) Walk(next, atoms, at, match, found);
        }
    }
}
