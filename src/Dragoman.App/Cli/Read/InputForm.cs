using System.Text.RegularExpressions;

namespace Dragoman.App.Cli.Read;

/// <summary>What an input is taken for.</summary>
internal enum InputForm
{
    /// <summary>By its name and content.</summary>
    Auto,

    /// <summary>Raw page text that needs repair and cutting into articles.</summary>
    Page,

    /// <summary>Clean text of one article, used as it is.</summary>
    Article,

    /// <summary>One article a line.</summary>
    Jsonl,
}

/// <summary>Tells pages, articles and streams apart.</summary>
internal static partial class InputForms
{
    /// <summary>Whether a file's name or first bytes say that it holds one JSON object a line.</summary>
    internal static bool IsJsonLines(string file, ReadOnlySpan<byte> start)
    {
        if (file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase)) return true;
        var first = start.TrimStart(" \t\r\n"u8);
        return first is [(byte)'{', ..] && first.IndexOf((byte)'"') is > 0 and < 16;
    }

    /// <summary>
    /// Whether a text looks like a page given up by a PDF: most lines are narrow and full, and lines break inside sentences. Clean articles have a line a paragraph,
    /// or lines of the width of mail and wires without broken words.
    /// </summary>
    internal static bool IsPage(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length < 6) return false;
        var narrow = lines.Count(line => line.Length <= NarrowLine);
        var broken = lines.Count(line => BrokenWord().IsMatch(line));
        return narrow > 0.6 * lines.Length && (broken > 0 || lines.Count(line => EndsMidSentence().IsMatch(line)) > 0.5 * lines.Length);
    }

    /// <summary>The widest column of newspaper text seen in the development pages has 44 characters; mail and wire copy is set at 65 to 80.</summary>
    private const int NarrowLine = 60;

    [GeneratedRegex(@"\p{L}[-\u00AD]$")]
    private static partial Regex BrokenWord();

    [GeneratedRegex(@"[\p{L},]$")]
    private static partial Regex EndsMidSentence();
}
