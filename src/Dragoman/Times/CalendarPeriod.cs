using System.Globalization;

namespace Dragoman.Times;

/// <summary>How long a period of the calendar is.</summary>
internal enum Grain
{
    Day,
    Week,
    Weekend,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// <summary>
/// A period of the (proleptic) Gregorian calendar. <see cref="Part"/> is the month of days, weeks (which begin on <see cref="Day"/>, a Monday) and months,
/// the number of a quarter or half, or of a season from spring as 1 (winter begins in December of its year). Decades and centuries hold their first year.
/// </summary>
internal readonly record struct CalendarPeriod(Grain Grain, int Year, int Part = 0, int Day = 0)
{
    private static readonly string[] SeasonNames = ["SP", "SU", "FA", "WI"];

    /// <summary>The day itself.</summary>
    public static CalendarPeriod Of(DateOnly day) => new(Grain.Day, day.Year, day.Month, day.Day);

    /// <summary>The period of a grain that holds a day.</summary>
    public static CalendarPeriod Of(DateOnly day, Grain grain) => grain switch
    {
        Grain.Week or Grain.Weekend => WeekOf(day, grain),
        Grain.Month => new(grain, day.Year, day.Month),
        Grain.Season => day.Month < 3 ? new(grain, Math.Max(1, day.Year - 1), 4) : new(grain, day.Year, day.Month / 3),
        Grain.Quarter => new(grain, day.Year, (day.Month + 2) / 3),
        Grain.Half => new(grain, day.Year, (day.Month + 5) / 6),
        Grain.Year => new(grain, day.Year),
        Grain.Decade => new(grain, day.Year / 10 * 10),
        Grain.Century => new(grain, day.Year / 100 * 100),
        _ => Of(day),
    };

    private static CalendarPeriod WeekOf(DateOnly day, Grain grain)
    {
        var back = ((int)day.DayOfWeek + 6) % 7;
        var monday = day.DayNumber >= back ? day.AddDays(-back) : day;
        return new(grain, monday.Year, monday.Month, monday.Day);
    }

    /// <summary>Whether the calendar has it: the years 1 to 9999, no February 30th.</summary>
    public bool Exists => Year is >= 0 and <= 9999 && (Year > 0 || Grain is Grain.Decade or Grain.Century)
        && (Grain is not (Grain.Day or Grain.Week or Grain.Weekend) || (Part is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year, Part)))
        && (Grain != Grain.Month || Part is >= 1 and <= 12);

    /// <summary>First day.</summary>
    public DateOnly First => Grain switch
    {
        Grain.Day or Grain.Week => new(Year, Part, Day),
        Grain.Weekend => Later(new(Year, Part, Day), 5),
        Grain.Month => new(Year, Part, 1),
        Grain.Season => new(Year, Part * 3, 1),
        Grain.Quarter => new(Year, (Part * 3) - 2, 1),
        Grain.Half => new(Year, (Part * 6) - 5, 1),
        _ => new(Math.Max(1, Year), 1, 1),
    };

    /// <summary>Last day.</summary>
    public DateOnly Last => Grain switch
    {
        Grain.Day => First,
        Grain.Week => Later(First, 6),
        Grain.Weekend => Later(First, 1),
        Grain.Month => MonthEnd(Year, Part),
        Grain.Season => Part == 4 ? Year < 9999 ? MonthEnd(Year + 1, 2) : DateOnly.MaxValue : MonthEnd(Year, (Part * 3) + 2),
        Grain.Quarter => MonthEnd(Year, Part * 3),
        Grain.Half => MonthEnd(Year, Part * 6),
        Grain.Decade => new(Math.Min(9999, Year + 9), 12, 31),
        Grain.Century => new(Math.Min(9999, Year + 99), 12, 31),
        _ => new(Year, 12, 31),
    };

    private static DateOnly Later(DateOnly day, int days) => day.DayNumber + days > DateOnly.MaxValue.DayNumber ? DateOnly.MaxValue : day.AddDays(days);

    private static DateOnly MonthEnd(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    /// <summary>The period <paramref name="steps"/> of its own length later; <c>null</c> outside the years 1 to 9999.</summary>
    public CalendarPeriod? Step(long steps)
    {
        if (Math.Abs(steps) > 4_000_000) return null;
        return Grain switch
        {
            Grain.Day => AddDays(steps),
            Grain.Week or Grain.Weekend => AddDays(steps * 7),
            Grain.Month => AddParts(steps, 12),
            Grain.Season or Grain.Quarter => AddParts(steps, 4),
            Grain.Half => AddParts(steps, 2),
            Grain.Year => Within(this with { Year = Clamp(Year + steps) }),
            Grain.Decade => Within(this with { Year = Clamp(Year + (steps * 10)) }),
            _ => Within(this with { Year = Clamp(Year + (steps * 100)) }),
        };
    }

    private static int Clamp(long year) => (int)Math.Clamp(year, -1, 10000);

    private static CalendarPeriod? Within(CalendarPeriod period) => period.Exists ? period : null;

    private CalendarPeriod? AddParts(long steps, int parts)
    {
        var all = (Year * (long)parts) + Part - 1 + steps;
        return all < parts ? null : Within(this with { Year = Clamp(all / parts), Part = (int)(all % parts) + 1 });
    }

    private CalendarPeriod? AddDays(long days)
    {
        var number = new DateOnly(Year, Part, Day).DayNumber + days;
        if (number < 0 || number > DateOnly.MaxValue.DayNumber) return null;
        var day = DateOnly.FromDayNumber((int)number);
        return this with { Year = day.Year, Part = day.Month, Day = day.Day };
    }

    /// <summary>Value as TIMEX3 writes it.</summary>
    public string Timex => Grain switch
    {
        Grain.Day => Text($"{Year:0000}-{Part:00}-{Day:00}"),
        Grain.Week => IsoWeek,
        Grain.Weekend => IsoWeek + "-WE",
        Grain.Month => Text($"{Year:0000}-{Part:00}"),
        Grain.Season => Text($"{Year:0000}-") + SeasonNames[Part - 1],
        Grain.Quarter => Text($"{Year:0000}-Q{Part}"),
        Grain.Half => Text($"{Year:0000}-H{Part}"),
        Grain.Decade => Text($"{Year / 10:000}"),
        Grain.Century => Text($"{Year / 100:00}"),
        _ => Text($"{Year:0000}"),
    };

    private string IsoWeek
    {
        get
        {
            var monday = new DateOnly(Year, Part, Day).ToDateTime(TimeOnly.MinValue);
            return Text($"{ISOWeek.GetYear(monday):0000}-W{ISOWeek.GetWeekOfYear(monday):00}");
        }
    }

    /// <summary>Value as EDTF writes it (ISO 8601-2, level 2 for seasons, quarters and halves).</summary>
    public string Edtf => Grain switch
    {
        Grain.Day or Grain.Month or Grain.Year => Timex,
        Grain.Season => Text($"{Year:0000}-{20 + Part}"),
        Grain.Quarter => Text($"{Year:0000}-{32 + Part}"),
        Grain.Half => Text($"{Year:0000}-{39 + Part}"),
        Grain.Decade => Timex + "X",
        Grain.Century => Timex + "XX",
        _ => Text($"{First:yyyy-MM-dd}/{Last:yyyy-MM-dd}"),
    };

    /// <summary>Precision as <see cref="TimeValue.Precision"/> names it.</summary>
    public string Precision => Grain switch
    {
        Grain.Day => "day",
        Grain.Month => "month",
        Grain.Season => "season",
        Grain.Quarter => "quarter",
        Grain.Year => "year",
        Grain.Decade => "decade",
        Grain.Century => "century",
        _ => "range",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
