namespace Dragoman.Times;

/// <summary>From a meaning to EDTF with its first and last day.</summary>
internal static class CalendarMeaning
{
    /// <summary>Calendar value; <c>null</c> for durations, sets, and times without a year.</summary>
    public static TimeValue? Of(TimeMeaning meaning, DateOnly? published)
    {
        if (meaning.Value is not null) return meaning.Value;
        if (meaning.Type is "DURATION" or "SET") return null;
        if (meaning.Period is { } period && meaning.Timex is not ("PAST_REF" or "FUTURE_REF")) return Of(period, meaning.Narrow, meaning.Doubt is not null);
        if (published is not { } day) return null;
        return meaning.Timex switch
        {
            "PRESENT_REF" => Vague(DateOperations.Text($"{day:yyyy-MM-dd}~"), day, day),
            "PAST_REF" => Vague(DateOperations.Text($"../{day:yyyy-MM-dd}"), null, day),
            "FUTURE_REF" => Vague(DateOperations.Text($"{day:yyyy-MM-dd}/.."), day, null),
            _ => null,
        };
    }

    private static TimeValue Vague(string edtf, DateOnly? first, DateOnly? last) => new() { Edtf = edtf, First = first, Last = last, Precision = "vague" };

    private static TimeValue Of(CalendarPeriod period, string narrow, bool doubtful)
    {
        if (narrow is "START" or "MID" or "END" && period.Grain >= Grain.Month && period.Grain <= Grain.Century) return Part(period, narrow);
        return new TimeValue { Edtf = period.Edtf + (doubtful ? "?" : ""), First = period.First, Last = period.Last, Precision = period.Precision };
    }

    /// <summary>
    /// A third of the period: <c>early 2016</c> is January to April, <c>late October</c> the 21st to the 31st. How newspapers use the words is not sharper than that.
    /// </summary>
    private static TimeValue Part(CalendarPeriod period, string narrow)
    {
        var third = narrow switch { "START" => 0, "MID" => 1, _ => 2 };
        DateOnly first, last;
        if (period.Grain == Grain.Decade)
        {
            first = new DateOnly(Math.Max(1, period.Year + (third * 3) + (third == 2 ? 1 : 0)), 1, 1);
            last = new DateOnly(period.Year + (third switch { 0 => 3, 1 => 6, _ => 9 }), 12, 31);
        }
        else if (period.Grain == Grain.Century)
        {
            first = new DateOnly(Math.Max(1, period.Year + (third * 33)), 1, 1);
            last = new DateOnly(period.Year + (third switch { 0 => 32, 1 => 65, _ => 99 }), 12, 31);
        }
        else if (period.Grain == Grain.Year)
        {
            first = new DateOnly(period.Year, (third * 4) + 1, 1);
            last = new DateOnly(period.Year, (third * 4) + 4, DateTime.DaysInMonth(period.Year, (third * 4) + 4));
        }
        else
        {
            var days = period.Last.DayNumber - period.First.DayNumber + 1;
            first = period.First.AddDays(days / 3 * third);
            last = third == 2 ? period.Last : period.First.AddDays((days / 3 * (third + 1)) - 1);
        }
        return Range(first, last, period.Grain);
    }

    /// <summary>A range between two days, written as coarsely as <paramref name="grain"/> lets it.</summary>
    public static TimeValue Range(DateOnly first, DateOnly last, Grain grain) => new()
    {
        Edtf = grain switch
        {
            Grain.Decade or Grain.Century => DateOperations.Text($"{first:yyyy}/{last:yyyy}"),
            Grain.Year => DateOperations.Text($"{first:yyyy-MM}/{last:yyyy-MM}"),
            _ => DateOperations.Text($"{first:yyyy-MM-dd}/{last:yyyy-MM-dd}"),
        },
        First = first,
        Last = last,
        Precision = "range",
    };
}
