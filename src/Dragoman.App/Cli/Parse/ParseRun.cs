using System.Text;
using Dragoman.App.Cli.Read;
using Dragoman.Sentences;

namespace Dragoman.App.Cli.Parse;

/// <summary>One run of <c>dragoman parse</c>, streaming: sentences leave in the order of the input while later ones are still coming in.</summary>
internal sealed class ParseRun(ParseOptions options, Terminal terminal)
{
    private readonly Lazy<LanguageModel> model = new(() => Shipped.LanguageModel(options.Fast));
    private int refused;
    private int sentences;

    /// <summary>Runs to the end of the input, or until <paramref name="stop"/>; returns the exit code.</summary>
    internal int Run(CancellationToken stop)
    {
        try
        {
            using var output = new StreamWriter(terminal.Output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
            foreach (var (batch, parsed) in OrderedWork.Map(options.Files.SelectMany(Batches), batch => (batch, Parse(batch)), options.Jobs, stop))
            {
                foreach (var diagnostic in batch.Diagnostics) Diagnoses.Tell(terminal, diagnostic, json: false);
                if (batch.Refused) refused++;
                if (batch.StartsFile) sentences = 0;
                Deliver(output, batch, parsed);
                output.Flush();
                terminal.Output.Flush();
                if (stop.IsCancellationRequested) break;
            }
        }
        catch (IOException) when (!stop.IsCancellationRequested)
        {
            // Whoever read our output has gone (`dragoman parse … | head`): there is nobody left to write to.
            return ExitCode.Done;
        }

        return stop.IsCancellationRequested ? ExitCode.Interrupted : refused > 0 ? ExitCode.SomeRefused : ExitCode.Done;
    }

    private IEnumerable<ParseBatch> Batches(string file)
    {
        Stream bytes;
        try
        {
            bytes = file == "-" ? terminal.Input() : File.OpenRead(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [new() { Refused = true, Diagnostics = [Unreadable(file, fault)] }];
        }

        return Stream(bytes, file);
    }

    private IEnumerable<ParseBatch> Stream(Stream bytes, string file)
    {
        using var reader = new StreamReader(bytes, new UTF8Encoding(false));
        foreach (var batch in ParseBatch.Read(reader, file, options.FromConllu)) yield return batch;
    }

    private static Diagnostic Unreadable(string file, Exception fault) => File.Exists(file) || Directory.Exists(file)
        ? new() { Code = "DG1009", Severity = Severity.Error, Place = new(file), Message = $"the system does not let us read it: {fault.Message}", Remedy = "Check its permissions, and that it is a file." }
        : new() { Code = "DG1001", Severity = Severity.Error, Place = new(file), Message = $"there is no file '{file}'", Remedy = "Check the path." };

    private Sentence[] Parse(ParseBatch batch)
    {
        if (batch.Text is { } text) return model.Value.Read(text, Paragraphs.Of(text));
        return batch.Blank.Count == 0 ? [] : model.Value.Annotate([.. batch.Blank.Select(s => new Sentence { Index = 0, Span = new(0, s.Text.Length), Tokens = s.Tokens })]);
    }

    private void Deliver(TextWriter output, ParseBatch batch, Sentence[] parsed)
    {
        for (var i = 0; i < parsed.Length; i++)
        {
            sentences++;
            var text = batch.Text ?? batch.Blank[i].Text;
            if (options.AsTree) TreeView.Draw(terminal.View, text, parsed[i]);
            else if (batch.Text is null) ConlluWriter.Write(output, batch.Blank[i] with { Tokens = parsed[i].Tokens });
            else ConlluWriter.Write(output, text, parsed[i], sentences.ToString(), i == 0 || parsed[i].Paragraph != parsed[i - 1].Paragraph);
        }
    }
}
