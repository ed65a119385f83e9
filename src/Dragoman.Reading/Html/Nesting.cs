using System.Collections.Frozen;
using System.Text;

namespace Dragoman.Reading.Html;

/// <summary>
/// Takes tags out of markup that nests deeper than any page. The parser may be told to stop nesting, but it still keeps every open element on a stack which it searches for every tag, so that
/// a hundred thousand unclosed elements cost a minute. The text stays; only the tags that go too deep are lost. Time grows with the length and no faster; markup that is no deeper than usual is not copied.
/// </summary>
internal static class Nesting
{
    /// <summary>Open elements over which no more are opened. Chrome and Firefox stop at 512.</summary>
    private const int Deepest = 300;

    /// <summary>Open elements of type (bold, links …) at once: all of them are opened again in each paragraph that follows.</summary>
    private const int MostFormatting = 16;

    /// <summary>Elements whose end may be left out: the parser closes one before the next, so they do not pile up.</summary>
    private static readonly FrozenSet<string> Flat = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame", "keygen", "basefont", "bgsound", "image",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption", "option", "optgroup", "rp", "rt", "rb", "rtc", "html", "head", "body",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Formatting = new[] { "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements whose content is no markup.</summary>
    private static readonly FrozenSet<string> Raw = new[] { "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary><paramref name="markup"/>, without the tags that go too deep.</summary>
    internal static string Limit(string markup)
    {
        var scan = new Scan(markup);
        for (var at = markup.IndexOf('<', StringComparison.Ordinal); at >= 0 && at < markup.Length; at = markup.IndexOf('<', at)) at = scan.Tag(at);
        return scan.Result();
    }

    private sealed class Scan(string markup)
    {
        private readonly Dictionary<string, (int Open, int Skipped)> counts = new(StringComparer.OrdinalIgnoreCase);
        private StringBuilder? kept;
        private int copied;
        private int depth;
        private int formatting;

        internal string Result() => kept is null ? markup : kept.Append(markup, copied, markup.Length - copied).ToString();

        /// <summary>Reads the tag that begins at <paramref name="at"/>; returns where to go on.</summary>
        internal int Tag(int at)
        {
            if (at + 1 >= markup.Length) return markup.Length;
            if (string.CompareOrdinal(markup, at, "<!--", 0, 4) == 0) return After(markup.IndexOf("-->", Math.Min(at + 4, markup.Length), StringComparison.Ordinal), 3);
            var isEnd = markup[at + 1] == '/';
            var start = isEnd ? at + 2 : at + 1;
            if (start >= markup.Length || !char.IsAsciiLetter(markup[start])) return at + 1;
            var name = Name(start);
            var end = End(start + name.Length);
            if (Flat.Contains(name)) return end;
            if (isEnd) Close(name, at, end);
            else if (Raw.Contains(name)) return AfterRaw(name, end);
            else if (end < 2 || markup[end - 2] != '/') Open(name, at, end);
            return end;
        }

        private string Name(int start)
        {
            var end = start;
            while (end < markup.Length && markup[end] is not (' ' or '\t' or '\n' or '\r' or '\f' or '/' or '>')) end++;
            return markup[start..Math.Min(end, start + 64)];
        }

        /// <summary>After the sign that ends a tag; one that stands in quotes does not.</summary>
        private int End(int at)
        {
            while (at < markup.Length)
            {
                at = markup.AsSpan(at).IndexOfAny('>', '"', '\'') is var next and >= 0 ? at + next : markup.Length;
                if (at >= markup.Length || markup[at] == '>') break;
                // A quote that opens no value is a character of a name.
                var opens = at > 0 && markup.AsSpan(0, at).TrimEnd() is [.., '='];
                var close = opens ? markup.IndexOf(markup[at], at + 1) : at;
                at = close < 0 ? markup.Length : close + 1;
            }

            return Math.Min(at + 1, markup.Length);
        }

        private int AfterRaw(string name, int end) => markup.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase) is var close and >= 0 ? close : markup.Length;

        private int After(int found, int length) => found < 0 ? markup.Length : found + length;

        private void Open(string name, int at, int end)
        {
            var (open, skipped) = counts.GetValueOrDefault(name);
            var isType = Formatting.Contains(name);
            if (depth >= Deepest || (isType && formatting >= MostFormatting))
            {
                counts[name] = (open, skipped + 1);
                Skip(at, end);
                return;
            }

            counts[name] = (open + 1, skipped);
            depth++;
            if (isType) formatting++;
        }

        private void Close(string name, int at, int end)
        {
            var (open, skipped) = counts.GetValueOrDefault(name);
            if (skipped > 0)
            {
                counts[name] = (open, skipped - 1);
                Skip(at, end);
            }
            else if (open > 0)
            {
                counts[name] = (open - 1, 0);
                depth--;
                if (Formatting.Contains(name)) formatting--;
            }
        }

        private void Skip(int at, int end)
        {
            kept ??= new StringBuilder(markup.Length);
            kept.Append(markup, copied, at - copied).Append(' ');
            copied = end;
        }
    }
}
