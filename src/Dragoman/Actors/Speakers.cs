using Dragoman.Mentions;

namespace Dragoman.Actors;

/// <summary>
/// Says who <c>I</c> and <c>you</c> are: in quotation marks the subject of the words around them; outside of them one speaker, whom the questions of an interview address.
/// </summary>
internal sealed class Speakers(Discourse discourse)
{
    private const int Turns = 3;
    private int speaker = -1;
    private int asked = -1;
    private int quoted = -1;

    /// <summary>Whom a first or second person stands for; -1 where the pronoun is of another kind or nobody is known.</summary>
    public int Find(Referent referent)
    {
        if (referent.Pronoun is not { } pronoun || pronoun.Person == 3) return -1;
        if (pronoun.Person == 1) return pronoun.Plural == true ? -1 : FirstPerson(referent);
        return IsQuestion(referent) && !referent.Quoted ? Addressed(referent) : -1;
    }

    private int FirstPerson(Referent referent)
    {
        if (referent.Quoted)
        {
            var before = quoted >= 0 && referent.Sentence - discourse.Referents[quoted].Sentence <= 1 ? quoted : -1;
            quoted = referent.Index;
            return Subject(referent) is >= 0 and var subject ? subject : before;
        }

        var last = speaker;
        speaker = referent.Index;
        if (last >= 0) return last;
        return asked >= 0 && referent.Sentence - discourse.Referents[asked].Sentence <= Turns ? asked : -1;
    }

    private int Addressed(Referent referent)
    {
        var last = asked;
        asked = referent.Index;
        return last >= 0 ? last : speaker;
    }

    /// <summary>The person outside the marks who is the subject of a verb in the same sentence: the one who says it.</summary>
    private int Subject(Referent referent)
    {
        var best = -1;
        foreach (var other in discourse.Near(referent))
            if (!other.Quoted && other.Role == Role.Subject && other.Plural != true && other.Pronoun is null or { Person: 3, Gender: not Gender.Thing } && !other.Quoted
                && discourse.TypeOf(other.Index) is MentionType.Person or MentionType.People
                && (best < 0 || Math.Abs(other.Index - referent.Index) < Math.Abs(best - referent.Index)))
                best = other.Index;
        return best;
    }

    private static bool IsQuestion(Referent referent)
    {
        var tokens = referent.Tree.Tokens;
        return tokens.Length > 0 && (tokens[^1].Form == "?" || (tokens.Length > 1 && tokens[^2].Form == "?"));
    }
}
