using System.Text.Json;
using Dragoman.Mentions;
using Dragoman.Sentences;

namespace Dragoman.Training.Names;

/// <summary>Texts with names by offsets in code points (JSON Lines), cut into sentences and words by <c>split</c>.</summary>
internal static class NamedTexts
{
    public static IEnumerable<(string Id, List<Sentence> Sentences, List<int[]> Tags)> Read(string path, Func<string, IReadOnlyList<Sentence>> split)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var units = Units(text);
            var names = json.RootElement.GetProperty("gold").GetProperty("entities").EnumerateArray()
                .Select(e => (Start: units[e.GetProperty("start").GetInt32()], End: units[e.GetProperty("end").GetInt32()], Kind: KindOf(e.GetProperty("type").GetString()!))).ToList();
            var sentences = split(text).ToList();
            yield return (json.RootElement.GetProperty("id").GetString()!, sentences, [.. sentences.Select(s => TagsOf(s, names))]);
        }
    }

    private static int[] TagsOf(Sentence sentence, List<(int Start, int End, MentionType Kind)> names)
    {
        var spans = new List<(int, int, MentionType)>();
        foreach (var name in names)
        {
            var first = Array.FindIndex(sentence.Tokens, t => t.Span.End > name.Start && t.Span.Start < name.End);
            var last = Array.FindLastIndex(sentence.Tokens, t => t.Span.End > name.Start && t.Span.Start < name.End);
            if (first >= 0) spans.Add((first, last + 1, name.Kind));
        }

        return NameDocument.TagsOf(sentence.Tokens.Length, spans);
    }

    private static MentionType KindOf(string type) => type switch
    {
        "person" => MentionType.Person,
        "organization" => MentionType.Organization,
        "place" => MentionType.Place,
        _ => MentionType.Other,
    };

    /// <summary>UTF-16 offset of every code point, and of the end.</summary>
    private static int[] Units(string text)
    {
        var units = new List<int>();
        for (var i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) ? 2 : 1) units.Add(i);
        units.Add(text.Length);
        return [.. units];
    }
}
