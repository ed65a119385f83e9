using Dragoman.Sentences.Network;

namespace Dragoman.Training.Network;

/// <summary>Writes a trained network in the form that the product reads.</summary>
internal static unsafe class Export
{
    public static void Write(Stream stream, Parameters parameters, Lexicon lexicon)
    {
        var shape = parameters.Shape;
        var words = Words(parameters, lexicon);
        var tables = new QuantizedTable[shape.Tables.Length];
        tables[0] = QuantizedTable.From(words.Start, shape.Tables[0]);
        GC.KeepAlive(words);
        for (var i = 1; i < tables.Length; i++)
            tables[i] = QuantizedTable.From(parameters.Tables[i].Average, shape.Tables[i]);
        NetworkModel.Write(stream, shape, lexicon.Labels, lexicon.Words, tables, parameters.Average);
    }

    /// <summary>The fixed vectors with what was learnt about the word, or about unknown words where training has hardly seen it.</summary>
    private static Scratch Words(Parameters parameters, Lexicon lexicon)
    {
        var size = parameters.Shape.Tables[0];
        var words = new Scratch();
        words.Need((long)size.Rows * size.Width);
        for (var row = 0; row < size.Rows; row++)
        {
            var learnt = parameters.Tables[0].Average + ((long)(lexicon.Counts[row] >= 2 ? row : 0) * size.Width);
            for (var j = 0; j < size.Width; j++)
                words.Start[((long)row * size.Width) + j] = parameters.FixedRow(row)[j] + learnt[j];
        }

        return words;
    }
}
