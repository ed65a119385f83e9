using System.Globalization;

namespace Dragoman.Times;

/// <summary>Meanings of dates that name a day, month, season, quarter, year, decade or century.</summary>
internal static class DateOperations
{
    /// <summary>Part of the period that the modifier of a match picks; empty for none.</summary>
    public static string Narrow(TimeMatch match)
    {
        if (!match.Has(TimeSlot.mod)) return "";
        var value = match.Text(TimeSlot.mod, TimeClass.EDGE);
        return value.Length > 0 ? value : match.Text(TimeSlot.mod, TimeClass.MOD);
    }

    /// <summary>Steps of a direction word in a slot.</summary>
    public static int Step(TimeMatch match, TimeSlot slot) =>
        match.Text(slot, TimeClass.DIR).Split(' ')[0] is { Length: > 0 } step ? TimeVocabulary.Number(step) : 0;

    /// <summary>Year a match names outright or by direction (<c>last year</c>); <c>null</c> when it names none.</summary>
    public static int? Year(TimeMatch match, in TimeContext context)
    {
        if (match.Has(TimeSlot.ydir)) return context.Published?.Year + Step(match, TimeSlot.ydir);
        if (!match.Has(TimeSlot.year)) return null;
        var atom = match[TimeSlot.year];
        return atom.Is(TimeClass.YEAR2) ? FullYear((int)atom.Value, context) : (int)atom.Value;
    }

    /// <summary>A year of two digits: the latest with them not more than ten years after publication.</summary>
    private static int FullYear(int digits, in TimeContext context)
    {
        var limit = (context.Published?.Year ?? 2020) + 10;
        return limit - (((limit - digits) % 100 + 100) % 100);
    }

    /// <summary><c>October 4</c>, <c>4 October 2017</c>, <c>June last year</c>, <c>last April</c>, <c>July</c>.</summary>
    public static TimeMeaning? Calendar(TimeMatch match, in TimeContext context)
    {
        var month = TimeVocabulary.Number(match.Text(TimeSlot.month, TimeClass.MONTH));
        var year = Year(match, context);
        if (match.Has(TimeSlot.day))
        {
            var day = DayNumber(match[TimeSlot.day]);
            return year is null && OddYear(match) is { } odd ? WithOddYear(match, odd, month, day, context) : day > 39 ? null : Day(year, month, day, Weekday(match), Toward(match, context), Narrow(match));
        }
        if (year is { } known) return Known(new CalendarPeriod(Grain.Month, known, month), Narrow(match));
        if (context.Published is not { } published) return new TimeMeaning("DATE", Text($"XXXX-{month:00}"));
        var now = CalendarPeriod.Of(published, Grain.Month);
        var step = match.Has(TimeSlot.dir) ? Step(match, TimeSlot.dir) : 0;
        var back = ((now.Part - month) % 12 + 12) % 12;
        long months = step < 0 ? -(back == 0 ? 12 : back) : step > 0 ? (back == 0 ? 12 : 12 - back) : match.Has(TimeSlot.dir) ? InYearSpokenOf(match, context, now, month) : Nearest(back, context);
        return now.Step(months) is { } period ? TimeMeaning.Date(period, Narrow(match)) : null;
    }

    /// <summary>A year of three digits, or of more than four, behind a day (<c>March 3, 12017</c>), which no rule takes for one; <c>null</c> where none stands there.</summary>
    private static double? OddYear(TimeMatch match)
    {
        if (match.End + 1 >= match.Atoms.Count || match.Atoms[match.End].Mark != ',') return null;
        var year = match.Atoms[match.End + 1];
        if (!year.Is(TimeClass.NUM) || year.Word is not null || year.Value != Math.Floor(year.Value)) return null;
        if (year.Digits >= 5) return year.Value >= Math.Pow(10, year.Digits - 1) ? year.Value : null;
        var ends = match.End + 2 >= match.Atoms.Count || match.Atoms[match.End + 2].Mark is '.' or ',' or ')' or ';' or ':';
        return year.Digits == 3 && ends ? year.Value : null;
    }

    private static TimeMeaning? WithOddYear(TimeMatch match, double year, int month, int day, in TimeContext context)
    {
        match.End += 2;
        return year < 1000 ? Day((int)year, month, day, Weekday(match), context, Narrow(match)) : Beyond(Text($"XXXX-{month:00}-{day:00}"), year);
    }

    private static TimeMeaning Beyond(string timex, double year) =>
        new("DATE", timex) { Doubt = new TimeDoubt(TimeDoubtKind.BeyondCalendar, Text($"the year {year} lies beyond 9999, where the calendar ends")) };

    /// <summary><c>the year 12017</c>.</summary>
    public static TimeMeaning? FarYear(TimeMatch match) => match.Number(TimeSlot.n) >= 10_000 && match[TimeSlot.n] is { Digits: >= 5 } n && n.Value >= Math.Pow(10, n.Digits - 1) ? Beyond("XXXX", match.Number(TimeSlot.n)) : null;

    /// <summary><c>last Oct. 23</c>, <c>next March 1</c>: the word tells the side, whatever the verb.</summary>
    private static TimeContext Toward(TimeMatch match, in TimeContext context) =>
        (match.Has(TimeSlot.dir) ? Step(match, TimeSlot.dir) : 0) switch
        {
            < 0 => context with { Tense = Tense.Past, Direct = true },
            > 0 => context with { Tense = Tense.Future, Direct = true },
            _ => context,
        };

    /// <summary><c>this September</c> is that of the year of publication, <c>that September</c> of the year spoken of.</summary>
    private static int InYearSpokenOf(TimeMatch match, in TimeContext context, CalendarPeriod now, int month) =>
        month - now.Part + (match.Text(TimeSlot.dir, TimeClass.DIR).EndsWith("ref", StringComparison.Ordinal) && context.Reference is { } spoken ? 12 * (spoken.Year - now.Year) : 0);

    /// <summary>
    /// Months to the one meant. The verb's own tense decides; over a noun it only weighs, as what was announced, planned or extended lies ahead of a past verb.
    /// <paramref name="back"/> months lie behind.
    /// </summary>
    private static long Nearest(int back, in TimeContext context)
    {
        if (back == 0) return 0;
        var ahead = 12 - back;
        var lean = context.Tense switch { Tense.Past => context.Direct ? 12 : 5, Tense.Future => context.Direct ? -12 : -8, _ => 2 };
        return ahead + lean < back ? ahead : -back;
    }

    private static int Weekday(TimeMatch match) => match.Has(TimeSlot.wd) ? TimeVocabulary.Number(match.Text(TimeSlot.wd, TimeClass.WEEKDAY)) : 0;

    private static int DayNumber(in TimeAtom atom) => atom.Value > 0 ? (int)atom.Value : 99;

    private static TimeMeaning? Day(int? year, int month, int day, int weekday, in TimeContext context, string narrow)
    {
        if (year is { } known)
        {
            if (known is < 1 or > 9999) return null;
            var exact = new CalendarPeriod(Grain.Day, known, month, day);
            return exact.Exists ? Known(exact, narrow) : NoSuchDay(new CalendarPeriod(Grain.Month, known, month), day);
        }
        if (day > DateTime.DaysInMonth(2000, month))
            return context.Published is { } p ? NoSuchDay(new CalendarPeriod(Grain.Month, p.Year, month), day) : new TimeMeaning("DATE", Text($"XXXX-{month:00}"));
        if (context.Published is not { } published) return new TimeMeaning("DATE", Text($"XXXX-{month:00}-{day:00}"));
        return ClosestDay(month, day, weekday, published, context) is { } date ? TimeMeaning.Date(CalendarPeriod.Of(date), narrow) : null;
    }

    private static TimeMeaning? Known(CalendarPeriod period, string narrow)
    {
        if (!period.Exists) return null;
        var meaning = TimeMeaning.Date(period, narrow);
        return period.Year < 1583 && period.Grain == Grain.Day ? meaning with { Doubt = new TimeDoubt(TimeDoubtKind.BeforeGregorian, Text($"the year {period.Year} lies before the Gregorian calendar, and which calendar the source counts by is not known")) } : meaning;
    }

    private static TimeMeaning NoSuchDay(CalendarPeriod month, int day) =>
        TimeMeaning.Date(month) with { Doubt = new TimeDoubt(TimeDoubtKind.NoSuchDay, Text($"the month has no day {day}")) };

    /// <summary>The day of that month and number that suits: of the named weekday, on the side of the tense, closest to publication.</summary>
    private static DateOnly? ClosestDay(int month, int day, int weekday, DateOnly published, in TimeContext context)
    {
        DateOnly? best = null;
        var least = double.MaxValue;
        for (var year = Math.Max(1, published.Year - 4); year <= Math.Min(9999, published.Year + 4); year++)
        {
            if (day > DateTime.DaysInMonth(year, month)) continue;
            var date = new DateOnly(year, month, day);
            var apart = (double)(date.DayNumber - published.DayNumber);
            var wrong = context.Tense == Tense.Past ? apart > 1 : context.Tense == Tense.Future ? apart < -1 : apart > 0;
            var cost = Math.Abs(apart) + (!wrong ? 0 : context.Tense is not (Tense.Past or Tense.Future) ? 40 : context.Direct ? 366 : 120);
            if (weekday > 0 && ((int)date.DayOfWeek + 6) % 7 + 1 != weekday) cost += 800;
            if (cost < least) (least, best) = (cost, date);
        }
        return best;
    }

    /// <summary><c>2017-10-04</c>.</summary>
    public static TimeMeaning? Iso(TimeMatch match, in TimeContext context) =>
        match.Number(TimeSlot.n) is >= 1 and <= 12 && match.Number(TimeSlot.n2) is >= 1 and <= 39 && match[TimeSlot.n2].Digits <= 2
            ? Day((int)match.Number(TimeSlot.year), (int)match.Number(TimeSlot.n), (int)match.Number(TimeSlot.n2), 0, context, "") : null;

    /// <summary><c>10/31/1989</c>: month first, unless only the other order gives a date.</summary>
    public static TimeMeaning? Numeric(TimeMatch match, in TimeContext context)
    {
        var (a, b, year) = ((int)match.Number(TimeSlot.n), (int)match.Number(TimeSlot.n2), (int)match.Number(TimeSlot.year));
        if (a > 12) (a, b) = (b, a);
        if (match[TimeSlot.year].Digits == 2) year = FullYear(year, context);
        return a is >= 1 and <= 12 && b is >= 1 and <= 31 ? Day(year, a, b, 0, context, "") : null;
    }

    /// <summary><c>the winter of 1994</c>, <c>last spring</c>, <c>this summer</c>.</summary>
    public static TimeMeaning? Season(TimeMatch match, in TimeContext context)
    {
        var name = match.Text(TimeSlot.season, TimeClass.SEASON);
        var part = name switch { "SP" => 1, "SU" => 2, "FA" => 3, _ => 4 };
        if (Year(match, context) is { } year) return Known(new CalendarPeriod(Grain.Season, year, part), Narrow(match));
        if (context.Published is not { } published) return new TimeMeaning("DATE", "XXXX-" + name);
        var now = CalendarPeriod.Of(published, Grain.Season);
        var back = ((now.Part - part) % 4 + 4) % 4;
        var step = match.Has(TimeSlot.dir) ? Step(match, TimeSlot.dir) : 0;
        long steps = step < 0 ? -(back == 0 ? 4 : back) : step > 0 ? (back == 0 ? 4 : 4 - back) : SameYear(now, part, back, context.Tense);
        return now.Step(steps) is { } period ? TimeMeaning.Date(period, Narrow(match)) : null;
    }

    private static long SameYear(CalendarPeriod now, int part, int back, Tense tense) =>
        back == 0 ? 0 : tense == Tense.Future ? 4 - back : part > now.Part && tense != Tense.Past ? part - now.Part : -back;

    /// <summary><c>1997</c>, <c>the end of 1990</c>.</summary>
    public static TimeMeaning? YearAlone(TimeMatch match, in TimeContext context) =>
        Year(match, context) is { } year and >= 1000 and <= 2200 ? Known(new CalendarPeriod(Grain.Year, year), Narrow(match)) : null;

    /// <summary><c>1992-2003</c>, <c>2016-17</c>.</summary>
    public static TimeMeaning? YearRange(TimeMatch match)
    {
        var (first, second) = ((int)match.Number(TimeSlot.year), match[TimeSlot.n]);
        var last = second.Digits switch { 4 => (int)second.Value, 2 => (first / 100 * 100) + (int)second.Value, _ => 0 };
        if (last <= first || last > 2200 || first < 1000) return null;
        return new TimeMeaning("DATE", Text($"{first:0000}/{last:0000}"))
        {
            Value = new TimeValue { Edtf = Text($"{first:0000}/{last:0000}"), First = new DateOnly(first, 1, 1), Last = new DateOnly(last, 12, 31), Precision = "range" },
        };
    }

    /// <summary><c>the early 1980s</c>.</summary>
    public static TimeMeaning? Decade(TimeMatch match) => Known(new CalendarPeriod(Grain.Decade, (int)match.Number(TimeSlot.dec)), Narrow(match));

    /// <summary><c>the 20th century</c>: 1900 to 1999, as TIMEX3 and EDTF count.</summary>
    public static TimeMeaning? Century(TimeMatch match) =>
        match.Number(TimeSlot.ord) is >= 1 and <= 30 and var number ? Known(new CalendarPeriod(Grain.Century, ((int)number - 1) * 100), Narrow(match)) : null;

    /// <summary><c>fiscal 1989</c>, <c>the current fiscal year</c>. Fiscal years are named by the calendar year they end in; which months they span is not known, so they may begin as early as the year before.</summary>
    public static TimeMeaning? Fiscal(TimeMatch match, in TimeContext context)
    {
        var year = Year(match, context) ?? context.Published?.Year + (match.Has(TimeSlot.dir) ? Step(match, TimeSlot.dir) : 0);
        if (year is not { } known || Known(new CalendarPeriod(Grain.Year, known), Narrow(match)) is not { } meaning) return null;
        var first = new DateOnly(Math.Max(1, known - 1), 1, 1);
        return meaning with { Value = new TimeValue { Edtf = Text($"{known:0000}~"), First = first, Last = new DateOnly(known, 12, 31), Precision = "year" } };
    }

    /// <summary><c>1438 AH</c>: a year of the Islamic calendar (Umm al-Qura, as .NET computes it: 1318 to 1500).</summary>
    public static TimeMeaning? Hijri(TimeMatch match)
    {
        var (calendar, year) = (new UmAlQuraCalendar(), (int)match.Number(TimeSlot.n));
        if (year is < 1319 or > 1499) return null;
        var (first, next) = (calendar.ToDateTime(year, 1, 1, 0, 0, 0, 0), calendar.ToDateTime(year + 1, 1, 1, 0, 0, 0, 0));
        var text = Text($"{first:yyyy-MM-dd}/{next.AddDays(-1):yyyy-MM-dd}");
        return new TimeMeaning("DATE", text) { Value = new TimeValue { Edtf = text, First = DateOnly.FromDateTime(first), Last = DateOnly.FromDateTime(next.AddDays(-1)), Precision = "range" } };
    }

    /// <summary><c>the third quarter</c>, <c>next year's first half</c>, <c>Q3 2016</c>.</summary>
    public static TimeMeaning? Quarter(TimeMatch match, in TimeContext context)
    {
        var half = match.Rule.Argument == "H";
        var number = match.Has(TimeSlot.n) ? (int)match.Number(TimeSlot.n) : match.Has(TimeSlot.ord) ? match[TimeSlot.ord].Is(TimeClass.ORD) ? (int)match.Number(TimeSlot.ord) : half ? 2 : 0 : 0;
        var year = Year(match, context);
        if (match.Rule.Argument == "?") return InYear(year, context);
        if (number < 1 || number > (half ? 2 : 4)) return null;
        var grain = half ? Grain.Half : Grain.Quarter;
        if (year is { } known) return Known(new CalendarPeriod(grain, known, number), Narrow(match));
        if (context.Published is not { } published) return new TimeMeaning("DATE", (half ? "XXXX-H" : "XXXX-Q") + number);
        var now = CalendarPeriod.Of(published, grain);
        var guess = number > now.Part && context.Tense == Tense.Past ? now.Year - 1 : number < now.Part - 1 && context.Tense == Tense.Future ? now.Year + 1 : now.Year;
        return Known(new CalendarPeriod(grain, guess, number), Narrow(match));
    }

    /// <summary><c>the 1988 quarter</c>: the quarter last spoken of, in that year.</summary>
    private static TimeMeaning? InYear(int? year, in TimeContext context) =>
        year is not { } known ? null
        : context.Quarter is { } quarter ? Known(quarter with { Year = known }, "") : Known(new CalendarPeriod(Grain.Year, known), "");

    /// <summary>Invariant text.</summary>
    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
