using Dragoman.Sentences;

namespace Dragoman.Mentions.Naming;

/// <summary>
/// What a sentence says outright that a name names: <c>Aster is a village in …</c>, <c>the airline Aster</c>, <c>Aster, a guitarist</c>, <c>the city of Aster</c>.
/// One such word tells more than all the looks of a name, here and wherever else the article uses the name.
/// </summary>
internal static class ToldKind
{
    /// <summary>The kind told, <c>null</c> for none.</summary>
    public static MentionType? Of(Token[] tokens, NamedSpan name, MentionLexicon lexicon)
    {
        var head = HeadOf(tokens, name);
        return Before(tokens, name, head, lexicon) ?? Predicate(tokens, name, head, lexicon) ?? Apposed(tokens, name, head, lexicon);
    }

    /// <summary>The word of a name that hangs on a word outside it.</summary>
    private static int HeadOf(Token[] tokens, NamedSpan name)
    {
        for (var i = name.First; i < name.End; i++)
            if (tokens[i].Head < name.First || tokens[i].Head >= name.End) return i;
        return name.First;
    }

    /// <summary><c>the airline Aster</c>, <c>the city of Aster</c>: the noun right before, where it is not a name's own word.</summary>
    private static MentionType? Before(Token[] tokens, NamedSpan name, int head, MentionLexicon lexicon)
    {
        var at = name.First - 1;
        if (at > 0 && tokens[at].Form is "The" or "the") at--;
        if (at > 1 && tokens[at].Form == "of" && lexicon.IsPlaceWithOf(Base(tokens[at - 1])) && Told(tokens, at - 1, lexicon) is MentionType.Place) return MentionType.Place;
        if (at < 0 || tokens[at].Upos != "NOUN") return null;
        var tied = tokens[head].Head == at || tokens[at].Head == head || tokens[at].Head == tokens[head].Head;
        return tied ? Told(tokens, at, lexicon) : null;
    }

    /// <summary><c>Aster is a village</c>.</summary>
    private static MentionType? Predicate(Token[] tokens, NamedSpan name, int head, MentionLexicon lexicon)
    {
        var noun = tokens[head].Head;
        if (tokens[head].Deprel != "nsubj" || noun < name.End || tokens[noun].Upos != "NOUN") return null;
        var copula = false;
        for (var i = name.End; i < noun; i++)
        {
            if (tokens[i].Head != noun) continue;
            if (tokens[i].Form is "not" or "n't" or "n’t" or "no") return null;
            copula |= tokens[i].Deprel == "cop";
        }

        return copula ? Told(tokens, noun, lexicon) : null;
    }

    /// <summary><c>Aster, a guitarist</c>.</summary>
    private static MentionType? Apposed(Token[] tokens, NamedSpan name, int head, MentionLexicon lexicon)
    {
        if (name.End >= tokens.Length || tokens[name.End].Form != ",") return null;
        for (var i = name.End + 1; i < Math.Min(tokens.Length, name.End + 8); i++)
            if (tokens[i].Head == head && tokens[i].Deprel == "appos") return tokens[i].Upos == "NOUN" ? Told(tokens, i, lexicon) : null;
        return null;
    }

    private static MentionType? Told(Token[] tokens, int noun, MentionLexicon lexicon)
    {
        if (tokens[noun].Xpos is "NNS" || tokens[noun].Form.Length == 0 || char.IsUpper(tokens[noun].Form[0])) return null;
        return lexicon.KindTold(Base(tokens[noun]));
    }

    private static string Base(Token token) => token.Lemma is { Length: > 0 } lemma ? lemma : token.Form;
}
