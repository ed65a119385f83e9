using Dragoman.Actors;
using Dragoman.Articles;
using Dragoman.Clauses;
using Dragoman.Codebooks;
using Dragoman.Places;
using Dragoman.Reports;
using Dragoman.Sentences;
using Dragoman.Times;

namespace Dragoman;

/// <summary>All that was read out of one article, stage by stage; every span points into <see cref="Article"/>'s text.</summary>
public sealed record ArticleReading
{
    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>Its sentences in order.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>Who is who.</summary>
    public required Cast Cast { get; init; }

    /// <summary>Time expressions by place in the text.</summary>
    public required IReadOnlyList<TimeExpression> Times { get; init; }

    /// <summary>Places by place in the text.</summary>
    public required IReadOnlyList<PlaceReference> Places { get; init; }

    /// <summary>Statements in one shape.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    /// <summary>Who says what.</summary>
    public required IReadOnlyList<Attribution> Attributions { get; init; }

    /// <summary>Statements of events.</summary>
    public required IReadOnlyList<Report> Reports { get; init; }

    /// <summary>Statements of lasting ties.</summary>
    public required IReadOnlyList<Relation> Relations { get; init; }

    /// <summary>What the article states, before any codebook: enough to code it by another one.</summary>
    public ReadArticle BeforeCoding() => new() { Text = Article.Text, Sentences = Sentences, Cast = Cast, Times = Times, Places = Places, Clauses = Clauses, Attributions = Attributions };

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
