using Dragoman.Actors;
using Dragoman.Codebooks;
using Dragoman.Mentions;

namespace Dragoman.Reports;

/// <summary>
/// What kind of thing a party is that is no actor: the houses that were hit, the bridge that was blown up. Readers of the record need not guess from its words whether it is a building, a vehicle or a person.
/// </summary>
internal static class ThingEntity
{
    /// <summary>An entity of the article for the words; <c>null</c> where no mention tells what they mean.</summary>
    internal static Entity? Of(ReadArticle article, Span words)
    {
        Mention? found = null;
        foreach (var mention in article.Cast.Mentions)
        {
            if (mention.Span.Start >= words.End) break;
            if (!mention.Span.Overlaps(words) || mention.Form == MentionForm.Pronoun || !Governs(article, mention, words)) continue;
            if (found is null || mention.Span.Length > found.Span.Length) found = mention;
        }

        if (found is null || found.Type is MentionType.Number or MentionType.Time) return null;
        var name = words.In(article.Text).ToString();
        return new Entity { Id = $"local:{name.ToLowerInvariant()}", Name = name, Type = found.Type };
    }

    /// <summary>Whether a mention's head is the head of the words: <c>house</c>, not <c>the judge</c>, in <c>the house of the judge</c>.</summary>
    private static bool Governs(ReadArticle article, Mention mention, Span words)
    {
        var tokens = article.Sentences[mention.Sentence].Tokens;
        if (!words.Contains(tokens[mention.Head].Span)) return false;
        var above = tokens[mention.Head].Head;
        return above < 0 || !words.Contains(tokens[above].Span);
    }
}
