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
        var at = token;
        if (!string.IsNullOrEmpty(tokens[token].Deprel))
        {
            for (var step = 0; step < Reach && at >= 0 && at < tokens.Length; step++, at = tokens[at].Head)
            {
                var tense = OfVerb(tokens, at);
                if (tense != Tense.None) return tense;
            }
            return Tense.None;
        }
        for (var i = token - 1; i >= Math.Max(0, token - Reach); i--)
            if (OfWord(tokens, i) is var tense and not Tense.None) return tense;
        for (var i = token + 1; i < Math.Min(tokens.Length, token + Reach); i++)
            if (OfWord(tokens, i) is var tense and not Tense.None) return tense;
        return Tense.None;
    }

    private static Tense OfVerb(Token[] tokens, int verb)
    {
        ref readonly var token = ref tokens[verb];
        var finite = Tense.None;
        var auxiliary = false;
        for (var i = Math.Max(0, verb - Reach); i < Math.Min(tokens.Length, verb + 4); i++)
        {
            if (tokens[i].Head != verb || tokens[i].Deprel is null || !tokens[i].Deprel.StartsWith("aux", StringComparison.Ordinal) && tokens[i].Deprel != "cop") continue;
            auxiliary = true;
            var t = OfAuxiliary(tokens[i]);
            if (t == Tense.Future) return t;
            if (finite == Tense.None) finite = t;
        }
        if (auxiliary) return finite;
        if (token.Upos is not ("VERB" or "AUX")) return Tense.None;
        return OfTag(token.Xpos) is var tag and not Tense.None ? tag : IsInfinitive(tokens, verb) ? Tense.None : Tense.None;
    }

    private static bool IsInfinitive(Token[] tokens, int verb) => verb > 0 && tokens[verb - 1].Form.Equals("to", StringComparison.OrdinalIgnoreCase);

    private static Tense OfTag(string? xpos) => xpos switch
    {
        "VBD" => Tense.Past,
        "VBZ" or "VBP" => Tense.Present,
        "MD" => Tense.Future,
        _ => Tense.None,
    };

    private static Tense OfAuxiliary(in Token token) => token.Form.ToLowerInvariant() switch
    {
        "will" or "'ll" or "’ll" or "shall" or "wo" or "may" or "might" or "can" or "could" or "should" or "would" or "must" => Tense.Future,
        "was" or "were" or "had" or "did" or "has" or "have" or "'d" => Tense.Past,
        "is" or "are" or "am" or "do" or "does" or "be" or "'s" or "'re" => Tense.Present,
        _ => OfTag(token.Xpos),
    };

    private static Tense OfWord(Token[] tokens, int i)
    {
        ref readonly var token = ref tokens[i];
        var form = token.Form;
        if (form is "will" or "'ll" or "’ll" or "shall" or "scheduled" or "expected" or "due" or "planned" or "plans" or "expects") return Tense.Future;
        if (form is "was" or "were" or "had" or "did" or "said" or "has" or "have" or "been") return Tense.Past;
        if (!string.IsNullOrEmpty(token.Xpos)) return OfTag(token.Xpos);
        return form.Length > 4 && form.EndsWith("ed", StringComparison.Ordinal) ? Tense.Past : Tense.None;
    }
}
