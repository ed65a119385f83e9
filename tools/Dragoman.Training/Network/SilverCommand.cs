using Dragoman.Sentences;

namespace Dragoman.Training.Network;

/// <summary>
/// The command that lets a trained model read plain text, for a second round of training to learn from its trees under noise the first reader did not have
/// (self-training; Xie et al. 2020). Only what looks like a sentence is kept: no table rows, no lists, no fragments.
/// </summary>
internal static class SilverCommand
{
    public const string Usage = "silver MODELS LEXICONS OUT.conllu WORDS TEXT...";

    private const int Fewest = 6;
    private const int Most = 50;

    public static int Run(string[] arguments)
    {
        if (arguments.Length < 5)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var model = LanguageModel.Load(arguments[0], arguments[1]);
        using var target = File.CreateText(arguments[2]);
        foreach (var path in arguments[4..])
            Console.Error.WriteLine($"{path}: {Read(model, path, int.Parse(arguments[3]), target):N0} words");
        return 0;
    }

    /// <summary>Reads paragraphs evenly spread over a source until enough words are kept.</summary>
    private static int Read(LanguageModel model, string path, int words, TextWriter target)
    {
        var texts = PlainText.Texts([path]).Where(t => t.Length > 80).ToArray();
        new Randomness(1).Shuffle(texts);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = 0;
        foreach (var text in texts)
        {
            foreach (var sentence in model.Read(text, [new Span(0, text.Length)]))
            {
                if (kept >= words)
                    return kept;
                if (!IsSentence(sentence.Tokens) || !seen.Add(string.Join(' ', sentence.Tokens.Select(t => t.Form))))
                    continue;
                kept += sentence.Tokens.Length;
                ConlluWriter.Write(target, text, sentence, $"silver-{seen.Count}", startsParagraph: false);
            }
        }

        return kept;
    }

    private static bool IsSentence(Token[] tokens) =>
        tokens.Length is >= Fewest and <= Most
        && char.IsUpper(tokens[0].Form[0])
        && tokens[^1].Form is "." or "?" or "!"
        && tokens.Any(t => t.Upos == "VERB")
        && tokens.Count(t => t.Upos is "NUM" or "SYM" or "X" || t.Form is ":" or ";" or "(") * 6 < tokens.Length;
}
