using Dragoman.Mentions;
using Dragoman.Sentences;

namespace Dragoman.Reports;

/// <summary>
/// Numbers of the harmed that no clause's object tells: <c>22 wounded</c>, <c>six people died</c>, <c>claimed the lives of nine</c>, <c>the death toll rose to 45</c>.
/// </summary>
internal sealed class HarmPhrases(HarmWords words)
{
    private const int FurthestNumber = 7;
    private const int FurthestToll = 8;

    internal readonly record struct Found(string Kind, HarmCount Count, int Token);

    /// <summary>What a sentence counts, by place.</summary>
    public List<Found> In(Sentence sentence)
    {
        var found = new List<Found>();
        for (var at = 0; at < sentence.Tokens.Length; at++)
        {
            if (Told(sentence, at) is { } kind && NumberBefore(sentence, at) is { } number) Add(found, sentence, kind, number, number.First, at + 1, at);
            else if (Lives(sentence, at) is { } lives) Add(found, sentence, "killed", lives, Math.Min(at, lives.First), Math.Max(at + 1, lives.End), at);
            else if (Toll(sentence, at) is { } toll) Add(found, sentence, "killed", toll, at, toll.End, at);
        }
        return found;
    }

    private static void Add(List<Found> found, Sentence sentence, string kind, NumberReading number, int first, int end, int at)
    {
        var (low, high) = (Whole(number.Low), Whole(number.High));
        if (low is > 0 || high is > 0) found.Add(new Found(kind, new HarmCount(low, high, sentence.Cover(first, end)), at));
    }

    private static int? Whole(double? number) => number is >= 0 and < int.MaxValue ? (int)number : null;

    /// <summary>What the word says of those counted before it; <c>null</c> for words that say nothing, and for deeds (<c>12 soldiers killed four</c>).</summary>
    private string? Told(Sentence sentence, int at)
    {
        ref readonly var token = ref sentence.Tokens[at];
        if (words.OfSubject(token.Lemma ?? "") is { } end && token.Upos == "VERB") return end;
        if (words.OfState(token.Form) is { } state) return state;
        return token is { Upos: "VERB", Xpos: "VBN" } ? words.OfVerb(token.Lemma ?? "") : null;
    }

    /// <summary>The number of the people a word is said of: before it, with nothing but their names, small words and auxiliaries between.</summary>
    private NumberReading? NumberBefore(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        for (var i = at - 1; i >= Math.Max(0, at - FurthestNumber); i--)
        {
            if (words.Numbers.At(sentence, i) is { } number && number.End <= at)
            {
                while (i > 0 && words.Numbers.At(sentence, i - 1) is { } wider && wider.End == number.End) (number, i) = (wider, i - 1);
                return IsOfPeople(sentence, number, at) ? number : null;
            }
            if (!MayStandBetween(tokens[i])) return null;
        }
        return null;
    }

    private static bool MayStandBetween(in Token token) =>
        token.Upos is "NOUN" or "PROPN" or "ADJ" or "ADV" or "PRON" or "DET" or "NUM"
            ? token.Lemma is not ("not" or "never" or "no")
            : token.Lemma is "be" or "have" or "of" or "to" or "by" or "the" or "report" or "fear" or "left" or "leave" or "-" or "from" or "in";

    /// <summary><c>Two years later he died</c> counts no dead: a time's number, or one with a unit, is not that of people.</summary>
    private bool IsOfPeople(Sentence sentence, NumberReading number, int at)
    {
        if (number.First > 0 && sentence.Tokens[number.First - 1].Form is "$" or "£" or "€" or "age" or "aged" or "#" or "no" or "No" or "not") return false;
        for (var i = number.End; i < at; i++)
            if (words.IsNoPerson(sentence.Tokens[i].Lemma ?? "") || sentence.Tokens[i].Form == "%") return false;
        return true;
    }

    /// <summary><c>claimed the lives of nine</c>, <c>cost 12 lives</c>.</summary>
    private NumberReading? Lives(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (tokens[at].Lemma != "life" || !tokens[..at].Any(token => token.Lemma is "claim" or "cost" or "take" or "lose")) return null;
        if (at + 2 < tokens.Length && tokens[at + 1].Form == "of" && words.Numbers.At(sentence, at + 2) is { } after) return after;
        return at > 0 && NumberBefore(sentence, at) is { } before && before.End == at ? before : null;
    }

    /// <summary><c>the death toll rose to 45</c>, <c>a toll of at least 30 dead</c>.</summary>
    private NumberReading? Toll(Sentence sentence, int at)
    {
        var tokens = sentence.Tokens;
        if (tokens[at].Lemma != "toll") return null;
        for (var i = at + 1; i < Math.Min(tokens.Length, at + FurthestToll); i++)
        {
            if (tokens[i].Form is "," or "." or ";") return null;
            if (tokens[i].Form is not ("to" or "at" or "of" or "is" or "was") || i + 1 >= tokens.Length) continue;
            if (words.Numbers.At(sentence, i + 1) is { } number) return number;
        }
        return null;
    }
}
