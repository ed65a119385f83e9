using Dragoman.Sentences;

namespace Dragoman.Times;

/// <summary>Turns away matches whose words mean something else where they stand: <c>may</c>, <c>second</c>, <c>1,500 people</c>.</summary>
internal static class TimePlausibility
{
    /// <summary>Whether a match can be a time in its sentence.</summary>
    public static bool Allows(TimeMatch match, Sentence sentence) => match.Rule.Operation switch
    {
        "calendar" => IsMonth(match, sentence),
        "year" => IsYear(match, sentence),
        "season" => IsSeason(match),
        "rate" => AfterAmount(match),
        "dur" => IsDuration(match) && !IsTitle(match),
        "span" => After(match).Form is not "old",
        "decade" => Before(match).Form is not ("his" or "her" or "their" or "my" or "our" or "its"),
        "set" => !IsPaper(match, sentence),
        "unit" => IsUnit(match),
        "yearrange" => match[TimeSlot.n].Is(TimeClass.NUM) && match[TimeSlot.n].Digits is 2 or 4,
        "clock" => IsClock(match, sentence),
        "vague" => IsVague(match),
        "holiday" or "weekday" => !FollowedByCapital(match) || match.Rule.Operation == "weekday",
        _ => true,
    };

    private static TimeAtom Before(TimeMatch match) => match.Start > 0 ? match.Atoms[match.Start - 1] : default;

    private static TimeAtom After(TimeMatch match) => match.End < match.Atoms.Count ? match.Atoms[match.End] : default;

    private static bool FollowedByCapital(TimeMatch match) => After(match) is { Capital: true, AfterSpace: true, Word: null };

    private static bool IsMonth(TimeMatch match, Sentence sentence)
    {
        if (match.Has(TimeSlot.day) && match[TimeSlot.day] is { Digits: 0 } day && !day.Is(TimeClass.ORD)) return false;
        if (match.Has(TimeSlot.day) && IsAmount(match)) return false;
        var month = match[TimeSlot.month];
        var form = month.Form;
        if (month.Word is { IsAbbreviation: true } && !match.Has(TimeSlot.day) && !match.Has(TimeSlot.year) && month.End - month.Start == form!.Length) return false;
        if (form is "march" && match.End - match.Start == 1 && IsProcession(match)) return false;
        if (form is not ("may" or "march" or "jan" or "mar")) return true;
        if (match.Has(TimeSlot.day) || match.Has(TimeSlot.year) || match.Has(TimeSlot.dir)) return true;
        var tag = sentence.Tokens[month.FirstToken].Xpos;
        if (!string.IsNullOrEmpty(tag)) return tag is "NNP" or "NN";
        return month.FirstToken > 0;
    }

    /// <summary><c>the March for Jobs</c>, <c>the March on Washington</c>.</summary>
    private static bool IsProcession(TimeMatch match) =>
        After(match).Form is "for" or "of" or "on" && match.End + 1 < match.Atoms.Count && match.Atoms[match.End + 1] is { Capital: true } or { Form: "the" };

    /// <summary><c>the daily Le Monde</c>, <c>a weekly newspaper</c>: how often it is printed says what it is.</summary>
    private static bool IsPaper(TimeMatch match, Sentence sentence)
    {
        var next = match.Atoms[match.End - 1].EndToken;
        if (!match.Has(TimeSlot.freq) || next >= sentence.Tokens.Length) return false;
        ref readonly var token = ref sentence.Tokens[next];
        return token.Form is "newspaper" or "newspapers" or "paper" or "papers" or "magazine" || token.Upos == "PROPN";
    }

    /// <summary><c>“60 Minutes”</c>: a capital within the sentence makes it a name.</summary>
    private static bool IsTitle(TimeMatch match) => match.Has(TimeSlot.n) && match.Has(TimeSlot.unit) && match[TimeSlot.unit].Capital && match[TimeSlot.n].Digits > 0;

    private static bool IsYear(TimeMatch match, Sentence sentence)
    {
        var (before, after, year) = (Before(match), After(match), match[TimeSlot.year]);
        if (match.End - match.Start > 1) return year.Value is >= 1000 and <= 2200;
        if (IsModel(match, sentence)) return false;
        if (before.Mark is '$' or '£' or '€' or '#' or '.' or '/' || year.AfterHyphen || after.Mark is '%' or '/' or '°') return false;
        if (after.AfterHyphen && after.Digits > 0) return false;
        if (year.Value is < 1500 or > 2100 && before.Form is not ("in" or "since" or "until" or "by" or "of" or "from" or "between" or "to")) return false;
        if (after.Is(TimeClass.UNIT | TimeClass.UNITS) || after.Is(TimeClass.SCALE | TimeClass.NUM)) return false;
        if (before.Form is "in" or "since" or "until" or "by" or "during" or "before" or "after" or "from") return !IsCounted(match, sentence);
        return !IsCounted(match, sentence) && !(before.Word is null && before.Digits > 0);
    }

    /// <summary><c>March 12%</c>, <c>March 12:30</c>; a colon before a blank ends what announces.</summary>
    private static bool IsAmount(TimeMatch match) =>
        After(match) is { Mark: '%' } || (After(match) is { Mark: ':' } && match.End + 1 < match.Atoms.Count && match.Atoms[match.End + 1] is { AfterSpace: false, Digits: > 0 });

    /// <summary><c>a 1987 Chevrolet</c>, <c>his brother's 2009 Toyota</c>: the year of the make.</summary>
    private static bool IsModel(TimeMatch match, Sentence sentence)
    {
        var (first, next) = (match.Atoms[match.Start].FirstToken, match.Atoms[match.End - 1].EndToken);
        return first > 0 && next < sentence.Tokens.Length && sentence.Tokens[next].Upos == "PROPN" && sentence.Tokens[first - 1].Form is "a" or "an" or "his" or "her" or "'s" or "’s";
    }

    /// <summary>Whether a plural noun follows that the number counts; years do stand before plurals (<c>2016 elections</c>), but then not under a preposition of quantity.</summary>
    private static bool IsCounted(TimeMatch match, Sentence sentence)
    {
        var next = match.Atoms[match.End - 1].EndToken;
        if (next >= sentence.Tokens.Length) return false;
        ref readonly var token = ref sentence.Tokens[next];
        if (token.Xpos is not ("NNS" or "NNPS")) return false;
        var year = match.Atoms[match.End - 1].Value;
        return year is < 1900 or > 2040 || Before(match).Form is "some" or "about" or "over" or "nearly" or "than" or "least";
    }

    private static bool IsSeason(TimeMatch match)
    {
        if (match.Has(TimeSlot.year) || match.Has(TimeSlot.ydir)) return true;
        if (match[TimeSlot.season].Form is "fall") return match.Has(TimeSlot.dir) || (match.End - match.Start > 1 && Before(match).Form is "in" or "during" or "by" or "since" or "until");
        return match.Has(TimeSlot.dir) || match.Has(TimeSlot.mod) || Before(match).Form is "in" or "during" or "by" or "since" or "until" or "of" or "for" or "this" or "through";
    }

    /// <summary>Whether an amount stands close before, as it does before a rate: <c>$2 billion a year</c> comes again, <c>for a year</c> does not.</summary>
    private static bool AfterAmount(TimeMatch match)
    {
        for (var i = match.Start - 1; i >= Math.Max(0, match.Start - 4); i--)
        {
            var atom = match.Atoms[i];
            if (atom.Form is "for" or "in" or "within" or "than" or "about" or "over" or "of" or "to" or "on") return false;
            if (atom.Is(TimeClass.NUM) || atom.Is(TimeClass.SCALE) || atom.Form is "times") return true;
        }
        return false;
    }

    private static bool IsDuration(TimeMatch match)
    {
        if (!match.Has(TimeSlot.unit)) return true;
        var (before, after, unit) = (Before(match), After(match), match[TimeSlot.unit]);
        var name = RelativeOperations.Unit(match);
        if (unit.Form is "second" && (!match.Has(TimeSlot.n) || match[TimeSlot.n].Word is null && after.Mark == '\0' && after.Form is "half" or "quarter")) return false;
        if (name == "S" && !match.Has(TimeSlot.n) && match.Has(TimeSlot.q) == false && unit.Is(TimeClass.UNIT)) return false;
        if (name == "Q" && match.Has(TimeSlot.n) && (after.Form is "of" or "and" || match.Number(TimeSlot.n) == 3)) return false;
        if (unit.Form is "min" or "hr" or "sec" or "mins" or "secs" or "hrs" && !match.Has(TimeSlot.n)) return false;
        if (after.Form is "old" || IsArticleBeforeCount(match)) return false;
        if (name == "H" && !match.Has(TimeSlot.n) && match.End - match.Start > 1 && after.Form is "of") return false;
        if (match.End - match.Start == 1) return IsBarePlural(unit, before, after);
        return before.Mark is not ('$' or '£' or '€');
    }

    /// <summary><c>a five year low</c>: the article is the noun's, unless it belongs to the number (<c>a hundred years</c>).</summary>
    private static bool IsArticleBeforeCount(TimeMatch match) =>
        match.Has(TimeSlot.n) && match.At[(int)TimeSlot.n] is var n && n > match.Start && match.Atoms[n - 1].Form is "a" && match.Atoms[n].Word?.Classes.HasFlag(TimeClass.SCALE) != true;

    private static bool IsBarePlural(in TimeAtom unit, in TimeAtom before, in TimeAtom after) =>
        !(unit.Form is "hours" && before.Word is { Classes: var kind } && (kind & TimeClass.MOD) != 0) && unit.Form is "years" or "months" or "weeks" or "days" or "decades" or "centuries" or "hours" or "minutes"
        && !after.Is(TimeClass.MONTH) && (before.Form is "for" or "in" or "within" or "of" or "after" or "over" or "took" || after.Form is "of" or "after" or "before" or "later" or "earlier" or "ahead" || before.Mark is ',' || before == default);

    private static bool IsUnit(TimeMatch match)
    {
        var (unit, after) = (match[TimeSlot.unit], After(match));
        if (unit.Form is "second" or "moment" or "min" or "sec") return false;
        if (unit.Form is "year" && after.Digits > 0) return false;
        if (unit.Form is "quarter" && !match.Has(TimeSlot.dir)) return false;
        if (unit.Form is "day" && !match.Has(TimeSlot.dir) && !match.Has(TimeSlot.mod) && Before(match).Form is "in") return false;
        if (match.Has(TimeSlot.dir) || match.Has(TimeSlot.mod) || match.Rule.Argument.Length > 0) return after.Form is not "old";
        return unit.Form is "weekend" or "week" or "year" or "day" or "month" && Before(match).Form is not ("of" or "by") && after.Form is not ("of" or "when" or "that" or "after" or "before");
    }

    private static bool IsClock(TimeMatch match, Sentence sentence)
    {
        if (match.Has(TimeSlot.ampm) || match.Has(TimeSlot.zone) || match.Has(TimeSlot.part)) return true;
        var hour = match[TimeSlot.hour];
        if (hour.Is(TimeClass.NAMEDHOUR)) return !match.Atoms[match.Start].Is(TimeClass.NAMEDHOUR) || match.Start == 0 || sentence.Tokens[match.Atoms[match.Start].FirstToken - 1].Form is not ("high" or "High");
        if (match.End - match.Start > 1 && match.Rule.Argument.Length == 0 && !hour.Is(TimeClass.CLOCK)) return true;
        return Before(match).Form is "at" or "by" or "until" or "till" or "since" or "before" or "after" or "from" or "around" or "about";
    }

    private static bool IsVague(TimeMatch match) =>
        match.End - match.Start > 1 || match.Atoms[match.Start].Form is not ("now" or "current" or "recent" or "soon" or "future") || After(match).Mark != '-';
}
