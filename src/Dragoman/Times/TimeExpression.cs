namespace Dragoman.Times;

/// <summary>A time as the record contract states it.</summary>
public sealed record TimeValue
{
    /// <summary>EDTF (ISO 8601-2).</summary>
    public required string Edtf { get; init; }

    /// <summary>Earliest day it can mean; <c>null</c> when open.</summary>
    public DateOnly? First { get; init; }

    /// <summary>Latest day it can mean; <c>null</c> when open.</summary>
    public DateOnly? Last { get; init; }

    /// <summary><c>day</c>, <c>month</c>, <c>season</c>, <c>quarter</c>, <c>year</c>, <c>decade</c>, <c>century</c>, <c>range</c>, <c>vague</c>.</summary>
    public required string Precision { get; init; }
}

/// <summary>A time expression of the text.</summary>
public sealed record TimeExpression
{
    /// <summary>The words.</summary>
    public required Span Span { get; init; }

    /// <summary>Index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>First token.</summary>
    public required int FirstToken { get; init; }

    /// <summary>Token after the last.</summary>
    public required int EndToken { get; init; }

    /// <summary>Head token.</summary>
    public required int Head { get; init; }

    /// <summary>TIMEX3 type: <c>DATE</c>, <c>TIME</c>, <c>DURATION</c>, <c>SET</c>.</summary>
    public required string TimexType { get; init; }

    /// <summary>TIMEX3 value (<c>2017-10-04</c>, <c>P4D</c>, <c>PAST_REF</c>).</summary>
    public required string TimexValue { get; init; }

    /// <summary>The calendar meaning; <c>null</c> for durations and sets without one.</summary>
    public TimeValue? Value { get; init; }

    /// <summary>Why the words cannot be taken as they stand (<c>February 30th</c>, a day before the Gregorian calendar); <c>null</c> when they can.</summary>
    public TimeDoubt? Doubt { get; init; }
}
