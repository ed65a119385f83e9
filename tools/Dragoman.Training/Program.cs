using Dragoman.Training.Boundaries;
using Dragoman.Training.Lemmas;
using Dragoman.Training.Names;
using Dragoman.Training.Network;
using Dragoman.Training.Perceptron;

namespace Dragoman.Training;

/// <summary>Makes what lies in <c>models/</c>. Each command can be run again by anyone, and gives the same file for the same seed.</summary>
internal static class Commands
{
    private static int Main(string[] arguments) => arguments switch
    {
        ["train", .. var rest] => TrainCommand.Run(rest),
        ["evaluate", .. var rest] => EvaluateCommand.Run(rest),
        ["silver", .. var rest] => SilverCommand.Run(rest),
        ["corpus", .. var rest] => CorpusCommand.Run(rest),
        ["perceptron", .. var rest] => PerceptronCommand.Run(rest),
        ["sentences", .. var rest] => BoundaryCommand.Run(rest),
        ["lemmas", .. var rest] => LemmaCommand.Run(rest),
        ["names", .. var rest] => NamesCommand.Run(rest),
        _ => Usage(),
    };

    private static int Usage()
    {
        Console.Error.WriteLine(TrainCommand.Usage);
        Console.Error.WriteLine(EvaluateCommand.Usage);
        Console.Error.WriteLine(SilverCommand.Usage);
        Console.Error.WriteLine(CorpusCommand.Usage);
        Console.Error.WriteLine("perceptron OUT-FOLDER TREEBANK.conllu...");
        Console.Error.WriteLine("sentences OUT-FOLDER LEXICON-FOLDER TREEBANK.conllu...");
        Console.Error.WriteLine("lemmas OUT-FOLDER WORDS.tsv TREEBANK.conllu...");
        Console.Error.WriteLine(NamesCommand.Usage);
        return 2;
    }
}
