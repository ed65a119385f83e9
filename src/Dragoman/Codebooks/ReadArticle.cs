using Dragoman.Actors;
using Dragoman.Clauses;
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

    private readonly Lazy<HashSet<(int Sentence, int Token)>> times;

    /// <summary>An article to be read by its members.</summary>
    public ReadArticle() => times = new(TokensOfTimes);

    /// <summary>Whether a token belongs to a time expression (<c>in March</c>), so that it names no place or person.</summary>
    public bool IsTime(int sentence, int token) => times.Value.Contains((sentence, token));

    private HashSet<(int Sentence, int Token)> TokensOfTimes() =>
        [.. Times.SelectMany(time => Enumerable.Range(time.FirstToken, Math.Max(0, time.EndToken - time.FirstToken)).Select(token => (time.Sentence, token)))];

    /// <summary>Who says what.</summary>
    public IReadOnlyList<Attribution> Attributions { get; init; } = [];
}

/// <summary>Reads an example sentence of a codebook with the product's own language model, up to its clauses.</summary>
/// <param name="text">The sentence, marks stripped.</param>
public delegate ReadArticle ExampleReader(string text);
