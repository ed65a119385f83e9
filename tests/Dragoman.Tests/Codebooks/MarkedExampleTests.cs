using Dragoman.Codebooks;

namespace Dragoman.Tests.Codebooks;

public sealed class MarkedExampleTests
{
    [Fact]
    public void Marks_leave_the_sentence_as_it_would_be_written()
    {
        var example = MarkedExample.Read("[Egypt|actor] severed [military] *ties* with [North Korea|recipient].", out _)!;
        Assert.Equal("Egypt severed military ties with North Korea.", example.Text);
        Assert.Equal([Part.Actor, Part.None, Part.None, Part.Recipient], example.Marks.Select(mark => mark.Part));
        Assert.Equal("ties", example.Marks.Single(mark => mark.Required).Span.In(example.Text).ToString());
    }

    [Fact]
    public void A_required_word_may_stand_within_a_role()
    {
        var example = MarkedExample.Read("[Rebels|actor] attacked [the *embassy*|object].", out _)!;
        Assert.Equal(["Rebels", "the embassy", "embassy"], example.Marks.Select(mark => mark.Span.In(example.Text).ToString()));
    }

    [Theory]
    [InlineData("[Egypt|actr] left.", 7)]
    [InlineData("[Egypt left.", 0)]
    [InlineData("Egypt] left.", 5)]
    [InlineData("Egypt *left.", 6)]
    public void A_faulty_mark_is_told_with_its_column(string notation, int column)
    {
        Assert.Null(MarkedExample.Read(notation, out var fault));
        Assert.Equal(column, fault.Column);
    }
}
