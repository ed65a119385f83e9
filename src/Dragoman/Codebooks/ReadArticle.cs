using Dragoman.Actors;
using Dragoman.Clauses;
using Dragoman.Mentions;
using Dragoman.Places;
using Dragoman.Sentences;
using Dragoman.Times;

namespace Dragoman.Codebooks;

/// <summary>A text as far as the stages before the codebook have read it; every span points into <see cref="Text"/>.</summary>
public sealed record ReadArticle
{
    /// <summary>The article's text.</summary>
    public required string Text { get; init; }

    /// <summary>Its sentences in order.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>Who is who.</summary>
    public required Cast Cast { get; init; }

    /// <summary>Time expressions, as the clauses number them.</summary>
    public IReadOnlyList<TimeExpression> Times { get; init; } = [];

    /// <summary>Places, as the clauses number them.</summary>
    public IReadOnlyList<PlaceReference> Places { get; init; } = [];

    /// <summary>Statements in one shape.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    private readonly Lazy<ILookup<int, Clause>> bySentence;
    private readonly Lazy<HashSet<(int Sentence, int Token)>> times;
    private readonly Lazy<Dictionary<(int Sentence, int Token), int>> appositions;

    /// <summary>An article to be read by its members.</summary>
    public ReadArticle()
    {
        times = new(TokensOfTimes);
        appositions = new(NamesBeside);
        bySentence = new(BySentence);
    }

    /// <summary>Index of the mention an argument means: its own, else that of the name beside a description (<c>the journalist Ali Hassan</c>); -1 for none.</summary>
    public int Meant(Argument argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        var own = argument.Mention >= 0 && argument.Mention < Cast.Mentions.Count ? argument.Mention : -1;
        if (own >= 0 && Cast.Mentions[own].Type != MentionType.Other) return own;
        return appositions.Value.TryGetValue((argument.Sentence, argument.Head), out var beside) ? beside : own;
    }

    /// <summary>Index of the mention of the name right beside a description (<c>the reporter Ana Lima</c>); -1 for none.</summary>
    public int NameBeside(int sentence, int head) => appositions.Value.TryGetValue((sentence, head), out var beside) ? beside : -1;

    private Dictionary<(int Sentence, int Token), int> NamesBeside()
    {
        var found = new Dictionary<(int, int), int>();
        foreach (var mention in Cast.Mentions)
        {
            if (mention.Form != MentionForm.Name || mention.Sentence < 0 || mention.Sentence >= Sentences.Count) continue;
            var tokens = Sentences[mention.Sentence].Tokens;
            if (mention.Head < 0 || mention.Head >= tokens.Length) continue;
            var token = tokens[mention.Head];
            if (token.Head >= 0 && token.Head < mention.Head && token.Deprel is "appos" or "flat" or "nmod:desc") found.TryAdd((mention.Sentence, Described(tokens, mention, token.Head)), mention.Index);
        }

        return found;
    }

    private ILookup<int, Clause> BySentence() => Clauses.ToLookup(clause => clause.Predicate.Sentence);

    /// <summary>The clauses whose predicate stands in a sentence, in order.</summary>
    public IEnumerable<Clause> ClausesOf(int sentence) => bySentence.Value[sentence];

    /// <summary>Those who stand behind a thing that does something in a clause: its owner, else whoever fired, signed, issued or led it elsewhere in the sentence.</summary>
    public IEnumerable<Argument> MakersOf(Clause clause, int thing)
    {
        ArgumentNullException.ThrowIfNull(clause);
        var argument = clause.Arguments[thing];
        if (!ThingWords.IsMade(argument.Lemma)) return [];
        var told = ClausesOf(argument.Sentence).Where(other => ThingWords.IsMaking(other.Predicate.Lemma) && other.Arguments.Any(made => made is { Role: Dragoman.Clauses.Role.Object, Of: < 0 } && (made.Sentence, made.Head) == (argument.Sentence, argument.Head)))
            .SelectMany(other => other.Arguments.Where(maker => maker is { Role: Dragoman.Clauses.Role.Subject, Of: < 0 } && IsSomebody(maker))).ToList();
        return told.Count > 0 ? told : clause.Arguments.Where(owner => owner.Of == thing && owner.Preposition is "of" or "by" or "from" && IsSomebody(owner));
    }

    private bool IsSomebody(Argument argument) => Meant(argument) is >= 0 and var meant && Cast.Mentions[meant].Type is not MentionType.Other && (Fillers.Of(this, argument) & (Filler.Party | Filler.State)) != 0;

    // "The mayor of the town, Ana Lima": a person named beside the place is whoever has the office, not the place.
    private static int Described(Token[] tokens, Mention name, int beside)
    {
        if (name.Type != MentionType.Person || tokens[beside].Upos != "PROPN") return beside;
        for (int at = beside, steps = 0; steps < 3 && at >= 0; at = tokens[at].Head, steps++)
            if (tokens[at].Deprel is not ("nmod" or "flat" or "compound" or "conj")) return tokens[at].Upos == "NOUN" ? at : beside;
        return beside;
    }

    /// <summary>Whether a token belongs to a time expression (<c>in March</c>), so that it names no place or person.</summary>
    public bool IsTime(int sentence, int token) => times.Value.Contains((sentence, token));

    private HashSet<(int Sentence, int Token)> TokensOfTimes() =>
        [.. Times.SelectMany(time => Enumerable.Range(time.FirstToken, Math.Max(0, time.EndToken - time.FirstToken)).Select(token => (time.Sentence, token)))];

    /// <summary>What nouns for things tell about them.</summary>
    public ThingWords ThingWords { get; init; } = ThingWords.None;

    /// <summary>Who says what.</summary>
    public IReadOnlyList<Attribution> Attributions { get; init; } = [];
}

/// <summary>Reads an example sentence of a codebook with the product's own language model, up to its clauses.</summary>
/// <param name="text">The sentence, marks stripped.</param>
public delegate ReadArticle ExampleReader(string text);
