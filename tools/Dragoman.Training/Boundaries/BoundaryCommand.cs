using Dragoman.Sentences;

namespace Dragoman.Training.Boundaries;

/// <summary><c>sentences OUT-FOLDER LEXICONS TREEBANK…</c>: trains the sentence splitter by stochastic gradient descent with AdaGrad steps (Duchi and others 2011).</summary>
internal static class BoundaryCommand
{
    private const int Bits = 20;
    private const int Epochs = 5;
    private const int Seed = 20171008;
    private const float Rate = 0.1f;
    private const float Decay = 2e-6f;

    public static int Run(string[] args)
    {
        if (args.Length < 3)
        {
            Console.Error.WriteLine("usage: sentences OUT-FOLDER LEXICON-FOLDER TREEBANK.conllu...");
            return 2;
        }

        var tokenizer = new Tokenizer(TokenLexicon.Load(args[1]));
        var paragraphs = args.Skip(2).SelectMany(RawParagraph.Of).ToList();
        var examples = paragraphs.Concat(Recased(paragraphs)).Concat(WithAbbreviations(paragraphs)).SelectMany(p => Examples(p, tokenizer)).ToArray();
        var weights = Train(examples);
        var scale = 127 / weights.Max(MathF.Abs);
        using var stream = File.Create(Path.Combine(args[0], BoundaryModel.FileName));
        BoundaryModel.Save(stream, Array.ConvertAll(weights, w => (sbyte)MathF.Round(w * scale)), threshold: 0);
        Console.Error.WriteLine($"{paragraphs.Count} paragraphs, {examples.Length} gaps, scale {scale}");
        return 0;
    }

    /// <summary>One paragraph in eight again in capitals, and one in eight in small letters.</summary>
    private static IEnumerable<RawParagraph> Recased(List<RawParagraph> paragraphs) =>
        paragraphs.Where((_, i) => i % 8 == 3).Select(p => p with { Text = p.Text.ToUpperInvariant() })
            .Concat(paragraphs.Where((_, i) => i % 8 == 6).Select(p => p with { Text = p.Text.ToLowerInvariant() }));

    private static IEnumerable<RawParagraph> WithAbbreviations(List<RawParagraph> paragraphs)
    {
        var random = new Random(Seed);
        return paragraphs.Where((_, i) => i % 9 == 1).Select(p => Abbreviated.Of(p, random));
    }

    private static IEnumerable<(uint[] Features, bool Ends)> Examples(RawParagraph paragraph, Tokenizer tokenizer)
    {
        var pieces = new List<Piece>();
        tokenizer.Cut(paragraph.Text, new(0, paragraph.Text.Length), pieces);
        var features = new BoundaryFeatures(paragraph.Text, pieces);
        var buffer = new uint[BoundaryFeatures.Most];
        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            var ends = paragraph.Ends.Contains(pieces[i].End);
            yield return (features.After(i, buffer).ToArray(), ends);
            if (ends) features.End(i);
        }
    }

    private static float[] Train((uint[] Features, bool Ends)[] examples)
    {
        var weights = new float[1 << Bits];
        var squares = new float[1 << Bits];
        var mask = (1u << Bits) - 1;
        var random = new Random(Seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(examples);
            foreach (var (features, ends) in examples)
            {
                var score = 0f;
                foreach (var feature in features) score += weights[feature & mask];
                var slope = (1 / (1 + MathF.Exp(-score))) - (ends ? 1 : 0);
                foreach (var feature in features)
                {
                    var at = feature & mask;
                    var gradient = slope + (Decay * weights[at]);
                    squares[at] += gradient * gradient;
                    weights[at] -= Rate * gradient / MathF.Sqrt(squares[at] + 1e-6f);
                }
            }
        }

        return weights;
    }
}
