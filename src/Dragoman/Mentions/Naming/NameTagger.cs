namespace Dragoman.Mentions.Naming;

/// <summary>Finds names with a trained sequence model: the best run of tags by first-order Viterbi over the words that may be names.</summary>
internal sealed class NameTagger(NameModel model, float trust = NameTagger.Trust)
{
    /// <summary>Weight of a nat of the network among the weights of features.</summary>
    public const float Trust = 100;


    /// <summary>Names of a sentence, from left to right, without overlap.</summary>
    public List<NamedSpan> Find(NameFeatures features, int words)
    {
        var found = new List<NamedSpan>();
        for (var i = 0; i < words;)
        {
            if (!features.Candidate[i])
            {
                i++;
                continue;
            }

            var end = i;
            while (end < words && features.Candidate[end]) end++;
            Collect(Best(features, i, end), i, found);
            i = end;
        }

        return found;
    }

    /// <summary>Tags of the words in <c>[first, end)</c>.</summary>
    public int[] Best(NameFeatures features, int first, int end)
    {
        var length = end - first;
        var scores = new int[length * NameTags.Count];
        Span<uint> buffer = stackalloc uint[NameFeatures.Most];
        for (var i = 0; i < length; i++)
        {
            var count = features.Write(first + i, buffer);
            var row = scores.AsSpan(i * NameTags.Count, NameTags.Count);
            model.Sum(buffer[..count], row);
            if (features.Scores is not { } seen) continue;
            for (var tag = 0; tag < row.Length; tag++) row[tag] += (int)MathF.Round(seen[((first + i) * NameTags.Count) + tag] * trust);
        }

        return Path(scores, model.Transitions, length);
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
