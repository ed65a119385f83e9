using AngleSharp.Dom;

namespace Dragoman.Reading.Html;

/// <summary>What the page's own styles hide: the style attributes of elements, and the rules of its style elements that name one tag, class or id.</summary>
internal sealed class StyleRules
{
    private readonly Dictionary<string, Dictionary<string, string>> rules = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Tags, classes and ids that some rule sets on a ground of its own. White letters are common on such, so here the doubt goes to the page.</summary>
    private readonly HashSet<string> grounds = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the page as a whole is set on another ground than white, so that white letters can be read.</summary>
    private readonly bool darkGround;

    private StyleRules(IEnumerable<string> sheets, string pageStyles)
    {
        foreach (var sheet in sheets)
            foreach (var (selector, declarations) in StyleSheet.Rules(sheet)) Add(selector, declarations);
        darkGround = grounds.Contains("html") || grounds.Contains("body") || pageStyles.Contains("background", StringComparison.OrdinalIgnoreCase);
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
        foreach (var name in Classes(element)) Join("." + name, ref all);
        if (element.Id is { } id) Join("#" + id, ref all);
        return all;
    }

    /// <summary>AngleSharp's list of classes looks each new one up in those before it; no element has more than this many that mean something.</summary>
    private static IEnumerable<string> Classes(IElement element) => element.ClassName?.Split((char[]?)null, MostClasses + 1, StringSplitOptions.RemoveEmptyEntries).Take(MostClasses) ?? [];

    private const int MostClasses = 40;

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
            if (grounds.Count > 0 && (grounds.Contains(at.LocalName) || (at.Id is { } id && grounds.Contains("#" + id)) || Classes(at).Any(name => grounds.Contains("." + name)))) return true;
        }

        return false;
    }

    private void Add(string selector, IReadOnlyList<(string Name, string Value)> declarations)
    {
        if (declarations.Any(IsGround))
            foreach (var subject in StyleSheet.Subject(selector)) grounds.Add(subject);
        if (!StyleSheet.IsSimple(selector)) return;
        if (!rules.TryGetValue(selector, out var held)) rules[selector] = held = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in declarations) held[name] = value;
    }

    private static bool IsGround((string Name, string Value) declaration) => declaration.Name is "background" or "background-color" or "background-image"
        && !declaration.Value.StartsWith("none", StringComparison.Ordinal) && !declaration.Value.StartsWith('0') && declaration.Value is not ("transparent" or "inherit" or "initial" or "unset" or "white" or "#fff" or "#ffffff");
}
