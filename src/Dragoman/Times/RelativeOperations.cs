namespace Dragoman.Times;

/// <summary>Meanings of times said from where the article or the narrative stands: <c>last week</c>, <c>two years ago</c>, <c>the following day</c>.</summary>
internal static class RelativeOperations
{
    /// <summary>Grain of a unit; <c>null</c> for those below a day and the fortnight.</summary>
    public static Grain? GrainOf(string unit) => unit switch
    {
        "D" => Grain.Day,
        "W" => Grain.Week,
        "WE" => Grain.Weekend,
        "M" => Grain.Month,
        "Q" => Grain.Quarter,
        "HALF" => Grain.Half,
        "Y" => Grain.Year,
        "DE" => Grain.Decade,
        "CE" => Grain.Century,
        _ => null,
    };

    /// <summary>Unit a slot names.</summary>
    public static string Unit(TimeMatch match, TimeSlot slot = TimeSlot.unit)
    {
        var unit = match.Text(slot, TimeClass.UNIT);
        return unit.Length > 0 ? unit : match.Text(slot, TimeClass.UNITS);
    }

    private static bool FromReference(TimeMatch match, TimeSlot slot) => match.Text(slot, TimeClass.DIR).EndsWith("ref", StringComparison.Ordinal);

    private static bool IsTheNext(TimeMatch match) =>
        match.At[(int)TimeSlot.dir] > match.Start && match.Atoms[match.At[(int)TimeSlot.dir] - 1].Form is "the" && DateOperations.Step(match, TimeSlot.dir) == 1;

    /// <summary><c>last week</c>, <c>that month</c>, <c>the end of the year</c>, <c>the week</c>.</summary>
    public static TimeMeaning? UnitStep(TimeMatch match, in TimeContext context)
    {
        var unit = Unit(match);
        var step = match.Has(TimeSlot.dir) ? DateOperations.Step(match, TimeSlot.dir) : 0;
        if (GrainOf(unit) is not { } grain)
            return unit is "FN" or "H" or "MIN" && match.Has(TimeSlot.dir) && step != 0 ? new TimeMeaning("DURATION", DurationOperations.Period(1, unit)) : null;
        if (unit is "DE" or "CE" && match.Has(TimeSlot.dir) && match[TimeSlot.dir].Form is "past") return DurationOperations.Anchored(match, context);
        if (unit == "D" && !match.Has(TimeSlot.dir) && match.Has(TimeSlot.mod) && match.Text(TimeSlot.mod, TimeClass.EDGE).Length == 0) return null;
        var narrow = match.Rule.Argument == "END" ? "END" : DateOperations.Narrow(match);
        var narrative = (!match.Has(TimeSlot.dir) && unit == "D") || FromReference(match, TimeSlot.dir) || (IsTheNext(match) && context.Reference is not null);
        var anchor = narrative ? context.Anchor : context.Published is { } day ? CalendarPeriod.Of(day) : context.Anchor;
        if (anchor is not { } from) return step < 0 ? TimeMeaning.Vague("PAST_REF") : step > 0 ? TimeMeaning.Vague("FUTURE_REF") : null;
        if (from.Grain > grain && narrative) return step == 0 ? null : Coarse(from, step);
        var start = CalendarPeriod.Of(from.First, grain);
        if (grain == Grain.Weekend && step <= 0) step = WeekendStep(from, step, context.Tense);
        return start.Step(step) is { } period ? TimeMeaning.Date(period, narrow) : null;
    }

    /// <summary>The day after a month is a day of that month, not known which.</summary>
    private static TimeMeaning Coarse(CalendarPeriod from, int step) =>
        TimeMeaning.Vague(step < 0 ? "PAST_REF" : "FUTURE_REF") with { Period = from, Value = new TimeValue { Edtf = from.Edtf + (from.Edtf.Contains('/', StringComparison.Ordinal) ? "" : "~"), First = from.First, Last = from.Last, Precision = "vague" } };

    /// <summary><c>the weekend</c> of something past is the last one, before Saturday comes.</summary>
    private static int WeekendStep(CalendarPeriod from, int step, Tense tense)
    {
        var saturday = from.First.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return step < 0 ? -1 : tense == Tense.Future || saturday ? 0 : -1;
    }

    /// <summary><c>the week of March 6</c>, <c>Easter week</c>.</summary>
    public static TimeMeaning? UnitOf(TimeMatch match, in TimeContext context)
    {
        var day = match.Has(TimeSlot.hol) ? Holidays.Read(match, context with { Direct = false }) : DateOperations.Calendar(match, context);
        if (day?.Period is not { } period || GrainOf(Unit(match)) is not { } grain) return null;
        return TimeMeaning.Date(CalendarPeriod.Of(period.First, grain));
    }

    /// <summary><c>today</c>, <c>yesterday morning</c>, <c>the day before yesterday</c>.</summary>
    public static TimeMeaning? Today(TimeMatch match, in TimeContext context)
    {
        var step = match.Has(TimeSlot.dir) ? TimeVocabulary.Number(match.Text(TimeSlot.dir, TimeClass.REFDAY)) : TimeVocabulary.Number(match.Rule.Argument);
        if (context.Published is not { } day) return TimeMeaning.Vague(step < 0 ? "PAST_REF" : step > 0 ? "FUTURE_REF" : "PRESENT_REF");
        return CalendarPeriod.Of(day).Step(step) is { } period ? WithPart(TimeMeaning.Date(period, DateOperations.Narrow(match)), match) : null;
    }

    /// <summary><c>tonight</c>, <c>overnight</c>.</summary>
    public static TimeMeaning? Night(TimeMatch match, in TimeContext context) =>
        context.Published is { } day && CalendarPeriod.Of(day).Step(TimeVocabulary.Number(match.Text(TimeSlot.dir, TimeClass.REFNIGHT))) is { } period
            ? new TimeMeaning("TIME", period.Timex + "TNI") { Period = period } : null;

    private static TimeMeaning WithPart(TimeMeaning date, TimeMatch match) =>
        match.Has(TimeSlot.part) && match.Text(TimeSlot.part, TimeClass.DAYPART) is { Length: > 0 } part ? date with { Type = "TIME", Timex = date.Timex + "T" + part } : date;

    /// <summary><c>Friday</c>, <c>last Monday</c>, <c>the previous Friday</c>, <c>Tuesday of next week</c>, <c>Wednesday night</c>.</summary>
    public static TimeMeaning? Weekday(TimeMatch match, in TimeContext context)
    {
        var weekday = TimeVocabulary.Number(match.Text(TimeSlot.wd, TimeClass.WEEKDAY));
        var anchor = match.Has(TimeSlot.dir) && FromReference(match, TimeSlot.dir) && context.Reference is { Grain: Grain.Day } reference ? reference.First : context.Published;
        if (anchor is not { } day) return WithPart(new TimeMeaning("DATE", $"XXXX-WXX-{weekday}"), match);
        var today = (((int)day.DayOfWeek + 6) % 7) + 1;
        int days;
        if (match.Has(TimeSlot.ydir)) days = weekday - today + (7 * DateOperations.Step(match, TimeSlot.ydir));
        else days = WeekdaySteps(((today - weekday) % 7 + 7) % 7, match.Has(TimeSlot.dir) ? DateOperations.Step(match, TimeSlot.dir) : null, context);
        if (match.Rule.Argument == "-1") days--;
        return CalendarPeriod.Of(day).Step(days) is { } period ? WithPart(TimeMeaning.Date(period, DateOperations.Narrow(match)), match) : null;
    }

    /// <summary><c>a week ago Friday</c>: that many weeks before the last Friday.</summary>
    public static TimeMeaning? WeekdayAgo(TimeMatch match, in TimeContext context)
    {
        if (context.Published is null || Weekday(match, context with { Tense = Tense.Past })?.Period is not { } last) return TimeMeaning.Vague("PAST_REF");
        return last.Step(-7 * (long)(DurationOperations.Amount(match) ?? 1)) is { } period ? TimeMeaning.Date(period) : null;
    }

    /// <summary>A bare weekday lies in the week behind or ahead; an infinitive looks ahead, but nobody calls yesterday's weekday in a week by its bare name.</summary>
    private static int WeekdaySteps(int back, int? step, in TimeContext context) => step switch
    {
        < 0 => -(back == 0 ? 7 : back),
        > 0 => 7 - back,
        _ => context.Tense == Tense.Future && (context.Direct || back != 1) ? (7 - back) % 7 : -back,
    };

    /// <summary><c>this morning</c>, <c>last night</c>, <c>the next morning</c>.</summary>
    public static TimeMeaning? DayPart(TimeMatch match, in TimeContext context)
    {
        var part = match.Text(TimeSlot.part, TimeClass.DAYPART);
        var step = match.Has(TimeSlot.dir) ? DateOperations.Step(match, TimeSlot.dir) : 0;
        var narrative = !match.Has(TimeSlot.dir) || FromReference(match, TimeSlot.dir) || (IsTheNext(match) && context.Reference is { Grain: Grain.Day });
        var anchor = narrative && context.Reference is { Grain: Grain.Day } r ? r : context.Published is { } day ? CalendarPeriod.Of(day) : default(CalendarPeriod?);
        if (anchor?.Step(step) is not { } period) return new TimeMeaning("TIME", "XXXX-XX-XXT" + part);
        return new TimeMeaning("TIME", period.Timex + "T" + part) { Period = period, Clock = match.Has(TimeSlot.dir) ? "" : "T" + part };
    }

    /// <summary><c>two years ago</c>, <c>a day later</c>, <c>three months from now</c>.</summary>
    public static TimeMeaning? Ago(TimeMatch match, in TimeContext context)
    {
        var unit = Unit(match);
        if (unit.Length == 0 || unit == "MOMENT") return null;
        var sign = match.Rule.Argument[0] == '-' ? -1 : 1;
        var narrative = match.Rule.Argument.EndsWith("ref", StringComparison.Ordinal);
        var amount = DurationOperations.Amount(match);
        if (amount is not { } count) return TimeMeaning.Vague(sign < 0 ? "PAST_REF" : "FUTURE_REF");
        var (number, grain) = Whole(count, unit);
        if (match.Has(TimeSlot.n2) && unit == "Y") (number, grain) = (Math.Round((count * 12) + match.Number(TimeSlot.n2)), Grain.Month);
        if (grain is not { } step) return new TimeMeaning("DURATION", DurationOperations.Period(count, unit));
        if (number > 3_000_000) return TimeMeaning.Vague(sign < 0 ? "PAST_REF" : "FUTURE_REF");
        if (narrative) return FromNarrative(sign * (long)number, step, count, unit, context);
        if (step == Grain.Year && number == 1 && context.Quarter is { } quarter && quarter.Step(sign * 4) is { } then) return TimeMeaning.Date(then);
        if (context.Published is not { } day) return TimeMeaning.Vague(sign < 0 ? "PAST_REF" : "FUTURE_REF");
        return CalendarPeriod.Of(day, step).Step(sign * (long)number) is { } period ? TimeMeaning.Date(period) : TimeMeaning.Vague(sign < 0 ? "PAST_REF" : "FUTURE_REF");
    }

    /// <summary>A whole number of steps of some grain: a decade counts as ten years, a century as a hundred, half a year as six months.</summary>
    private static (double Number, Grain? Grain) Whole(double count, string unit) => unit switch
    {
        "DE" => (Math.Round(count * 10), Grain.Year),
        "CE" => (Math.Round(count * 100), Grain.Year),
        "ML" => (Math.Round(count * 1000), Grain.Year),
        "FN" => (Math.Round(count * 2), Grain.Week),
        "Y" when count != Math.Floor(count) => (Math.Round(count * 12), Grain.Month),
        "M" or "W" when count != Math.Floor(count) => (Math.Round(count * (unit == "M" ? 30 : 7)), Grain.Day),
        _ => (Math.Round(count), GrainOf(unit)),
    };

    private static TimeMeaning? FromNarrative(long steps, Grain grain, double count, string unit, in TimeContext context)
    {
        if (grain == Grain.Year && context.Quarter is { } quarter) return quarter.Step(4 * steps) is { } same ? TimeMeaning.Date(same) : null;
        if (context.Reference is { } reference)
        {
            if (reference.Grain <= grain) return CalendarPeriod.Of(reference.First, grain).Step(steps) is { } period ? TimeMeaning.Date(period) : null;
        }
        else if (grain == Grain.Year && context.Published is { } day && CalendarPeriod.Of(day, grain).Step(steps) is { } year)
        {
            return TimeMeaning.Date(year);
        }
        return new TimeMeaning("DURATION", DurationOperations.Period(count, unit));
    }

    /// <summary><c>the quarter</c>, <c>the latest period</c>: the quarter last spoken of, failing that the last full one.</summary>
    public static TimeMeaning? LastQuarter(TimeMatch match, in TimeContext context)
    {
        var year = match.Has(TimeSlot.ydir) ? DateOperations.Year(match, context) : null;
        var step = match.Has(TimeSlot.dir) ? DateOperations.Step(match, TimeSlot.dir) : -1;
        if (match.Has(TimeSlot.dir) && !FromReference(match, TimeSlot.dir) && step >= 0)
            return context.Published is { } now && CalendarPeriod.Of(now, Grain.Quarter).Step(step) is { } there ? TimeMeaning.Date(there, DateOperations.Narrow(match)) : null;
        var quarter = context.Quarter is { } known ? known : context.Published is { } day ? CalendarPeriod.Of(day, Grain.Quarter).Step(-1) : null;
        if (quarter is not { } period) return null;
        return TimeMeaning.Date(year is { } y and >= 1 and <= 9999 ? period with { Year = y } : period, DateOperations.Narrow(match));
    }

    /// <summary><c>the year-ago quarter</c>, <c>the comparable period a year earlier</c>.</summary>
    public static TimeMeaning? YearAgo(TimeMatch match, in TimeContext context)
    {
        if (match.Has(TimeSlot.year)) return DateOperations.Year(match, context) is { } y ? Back(match, context, y) : null;
        if (match.Has(TimeSlot.ydir)) return DateOperations.Year(match, context) is { } d ? Back(match, context, d) : null;
        var now = context.Quarter is { } q ? q.Year : context.Published?.Year;
        return now is { } year ? Back(match, context, year - 1) : null;
    }

    private static TimeMeaning? Back(TimeMatch match, in TimeContext context, int year)
    {
        if (year is < 1 or > 9999) return null;
        if (match.Has(TimeSlot.ord) && match.Number(TimeSlot.ord) is >= 1 and <= 4 and var number) return TimeMeaning.Date(new CalendarPeriod(Grain.Quarter, year, (int)number));
        if (context.Quarter is { } reference) return TimeMeaning.Date(reference with { Year = year });
        return TimeMeaning.Date(new CalendarPeriod(Grain.Year, year));
    }
}
