namespace Dragoman.Reading.Mail;

/// <summary>The text of a plain letter: without what it quotes of another, without the signature.</summary>
internal static class LetterText
{
    /// <summary>The letter's own lines; <paramref name="quoted"/> counts those left out as another's.</summary>
    internal static string Read(string text, out int quoted)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        quoted = 0;
        List<string> kept = [];
        foreach (var line in lines)
        {
            // Two hyphens and a blank are where signatures begin (RFC 3676, 4.3).
            if (line is "-- " or "--") break;
            if (line.StartsWith('>')) quoted++;
            else kept.Add(line.TrimEnd());
        }

        return Paragraphs(kept);
    }

    /// <summary>Paragraphs parted by one empty line.</summary>
    private static string Paragraphs(List<string> lines)
    {
        var text = new System.Text.StringBuilder();
        var empty = false;
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                empty = text.Length > 0;
                continue;
            }

            if (text.Length > 0) text.Append(empty ? "\n\n" : "\n");
            text.Append(line.TrimStart());
            empty = false;
        }

        return text.ToString();
    }
}
