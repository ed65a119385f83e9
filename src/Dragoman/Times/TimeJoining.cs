namespace Dragoman.Times;

/// <summary>What neighbouring expressions and the words before them add: <c>10 p.m. Wednesday</c> is one time, <c>from May to July</c> a range, <c>since</c> an open one.</summary>
internal static class TimeJoining
{
    /// <summary>Joins the readings of a sentence, in place.</summary>
    public static void Join(List<TimeReading> readings, List<TimeAtom> atoms)
    {
        JoinClocks(readings, atoms);
        for (var i = 0; i < readings.Count; i++)
        {
            if (i + 1 < readings.Count && IsRange(readings[i], readings[i + 1], atoms)) MakeRange(readings[i], readings[i + 1]);
            else Open(readings[i], atoms);
        }
    }

    private static void JoinClocks(List<TimeReading> readings, List<TimeAtom> atoms)
    {
        for (var i = 0; i + 1 < readings.Count; i++)
        {
            var (a, b) = (readings[i], readings[i + 1]);
            if (!Adjacent(a, b, atoms)) continue;
            var (clock, date) = a.Meaning.Clock.Length > 0 ? (a, b) : (b, a);
            if (clock.Meaning.Clock.Length == 0 || date.Meaning.Clock.Length > 0 || date.Meaning.Type != "DATE" || date.Meaning.Period is not { Grain: Grain.Day }) continue;
            a.Meaning = date.Meaning with { Type = "TIME", Timex = date.Meaning.Timex + clock.Meaning.Clock };
            a.Match.End = b.Match.End;
            readings.RemoveAt(i + 1);
        }
    }

    private static bool Adjacent(TimeReading a, TimeReading b, List<TimeAtom> atoms)
    {
        if (b.Match.Start == a.Match.End) return true;
        var between = b.Match.Start == a.Match.End + 1 ? atoms[a.Match.End] : default;
        return between.Mark == ',' || (a.Meaning.Clock.Length > 0 && between.Form is "on" or "of" or "in");
    }

    private static bool IsRange(TimeReading a, TimeReading b, List<TimeAtom> atoms)
    {
        if (a.Meaning.Period is null || b.Meaning.Period is null || a.Match.Start == 0) return false;
        var before = atoms[a.Match.Start - 1].Form;
        var hyphen = b.Match.Start == a.Match.End && atoms[b.Match.Start].AfterHyphen;
        var between = b.Match.Start == a.Match.End + 1 ? atoms[a.Match.End].Form : null;
        return hyphen || (before is "between" && between is "and") || (before is "from" && between is "to" or "until" or "till" or "through");
    }

    private static void MakeRange(TimeReading a, TimeReading b)
    {
        var (from, to) = (CalendarMeaning.Of(a.Meaning, null), CalendarMeaning.Of(b.Meaning, null));
        if (from?.First is not { } first || to?.Last is not { } last || last < first) return;
        var (left, right) = (from.Edtf.Split('/')[0], to.Edtf.Split('/')[^1]);
        a.Value = b.Value = new TimeValue { Edtf = left + "/" + right, First = first, Last = last, Precision = "range" };
    }

    /// <summary><c>since early 2016</c> has no end, <c>until Friday</c> no beginning.</summary>
    private static void Open(TimeReading reading, List<TimeAtom> atoms)
    {
        if (reading.Value is not null || reading.Match.Start == 0 || reading.Meaning.Type is not ("DATE" or "TIME")) return;
        var before = atoms[reading.Match.Start - 1].Form;
        if (before is not ("since" or "until" or "till") || CalendarMeaning.Of(reading.Meaning, null) is not { } value) return;
        reading.Value = before == "since"
            ? new TimeValue { Edtf = value.Edtf.Split('/')[0] + "/..", First = value.First, Last = null, Precision = "range" }
            : new TimeValue { Edtf = "../" + value.Edtf.Split('/')[^1], First = null, Last = value.Last, Precision = "range" };
    }
}
