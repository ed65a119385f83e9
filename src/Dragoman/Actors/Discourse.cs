using Dragoman.Mentions;
using Dragoman.Registers;

namespace Dragoman.Actors;

/// <summary>One article while its chains are made: who has been spoken of, and what the register knows of them.</summary>
internal sealed class Discourse(Referent[] referents, ActorRegister register, MentionLexicon lexicon)
{
    private const int Reach = 12;
    private readonly Dictionary<int, List<RegisterMatch>> agents = [];

    public Referent[] Referents { get; } = referents;

    public ActorRegister Register { get; } = register;

    public MentionLexicon Lexicon { get; } = lexicon;

    /// <summary>States that descriptions stand for, by mention, where no name of the state could be chained to.</summary>
    public Dictionary<int, int> Stands { get; } = [];

    public ChainLinks Links { get; } = new(referents.Length);

    /// <summary>What kind of thing a mention's chain stands for, by the first name in it, or else its first mention.</summary>
    public MentionType TypeOf(int mention)
    {
        var first = Links.First(mention);
        var own = Referents[mention].Mention.Type;
        return own is MentionType.Other or MentionType.People && Referents[first].Mention.Type != MentionType.Other ? Referents[first].Mention.Type : own;
    }

    /// <summary>Entry of the register that the chain's first mention, or the mention itself, stands for; <c>null</c> for none.</summary>
    public RegisterEntry? EntryOf(int mention)
    {
        var id = Referents[mention].Mention.Register ?? Referents[Links.First(mention)].Mention.Register;
        var at = id is null ? -1 : Register.Find(id);
        return at < 0 ? null : Register.Entries[at];
    }

    /// <summary>Mentions of the same sentence that stand close by.</summary>
    public IEnumerable<Referent> Near(Referent referent)
    {
        for (var i = Math.Max(0, referent.Index - Reach); i < Math.Min(Referents.Length, referent.Index + Reach); i++)
            if (Referents[i].Sentence == referent.Sentence)
                yield return Referents[i];
    }

    /// <summary>Words for agents (<c>army chief</c>, <c>police</c>) in the sentence of a mention.</summary>
    public List<RegisterMatch> AgentsIn(Referent referent)
    {
        if (!agents.TryGetValue(referent.Sentence, out var found))
            agents[referent.Sentence] = found = [.. Register.Match(referent.Tree.Sentence).Where(m => m.Kind == RegisterNameKind.Agent)];
        return found;
    }
}
