using System.Globalization;
using System.Text.RegularExpressions;

namespace Dragoman.Reading.Html;

/// <summary>Days as people and mail programs write them in English: <c>Tue, 19 Nov 2019 10:48:00 GMT</c>, <c>November 19th, 2019</c>.</summary>
internal static partial class WrittenDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    internal static DateOnly? Parse(string text)
    {
        var match = DayFirst().Match(text);
        if (!match.Success) match = MonthFirst().Match(text);
        if (!match.Success) return null;
        var month = Array.IndexOf(Months, match.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        // RFC 822 wrote years in two digits.
        if (year < 100) year += year < 70 ? 2000 : 1900;
        return month > 0 && year > 0 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    [GeneratedRegex(@"\b(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?<month>[A-Za-z]{3})[a-z]{0,6}\.?,?[ -](?<year>\d{4}|\d{2})\b")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"\b(?<month>[A-Za-z]{3})[a-z]{0,6}\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})\b")]
    private static partial Regex MonthFirst();
}
