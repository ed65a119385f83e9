namespace Dragoman.Clauses;

/// <summary>Who says a thing, then who says that they say it. Shared tails keep deep nesting linear.</summary>
internal sealed class SourceChain
{
    // Nobody reads, and no rule asks for, the ninth speaker of a nested report.
    private const int Deepest = 8;

    private readonly int depth;

    private SourceChain(Source source, SourceChain? outer)
    {
        Source = source;
        Outer = outer;
        depth = outer is null ? 1 : outer.depth + 1;
    }

    public Source Source { get; }

    /// <summary>Whether further speakers would not be followed.</summary>
    public bool IsDeepest => depth >= Deepest;

    public SourceChain? Outer { get; }

    public static SourceChain? Push(Source? source, SourceChain? outer) => source is null || outer?.depth >= Deepest ? outer : new SourceChain(source, outer);

    /// <summary>The chain over every token of a sentence.</summary>
    public static SourceChain?[] OverTokens(Draft draft, IReadOnlyList<Saying> sayings, SourceChain? outermost)
    {
        var tree = draft.Tree;
        var starts = new Dictionary<int, List<Saying>>();
        var inserted = new Dictionary<int, SourceChain?>();
        foreach (var saying in sayings)
            if (saying.IsStatement)
                foreach (var root in saying.Roots) (starts.TryGetValue(root, out var list) ? list : starts[root] = []).Add(saying);
        var over = new SourceChain?[tree.Length];
        foreach (var t in tree.Order)
        {
            var chain = tree.Head[t] >= 0 ? over[tree.Head[t]] : outermost;
            if (inserted.TryGetValue(t, out var before)) chain = before;
            over[t] = chain;
            if (!starts.TryGetValue(t, out var begun)) continue;
            foreach (var saying in begun)
            {
                if (saying.Inserted >= 0) inserted.TryAdd(saying.Inserted, over[t]);
                over[t] = Push(Assembly.SourceOf(draft, saying.Source), over[t]);
            }
        }
        return over;
    }

    public List<Source> ToList()
    {
        List<Source> list = [];
        for (var at = this; at is not null; at = at.Outer) list.Add(at.Source);
        return list;
    }
}
