using Dragoman.Mentions;
using Dragoman.Mentions.Naming;
using Dragoman.Registers;
using Dragoman.Sentences;

namespace Dragoman.Training.Names;

/// <summary>Trains the name tagger: <c>names OUT.bin SHARE FILE...</c>, files in CoNLL-U with entities or JSON Lines with names.</summary>
internal static class NamesCommand
{
    public const string Usage = "names OUT.bin ROOT-FOLDER FILE.conllu|FILE.jsonl...";

    private const int Bits = 18;
    private const int Rounds = 10;
    private const int Times = 5;

    public static int Run(string[] args)
    {
        if (args.Length < 3) return 2;
        var share = args[1];
        var lexicon = MentionLexicon.Load(Path.Combine(share, "lexicons", "en"));
        var register = RegisterFiles.Load(Path.Combine(share, "registers")).Register ?? throw new InvalidDataException("The register has faults.");
        var language = LanguageModel.Load(Path.Combine(share, "models", "en"), Path.Combine(share, "lexicons", "en"));
        var documents = args[2..].SelectMany(path => path.EndsWith(".conllu", StringComparison.Ordinal)
            ? EntityTreebank.Read(path).Select(d => new NameDocument(d.Id, [.. d.Sentences.Select(language.Annotate)], d.Tags))
            : NamedTexts.Read(path, text => language.Read(text, Paragraphs.Of(text))).Select(d => new NameDocument(d.Id, d.Sentences, d.Tags))).ToList();
        var features = (IReadOnlyList<Sentence> sentences) => NameSource.Features(sentences, register, lexicon);
        var kept = documents.Where(d => !d.IsHeldOut).ToList();
        var swaps = new NameSwaps(Path.Combine(share, "lexicons", "en"), register, kept, 7);
        var swapped = kept.SelectMany(d => Enumerable.Range(0, d.Id.StartsWith("ontogum/", StringComparison.Ordinal) ? 1 : 3).Select(_ => swaps.Swapped(d))).ToList();
        var training = kept.Concat(swapped).SelectMany(d => NameTraining.Stretches(d, features)).ToList();
        Console.Error.WriteLine($"{documents.Count(d => !d.IsHeldOut)} documents, {training.Count} stretches; {documents.Count(d => d.IsHeldOut)} documents held out");
        var model = new NameTraining(Bits, 1).Train(training, Rounds, Times);
        using (var file = File.Create(args[0])) model.Write(file);
        Measure(model, [.. documents.Where(d => d.IsHeldOut)], features);
        return 0;
    }

    private static void Measure(NameModel model, List<NameDocument> documents, Func<IReadOnlyList<Sentence>, List<NameFeatures>> featuresOf)
    {
        var tagger = new NameTagger(model);
        foreach (var set in documents.GroupBy(d => d.Id.Split('/')[0]))
        {
            int right = 0, found = 0, gold = 0;
            foreach (var document in set)
            {
                var features = featuresOf(document.Sentences);
                for (var s = 0; s < features.Count; s++)
                {
                    var want = NameSwaps.Spans(document.Tags[s]).Where(n => n.Kind != MentionType.Other).ToHashSet();
                    var have = tagger.Find(features[s], document.Tags[s].Length).Where(n => n.Type != MentionType.Other).Select(n => (n.First, n.End, Kind: n.Type)).ToHashSet();
                    gold += want.Count;
                    found += have.Count;
                    right += want.Count(have.Contains);
                }
            }

            Console.WriteLine($"{set.Key}: P {100.0 * right / found:F1} R {100.0 * right / gold:F1} F1 {200.0 * right / (found + gold):F1} ({gold} names)");
        }
    }
}
