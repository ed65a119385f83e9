using Dragoman.Sentences;

namespace Dragoman.Training.Network;

/// <summary>The command that cuts plain text into sentences and words, one sentence a line with blanks between its words: what a network is trained on before it sees trees.</summary>
internal static class CorpusCommand
{
    public const string Usage = "corpus MODELS LEXICONS OUT.txt TEXT...";

    private const int Longest = 120;

    public static int Run(string[] arguments)
    {
        if (arguments.Length < 4)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var model = LanguageModel.Load(arguments[0], arguments[1]);
        using var target = new StreamWriter(arguments[2]) { NewLine = "\n" };
        foreach (var path in arguments[3..])
            Console.Error.WriteLine($"{path}: {PlainText.Texts([path]).Sum(text => Write(model, text, target)):N0} words");
        return 0;
    }

    /// <summary>Writes a paragraph's sentences and an empty line; returns their words.</summary>
    private static long Write(LanguageModel model, string text, TextWriter target)
    {
        var words = 0;
        foreach (var sentence in model.Cut(text, Paragraphs.Of(text), whole: false, new StringPool()).Where(s => s.Tokens.Length <= Longest))
        {
            target.WriteLine(string.Join(' ', sentence.Tokens.Select(t => t.Form.Replace(' ', '_'))));
            words += sentence.Tokens.Length;
        }

        target.WriteLine();
        return words;
    }
}
