using Dragoman.Sentences.Network;

namespace Dragoman.Training.Network;

/// <summary>Gathers the words' parts into rows for the network, and scatters their errors back into the tables.</summary>
internal sealed unsafe class InputLayer
{
    private readonly NetworkShape shape;
    private readonly Scratch rows = new();
    private readonly Scratch[] gradients;
    private readonly bool[][] touched;
    private readonly List<(int Table, int Row, float Weight, int Target, int Column)> uses = [];

    public InputLayer(NetworkShape shape)
    {
        this.shape = shape;
        gradients = Array.ConvertAll(shape.Tables, t =>
        {
            var scratch = new Scratch();
            scratch.Zeros((long)t.Rows * t.Width);
            return scratch;
        });
        touched = Array.ConvertAll(shape.Tables, t => new bool[t.Rows]);
        TouchedRows = Array.ConvertAll(shape.Tables, _ => new List<int>());
    }

    public float* Rows => rows.Start;

    /// <summary>Rows of each table that have a gradient, in the order in which they were met.</summary>
    public List<int>[] TouchedRows { get; }

    public float* Gradient(int table, int row) => gradients[table].Start + ((long)row * shape.Tables[table].Width);

    public void Forward(SentenceBatch batch, Example[] examples, Parameters parameters, int[] counts, DropoutRates rates, float* mask, Randomness random)
    {
        uses.Clear();
        rows.Zeros((long)batch.Rows * shape.InputWidth);
        for (var time = 0; time < batch.Longest; time++)
        {
            for (var s = 0; s < batch.Active[time]; s++)
                Word(examples[s].Words[time], examples[s].Shapes[time], batch.Row(s, time), parameters, counts, rates, random);
        }

        foreach (var (table, row, weight, target, column) in uses)
            Gradients.AddScaled(parameters.Tables[table].Row(row), weight, Rows + ((long)target * shape.InputWidth) + column, shape.Tables[table].Width);
        Gradients.ScaleBySentence(batch, Rows, mask, shape.InputWidth);
    }

    /// <summary>Adds the gradient of what <see cref="Forward"/> has used; the errors are changed.</summary>
    public void Backward(SentenceBatch batch, float* errors, float* mask)
    {
        Gradients.ScaleBySentence(batch, errors, mask, shape.InputWidth);
        foreach (var (table, row, weight, target, column) in uses)
        {
            if (!touched[table][row])
            {
                touched[table][row] = true;
                TouchedRows[table].Add(row);
            }

            Gradients.AddScaled(errors + ((long)target * shape.InputWidth) + column, weight, Gradient(table, row), shape.Tables[table].Width);
        }
    }

    public void ClearGradients()
    {
        for (var table = 0; table < TouchedRows.Length; table++)
        {
            foreach (var row in TouchedRows[table])
            {
                touched[table][row] = false;
                new Span<float>(Gradient(table, row), shape.Tables[table].Width).Clear();
            }

            TouchedRows[table].Clear();
        }
    }

    private void Word(WordParts word, int shapeRow, int target, Parameters parameters, int[] counts, DropoutRates rates, Randomness random)
    {
        var unseen = random.Chance(rates.Part);
        if (!unseen)
        {
            Gradients.Add(parameters.FixedRow(word.Word), Rows + ((long)target * shape.InputWidth), shape.Tables[0].Width);
        }

        var count = counts[word.Word];
        uses.Add((0, unseen || count < 2 || random.Chance(rates.Rare / (rates.Rare + count)) ? 0 : word.Word, 1, target, 0));
        var column = shape.Tables[0].Width;
        column = Part(1, word.Suffixes, target, column, rates, random);
        column = Part(2, word.Prefixes, target, column, rates, random);
        column = Part(3, word.Grams, target, column, rates, random);
        uses.Add((4, shapeRow, 1, target, column));
    }

    private int Part(int table, int[] parts, int target, int column, DropoutRates rates, Randomness random)
    {
        var weight = WordParts.Weight(parts.Length);
        if (!random.Chance(rates.Part))
        {
            foreach (var row in parts)
                uses.Add((table, row, weight, target, column));
        }

        return column + shape.Tables[table].Width;
    }
}
