using System.Net;
using System.Text.RegularExpressions;

namespace Dragoman.RegisterMaking;

/// <summary>Text of the factbook without its markup.</summary>
internal static partial class Plain
{
    public static string Text(string html) => Blanks().Replace(Tags().Replace(WebUtility.HtmlDecode(html), " "), " ").Trim();

    /// <summary>An id part: ASCII lower case with hyphens.</summary>
    public static string Slug(string name)
    {
        var folded = name.Normalize(System.Text.NormalizationForm.FormD);
        var letters = folded.Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark && c is not ('\'' or '’' or '‘' or '.'));
        return NotSlug().Replace(string.Concat(letters).ToLowerInvariant().Replace("ı", "i").Replace("ł", "l").Replace("ø", "o").Replace("đ", "d"), "-").Trim('-');
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotSlug();
}
