using Dragoman.Sentences.Network;

namespace Dragoman.Tests.Sentences.Network;

public class SentenceBatchTests
{
    [Fact]
    public void Words_at_the_same_time_lie_side_by_side()
    {
        var batch = new SentenceBatch([3, 2, 2, 1]);

        Assert.Equal(8, batch.Rows);
        Assert.Equal([4, 3, 1, 0], batch.Active);
        Assert.Equal([0, 4, 7, 8], batch.Offsets);
        Assert.Equal(6, batch.Row(2, 1));
    }

    [Fact]
    public void No_sentences_have_no_rows() => Assert.Equal(0, new SentenceBatch([]).Rows);
}
