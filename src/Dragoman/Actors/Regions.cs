namespace Dragoman.Actors;

/// <summary>Whether words like <c>East Asian</c>, <c>north African</c> or <c>Gulf</c> fit a state's region as the register names it (United Nations M49: <c>Eastern Asia</c>).</summary>
internal static class Regions
{
    /// <summary>Whether none of the words speaks against the region; words that name no region do not count.</summary>
    public static bool Fit(string? region, IReadOnlyList<string> words)
    {
        if (region is null) return true;
        var lower = region.ToLowerInvariant();
        foreach (var word in words)
        {
            if (Stem(word) is not { } stem) continue;
            if (!lower.Contains(stem, StringComparison.Ordinal)) return false;
        }

        return true;
    }

    private static string? Stem(string word) => word switch
    {
        "east" or "eastern" => "east",
        "west" or "western" => "west",
        "north" or "northern" => "north",
        "south" or "southern" => "south",
        "asian" => "asia",
        "african" => "africa",
        "european" => "europe",
        "american" => "america",
        _ => null,
    };
}
