using Dragoman.Training.Perceptron;

return args switch
{
    ["perceptron", .. var rest] => PerceptronCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Dragoman.Training perceptron OUT-FOLDER TREEBANK.conllu...");
    return 2;
}
