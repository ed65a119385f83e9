namespace Dragoman.Times;

/// <summary>The operations the grammar's first column names.</summary>
internal static class TimeOperations
{
    /// <summary>Meaning of a match; <c>null</c> when its words cannot mean a time here.</summary>
    /// <exception cref="FormatException">The grammar names an operation that does not exist.</exception>
    public static TimeMeaning? Read(TimeMatch match, in TimeContext context) => match.Rule.Operation switch
    {
        "calendar" => DateOperations.Calendar(match, context),
        "iso" => DateOperations.Iso(match, context),
        "numeric" => DateOperations.Numeric(match, context),
        "september11" => match.Number(TimeSlot.n) != 9 || match.Number(TimeSlot.n2) != 11 ? null : TimeMeaning.Date(new CalendarPeriod(Grain.Day, 2001, 9, 11)),
        "season" => DateOperations.Season(match, context),
        "year" => DateOperations.YearAlone(match, context),
        "hijri" => DateOperations.Hijri(match),
        "faryear" => DateOperations.FarYear(match),
        "yearrange" => DateOperations.YearRange(match),
        "decade" => DateOperations.Decade(match),
        "century" => DateOperations.Century(match),
        "fiscal" => DateOperations.Fiscal(match, context),
        "quarter" => DateOperations.Quarter(match, context),
        "lastquarter" => RelativeOperations.LastQuarter(match, context),
        "yearago" => RelativeOperations.YearAgo(match, context),
        "unit" => RelativeOperations.UnitStep(match, context),
        "unitof" => RelativeOperations.UnitOf(match, context),
        "today" => RelativeOperations.Today(match, context),
        "night" => RelativeOperations.Night(match, context),
        "weekday" => RelativeOperations.Weekday(match, context),
        "agoweekday" => RelativeOperations.WeekdayAgo(match, context),
        "holiday" => Holidays.Read(match, context),
        "daypart" => RelativeOperations.DayPart(match, context),
        "clock" => ClockOperations.Clock(match, context),
        "ago" => RelativeOperations.Ago(match, context),
        "span" => DurationOperations.Anchored(match, context),
        "recent" => DurationOperations.Recent(match, context),
        "dur" => DurationOperations.Duration(match),
        "set" or "rate" => DurationOperations.Again(match),
        "vague" => TimeMeaning.Vague(match.Rule.Argument),
        _ => throw new FormatException($"grammar.tsv: unknown operation '{match.Rule.Operation}'"),
    };
}
