using System.Diagnostics;
using System.Text.Json;
using Dragoman.Sentences.Network;

namespace Dragoman.Training.Network;

/// <summary>
/// Running text for word vectors: the words of plain files (also .xz, through the xz program), of the factbook's JSON and of treebanks, normalized.
/// </summary>
internal static class PlainText
{
    /// <summary>The words of every paragraph under the given files and folders, in the order of their names.</summary>
    public static IEnumerable<List<string>> Paragraphs(IEnumerable<string> paths) => Texts(paths).Select(Words);

    /// <summary>Every paragraph as it is written.</summary>
    public static IEnumerable<string> Texts(IEnumerable<string> paths)
    {
        foreach (var path in paths.SelectMany(Files))
        {
            IEnumerable<string> texts = path.EndsWith(".json", StringComparison.Ordinal) ? Json(path) : Blocks(path);
            foreach (var text in texts)
                yield return text;
        }
    }

    /// <summary>Cuts text into words as the treebanks do: clitics and hyphens apart.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var end = WordEnd(text, i);
            Split(WordFeatures.Normalize(text[i..end]), words);
            i = end;
        }

        return words;
    }

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".txt" or ".xz" or ".json").Order(StringComparer.Ordinal)
        : [path];

    private static int WordEnd(string text, int start)
    {
        var end = start;
        if (char.IsDigit(text[start]))
        {
            while (end < text.Length && (char.IsDigit(text[end]) || (text[end] is '.' or ',' or ':' && end + 1 < text.Length && char.IsDigit(text[end + 1]))))
                end++;
            return end;
        }

        bool Inner(int at) => text[at] is '\'' or '\u2019' && at > start && at + 1 < text.Length && char.IsLetter(text[at + 1]);
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || Inner(end)))
            end++;
        return Math.Max(end, start + 1);
    }

    private static void Split(string word, List<string> words)
    {
        var clitic = word.EndsWith("n't", StringComparison.Ordinal) && word.Length > 3 ? word.Length - 3 : word.Length > 2 ? word.LastIndexOf('\'') : -1;
        if (clitic <= 0)
        {
            words.Add(word);
            return;
        }

        words.Add(word[..clitic]);
        words.Add(word[clitic..]);
    }

    private static IEnumerable<string> Blocks(string path)
    {
        var block = new List<string>();
        foreach (var line in Lines(path))
        {
            if (!string.IsNullOrWhiteSpace(line))
                block.Add(line);
            else if (block.Count > 0)
            {
                yield return string.Join(' ', block);
                block.Clear();
            }
        }

        yield return string.Join(' ', block);
    }

    private static IEnumerable<string> Lines(string path)
    {
        if (!path.EndsWith(".xz", StringComparison.Ordinal))
            return File.ReadLines(path);
        using var xz = Process.Start(new ProcessStartInfo("xz", ["-dc", path]) { RedirectStandardOutput = true })!;
        return xz.StandardOutput.ReadToEnd().Split('\n');
    }

    private static List<string> Json(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var texts = new List<string>();
        Collect(document.RootElement, texts);
        return texts;
    }

    private static void Collect(JsonElement element, List<string> texts)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
                Collect(property.Value, texts);
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, texts);
        }
        else if (element.ValueKind == JsonValueKind.String && element.GetString()!.Length > 40)
            texts.Add(WithoutMarkup(element.GetString()!));
    }

    private static string WithoutMarkup(string text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        var inside = false;
        foreach (var c in text)
        {
            inside = c == '<' || (inside && c != '>');
            plain.Append(inside || c == '>' ? ' ' : c);
        }

        return System.Net.WebUtility.HtmlDecode(plain.ToString());
    }
}
