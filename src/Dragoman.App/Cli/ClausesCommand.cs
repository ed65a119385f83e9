using System.CommandLine;
using System.Text;
using Dragoman.App.Cli.Clauses;
using Dragoman.Articles;

namespace Dragoman.App.Cli;

/// <summary><c>dragoman clauses</c>: what a text states, clause by clause, and who says so.</summary>
internal static class ClausesCommand
{
    private static readonly Argument<string> Text = new("TEXT") { Description = "The text itself, in quotes; '-' is standard input." };

    private static readonly Option<bool> Json = new("--json") { Description = "One clause a line as JSON, attributions after them. The default where output is no terminal." };

    private static readonly Option<bool> Table = new("--table") { Description = "The table also where output is no terminal." };

    /// <summary>The command, to be hung on the root command.</summary>
    public static Command Create()
    {
        var command = new Command("clauses", "Show what a text states: predicates with their arguments, whether it happened, and who says so.\n\n"
            + "Examples:\n  dragoman clauses \"Ties with the islands were severed by Norway, officials said.\"\n  dragoman clauses --json - < article.txt")
        {
            Text, Json, Table,
        };
        command.SetAction(result => Run(result.GetValue(Text) ?? "", result.GetValue(Json) || (Console.IsOutputRedirected && !result.GetValue(Table)), Terminal.Open()));
        return command;
    }

    private static int Run(string text, bool json, Terminal terminal)
    {
        if (text == "-") text = new StreamReader(terminal.Input(), new UTF8Encoding(false)).ReadToEnd();
        var reading = Pipeline.Understand(Shipped.Stages(), ArticleCutter.FromText(text, "text", null));
        if (json) ClauseLines.Write(reading, terminal.Output);
        else ClauseTable.Write(reading, terminal.View);
        terminal.Output.Flush();
        return ExitCode.Done;
    }
}
