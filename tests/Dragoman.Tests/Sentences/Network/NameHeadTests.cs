using Dragoman.Sentences.Network;

namespace Dragoman.Tests.Sentences.Network;

public class NameHeadTests
{
    private const int Inputs = 32, Hidden = 32, Tags = 9;

    [Fact]
    public void A_head_is_read_as_it_was_written()
    {
        using var file = new MemoryStream();
        NameHead.Write(file, Inputs, Hidden, Tags, Values());
        file.Position = 0;
        var head = NameHead.Read(file);
        Assert.Equal((Inputs, Hidden, Tags), (head.Inputs, head.Hidden, head.Tags));
        Assert.Equal(Scores(new NameHead(Inputs, Hidden, Tags, Values())), Scores(head));
    }

    [Fact]
    public void A_score_is_what_the_two_layers_add_up_to()
    {
        var values = Values();
        float Inner(int j)
        {
            var sum = 0f;
            for (var i = 0; i < Inputs; i++) sum += (values[(i * Hidden) + j] * (i / 8f)) + (values[((Inputs + i) * Hidden) + j] * (1 - (i / 16f)));
            sum += values[(2 * Inputs * Hidden) + j];
            return Math.Max(sum, sum * Activation.Leak);
        }

        var outer = (2 * Inputs * Hidden) + Hidden;
        var expected = Enumerable.Range(0, Hidden).Sum(j => Inner(j) * values[outer + (j * NameHead.Width) + 4]) + values[outer + (Hidden * NameHead.Width) + 4];
        Assert.Equal(expected, Scores(new NameHead(Inputs, Hidden, Tags, values))[4], 3);
    }

    [Fact]
    public void Other_bytes_are_refused()
    {
        Assert.Throws<InvalidDataException>(() => NameHead.Read(new MemoryStream(new byte[400])));
        Assert.Throws<InvalidDataException>(() => new NameHead(Inputs, Hidden, Tags, new float[7]));
    }

    private static float[] Values() => [.. Enumerable.Range(0, NameHead.Size(Inputs, Hidden)).Select(i => (((i * 37) % 64) - 32) / 64f)];

    private static unsafe float[] Scores(NameHead head)
    {
        Scratch first = new(), last = new(), room = new(), scores = new();
        for (var i = 0; i < Inputs; i++) (first.Need(Inputs)[i], last.Need(Inputs)[i]) = (i / 8f, 1 - (i / 16f));
        head.Score(first.Start, last.Start, 1, room.Need(Hidden), scores.Need(NameHead.Width));
        return [.. new ReadOnlySpan<float>(scores.Start, Tags)];
    }
}
