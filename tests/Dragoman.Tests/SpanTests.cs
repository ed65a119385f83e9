namespace Dragoman.Tests;

public sealed class SpanTests
{
    [Fact]
    public void A_span_that_runs_backwards_does_not_construct() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Span(5, 4));

    [Fact]
    public void Spans_that_only_touch_do_not_overlap() =>
        Assert.False(new Span(0, 3).Overlaps(new Span(3, 5)));
}
