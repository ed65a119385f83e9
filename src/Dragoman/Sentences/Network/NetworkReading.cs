namespace Dragoman.Sentences.Network;

/// <summary>One thread's room for running the network, used again from batch to batch.</summary>
internal sealed unsafe class NetworkReading(NetworkModel model, Dictionary<string, int> vocabulary, WordProjections projections, NameHead? names)
{
    private readonly NetworkShape shape = model.Shape;
    private readonly LayerState[] states = [.. Enumerable.Range(0, model.Shape.Sizes.Layers).Select(_ => new LayerState())];
    private readonly int rootLabel = Array.IndexOf(model.Labels[3], "root");
    private readonly List<(int Row, WordProjections.Key Word)> missing = [];
    private readonly Scratch input = new();
    private readonly Scratch projected = new();
    private readonly Scratch heads = new();
    private readonly Scratch tags = new();
    private readonly Scratch queries = new();
    private readonly Scratch scores = new();
    private readonly Scratch ends = new();
    private readonly Scratch room = new();

    /// <summary>Reads the pieces, longest first, and writes their words' analyses and scores of name tags in place.</summary>
    public void Read(IReadOnlyList<IReadOnlyList<string>> sentences, List<Stretch> pieces, WordAnalysis[][] results, float[]?[] nameScores)
    {
        var batch = Run(sentences, pieces);
        if (names is not null) Names(batch, pieces, nameScores);
        var rows = batch.Rows;
        Scoring.Heads(model.Weights, states[0].Outputs.Start, states[^1].Outputs.Start, rows, heads.Need((long)rows * shape.HeadsWidth));
        Scoring.Tags(model.Weights, heads.Start, rows, tags.Need((long)rows * shape.TagsWidth));
        Scoring.ArcQueries(model.Weights, heads.Start, rows, queries.Need((long)rows * shape.Sizes.Arc));
        var trees = new int[pieces.Count][];
        var headRows = new int[rows];
        for (var s = 0; s < trees.Length; s++)
        {
            trees[s] = Tree(batch, s);
            for (var word = 0; word < trees[s].Length; word++)
                headRows[batch.Row(s, word)] = trees[s][word] < 0 ? -1 : batch.Row(s, trees[s][word]);
        }

        var labels = scores.Need((long)rows * shape.Relations.Columns);
        Scoring.Relations(model.Weights, heads.Start, rows, headRows, ends.Need((long)rows * 3 * shape.Sizes.Relation), labels);
        for (var s = 0; s < trees.Length; s++)
        {
            for (var word = 0; word < trees[s].Length; word++)
                results[pieces[s].Sentence][pieces[s].Start + word] = Analysis(batch.Row(s, word), trees[s][word], pieces[s].Start);
        }
    }

    /// <summary>Outputs of the first and the last layer for every word of the pieces, word after word, into each sentence's own array: for training on top of them.</summary>
    public void Outputs(IReadOnlyList<IReadOnlyList<string>> sentences, List<Stretch> pieces, float[][] outputs)
    {
        var batch = Run(sentences, pieces);
        var width = 2 * shape.Sizes.Hidden;
        for (var s = 0; s < pieces.Count; s++)
        {
            for (var word = 0; word < pieces[s].Length; word++)
            {
                var target = outputs[pieces[s].Sentence].AsSpan((pieces[s].Start + word) * 2 * width, 2 * width);
                long row = batch.Row(s, word);
                new ReadOnlySpan<float>(states[0].Outputs.Start + (row * width), width).CopyTo(target);
                new ReadOnlySpan<float>(states[^1].Outputs.Start + (row * width), width).CopyTo(target[width..]);
            }
        }
    }

    private SentenceBatch Run(IReadOnlyList<IReadOnlyList<string>> sentences, List<Stretch> pieces)
    {
        var batch = new SentenceBatch([.. pieces.Select(p => p.Length)]);
        Input(batch, sentences, pieces);
        for (var layer = 0; layer < states.Length; layer++)
        {
            var weights = model.Weights.Layer(layer);
            if (layer == 0)
                RecurrentLayer.Read(batch, weights, shape.Sizes.Hidden, states[0]);
            else
                RecurrentLayer.Read(batch, weights, states[layer - 1].Outputs.Start, shape.Inputs[layer].Rows, shape.Sizes.Hidden, states[layer]);
        }

        return batch;
    }

    private void Names(SentenceBatch batch, List<Stretch> pieces, float[]?[] nameScores)
    {
        var found = scores.Need((long)batch.Rows * NameHead.Width);
        names!.Score(states[0].Outputs.Start, states[^1].Outputs.Start, batch.Rows, room.Need((long)batch.Rows * names.Hidden), found);
        for (var s = 0; s < pieces.Count; s++)
        {
            for (var word = 0; word < pieces[s].Length; word++)
            {
                var target = nameScores[pieces[s].Sentence].AsSpan((pieces[s].Start + word) * names.Tags, names.Tags);
                new ReadOnlySpan<float>(found + ((long)batch.Row(s, word) * NameHead.Width), names.Tags).CopyTo(target);
            }
        }
    }

    private static int Best(float* scores, int count)
    {
        var best = 0;
        for (var i = 1; i < count; i++)
            best = scores[i] > scores[best] ? i : best;
        return best;
    }

    private int[] Tree(SentenceBatch batch, int sentence)
    {
        var words = batch.Lengths[sentence];
        var columns = NetworkShape.Padded(words + 1);
        var arcs = scores.Need((long)words * columns);
        Scoring.Arcs(model.Weights, batch, sentence, 0, words, heads.Start, queries.Start, arcs, room.Need(Scoring.ArcRoom(shape, words)));
        var tree = new int[words];
        Arborescence.Decode(new ReadOnlySpan<float>(arcs, words * columns), words, columns, tree);
        return tree;
    }

    private WordAnalysis Analysis(int row, int head, int start)
    {
        var tag = tags.Start + ((long)row * shape.TagsWidth);
        var labels = scores.Start + ((long)row * shape.Relations.Columns);
        if (rootLabel >= 0)
            labels[rootLabel] = head < 0 ? float.PositiveInfinity : float.NegativeInfinity;
        return new(
            model.Labels[0][Best(tag, shape.Sizes.Upos)],
            model.Labels[1][Best(tag + shape.XposColumn, shape.Sizes.Xpos)],
            model.Labels[2][Best(tag + shape.FeatsColumn, shape.Sizes.Feats)],
            head < 0 ? -1 : head + start,
            model.Labels[3][Best(labels, shape.Sizes.Deprels)]);
    }

    /// <summary>Fills the first layer's gates: from what is kept of known words, and by one product for the others.</summary>
    private void Input(SentenceBatch batch, IReadOnlyList<IReadOnlyList<string>> sentences, List<Stretch> pieces)
    {
        var width = shape.Inputs[0].Columns;
        var gates = states[0].Gates.Need((long)batch.Rows * width);
        missing.Clear();
        for (var s = 0; s < pieces.Count; s++)
        {
            var words = sentences[pieces[s].Sentence];
            for (var i = 0; i < pieces[s].Length; i++)
            {
                var place = pieces[s].Start + i;
                var word = new WordProjections.Key(words[place], place == 0, pieces[s].Caseless);
                var row = batch.Row(s, i);
                if (projections.Find(word) is { } known)
                    known.CopyTo(new Span<float>(gates + ((long)row * width), width));
                else
                    missing.Add((row, word));
            }
        }

        Project(gates, width);
    }

    private void Project(float* gates, int width)
    {
        var count = missing.Count;
        input.Zeros((long)count * shape.InputWidth);
        for (var i = 0; i < count; i++)
            Word(missing[i].Word, input.Start + ((long)i * shape.InputWidth));
        projected.Need((long)count * width);
        RecurrentLayer.Project(model.Weights.Layer(0), input.Start, count, shape.InputWidth, shape.Sizes.Hidden, projected.Start);
        for (var i = 0; i < count; i++)
        {
            var row = new ReadOnlySpan<float>(projected.Start + ((long)i * width), width);
            row.CopyTo(new Span<float>(gates + ((long)missing[i].Row * width), width));
            projections.Keep(missing[i].Word, row);
        }
    }

    private void Word(WordProjections.Key key, float* target)
    {
        var word = WordFeatures.Normalize(key.Form);
        Span<int> parts = stackalloc int[WordFeatures.MostGrams];
        model.Tables[0].Add(vocabulary.GetValueOrDefault(word), 1, target);
        target += shape.Tables[0].Width;
        target = Part(1, parts[..WordFeatures.Suffixes(word, (uint)shape.Sizes.Suffixes, parts)], target);
        target = Part(2, parts[..WordFeatures.Prefixes(word, (uint)shape.Sizes.Prefixes, parts)], target);
        target = Part(3, parts[..WordFeatures.Grams(word, (uint)shape.Sizes.Grams, parts)], target);
        model.Tables[4].Add(WordFeatures.Shape(key.Form, key.First, key.Caseless), 1, target);
    }

    private float* Part(int table, ReadOnlySpan<int> rows, float* target)
    {
        foreach (var row in rows)
            model.Tables[table].Add(row, WordParts.Weight(rows.Length), target);
        return target + shape.Tables[table].Width;
    }
}
