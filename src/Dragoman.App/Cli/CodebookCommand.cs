using System.CommandLine;
using Dragoman.App.Cli.Codebooks;
using Dragoman.App.Cli.Read;
using Dragoman.Records;

namespace Dragoman.App.Cli;

/// <summary><c>dragoman codebook</c>: check and explain the rules by which reports and relations are coded.</summary>
internal static class CodebookCommand
{
    internal static Command Create() => new("codebook", "Check and explain the rules by which reports and relations are coded.\n\n"
        + "Examples:\n  dragoman codebook check\n  dragoman codebook impact my-codebook --on articles.jsonl\n  dragoman codebook explain \"Kuwait expelled the ambassador of North Korea.\"")
    {
        Check(), Explain(), Impact(),
    };

    private static Argument<string?> Folder() => new("DIR") { Description = "The codebook's folder; the built-in one by default.", Arity = ArgumentArity.ZeroOrOne };

    private static Command Check()
    {
        var folder = Folder();
        var json = new Option<bool>("--json") { Description = "Diagnoses as JSON Lines." };
        var command = new Command("check", "Run every example and every reject of a codebook; exit code 4 when one is not as its author says.") { folder, json };
        command.SetAction(result => new CodebookRun(Terminal.Open(), result.GetValue(folder)).Check(result.GetValue(json)));
        return command;
    }

    private static Command Explain()
    {
        var sentence = new Argument<string>("SENTENCE") { Description = "The sentence, in quotes." };
        var rule = new Option<string?>("--rule") { HelpName = "TYPE/NAME", Description = "Only this rule, and at which step it falls out." };
        var folder = new Option<string?>("--codebook") { HelpName = "DIR", Description = "The codebook's folder; the built-in one by default." };
        var command = new Command("explain", "Show how a sentence is read, which rules were tried and where each fell out.") { sentence, rule, folder };
        command.SetAction(result => new CodebookRun(Terminal.Open(), result.GetValue(folder)).Explain(result.GetValue(sentence)!, result.GetValue(rule)));
        return command;
    }

    private static Command Impact()
    {
        var next = new Argument<string>("DIR") { Description = "The changed codebook: a folder, or a built-in one by name." };
        var files = new Option<string[]>("--on") { HelpName = "FILE…", Description = "What to read: pages, articles, streams, as 'dragoman read' takes them.", Required = true, AllowMultipleArgumentsPerToken = true };
        var old = new Option<string?>("--from-codebook") { HelpName = "DIR", Description = "The codebook to compare with; the built-in one by default." };
        var published = new Option<DateOnly?>("--published") { HelpName = "DATE", Description = "Day of publication (YYYY-MM-DD) for what carries none." };
        var json = new Option<bool>("--json") { Description = "Every change as a JSON line." };
        var command = new Command("impact", "Show what a changed codebook would code differently, before anything is coded with it; exit code 4 when something differs.") { next, files, old, published, json };
        command.SetAction((result, stop) =>
        {
            var options = new ReadOptions
            {
                Files = result.GetValue(files) ?? [], From = InputForm.Auto, Published = result.GetValue(published), Layers = Layers.None, Json = false,
                Jobs = Environment.ProcessorCount, Codebook = result.GetValue(old),
            };
            return Task.FromResult(new ImpactRun(Terminal.Open(), options, result.GetValue(next)!).Run(result.GetValue(json), stop));
        });
        return command;
    }
}
