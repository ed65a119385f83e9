using System.Runtime.Intrinsics;

namespace Dragoman.Sentences.Network;

/// <summary>From the recurrent layers' outputs to scores of tags, arcs and labels. Training and reading share it.</summary>
internal static unsafe class Scoring
{
    /// <summary>The rectified heads of all words: rows × <see cref="NetworkShape.HeadsWidth"/>.</summary>
    public static void Heads(PackedWeights weights, float* first, float* last, int rows, float* heads)
    {
        var shape = weights.Shape;
        var both = 2 * shape.Sizes.Hidden;
        var width = shape.HeadsWidth;
        Gemm.Multiply(last, both, 1, weights.Of(shape.Heads), heads, width, rows, both, width, accumulate: false);
        Gemm.Multiply(first, both, 1, weights.Of(shape.FirstTags), heads + shape.TagColumn, width, rows, both, shape.Sizes.Tag, accumulate: true);
        Activation.AddToRows(heads, rows, width, weights.Of(shape.HeadsBias));
        Activation.Rectify(heads, (nint)rows * width);
    }

    /// <summary>Scores of all tags: rows × <see cref="NetworkShape.TagsWidth"/>.</summary>
    public static void Tags(PackedWeights weights, float* heads, int rows, float* tags)
    {
        var shape = weights.Shape;
        var width = shape.TagsWidth;
        Gemm.Multiply(heads + shape.TagColumn, shape.HeadsWidth, 1, weights.Of(shape.Tags), tags, width, rows, shape.Sizes.Tag, width, accumulate: false);
        Activation.AddToRows(tags, rows, shape.TagsWidth, weights.Of(shape.TagsBias));
    }

    /// <summary>What each word asks of its head: the dependent's side times the biaffine matrix, plus the head's own weight.</summary>
    public static void ArcQueries(PackedWeights weights, float* heads, int rows, float* queries)
    {
        var shape = weights.Shape;
        var arc = shape.Sizes.Arc;
        Gemm.Multiply(heads, shape.HeadsWidth, 1, weights.Of(shape.Arc), queries, arc, rows, arc, arc, accumulate: false);
        Activation.AddToRows(queries, rows, arc, weights.Of(shape.ArcBias));
    }

    /// <summary>
    /// Arc scores of words <paramref name="from"/> to <paramref name="end"/> of a sentence among each other: row per word, column 0 for the root, then the
    /// words. <paramref name="room"/> holds what <see cref="ArcRoom"/> says.
    /// </summary>
    public static void Arcs(
        PackedWeights weights, SentenceBatch batch, int sentence, int from, int end, float* heads, float* queries, float* scores, float* room)
    {
        var shape = weights.Shape;
        var arc = shape.Sizes.Arc;
        var words = end - from;
        var columns = NetworkShape.Padded(words + 1);
        var asked = room;
        var candidates = room + ((long)words * arc);
        var packed = candidates + ((long)columns * arc);
        new Span<float>(candidates, columns * arc).Clear();
        Copy(weights.Of(shape.Roots), candidates, arc);
        for (var i = 0; i < words; i++)
        {
            long row = batch.Row(sentence, from + i);
            Copy(queries + (row * arc), asked + (i * arc), arc);
            Copy(heads + (row * shape.HeadsWidth) + arc, candidates + ((i + 1) * arc), arc);
        }

        Gemm.Pack(candidates, 1, arc, arc, columns, packed);
        Gemm.Multiply(asked, arc, 1, packed, scores, columns, words, arc, columns, accumulate: false);
    }

    /// <summary>Values that <see cref="Arcs"/> needs room for.</summary>
    public static long ArcRoom(NetworkShape shape, int words) => ((long)words + (2 * NetworkShape.Padded(words + 1))) * shape.Sizes.Arc;

    /// <summary>
    /// Label scores of every word for the head at row <paramref name="headRows"/> (-1 for the root): rows × padded labels.
    /// <paramref name="ends"/> has room for rows × three relation widths: product, dependent, head.
    /// </summary>
    public static void Relations(PackedWeights weights, float* heads, int rows, ReadOnlySpan<int> headRows, float* ends, float* scores)
    {
        var shape = weights.Shape;
        var width = shape.Sizes.Relation;
        var column = 2 * shape.Sizes.Arc;
        var root = weights.Of(shape.Roots) + shape.Sizes.Arc;
        for (var i = 0; i < rows; i++)
        {
            var dependent = heads + ((long)i * shape.HeadsWidth) + column;
            var head = headRows[i] < 0 ? root : heads + ((long)headRows[i] * shape.HeadsWidth) + column + width;
            var target = ends + ((long)i * 3 * width);
            for (var j = 0; j < width; j += 16)
            {
                Vector512<float> d = Vector512.Load(dependent + j), h = Vector512.Load(head + j);
                Vector512.Store(d * h, target + j);
                Vector512.Store(d, target + width + j);
                Vector512.Store(h, target + (2 * width) + j);
            }
        }

        var labels = shape.Relations.Columns;
        Gemm.Multiply(ends, 3 * width, 1, weights.Of(shape.Relations), scores, labels, rows, 3 * width, labels, accumulate: false);
        Activation.AddToRows(scores, rows, labels, weights.Of(shape.RelationsBias));
    }

    private static void Copy(float* from, float* to, int count) => new Span<float>(from, count).CopyTo(new Span<float>(to, count));
}
