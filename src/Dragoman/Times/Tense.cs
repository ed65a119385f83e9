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

/// <summary>
/// Tense of the verb a time depends on. Where the sentence has a tree the verb is the nearest above; without one it is the nearest verb,
/// those before it first, as tagged, or failing tags as its auxiliaries and endings show.
/// </summary>
internal static class TenseOfTime
{
    private const int Reach = 14;

    /// <summary>Tense over token <paramref name="token"/>.</summary>
    public static Tense Over(Sentence sentence, int token)
    {
        var tokens = sentence.Tokens;
        if (token + 1 < tokens.Length && tokens[token + 1].Form is "'s" or "’s") return Tense.Past;
        if (string.IsNullOrEmpty(tokens[token].Deprel)) return ByOrder(tokens, token);
        for (int step = 0, at = token; step < Reach && at >= 0 && at < tokens.Length; step++, at = tokens[at].Head)
            if (OfVerb(tokens, at) is var tense and not Tense.None) return tense;
        return Tense.None;
    }

    private static Tense ByOrder(Token[] tokens, int token)
    {
        for (var i = token - 1; i >= Math.Max(0, token - Reach); i--)
            if (OfWord(tokens, i) is var tense and not Tense.None) return tense;
        for (var i = token + 1; i < Math.Min(tokens.Length, token + Reach); i++)
            if (OfWord(tokens, i) is var tense and not Tense.None) return tense;
        return Tense.None;
    }

    /// <summary>Tense a word and its auxiliaries show; an infinitive and what is scheduled lie ahead, a bare participle (<c>announced Wednesday</c>) behind.</summary>
    private static Tense OfVerb(Token[] tokens, int verb)
    {
        ref readonly var token = ref tokens[verb];
        var finite = Tense.None;
        for (var i = Math.Max(0, verb - Reach); i < Math.Min(tokens.Length, verb + 4); i++)
        {
            if (tokens[i].Head != verb || tokens[i].Deprel is not { } relation) continue;
            if (relation == "mark" && tokens[i].Form == "to" && finite == Tense.None) return Tense.Future;
            if (!relation.StartsWith("aux", StringComparison.Ordinal) && relation != "cop") continue;
            var tense = OfAuxiliary(tokens[i]);
            if (tense == Tense.Future) return tense;
            if (finite == Tense.None) finite = tense;
        }
        if (IsAhead(token.Form) && finite != Tense.Past) return Tense.Future;
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
        "may" or "might" or "can" or "could" or "should" or "would" or "must" => Tense.Present,
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
