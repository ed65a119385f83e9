using Dragoman.Sentences;

namespace Dragoman.App.Cli.Parse;

/// <summary>A stretch of the input that is parsed at once: some paragraphs of text, some sentences of CoNLL-U, or what is wrong with a file.</summary>
internal sealed record ParseBatch
{
    /// <summary>Sentences parsed together: about what the network wants at once.</summary>
    private const int Sentences = 48;

    /// <summary>Characters of text parsed together, at the end of a paragraph: about as much.</summary>
    private const int Characters = 6000;

    internal string? Text { get; init; }

    internal IReadOnlyList<ConlluSentence> Blank { get; init; } = [];

    internal IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    internal bool Refused { get; init; }

    /// <summary>Whether the batch is the first of its file, where sentence ids begin again.</summary>
    internal bool StartsFile { get; init; }

    /// <summary>The batches of one file, as it is read.</summary>
    internal static IEnumerable<ParseBatch> Read(TextReader source, string file, bool conllu)
    {
        var first = true;
        foreach (var batch in conllu ? ReadConllu(source, file) : ReadText(source))
        {
            yield return batch with { StartsFile = first };
            first = false;
        }
    }

    private static IEnumerable<ParseBatch> ReadConllu(TextReader source, string file)
    {
        var faults = new List<Diagnostic>();
        var blank = new List<ConlluSentence>(Sentences);
        foreach (var sentence in new ConlluReader(source, file, faults.Add).ReadAll())
        {
            blank.Add(sentence);
            if (blank.Count < Sentences) continue;
            yield return new() { Blank = [.. blank], Diagnostics = [.. faults] };
            blank.Clear();
            faults.Clear();
        }

        if (blank.Count > 0 || faults.Count > 0) yield return new() { Blank = blank, Diagnostics = faults };
    }

    private static IEnumerable<ParseBatch> ReadText(TextReader source)
    {
        var text = new System.Text.StringBuilder();
        while (source.ReadLine() is { } line)
        {
            text.Append(line).Append('\n');
            if (text.Length < Characters || !string.IsNullOrWhiteSpace(line)) continue;
            yield return new() { Text = text.ToString() };
            text.Clear();
        }

        if (text.Length > 0) yield return new() { Text = text.ToString() };
    }
}
