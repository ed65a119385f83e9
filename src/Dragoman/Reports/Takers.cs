using Dragoman.Codebooks;
using Dragoman.Mentions;
using Dragoman.Sentences;

namespace Dragoman.Reports;

/// <summary>Who and what takes part in a happening, among the words that its rule found there: editors' notes, times, bare numbers and words that mean nobody are no parties.</summary>
internal sealed class Takers(ReadArticle article)
{
    /// <summary>Letters that an editor's note in square brackets seldom exceeds.</summary>
    private const int LongestNote = 60;

    /// <summary>Each once; a time never takes part (<c>a bombing on October 5</c>), nor does a number whose people are <paramref name="counted"/> as harm (<c>153 were wounded</c>).</summary>
    internal List<Party> Of(List<Party> parties, bool counted) =>
        [.. parties.DistinctBy(party => party.Span).Where(party => !article.Times.Any(time => time.Span.Contains(party.Span)) && !IsEditorial(party.Span) && !IsNobody(party, counted))
            .Select(party => party.Entity is null ? party with { Entity = ThingEntity.Of(article, party.Span) } : party)];

    /// <summary><c>[words indistinct]</c>: what the editor says of the text is nobody in it; names that he adds are.</summary>
    private bool IsEditorial(Span words)
    {
        var before = article.Text.AsSpan()[Math.Max(0, words.Start - LongestNote + 1)..words.Start];
        var open = before.LastIndexOf('[');
        return open >= 0 && before[open..].IndexOfAny(']', '\n') < 0 && !article.Cast.Mentions.Any(mention => mention.Form == MentionForm.Name && mention.Span.Overlaps(words));
    }

    /// <summary><c>Whoever</c>, <c>anyone</c>, <c>some of whom</c>, a bare <c>our</c>; <c>more than thirty</c>, of whom the harm tells; <c>the recent decade</c>.</summary>
    private bool IsNobody(Party party, bool counted)
    {
        var tokens = Tokens(party.Span);
        if (tokens.Count == 0) return false;
        if (tokens.TrueForAll(token => token.Upos is "PRON" or "DET")) return party.Entity is null || tokens.TrueForAll(token => token.Xpos is "PRP$" or "WP$");
        if (tokens[0].Xpos == "PRP$" && !tokens.Exists(token => token.Upos is "NOUN" or "PROPN" or "NUM" or "VERB")) return true;
        if (counted && tokens.Exists(token => token.Upos == "NUM")) return tokens.TrueForAll(token => token.Upos is "NUM" or "ADV" or "ADP" or "ADJ" or "PART" or "DET");
        return article.ThingWords.IsTime(HeadOf(tokens).Lemma) && party.Entity?.Country is null;
    }

    private static Token HeadOf(List<Token> tokens)
    {
        var end = tokens.FindIndex(token => token.Upos == "ADP");
        return tokens[end > 0 ? end - 1 : ^1];
    }

    private List<Token> Tokens(Span words)
    {
        var sentence = SentenceAt(words.Start);
        return sentence < 0 ? [] : [.. article.Sentences[sentence].Tokens.Where(token => words.Contains(token.Span))];
    }

    // Sentences stand in the order of the text.
    private int SentenceAt(int place)
    {
        var (low, high) = (0, article.Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (article.Sentences[middle].Span.Start <= place) low = middle;
            else high = middle - 1;
        }

        return article.Sentences.Count == 0 ? -1 : low;
    }
}
