using Dragoman.Sentences;

namespace Dragoman.Tests.Sentences;

public sealed class ConlluTests
{
    private const string Sample =
        "# sent_id = a1\n# text = We don't know.\n"
        + "1\tWe\twe\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n"
        + "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
        + "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n"
        + "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
        + "4\tknow\tknow\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
        + "4.1\tit\tit\tPRON\tPRP\t_\t_\t_\t4:obj\t_\n"
        + "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";

    [Fact]
    public void What_is_read_is_written_back_with_ranges_empty_nodes_and_comments() => Assert.Equal(Sample, Written(Read(Sample)[0]));

    [Fact]
    public void The_parts_of_a_written_word_point_at_their_letters()
    {
        var sentence = Read(Sample)[0];
        Assert.Equal("We don't know.", sentence.Text);
        Assert.Equal(["We", "do", "n't", "know", "."], sentence.Tokens.Select(t => t.Span.In(sentence.Text).ToString()));
        Assert.Equal(2, sentence.Tokens[1].MultiwordLength);
    }

    [Fact]
    public void A_head_that_is_no_word_is_told_with_its_line()
    {
        var faults = new List<Diagnostic>();
        var sentence = Read("1\tGo\t_\t_\t_\t_\t7\troot\t_\t_\n", faults)[0];
        Assert.Equal(-1, sentence.Tokens[0].Head);
        Assert.Equal(("DG3005", 1), (faults.Single().Code, faults.Single().Place.Line));
    }

    [Theory]
    [InlineData("1\tGo\t_\n", "DG3002")]
    [InlineData("2\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n", "DG3003")]
    [InlineData("just words\n1\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n", "DG3001")]
    [InlineData("1-9\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n1\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n", "DG3004")]
    public void A_faulty_line_costs_no_word(string file, string code)
    {
        var faults = new List<Diagnostic>();
        Assert.Equal("Go", Read(file, faults).Single().Tokens.Single().Form);
        Assert.Contains(code, faults.Select(f => f.Code));
    }

    [Fact]
    public void A_stream_that_ends_without_an_empty_line_gives_its_last_sentence() => Assert.Equal(2, Read(Sample + Sample.TrimEnd('\n')).Count);

    private static List<ConlluSentence> Read(string text, List<Diagnostic>? faults = null) =>
        [.. new ConlluReader(new StringReader(text), "-", fault => faults?.Add(fault)).ReadAll()];

    private static string Written(ConlluSentence sentence)
    {
        using var target = new StringWriter();
        ConlluWriter.Write(target, sentence);
        return target.ToString();
    }
}
