namespace Dragoman.Reading.Html;

/// <summary>Reads as much of a style sheet as can hide text: rules outside of at-rules. What stands in those holds on some screens only.</summary>
internal static class StyleSheet
{
    /// <summary>Longest sheet that is read; larger ones are frameworks.</summary>
    private const int Longest = 1 << 19;

    /// <summary>The selectors of <paramref name="sheet"/> in order, each with its declarations; a rule for several selectors comes several times.</summary>
    internal static IEnumerable<(string Selector, IReadOnlyList<(string Name, string Value)> Declarations)> Rules(string sheet)
    {
        var css = WithoutRemarks(sheet.Length > Longest ? sheet[..Longest] : sheet);
        for (var at = 0; at < css.Length;)
        {
            var open = css.IndexOf('{', at);
            if (open < 0) yield break;
            var head = css[at..open].Trim();
            var semicolon = head.LastIndexOf(';');
            if (semicolon >= 0) head = head[(semicolon + 1)..].Trim();
            if (head.StartsWith('@'))
            {
                at = AfterBlock(css, open);
                continue;
            }

            var close = css.IndexOf('}', open);
            if (close < 0) yield break;
            var body = css[(open + 1)..close];
            if (CanHide(body))
            {
                var declarations = Declarations(body).ToArray();
                foreach (var selector in head.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    yield return (selector, declarations);
            }

            at = close + 1;
        }
    }

    /// <summary>The declarations of a style attribute or a rule's body, names in lower case, without <c>!important</c>.</summary>
    internal static IEnumerable<(string Name, string Value)> Declarations(string style)
    {
        foreach (var part in style.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.IndexOf(':');
            if (colon <= 0) continue;
            var value = part[(colon + 1)..].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim();
            yield return (part[..colon].Trim().ToLowerInvariant(), value.ToLowerInvariant());
        }
    }

    private static readonly string[] Hiding = ["display", "visibility", "opacity", "position", "text-indent", "font", "color", "background", "clip", "left", "top", "width", "height", "overflow"];

    private static bool CanHide(string body) => Array.Exists(Hiding, name => body.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a selector is one tag, class or id.</summary>
    internal static bool IsSimple(string selector)
    {
        var name = selector[0] is '.' or '#' ? selector.AsSpan(1) : selector;
        foreach (var c in name)
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_')) return false;
        return name.Length > 0;
    }

    /// <summary>The tags, classes and ids of the element that a selector means, whatever it asks of those around.</summary>
    internal static IEnumerable<string> Subject(string selector)
    {
        var last = selector.AsSpan(selector.AsSpan().LastIndexOfAny(" >+~") + 1).ToString();
        for (var at = 0; at < last.Length;)
        {
            var end = last.AsSpan(at + 1).IndexOfAny(".#:[") is var next and >= 0 ? at + 1 + next : last.Length;
            var part = last[at..end];
            if (part[0] is not (':' or '[') && IsSimple(part)) yield return part;
            at = end;
        }
    }

    private static int AfterBlock(string css, int open)
    {
        var depth = 0;
        for (var at = open; at < css.Length; at++)
        {
            if (css[at] == '{') depth++;
            else if (css[at] == '}' && --depth == 0) return at + 1;
        }

        return css.Length;
    }

    private static string WithoutRemarks(string sheet)
    {
        if (!sheet.Contains("/*", StringComparison.Ordinal)) return sheet;
        var kept = new System.Text.StringBuilder(sheet.Length);
        for (var at = 0; at < sheet.Length;)
        {
            var open = sheet.IndexOf("/*", at, StringComparison.Ordinal);
            kept.Append(sheet, at, (open < 0 ? sheet.Length : open) - at);
            if (open < 0) break;
            var close = sheet.IndexOf("*/", open + 2, StringComparison.Ordinal);
            at = close < 0 ? sheet.Length : close + 2;
        }

        return kept.ToString();
    }
}
