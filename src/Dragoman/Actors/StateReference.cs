using Dragoman.Mentions;
using Dragoman.Registers;

namespace Dragoman.Actors;

/// <summary>
/// Finds the state that a description means (<c>the government</c>, <c>the kingdom</c>, <c>his country</c>, <c>the North African state</c>): by a nationality or owner
/// in its own words, or else the state most spoken of just before, under whatever name: its own, its people's, its capital's.
/// </summary>
internal sealed class StateReference(Discourse discourse)
{
    private const int Window = 60;
    private const int Sentences = 6;
    private const double Fading = 0.35;
    private const double Unlikely = 0.2;

    /// <summary>Entry of the state a description stands for; -1 where none is near enough.</summary>
    public int Find(Referent nominal)
    {
        if (nominal.Plural == true) return -1;
        if (Own(nominal) is >= 0 and var own) return own;
        return nominal.Determination switch
        {
            Determination.Possessed => OfPossessor(nominal),
            Determination.Definite or Determination.Demonstrative => MostSpokenOf(nominal),
            _ => -1,
        };
    }

    /// <summary>The last mention of the state by a name that chains may hold on to; -1 for none.</summary>
    public int LastNamed(int entry, int before)
    {
        for (var i = before - 1; i >= 0; i--)
            if (discourse.Referents[i] is { IsName: true, Mention.Type: MentionType.State } named && StateOf(named) == entry)
                return i;
        return -1;
    }

    private int Own(Referent nominal)
    {
        foreach (var part in discourse.Near(nominal))
            if (part.Index != nominal.Index && part.Mention.Type is MentionType.Nationality or MentionType.State && InPhrase(nominal, part)
                && part.HeadToken.Head == nominal.Mention.Head && nominal.Head is not ("country" or "state" or "nation" or "neighbour" or "neighbor"))
                return StateOf(part);
        return -1;
    }

    private int OfPossessor(Referent nominal)
    {
        foreach (var part in discourse.Near(nominal))
        {
            if (part.Index == nominal.Index || part.HeadToken.Head != nominal.Mention.Head || !nominal.Tree.Is(part.Mention.Head, "nmod")) continue;
            var first = discourse.Referents[discourse.Links.First(part.Index)];
            return first.Mention.Type == MentionType.Person || first.Mention.Type == MentionType.People ? Country(first) : -1;
        }

        return -1;
    }

    /// <summary>Where a person belongs: by the register, or a nationality or state before the name (<c>US President</c>).</summary>
    private int Country(Referent person)
    {
        if (discourse.EntryOf(person.Index) is { Kind: RegisterKind.Person, Country: { } iso }) return discourse.Register.FindCountry(iso);
        foreach (var part in discourse.Near(person))
            if (part.Mention.Type is MentionType.Nationality or MentionType.State && InPhrase(person, part))
                return StateOf(part);
        return -1;
    }

    private int MostSpokenOf(Referent nominal)
    {
        var weights = new Dictionary<int, double>();
        var inSentence = new Dictionary<int, double>();
        var sentence = nominal.Sentence;
        for (var i = nominal.Index - 1; i >= 0 && i >= nominal.Index - Window && nominal.Sentence - discourse.Referents[i].Sentence <= Sentences; i--)
        {
            var other = discourse.Referents[i];
            if (other.Sentence != sentence) Settle(weights, inSentence, nominal.Sentence - sentence);
            sentence = other.Sentence;
            var state = StateOf(other);
            if (state < 0 || other.Mention.Span.Overlaps(nominal.Mention.Span) || !Fits(nominal, discourse.Register.Entries[state])) continue;
            inSentence[state] = Math.Max(inSentence.GetValueOrDefault(state), Weight(other));
        }

        Settle(weights, inSentence, nominal.Sentence - sentence);
        foreach (var other in discourse.Near(nominal))
            if (StateOf(other) is >= 0 and var partner && !other.Mention.Span.Overlaps(nominal.Mention.Span) && (Governs(other, nominal) || (other.Index > nominal.Index && Governs(nominal, other))))
                weights[partner] = weights.GetValueOrDefault(partner) * Unlikely;
        var best = -1;
        foreach (var (state, weight) in weights)
            if (weight > 0 && (best < 0 || weight > weights[best])) best = state;
        return best;
    }

    /// <summary>One sentence counts a state once, however often it names it; sentences further back count less.</summary>
    private static void Settle(Dictionary<int, double> weights, Dictionary<int, double> inSentence, int distance)
    {
        foreach (var (state, weight) in inSentence)
            weights[state] = weights.GetValueOrDefault(state) + (weight * Math.Pow(Fading, distance));
        inSentence.Clear();
    }

    private static double Weight(Referent other) => other.Role == Role.Subject ? 1.3 : other.Mention.Type == MentionType.Nationality ? 0.9 : 1;

    /// <summary>Whether one is the subject that the other's clause is about: <c>the kingdom will lend Egypt money</c> does not speak of Egypt twice.</summary>
    private static bool Governs(Referent subject, Referent nominal)
    {
        var at = nominal.Mention.Head;
        for (var steps = 0; steps < 4 && at >= 0; steps++)
        {
            if (nominal.Tree.Tokens[at].Deprel == "acl:relcl" && nominal.Tree.Tokens[at].Head == subject.Mention.Head) return true;
            if (nominal.Tree.Tokens[at].Deprel is "acl:relcl" or "advcl" or "ccomp" or "parataxis") return false;
            at = nominal.Tree.Tokens[at].Head;
            if (at >= 0 && at == subject.HeadToken.Head && subject.Role == Role.Subject) return true;
        }

        return false;
    }

    private int StateOf(Referent referent)
    {
        if (discourse.EntryOf(referent.Index) is not { } entry) return -1;
        if (entry.Kind is RegisterKind.State or RegisterKind.Territory) return discourse.Register.Find(entry.Id);
        return -1;
    }

    /// <summary>A kingdom is one by its official name; regions must agree.</summary>
    private static bool Fits(Referent nominal, RegisterEntry entry)
    {
        if (nominal.Head is "kingdom" or "emirate" or "sultanate" or "monarchy" && !IsMonarchy(entry)) return false;
        return Regions.Fit(entry.Region, nominal.Words);
    }

    private static bool IsMonarchy(RegisterEntry entry) =>
        entry.Aliases.Append(entry.OfficialName ?? "").Append(entry.Name).Any(name => name.Contains("Kingdom", StringComparison.Ordinal) || name.Contains("Emirate", StringComparison.Ordinal)
            || name.Contains("Sultanate", StringComparison.Ordinal) || name.Contains("Principality", StringComparison.Ordinal));

    private static bool InPhrase(Referent whole, Referent part) =>
        part.Mention.FirstToken >= whole.Mention.PhraseFirst && part.Mention.EndToken <= whole.Mention.PhraseEnd && part.Sentence == whole.Sentence;
}
