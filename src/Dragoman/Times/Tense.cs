using Dragoman.Sentences;

namespace Dragoman.Times;

/// <summary>Which side of now a statement lies on.</summary>
internal enum Tense
{
    None,
    Past,
    Present,
    Future,
}

/// <summary>The tense over a time, and whether the time is the verb's own rather than that of a noun under it.</summary>
internal readonly record struct TimeTense(Tense Tense, bool Direct);

/// <summary>
/// Tense of the verb a time depends on. Where the sentence has a tree the verb is the nearest above; without one it is the nearest verb,
/// those before it first, as tagged, or failing tags as its auxiliaries and endings show.
/// </summary>
internal static class TenseOfTime
{
    private const int Reach = 14;

    /// <summary>Tense over the tokens from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public static TimeTense Over(Sentence sentence, int first, int end)
    {
        var (tokens, token) = (sentence.Tokens, end - 1);
        if (end < tokens.Length && tokens[end].Form is "'s" or "’s") return new(Tense.Past, false);
        while (first > 1 && IsOfClock(tokens[first - 1].Form)) first--;
        var before = first > 0 ? tokens[first - 1].Form : "";
        if (before is "since" or "Since") return new(Tense.Past, true);
        var tense = string.IsNullOrEmpty(tokens[token].Deprel) ? new(ByOrder(tokens, token), true) : ByTree(tokens, first, end);
        return tense.Tense != Tense.Future && IsAwaited(tokens, first, before, tense) ? new(Tense.Future, true) : tense;
    }

    /// <summary>Words of a time of the day between a preposition and the day (<c>until 9 a.m. EST Tuesday</c>).</summary>
    private static bool IsOfClock(string form) => form is "a.m." or "p.m." or "am" or "pm" or "noon" or "midnight" or "EST" or "EDT" or "GMT" || (form.Length is > 0 and <= 5 && char.IsAsciiDigit(form[0]));

    /// <summary>The nearest verb above; what it is reached by decides whether it says when: <c>met on Friday</c> does, <c>announced a meeting on Friday</c> need not.</summary>
    private static TimeTense ByTree(Token[] tokens, int first, int end)
    {
        var direct = true;
        for (int step = 0, at = end - 1; step < Reach && at >= 0 && at < tokens.Length; step++, at = tokens[at].Head)
        {
            if (OfVerb(tokens, at, direct) is var tense and not Tense.None) return Under(tokens, at, first, tense, direct);
            if ((at < first || at >= end) && tokens[at].Upos is "NOUN" or "PROPN" or "PRON") direct = false;
        }
        return new(Tense.None, false);
    }

    /// <summary><c>planned a rally on Saturday</c>, <c>the talks begin Monday</c> lie ahead; what was called, set or extended may.</summary>
    private static TimeTense Under(Token[] tokens, int verb, int time, Tense tense, bool direct)
    {
        var lemma = tokens[verb].Lemma;
        if (direct && lemma == "plan" && time > verb && tense != Tense.Future) return new(Tense.Future, true);
        if (direct && tense == Tense.Present && tokens[verb].Xpos is "VBZ" or "VBP" && IsTimetabled(lemma)) return new(Tense.Future, true);
        return new(tense, direct && !(tense == Tense.Past && IsPutOff(lemma)) && !IsInfinitive(tokens, verb) && tokens[verb].Deprel != "acl");
    }

    private static bool IsInfinitive(Token[] tokens, int verb)
    {
        for (var i = Math.Max(0, verb - 4); i < verb; i++)
            if (tokens[i].Head == verb && tokens[i] is { Deprel: "mark", Form: "to" }) return true;
        return false;
    }

    /// <summary>Verbs whose present tells the timetable.</summary>
    private static bool IsTimetabled(string? lemma) =>
        lemma is "begin" or "start" or "open" or "meet" or "end" or "close" or "arrive" or "leave" or "resume" or "expire" or "depart" or "vote" or "return";

    /// <summary>
    /// <c>as early as Tuesday</c>, <c>no later than Friday</c>, <c>extended it until Nov. 9</c>, <c>set Friday as the deadline</c>: the words before it, or the verb above, speak of what is still to come.
    /// </summary>
    private static bool IsAwaited(Token[] tokens, int first, string before, TimeTense tense)
    {
        if (before is "as" or "than" && first > 2 && tokens[first - 2].Form is "early" or "soon" or "late" or "later") return tokens[first - 3].Form is "as" or "no" or "not";
        if (before is not ("until" or "till" or "by" or "for" or "to" or "through")) return false;
        for (var i = first - 2; i >= Math.Max(0, first - 12); i--)
            if (tokens[i].Upos == "VERB") return IsPutOff(tokens[i].Lemma) || (before is "until" or "till" or "by" && tense.Tense == Tense.Present);
        return false;
    }

    /// <summary>Verbs that give something a day to come, whatever their own tense.</summary>
    private static bool IsPutOff(string? lemma) =>
        lemma is "schedule" or "reschedule" or "plan" or "slate" or "set" or "postpone" or "delay" or "extend" or "adjourn" or "give" or "defer" or "reserve" or "expect" or "invite" or "call" or "fix" or "have";

    private static Tense ByOrder(Token[] tokens, int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - Reach); i--)
            if (OfWord(tokens, i) is var tense and not Tense.None) return tense;
        for (var i = token + 1; i < Math.Min(tokens.Length, token + Reach); i++)
            if (OfWord(tokens, i) is var tense and not Tense.None) return tense;
        return Tense.None;
    }

    /// <summary>Tense a word and its auxiliaries show; an infinitive and what is scheduled lie ahead, a bare participle (<c>announced Wednesday</c>) behind.</summary>
    private static Tense OfVerb(Token[] tokens, int verb, bool direct)
    {
        ref readonly var token = ref tokens[verb];
        var finite = Tense.None;
        for (var i = Math.Max(0, verb - Reach); i < Math.Min(tokens.Length, verb + 4); i++)
        {
            if (tokens[i].Head != verb || tokens[i].Deprel is not { } relation) continue;
            if (relation == "mark" && tokens[i].Form == "to" && finite == Tense.None) return direct ? Tense.Future : Tense.None;
            if (!relation.StartsWith("aux", StringComparison.Ordinal) && relation != "cop") continue;
            var tense = OfAuxiliary(tokens[i]);
            if (tense == Tense.Future) return tense;
            if (finite == Tense.None) finite = tense;
        }
        if (IsAhead(token.Form) && finite != Tense.Past && token.Xpos != "VBD" && (token.Form != "set" || finite != Tense.None)) return Tense.Future;
        if (token.Lemma is "schedule" or "reschedule") return Tense.Future;
        if (finite != Tense.None) return finite;
        if (token.Upos is not ("VERB" or "AUX")) return Tense.None;
        return token.Xpos == "VBN" ? Tense.Past : Saying(token) ? Tense.Past : OfTag(token.Xpos);
    }

    private static bool IsAhead(string form) => form is "scheduled" or "expected" or "due" or "planned" or "slated" or "set";

    private static bool Saying(in Token token) => token.Lemma is "say" or "report" or "tell";

    private static Tense OfTag(string? xpos) => xpos switch
    {
        "VBD" => Tense.Past,
        "VBZ" or "VBP" => Tense.Present,
        _ => Tense.None,
    };

    private static Tense OfAuxiliary(in Token token) => token.Form.ToLowerInvariant() switch
    {
        "will" or "'ll" or "’ll" or "shall" or "wo" => Tense.Future,
        "may" or "might" or "can" or "should" or "must" or "would" => Tense.Future,
        "could" => Tense.Present,
        "was" or "were" or "had" or "did" or "has" or "have" or "'d" => Tense.Past,
        "is" or "are" or "am" or "do" or "does" or "be" or "'s" or "'re" => Tense.Present,
        _ => OfTag(token.Xpos),
    };

    private static Tense OfWord(Token[] tokens, int i)
    {
        ref readonly var token = ref tokens[i];
        var form = token.Form;
        if (IsAhead(form) || form is "will" or "'ll" or "’ll" or "shall" or "plans" or "expects") return Tense.Future;
        if (form is "was" or "were" or "had" or "did" or "said" or "has" or "have" or "been") return Tense.Past;
        if (!string.IsNullOrEmpty(token.Xpos)) return OfTag(token.Xpos);
        return form.Length > 4 && form.EndsWith("ed", StringComparison.Ordinal) ? Tense.Past : Tense.None;
    }
}
