namespace Dragoman.Times;

/// <summary>Why the words of a time cannot be taken as they stand.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Why">In words.</param>
public sealed record TimeDoubt(TimeDoubtKind Kind, string Why);

/// <summary>What can be wrong with a time.</summary>
public enum TimeDoubtKind
{
    /// <summary>The month has no such day (<c>February 30th</c>); the month alone is kept.</summary>
    NoSuchDay,

    /// <summary>A day before the Gregorian calendar, whose own calendar is not known; read as Gregorian.</summary>
    BeforeGregorian,

    /// <summary>A year that the calendar does not reach (after 9999); no date is kept.</summary>
    BeyondCalendar,
}
