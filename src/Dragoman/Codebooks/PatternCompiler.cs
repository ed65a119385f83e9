namespace Dragoman.Codebooks;

/// <summary>Turns the examples of rules into patterns, with the reader that will read the articles.</summary>
public sealed class PatternCompiler
{
    private readonly ExampleReader read;

    /// <summary>A compiler that reads examples with <paramref name="read"/> and tells faults to <paramref name="diagnostics"/>.</summary>
    public PatternCompiler(ExampleReader read, ICollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        this.read = read;
        Tell = diagnostics.Add;
    }

    private Action<Diagnostic> Tell { get; }

    /// <summary>Compiles all rules. Rules of which no example compiles stay in the codebook without a pattern; every fault is told.</summary>
    public Codebook Compile(CodebookSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var patterns = new List<Pattern>();
        for (var index = 0; index < source.Rules.Count; index++) patterns.AddRange(Compile(source.Rules[index], index));
        foreach (var tie in RuleTies.Find(source.Rules, patterns)) Tell(tie);
        return new Codebook(source.Name, source.Version, source.Types, source.Contexts, [.. source.Rules.Select(rule => rule.Rule)], patterns, source.Recode);
    }

    private List<Pattern> Compile(RuleSource rule, int index)
    {
        var drafts = new List<(Pattern Pattern, Dictionary<Part, Filler> Fillers)>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var example in rule.Examples)
            if (Example(rule, index, example, used) is { } draft) drafts.Add(draft);
        var fillers = drafts.SelectMany(draft => draft.Fillers).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Aggregate(Filler.None, (all, pair) => all | pair.Value));
        foreach (var (part, filler) in rule.Fillers) fillers[part] = filler;
        var patterns = drafts.ConvertAll(draft => draft.Pattern with { Slots = [.. draft.Pattern.Slots.Select(slot => slot with { Filler = fillers.GetValueOrDefault(slot.Part, Filler.Any) })] });
        var nominal = NominalPatterns.Of(rule, patterns).ToList();
        patterns.AddRange(patterns.SelectMany(PrepositionPatterns.Of).ToList());
        patterns.AddRange(nominal);
        if (drafts.Count == rule.Examples.Count)
        {
            foreach (var key in rule.Words.Keys.Where(key => !used.Contains(key)))
                Tell(Fault(rule.Place, "DG5006", $"Rule '{rule.Rule.Name}': 'words' widens '{key}', which is neither predicate, required word nor preposition of an example.", "Use a word of an example as the parser's lemma has it, or take the entry out."));
        }

        return patterns;
    }

    private (Pattern Pattern, Dictionary<Part, Filler> Fillers)? Example(RuleSource rule, int index, Placed example, HashSet<string> used)
    {
        var marked = MarkedExample.Read(example.Text, out var fault);
        if (marked is null)
        {
            Tell(Fault(example.Place with { Column = example.Place.Column + fault.Column }, "DG5004", $"Rule '{rule.Rule.Name}': {fault.Message} in \"{example.Text}\".", "Mark roles as [words|role], required words as *word*."));
            return null;
        }

        var article = read(marked.Text);
        var found = ExampleClause.Find(article, marked, rule.Rule.Content.Count > 0, out var lost);
        if (found is null)
        {
            var words = lost is null ? marked.Text : lost.Span.In(marked.Text).ToString();
            Tell(Fault(example.Place, "DG5005", $"Rule '{rule.Rule.Name}': the parser finds no clause that holds all marks of \"{example.Text}\"; it loses \"{words}\".", "Say it in a plainer sentence, or mark the head noun; `dragoman codebook explain` shows the clauses."));
            return null;
        }

        var builder = new SlotBuilder(rule, article, found, used);
        foreach (var words in builder.Unmarked(marked.Marks))
            Tell(Fault(example.Place, "DG5015", $"Rule '{rule.Rule.Name}' would ask for the last word alone of \"{words}\".", "Require both words (*air strikes*), or say that the first may be missing ([heavy] *fighting*)."));
        var built = builder.Build(index);
        return (built.Pattern with { Example = example.Text }, built.Fillers);
    }

    /// <summary>A fault of a codebook, which stops it from being used.</summary>
    public static Diagnostic Fault(DiagnosticPlace place, string code, string message, string remedy) =>
        new() { Code = code, Severity = Severity.Error, Place = place, Message = message, Remedy = remedy };
}
