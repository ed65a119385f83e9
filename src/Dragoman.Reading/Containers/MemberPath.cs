namespace Dragoman.Reading.Containers;

/// <summary>Names of members, as strangers wrote them.</summary>
internal static class MemberPath
{
    /// <summary>Longest name that is shown; archives can carry names of 64 KiB.</summary>
    private const int Longest = 400;

    /// <summary>Whether a name leads out of the folder it would be unpacked into: absolute, with a drive, or climbing.</summary>
    internal static bool Climbs(string name) =>
        name.StartsWith('/') || name.StartsWith('\\') || (name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0])) || name.Split('/', '\\').Contains("..");

    /// <summary>The name without what would move a terminal's cursor or hide a part of it.</summary>
    internal static string Shown(string name)
    {
        var shown = string.Concat(name.Select(c => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') ? '\uFFFD' : c));
        return shown.Length > Longest ? shown[..Longest] + "…" : shown;
    }
}
