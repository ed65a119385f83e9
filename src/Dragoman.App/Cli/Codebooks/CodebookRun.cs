using Dragoman.Codebooks;
using Dragoman.Reading.Codebooks;
using Dragoman.Reports;
using Spectre.Console;

namespace Dragoman.App.Cli.Codebooks;

/// <summary>One run of a codebook command.</summary>
internal sealed class CodebookRun(Terminal terminal, string? folder)
{
    private readonly string folder = Shipped.CodebookFolder(folder);
    private readonly List<Diagnostic> diagnostics = [];

    internal int Check(bool json)
    {
        if (CodebookFiles.Source(folder, diagnostics, Shipped.Codebooks) is not { } source) return Tell(json, ExitCode.Failed);
        var read = Remembered(Shipped.Examples(Shipped.Stages()));
        var codebook = new PatternCompiler(read, diagnostics).Compile(source);
        diagnostics.AddRange(new CodebookCheck(codebook, read).Run(source));
        var (examples, rejects) = (source.Rules.Sum(rule => rule.Examples.Count), source.Rules.Sum(rule => rule.Rejects.Count));
        Tell(json, ExitCode.Done);
        if (!json) terminal.View.WriteLine($"{source.Rules.Count} rules, {examples} examples and {rejects} rejects tried, {diagnostics.Count} faults.");
        return diagnostics.Count == 0 ? ExitCode.Done : ExitCode.ChecksDiffer;
    }

    internal int Explain(string sentence, string? rule)
    {
        var read = Shipped.Examples(Shipped.Stages());
        if (Shipped.Load(folder, () => read, diagnostics) is not { } codebook) return Tell(false, ExitCode.Failed);
        var article = read(sentence);
        var coded = new Coder(codebook).Code(article);
        foreach (var line in new Explanation(codebook, article, rule).Lines(coded)) terminal.View.WriteLine(line);
        return ExitCode.Done;
    }

    private int Tell(bool json, int code)
    {
        foreach (var diagnostic in diagnostics) Diagnoses.Tell(terminal, diagnostic, json);
        return code;
    }

    private static ExampleReader Remembered(ExampleReader read)
    {
        var known = new Dictionary<string, ReadArticle>(StringComparer.Ordinal);
        return text => known.TryGetValue(text, out var article) ? article : known[text] = read(text);
    }
}
