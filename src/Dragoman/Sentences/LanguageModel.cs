using Dragoman.Sentences.Perceptron;

namespace Dragoman.Sentences;

/// <summary>
/// Everything that turns text into sentences with trees: tokenizer, sentence splitter, tagger, lemmatizer and parser.
/// Immutable after loading and safe to use from any number of threads; the same text gives the same sentences.
/// </summary>
public sealed class LanguageModel
{
    private readonly Annotator annotate;

    private LanguageModel(Annotator annotate) => this.annotate = annotate;

    /// <summary>Loads the model of one language.</summary>
    /// <param name="modelFolder">Folder of trained weights (<c>share/models/en</c>).</param>
    /// <param name="lexiconFolder">Folder of word lists (<c>share/lexicons/en</c>).</param>
    /// <exception cref="IOException">A file of the model is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file of the model is of another version, or damaged.</exception>
    public static LanguageModel Load(string modelFolder, string lexiconFolder)
    {
        ArgumentNullException.ThrowIfNull(modelFolder);
        ArgumentNullException.ThrowIfNull(lexiconFolder);
        using var weights = File.OpenRead(Path.Combine(modelFolder, PerceptronModel.FileName));
        return new(PerceptronModel.Load(weights).Annotate);
    }

    /// <summary>Tags, lemmatises and parses given tokens; forms, spans and spacing stay as they are.</summary>
    /// <param name="blank">A sentence of at least one token with forms.</param>
    public Sentence Annotate(Sentence blank)
    {
        ArgumentNullException.ThrowIfNull(blank);
        var tokens = (Token[])blank.Tokens.Clone();
        Complete([tokens]);
        return blank with { Tokens = tokens };
    }

    /// <summary>Fills tags, lemmas and trees of a batch in place; a batch is faster than its sentences one by one.</summary>
    internal void Complete(IReadOnlyList<Token[]> sentences)
    {
        annotate(sentences);
    }
}
