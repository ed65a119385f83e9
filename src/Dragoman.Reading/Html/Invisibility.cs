using System.Globalization;

namespace Dragoman.Reading.Html;

/// <summary>How declarations hide the text of an element.</summary>
internal static class Invisibility
{
    /// <summary>Pixels off the edge from which no part of a box can be on a screen; the common trick is 999 or more.</summary>
    private const double OffScreen = 500;

    /// <summary>Letters below this many pixels cannot be read; promise 6 says one point.</summary>
    private const double TinyPixels = 1.4;

    /// <summary>The way of hiding, <c>null</c> for none. <paramref name="onDark"/> tells whether a ground other than white lies under the text; asked only where the letters are white.</summary>
    internal static string? Why(Dictionary<string, string> style, Func<bool> onDark)
    {
        if (style.Count == 0) return null;
        if (Is(style, "display", "none")) return "display-none";
        if (Is(style, "visibility", "hidden") || Is(style, "visibility", "collapse")) return "invisible";
        if (Number(style, "opacity") is < 0.05) return "transparent";
        if (IsTiny(style)) return "tiny";
        if (IsOffScreen(style)) return "off-screen";
        if (IsClipped(style)) return "clipped";
        return style.TryGetValue("color", out var colour) ? Pale(colour, onDark) : null;
    }

    private static string? Pale(string colour, Func<bool> onDark)
    {
        if (colour is "transparent" || (colour.StartsWith("rgba(", StringComparison.Ordinal) && colour.Replace(" ", "", StringComparison.Ordinal) is var tight && (tight.EndsWith(",0)", StringComparison.Ordinal) || tight.EndsWith(",0.0)", StringComparison.Ordinal)))) return "transparent";
        return IsWhite(colour) && !onDark() ? "white" : null;
    }

    private static bool IsWhite(string colour)
    {
        var tight = colour.Replace(" ", "", StringComparison.Ordinal);
        return tight is "white" or "snow" or "ivory" or "rgb(255,255,255)" or "rgb(100%,100%,100%)" || (tight.StartsWith("rgba(255,255,255,", StringComparison.Ordinal))
            || (tight is ['#', ..] && tight.Length is 4 or 5 or 7 or 9 && NearWhite(tight.AsSpan(1)));
    }

    private static bool NearWhite(ReadOnlySpan<char> hex) =>
        hex.Length < 6 ? hex[0] is 'f' && hex[1] is 'f' && hex[2] is 'f' : hex[0] is 'f' && hex[2] is 'f' && hex[4] is 'f' && hex[1] >= 'a' && hex[3] >= 'a' && hex[5] >= 'a';

    private static bool IsTiny(Dictionary<string, string> style)
    {
        if (!style.TryGetValue("font-size", out var size) || Length(size) is not { } length) return false;
        return length < TinyPixels && !size.EndsWith("em", StringComparison.Ordinal) && !size.EndsWith('%') || (length < 0.1 && size.EndsWith("em", StringComparison.Ordinal)) || (length < 8 && size.EndsWith('%'));
    }

    private static bool IsOffScreen(Dictionary<string, string> style)
    {
        if (Far(style, "text-indent")) return true;
        if (!Is(style, "position", "absolute") && !Is(style, "position", "fixed")) return Far(style, "margin-left") || Far(style, "margin-top");
        return Far(style, "left") || Far(style, "top") || Far(style, "right") || Far(style, "bottom");
    }

    private static bool Far(Dictionary<string, string> style, string side) => style.TryGetValue(side, out var value) && Length(value) is { } length
        && (value.EndsWith("em", StringComparison.Ordinal) ? length < -OffScreen / 16 : value.EndsWith('%') ? length <= -100 : length < -OffScreen);

    private static bool IsClipped(Dictionary<string, string> style)
    {
        if (style.TryGetValue("clip", out var clip) && Is(style, "position", "absolute") && clip.Replace(" ", "", StringComparison.Ordinal) is "rect(0,0,0,0)" or "rect(0000)" or "rect(1px,1px,1px,1px)" or "rect(0px,0px,0px,0px)") return true;
        var cut = style.TryGetValue("overflow", out var overflow) && overflow is "hidden" or "clip";
        return cut && (IsNothing(style, "height") || IsNothing(style, "max-height") || (IsNothing(style, "width") && Is(style, "position", "absolute")));
    }

    private static bool IsNothing(Dictionary<string, string> style, string side) => style.TryGetValue(side, out var value) && Length(value) is >= 0 and <= 1 && !value.EndsWith('%') && !value.EndsWith("em", StringComparison.Ordinal);

    private static bool Is(Dictionary<string, string> style, string name, string value) => style.TryGetValue(name, out var held) && held == value;

    private static double? Number(Dictionary<string, string> style, string name) => style.TryGetValue(name, out var value) ? Length(value) : null;

    /// <summary>The number a value begins with; points are turned into pixels.</summary>
    private static double? Length(string value)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiDigit(value[end]) || value[end] is '.' or '-' or '+')) end++;
        if (!double.TryParse(value.AsSpan(0, end), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return null;
        return value.AsSpan(end).SequenceEqual("pt") ? number * 4 / 3 : number;
    }
}
