using System.CommandLine;
using Dragoman.Records;

namespace Dragoman.App.Cli.Read;

/// <summary><c>dragoman read</c>: pages or articles in, records out; nothing stored.</summary>
internal static class ReadCommand
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Files to read; '-' is standard input.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<InputForm> From = new("--from")
    {
        HelpName = "auto|page|article|jsonl",
        DefaultValueFactory = _ => InputForm.Auto,
        CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (Enum.TryParse<InputForm>(word, ignoreCase: true, out var form) && !char.IsAsciiDigit(word[0])) return form;
            result.AddError($"There is no form '{word}'; there are: auto, page, article, jsonl.");
            return InputForm.Auto;
        },
        Description = "What the input is: auto (by content), page (raw page text that needs repair and cutting into articles), article (clean text of one article), jsonl (one article a line).",
    };

    private static readonly Option<DateOnly?> Published = new("--published")
    {
        HelpName = "DATE",
        Description = "Day of publication (YYYY-MM-DD) for what carries none.",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", out var day)) return day;
            result.AddError($"'{result.Tokens[0].Value}' is no day; write it as YYYY-MM-DD, for example 2017-10-08.");
            return null;
        },
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Records as JSON Lines on standard output; diagnostics as JSON Lines on standard error. The default where output is no terminal." };

    private static readonly Option<bool> Text = new("--text") { Description = "The readable view also where output is no terminal." };

    private static readonly Option<Layers> LayersOption = new("--layers")
    {
        HelpName = "LAYER,…",
        Description = "Records to write, joined by commas: reports, relations, articles, mentions, attributions, sentences, tokens.",
        DefaultValueFactory = _ => Layers.Default,
        CustomParser = result =>
        {
            if (TryParse(result.Tokens[0].Value, out var layers, out var unknown)) return layers;
            result.AddError($"There is no layer '{unknown}'; there are: reports, relations, articles, mentions, attributions, sentences, tokens.");
            return Layers.None;
        },
    };

    private static readonly Option<int> Jobs = new("--jobs")
    {
        HelpName = "N",
        Description = "Articles read side by side; all cores by default. Output is in input order, whatever the number.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private static readonly Option<string?> Codebook = new("--codebook") { HelpName = "DIR|NAME", Description = "Folder of a codebook, or a built-in one by name: plover (the default), cameo." };

    private static readonly Option<string[]> Registers = new("--register") { HelpName = "FILE", Description = "Register file with actors of your own (dragoman register check); may be given more than once.", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };

    private static readonly Option<bool> Why = new("--why") { Description = "With each report and relation the reason of its rule, the example it is like, and the words that stand for the example's." };

    private static readonly Option<bool> Ocr = new("--ocr") { Description = "Recognise the text of pages that are pictures (needs tesseract-ocr and poppler-utils)." };

    private static readonly Option<string?> Show = new("--show") { HelpName = "FILE", Description = "Draw the pages in an HTML file: blocks in the order of reading, articles in colours, the quoted words boxed." };

    private static readonly Option<bool> Hidden = new("--hidden") { Description = "Read text that cannot be seen on the page too (white, tiny, off the page …), as articles of its own whose records are marked 'hidden'." };

    internal static Command Create()
    {
        Jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var jobs) || jobs is < 1 or > 1024)) result.AddError("--jobs takes a number from 1 to 1024.");
        });
        var command = new Command("read", "Read pages or articles: who did what to whom, where, when, and according to whom.\n\n"
            + "Examples:\n  dragoman read samples/page.txt --published 2017-10-08\n  dragoman read article.txt --json --layers reports,mentions\n  cat articles.jsonl | dragoman read --from jsonl --json -")
        {
            Files, From, Published, Json, Text, LayersOption, Jobs, Codebook, Registers, Why, Hidden, Ocr, Show,
        };
        command.SetAction((result, stop) =>
        {
            using var run = new ReadRun(Options(result), Terminal.Open());
            return Task.FromResult(run.Run(stop));
        });
        return command;
    }

    private static ReadOptions Options(ParseResult result) => new()
    {
        Files = result.GetValue(Files) ?? [],
        From = result.GetValue(From),
        Published = result.GetValue(Published),
        Layers = result.GetValue(LayersOption) | (result.GetValue(Why) ? Layers.Why : Layers.None),
        Json = result.GetValue(Json) || (Console.IsOutputRedirected && !result.GetValue(Text)),
        Jobs = result.GetValue(Jobs),
        Codebook = result.GetValue(Codebook),
        Registers = result.GetValue(Registers) ?? [],
        Hidden = result.GetValue(Hidden),
        Show = result.GetValue(Show),
        Ocr = result.GetValue(Ocr),
    };

    private static bool TryParse(string words, out Layers layers, out string unknown)
    {
        layers = Layers.None;
        unknown = "";
        foreach (var word in words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Enum.TryParse<Layers>(word, ignoreCase: true, out var layer) || char.IsAsciiDigit(word[0]) || layer is Layers.Default or Layers.None or Layers.Why)
            {
                unknown = word;
                return false;
            }

            layers |= layer;
        }

        return true;
    }
}
