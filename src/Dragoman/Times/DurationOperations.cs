using System.Globalization;

namespace Dragoman.Times;

/// <summary>Meanings of durations and of what comes again and again.</summary>
internal static class DurationOperations
{
    /// <summary>How many units a match counts; <c>null</c> when it does not say (<c>several</c>).</summary>
    public static double? Amount(TimeMatch match)
    {
        if (match.Has(TimeSlot.q))
        {
            var quantity = match.Text(TimeSlot.q, TimeClass.QUANT);
            return quantity == "X" ? null : TimeVocabulary.Number(quantity);
        }
        if (match.Has(TimeSlot.n)) return match.Number(TimeSlot.n) + (Says(match, "and a half") ? 0.5 : 0);
        if (Says(match, "half")) return Says(match, "and a half") ? 1.5 : 0.5;
        if (Says(match, "few") || Says(match, "many") || (match.Has(TimeSlot.unit) && match[TimeSlot.unit].Is(TimeClass.UNITS))) return null;
        return 1;
    }

    /// <summary>Whether the words stand among the match's literals, in order.</summary>
    private static bool Says(TimeMatch match, string words)
    {
        var wanted = words.Split(' ');
        var found = 0;
        for (var i = match.Start; i < match.End && found < wanted.Length; i++)
            if (match.Atoms[i].Form is { } form && form.Equals(wanted[found], StringComparison.OrdinalIgnoreCase)) found++;
        return found == wanted.Length;
    }

    /// <summary>TIMEX3 period of an amount of a unit: <c>P2Y6M</c>, <c>PT5H30M</c>, <c>PXY</c>.</summary>
    public static string Period(double? amount, string unit)
    {
        var (letter, factor, time) = unit switch
        {
            "S" => ("S", 1, true),
            "MIN" => ("M", 1, true),
            "H" => ("H", 1, true),
            "W" => ("W", 1, false),
            "FN" => ("W", 2, false),
            "WE" => ("WE", 1, false),
            "M" => ("M", 1, false),
            "Q" => ("Q", 1, false),
            "HALF" => ("M", 6, false),
            "Y" => ("Y", 1, false),
            "DE" => ("Y", 10, false),
            "CE" => ("Y", 100, false),
            "ML" => ("Y", 1000, false),
            _ => ("D", 1, false),
        };
        if (amount is not { } count) return (time ? "PTX" : "PX") + unit switch { "DE" => "DE", "CE" => "CE", "ML" => "ML", _ => letter };
        var whole = Math.Floor(count * factor);
        var rest = (count * factor) - whole;
        var head = (time ? "PT" : "P") + (whole > 0 || rest == 0 ? Number(whole) + letter : "");
        if (rest == 0) return head;
        var smaller = letter switch { "Y" => (12, "M"), "H" => (60, "M"), "M" when time => (60, "S"), "W" => (7, "D"), _ => (0, "") };
        return smaller.Item1 > 0 && Math.Abs((rest * smaller.Item1) - Math.Round(rest * smaller.Item1)) < 0.01
            ? head + Number(Math.Round(rest * smaller.Item1)) + smaller.Item2
            : (time ? "PT" : "P") + Number(count * factor) + letter;
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary><c>nearly two years</c>, <c>a five-hour</c>, <c>two to three weeks</c>, <c>half an hour</c>.</summary>
    public static TimeMeaning? Duration(TimeMatch match)
    {
        if (match.Rule.Argument.Length > 0) return new TimeMeaning("DURATION", match.Rule.Argument);
        var unit = RelativeOperations.Unit(match);
        if (unit is "" or "MOMENT") return null;
        var amount = Amount(match);
        if (match.Has(TimeSlot.n) && match.Has(TimeSlot.unit2)) return new TimeMeaning("DURATION", Sum(amount ?? 0, unit, match));
        if (match.Has(TimeSlot.n2) && match.Number(TimeSlot.n2) <= match.Number(TimeSlot.n)) return null;
        return new TimeMeaning("DURATION", Period(amount, unit));
    }

    private static string Sum(double amount, string unit, TimeMatch match)
    {
        var (a, b) = (Period(amount, unit), Period(match.Number(TimeSlot.n2), RelativeOperations.Unit(match, TimeSlot.unit2)));
        return a.StartsWith("PT", StringComparison.Ordinal) && b.StartsWith("PT", StringComparison.Ordinal) ? a + b[2..] : a + b[1..];
    }

    /// <summary><c>the past two years</c>, <c>the next few days</c>: a duration that ends or begins at publication.</summary>
    public static TimeMeaning? Anchored(TimeMatch match, in TimeContext context)
    {
        var unit = RelativeOperations.Unit(match);
        var step = DateOperations.Step(match, TimeSlot.dir);
        if (unit is "" or "MOMENT") return null;
        var amount = Amount(match);
        var meaning = new TimeMeaning("DURATION", Period(amount, unit));
        if (amount is not { } count || context.Published is not { } day || step == 0) return meaning;
        return Edge(day, count * step, unit) is not { } other ? meaning : meaning with { Value = Range(step < 0 ? other : day, step < 0 ? day : other) };
    }

    /// <summary><c>recent weeks</c> last, not known how long, up to publication; <c>recent years</c> are only past.</summary>
    public static TimeMeaning Recent(TimeMatch match, in TimeContext context)
    {
        if (!match.Has(TimeSlot.unit) || RelativeOperations.Unit(match) is var unit && unit is not ("D" or "W" or "M" or "Q")) return TimeMeaning.Vague("PAST_REF");
        var meaning = new TimeMeaning("DURATION", Period(null, unit));
        return context.Published is not { } day ? meaning : meaning with { Value = new TimeValue { Edtf = DateOperations.Text($"../{day:yyyy-MM-dd}"), First = null, Last = day, Precision = "vague" } };
    }

    private static DateOnly? Edge(DateOnly day, double count, string unit)
    {
        if (Math.Abs(count) > 9000) return null;
        try
        {
            return unit switch
            {
                "D" => day.AddDays((int)count),
                "W" => day.AddDays((int)(7 * count)),
                "FN" => day.AddDays((int)(14 * count)),
                "M" => day.AddMonths((int)count),
                "Q" => day.AddMonths((int)(3 * count)),
                "Y" => day.AddMonths((int)(12 * count)),
                "DE" => day.AddYears((int)(10 * count)),
                _ => null,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static TimeValue Range(DateOnly first, DateOnly last) =>
        new() { Edtf = DateOperations.Text($"{first:yyyy-MM-dd}/{last:yyyy-MM-dd}"), First = first, Last = last, Precision = "range" };

    /// <summary><c>every day</c>, <c>each July</c>, <c>weekly</c>, <c>Tuesday nights</c>, <c>twice a year</c>.</summary>
    public static TimeMeaning? Again(TimeMatch match)
    {
        if (match.Has(TimeSlot.freq)) return new TimeMeaning("SET", match.Text(TimeSlot.freq, TimeClass.FREQ));
        if (match.Has(TimeSlot.unit))
        {
            var unit = RelativeOperations.Unit(match);
            return unit is "" or "MOMENT" ? null : new TimeMeaning("SET", Period(match.Has(TimeSlot.n) ? match.Number(TimeSlot.n) : 1, unit));
        }
        if (match.Has(TimeSlot.wd)) return new TimeMeaning("SET", "XXXX-WXX-" + Weekday(match) + Part(match));
        if (match.Has(TimeSlot.month)) return new TimeMeaning("SET", DateOperations.Text($"XXXX-{TimeVocabulary.Number(match.Text(TimeSlot.month, TimeClass.MONTH)):00}"));
        if (match.Has(TimeSlot.season)) return new TimeMeaning("SET", "XXXX-" + match.Text(TimeSlot.season, TimeClass.SEASON));
        return match.Has(TimeSlot.part) ? new TimeMeaning("SET", "XXXX-XX-XX" + Part(match)) : null;
    }

    private static string Weekday(TimeMatch match)
    {
        var one = match.Text(TimeSlot.wd, TimeClass.WEEKDAY);
        return one.Length > 0 ? one : match.Text(TimeSlot.wd, TimeClass.WEEKDAYS);
    }

    private static string Part(TimeMatch match)
    {
        if (!match.Has(TimeSlot.part)) return "";
        var one = match.Text(TimeSlot.part, TimeClass.DAYPART);
        return "T" + (one.Length > 0 ? one : match.Text(TimeSlot.part, TimeClass.DAYPARTS));
    }
}
