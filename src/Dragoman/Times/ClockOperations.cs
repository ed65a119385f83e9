namespace Dragoman.Times;

/// <summary>Meanings of times of the day.</summary>
internal static class ClockOperations
{
    /// <summary><c>10 p.m.</c>, <c>14:30 GMT</c>, <c>noon</c>, <c>4 in the morning</c>; on the day last spoken of unless a date stands beside it.</summary>
    public static TimeMeaning? Clock(TimeMatch match, in TimeContext context)
    {
        if (Reading(match) is not { } clock) return null;
        var day = context.Reference is { Grain: Grain.Day } r ? r : context.Published is { } p ? CalendarPeriod.Of(p) : default(CalendarPeriod?);
        return new TimeMeaning("TIME", (day?.Timex ?? "XXXX-XX-XX") + clock) { Period = day, Clock = clock };
    }

    private static string? Reading(TimeMatch match)
    {
        var atom = match[TimeSlot.hour];
        if (match.Text(TimeSlot.hour, TimeClass.NAMEDHOUR) is { Length: > 0 } named) return named == "24:00" ? "T24:00" : "T" + named;
        var minutes = atom.Is(TimeClass.CLOCK) ? atom.Value : atom.Is(TimeClass.HHMM) && atom.Digits == 4 ? ((int)atom.Value / 100 * 60) + (atom.Value % 100) : atom.Value * 60;
        if (match.Has(TimeSlot.ampm) || match.Has(TimeSlot.part))
        {
            if (minutes is < 60 or >= 13 * 60) return minutes < 24 * 60 && minutes >= 13 * 60 ? Text(minutes) : null;
            if (IsAfternoon(match)) minutes = minutes % (12 * 60) + (12 * 60);
            else if (minutes >= 12 * 60) minutes -= 12 * 60;
        }
        return minutes <= 24 * 60 ? Text(minutes) : null;
    }

    private static bool IsAfternoon(TimeMatch match) =>
        match.Has(TimeSlot.ampm) ? match.Text(TimeSlot.ampm, TimeClass.AMPM) == "12" : match.Text(TimeSlot.part, TimeClass.DAYPART) is "AF" or "EV" or "NI";

    private static string Text(double minutes) => DateOperations.Text($"T{(int)minutes / 60:00}:{(int)minutes % 60:00}");
}
