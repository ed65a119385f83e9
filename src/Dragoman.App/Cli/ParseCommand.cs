using System.CommandLine;
using Dragoman.App.Cli.Parse;

namespace Dragoman.App.Cli;

/// <summary><c>dragoman parse</c>: text or CoNLL-U in, dependency trees out.</summary>
internal static class ParseCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Files to parse; '-' is standard input.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<string> From = new("--from")
    {
        HelpName = "text|conllu",
        Description = "What the input is: text (is cut into sentences and words; an empty line ends a paragraph) or conllu (its words are kept, their tags, lemmas and trees are made anew). Default: text.",
        DefaultValueFactory = _ => "text",
    };

    private static readonly Option<bool> Tree = new("--tree") { Description = "Trees to look at, also where output is no terminal." };

    private static readonly Option<bool> Conllu = new("--conllu") { Description = "CoNLL-U also on a terminal." };

    private static readonly Option<bool> Fast = new("--fast") { Description = "The small model instead of the network: faster, less exact (figures in models/en/CARD.md)." };

    private static readonly Option<int> Jobs = new("--jobs")
    {
        HelpName = "N",
        Description = "Batches of sentences parsed side by side; all cores by default. Output is in input order, whatever the number.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    internal static Command Create()
    {
        From.AcceptOnlyFromAmong("text", "conllu");
        Jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var jobs) || jobs is < 1 or > 1024)) result.AddError("--jobs takes a number from 1 to 1024.");
        });
        var command = new Command("parse", "Cut text into sentences and words, with tags, lemmas and dependency trees (Universal Dependencies v2).\n\n"
            + "Examples:\n  echo \"Kuwait expelled the ambassador.\" | dragoman parse -\n  dragoman parse article.txt --tree\n  dragoman parse --from conllu words.conllu > trees.conllu")
        {
            Files, From, Tree, Conllu, Fast, Jobs,
        };
        command.SetAction((result, stop) => Task.FromResult(new ParseRun(Options(result), Terminal.Open()).Run(stop)));
        return command;
    }

    private static ParseOptions Options(ParseResult result) => new(
        result.GetValue(Files) ?? [],
        FromConllu: result.GetValue(From) == "conllu",
        AsTree: result.GetValue(Tree) || !(Console.IsOutputRedirected || result.GetValue(Conllu)),
        result.GetValue(Fast),
        Math.Max(1, result.GetValue(Jobs)));
}
