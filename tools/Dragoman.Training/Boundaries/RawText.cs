using System.Text;
using Dragoman.Sentences;

namespace Dragoman.Training.Boundaries;

/// <summary>A paragraph as it was before anybody marked its sentences.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Ends">Offsets at which sentences end.</param>
internal sealed record RawParagraph(string Text, IReadOnlySet<int> Ends)
{
    /// <summary>The paragraphs of a treebank, by its <c># newpar</c> and <c># newdoc</c>.</summary>
    public static IEnumerable<RawParagraph> Of(string path)
    {
        using var file = File.OpenText(path);
        var text = new StringBuilder();
        var ends = new HashSet<int>();
        foreach (var sentence in new ConlluReader(file, path, _ => { }).ReadAll())
        {
            if (text.Length > 0 && sentence.Comments.Any(c => (c.StartsWith("# newpar", StringComparison.Ordinal) && !c.StartsWith("# newpar_block", StringComparison.Ordinal))
                || c.StartsWith("# newdoc", StringComparison.Ordinal)))
            {
                yield return new(text.ToString(), ends);
                text.Clear();
                ends = [];
            }

            text.Append(sentence.Text);
            ends.Add(text.Length);
            if (sentence.Tokens[^1].SpaceAfter) text.Append(' ');
        }

        if (text.Length > 0) yield return new(text.ToString(), ends);
    }
}
