using Dragoman.Clauses;
using Dragoman.Codebooks;
using Dragoman.Mentions;

namespace Dragoman.Reports;

/// <summary>What a codebook finds in one article.</summary>
/// <param name="Reports">Statements of events, by place of their trigger.</param>
/// <param name="Relations">Statements of lasting ties, by place.</param>
public sealed record Coded(IReadOnlyList<Report> Reports, IReadOnlyList<Relation> Relations);

/// <summary>Codes articles by a codebook. Immutable; any number of threads may use one.</summary>
public sealed class Coder(Codebook codebook, HarmWords? harm = null, Confidence? confidence = null)
{
    /// <summary>Quad class of material conflict (PLOVER).</summary>
    private const int ForceQuad = 4;

    /// <summary>Confidence of a report where no weights are given.</summary>
    private const double Unweighed = 0.5;

    /// <summary>The codebook.</summary>
    public Codebook Codebook { get; } = codebook;

    /// <summary>Codes the clauses of <paramref name="article"/>. Linear in the number of clauses.</summary>
    public Coded Code(ReadArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var matcher = new Matcher(Codebook, article);
        var parties = new Parties(article);
        var events = matcher.Events();
        var drafting = new Drafting(Codebook, article, parties, events);
        var drafts = events.OfType<Match>().Select(drafting.Of).ToList();
        new Merging(article, drafts).Run();
        bool IsForce(Draft draft) => Codebook.Type(draft.Type)?.Quad == ForceQuad;
        if (harm is not null) new HarmReading(article, harm, drafts, IsForce).Run();
        if (harm is not null) new NamedVictims(article, parties, harm, drafts, IsForce).Run();
        new Circumstances(article, drafts, IsForce).Run();
        var reports = drafts.Where(draft => !draft.Gone).Select(draft => Renamed(Weighed(Finish(article, draft)))).OrderBy(report => report.Trigger).ThenBy(report => report.Type, StringComparer.Ordinal).ToList();
        return new Coded(reports, new RelationCoding(Codebook, article, parties).Of(matcher.Relations()));
    }

    private Report Weighed(Report report) => confidence is null ? report : report with { Confidence = confidence.Of(report) };

    private Report Finish(ReadArticle article, Draft draft)
    {
        var rule = draft.Match.Rule;
        var (type, status) = TypeOf(article, draft);
        var own = type == draft.Type;
        var lemmas = new ClauseLemmas(article, draft);
        var takers = new Takers(article);
        var mode = (own ? rule.Mode : type == Codebook.Type(draft.Type)?.Planned ? Codebook.Type(draft.Type)?.PlannedMode : null) ?? (Codebook.Modes(type)?.Find(lemmas.Core) is [var first, ..] ? first : null);
        var scale = Codebook.Type(type);
        return new Report
        {
            Type = type,
            Mode = mode,
            Contexts = ContextsOf(rule, lemmas),
            Cameo = (own ? rule.Cameo : CameoOf(draft, type)) ?? scale?.Cameo,
            Quad = scale?.Quad ?? 1,
            Intensity = scale?.Modes.FirstOrDefault(known => known.Name == mode)?.Intensity ?? scale?.Intensity,
            Trigger = draft.Clause.Predicate.Span,
            Actors = ToldApart(article, takers.Of(draft.Actors, false)),
            Recipients = Local(article, draft, ToldApart(article, takers.Of(draft.Recipients, draft.Harm.Count > 0))),
            Objects = takers.Of(draft.Objects, draft.Harm.Count > 0),
            Instrument = [.. draft.Instrument.Distinct()],
            Mutual = rule.Mutual,
            Time = draft.When is { } when ? (when.Span, when.Value) : null,
            TimeBasis = draft.When?.Basis ?? Basis.Clause,
            Place = draft.Where?.Place,
            PlaceBasis = draft.Where?.Basis ?? Basis.Clause,
            Harm = HarmOf(draft),
            Status = status,
            Sources = draft.Sources,
            Confidence = Unweighed,
            CodedBy = Grounding.Of(Codebook, article, draft.Match),
            Evidence = draft.Evidence,
        };
    }

    /// <summary>The report under the names that the codebook writes: CAMEO's root code for the type, the whole code for the mode; quad class as that type has it.</summary>
    private Report Renamed(Report report) => Codebook.Recode == Recode.Cameo && report.Cameo is { Length: >= 2 } code
        ? report with { Type = code[..2], Mode = code, Quad = Codebook.Type(code[..2])?.Quad ?? report.Quad }
        : report;

    /// <summary>What is announced is agreed to, what somebody says he will not do is refused, where the type's entry in the codebook says so (PLOVER's manual, AGREE and REJECT).</summary>
    private (string Type, Status Status) TypeOf(ReadArticle article, Draft draft)
    {
        var type = Codebook.Type(draft.Type);
        if (type?.Decided is { } decided && draft.Status == Status.Planned && IsDecided(article, draft.Clause, type)) return (decided, Status.Asserted);
        if (type?.Planned is { } planned && draft.Status == Status.Planned && (type.Quad < ForceQuad ? !IsAskedOfAnother(article, draft.Clause) : IsAnnounced(article, draft.Clause, type))) return (planned, Status.Asserted);
        if (type?.Refused is { } refused && draft.Status == Status.Negated && (IsFuture(article, draft.Clause.Predicate) || IsLightFuture(article, draft.Clause))) return (refused, Status.Asserted);
        return (draft.Type, draft.Status);
    }

    // "Demanded that the government resign": what one wants of another is no promise of his.
    private static bool IsAskedOfAnother(ReadArticle article, Clause clause) =>
        clause.Parent >= 0 && !IsFuture(article, clause.Predicate) && TakingPart.HasSameDoer(article.Clauses[clause.Parent], clause) == false;

    // "Will boycott the poll", "plans to ban the party", "is poised to attack" threaten to; "was sent to seize the town" only tells what for.
    private static bool IsAnnounced(ReadArticle article, Clause clause, EventType type) =>
        (IsFuture(article, clause.Predicate) || (clause.Parent >= 0 && article.Clauses[clause.Parent].Predicate is var above && type.PlannedBy is { } intends && (intends.Contains(above.Lemma) || intends.Contains(above.Word))))
        && clause.Arguments.Any(argument => argument.Role == Role.Subject);

    // "Decided to lift the ban" has given way; "said it would lift the ban" has promised to.
    private static bool IsDecided(ReadArticle article, Clause clause, EventType type) =>
        clause.Parent >= 0 && !IsFuture(article, clause.Predicate) && type.DecidedBy?.Contains(article.Clauses[clause.Parent].Predicate.Lemma) == true;

    private string? CameoOf(Draft draft, string type) => Codebook.Type(draft.Type) is { } own ? type == own.Refused ? own.RefusedCameo : type == own.Planned ? own.PlannedCameo : draft.Match.Rule.Cameo : null;

    // "Will not take part in the talks": the light verb has the modal.
    private static bool IsLightFuture(ReadArticle article, Clause clause) =>
        clause.Predicate.Kind == PredicateKind.LightVerb && clause.Parent >= 0 && article.Clauses[clause.Parent].Predicate is { Kind: PredicateKind.Verb } light && IsFuture(article, light);

    private static bool IsFuture(ReadArticle article, Predicate predicate)
    {
        var tokens = article.Sentences[predicate.Sentence].Tokens;
        for (var index = 0; index < tokens.Length; index++)
            if (tokens[index].Head == predicate.Head && (tokens[index].Lemma is "will" or "would" or "wo" or "'ll" || (tokens[index].Deprel == "cop" && predicate.Kind == PredicateKind.Verb))) return true;
        return false;
    }

    /// <summary>Unnamed people who are harmed are of the land where it happened, unless the text calls them strangers there.</summary>
    private static List<Party> Local(ReadArticle article, Draft draft, List<Party> parties)
    {
        if (draft.Quad != ForceQuad || draft.Where is not { Basis: Basis.Clause or Basis.Sentence, Place.Place.Country: { } land }) return parties;
        return parties.ConvertAll(party => party.Entity is { Type: MentionType.People, Country: null } people && !IsStranger(article, party.Span) ? party with { Entity = people with { Country = land } } : party);
    }

    private static bool IsStranger(ReadArticle article, Span words) =>
        article.Sentences.FirstOrDefault(sentence => sentence.Span.Contains(words)) is { } sentence && sentence.Tokens.Any(token => words.Contains(token.Span) && article.ThingWords.IsStranger((token.Lemma ?? token.Form).ToLowerInvariant()));

    /// <summary>Unnamed people beside the body they act for (<c>guerrillas of the Lions of Peace</c>) are somebody of their own.</summary>
    private static List<Party> ToldApart(ReadArticle article, List<Party> parties) => parties.ConvertAll(party =>
        party.Entity is { Type: MentionType.Group or MentionType.Organization } body && ThingEntity.Of(article, party.Span) is { Type: MentionType.People } people
            ? party with { Entity = people with { Id = $"local:{body.Id}/{people.Name.ToLowerInvariant()}", Country = body.Country, Sectors = body.Sectors } } : party);

    private List<string> ContextsOf(CodebookRule rule, ClauseLemmas lemmas)
    {
        var own = rule.Contexts.Where(context => context.Words.Count == 0).Select(context => context.Name);
        if (rule.Contexts.Any(context => context.Words.Count > 0))
            own = own.Concat(new PhraseFinder([.. rule.Contexts.Where(context => context.Words.Count > 0)]).Find(lemmas.Whole));
        return [.. own.Concat(Codebook.ContextFinder.Find(lemmas.Whole)).Distinct()];
    }

    private static Harm? HarmOf(Draft draft) => draft.Harm.Count == 0 ? null : new Harm(
        draft.Harm.GetValueOrDefault("killed"), draft.Harm.GetValueOrDefault("injured"), draft.Harm.GetValueOrDefault("abducted"), draft.Harm.GetValueOrDefault("arrested"));
}
