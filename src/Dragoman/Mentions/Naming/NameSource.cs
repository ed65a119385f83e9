using Dragoman.Registers;
using Dragoman.Sentences;

namespace Dragoman.Mentions.Naming;

/// <summary>Makes the features of an article's sentences, the same way for training and for reading.</summary>
internal static class NameSource
{
    /// <summary>Features of every sentence, in order.</summary>
    public static List<NameFeatures> Features(IReadOnlyList<Sentence> sentences, ActorRegister register, MentionLexicon lexicon)
    {
        var context = new NameContext(sentences, lexicon);
        return [.. sentences.Select((s, at) => new NameFeatures(s, at, context, Known(register, register.Match(s))))];
    }

    /// <summary>What the register knows in a sentence, one entry a stretch, without a look at the tree.</summary>
    public static List<NamedSpan> Known(ActorRegister register, IReadOnlyList<RegisterMatch> matches)
    {
        var known = new List<NamedSpan>();
        foreach (var match in matches)
        {
            if (match.Kind == RegisterNameKind.Agent || (known.Count > 0 && known[^1].First == match.FirstToken && known[^1].End == match.EndToken)) continue;
            known.Add(new NamedSpan(match.FirstToken, match.EndToken, TypeOf(register.Entries[match.Entry].Kind, match.Kind), match.Entry));
        }

        return known;
    }

    private static MentionType TypeOf(RegisterKind kind, RegisterNameKind name) => name switch
    {
        RegisterNameKind.Demonym or RegisterNameKind.Adjective => MentionType.Nationality,
        RegisterNameKind.Seat => MentionType.State,
        RegisterNameKind.Capital => MentionType.Place,
        _ => kind switch
        {
            RegisterKind.State => MentionType.State,
            RegisterKind.Territory => MentionType.Place,
            RegisterKind.Organization => MentionType.Organization,
            RegisterKind.Group => MentionType.Group,
            _ => MentionType.Person,
        },
    };
}
