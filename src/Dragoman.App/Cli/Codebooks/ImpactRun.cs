using System.Buffers;
using System.Text.Json;
using Dragoman.App.Cli.Read;
using Dragoman.Reports;
using Spectre.Console;

namespace Dragoman.App.Cli.Codebooks;

/// <summary>One run of <c>dragoman codebook impact</c>: the same articles coded by two codebooks, and what differs. Nothing is written but what is shown.</summary>
internal sealed class ImpactRun(Terminal terminal, ReadOptions options, string next)
{
    /// <summary>Most changes that the readable view shows one by one; the records have all.</summary>
    private const int Shown = 40;

    private readonly SortedDictionary<string, (int Same, int Gone, int New, int Changed)> byType = new(StringComparer.Ordinal);
    private int articles;
    private int refused;
    private int changes;

    internal int Run(bool json, CancellationToken stop)
    {
        var faults = new List<Diagnostic>();
        var stages = Shipped.Stages();
        if (Shipped.Load(Shipped.CodebookFolder(next), () => Shipped.Examples(stages), faults) is not { } codebook || faults.Count > 0) return Tell(faults, json);
        var coder = new Coder(codebook, stages.Harm, stages.Confidence);
        using var run = new ReadRun(options, terminal);
        foreach (var result in run.Results(stop))
        {
            if (run.CodebookFaults.Count > 0) return Tell(run.CodebookFaults, json);
            foreach (var diagnostic in result.Diagnostics) Diagnoses.Tell(terminal, diagnostic, json);
            if (result.Refused) refused++;
            foreach (var reading in result.Readings) Compare(reading, coder, json);
        }

        terminal.Output.Flush();
        if (!json) Summary();
        return refused > 0 ? ExitCode.SomeRefused : changes > 0 ? ExitCode.ChecksDiffer : ExitCode.Done;
    }

    private int Tell(IReadOnlyList<Diagnostic> faults, bool json)
    {
        foreach (var fault in faults) Diagnoses.Tell(terminal, fault, json);
        return ExitCode.WrongCall;
    }

    private void Compare(ArticleReading reading, Coder coder, bool json)
    {
        articles++;
        var before = new Coded(reading.Reports, reading.Relations);
        var differing = Recoding.Compare(before, coder.Code(reading.BeforeCoding()));
        Count(before, differing);
        foreach (var change in differing)
        {
            changes++;
            if (json) Write(reading, change);
            else if (changes <= Shown) Draw(reading, change);
        }
    }

    private void Count(Coded before, IReadOnlyList<Recoded> differing)
    {
        foreach (var type in before.Reports.Select(report => report.Type).Concat(before.Relations.Select(relation => relation.Type))) Add(type, same: 1);
        foreach (var change in differing)
        {
            if (change.Before is { } old) Add(Root(old), same: -1, gone: change.After is null ? 1 : 0, changed: change.After is null ? 0 : 1);
            else Add(Root(change.After!), young: 1);
        }
    }

    private void Add(string type, int same = 0, int gone = 0, int young = 0, int changed = 0)
    {
        var held = byType.GetValueOrDefault(type);
        byType[type] = (held.Same + same, held.Gone + gone, held.New + young, held.Changed + changed);
    }

    private static string Root(Coding coding) => coding.Type.Split(' ')[0];

    private void Draw(ArticleReading reading, Recoded change)
    {
        var text = reading.Article.Text;
        if (change.Before is { } old) terminal.View.MarkupLineInterpolated($"[red]- {Line(old, text)}[/]");
        if (change.After is { } young) terminal.View.MarkupLineInterpolated($"[green]+ {Line(young, text)}[/]");
        terminal.View.MarkupLineInterpolated($"  [dim]“{Words((change.After ?? change.Before)!.Evidence, text)}”[/]");
    }

    private static string Line(Coding coding, string text) =>
        $"{coding.Type}  {string.Join(", ", coding.From.Select(span => Words(span, text)))} → {string.Join(", ", coding.To.Select(span => Words(span, text)))}  {Records.Words.Of(coding.Status)}  by {coding.Rule}";

    private static string Words(Span span, string text) => span.In(text).ToString().ReplaceLineEndings(" ");

    private void Summary()
    {
        if (changes > Shown) terminal.View.WriteLine($"… and {changes - Shown} more; --json has all.");
        var table = new Table().AddColumns("type", "same", "gone", "new", "changed");
        foreach (var column in table.Columns.Skip(1)) column.RightAligned();
        foreach (var (type, count) in byType) table.AddRow(type, $"{count.Same}", $"{count.Gone}", $"{count.New}", $"{count.Changed}");
        if (byType.Count > 0) terminal.View.Write(table);
        terminal.View.WriteLine($"{articles} articles, {changes} records differ.");
    }

    private void Write(ArticleReading reading, Recoded change)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("kind", "impact");
            json.WriteString("article", reading.Article.Id);
            json.WriteString("document", reading.Article.Document);
            json.WriteString("change", change.Before is null ? "new" : change.After is null ? "gone" : "changed");
            Write(json, "before", change.Before, reading.Article.Text);
            Write(json, "after", change.After, reading.Article.Text);
            json.WriteEndObject();
        }

        terminal.Output.Write(bytes.WrittenSpan);
        terminal.Output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, string name, Coding? coding, string text)
    {
        if (coding is null) return;
        json.WriteStartObject(name);
        json.WriteString("type", coding.Type.Split(' ')[0]);
        if (coding.Type.Contains(' ', StringComparison.Ordinal)) json.WriteString("mode", coding.Type[(coding.Type.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        Write(json, "from", coding.From, text);
        Write(json, "to", coding.To, text);
        json.WriteString("status", Records.Words.Of(coding.Status));
        json.WriteString("rule", coding.Rule);
        json.WriteString("quote", coding.Evidence.In(text));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<Span> spans, string text)
    {
        json.WriteStartArray(name);
        foreach (var span in spans) json.WriteStringValue(span.In(text));
        json.WriteEndArray();
    }
}
