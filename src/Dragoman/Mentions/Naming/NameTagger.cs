namespace Dragoman.Mentions.Naming;

/// <summary>Finds names with a trained sequence model: the best run of tags by first-order Viterbi over the words that may be names.</summary>
internal sealed class NameTagger(NameModel model, float trust = NameTagger.Trust, float share = NameTagger.Share)
{
    /// <summary>Weight of a nat of the network among the weights of features.</summary>
    public const float Trust = 100;

    /// <summary>Share of what the article says of a word elsewhere in what is believed of it here.</summary>
    public const float Share = 0.3f;

    /// <summary>Names of every sentence of an article, from left to right, without overlap.</summary>
    public List<NamedSpan>[] Find(IReadOnlyList<NameFeatures> article)
    {
        var scores = new int[article.Count][];
        for (var s = 0; s < scores.Length; s++) scores[s] = Scores(article[s]);
        if (share > 0) new NamePooling(article, scores, share).Run();
        var found = new List<NamedSpan>[scores.Length];
        for (var s = 0; s < scores.Length; s++) found[s] = Find(article[s].Candidate, scores[s]);
        return found;
    }

    private List<NamedSpan> Find(bool[] candidate, int[] scores)
    {
        var found = new List<NamedSpan>();
        for (var i = 0; i < candidate.Length;)
        {
            if (!candidate[i])
            {
                i++;
                continue;
            }

            var end = i;
            while (end < candidate.Length && candidate[end]) end++;
            Collect(Path(scores.AsSpan(i * NameTags.Count, (end - i) * NameTags.Count), model.Transitions, end - i), i, found);
            i = end;
        }

        return found;
    }

    /// <summary>Scores of the words of a sentence that may be part of names, a row of tags a word; zeros for all others.</summary>
    private int[] Scores(NameFeatures features)
    {
        var scores = new int[features.Candidate.Length * NameTags.Count];
        Span<uint> buffer = stackalloc uint[NameFeatures.Most];
        for (var i = 0; i < features.Candidate.Length; i++)
        {
            if (!features.Candidate[i]) continue;
            var count = features.Write(i, buffer);
            var row = scores.AsSpan(i * NameTags.Count, NameTags.Count);
            model.Sum(buffer[..count], row);
            if (features.Scores is not { } seen) continue;
            for (var tag = 0; tag < row.Length; tag++) row[tag] += (int)MathF.Round(seen[(i * NameTags.Count) + tag] * trust);
        }

        return scores;
    }

    /// <summary>The best run of tags, given scores of word by tag and of tag after tag.</summary>
    public static int[] Path(ReadOnlySpan<int> scores, ReadOnlySpan<int> transitions, int length)
    {
        var from = new int[length * NameTags.Count];
        Span<int> before = stackalloc int[NameTags.Count];
        Span<int> now = stackalloc int[NameTags.Count];
        before.Fill(int.MinValue / 2);
        before[NameTags.Outside] = 0;
        for (var i = 0; i < length; i++)
        {
            for (var tag = 0; tag < NameTags.Count; tag++)
            {
                var best = int.MinValue / 2;
                // A name goes on only behind its own kind; anything else may stand behind any tag.
                var (first, end) = NameTags.Continues(tag) ? (tag - 1, tag + 1) : (0, NameTags.Count);
                for (var previous = first; previous < end; previous++)
                {
                    var score = before[previous] + transitions[(previous * NameTags.Count) + tag];
                    if (score <= best) continue;
                    best = score;
                    from[(i * NameTags.Count) + tag] = previous;
                }

                now[tag] = best + scores[(i * NameTags.Count) + tag];
            }

            now.CopyTo(before);
        }

        var path = new int[length];
        for (var tag = 1; tag < NameTags.Count; tag++)
            if (before[tag] > before[path[length - 1]]) path[length - 1] = tag;
        for (var i = length - 1; i > 0; i--) path[i - 1] = from[(i * NameTags.Count) + path[i]];
        return path;
    }

    private static void Collect(int[] tags, int offset, List<NamedSpan> found)
    {
        for (var i = 0; i < tags.Length;)
        {
            if (tags[i] == NameTags.Outside)
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < tags.Length && NameTags.Continues(tags[end]) && NameTags.Kind(tags[end]) == NameTags.Kind(tags[i])) end++;
            found.Add(new NamedSpan(offset + i, offset + end, NameTags.Kind(tags[i])));
            i = end;
        }
    }
}
