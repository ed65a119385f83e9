using System.Text.Json;
using Dragoman.Sentences;
using Dragoman.Sentences.Perceptron;

namespace Dragoman.Training.Perceptron;

/// <summary><c>perceptron OUT-FOLDER TREEBANK…</c>: trains tagger and parser on CoNLL-U files and writes weights and card.</summary>
internal static class PerceptronCommand
{
    private const int Seed = 20171008;
    private const int TagEpochs = 8;
    private const int KnifeEpochs = 5;
    private const int ParseEpochs = 10;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static int Run(string[] args)
    {
        if (args.Length < 2)
        {
            Console.Error.WriteLine("usage: perceptron OUT-FOLDER TREEBANK.conllu...");
            return 2;
        }

        var sentences = args.Skip(1).SelectMany(Treebank.Read).ToList();
        var classes = TaggerTraining.Classes(sentences);
        var labels = sentences.SelectMany(s => s).Select(t => t.Deprel).Distinct().Order(StringComparer.Ordinal).ToArray();
        Console.Error.WriteLine($"{sentences.Count} sentences, {sentences.Sum(s => s.Length)} words, {classes.Length} tag classes, {labels.Length} labels");
        var tagger = TaggerTraining.Train(sentences, classes, TagEpochs, Seed).Quantised();
        Console.Error.WriteLine("tagger trained");
        var tags = TaggerTraining.JackKnifed(sentences, classes, folds: 4, KnifeEpochs, Seed);
        Console.Error.WriteLine("training sentences tagged");
        var parser = new ParserTraining(sentences, tags, labels, Seed).Train(ParseEpochs).Quantised();
        var path = Path.Combine(args[0], PerceptronModel.FileName);
        using (var stream = File.Create(path)) PerceptronModel.Save(stream, classes, labels, tagger, parser);
        WriteCard(path, args[1..], sentences);
        return 0;
    }

    private static void WriteCard(string weights, string[] treebanks, List<Token[]> sentences)
    {
        var card = new Dictionary<string, object>
        {
            ["file"] = PerceptronModel.FileName,
            ["sha256"] = StableHash.Sha256(File.ReadAllBytes(weights)),
            ["what"] = "Averaged perceptron: combined tags, arc-hybrid parser with dynamic oracle; int8 hashed tables.",
            ["trained_on"] = treebanks.Select(Path.GetFileName).ToArray(),
            ["sentences"] = sentences.Count,
            ["words"] = sentences.Sum(s => s.Length),
            ["recipe"] = $"seed {Seed}; tagger {TagEpochs} epochs; parser {ParseEpochs} epochs on tags jack-knifed in 4 folds",
            ["data_licence"] = "UD English-EWT CC BY-SA 4.0; GUM permissive genres: texts CC BY 2.5, CC BY 4.0, CC BY-SA 3.0, annotations CC BY 4.0",
            ["licence"] = "CC BY-SA 4.0",
        };
        File.WriteAllText(Path.ChangeExtension(weights, ".card.json"), JsonSerializer.Serialize(card, Indented) + "\n");
    }
}
