using Dragoman.App.Cli.Show;
using Dragoman.Reading.Formats;
using Dragoman.Reading.PlainText;
using Dragoman.Reading.Sandbox;
using Dragoman.Reading.Scans;
using Dragoman.Records;

namespace Dragoman.App.Cli.Read;

/// <summary>One run of <c>dragoman read</c>: items in, records or a view out, in the order of the input.</summary>
internal sealed class ReadRun(ReadOptions options, Terminal terminal) : IDisposable
{
    private readonly SandboxPool sandbox = new(SandboxStart.Child);
    private readonly List<Diagnostic> codebookFaults = [];
    private DrawingFile? drawing;
    private int refused;
    private int read;

    /// <summary>Runs to the end of the input, or until <paramref name="stop"/>; returns the exit code.</summary>
    internal int Run(CancellationToken stop)
    {
        if (options.Show is { } show && (drawing = DrawingFile.Open(show, fault => Diagnoses.Tell(terminal, fault, options.Json))) is null) return ExitCode.Failed;
        using var progress = Progress.Begin(terminal, options.Json, TimeProvider.System);
        foreach (var result in Results(stop))
        {
            progress.Clear();
            if (codebookFaults.Count > 0) return RefuseCodebook();
            if (!Deliver(result)) return ExitCode.Done;
            progress.Step(read, refused);
            if (stop.IsCancellationRequested) break;
        }

        return stop.IsCancellationRequested ? ExitCode.Interrupted : refused > 0 ? ExitCode.SomeRefused : ExitCode.Done;
    }

    /// <summary>What comes of each item, in the order of the input; once a codebook or register was found at fault (<see cref="CodebookFaults"/>), nothing of worth.</summary>
    internal IEnumerable<WorkResult> Results(CancellationToken stop)
    {
        var pipeline = new Lazy<Pipeline?>(() => Shipped.Load(options.Codebook, options.Registers, codebookFaults));
        return OrderedWork.Map(WorkItems.Open(options, terminal.Input, sandbox), item => Guarded(() => Work(item, pipeline), item), options.Jobs, stop);
    }

    /// <summary>What is wrong with the codebook and the registers that were asked for.</summary>
    internal IReadOnlyList<Diagnostic> CodebookFaults => codebookFaults;

    public void Dispose()
    {
        drawing?.Dispose();
        sandbox.Dispose();
    }

    private int RefuseCodebook()
    {
        foreach (var fault in codebookFaults) Diagnoses.Tell(terminal, fault, options.Json);
        return ExitCode.WrongCall;
    }

    private WorkResult Work(WorkItem item, Lazy<Pipeline?> pipeline)
    {
        if (item.Refused is { } refusal) return WorkResult.Refuse(refusal);
        if (item.Remarks.Count > 0) return WorkResult.Only(item.Remarks);
        if (item.Line is { } line) return WorkLine(item, line, pipeline);
        return Magic.FormatOf(item.Bytes.Span, item.Name) is { } format ? WorkForeign(item, format, pipeline) : WorkText(item, pipeline);
    }

    private WorkResult WorkForeign(WorkItem item, FileFormat format, Lazy<Pipeline?> pipeline)
    {
        if (FormatReaders.Of(format.Name) is null) return WorkResult.Refuse(Refusal.Format(item.Name, format.Words));
        if (pipeline.Value is not { } way) return WorkResult.Refuse();
        var manuscript = sandbox.Read(item.Order(format.Name, options), item.Bytes);
        return new ManuscriptWork(way, options).Read(item, options.Ocr ? Recognition.Fill(item.Bytes, manuscript) : manuscript);
    }

    private WorkResult WorkText(WorkItem item, Lazy<Pipeline?> pipeline)
    {
        var file = TextFile.Read(item.Bytes.Span, item.Name, options.Published);
        if (file.Refused is { } why) return WorkResult.Refuse(why);
        if (pipeline.Value is not { } way) return WorkResult.Refuse();
        return new TextWork(way, options).Read(item, file);
    }

    /// <summary>One text that brings a stage down does not take the rest of a stream with it.</summary>
    private static WorkResult Guarded(Func<WorkResult> read, WorkItem item)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return WorkResult.Refuse(Refusal.Failed(item.Name, item.Line?.Number, fault));
        }
    }

    private WorkResult WorkLine(WorkItem item, JsonLine line, Lazy<Pipeline?> pipeline)
    {
        var parsed = JsonItem.Read(line, item.File, options.Published);
        if (parsed.Document is not { } document) return WorkResult.Refuse([.. parsed.Diagnostics]);
        if (!parsed.Coded) return Result(document, Pipeline.Keep(document, parsed.Text, parsed.Title), parsed.Diagnostics);
        if (pipeline.Value is not { } way) return WorkResult.Refuse();
        return Result(document, parsed.Page is { } page ? way.ReadPages(document, [page]) : way.ReadArticle(document, parsed.Text, parsed.Title), parsed.Diagnostics);
    }

    private WorkResult Result(DocumentSource document, DocumentReading reading, IReadOnlyList<Diagnostic> before)
    {
        var output = new DocumentOutput(options, document, document.Id);
        output.Tell(before);
        foreach (var article in reading.Articles) output.Add(article);
        return output.Result();
    }

    /// <summary>Writes what came of an item; <c>false</c> when whoever read our output has gone (<c>dragoman read … | head</c>) and there is nobody left to write to.</summary>
    private bool Deliver(WorkResult result)
    {
        foreach (var diagnostic in result.Diagnostics) Diagnoses.Tell(terminal, diagnostic, options.Json);
        if (result.Refused) refused++;
        else if (!result.IsRemark) read++;
        try
        {
            terminal.Output.Write(result.Records.Span);
            terminal.Output.Flush();
            drawing?.Add(result.Drawing);
            foreach (var reading in result.Readings) ArticleView.Draw(terminal.View, reading, options.Layers.HasFlag(Layers.Why));
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
