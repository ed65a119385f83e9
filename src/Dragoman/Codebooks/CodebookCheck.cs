namespace Dragoman.Codebooks;

/// <summary>Runs every example and reject of a codebook: an example must be coded by its rule with the parts as marked, a reject must not be coded by it.</summary>
public sealed class CodebookCheck(Codebook codebook, ExampleReader read)
{
    /// <summary>All faults, in the order of the rules.</summary>
    public IReadOnlyList<Diagnostic> Run(CodebookSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var faults = new List<Diagnostic>();
        foreach (var rule in source.Rules)
        {
            foreach (var example in rule.Examples)
                if (Example(rule, example) is { } fault) faults.Add(fault);
            foreach (var reject in rule.Rejects)
                if (Reject(rule, reject) is { } fault) faults.Add(fault);
        }

        return faults;
    }

    private Diagnostic? Example(RuleSource rule, Placed example)
    {
        if (MarkedExample.Read(example.Text, out _) is not { } marked) return null;
        var article = read(marked.Text);
        var matches = Matches(article);
        var own = matches.Where(match => match.Rule.Type == rule.Rule.Type).ToList();
        if (own.Count == 0)
        {
            var others = string.Join(", ", matches.Select(match => match.Rule.Id).Distinct());
            return PatternCompiler.Fault(example.Place, "DG5010", $"Rule '{rule.Rule.Id}' does not code its own example \"{marked.Text}\"" + (others.Length > 0 ? $"; it is coded by {others}." : "."),
                "Look at it with `dragoman codebook explain`.");
        }

        foreach (var mark in marked.Marks.Where(mark => mark.Part != Part.None))
        {
            var part = rule.Rule.IsRelation && mark.Part == Part.Object ? Part.Recipient : mark.Part;
            if (!own.Any(match => Fills(article, match, part, mark.Span)))
                return PatternCompiler.Fault(example.Place, "DG5011", $"Rule '{rule.Rule.Id}' codes its example \"{marked.Text}\" without \"{mark.Span.In(marked.Text)}\" as {part}.", "Look at it with `dragoman codebook explain`.");
        }

        return null;
    }

    private Diagnostic? Reject(RuleSource rule, Placed reject) =>
        Matches(read(reject.Text)).Any(match => match.Rule.Id == rule.Rule.Id && match.Filled > 0)
            ? PatternCompiler.Fault(reject.Place, "DG5012", $"Rule '{rule.Rule.Id}' codes what it must leave alone: \"{reject.Text}\".", "Ask for a further word, or narrow what may fill a part.")
            : null;

    private List<Match> Matches(ReadArticle article)
    {
        var matcher = new Matcher(codebook, article);
        return [.. matcher.Events().OfType<Match>(), .. matcher.Relations()];
    }

    private static bool Fills(ReadArticle article, Match match, Part part, Span mark)
    {
        for (var slot = 0; slot < match.Bindings.Count; slot++)
        {
            var asked = match.Pattern.Slots[slot];
            if (match.Bindings[slot] < 0 || (asked.Part != part && !(asked.Part is Part.Object or Part.Recipient && part is Part.Object or Part.Recipient))) continue;
            var clause = article.Clauses[asked.InContent ? match.Content : match.Clause];
            var argument = clause.Arguments[match.Bindings[slot]];
            if (clause.Arguments.Any(other => (other == argument || (other.Conjunct >= 0 && other.Conjunct == argument.Conjunct)) && mark.Contains(article.Sentences[other.Sentence].Tokens[other.Head].Span))) return true;
        }

        return match.Content >= 0 && article.Clauses[match.Content].Arguments.Any(argument => mark.Contains(article.Sentences[argument.Sentence].Tokens[argument.Head].Span));
    }
}
