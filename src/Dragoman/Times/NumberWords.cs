namespace Dragoman.Times;

/// <summary>Joins numbers said in several words into one atom: <c>twenty four</c>, <c>2 1/2</c>, <c>nineteen ninety-seven</c>, <c>two thousand and one</c>.</summary>
internal static class NumberWords
{
    /// <summary>Whole number classes of a number of <paramref name="digits"/> digits.</summary>
    public static TimeClass ClassesOf(double value, int digits)
    {
        var classes = TimeClass.None;
        if (value is >= 1 and <= 39 && digits <= 2) classes |= TimeClass.DAY;
        if (value is >= 0 and <= 24 && digits <= 2) classes |= TimeClass.HOUR;
        if (digits == 4 && value is >= 1000 and <= 2999) classes |= TimeClass.YEAR;
        if (digits == 4 && value < 2400 && value % 100 < 60) classes |= TimeClass.HHMM;
        return classes;
    }

    /// <summary>Replaces number words by numbers, in place.</summary>
    public static void Join(List<TimeAtom> atoms)
    {
        var kept = 0;
        for (var i = 0; i < atoms.Count;)
        {
            var (atom, length) = Read(atoms, i);
            atoms[kept++] = atom;
            i += length;
        }
        atoms.RemoveRange(kept, atoms.Count - kept);
    }

    private static (TimeAtom Atom, int Length) Read(List<TimeAtom> atoms, int start)
    {
        var first = atoms[start];
        if (first.Is(TimeClass.DECADEWORD)) return (first with { Classes = TimeClass.DECADE, Value = 1900 + Value(first, TimeClass.DECADEWORD), Digits = 2 }, 1);
        if (first.Digits > 0) return Fraction(atoms, start);
        if (first.Is(TimeClass.CARDINAL | TimeClass.TENS) && SpokenYear(atoms, start) is { } year) return year;
        if (first.Is(TimeClass.CARDINAL | TimeClass.TENS | TimeClass.ORDINAL)
            || (first.Is(TimeClass.SCALE) && start > 0 && IsArticle(atoms[start - 1]))) return Words(atoms, start);
        return (first, 1);
    }

    private static bool IsArticle(in TimeAtom atom) => atom.End - atom.Start == 1 && atom.Mark == '\0';

    private static double Value(in TimeAtom atom, TimeClass kind) => TimeVocabulary.Number(atom.ValueAs(kind));

    /// <summary><c>1/2</c> and <c>2 1/2</c>.</summary>
    private static (TimeAtom Atom, int Length) Fraction(List<TimeAtom> atoms, int start)
    {
        var first = atoms[start];
        if (!first.Is(TimeClass.NUM)) return (first, 1);
        var at = IsFraction(atoms, start + 1) && !atoms[start + 1].AfterHyphen ? start + 1 : IsFraction(atoms, start) ? start : -1;
        if (at < 0) return (first, 1);
        var (over, under) = (atoms[at], atoms[at + 2]);
        var value = (at > start ? first.Value : 0) + (over.Value / under.Value);
        return (first with { End = under.End, EndToken = under.EndToken, Value = value, Classes = TimeClass.NUM | (at == start ? TimeClass.FRACTION : 0), Digits = 9 }, at + 3 - start);
    }

    private static bool IsFraction(List<TimeAtom> atoms, int i) =>
        i + 2 < atoms.Count && atoms[i] is { Digits: 1 } over && atoms[i + 1] is { Mark: '/', AfterSpace: false } && atoms[i + 2] is { Digits: 1, AfterSpace: false } under
        && over.Is(TimeClass.NUM) && under.Is(TimeClass.NUM) && over.Value < under.Value && !(i + 3 < atoms.Count && atoms[i + 3].Mark == '/');

    /// <summary><c>nineteen ninety-seven</c>, <c>twenty sixteen</c>: two numbers below a hundred that make a year.</summary>
    private static (TimeAtom Atom, int Length)? SpokenYear(List<TimeAtom> atoms, int start)
    {
        var first = atoms[start];
        var century = first.Is(TimeClass.CARDINAL) ? Value(first, TimeClass.CARDINAL) : Value(first, TimeClass.TENS);
        if (century is < 15 or > 20 || start + 1 >= atoms.Count) return null;
        var second = atoms[start + 1];
        double rest;
        var length = 2;
        if (second.Is(TimeClass.CARDINAL) && Value(second, TimeClass.CARDINAL) >= 10) rest = Value(second, TimeClass.CARDINAL);
        else if (second.Is(TimeClass.TENS))
        {
            rest = Value(second, TimeClass.TENS);
            if (start + 2 < atoms.Count && atoms[start + 2].Is(TimeClass.CARDINAL) && Value(atoms[start + 2], TimeClass.CARDINAL) < 10)
            {
                rest += Value(atoms[start + 2], TimeClass.CARDINAL);
                length = 3;
            }
        }
        else return null;
        var last = atoms[start + length - 1];
        return (first with { End = last.End, EndToken = last.EndToken, Classes = TimeClass.YEAR, Value = (century * 100) + rest, Digits = 0 }, length);
    }

    /// <summary>Cardinals and ordinals in words; the longest run that makes one number.</summary>
    private static (TimeAtom Atom, int Length) Words(List<TimeAtom> atoms, int start)
    {
        double total = 0, current = 0;
        var (i, room, ordinal) = (start, 100.0, false);
        for (; i < atoms.Count && !ordinal; i++)
        {
            var atom = atoms[i];
            if (i > start && IsAnd(atoms, i, current + total)) continue;
            if (atom.Is(TimeClass.TENS) && room > 10) (current, room) = (current + Value(atom, TimeClass.TENS), 10);
            else if (atom.Is(TimeClass.CARDINAL) && room >= 10 && (room > 10 || Value(atom, TimeClass.CARDINAL) is > 0 and < 10)) (current, room) = (current + Value(atom, TimeClass.CARDINAL), 0);
            else if (atom.Is(TimeClass.ORDINAL) && (room > 10 || (room == 10 && Value(atom, TimeClass.ORDINAL) < 10))) (current, ordinal) = (current + Value(atom, TimeClass.ORDINAL), true);
            else if (atom.Is(TimeClass.SCALE)) (total, current, room) = Scale(total, current, Value(atom, TimeClass.SCALE));
            else break;
        }
        var last = atoms[i - 1];
        return (atoms[start] with { End = last.End, EndToken = last.EndToken, Value = total + current, Digits = 0, Classes = ClassesOfWords(atoms[start], total + current, ordinal, i - start) }, i - start);
    }

    private static (double Total, double Current, double Room) Scale(double total, double current, double scale)
    {
        var value = Math.Max(current, 1) * scale;
        return scale >= 1000 ? (total + value, 0, 100) : (total, value, 100);
    }

    private static bool IsAnd(List<TimeAtom> atoms, int i, double soFar) =>
        soFar >= 100 && atoms[i] is { Mark: '\0', Digits: 0 } and && and.End - and.Start == 3 && and.Id >= 0 && and.Classes == TimeClass.None
        && i + 1 < atoms.Count && atoms[i + 1].Is(TimeClass.TENS | TimeClass.CARDINAL);

    private static TimeClass ClassesOfWords(in TimeAtom first, double value, bool ordinal, int length)
    {
        if (ordinal) return (length == 1 ? first.Classes : TimeClass.None) | TimeClass.ORD | (value <= 39 ? TimeClass.DAY : 0);
        var classes = TimeClass.NUM;
        if (value is >= 1 and <= 12) classes |= TimeClass.HOUR;
        if (value is >= 1 and <= 39) classes |= TimeClass.DAY;
        if (value is >= 1900 and <= 2099 && length > 1) classes |= TimeClass.YEAR;
        return classes;
    }
}
