using System.Runtime.InteropServices;
using System.Text;

namespace Dragoman.Sentences.Perceptron;

/// <summary>
/// Tagger and parser of averaged perceptrons (Collins 2002; Goldberg and Nivre 2012), the small model that needs no network.
/// Immutable; <see cref="Annotate"/> may run on several threads at once.
/// </summary>
internal sealed class PerceptronModel
{
    /// <summary>Name of the weights in the model folder.</summary>
    public const string FileName = "perceptron.bin";

    private const string Magic = "DGPERC02";

    private readonly Tagger tagger;
    private readonly Parser parser;

    private PerceptronModel(Tagger tagger, Parser parser)
    {
        this.tagger = tagger;
        this.parser = parser;
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The stream is no model of this version.</exception>
    public static PerceptronModel Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (Encoding.ASCII.GetString(reader.ReadBytes(Magic.Length)) != Magic) throw new InvalidDataException("Not a perceptron model of this version.");
        var classes = new TagClass[reader.ReadInt32()];
        for (var i = 0; i < classes.Length; i++) classes[i] = new(reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadUInt32());
        var labels = new string[reader.ReadInt32()];
        for (var i = 0; i < labels.Length; i++) labels[i] = reader.ReadString();
        var tagger = new Tagger(ReadTable(reader, classes.Length), classes);
        return new(tagger, new Parser(ReadTable(reader, (2 * labels.Length) + 1), labels));
    }

    public static void Save(Stream stream, IReadOnlyList<TagClass> classes, IReadOnlyList<string> labels, (sbyte[] Weights, ulong[] Known) tags, (sbyte[] Weights, ulong[] Known) trees)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Encoding.ASCII.GetBytes(Magic));
        writer.Write(classes.Count);
        foreach (var tag in classes)
        {
            writer.Write(tag.Upos);
            writer.Write(tag.Xpos);
            writer.Write(tag.Feats);
            writer.Write(tag.XposId);
        }

        writer.Write(labels.Count);
        foreach (var label in labels) writer.Write(label);
        foreach (var (weights, known) in new[] { tags, trees })
        {
            writer.Write(weights.Length);
            writer.Write(MemoryMarshal.AsBytes<sbyte>(weights));
            writer.Write(known.Length);
            writer.Write(MemoryMarshal.AsBytes<ulong>(known));
        }
    }

    /// <inheritdoc cref="Annotator"/>
    public IReadOnlyList<float[]?> Annotate(IReadOnlyList<Token[]> sentences)
    {
        var state = new ParseState();
        var longest = 0;
        foreach (var sentence in sentences) longest = Math.Max(longest, sentence.Length);
        var words = new WordAtoms[longest];
        var classes = new int[longest];
        var tags = new uint[longest];
        foreach (var sentence in sentences)
        {
            var length = sentence.Length;
            for (var i = 0; i < length; i++) words[i] = WordAtoms.Of(sentence[i].Form);
            tagger.Tag(words.AsSpan(0, length), classes.AsSpan(0, length));
            for (var i = 0; i < length; i++) tags[i] = tagger.Classes[classes[i]].XposId;
            parser.Parse(words.AsSpan(0, length), tags.AsSpan(0, length), state);
            Fill(sentence, classes, state);
        }

        return new float[]?[sentences.Count];
    }

    private void Fill(Token[] sentence, int[] classes, ParseState state)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            var tag = tagger.Classes[classes[i]];
            var head = state.Head[i] == sentence.Length ? -1 : state.Head[i];
            sentence[i] = sentence[i] with
            {
                Upos = tag.Upos,
                Xpos = tag.Xpos,
                Feats = tag.Feats,
                Head = head,
                Deprel = head < 0 ? "root" : parser.Labels[state.Label[i]],
            };
        }
    }

    private static WeightTable ReadTable(BinaryReader reader, int classes)
    {
        var weights = new sbyte[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        var known = new ulong[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(known.AsSpan()));
        return new(weights, known, classes);
    }
}
