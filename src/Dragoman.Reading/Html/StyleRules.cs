using AngleSharp.Dom;

namespace Dragoman.Reading.Html;

/// <summary>What the page's own styles hide: the style attributes of elements, and the rules of its style elements that name one tag, class or id.</summary>
internal sealed class StyleRules
{
    private readonly Dictionary<string, Dictionary<string, string>> rules = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the page as a whole is set on another ground than white, so that white letters can be read.</summary>
    private readonly bool darkGround;

    private StyleRules(IEnumerable<string> sheets, string pageStyles)
    {
        foreach (var sheet in sheets)
            foreach (var (selector, declarations) in StyleSheet.SimpleRules(sheet)) Add(selector, declarations);
        darkGround = Declares("html", "background") || Declares("body", "background") || pageStyles.Contains("background", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The styles of <paramref name="document"/>.</summary>
    internal static StyleRules Of(IDocument document)
    {
        var sheets = document.GetElementsByTagName("style").Select(style => style.TextContent);
        var body = document.Body;
        var ground = string.Join(';', document.DocumentElement?.GetAttribute("style"), body?.GetAttribute("style"), body?.HasAttribute("bgcolor") == true ? "background" : "", body?.HasAttribute("background") == true ? "background" : "");
        return new StyleRules(sheets, ground);
    }

    /// <summary>How an element is hidden, <c>null</c> where it can be seen for all that the page itself says.</summary>
    internal string? WhyHidden(IElement element)
    {
        if (element.Attributes.Length == 0 && !rules.ContainsKey(element.LocalName)) return null;
        if (element.HasAttribute("hidden") && element.GetAttribute("hidden") != "until-found") return "hidden";
        return Invisibility.Why(Declared(element), () => IsOnDarkGround(element));
    }

    private Dictionary<string, string> Declared(IElement element)
    {
        var style = element.GetAttribute("style");
        var matching = Matching(element);
        if (style is null && matching is null) return None;
        var all = new Dictionary<string, string>(matching ?? None, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in StyleSheet.Declarations(style ?? "")) all[name] = value;
        if (element.LocalName == "font" && element.GetAttribute("color") is { } colour) all.TryAdd("color", colour);
        return all;
    }

    private static readonly Dictionary<string, string> None = [];

    /// <summary>By tag, then class, then id: the weight that the cascade gives them.</summary>
    private Dictionary<string, string>? Matching(IElement element)
    {
        if (rules.Count == 0) return null;
        Dictionary<string, string>? all = null;
        Join(element.LocalName, ref all);
        foreach (var name in element.ClassList) Join("." + name, ref all);
        if (element.Id is { } id) Join("#" + id, ref all);
        return all;
    }

    private void Join(string selector, ref Dictionary<string, string>? all)
    {
        if (!rules.TryGetValue(selector, out var declarations)) return;
        all ??= new(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in declarations) all[name] = value;
    }

    private bool IsOnDarkGround(IElement element)
    {
        if (darkGround) return true;
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (at.HasAttribute("bgcolor") || at.HasAttribute("background") || at.GetAttribute("style")?.Contains("background", StringComparison.OrdinalIgnoreCase) == true) return true;
            if (Matching(at)?.Keys.Any(name => name.StartsWith("background", StringComparison.OrdinalIgnoreCase)) == true) return true;
        }

        return false;
    }

    private void Add(string selector, IEnumerable<(string Name, string Value)> declarations)
    {
        if (!rules.TryGetValue(selector, out var held)) rules[selector] = held = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in declarations) held[name] = value;
    }

    private bool Declares(string selector, string start) => rules.TryGetValue(selector, out var held) && held.Keys.Any(name => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
