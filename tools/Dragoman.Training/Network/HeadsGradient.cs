using System.Runtime.Intrinsics;
using Dragoman.Sentences.Network;

namespace Dragoman.Training.Network;

/// <summary>Losses of tags, arcs and labels, and the way back from them to the recurrent layers' outputs.</summary>
internal sealed unsafe class HeadsGradient(NetworkShape shape)
{
    private readonly Scratch heads = new();
    private readonly Scratch errors = new();
    private readonly Scratch scores = new();
    private readonly Scratch queries = new();
    private readonly Scratch queryErrors = new();
    private readonly Scratch room = new();
    private readonly Scratch ends = new();
    private readonly Scratch endErrors = new();
    private readonly Scratch packed = new();
    private readonly int relation = shape.Sizes.Relation;
    private readonly int arc = shape.Sizes.Arc;

    /// <summary>
    /// Sum of the losses over the batch, each weighed by <paramref name="weight"/>; adds weights' gradients, and sets the errors of the first and the last
    /// layer's outputs (added where both are the same layer).
    /// </summary>
    public float Run(
        SentenceBatch batch, Example[] examples, PackedWeights weights, PackedWeights transposed, float* first, float* last, float* mask, float weight,
        float* gradient, float* firstErrors, float* lastErrors)
    {
        var rows = batch.Rows;
        var width = shape.HeadsWidth;
        heads.Need((long)rows * width);
        Scoring.Heads(weights, first, last, rows, heads.Start);
        Gradients.ScaleBySentence(batch, heads.Start, mask, width);
        errors.Zeros((long)rows * width);

        var loss = Tags(batch, examples, weights, transposed, weight, gradient);
        loss += Relations(batch, examples, weights, transposed, weight, gradient);
        loss += Arcs(batch, examples, weights, transposed, weight, gradient);

        Gradients.ScaleBySentence(batch, errors.Start, mask, width);
        Gradients.Unrectify(heads.Start, errors.Start, (long)rows * width);
        Gradients.AddColumns(errors.Start, rows, width, width, gradient + shape.HeadsBias.Offset);
        var both = 2 * shape.Sizes.Hidden;
        Gemm.Multiply(errors.Start, width, 1, transposed.Of(shape.Heads), lastErrors, both, rows, width, both, accumulate: true);
        WeightGradient(last, both, both, errors.Start, width, width, rows, gradient + shape.Heads.Offset);
        var tagErrors = errors.Start + shape.TagColumn;
        Gemm.Multiply(tagErrors, width, 1, transposed.Of(shape.FirstTags), firstErrors, both, rows, shape.Sizes.Tag, both, accumulate: true);
        WeightGradient(first, both, both, tagErrors, width, shape.Sizes.Tag, rows, gradient + shape.FirstTags.Offset);
        return loss + Auxiliary(batch, examples, weights, transposed, first, weight * 0.3f, gradient, firstErrors);
    }

    private static int Gold(Example example, int column, int time) =>
        column switch { 0 => example.Upos[time], 1 => example.Xpos[time], _ => example.Feats[time] };

    /// <summary>gradient += inputsᵀ · outputErrors.</summary>
    private void WeightGradient(float* inputs, int inputStride, int inputWidth, float* outputErrors, int errorStride, int errorWidth, int rows, float* gradient)
    {
        Gemm.Pack(outputErrors, errorStride, 1, rows, errorWidth, packed.Need((long)rows * errorWidth));
        Gemm.Multiply(inputs, 1, inputStride, packed.Start, gradient, errorWidth, inputWidth, rows, errorWidth, accumulate: true);
    }

    /// <summary>Softmax over each of the tag columns present in rows of the given width, in place.</summary>
    private float TagLoss(SentenceBatch batch, Example[] examples, float* rows, int width, float weight)
    {
        (int Column, int Count)[] parts = [(0, shape.Sizes.Upos), (shape.XposColumn, shape.Sizes.Xpos), (shape.FeatsColumn, shape.Sizes.Feats)];
        var loss = 0f;
        for (var time = 0; time < batch.Longest; time++)
        {
            for (var s = 0; s < batch.Active[time]; s++)
            {
                var row = rows + ((long)batch.Row(s, time) * width);
                for (var part = 0; part < parts.Length && parts[part].Column < width; part++)
                {
                    var (column, count) = parts[part];
                    loss += Gradients.Softmax(row + column, count, Gold(examples[s], part, time), weight);
                    new Span<float>(row + column + count, NetworkShape.Padded(count) - count).Clear();
                }
            }
        }

        return loss * weight;
    }

    private float Tags(SentenceBatch batch, Example[] examples, PackedWeights weights, PackedWeights transposed, float weight, float* gradient)
    {
        var rows = batch.Rows;
        var tags = scores.Need((long)rows * shape.TagsWidth);
        Scoring.Tags(weights, heads.Start, rows, tags);
        var loss = TagLoss(batch, examples, tags, shape.TagsWidth, weight * 0.5f);
        var (width, tag, column) = (shape.TagsWidth, shape.Sizes.Tag, shape.TagColumn);
        Gradients.AddColumns(tags, rows, width, width, gradient + shape.TagsBias.Offset);
        Gemm.Multiply(tags, width, 1, transposed.Of(shape.Tags), errors.Start + column, shape.HeadsWidth, rows, width, tag, accumulate: true);
        WeightGradient(heads.Start + column, shape.HeadsWidth, tag, tags, width, width, rows, gradient + shape.Tags.Offset);
        return loss;
    }

    private float Auxiliary(
        SentenceBatch batch, Example[] examples, PackedWeights weights, PackedWeights transposed, float* first, float weight, float* gradient, float* firstErrors)
    {
        var rows = batch.Rows;
        var both = 2 * shape.Sizes.Hidden;
        var width = shape.Auxiliary.Columns;
        var tags = scores.Need((long)rows * width);
        Gemm.Multiply(first, both, 1, weights.Of(shape.Auxiliary), tags, width, rows, both, width, accumulate: false);
        Activation.AddToRows(tags, rows, width, weights.Of(shape.AuxiliaryBias));
        var loss = TagLoss(batch, examples, tags, width, weight);
        Gradients.AddColumns(tags, rows, width, width, gradient + shape.AuxiliaryBias.Offset);
        Gemm.Multiply(tags, width, 1, transposed.Of(shape.Auxiliary), firstErrors, both, rows, width, both, accumulate: true);
        WeightGradient(first, both, both, tags, width, width, rows, gradient + shape.Auxiliary.Offset);
        return loss;
    }

    private float Relations(SentenceBatch batch, Example[] examples, PackedWeights weights, PackedWeights transposed, float weight, float* gradient)
    {
        var rows = batch.Rows;
        var labels = shape.Relations.Columns;
        var count = shape.Sizes.Deprels;
        var headRows = new int[rows];
        var gold = new int[rows];
        for (var time = 0; time < batch.Longest; time++)
        {
            for (var s = 0; s < batch.Active[time]; s++)
            {
                var head = examples[s].Heads[time];
                headRows[batch.Row(s, time)] = head < 0 ? -1 : batch.Row(s, head);
                gold[batch.Row(s, time)] = examples[s].Deprels[time];
            }
        }

        scores.Need((long)rows * labels);
        ends.Need((long)rows * 3 * relation);
        Scoring.Relations(weights, heads.Start, rows, headRows, ends.Start, scores.Start);
        var loss = 0f;
        for (var i = 0; i < rows; i++)
        {
            loss += Gradients.Softmax(scores.Start + ((long)i * labels), count, gold[i], weight);
            new Span<float>(scores.Start + ((long)i * labels) + count, labels - count).Clear();
        }

        Gradients.AddColumns(scores.Start, rows, labels, labels, gradient + shape.RelationsBias.Offset);
        endErrors.Need((long)rows * 3 * relation);
        Gemm.Multiply(scores.Start, labels, 1, transposed.Of(shape.Relations), endErrors.Start, 3 * relation, rows, labels, 3 * relation, accumulate: false);
        WeightGradient(ends.Start, 3 * relation, 3 * relation, scores.Start, labels, labels, rows, gradient + shape.Relations.Offset);
        ScatterEnds(headRows, gradient);
        return loss * weight;
    }

    private void ScatterEnds(int[] headRows, float* gradient)
    {
        var column = 2 * arc;
        for (var i = 0; i < headRows.Length; i++)
        {
            var end = ends.Start + ((long)i * 3 * relation);
            var error = endErrors.Start + ((long)i * 3 * relation);
            var dependentError = errors.Start + ((long)i * shape.HeadsWidth) + column;
            var headError = headRows[i] < 0 ? gradient + shape.Roots.Offset + arc : errors.Start + ((long)headRows[i] * shape.HeadsWidth) + column + relation;
            for (var j = 0; j < relation; j += 16)
            {
                Vector512<float> product = Vector512.Load(error + j), d = Vector512.Load(end + relation + j), h = Vector512.Load(end + (2 * relation) + j);
                Vector512.Store(Vector512.Load(dependentError + j) + (product * h) + Vector512.Load(error + relation + j), dependentError + j);
                Vector512.Store(Vector512.Load(headError + j) + (product * d) + Vector512.Load(error + (2 * relation) + j), headError + j);
            }
        }
    }

    private float Arcs(SentenceBatch batch, Example[] examples, PackedWeights weights, PackedWeights transposed, float weight, float* gradient)
    {
        var rows = batch.Rows;
        queries.Need((long)rows * arc);
        queryErrors.Zeros((long)rows * arc);
        Scoring.ArcQueries(weights, heads.Start, rows, queries.Start);
        var loss = 0f;
        for (var s = 0; s < examples.Length; s++)
            loss += SentenceArcs(batch, s, examples[s].Heads, weights, weight, gradient);
        Gradients.AddColumns(queryErrors.Start, rows, arc, arc, gradient + shape.ArcBias.Offset);
        Gemm.Multiply(queryErrors.Start, arc, 1, transposed.Of(shape.Arc), errors.Start, shape.HeadsWidth, rows, arc, arc, accumulate: true);
        WeightGradient(heads.Start, shape.HeadsWidth, arc, queryErrors.Start, arc, arc, rows, gradient + shape.Arc.Offset);
        return loss;
    }

    private float SentenceArcs(SentenceBatch batch, int sentence, int[] gold, PackedWeights weights, float weight, float* gradient)
    {
        var words = gold.Length;
        var columns = NetworkShape.Padded(words + 1);
        scores.Need((long)words * columns);
        room.Need(Scoring.ArcRoom(shape, words) + ((long)columns * arc));
        Scoring.Arcs(weights, batch, sentence, 0, words, heads.Start, queries.Start, scores.Start, room.Start);
        var loss = 0f;
        for (var i = 0; i < words; i++)
        {
            var row = scores.Start + ((long)i * columns);
            row[i + 1] = float.NegativeInfinity;
            loss += Gradients.Softmax(row, words + 1, gold[i] + 1, weight);
            new Span<float>(row + words + 1, columns - words - 1).Clear();
        }

        var candidates = room.Start + ((long)words * arc);
        var spare = candidates + ((long)columns * arc);
        var result = spare + ((long)columns * arc);
        Gemm.Pack(candidates, arc, 1, columns, arc, spare);
        Gemm.Multiply(scores.Start, columns, 1, spare, result, arc, words, columns, arc, accumulate: false);
        for (var i = 0; i < words; i++)
            Gradients.Add(result + ((long)i * arc), queryErrors.Start + ((long)batch.Row(sentence, i) * arc), arc);
        Gemm.Pack(room.Start, arc, 1, words, arc, spare);
        Gemm.Multiply(scores.Start, 1, columns, spare, result, arc, words + 1, words, arc, accumulate: false);
        Gradients.Add(result, gradient + shape.Roots.Offset, arc);
        for (var i = 0; i < words; i++)
            Gradients.Add(result + ((long)(i + 1) * arc), errors.Start + ((long)batch.Row(sentence, i) * shape.HeadsWidth) + arc, arc);
        return loss * weight;
    }
}
