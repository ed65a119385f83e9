using Dragoman.Clauses;
using Dragoman.Codebooks;
using Dragoman.Mentions;

namespace Dragoman.Reports;

/// <summary>
/// Names that the story gives to the harmed after it has told what happened to them: <c>the dead were identified as X and Y</c>, <c>one of the wounded is X</c>. They suffered the deed of force told last.
/// </summary>
internal sealed class NamedVictims(ReadArticle article, Parties parties, HarmWords words, IReadOnlyList<Draft> drafts, Func<Draft, bool> isForce)
{
    /// <summary>How many sentences back the deed may have been told.</summary>
    private const int Reach = 4;

    public void Run()
    {
        foreach (var clause in article.Clauses)
        {
            var named = Named(clause).Where(IsName).ToList();
            if (named.Count == 0 || Deed(clause) is not { } deed) continue;
            foreach (var party in named.Select(parties.Of))
                if (!deed.Recipients.Exists(known => Draft.Same(known, party)) && !deed.Actors.Exists(known => Draft.Same(known, party))) deed.Recipients.Add(party);
        }
    }

    private IEnumerable<Argument> Named(Clause clause)
    {
        var arguments = clause.Arguments;
        if (clause.Predicate is { Kind: PredicateKind.Verb, Lemma: "identify" })
            return arguments.Any(argument => argument.Role == Role.Object && (IsVictim(argument) || IsHarmed(argument))) ? arguments.Where(argument => argument is { Role: Role.Oblique, Of: < 0, Preposition: "as" or "" }) : [];
        if (!Matcher.IsCopular(clause.Predicate)) return [];
        if (arguments.Any(argument => argument.Role == Role.Complement && IsVictim(argument))) return arguments.Where(argument => argument.Role == Role.Subject);
        var spoken = arguments.Any(argument => (argument.Role == Role.Subject || argument.Preposition is "of" or "among") && IsVictim(argument));
        return spoken ? arguments.Where(argument => argument.Role == Role.Complement) : [];
    }

    private bool IsName(Argument argument) => article.Meant(argument) is >= 0 and var meant && article.Cast.Mentions[meant] is { Form: MentionForm.Name, Type: MentionType.Person };

    /// <summary><c>A passer-by, identified as X, was wounded</c>.</summary>
    private bool IsHarmed(Argument argument) => drafts.Any(draft => !draft.Gone && isForce(draft) && draft.Sentence == argument.Sentence && draft.Recipients.Exists(party => argument.Span.Contains(party.Span)));

    /// <summary><c>The victim</c>, <c>the wounded</c>, <c>the dead men</c>.</summary>
    private bool IsVictim(Argument argument)
    {
        if (argument.Sentence < 0) return false;
        if (words.IsVictim(argument.Lemma)) return true;
        var tokens = article.Sentences[argument.Sentence].Tokens;
        if (words.OfState(tokens[argument.Head].Form) is not null && tokens[argument.Head].Upos is "NOUN" or "ADJ" or "VERB") return true;
        for (var at = Math.Max(0, argument.Head - 2); at < argument.Head; at++)
            if (tokens[at].Head == argument.Head && tokens[at].Deprel is "amod" && words.OfState(tokens[at].Form) is not null) return true;
        return false;
    }

    /// <summary>The deed told last before the naming that harmed somebody, in its sentence or those right before.</summary>
    private Draft? Deed(Clause clause) => drafts.LastOrDefault(draft => !draft.Gone && isForce(draft) && draft.Sentence <= clause.Predicate.Sentence && draft.Sentence >= clause.Predicate.Sentence - Reach
        && draft.Status is Status.Asserted or Status.Claimed or Status.Alleged && (draft.Recipients.Count > 0 || draft.Harm.Count > 0));
}
