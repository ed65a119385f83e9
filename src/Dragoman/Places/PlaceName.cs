using Dragoman.Registers;

namespace Dragoman.Places;

/// <summary>Names of places folded so that <c>Sana’a</c>, <c>Sanaa</c> and <c>SANA'A</c>, <c>St. Louis</c> and <c>Saint Louis</c> are the same name.</summary>
internal static class PlaceName
{
    /// <summary>Longest name looked up, in folded characters.</summary>
    public const int Longest = 64;

    /// <summary>
    /// 64-bit hash of the folded name (FNV-1a, offset 14695981039346656037, prime 1099511628211, over the folded UTF-16 units); 0 for a name without letters or too long.
    /// </summary>
    public static ulong Hash(ReadOnlySpan<char> name)
    {
        Span<char> folded = stackalloc char[Longest];
        var length = Fold(name, folded);
        if (length == 0) return 0;
        var hash = 14695981039346656037UL;
        foreach (var c in folded[..length]) hash = (hash ^ c) * 1099511628211UL;
        return hash == 0 ? 1 : hash;
    }

    /// <summary>Writes the folded name; returns its length, 0 when it does not fit or has no letter.</summary>
    public static int Fold(ReadOnlySpan<char> name, Span<char> folded)
    {
        var length = 0;
        foreach (var c in name)
        {
            var f = NameFolding.Fold(c);
            if (f is NameFolding.Nothing or NameFolding.Barrier) continue;
            if (f == NameFolding.Separator && (length == 0 || folded[length - 1] == ' ')) continue;
            if (length == folded.Length) return 0;
            folded[length++] = f;
        }
        while (length > 0 && folded[length - 1] == ' ') length--;
        return Expand(folded, length);
    }

    /// <summary><c>st</c>, <c>ste</c>, <c>mt</c>, <c>ft</c> at the beginning are written out.</summary>
    private static int Expand(Span<char> folded, int length)
    {
        foreach (var (shortened, full) in Expansions)
        {
            if (length <= shortened.Length || !folded[..length].StartsWith(shortened)) continue;
            var more = full.Length - shortened.Length;
            if (length + more > folded.Length) return length;
            folded[shortened.Length..length].CopyTo(folded[full.Length..]);
            full.CopyTo(folded);
            return length + more;
        }
        return length;
    }

    private static readonly (string Shortened, string Full)[] Expansions = [("st ", "saint "), ("ste ", "sainte "), ("mt ", "mount "), ("ft ", "fort ")];
}
