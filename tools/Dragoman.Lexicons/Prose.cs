using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dragoman.Lexicons;

/// <summary>Text out of the forms in which the sources keep it.</summary>
internal static partial class Prose
{
    /// <summary>The sentences of the train files, without those genres (news, interview) that the layout pages are made of.</summary>
    public static IEnumerable<string> Conllu(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*-train.conllu").Order(StringComparer.Ordinal))
        {
            var leftOut = false;
            foreach (var line in File.ReadLines(file))
            {
                if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                    leftOut = line.Contains("GUM_news_", StringComparison.Ordinal) || line.Contains("GUM_interview_", StringComparison.Ordinal);
                if (!leftOut && line.StartsWith("# text = ", StringComparison.Ordinal)) yield return line[9..];
            }
        }
    }

    /// <summary>Every string of some length in the JSON files, without markup.</summary>
    public static IEnumerable<string> Factbook(string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var text in Strings(json.RootElement)) yield return Markup().Replace(text, " ").Replace("&nbsp;", " ", StringComparison.Ordinal);
        }
    }

    /// <summary>Paragraphs of wrapped prose: lines up to an empty one, words divided at a line's end left out.</summary>
    public static IEnumerable<string> Paragraphs(TextReader input)
    {
        var text = new StringBuilder();
        while (input.ReadLine() is { } line)
        {
            if (line.Trim().Length > 0) text.Append(line.Trim()).Append(line.EndsWith('-') ? " \u0001" : " ");
            else if (text.Length > 0)
            {
                yield return text.ToString();
                text.Clear();
            }
        }

        if (text.Length > 0) yield return text.ToString();
    }

    /// <summary>A rough cut into sentences: good enough to count how they begin.</summary>
    public static string[] Sentences(string text) => Ends().Split(text);

    /// <summary>The words of all lists in a folder, possessives left out.</summary>
    public static IEnumerable<string> WordLists(string folder) => Directory.GetFiles(folder).Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
        .Where(w => w.Length > 0 && !w.EndsWith("'s", StringComparison.Ordinal)).Distinct();

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"(?<=[.!?]['’”""]?)\s+(?=[""“‘']?[A-Z])")]
    private static partial Regex Ends();
}
