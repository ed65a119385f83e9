namespace Dragoman.Registers;

/// <summary>The shape of ids: a kind, a colon, and a code of three capitals (states, territories) or a name in lower case with hyphens.</summary>
internal static class RegisterIds
{
    /// <summary>The kind an id speaks of; <c>false</c> for what is no id.</summary>
    public static bool TryKind(string id, out RegisterKind kind)
    {
        var colon = id.IndexOf(':');
        kind = default;
        if (colon < 0) return false;
        RegisterKind? known = id.AsSpan(0, colon) switch
        {
            "state" => RegisterKind.State,
            "territory" => RegisterKind.Territory,
            "org" => RegisterKind.Organization,
            "group" => RegisterKind.Group,
            "person" => RegisterKind.Person,
            "agent" => RegisterKind.Agent,
            _ => null,
        };
        kind = known ?? default;
        var rest = id.AsSpan(colon + 1);
        return known is not null && (kind is RegisterKind.State or RegisterKind.Territory ? IsCode(rest) : IsSlug(rest));
    }

    /// <summary>The code in the id of a state or territory.</summary>
    public static string? CountryOf(string id, RegisterKind kind) => kind is RegisterKind.State or RegisterKind.Territory ? id[(id.IndexOf(':') + 1)..] : null;

    private static bool IsCode(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiLetterUpper(c)) return false;
        return text.Length == 3;
    }

    private static bool IsSlug(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-') return false;
        return text.Length > 0 && text[0] != '-' && text[^1] != '-';
    }
}
