using System.Text.Json;
using Dragoman.Mentions;
using Dragoman.Sentences;

namespace Dragoman.Training.Names;

/// <summary>Texts with names by offsets in code points (JSON Lines), cut into sentences and words by <c>split</c>.</summary>
internal static class NamedTexts
{
    public static IEnumerable<(string Id, string Text, List<Sentence> Sentences, List<int[]> Tags)> Read(string path, Func<string, IReadOnlyList<Sentence>> split)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var units = Units(text);
            var names = json.RootElement.GetProperty("gold").GetProperty("entities").EnumerateArray()
                .Select(e => (Start: units[e.GetProperty("start").GetInt32()], End: units[e.GetProperty("end").GetInt32()], Kind: KindOf(e.GetProperty("type").GetString()!))).ToList();
            var sentences = split(text).ToList();
            var id = json.RootElement.GetProperty("id").GetString()!;
            var descriptions = id.StartsWith("re3d", StringComparison.Ordinal);
            yield return (id, text, sentences, [.. sentences.Select(s => TagsOf(s, names, descriptions))]);
        }
    }

    /// <summary>Texts written for this project, one a paragraph, with names in braces behind the letter of their kind: <c>{P Ana Lima} of {L Porto}</c>.</summary>
    public static IEnumerable<(string Id, string Text, List<Sentence> Sentences, List<int[]> Tags)> ReadMarked(string path, Func<string, IReadOnlyList<Sentence>> split)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var text = new System.Text.StringBuilder();
            var names = new List<(int Start, int End, MentionType? Kind)>();
            for (var i = 0; i < line.Length; i++)
            {
                if (line[i] != '{')
                {
                    text.Append(line[i]);
                    continue;
                }

                var end = line.IndexOf('}', i);
                names.Add((text.Length, text.Length + end - i - 3, line[i + 1] switch { 'P' => MentionType.Person, 'O' => MentionType.Organization, 'L' => MentionType.Place, _ => MentionType.Other }));
                text.Append(line, i + 3, end - i - 3);
                i = end;
            }

            var sentences = split(text.ToString()).ToList();
            yield return ($"own/{number++:000}", text.ToString(), sentences, [.. sentences.Select(s => TagsOf(s, names, false))]);
        }
    }

    private static int[] TagsOf(Sentence sentence, List<(int Start, int End, MentionType? Kind)> names, bool descriptions)
    {
        var spans = new List<(int, int, MentionType)>();
        foreach (var name in names)
        {
            if (name.Kind is null) continue;
            var first = Array.FindIndex(sentence.Tokens, t => t.Span.End > name.Start && t.Span.Start < name.End);
            var last = Array.FindLastIndex(sentence.Tokens, t => t.Span.End > name.Start && t.Span.Start < name.End);
            if (first < 0) continue;
            var (from, to) = descriptions ? Bare(sentence.Tokens, first, last + 1) : (first, last + 1);
            if (to > from) spans.Add((from, to, name.Kind.Value));
        }

        return NameDocument.TagsOf(sentence.Tokens.Length, spans);
    }

    /// <summary>re3d marks descriptions too (<c>enemy fighters</c>, <c>northern Aster</c>): what begins small is left out, and a phrase that ends small is no name.</summary>
    private static (int First, int End) Bare(Token[] tokens, int first, int end)
    {
        var last = tokens[end - 1].Form;
        if (char.IsLower(last[0]) && tokens[first..end].Any(t => char.IsUpper(t.Form[0])) && end - first > 1 && tokens[end - 1].Upos is "NOUN") return (first, first);
        while (first < end && char.IsLower(tokens[first].Form[0]) && tokens[first].Upos is not "PROPN") first++;
        if (first < end - 1 && tokens[first].Form == "The") first++;
        return (first, end);
    }

    private static MentionType? KindOf(string type) => type switch
    {
        "person" or "Person" => MentionType.Person,
        "organization" or "Organisation" => MentionType.Organization,
        "place" or "Location" => MentionType.Place,
        "Temporal" or "Quantity" or "Money" or "Coordinate" or "Frequency" or "CommsIdentifier" => null,
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
