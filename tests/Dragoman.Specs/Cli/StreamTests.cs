using System.Text.Json;

namespace Dragoman.Specs.Cli;

/// <summary>A stream of articles turned into records: as it comes, in its order, with the same bytes every time.</summary>
public sealed class StreamTests
{
    [Fact]
    public void The_first_record_leaves_before_the_last_line_has_come_in()
    {
        using var process = Call.Start(["read", "--from", "jsonl", "--json", "-"]);
        process.StandardInput.Write("{\"id\":\"first\",\"text\":\"Kenya recalled its ambassador to Somalia.\"}\n");
        process.StandardInput.Flush();
        var line = process.StandardOutput.ReadLine();
        process.StandardInput.Write("{\"id\":\"last\",\"text\":\"Peru expelled two diplomats.\"}\n");
        process.StandardInput.Close();
        var rest = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Contains("\"id\":\"first\"", line, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"last\"", rest, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_at_any_number_of_jobs()
    {
        var input = string.Concat(Enumerable.Range(0, 40).Select(i => $"{{\"id\":\"{i}\",\"published\":\"2018-03-{1 + (i % 28):00}\",\"text\":{JsonSerializer.Serialize(Text(i))}}}\n"));
        string[] call = ["read", "--from", "jsonl", "--json", "--layers", "articles,reports,relations,mentions,attributions,sentences,tokens", "-"];
        var one = Call.WithInput(input, [.. call, "--jobs", "1"]);
        var two = Call.WithInput(input, [.. call, "--jobs", "2"]);
        var again = Call.WithInput(input, [.. call, "--jobs", "2"]);
        Assert.Equal(0, one.ExitCode);
        Assert.Equal(one.Output, two.Output);
        Assert.Equal(two.Output, again.Output);
        var ids = one.Records.Select(r => JsonDocument.Parse(r).RootElement).Where(r => r.GetProperty("kind").GetString() == "document").Select(r => r.GetProperty("id").GetString());
        Assert.Equal(Enumerable.Range(0, 40).Select(i => i.ToString()), ids);
    }

    [Fact]
    public void Offsets_are_code_points_also_behind_an_emoji()
    {
        var call = Call.WithInput("{\"id\":\"1\",\"text\":\"🕊 Egypt severed ties with Qatar on Monday.\"}\n", "read", "--from", "jsonl", "--json", "--layers", "sentences,mentions", "-");
        foreach (var record in call.Records.Select(r => JsonDocument.Parse(r).RootElement).Where(r => r.TryGetProperty("start", out _)))
        {
            var runes = "🕊 Egypt severed ties with Qatar on Monday.".EnumerateRunes().ToArray();
            var quoted = string.Concat(runes[record.GetProperty("start").GetInt32()..record.GetProperty("end").GetInt32()]);
            Assert.Equal(record.GetProperty("text").GetString(), quoted);
        }
    }

    [Fact]
    public void Another_language_is_kept_and_said_to_be_uncoded()
    {
        var call = Call.WithInput("{\"id\":\"1\",\"language\":\"fr\",\"text\":\"Le Tchad a rappelé son ambassadeur.\"}\n", "read", "--from", "jsonl", "--json", "-");
        Assert.Equal(0, call.ExitCode);
        Assert.Contains(call.Records, r => r.Contains("Le Tchad", StringComparison.Ordinal));
        Assert.Contains("DG1013", call.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_too_long_to_be_parsed_as_a_whole_is_told()
    {
        var words = string.Concat(Enumerable.Repeat("wheat barley ", 200));
        var call = Call.WithInput($"{{\"id\":\"1\",\"text\":\"Peru expelled two diplomats. They sold {words}in May.\"}}\n", "read", "--from", "jsonl", "--json", "-");
        Assert.Equal(0, call.ExitCode);
        Assert.Contains("DG3101", call.Talk, StringComparison.Ordinal);
        Assert.Contains("They sold wheat", call.Talk, StringComparison.Ordinal);
    }

    private static string Text(int i) => (i % 3) switch
    {
        0 => "Egypt severed ties with Qatar on Monday. The army killed three militants near Rafah, officials said.",
        1 => "Kenyan President Uhuru Kenyatta met with Somali officials in Nairobi last week.",
        _ => "Rebels denied that they had attacked the convoy.\n\nThe United Nations urged both sides to resume talks.",
    };
}
