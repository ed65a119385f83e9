using System.Buffers;

namespace Dragoman.Reading.Formats;

/// <summary>Characters in a text that no reader sees: tags (U+E0000 on) that can spell out whole sentences, and marks that show words in another order than they are read in.</summary>
public static class UnseenSigns
{
    private const int Quoted = 120;

    /// <summary>Embeddings, overrides and isolates of the bidirectional algorithm that make left-to-right text look otherwise; honest right-to-left text has marks, too, but no overrides.</summary>
    private static readonly SearchValues<char> Overrides = SearchValues.Create("\u202D\u202E");

    /// <summary>A warning where <paramref name="text"/> holds such characters; they are never part of a word that is coded.</summary>
    public static IEnumerable<Diagnostic> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOf('\uDB40') >= 0 && Spelt(text) is { Length: > 0 } spelt)
            yield return Warning($"The text holds {spelt.Length:N0} tag characters, which nobody sees; they spell '{spelt[..Math.Min(spelt.Length, Quoted)]}' and are not coded.");
        if (text.AsSpan().IndexOfAny(Overrides) is var at and >= 0)
            yield return Warning($"A mark (U+{(int)text[at]:X4}) shows the words after '{text[Math.Max(0, at - 20)..at].ReplaceLineEndings(" ")}' in another order than they are read in.");
    }

    /// <summary>What tag characters say: each stands for the ASCII character 0xE0000 below it.</summary>
    private static string Spelt(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is >= 0xE0020 and <= 0xE007E).Select(rune => (char)(rune.Value - 0xE0000)));

    private static Diagnostic Warning(string message) => new()
    {
        Code = "DG1221", Severity = Severity.Warning, Place = new DiagnosticPlace(), Message = message, Remedy = "Look at how the text was made: it may have been put there to deceive.",
    };
}
