using System.Diagnostics;
using Dragoman.Mentions;
using Dragoman.Mentions.Naming;
using Dragoman.Registers;
using Dragoman.Sentences;
using Dragoman.Sentences.Network;

namespace Dragoman.Training.Names;

/// <summary>Trains the name finder: the head on the parser's layers (<c>names.network</c>) and the features (<c>names.bin</c>).</summary>
internal sealed class NamesCommand
{
    public const string Usage = "names OUT-FOLDER SHARE-FOLDER FILE.conllu|FILE.jsonl... [--fold 0-4 | --cross yes [--from FOLDER]] [--heads N] [--epochs N] [--hidden N] [--swaps N] [--times N] | --export yes]";

    private const int Bits = 18;
    private const int Rounds = 10;
    private readonly string share;
    private readonly MentionLexicon lexicon;
    private readonly ActorRegister register;
    private readonly LanguageModel language;
    private readonly Dictionary<string, string> options;

    private NamesCommand(string share, Dictionary<string, string> options)
    {
        this.share = share;
        this.options = options;
        lexicon = MentionLexicon.Load(Path.Combine(share, "lexicons", "en"));
        register = RegisterFiles.Load(Path.Combine(share, "registers")).Register ?? throw new InvalidDataException("The register has faults.");
        language = LanguageModel.Load(Path.Combine(share, "models", "en"), Path.Combine(share, "lexicons", "en"));
    }

    public static int Run(string[] args)
    {
        var options = new Dictionary<string, string>();
        for (var i = 0; i + 1 < args.Length; i++)
            if (args[i].StartsWith("--", StringComparison.Ordinal)) options[args[i]] = args[i + 1];
        var plain = args.Where((a, i) => !a.StartsWith("--", StringComparison.Ordinal) && (i == 0 || !args[i - 1].StartsWith("--", StringComparison.Ordinal))).ToArray();
        if (plain.Length < 3) return 2;
        new NamesCommand(plain[1], options).Train(plain[0], plain[2..]);
        return 0;
    }

    private int Option(string name, int otherwise) => options.TryGetValue(name, out var value) ? int.Parse(value) : otherwise;

    private float Option(string name, float otherwise) => options.TryGetValue(name, out var value) ? float.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : otherwise;

    private void Train(string folder, string[] files)
    {
        var documents = files.SelectMany(Documents).ToList();
        if (options.ContainsKey("--export")) NamesExport.Write(folder, documents, Swaps(documents), Option("--swaps", 8));
        else if (options.ContainsKey("--cross")) Cross(folder, documents);
        else Learn(folder, documents, (uint)Option("--fold", 0));
    }

    /// <summary>Reads every document with models trained without its fifth, for the scorer; the kept-out fifth takes no part.</summary>
    private void Cross(string folder, List<NameDocument> documents)
    {
        Directory.CreateDirectory(folder);
        using var written = new StreamWriter(Path.Combine(folder, "cross.jsonl"));
        for (uint fold = 1; fold < 5; fold++)
        {
            var models = options.TryGetValue("--from", out var ready) ? $"{ready}-{fold}" : $"{folder}-{fold}";
            if (ready is null) Learn(models, documents, fold);
            using var file = File.OpenRead(Path.Combine(models, NameHead.FileName));
            var network = Network(NameHead.Read(file));
            List<NameDocument> measured = [.. documents.Where(d => d.Fold == fold).Select(d => Scored(d, network))];
            var tagger = new NameTagger(NameModel.Load(models)!, NameTagger.Trust, Option("--share", NameTagger.Share));
            Measure($"fold {fold}", tagger, measured);
            var finder = new MentionFinder(register, lexicon, tagger);
            foreach (var document in measured.Where(d => d.Text.Length > 0)) FoundNames.Write(written, document, finder.Find(document.Sentences));
        }
    }

    private void Learn(string folder, List<NameDocument> documents, uint fold)
    {
        var kept = documents.Where(d => !d.IsHeldOut && d.Fold != fold).ToList();
        var swaps = Swaps(kept);
        var swapped = kept.SelectMany(d => Enumerable.Range(0, d.Id.StartsWith("ontogum/", StringComparison.Ordinal) ? 1 : Option("--swaps", 3)).Select(_ => swaps.Swapped(d))).ToList();
        List<NameDocument> training = [.. kept, .. swapped];
        Directory.CreateDirectory(folder);
        Head(training, Path.Combine(folder, NameHead.FileName));
        Model(training, Path.Combine(folder, NameModel.FileName));
    }

    private NameSwaps Swaps(IEnumerable<NameDocument> documents) => new(Path.Combine(share, "lexicons", "en"), register, documents.Where(d => !d.IsHeldOut), 7);

    private IEnumerable<NameDocument> Documents(string path) => Path.GetExtension(path) switch
    {
        ".conllu" => EntityTreebank.Read(path).Select(d => new NameDocument(d.Id, "", language.Annotate(d.Sentences), d.Tags)),
        ".txt" => NamedTexts.ReadMarked(path, Split).Select(d => new NameDocument(d.Id, d.Text, d.Sentences, d.Tags)),
        _ => NamedTexts.Read(path, Split).Select(d => new NameDocument(d.Id, d.Text, d.Sentences, d.Tags)),
    };

    private IReadOnlyList<Sentence> Split(string text) => language.Read(text, Paragraphs.Of(text));

    private List<NameFeatures> Features(IReadOnlyList<Sentence> sentences) => NameSource.Features(sentences, register, lexicon);

    private ParserNetwork Network(NameHead? head)
    {
        using var weights = File.OpenRead(Path.Combine(share, "models", "en", ParserNetwork.FileName));
        return ParserNetwork.Load(weights, head);
    }

    private void Model(List<NameDocument> training, string path)
    {
        var stretches = training.SelectMany(d => NameTraining.Stretches(d, Features)).ToList();
        Console.Error.WriteLine($"{training.Count} documents, {stretches.Count} stretches");
        var model = new NameTraining(Bits, 1).Train(stretches, Rounds, Option("--times", 5));
        using var file = File.Create(path);
        model.Write(file);
    }

    private void Head(List<NameDocument> training, string path)
    {
        var watch = Stopwatch.StartNew();
        var network = Network(null);
        var words = training.SelectMany(d => Words(network, d)).ToList();
        Console.Error.WriteLine($"{words.Count} words for the head, {watch.Elapsed.TotalSeconds:F0} s");
        var recipe = new NameHeadRecipe { Rate = Option("--rate", 10) * 1e-4f, HoldInputs = Option("--hi", 40) * 0.01f, HoldHidden = Option("--hh", 40) * 0.01f, Epochs = Option("--epochs", 10), Hidden = Option("--hidden", 64) };
        var inputs = words[0].Outputs.Length / 2;
        var heads = Enumerable.Range(1, Option("--heads", 2)).Select(seed => new NameHeadTraining(inputs, recipe, (ulong)seed).Train(words)).ToArray();
        Console.Error.WriteLine($"trained, {watch.Elapsed.TotalSeconds:F0} s");
        var values = NameHeadTraining.Joined(heads, inputs, recipe.Hidden);
        using var file = File.Create(path);
        NameHead.Write(file, inputs, recipe.Hidden * heads.Length, NameTags.Count, values);
    }

    /// <summary>The words that may be part of names, with what the parser's layers say of them.</summary>
    private IEnumerable<NameWord> Words(ParserNetwork network, NameDocument document)
    {
        var outputs = network.Outputs([.. document.Sentences.Select(s => s.Tokens.Select(t => t.Form).ToArray())]);
        var features = Features(document.Sentences);
        for (var s = 0; s < outputs.Length; s++)
        {
            var width = outputs[s].Length / document.Tags[s].Length;
            for (var i = 0; i < document.Tags[s].Length; i++)
                if (features[s].Candidate[i]) yield return new NameWord(outputs[s].AsSpan(i * width, width).ToArray(), document.Tags[s][i]);
        }
    }

    private static NameDocument Scored(NameDocument document, ParserNetwork network)
    {
        var scores = network.Annotate([.. document.Sentences.Select(s => (Token[])s.Tokens.Clone())]);
        return document with { Sentences = [.. document.Sentences.Select((s, i) => s with { NameScores = scores[i] })] };
    }

    private void Measure(string label, NameTagger tagger, List<NameDocument> documents)
    {
        var line = label;
        foreach (var set in documents.GroupBy(d => d.Id.Split('/', '-')[0]))
        {
            int right = 0, found = 0, gold = 0;
            foreach (var document in set)
            {
                var features = Features(document.Sentences);
                var names = tagger.Find(features);
                for (var s = 0; s < features.Count; s++)
                {
                    var want = NameSwaps.Spans(document.Tags[s]).Where(n => n.Kind != MentionType.Other).ToHashSet();
                    var have = names[s].Where(n => n.Type != MentionType.Other).Select(n => (n.First, n.End, Kind: n.Type)).ToHashSet();
                    gold += want.Count;
                    found += have.Count;
                    right += want.Count(have.Contains);
                }
            }

            line += $" | {set.Key}: P {100.0 * right / found:F1} R {100.0 * right / gold:F1} F1 {200.0 * right / (found + gold):F1} ({gold})";
        }

        Console.WriteLine(line);
    }
}
