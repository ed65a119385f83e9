using System.Globalization;

namespace Dragoman.Times;

/// <summary>Days and months that have a name: fixed, movable, and those of the Islamic, Jewish and Chinese calendars as .NET computes them.</summary>
internal static class Holidays
{
    /// <summary><c>Thanksgiving Day</c>, <c>last Christmas</c>, <c>Ramadan 2016</c>.</summary>
    public static TimeMeaning? Read(TimeMatch match, in TimeContext context)
    {
        var rule = match.Text(TimeSlot.hol, TimeClass.HOLIDAY);
        if (DateOperations.Year(match, context) is { } year) return In(rule, year) is { } there ? Meaning(there, match) : null;
        if (context.Published is not { } published) return new TimeMeaning("DATE", rule.Length == 5 ? "XXXX-" + rule : "XXXX-XX-XX");
        var step = match.Has(TimeSlot.dir) ? DateOperations.Step(match, TimeSlot.dir) : 0;
        (DateOnly, DateOnly)? best = null;
        var least = int.MaxValue;
        for (var y = published.Year - 2; y <= published.Year + 2; y++)
        {
            if (In(rule, y) is not { } days) continue;
            var apart = days.First.DayNumber - published.DayNumber;
            var wrong = step < 0 ? days.Last >= published : step > 0 ? days.First <= published : context.Tense == Tense.Past ? apart > 1 : context.Tense == Tense.Future && days.Last < published;
            var cost = Math.Abs(apart) + (!wrong ? 0 : context.Direct || step != 0 ? 1000 : 300);
            if (cost < least) (least, best) = (cost, days);
        }
        return best is { } found ? Meaning(found, match) : null;
    }

    private static TimeMeaning Meaning((DateOnly First, DateOnly Last) days, TimeMatch match)
    {
        if (days.First == days.Last) return TimeMeaning.Date(CalendarPeriod.Of(days.First), DateOperations.Narrow(match));
        var text = DateOperations.Text($"{days.First:yyyy-MM-dd}/{days.Last:yyyy-MM-dd}");
        return new TimeMeaning("DATE", text) { Value = new TimeValue { Edtf = text, First = days.First, Last = days.Last, Precision = "range" } };
    }

    /// <summary>Days of a holiday in a year; <c>null</c> where the calendar does not reach.</summary>
    private static (DateOnly First, DateOnly Last)? In(string rule, int year)
    {
        if (year is < 1583 or > 9998) return null;
        if (rule == "ELECTION") return One(Nth(1, DayOfWeek.Monday, 11, year).AddDays(1));
        if (rule.StartsWith("EASTER", StringComparison.Ordinal)) return One(Easter(year).AddDays(TimeVocabulary.Number(rule[6..])));
        if (rule.StartsWith("HIJRI ", StringComparison.Ordinal)) return Foreign(new UmAlQuraCalendar(), rule[6..], year);
        if (rule.StartsWith("HEBREW ", StringComparison.Ordinal)) return Foreign(new HebrewCalendar(), rule[7..], year);
        if (rule.StartsWith("LUNAR ", StringComparison.Ordinal)) return Foreign(new ChineseLunisolarCalendar(), rule[6..], year);
        var parts = rule.TrimStart('-').Split('-');
        if (parts.Length == 3) return One(Nth(rule[0] == '-' ? -1 : TimeVocabulary.Number(parts[0]), WeekdayOf(parts[1]), TimeVocabulary.Number(parts[2]), year));
        return One(new DateOnly(year, TimeVocabulary.Number(parts[0]), TimeVocabulary.Number(parts[1])));
    }

    private static (DateOnly First, DateOnly Last) One(DateOnly day) => (day, day);

    private static DayOfWeek WeekdayOf(string name) => name switch
    {
        "MO" => DayOfWeek.Monday,
        "TU" => DayOfWeek.Tuesday,
        "WE" => DayOfWeek.Wednesday,
        "TH" => DayOfWeek.Thursday,
        "FR" => DayOfWeek.Friday,
        "SA" => DayOfWeek.Saturday,
        _ => DayOfWeek.Sunday,
    };

    /// <summary>The n-th of a weekday in a month; -1 is the last.</summary>
    private static DateOnly Nth(int n, DayOfWeek weekday, int month, int year)
    {
        if (n < 0)
        {
            var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return last.AddDays(-((last.DayOfWeek - weekday + 7) % 7));
        }
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((weekday - first.DayOfWeek + 7) % 7) + (7 * (n - 1)));
    }

    /// <summary>Western Easter, after Meeus, Jones and Butcher (J. Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    /// <summary>A month, or a day of one, of another calendar that begins within a Gregorian year.</summary>
    private static (DateOnly First, DateOnly Last)? Foreign(Calendar calendar, string rule, int year)
    {
        var (from, to) = (new DateTime(year, 1, 1), new DateTime(year, 12, 31));
        if (from < calendar.MinSupportedDateTime || to > calendar.MaxSupportedDateTime) return null;
        var parts = rule.Split('-');
        for (var there = calendar.GetYear(from); there <= calendar.GetYear(to); there++)
        {
            var month = MonthIn(calendar, there, TimeVocabulary.Number(parts[0]));
            var day = parts.Length > 1 ? TimeVocabulary.Number(parts[1]) : 1;
            var first = DateOnly.FromDateTime(calendar.ToDateTime(there, month, day, 0, 0, 0, 0));
            if (first.Year != year) continue;
            return parts.Length > 1 ? One(first) : (first, first.AddDays(calendar.GetDaysInMonth(there, month) - 1));
        }
        return null;
    }

    /// <summary>Months after a leap month count one more.</summary>
    private static int MonthIn(Calendar calendar, int year, int month)
    {
        var leap = calendar is UmAlQuraCalendar ? 0 : calendar.GetLeapMonth(year);
        return leap > 0 && month >= leap && calendar is HebrewCalendar ? month + 1 : month;
    }
}
