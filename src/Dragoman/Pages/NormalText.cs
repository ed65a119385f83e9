using System.Text;

namespace Dragoman.Pages;

/// <summary>
/// The text of the pages with every character as it should be printed (ligatures apart, quotes curled, odd spaces plain), and where
/// each stood. Lines are untouched; soft hyphens stay at line ends only, where they tell of a broken word.
/// </summary>
internal sealed class NormalText
{
    private readonly int[]? origins;

    private NormalText(string text, int[]? origins)
    {
        Text = text;
        this.origins = origins;
    }

    public const char SoftHyphen = '\u00ad';

    public string Text { get; }

    /// <summary>Place in the raw text of the character at <paramref name="offset"/>.</summary>
    public int Origin(int offset) => origins is null ? offset : origins[offset];

    public static NormalText Of(string raw)
    {
        var first = FirstOdd(raw);
        if (first < 0) return new NormalText(raw, null);
        var text = new StringBuilder(raw.Length + 16).Append(raw, 0, first);
        var origins = new List<int>(raw.Length + 16);
        for (var i = 0; i < first; i++) origins.Add(i);
        for (var i = first; i < raw.Length; i++)
        {
            var length = text.Length;
            Append(text, raw, i);
            for (; length < text.Length; length++) origins.Add(i);
        }

        return new NormalText(text.ToString(), [.. origins]);
    }

    private static int FirstOdd(string raw)
    {
        for (var i = 0; i < raw.Length; i++)
            if (raw[i] is '`' or '\t' or '\0' || (raw[i] >= '\u00a0' && IsOdd(raw[i])) || raw[i] == '\r') return i;
        return -1;
    }

    private static bool IsOdd(char c) => c is SoftHyphen or '\u00a0' or '\u202f' or '\ufeff' or '\u2010' or '\u2011' or '\u00b4' or (>= '\u2000' and <= '\u200d') or (>= '\ufb00' and <= '\ufb06');

    private static void Append(StringBuilder text, string raw, int i)
    {
        var c = raw[i];
        switch (c)
        {
            case '\u00b4' or '`':
                Quote(text, raw, i);
                break;
            case '\t' or '\u00a0' or '\u202f' or (>= '\u2000' and <= '\u200a'):
                text.Append(' ');
                break;
            case '\u2010' or '\u2011':
                text.Append('-');
                break;
            case '\0' or '\ufeff' or (>= '\u200b' and <= '\u200d'):
                break;
            case '\r':
                if (i + 1 >= raw.Length || raw[i + 1] != '\n') text.Append('\n');
                break;
            case SoftHyphen:
                if (EndsLine(raw, i)) text.Append(c);
                break;
            case >= '\ufb00' and <= '\ufb06':
                text.Append(c switch { '\ufb00' => "ff", '\ufb01' => "fi", '\ufb02' => "fl", '\ufb03' => "ffi", '\ufb04' => "ffl", _ => "st" });
                break;
            default:
                text.Append(c);
                break;
        }
    }

    /// <summary>A back-tick after a letter is an apostrophe or closes; two are a double quote (TeX); one before a word opens.</summary>
    private static void Quote(StringBuilder text, string raw, int i)
    {
        if (i > 0 && raw[i - 1] == '`' && text.Length > 0 && text[^1] == '\u201c') return;
        if (i + 1 < raw.Length && raw[i] == '`' && raw[i + 1] == '`') text.Append('\u201c');
        else text.Append(i > 0 && !char.IsWhiteSpace(raw[i - 1]) && raw[i - 1] is not ('(' or '[' or '\u201c') ? '\u2019' : '\u2018');
    }

    private static bool EndsLine(string raw, int i)
    {
        for (i++; i < raw.Length && raw[i] == ' '; i++) { }
        return i >= raw.Length || raw[i] is '\n' or '\r';
    }
}
