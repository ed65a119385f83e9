namespace Dragoman.Specs.Cli;

/// <summary><c>dragoman parse</c> as its user calls it.</summary>
public sealed class ParseTests : IDisposable
{
    private const string Words = "# sent_id = one\n1\tEgypt\t_\t_\t_\t_\t_\t_\t_\t_\n2\trejected\t_\t_\t_\t_\t_\t_\t_\t_\n3\tit\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n4\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Given_words_get_tags_lemmas_and_a_tree()
    {
        var call = Call.WithInput(Words, "parse", "--from", "conllu", "-");
        Assert.Equal(0, call.ExitCode);
        Assert.Equal("# sent_id = one", call.Records[0]);
        var verb = call.Records[2].Split('\t');
        Assert.Equal(("reject", "VERB", "VBD", "0", "root"), (verb[2], verb[3], verb[4], verb[6], verb[7]));
        Assert.EndsWith("SpaceAfter=No", call.Records[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_cut_into_sentences_and_words()
    {
        var call = Call.WithInput("Egypt didn't sever ties. Chad did.\n", "parse", "-");
        Assert.Equal(["# text = Egypt didn't sever ties.", "# text = Chad did."], call.Records.Where(r => r.StartsWith("# text", StringComparison.Ordinal)));
        Assert.Contains(call.Records, r => r.StartsWith("2-3\tdidn't\t", StringComparison.Ordinal));
    }

    [Fact]
    public void The_number_of_jobs_changes_no_byte()
    {
        var text = folder.File("long.txt", string.Concat(Enumerable.Range(0, 400).Select(i => $"Envoy {i} left the city.\n\n")));
        Assert.Equal(Call.Of("parse", text, "--fast", "--jobs", "1").Output, Call.Of("parse", text, "--fast", "--jobs", "4").Output);
    }

    [Fact]
    public void A_tree_is_drawn_from_its_root() => Assert.Contains("\nrejected reject VERB root\n", Call.WithInput("Egypt rejected it.\n", "parse", "--tree", "-").Output, StringComparison.Ordinal);

    [Fact]
    public void What_cannot_be_read_is_refused_and_the_next_file_is_parsed()
    {
        var call = Call.Of("parse", System.IO.Path.Combine(folder.Path, "absent.txt"), folder.Path, folder.File("empty.txt", " \n"), folder.File("latin.txt", [.. "caf"u8, 0xE9, .. "\n"u8]), folder.File("good.txt", "Egypt left."));
        Assert.Equal(3, call.ExitCode);
        Assert.All(["DG1001", "DG1002", "DG1003", "DG1005"], code => Assert.Contains(code, call.Talk, StringComparison.Ordinal));
        Assert.Contains("# text = Egypt left.", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_form_is_a_wrong_call() => Assert.Equal(2, Call.Of("parse", "--from", "tsv", "-").ExitCode);
}
