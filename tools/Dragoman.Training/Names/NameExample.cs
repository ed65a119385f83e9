using Dragoman.Mentions.Naming;
using Dragoman.Sentences;

namespace Dragoman.Training.Names;

/// <summary>A document for training or measuring: its sentences, and the tags its words should have.</summary>
/// <param name="Id">Id of the document, by whose hash it is kept out of training or not.</param>
/// <param name="Text">Its text; empty where only its words are given.</param>
/// <param name="Sentences">Sentences with predicted parts of speech.</param>
/// <param name="Tags">One array a sentence, one tag a word.</param>
internal sealed record NameDocument(string Id, string Text, IReadOnlyList<Sentence> Sentences, IReadOnlyList<int[]> Tags)
{
    /// <summary>Whether the document belongs to the fifth that is kept for measuring.</summary>
    public bool IsHeldOut => Fold == 0;

    /// <summary>The fifth it belongs to, 0 to 4: 0 is kept for measuring, the others take turns while the recipe is chosen. Texts of our own are always learnt from.</summary>
    public uint Fold => Id.StartsWith("own/", StringComparison.Ordinal) ? 5 : StableHash.Fnv1a(Id) % 5;

    /// <summary>Tags of a sentence whose names are given; of overlapping names the longest counts.</summary>
    public static int[] TagsOf(int words, IEnumerable<(int First, int End, Dragoman.Mentions.MentionType Kind)> names)
    {
        var tags = new int[words];
        foreach (var (first, end, kind) in names.OrderByDescending(n => n.End - n.First))
        {
            if (tags.AsSpan(first, end - first).ContainsAnyExcept(NameTags.Outside)) continue;
            tags.AsSpan(first, end - first).Fill(NameTags.Begin(kind) + 1);
            tags[first] = NameTags.Begin(kind);
        }

        return tags;
    }
}
