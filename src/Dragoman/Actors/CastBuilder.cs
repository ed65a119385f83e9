using Dragoman.Mentions;
using Dragoman.Registers;
using Dragoman.Sentences;

namespace Dragoman.Actors;

/// <summary>
/// Says who is who in an article: joins mentions into chains and finds the actor of every chain, as of the article's date.
/// Immutable; may be used from several threads at once. Time is linear in the number of mentions.
/// </summary>
public sealed class CastBuilder
{
    private readonly ActorRegister register;
    private readonly MentionLexicon lexicon;

    /// <summary>A builder that knows the actors of a register and the words of a lexicon.</summary>
    public CastBuilder(ActorRegister register, MentionLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(lexicon);
        this.register = register;
        this.lexicon = lexicon;
    }

    /// <summary>The cast of an article.</summary>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="mentions">Its mentions, by place, as <see cref="MentionFinder"/> gives them.</param>
    /// <param name="published">The day offices are looked up for; <c>null</c> when unknown: then the text alone tells who holds what.</param>
    public Cast Build(IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(mentions);
        var discourse = new Discourse(Referents.Of(sentences, mentions, lexicon), register, lexicon);
        NameLinks.Join(discourse.Referents, discourse.Links);
        Naming.Join(discourse);
        var anaphora = new Anaphora(discourse);
        var states = new StateReference(discourse);
        var speakers = new Speakers(discourse);
        for (var i = 0; i < mentions.Count; i++)
            Resolve(discourse, anaphora, states, speakers, i);
        var chainOf = discourse.Links.Numbered(out var chains);
        var entities = new Entities(discourse, published).Of(chainOf, chains);
        return new Cast([.. mentions.Select(m => Typed(m, discourse))], chainOf, entities);
    }

    private static void Resolve(Discourse discourse, Anaphora anaphora, StateReference states, Speakers speakers, int mention)
    {
        var referent = discourse.Referents[mention];
        if (referent is { IsNominal: true, Mention.Type: MentionType.State } && states.Find(referent) is >= 0 and var state)
        {
            if (states.LastNamed(state, mention) is >= 0 and var named) discourse.Links.Join(named, mention);
            else discourse.Stands[mention] = state;
        }
        else if (speakers.Find(referent) is >= 0 and var person) discourse.Links.Join(person, mention);
        else if (anaphora.Antecedent(mention) is >= 0 and var antecedent) discourse.Links.Join(antecedent, mention);
    }

    /// <summary>Pronouns take the kind of what they stand for.</summary>
    private static Mention Typed(Mention mention, Discourse discourse) =>
        mention.Form == MentionForm.Pronoun ? mention with { Type = discourse.TypeOf(mention.Index) } : mention;
}
