using Dragoman.Mentions;
using Dragoman.Sentences;

namespace Dragoman.Tests.Mentions;

public sealed class NumberReaderTests
{
    private static readonly NumberReader Reader = NumberReader.Load(Path.Combine(RepositoryRoot(), "lexicons", "en"));

    [Theory]
    [InlineData("four other envoys", 4d, 4d)]
    [InlineData("at least four guards", 4d, null)]
    [InlineData("up to 200 villagers", null, 200d)]
    [InlineData("as many as 1,200 fighters", null, 1200d)]
    [InlineData("more than 40 miners", 40d, null)]
    [InlineData("fewer than a dozen boats", null, 12d)]
    [InlineData("nearly 300 clerks", 300d, 300d)]
    [InlineData("several local drivers", 3d, null)]
    [InlineData("dozens of tanks", 24d, null)]
    [InlineData("hundreds of soldiers", 200d, null)]
    [InlineData("tens of thousands of marchers", 20000d, null)]
    [InlineData("hundreds of thousands of marchers", 200000d, null)]
    [InlineData("between 20 and 30 trucks", 20d, 30d)]
    [InlineData("20 to 30 trucks", 20d, 30d)]
    [InlineData("three or four trucks", 3d, 4d)]
    [InlineData("2 to 3 million barrels", 2000000d, 3000000d)]
    [InlineData("two hundred and fifty cadets", 250d, 250d)]
    [InlineData("twenty-five cadets", 25d, 25d)]
    [InlineData("twenty - five cadets", 25d, 25d)]
    [InlineData("1.2 billion dollars", 1200000000d, 1200000000d)]
    [InlineData("a couple of shots", 2d, 2d)]
    public void A_number_with_its_bounds_is_read(string words, double? low, double? high)
    {
        var reading = Reader.Within(Words(words), 0, words.Split(' ').Length);
        Assert.NotNull(reading);
        Assert.Equal((low, high), (reading.Value.Low, reading.Value.High));
    }

    [Theory]
    [InlineData("the soldiers of the king")]
    [InlineData("a soldier")]
    [InlineData("the 4th brigade")]
    [InlineData("at least the king")]
    public void Words_without_a_number_give_none(string words) => Assert.Null(Reader.Within(Words(words), 0, words.Split(' ').Length));

    private static Sentence Words(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        foreach (var word in text.Split(' '))
        {
            tokens.Add(new Token { Form = word, Span = new Span(at, at + word.Length) });
            at += word.Length + 1;
        }

        return new Sentence { Index = 0, Span = new Span(0, text.Length), Tokens = [.. tokens] };
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Dragoman.slnx")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
