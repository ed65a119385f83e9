using System.Globalization;

namespace Dragoman.Registers;

/// <summary>A day, month or year of the register, as exactly as it is known: <c>2014-06-29</c>, <c>2014-06</c> or <c>2014</c>.</summary>
public readonly record struct RegisterDate
{
    private RegisterDate(DateOnly first, DateOnly last)
    {
        First = first;
        Last = last;
    }

    /// <summary>Earliest day it can mean.</summary>
    public DateOnly First { get; }

    /// <summary>Latest day it can mean.</summary>
    public DateOnly Last { get; }

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>, years 1000 to 2999.</summary>
    /// <returns><c>false</c> where the text is none of these or no day of the calendar.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out RegisterDate date)
    {
        date = default;
        if (text.Length is not (4 or 7 or 10) || !Number(text[..4], 1000, 2999, out var year)) return false;
        if (text.Length == 4)
        {
            date = new(new(year, 1, 1), new(year, 12, 31));
            return true;
        }

        if (text[4] != '-' || !Number(text[5..7], 1, 12, out var month)) return false;
        var days = DateTime.DaysInMonth(year, month);
        if (text.Length == 7)
        {
            date = new(new(year, month, 1), new(year, month, days));
            return true;
        }

        if (text[7] != '-' || !Number(text[8..], 1, days, out var day)) return false;
        date = new(new(year, month, day), new(year, month, day));
        return true;
    }

    /// <summary>EDTF, as the register writes it.</summary>
    public override string ToString() => First == Last
        ? First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : First.ToString(First.Month == Last.Month ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);

    private static bool Number(ReadOnlySpan<char> digits, int low, int high, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= low && number <= high;
}
