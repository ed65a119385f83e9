using System.Text.RegularExpressions;

namespace Dragoman.Articles.Printed;

/// <summary>Reads the lines that lead from one page to another: <c>Continued on page 5</c>, <c>From page 1</c>, <c>SEE TALKS, A7</c>.</summary>
internal static partial class Jumps
{
    private const int LongestJump = 80;

    public static bool IsJump(string text) => text.Length <= LongestJump && (Onward().IsMatch(text) || Back().IsMatch(text));

    /// <summary>Number of the page on which the article goes on; <see langword="null"/> where the line leads back or names none.</summary>
    public static int? To(string text) => Page(Onward().Match(text));

    /// <summary>Number of the page from which the article comes.</summary>
    public static int? From(string text) => Page(Back().Match(text));

    private static int? Page(Match match) => match.Success && int.TryParse(match.Groups["page"].Value, out var page) ? page : null;

    [GeneratedRegex(@"^\W*(?:(?:story\s+)?(?:continued|continues|cont(?:['’]?d)?\.?|turn|please\s+turn|see)\b.*?\b(?:on|to|at|,)\s*(?:page|pg\.?|p\.)?\s*[A-Z]?(?<page>\d{1,3}))\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Onward();

    [GeneratedRegex(@"^\W*(?:.{0,30}\b)?(?:(?:continued|cont(?:['’]?d)?\.?)\s+)?from\s+(?:page|pg\.?|p\.)\s*[A-Z]?(?<page>\d{1,3})\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Back();
}
