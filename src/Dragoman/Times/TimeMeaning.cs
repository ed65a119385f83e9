namespace Dragoman.Times;

/// <summary>What an expression means: its TIMEX3 type and value, and the days it covers where it has any.</summary>
internal sealed record TimeMeaning(string Type, string Timex)
{
    /// <summary>Period of the calendar, before a modifier narrows it; what later expressions refer back to.</summary>
    public CalendarPeriod? Period { get; init; }

    /// <summary>Part of the period that is meant (<c>early</c>, <c>the end of</c>).</summary>
    public string Narrow { get; init; } = "";

    /// <summary>Calendar meaning where the period alone does not give it.</summary>
    public TimeValue? Value { get; init; }

    /// <summary>Hour and minute (<c>T10:35</c>) or part of the day (<c>TNI</c>) without a day of its own.</summary>
    public string Clock { get; init; } = "";

    /// <summary>Why the words cannot mean a day of the calendar.</summary>
    public TimeDoubt? Doubt { get; init; }

    /// <summary>A date of a period.</summary>
    public static TimeMeaning Date(CalendarPeriod period, string narrow = "") => new("DATE", period.Timex) { Period = period, Narrow = narrow };

    /// <summary>A time nobody can put on a calendar.</summary>
    public static TimeMeaning Vague(string reference) => new("DATE", reference);
}

/// <summary>What an expression is read against.</summary>
/// <param name="Published">Day of publication.</param>
/// <param name="Reference">Period last spoken of, or the day of publication.</param>
/// <param name="Quarter">Quarter last spoken of outright, which business news measures others against.</param>
/// <param name="Tense">Tense of the verb over it.</param>
/// <param name="Direct">Whether that verb says when, rather than a noun under it.</param>
internal readonly record struct TimeContext(DateOnly? Published, CalendarPeriod? Reference, CalendarPeriod? Quarter, Tense Tense, bool Direct = false)
{
    /// <summary>Last period spoken of, failing that the day of publication.</summary>
    public CalendarPeriod? Anchor => Reference ?? (Published is { } day ? CalendarPeriod.Of(day) : null);
}

/// <summary>A match of a rule: the atoms it covers and where its slots lie.</summary>
internal sealed class TimeMatch(List<TimeAtom> atoms)
{
    private const int Slots = 32;

    /// <summary>The rule.</summary>
    public TimeRule Rule { get; set; } = null!;

    /// <summary>First atom.</summary>
    public int Start { get; set; }

    /// <summary>Atom after the last.</summary>
    public int End { get; set; }

    /// <summary>The sentence's atoms.</summary>
    public List<TimeAtom> Atoms => atoms;

    /// <summary>Atom index of each slot, -1 where empty.</summary>
    public int[] At { get; } = NewSlots();

    private static int[] NewSlots()
    {
        var at = new int[Slots];
        Array.Fill(at, -1);
        return at;
    }

    /// <summary>Number of filled slots, counted when the match was copied.</summary>
    public int Filled { get; private set; }

    /// <summary>The match as it stands, ended before atom <paramref name="end"/>.</summary>
    public TimeMatch Copy(int end)
    {
        var copy = new TimeMatch(atoms) { Rule = Rule, Start = Start, End = end };
        At.CopyTo(copy.At, 0);
        for (var i = 1; i < Slots; i++) if (At[i] >= 0) copy.Filled++;
        return copy;
    }

    /// <summary>Whether a slot is filled.</summary>
    public bool Has(TimeSlot slot) => At[(int)slot] >= 0;

    /// <summary>Atom of a slot; one without form or value where the slot is empty.</summary>
    public TimeAtom this[TimeSlot slot] => Has(slot) ? atoms[At[(int)slot]] : default;

    /// <summary>Number in a slot.</summary>
    public double Number(TimeSlot slot) => this[slot].Value;

    /// <summary>Vocabulary value of a slot under a class; empty where the slot is.</summary>
    public string Text(TimeSlot slot, TimeClass kind) => Has(slot) ? this[slot].ValueAs(kind) : "";
}

/// <summary>A rule of the grammar.</summary>
/// <param name="Operation">What is made of the slots.</param>
/// <param name="Argument">Constant of the operation.</param>
/// <param name="Start">Compiled pattern.</param>
/// <param name="Order">Line in the table; of matches of one length the first wins.</param>
internal sealed record TimeRule(string Operation, string Argument, PatternStep Start, int Order);
