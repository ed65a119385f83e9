using Dragoman.Mentions;

namespace Dragoman.Actors;

/// <summary>Finds what pronouns and descriptions stand for among what was spoken of before, in a window that keeps the work linear.</summary>
internal sealed class Anaphora(Discourse discourse)
{
    private const int Window = 120;

    // Weights found by trial on the training part of OntoGUM's news, interviews and biographies; none moves the figure by more than half a point.
    private const int PronounSentences = 7;
    private const int MostSpoken = 6;
    private const double Spoken = 0.4;
    private const double Further = 3;
    private const double AsSubject = 3;
    private const double ByName = 0.5;
    private const double NoActor = 1.5;
    private const double SpentOn = 3;
    private const double Selected = 3;
    private const double Whereabouts = -1;
    private const double SameDoer = 6;
    private const int NominalSentences = 12;

    // Further off, "the victims" are those of another deed.
    private const int VictimSentences = 4;

    /// <summary>Index of the antecedent of a mention; -1 where it begins a chain of its own.</summary>
    public int Antecedent(int mention)
    {
        var referent = discourse.Referents[mention];
        if (referent.IsName || referent.Mention.Type == MentionType.Number) return -1;
        var best = -1;
        var bestScore = 0.0;
        for (var i = mention - 1; i >= 0 && i >= mention - Window; i--)
        {
            var candidate = discourse.Referents[i];
            if (candidate.Mention.Type == MentionType.Number) continue;
            var distance = referent.Sentence - candidate.Sentence;
            if (distance > (referent.IsPronoun ? PronounSentences : NominalSentences)) break;
            var score = referent.IsPronoun ? PronounScore(referent, candidate, distance) : NominalScore(referent, candidate, distance);
            if (score > bestScore) (best, bestScore) = (i, score);
        }

        return best;
    }

    private double PronounScore(Referent pronoun, Referent candidate, int distance)
    {
        if (pronoun.Pronoun is not { } asked || Overlaps(pronoun, candidate)) return 0;
        if (asked.Person != 3) return candidate.Pronoun is { } same && same.Person == asked.Person && same.Plural == asked.Plural && candidate.Quoted == pronoun.Quoted ? 10 - distance : 0;
        if (candidate.Pronoun is { Person: not 3 } || !Agrees(asked, candidate)) return 0;
        if (!asked.Reflexive && SharesClause(pronoun, candidate)) return 0;
        var score = 10.0 - (Further * distance) + Prominence(candidate);
        if (candidate.Pronoun is { } other && other.Gender == asked.Gender && other.Plural == asked.Plural) score += 2;
        score += Spoken * Math.Min(discourse.Links.Size(candidate.Index), MostSpoken);
        if (asked.Gender == Gender.Thing && SelectedKind(pronoun) is { } kind) score += Selects(kind, discourse.TypeOf(candidate.Index)) ? Selected : -Selected;
        if (OwnsDeed(pronoun, candidate)) score += SameDoer;
        return Math.Max(score, 0.1) - (candidate.Index * -1e-6);
    }

    /// <summary><c>The regimes were toppled after giving up their arms</c>: what somebody does his own thing to in a clause without a subject is done by the subject above.</summary>
    private static bool OwnsDeed(Referent pronoun, Referent candidate)
    {
        var tokens = pronoun.Tree.Tokens;
        if (pronoun.HeadToken.Deprel != "nmod:poss" || pronoun.HeadToken.Head < 0 || candidate.Sentence != pronoun.Sentence || candidate.Role != Role.Subject) return false;
        var thing = tokens[pronoun.HeadToken.Head];
        if (thing.Head < 0 || !thing.Deprel.StartsWith("ob", StringComparison.Ordinal)) return false;
        var deed = tokens[thing.Head];
        return deed.Deprel is "advcl" or "xcomp" && deed.Upos == "VERB" && deed.Head == candidate.HeadToken.Head && pronoun.Tree.Child(thing.Head, "nsubj") < 0 && pronoun.Tree.Child(thing.Head, "nsubj:pass") < 0;
    }

    /// <summary>What <c>it</c> must be by its clause: <c>it was the first country to …</c>, <c>it is led by …</c>; <c>null</c> where the clause does not tell.</summary>
    private MentionType? SelectedKind(Referent pronoun)
    {
        var tree = pronoun.Tree;
        var above = pronoun.HeadToken.Head;
        if (above < 0 || pronoun.Role != Role.Subject) return null;
        if (tree.Is(pronoun.Mention.Head, "nsubj:pass")) return discourse.Lexicon.IsLedVerb(tree.Tokens[above].Lemma ?? "") ? MentionType.Organization : null;
        if (tree.Child(above, "cop") < 0) return null;
        var kind = discourse.Lexicon.Noun(tree.Tokens[above].Lemma ?? "")?.Type;
        return kind is MentionType.State or MentionType.Group or MentionType.Organization or MentionType.Place ? kind : null;
    }

    private static bool Selects(MentionType kind, MentionType type) => kind switch
    {
        MentionType.Group or MentionType.Organization => type is MentionType.Group or MentionType.Organization,
        MentionType.State => type == MentionType.State,
        _ => type is MentionType.Place or MentionType.State or MentionType.Facility,
    };

    private static double Prominence(Referent candidate) => candidate.Role switch
    {
        Role.Subject => AsSubject,
        Role.Object => 1,
        Role.Other when candidate.HeadToken.Deprel == "root" => 2,
        Role.Oblique when candidate.Mention.Type is MentionType.Place or MentionType.State && candidate.Tree.Case(candidate.Mention.Head) is "in" or "near" or "at" or "from" => Whereabouts,
        Role.Modifier when OwnsSubject(candidate) => 1,
        _ => 0,
    } + (candidate.IsName ? ByName : 0) + (HasRelative(candidate) ? SpentOn : 0) - (candidate.Mention.Type == MentionType.Other ? NoActor : 0);

    /// <summary><c>The group's commander fled</c> is about the group nearly as much as about him.</summary>
    private static bool OwnsSubject(Referent candidate)
    {
        var owned = candidate.HeadToken.Head;
        return candidate.HeadToken.Deprel == "nmod:poss" && owned >= 0 && candidate.Tree.Is(owned, "nsubj");
    }

    /// <summary>What a relative clause is spent on (<c>the front, which holds the north</c>) is what the text goes on about; <c>the release of the mayor, who</c> goes on about him.</summary>
    private static bool HasRelative(Referent candidate)
    {
        var tokens = candidate.Tree.Tokens;
        var after = candidate.Mention.EndToken;
        var isSomebody = candidate.Mention.Type is MentionType.Person or MentionType.People or MentionType.Group or MentionType.Organization or MentionType.Nationality;
        return after + 1 < tokens.Length && tokens[after].Form == "," && (tokens[after + 1].Form is "which" || (isSomebody && tokens[after + 1].Form is "who"));
    }

    private bool Agrees(Pronoun asked, Referent candidate)
    {
        var type = discourse.TypeOf(candidate.Index);
        if (type == MentionType.Nationality && candidate.Plural != true) return false;
        if (asked.Plural == true)
            return candidate.Plural != false || type is MentionType.Organization or MentionType.Group or MentionType.People;
        if (candidate.Plural == true) return false;
        var person = type is MentionType.Person or MentionType.People || candidate.Gender is Gender.Male or Gender.Female or Gender.Animate;
        return asked.Gender switch
        {
            Gender.Male => person && candidate.Gender is not (Gender.Female or Gender.Thing),
            Gender.Female => person && candidate.Gender is not (Gender.Male or Gender.Thing),
            _ => !person,
        };
    }

    private double NominalScore(Referent nominal, Referent candidate, int distance)
    {
        if (nominal.Determination is Determination.Indefinite || candidate.IsPronoun || Overlaps(nominal, candidate)) return 0;
        if (candidate.Head == nominal.Head && candidate.IsNominal)
            return Repeats(nominal, candidate) && SameOwner(nominal, candidate) ? 20 - distance : 0;
        if (MeansHarmed(nominal, candidate, distance)) return 10 - distance;
        if (nominal.Determination is not (Determination.Definite or Determination.Demonstrative) || nominal.Plural == true || !candidate.IsName) return 0;
        return Describes(nominal, candidate) ? 10 - distance + (Prominence(candidate) / 2) : 0;
    }

    /// <summary><c>The victims</c> are those of whom a sentence before said that they were killed or hurt.</summary>
    private bool MeansHarmed(Referent nominal, Referent candidate, int distance)
    {
        if (distance > VictimSentences || !discourse.Lexicon.IsVictim(nominal.Head) || nominal.Determination is Determination.Possessed || !candidate.IsNominal || candidate.Mention.Type != MentionType.People) return false;
        var above = candidate.HeadToken.Head;
        if (above < 0 || candidate.Plural == false != (nominal.Plural == false)) return false;
        var verb = candidate.Tree.Tokens[above].Lemma ?? "";
        // "massacred up to 200 people": what looks like the preposition belongs to the number.
        var counted = candidate.Role == Role.Oblique && candidate.Tree.Child(candidate.Mention.Head, "case") >= candidate.Mention.FirstToken;
        var suffers = counted || candidate.Role == Role.Object || candidate.HeadToken.Deprel == "nsubj:pass";
        return discourse.Lexicon.IsHarming(verb, !suffers && candidate.Role == Role.Subject) && (suffers || candidate.Role == Role.Subject);
    }

    /// <summary><c>its embassy</c> is another one where <c>its</c> is another's.</summary>
    private bool SameOwner(Referent nominal, Referent candidate)
    {
        var (one, other) = (Owner(nominal), Owner(candidate));
        return one < 0 || other < 0 ? nominal.Determination != Determination.Possessed || one == other : discourse.Links.First(one) == discourse.Links.First(other);
    }

    private int Owner(Referent nominal)
    {
        foreach (var part in discourse.Near(nominal))
            if (part.Index != nominal.Index && part.HeadToken.Head == nominal.Mention.Head && part.HeadToken.Deprel == "nmod:poss")
                return part.Index;
        return -1;
    }

    private static bool Repeats(Referent nominal, Referent candidate)
    {
        if (nominal.Plural != candidate.Plural) return false;
        if (nominal.Key == candidate.Key) return nominal.Determination != Determination.Bare || (nominal.Plural != true && nominal.Mention.Type != MentionType.Other);
        return nominal.Determination is Determination.Definite or Determination.Demonstrative && nominal.Words.All(candidate.Words.Contains);
    }

    /// <summary>Whether a description can mean what a name names: <c>the group</c> a group, <c>the East Asian country</c> a state of that region.</summary>
    private bool Describes(Referent nominal, Referent candidate)
    {
        var type = discourse.TypeOf(candidate.Index);
        var wanted = nominal.Mention.Type;
        if (type == MentionType.Nationality || HasName(nominal) || (wanted == MentionType.People && nominal.Gender == Gender.Unknown)) return false;
        var fits = wanted switch
        {
            MentionType.Group => type is MentionType.Group or MentionType.Organization && !IsOfState(candidate) && (discourse.Lexicon.IsCloser(nominal.Head) || candidate.Words.Contains(nominal.Head)),
            MentionType.Organization => type == MentionType.Organization,
            MentionType.Place => type == MentionType.Place,
            MentionType.Facility => type == MentionType.Facility,
            MentionType.People => type == MentionType.Person && (nominal.Gender == Gender.Animate || candidate.Gender == Gender.Animate || nominal.Gender == candidate.Gender),
            _ => false,
        };
        return fits && NationalityFits(nominal, candidate) && ModifiersFit(nominal, candidate);
    }

    /// <summary>A known army, ministry or police is no <c>group</c>.</summary>
    private bool IsOfState(Referent candidate) => discourse.EntryOf(candidate.Index) is { } entry && entry.Sectors.Any(sector => sector is "MIL" or "GOV" or "COP" or "JUD" or "SPY");

    /// <summary><c>the Haqqani network</c> names itself.</summary>
    private bool HasName(Referent nominal)
    {
        foreach (var part in discourse.Near(nominal))
            if (part.IsName && part.Index != nominal.Index && part.Mention.Type != MentionType.Nationality && nominal.Mention.Span.Contains(part.Mention.Span)) return true;
        // "the village of Aster" is Aster, whatever town was spoken of before.
        var (tokens, end) = (nominal.Tree.Tokens, nominal.Mention.EndToken);
        if (end + 1 < tokens.Length && tokens[end].Form == "of" && tokens[end + 1].Upos == "PROPN" && nominal.Mention.Type is MentionType.Place) return true;
        return nominal.HeadToken.Upos == "NOUN" && nominal.Mention.FirstToken < nominal.Mention.Head && nominal.Tree.Tokens[nominal.Mention.Head - 1] is { Upos: "PROPN" };
    }

    /// <summary><c>the Libyan government</c> can mean Libya only.</summary>
    private bool NationalityFits(Referent nominal, Referent candidate)
    {
        foreach (var part in discourse.Near(nominal))
        {
            if (part.Index == nominal.Index || !nominal.Mention.Span.Contains(part.Mention.Span) || part.Mention.Type is not (MentionType.Nationality or MentionType.State)) continue;
            if (discourse.EntryOf(part.Index) is { } state && state.Country != discourse.EntryOf(candidate.Index)?.Country) return false;
        }

        return true;
    }

    private bool ModifiersFit(Referent nominal, Referent candidate)
    {
        if (nominal.Words.Length <= 1) return true;
        if (discourse.EntryOf(candidate.Index) is null) return nominal.Mention.Type == MentionType.People && TitleFits(nominal, candidate);
        return nominal.Mention.Type is MentionType.Group || TitleFits(nominal, candidate);
    }

    private static bool TitleFits(Referent nominal, Referent candidate)
    {
        for (var i = candidate.Mention.PhraseFirst; i < candidate.Mention.FirstToken; i++)
            if (string.Equals(candidate.Tree.Tokens[i].Form, nominal.HeadToken.Form, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static bool Overlaps(Referent a, Referent b) => a.Mention.Span.Overlaps(b.Mention.Span);

    /// <summary>Whether both hang on one verb, as its subject, object or oblique: then a plain pronoun cannot mean the other.</summary>
    private static bool SharesClause(Referent pronoun, Referent candidate) =>
        pronoun.Sentence == candidate.Sentence && pronoun.HeadToken.Head == candidate.HeadToken.Head && pronoun.Role != Role.Modifier && candidate.Role != Role.Modifier;
}
