using Dragoman.Clauses;
using Dragoman.Codebooks;
using Spectre.Console;

namespace Dragoman.App.Cli.Clauses;

/// <summary>Clauses for people: one table a sentence.</summary>
internal static class ClauseTable
{
    internal static void Write(ReadArticle reading, IAnsiConsole view)
    {
        var text = reading.Text;
        var clauses = reading.Clauses.ToLookup(clause => clause.Predicate.Sentence);
        foreach (var sentence in reading.Sentences)
        {
            view.Write(new Text(sentence.Span.In(text).ToString() + "\n", new Style(decoration: Decoration.Bold)));
            if (!clauses[sentence.Index].Any()) continue;
            var table = new Table().Border(TableBorder.Minimal).AddColumns("", "predicate", "arguments", "status", "according to");
            foreach (var clause in clauses[sentence.Index]) table.AddRow(Cells(clause, reading).Select(cell => new Text(cell)).ToArray<Spectre.Console.Rendering.IRenderable>());
            view.Write(table);
        }

        foreach (var attribution in reading.Attributions) view.Write(new Text(Line(attribution, text) + "\n"));
    }

    private static string[] Cells(Clause clause, ReadArticle reading)
    {
        var text = reading.Text;
        var predicate = clause.Predicate.Word == clause.Predicate.Lemma ? clause.Predicate.Lemma : $"{clause.Predicate.Lemma} ({clause.Predicate.Word})";
        var status = clause.Status.ToString().ToLowerInvariant() + (clause.Aspect == Aspect.None ? "" : ", " + clause.Aspect.ToString().ToLowerInvariant());
        if (clause.Unresolved != Unresolved.None) status += "\nnot resolved: " + clause.Unresolved.ToString().ToLowerInvariant();
        var content = clause.Parent >= 0 ? $"{clause.Index}, in {clause.Parent}" : $"{clause.Index}";
        return
        [
            content, $"{predicate}\n{clause.Predicate.Kind.ToString().ToLowerInvariant()}", string.Join('\n', clause.Arguments.Select(a => Line(a, clause, reading))), status,
            string.Join(", ", clause.Sources.Select(s => s.Span.In(text).ToString())),
        ];
    }

    private static string Line(Argument argument, Clause clause, ReadArticle reading)
    {
        var line = $"{ClauseNotation.Name(argument)}: {argument.Span.In(reading.Text)}";
        if (argument.Of >= 0) line += $" (of {clause.Arguments[argument.Of].Lemma})";
        if (argument.Mention >= 0 && reading.Cast.Entity(argument.Mention) is { } entity) line += $" = {entity.Name}";
        return line;
    }

    private static string Line(Attribution attribution, string text) =>
        $"{(attribution.Source is { } source ? source.Span.In(text) : "nobody named")} [{attribution.Cue.In(text)}, {attribution.Stance.ToString().ToLowerInvariant()}] "
        + string.Join(" … ", attribution.Content.Select(span => span.In(text).ToString()));
}
