using System.Buffers;
using Dragoman.Reading.Pdf;
using Dragoman.Reading.PlainText;
using Dragoman.Records;

namespace Dragoman.App.Cli.Read;

/// <summary>One run of <c>dragoman read</c>: items in, records or a view out, in the order of the input.</summary>
internal sealed class ReadRun(ReadOptions options, Terminal terminal)
{
    private readonly List<Diagnostic> codebookFaults = [];
    private int refused;
    private int read;

    /// <summary>Runs to the end of the input, or until <paramref name="stop"/>; returns the exit code.</summary>
    internal int Run(CancellationToken stop)
    {
        using var progress = Progress.Begin(terminal, options.Json, TimeProvider.System);
        var pipeline = new Lazy<Pipeline?>(() => Shipped.Load(options.Codebook, codebookFaults));
        foreach (var result in OrderedWork.Map(WorkItems.Open(options, terminal.Input), item => Work(item, pipeline), options.Jobs, stop))
        {
            progress.Clear();
            if (codebookFaults.Count > 0) return RefuseCodebook();
            if (!Deliver(result)) return ExitCode.Done;
            progress.Step(read, refused);
            if (stop.IsCancellationRequested) break;
        }

        return stop.IsCancellationRequested ? ExitCode.Interrupted : refused > 0 ? ExitCode.SomeRefused : ExitCode.Done;
    }

    private int RefuseCodebook()
    {
        foreach (var fault in codebookFaults) Diagnoses.Tell(terminal, fault, options.Json);
        return ExitCode.WrongCall;
    }

    private WorkResult Work(WorkItem item, Lazy<Pipeline?> pipeline)
    {
        if (item.Refused is { } refusal) return WorkResult.Refuse(refusal);
        if (item.Line is { } line) return WorkLine(item, line, pipeline);
        if (item.Form is InputForm.Auto or InputForm.Page && PdfFile.IsPdf(item.Bytes.Span)) return WorkPdf(item, pipeline);
        if (WebPageWork.IsWebPage(item)) return WorkPage(item, pipeline);
        var file = TextFile.Read(item.Bytes.Span, item.File, options.Published);
        if (file.Refused is { } why) return WorkResult.Refuse(why);
        var isPage = item.Form == InputForm.Page || (item.Form == InputForm.Auto && InputForms.IsPage(file.Text));
        var document = file.Document!;
        if (pipeline.Value is not { } way) return WorkResult.Refuse();
        return Guarded(() => Result(document, isPage ? way.ReadPage(document, file.Text) : way.ReadArticle(document, file.Text, null), []), item);
    }

    private WorkResult WorkPdf(WorkItem item, Lazy<Pipeline?> pipeline)
    {
        var read = PdfFile.Read(item.Bytes);
        Diagnostic[] told = [.. read.Diagnostics.Select(d => d with { Place = d.Place with { File = item.File } })];
        if (told.Any(d => d.Severity == Severity.Error)) return WorkResult.Refuse(told);
        if (pipeline.Value is not { } way) return WorkResult.Refuse();
        var document = new DocumentSource
        {
            Id = "sha256:" + read.Sha256, Sha256 = read.Sha256, Name = item.File == "-" ? null : Path.GetFileName(item.File), Format = read.Format, Pages = read.Pages.Count, Published = options.Published,
        };
        return Guarded(() => Result(document, way.ReadPages(document, read.Pages), told), item);
    }

    private WorkResult WorkPage(WorkItem item, Lazy<Pipeline?> pipeline) => Guarded(() =>
    {
        var page = WebPageWork.Read(item);
        if (page.Articles.Count == 0) return WorkResult.Refuse(page.Diagnostics);
        if (pipeline.Value is not { } way) return WorkResult.Refuse();
        var document = WebPageWork.Document(item, page, options.Published);
        return Result(document, WebPageWork.Code(way, document, page.Articles[0]), page.Diagnostics);
    }, item);

    /// <summary>One text that brings a stage down does not take the rest of a stream with it.</summary>
    private static WorkResult Guarded(Func<WorkResult> read, WorkItem item)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return WorkResult.Refuse(Refusal.Failed(item.File, item.Line?.Number, fault));
        }
    }

    private WorkResult WorkLine(WorkItem item, JsonLine line, Lazy<Pipeline?> pipeline)
    {
        var parsed = JsonItem.Read(line, item.File, options.Published);
        if (parsed.Document is not { } document) return WorkResult.Refuse([.. parsed.Diagnostics]);
        if (!parsed.Coded) return Result(document, Pipeline.Keep(document, parsed.Text, parsed.Title), parsed.Diagnostics);
        if (pipeline.Value is not { } way) return WorkResult.Refuse();
        return Guarded(() => Result(document, way.ReadArticle(document, parsed.Text, parsed.Title), parsed.Diagnostics), item);
    }

    private WorkResult Result(DocumentSource document, DocumentReading reading, IReadOnlyList<Diagnostic> before)
    {
        Diagnostic[] diagnostics = [.. before, .. reading.Diagnostics.Select(d => d with { Place = d.Place with { File = d.Place.File ?? document.Name ?? document.Id } })];
        if (!options.Json) return new WorkResult { Diagnostics = diagnostics, Readings = reading.Articles };
        var bytes = new ArrayBufferWriter<byte>(1 << 14);
        RecordWriter.Write(bytes, document);
        foreach (var article in reading.Articles) RecordWriter.Write(bytes, article, options.Layers);
        return new WorkResult { Diagnostics = diagnostics, Records = bytes.WrittenMemory };
    }

    /// <summary>Writes what came of an item; <c>false</c> when whoever read our output has gone (<c>dragoman read … | head</c>) and there is nobody left to write to.</summary>
    private bool Deliver(WorkResult result)
    {
        foreach (var diagnostic in result.Diagnostics) Diagnoses.Tell(terminal, diagnostic, options.Json);
        if (result.Refused) refused++;
        else read++;
        try
        {
            terminal.Output.Write(result.Records.Span);
            terminal.Output.Flush();
            foreach (var reading in result.Readings) ArticleView.Draw(terminal.View, reading, options.Layers.HasFlag(Layers.Why));
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}

/// <summary>What came of one item.</summary>
internal sealed record WorkResult
{
    internal IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    internal ReadOnlyMemory<byte> Records { get; init; }

    internal IReadOnlyList<ArticleReading> Readings { get; init; } = [];

    internal bool Refused { get; private init; }

    internal static WorkResult Refuse(params IReadOnlyList<Diagnostic> why) => new() { Diagnostics = why, Refused = true };
}
