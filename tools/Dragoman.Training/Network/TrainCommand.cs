using System.Diagnostics;
using System.Runtime.InteropServices;
using Dragoman.Sentences.Network;

namespace Dragoman.Training.Network;

/// <summary>The command that trains the network of tags and trees.</summary>
internal static class TrainCommand
{
    public const string Usage =
        "train --ud DIR --text DIR... --out DIR [--seed N] [--epochs N] [--stop N] [--rate R] [--hold SHARE] [--from MODEL] [--silver TREES]... [--vectors FILE]";

    public static int Run(string[] arguments)
    {
        string Option(string name, string standard) => All(arguments, name).LastOrDefault(standard);
        var ud = Option("--ud", "");
        var output = Option("--out", "models/en");
        var seed = ulong.Parse(Option("--seed", "1"));
        if (ud.Length == 0)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        string[] files = ["ewt-train.conllu", "gum-train.conllu"];
        List<TreebankSentence> treebank = [.. files.SelectMany(file => TreebankSentence.Load(Path.Combine(ud, file)))];
        var (vocabulary, vectors) = Vectors(Option("--vectors", ""), All(arguments, "--text"), treebank, seed);
        var recipe = new Recipe
        {
            Seed = seed,
            Epochs = int.Parse(Option("--epochs", "30")),
            Stop = int.Parse(Option("--stop", "1000")),
            From = Option("--from", ""),
            Rate = float.Parse(Option("--rate", "0.002")),
            Hold = float.Parse(Option("--hold", "0.3")),
        };
        var lexicon = new Lexicon(treebank, vocabulary);
        lexicon.Sizes = lexicon.Sizes with { Layers = int.Parse(Option("--layers", "2")), Hidden = int.Parse(Option("--hidden", "256")) };
        Directory.CreateDirectory(output);
        List<TreebankSentence> silver = [.. All(arguments, "--silver").SelectMany(TreebankSentence.Load)];
        Train(new Trainer(recipe, lexicon, treebank, silver, vectors), recipe, ud, Path.Combine(output, "parser.network"));
        return 0;
    }

    private static IEnumerable<string> All(string[] arguments, string name) =>
        Enumerable.Range(0, Math.Max(0, arguments.Length - 1)).Where(i => arguments[i] == name).Select(i => arguments[i + 1]);

    private static void Train(Trainer trainer, Recipe recipe, string ud, string path)
    {
        var ewt = TreebankSentence.Load(Path.Combine(ud, "ewt-dev.conllu"));
        var gum = TreebankSentence.Load(Path.Combine(ud, "gum-dev.conllu"));
        Console.WriteLine($"{trainer.Shape.Size:N0} dense parameters");
        double best = 0;
        for (var epoch = 0; epoch < Math.Min(recipe.Epochs, recipe.Stop); epoch++)
        {
            var watch = Stopwatch.StartNew();
            var loss = trainer.Epoch(epoch);
            using var written = new MemoryStream();
            trainer.Write(written);
            written.Position = 0;
            var network = ParserNetwork.Load(written);
            var trained = watch.Elapsed.TotalSeconds;
            var (onEwt, onGum) = (Evaluation.Of(network, ewt), Evaluation.Of(network, gum));
            Console.WriteLine($"epoch {epoch + 1} loss {loss:F3} {trained:F0}+{watch.Elapsed.TotalSeconds - trained:F0} s | EWT dev {onEwt} | GUM dev {onGum}");
            if (onEwt.Las + onEwt.Upos < best)
                continue;
            best = onEwt.Las + onEwt.Upos;
            File.WriteAllBytes(path + ".new", written.ToArray());
            File.Move(path + ".new", path, overwrite: true);
        }
    }

    /// <summary>Word vectors from plain text and the treebank's own; kept in <paramref name="cache"/> where one is named.</summary>
    private static (string[] Vocabulary, float[] Vectors) Vectors(string cache, IEnumerable<string> text, List<TreebankSentence> treebank, ulong seed)
    {
        if (File.Exists(cache))
        {
            using var reader = new BinaryReader(File.OpenRead(cache));
            var known = new string[reader.ReadInt32()];
            for (var i = 0; i < known.Length; i++)
                known[i] = reader.ReadString();
            var values = new float[known.Length * WordVectors.Width];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            return (known, values);
        }

        var sentences = treebank.Select(s => s.Forms.Select(WordFeatures.Normalize).ToList());
        var trained = WordVectors.Train(PlainText.Paragraphs(text).Concat(sentences), 4, 3, seed);
        if (cache.Length == 0)
            return trained;
        using var writer = new BinaryWriter(File.Create(cache));
        writer.Write(trained.Vocabulary.Length);
        foreach (var word in trained.Vocabulary)
            writer.Write(word);
        writer.Write(MemoryMarshal.AsBytes(trained.Vectors.AsSpan()));
        return trained;
    }
}
