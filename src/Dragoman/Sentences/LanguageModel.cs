using Dragoman.Sentences.Network;
using Dragoman.Sentences.Perceptron;

namespace Dragoman.Sentences;

/// <summary>
/// Everything that turns text into sentences with trees: tokenizer, sentence splitter, tagger, lemmatizer and parser.
/// Immutable after loading and safe to use from any number of threads; the same text gives the same sentences.
/// </summary>
public sealed class LanguageModel
{
    /// <summary>Words of the longest sentence that is parsed as a whole; longer ones are read in pieces, so that memory stays linear.</summary>
    public const int LongestSentence = Network.ParserNetwork.LongestPiece;

    /// <summary>Whether a sentence was parsed, as a whole or in pieces; endless runs of marks and tables were not.</summary>
    public static bool IsProse(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return !NoProse.Is(sentence.Tokens);
    }

    private readonly Annotator annotate;

    private readonly Tokenizer tokenizer;
    private readonly SentenceSplitter splitter;
    private readonly Lemmatizer lemmatizer;

    private LanguageModel(Annotator annotate, Tokenizer tokenizer, SentenceSplitter splitter, Lemmatizer lemmatizer)
    {
        this.annotate = annotate;
        this.tokenizer = tokenizer;
        this.splitter = splitter;
        this.lemmatizer = lemmatizer;
    }

    /// <summary>Loads the model of one language.</summary>
    /// <param name="modelFolder">Folder of trained weights (<c>share/models/en</c>).</param>
    /// <param name="lexiconFolder">Folder of word lists (<c>share/lexicons/en</c>).</param>
    /// <param name="fast">Whether to read with the perceptron, four times as fast as the network and six points of LAS less exact.</param>
    /// <exception cref="IOException">A file of the model is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file of the model is of another version, or damaged.</exception>
    public static LanguageModel Load(string modelFolder, string lexiconFolder, bool fast = false)
    {
        ArgumentNullException.ThrowIfNull(modelFolder);
        ArgumentNullException.ThrowIfNull(lexiconFolder);
        using var lemmas = File.OpenText(Path.Combine(modelFolder, Lemmatizer.FileName));
        using var boundaries = File.OpenRead(Path.Combine(modelFolder, BoundaryModel.FileName));
        return new(Annotator(modelFolder, fast), new(TokenLexicon.Load(lexiconFolder)), new(BoundaryModel.Load(boundaries)), Lemmatizer.Load(lemmas));
    }

    /// <summary>The neural network where there is one, else the perceptron.</summary>
    private static Annotator Annotator(string modelFolder, bool fast)
    {
        var network = Path.Combine(modelFolder, ParserNetwork.FileName);
        var useNetwork = !fast && File.Exists(network);
        using var weights = File.OpenRead(useNetwork ? network : Path.Combine(modelFolder, PerceptronModel.FileName));
        return useNetwork ? ParserNetwork.Load(weights, Names(modelFolder)).Annotate : PerceptronModel.Load(weights).Annotate;
    }

    private static NameHead? Names(string modelFolder)
    {
        var path = Path.Combine(modelFolder, NameHead.FileName);
        if (!File.Exists(path)) return null;
        using var file = File.OpenRead(path);
        using var buffered = new BufferedStream(file, 1 << 16);
        return NameHead.Read(buffered);
    }

    /// <summary>Cuts, tags, lemmatises and parses the sentences of <paramref name="text"/>, in order; no sentence reaches over a paragraph's end.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="paragraphs">Paragraphs in order, without overlap; text outside them is not read. <see cref="Paragraphs.Of"/> finds them in plain text.</param>
    /// <param name="whole">Whether even runs of thousands of words without an end keep all of them; else the rest of such a run is only counted (<see cref="Sentence.Unread"/>).</param>
    public Sentence[] Read(string text, IReadOnlyList<Span> paragraphs, bool whole = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(paragraphs);
        var strings = new StringPool();
        return Completed(Cut(text, paragraphs, whole, strings), strings);
    }

    /// <summary>The sentences of <paramref name="text"/> with nothing but their words.</summary>
    internal List<Sentence> Cut(string text, IReadOnlyList<Span> paragraphs, bool whole, StringPool strings)
    {
        var sentences = new List<Sentence>();
        var pieces = new List<Piece>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            pieces.Clear();
            tokenizer.Cut(text, paragraphs[i], pieces);
            var ends = splitter.Ends(text, pieces);
            for (int first = 0, at = 0; at < ends.Length; at++)
            {
                if (!ends[at]) continue;
                var end = whole ? at + 1 : Math.Min(at + 1, first + NoProse.Kept);
                sentences.Add(Blank(text, strings, pieces, first, end, sentences.Count, i) with { Unread = at + 1 - end });
                first = at + 1;
            }
        }

        return sentences;
    }

    private static Sentence Blank(string text, StringPool strings, List<Piece> pieces, int first, int end, int index, int paragraph)
    {
        var tokens = new Token[end - first];
        for (var i = 0; i < tokens.Length; i++)
        {
            var piece = pieces[first + i];
            tokens[i] = new()
            {
                Span = new(piece.Start, piece.End),
                Form = strings.Get(text.AsSpan(piece.Start, piece.Length)),
                SpaceAfter = piece.End >= text.Length || char.IsWhiteSpace(text[piece.End]),
                MultiwordLength = first + i + piece.Multiword <= end ? piece.Multiword : 0,
            };
        }

        return new() { Index = index, Span = new(tokens[0].Span.Start, tokens[^1].Span.End), Paragraph = paragraph, Tokens = tokens };
    }

    /// <summary>Tags, lemmatises and parses given tokens; forms, spans and spacing stay as they are.</summary>
    /// <param name="blank">A sentence of at least one token with forms.</param>
    public Sentence Annotate(Sentence blank)
    {
        ArgumentNullException.ThrowIfNull(blank);
        return Annotate([blank])[0];
    }

    /// <summary>The same for many sentences; some dozens at once are faster than one by one.</summary>
    /// <param name="blanks">Sentences of at least one token with forms.</param>
    public Sentence[] Annotate(IReadOnlyList<Sentence> blanks)
    {
        ArgumentNullException.ThrowIfNull(blanks);
        var sentences = new Sentence[blanks.Count];
        for (var i = 0; i < sentences.Length; i++) sentences[i] = blanks[i] with { Tokens = (Token[])blanks[i].Tokens.Clone() };
        return Completed(sentences, new StringPool());
    }

    /// <summary>Fills tags, lemmas and trees of a batch in place; a batch is faster than its sentences one by one.</summary>
    private Sentence[] Completed(IReadOnlyList<Sentence> sentences, StringPool strings)
    {
        Token[][] words = [.. sentences.Select(s => s.Tokens)];
        var names = Complete(words, strings);
        return [.. sentences.Select((s, i) => names[i] is null ? s : s with { NameScores = names[i] })];
    }

    /// <summary>Tags and trees of what is prose; the rest is flattened, and nothing is said of its names.</summary>
    private IReadOnlyList<float[]?> Annotated(IReadOnlyList<Token[]> sentences)
    {
        if (!sentences.Any(NoProse.Is)) return annotate(sentences);
        var names = new float[]?[sentences.Count];
        int[] prose = [.. Enumerable.Range(0, names.Length).Where(i => !NoProse.Is(sentences[i]))];
        foreach (var sentence in sentences.Where(NoProse.Is)) NoProse.Flatten(sentence);
        var found = annotate([.. prose.Select(i => sentences[i])]);
        for (var i = 0; i < prose.Length; i++) names[prose[i]] = found[i];
        return names;
    }

    /// <summary>Fills tags, lemmas and trees of a batch in place, and returns what the annotator says of names.</summary>
    internal IReadOnlyList<float[]?> Complete(IReadOnlyList<Token[]> sentences, StringPool strings)
    {
        var names = Annotated(sentences);
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Length; i++) sentence[i] = sentence[i] with { Lemma = lemmatizer.Lemma(sentence[i].Form, sentence[i].Xpos, strings) };
        }

        return names;
    }
}
