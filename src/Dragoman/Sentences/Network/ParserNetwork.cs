using System.Collections.Concurrent;

namespace Dragoman.Sentences.Network;

/// <summary>What the network says of a word. <see cref="Head"/> counts from 0 in the sentence; the root's is -1.</summary>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Penn Treebank tag.</param>
/// <param name="Feats">Features as in CoNLL-U, <c>_</c> for none.</param>
/// <param name="Head">Index of the head, -1 for the root.</param>
/// <param name="Deprel">Relation to the head, with subtype.</param>
public readonly record struct WordAnalysis(string Upos, string Xpos, string Feats, int Head, string Deprel);

/// <summary>
/// Tags words and builds their dependency trees with one small neural network. Every tree has one root and no cycle. What it says of a sentence depends on that
/// sentence alone, not on the others given with it, the number of threads or the machine. Safe for use by several threads at once.
/// </summary>
public sealed class ParserNetwork
{
    /// <summary>Name of its file in the model folder.</summary>
    internal const string FileName = "parser.network";

    /// <summary>A longer sentence is read in pieces, so that memory does not grow with the square of its length.</summary>
    internal const int LongestPiece = 240;

    private const int RowsAtOnce = 640;
    private const int SentencesAtOnce = 48;

    private readonly NetworkModel model;
    private readonly Dictionary<string, int> vocabulary;
    private readonly WordProjections projections = new();
    private readonly ConcurrentBag<NetworkReading> readings = [];

    private readonly NameHead? names;

    internal ParserNetwork(NetworkModel model, NameHead? names = null)
    {
        this.model = model;
        this.names = names;
        if (names is not null && names.Inputs != 2 * model.Shape.Sizes.Hidden) throw new InvalidDataException("The head for names belongs to another network: train it again.");
        vocabulary = new(model.Words.Length, StringComparer.Ordinal);
        for (var row = 1; row < model.Words.Length; row++)
            vocabulary[model.Words[row]] = row;
    }

    /// <summary>
    /// Reads a trained network (<c>models/en/parser.network</c>). Throws <see cref="InvalidDataException"/> where the stream holds something else or ends
    /// too soon.
    /// </summary>
    public static ParserNetwork Load(Stream stream) => new(NetworkModel.Read(stream));

    /// <summary>The same with a head for names on top.</summary>
    internal static ParserNetwork Load(Stream stream, NameHead? names) => new(NetworkModel.Read(stream), names);

    /// <summary>
    /// Tags and trees for the words of each sentence, in the order given. More sentences at once are faster than one at a time; about 40 suffice.
    /// </summary>
    public WordAnalysis[][] Analyze(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        return Analyze(sentences, out _);
    }

    private WordAnalysis[][] Analyze(IReadOnlyList<IReadOnlyList<string>> sentences, out float[]?[] nameScores)
    {
        var results = new WordAnalysis[sentences.Count][];
        var scores = nameScores = new float[]?[sentences.Count];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = new WordAnalysis[sentences[i].Count];
            if (names is not null) scores[i] = new float[sentences[i].Count * names.Tags];
        }

        var pieces = InBatches(sentences, (reading, batch) => reading.Read(sentences, batch, results, scores));
        foreach (var piece in pieces)
            Join(results[piece.Sentence], piece.Start);
        return results;
    }

    /// <summary>Outputs of the first and the last recurrent layer for every word, word after word: what a head for names is trained on.</summary>
    internal float[][] Outputs(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        var outputs = sentences.Select(s => new float[s.Count * 4 * model.Shape.Sizes.Hidden]).ToArray();
        InBatches(sentences, (reading, batch) => reading.Outputs(sentences, batch, outputs));
        return outputs;
    }

    private List<Stretch> InBatches(IReadOnlyList<IReadOnlyList<string>> sentences, Action<NetworkReading, List<Stretch>> read)
    {
        var pieces = new List<Stretch>();
        for (var i = 0; i < sentences.Count; i++)
            Cut(sentences[i], i, WordFeatures.Caseless(sentences[i]), pieces);
        pieces.Sort((a, b) => a.Length != b.Length ? b.Length - a.Length : a.Sentence != b.Sentence ? a.Sentence - b.Sentence : a.Start - b.Start);
        if (!readings.TryTake(out var reading))
            reading = new NetworkReading(model, vocabulary, projections, names);
        for (var start = 0; start < pieces.Count;)
        {
            var end = start;
            for (var rows = 0; end < pieces.Count && end - start < SentencesAtOnce && (end == start || rows + pieces[end].Length <= RowsAtOnce); end++)
                rows += pieces[end].Length;
            read(reading, pieces.GetRange(start, end - start));
            start = end;
        }

        readings.Add(reading);
        return pieces;
    }

    /// <summary>Fills tags, heads and relations of the tokens in place: an <see cref="Annotator"/>.</summary>
    internal IReadOnlyList<float[]?> Annotate(IReadOnlyList<Token[]> sentences)
    {
        var found = Analyze([.. sentences.Select(tokens => Array.ConvertAll(tokens, t => t.Form))], out var nameScores);
        for (var i = 0; i < found.Length; i++)
        {
            for (var j = 0; j < found[i].Length; j++)
            {
                var word = found[i][j];
                sentences[i][j] = sentences[i][j] with { Upos = word.Upos, Xpos = word.Xpos, Feats = word.Feats, Head = word.Head, Deprel = word.Deprel };
            }
        }

        return nameScores;
    }

    /// <summary>Cuts a long sentence after punctuation in the second half of a piece, or where the piece is full.</summary>
    private static void Cut(IReadOnlyList<string> words, int sentence, bool caseless, List<Stretch> pieces)
    {
        var start = 0;
        while (words.Count - start > LongestPiece)
        {
            var end = start + LongestPiece;
            while (end > start + (LongestPiece / 2) && words[end - 1] is not ("," or ";" or "." or ":" or "-" or "?" or "!"))
                end--;
            end = end > start + (LongestPiece / 2) ? end : start + LongestPiece;
            pieces.Add(new(sentence, start, end - start, caseless));
            start = end;
        }

        if (words.Count > start)
            pieces.Add(new(sentence, start, words.Count - start, caseless));
    }

    /// <summary>Hangs the root of a later piece on the root of the first.</summary>
    private static void Join(WordAnalysis[] words, int start)
    {
        if (start == 0)
            return;
        var root = Array.FindIndex(words, w => w.Head < 0);
        var other = Array.FindIndex(words, start, w => w.Head < 0);
        if (other > root)
            words[other] = words[other] with { Head = root, Deprel = "parataxis" };
    }
}

/// <summary>A stretch of a sentence that is read at once, and whether the sentence's capitals say nothing.</summary>
internal readonly record struct Stretch(int Sentence, int Start, int Length, bool Caseless);
