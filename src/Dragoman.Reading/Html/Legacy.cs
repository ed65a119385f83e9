using System.Text;

namespace Dragoman.Reading.Html;

/// <summary>Guesses the encoding of undeclared text from before UTF-8, by which of the candidates makes it read like a language.</summary>
internal static class Legacy
{
    /// <summary>Multi-byte before single-byte: bytes that fit the former by chance are rare.</summary>
    private static readonly string[] Candidates = ["shift_jis", "euc-jp", "euc-kr", "gb18030", "big5", "windows-1251", "koi8-r", "windows-1253", "windows-1255", "windows-1256", "windows-874"];

    /// <summary>Share of the letters beyond ASCII that have to look right before anything but the western encoding is believed.</summary>
    private const double Sure = 0.9;

    /// <summary>The likeliest encoding, <c>null</c> where none is likelier than the western one.</summary>
    internal static Encoding? Guess(ReadOnlySpan<byte> sample)
    {
        // Western text has a letter beyond ASCII here and there; other scripts have little else.
        var beyond = 0;
        foreach (var b in sample)
            if (b >= 0x80) beyond++;
        if (beyond < 8 || Pairs(sample) * 2 < beyond) return null;
        var bytes = sample.ToArray();
        return Candidates.Select(name => CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!).Select(encoding => (Encoding: encoding, Share: Fit(encoding, bytes)))
            .Where(guess => guess.Share >= Sure).OrderByDescending(guess => Math.Round(guess.Share, 2)).Select(guess => PageEncoding.ByName(guess.Encoding.WebName)).FirstOrDefault();
    }

    /// <summary>Bytes beyond ASCII that stand beside another one.</summary>
    private static int Pairs(ReadOnlySpan<byte> sample)
    {
        var pairs = 0;
        for (var i = 1; i < sample.Length; i++)
            if (sample[i] >= 0x80 && sample[i - 1] >= 0x80) pairs++;
        return pairs;
    }

    /// <summary>Share of the signs beyond ASCII that a text in that encoding is made of.</summary>
    private static double Fit(Encoding encoding, byte[] bytes)
    {
        int all = 0, right = 0;
        var text = encoding.GetString(bytes);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < '\u0080') continue;
            all++;
            if (IsUsual(text[i], encoding.CodePage) && !(i > 0 && char.IsUpper(text[i]) && char.IsLower(text[i - 1]))) right++;
        }

        return all == 0 ? 0 : (double)right / all;
    }

    private static bool IsUsual(char c, int page) => page switch
    {
        1251 or 20866 => c is >= '\u0410' and <= '\u0451' or '«' or '»' or '—' or '\u00A0',
        1253 => c is >= '\u0386' and <= '\u03CE',
        1255 => c is >= '\u05D0' and <= '\u05EA',
        1256 => c is >= '\u060C' and <= '\u0652',
        874 => c is >= '\u0E01' and <= '\u0E5B',
        949 or 51949 => c is >= '\uAC00' and <= '\uD7A3' or >= '\u3000' and <= '\u303F',
        932 or 51932 => c is >= '\u3000' and <= '\u30FF' or >= '\u4E00' and <= '\u9FA0' or >= '\uFF00' and <= '\uFF60',
        _ => c is >= '\u4E00' and <= '\u9FA0' or >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFF60' or '“' or '”' or '…' or '—',
    };
}
