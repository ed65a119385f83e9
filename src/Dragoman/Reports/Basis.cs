namespace Dragoman.Reports;

/// <summary>What a report's time or place is taken from; all but <see cref="Clause"/> are guesses and marked as such in the record.</summary>
public enum Basis
{
    /// <summary>The words of the statement itself, or of the clause it hangs on.</summary>
    Clause,

    /// <summary>Other words of the same sentence.</summary>
    Sentence,

    /// <summary>Carried over from the sentences before.</summary>
    Narrative,

    /// <summary>The place the article is dated from.</summary>
    Dateline,
}
