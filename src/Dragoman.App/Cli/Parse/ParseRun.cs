using System.Text;
using Dragoman.App.Cli.Read;
using Dragoman.Reading.PlainText;
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
            if (file != "-" && Directory.Exists(file)) return [Refuse(Refusal.Folder(file))];
            if (file != "-" && !File.Exists(file)) return [Refuse(Refusal.Missing(file))];
            bytes = file == "-" ? terminal.Input() : File.OpenRead(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [Refuse(Refusal.Unreadable(file, fault.Message))];
        }

        return Whole(bytes, file);
    }

    /// <summary>The batches of a file up to its end, or to the bytes that are no text; a file without words is refused as empty.</summary>
    private IEnumerable<ParseBatch> Whole(Stream bytes, string file)
    {
        using var reader = new StreamReader(bytes, new UTF8Encoding(false, throwOnInvalidBytes: true));
        using var batches = ParseBatch.Read(reader, file, options.FromConllu).GetEnumerator();
        var words = false;
        while (true)
        {
            ParseBatch next;
            try
            {
                if (!batches.MoveNext()) break;
                next = batches.Current;
            }
            catch (DecoderFallbackException fault)
            {
                next = Refuse(NoText(file, fault));
            }

            words |= next.Refused || next.Blank.Count > 0 || !string.IsNullOrWhiteSpace(next.Text);
            yield return next;
            if (next.Refused) break;
        }

        if (!words) yield return Refuse(Refusal.Empty(file));
    }

    private static ParseBatch Refuse(Diagnostic why) => new() { Refused = true, Diagnostics = [why] };

    private static Diagnostic NoText(string file, DecoderFallbackException fault) => new()
    {
        Code = "DG1005",
        Severity = Severity.Error,
        Place = new(file),
        Message = $"'{file}' is no valid UTF-8: bytes {Convert.ToHexString(fault.BytesUnknown ?? [])}; what stands before their line was parsed.",
        Remedy = "Save it as UTF-8, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW",
    };

    private Sentence[] Parse(ParseBatch batch)
    {
        if (batch.Text is { } text) return model.Value.Read(text, Paragraphs.Of(text), whole: true);
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
