using System.Text.Json;
using Dragoman.Pages;

namespace Dragoman.Reading.PlainText;

/// <summary>
/// The member <c>layout</c> of a JSON Lines item: where text recognition saw the words of its <c>text</c>, <c>{"page":[width,height],"tokens":[[start,end,x0,y0,x1,y1],…]}</c>, offsets in code
/// points, boxes in fractions of the page. Such an item is a page, its text in the order in which recognition zoned it.
/// </summary>
internal static class JsonLayout
{
    /// <summary>The page; <c>null</c> where the item has no layout, or one that says no place for any word (then <paramref name="isBroken"/>).</summary>
    public static Page? Read(JsonElement root, string text, out bool isBroken)
    {
        isBroken = false;
        if (!root.TryGetProperty("layout", out var layout) || layout.ValueKind == JsonValueKind.Null) return null;
        isBroken = true;
        if (layout.ValueKind != JsonValueKind.Object || !layout.TryGetProperty("tokens", out var tokens) || tokens.ValueKind != JsonValueKind.Array || Size(layout) is not var (width, height)) return null;
        var offsets = Offsets(text);
        var words = new List<PageWord>();
        foreach (var token in tokens.EnumerateArray())
            if (Word(token, offsets, width, height) is { } word && (words.Count == 0 || word.Span.Start >= words[^1].Span.End)) words.Add(word);
        isBroken = words.Count < tokens.GetArrayLength();
        return words.Count == 0 ? null : new Page { Number = 1, Text = text, Words = words, Width = width, Height = height, IsOrdered = true };
    }

    private static (double Width, double Height)? Size(JsonElement layout)
    {
        if (!layout.TryGetProperty("page", out var page) || page.ValueKind != JsonValueKind.Array || page.GetArrayLength() != 2) return null;
        return page[0].ValueKind == JsonValueKind.Number && page[1].ValueKind == JsonValueKind.Number && page[0].GetDouble() > 0 && page[1].GetDouble() > 0 ? (page[0].GetDouble(), page[1].GetDouble()) : null;
    }

    private static PageWord? Word(JsonElement token, int[] offsets, double width, double height)
    {
        if (token.ValueKind != JsonValueKind.Array || token.GetArrayLength() < 6) return null;
        foreach (var part in token.EnumerateArray())
            if (part.ValueKind != JsonValueKind.Number) return null;
        if (!token[0].TryGetInt32(out var start) || !token[1].TryGetInt32(out var end) || start < 0 || end <= start || end >= offsets.Length) return null;
        var box = new Box(token[2].GetDouble() * width, token[3].GetDouble() * height, token[4].GetDouble() * width, token[5].GetDouble() * height);
        return new PageWord(new Span(offsets[start], offsets[end]), box);
    }

    /// <summary>Place of each code point, and of the text's end.</summary>
    private static int[] Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            offsets.Add(i);
            if (i + 1 >= text.Length) break;
        }

        offsets.Add(text.Length);
        return [.. offsets];
    }
}
