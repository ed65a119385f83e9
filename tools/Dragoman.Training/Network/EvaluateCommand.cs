using Dragoman.Sentences.Network;

namespace Dragoman.Training.Network;

/// <summary>The command that measures a trained network on gold words, as they are, in capitals, and in lower case.</summary>
internal static class EvaluateCommand
{
    public const string Usage = "evaluate MODEL TREEBANK.conllu...";

    public static int Run(string[] arguments)
    {
        if (arguments.Length < 2)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        using var stream = File.OpenRead(arguments[0]);
        var network = ParserNetwork.Load(stream);
        foreach (var path in arguments[1..])
        {
            var gold = TreebankSentence.Load(path);
            Console.WriteLine($"{Path.GetFileName(path)}: {Evaluation.Of(network, gold)}");
            Console.WriteLine($"  upper case: {Evaluation.Of(network, gold.ConvertAll(s => Written(s, f => f.ToUpperInvariant())))}");
            Console.WriteLine($"  lower case: {Evaluation.Of(network, gold.ConvertAll(s => Written(s, f => f.ToLowerInvariant())))}");
        }

        return 0;
    }

    private static TreebankSentence Written(TreebankSentence sentence, Converter<string, string> form) => sentence.WithForms(Array.ConvertAll(sentence.Forms, form));
}
