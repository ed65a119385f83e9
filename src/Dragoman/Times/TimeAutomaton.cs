using System.Collections.Concurrent;

namespace Dragoman.Times;

/// <summary>
/// All patterns of the grammar as one automaton whose states are made when first met and kept: most words end the search after one look-up,
/// and only rules that are known to match are walked for their slots. The number of states is bounded by grammar and vocabulary, not by the texts.
/// </summary>
internal sealed class TimeAutomaton
{
    private const int Dead = -1;

    private readonly List<PatternStep> steps = [];
    private readonly Dictionary<PatternStep, int> numberOf = new(ReferenceEqualityComparer.Instance);
    private readonly List<int> starts = [];
    private readonly Dictionary<PatternStep, int> ruleOf = new(ReferenceEqualityComparer.Instance);
    private readonly Lock making = new();
    private readonly Dictionary<string, int> stateOf = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, State> states = new();
    private readonly ConcurrentDictionary<(int State, TimeClass Classes, int Id, bool Hyphen), int> moves = new();

    private sealed record State(int[] Tests, int[] Accepted);

    /// <summary>Adds a rule; all rules are added before the first search.</summary>
    public void Add(PatternStep start, int rule) => starts.Add(Number(start, rule));

    private int Number(PatternStep step, int rule)
    {
        if (numberOf.TryGetValue(step, out var known)) return known;
        var number = numberOf[step] = steps.Count;
        steps.Add(step);
        if (step.Next.Count == 0) ruleOf[step] = rule;
        foreach (var next in step.Next) Number(next, rule);
        return number;
    }

    /// <summary>Makes the first state, when all rules are there.</summary>
    public void Seal() => Make(starts.SelectMany(Reach));

    /// <summary>Rules that match at an atom, each once, in no order.</summary>
    public void Search(List<TimeAtom> atoms, int start, List<int> rules)
    {
        var state = 0;
        for (var i = start; i < atoms.Count; i++)
        {
            var atom = atoms[i];
            state = Move(state, atom);
            if (state == Dead) return;
            foreach (var rule in states[state].Accepted) if (!rules.Contains(rule)) rules.Add(rule);
        }
    }

    private int Move(int state, in TimeAtom atom)
    {
        var key = (state, atom.Classes, atom.Id, atom.AfterHyphen);
        if (moves.TryGetValue(key, out var next)) return next;
        var reached = new List<int>();
        foreach (var test in states[state].Tests)
            if (steps[test].Fits(atom)) reached.AddRange(Reach(numberOf[steps[test].Next[0]]));
        next = reached.Count == 0 ? Dead : Make(reached);
        moves[key] = next;
        return next;
    }

    /// <summary>Tests and ends that lie before the next atom.</summary>
    private IEnumerable<int> Reach(int number)
    {
        var step = steps[number];
        return step.IsTest || step.Next.Count == 0 ? [number] : step.Next.SelectMany(next => Reach(numberOf[next]));
    }

    private int Make(IEnumerable<int> reached)
    {
        var all = reached.Distinct().Order().ToArray();
        var key = string.Join(',', all);
        lock (making)
        {
            if (stateOf.TryGetValue(key, out var known)) return known;
            var number = stateOf.Count;
            states[number] = new State([.. all.Where(n => steps[n].IsTest)], [.. all.Where(n => !steps[n].IsTest).Select(n => ruleOf[steps[n]])]);
            stateOf[key] = number;
            return number;
        }
    }
}
