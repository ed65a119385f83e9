using Dragoman.Clauses;
using Dragoman.Mentions;

namespace Dragoman.Codebooks;

/// <summary>What kind of thing an argument is, as far as rules ask.</summary>
public static class Fillers
{
    /// <summary>Kinds that <paramref name="argument"/> can pass for. A name that no earlier stage knows can be anything; a common noun that is no mention is a thing.</summary>
    public static Filler Of(ReadArticle article, Argument argument)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(argument);
        if (article.IsTime(argument.Sentence, argument.Head)) return Filler.Thing;
        if (article.Meant(argument) is >= 0 and var meant) return OfMention(article, meant);
        var token = article.Sentences[argument.Sentence].Tokens[argument.Head];
        if (token.Upos == "NUM") return Filler.People | Filler.Thing;
        if (token.Upos == "PROPN") return Filler.Any;
        if (token.Upos == "PRON") return argument.Lemma is "it" or "this" or "that" or "which" or "what" ? Filler.Thing : Filler.Party;
        return Filler.Thing;
    }

    private static Filler OfMention(ReadArticle article, int index)
    {
        var mention = article.Cast.Mentions[index];
        var type = mention.Type;
        if (mention.Form == MentionForm.Pronoun && article.Cast.Entity(index) is { } entity) type = entity.Type;
        return type switch
        {
            MentionType.State => Filler.State | Filler.Place,
            MentionType.Nationality => Filler.State | Filler.People,
            MentionType.Person => Filler.Person,
            MentionType.Organization => Filler.Organization,
            MentionType.Group => Filler.Group,
            MentionType.People => Filler.People,
            MentionType.Number => Filler.People | Filler.Thing,
            MentionType.Place => Filler.Place,
            MentionType.Facility => Filler.Place | Filler.Thing,
            MentionType.Other when mention.Form == MentionForm.Name => Filler.Any,
            MentionType.Other when mention.Form == MentionForm.Pronoun => Filler.Party | Filler.Thing,
            _ => Filler.Thing,
        };
    }
}
