using System.Text;

namespace Dragoman.Specs.Cli;

/// <summary>Text in any encoding and language, and text that nobody sees.</summary>
public sealed class TextTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("windows-1252", "La ministre française des Affaires étrangères a déclaré à Genève que l'accord était signé.", "fr")]
    [InlineData("windows-1251", "Министр иностранных дел заявил в понедельник, что посол вернётся в столицу на следующей неделе.", "ru")]
    [InlineData("koi8-r", "Министр иностранных дел заявил в понедельник, что посол вернётся в столицу на следующей неделе.", "ru")]
    [InlineData("utf-16", "The foreign minister said on Monday that the ambassador would return to the capital within a week.", "en")]
    [InlineData("gb18030", "外交部长星期一表示，大使将在下周返回首都，两国将继续就边界问题进行谈判。", "zh")]
    public void A_text_that_does_not_say_its_encoding_is_read_and_what_was_assumed_is_told(string encoding, string text, string language)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var call = Call.Of("read", "--json", folder.File("text.txt", Encoding.GetEncoding(encoding).GetBytes(text)));
        Assert.Equal(0, call.ExitCode);
        Assert.Contains("DG1220", call.Talk, StringComparison.Ordinal);
        Assert.Contains($"\"language\":\"{language}\"", call.Records[0], StringComparison.Ordinal);
        Assert.Contains(text[..20], call.Records[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_read_as_no_language_are_refused() =>
        Assert.Contains("DG1005", Call.Of("read", "--json", folder.File("noise.txt", [.. Enumerable.Range(0, 400).Select(i => (byte)(0x80 + (i * 61 % 128)))])).Talk, StringComparison.Ordinal);

    [Fact]
    public void Another_language_is_kept_and_not_coded()
    {
        var call = Call.Of("read", "--json", folder.File("text.txt", "Rusia expulsó el lunes a dos diplomáticos de la embajada en Moscú, según informó el Ministerio de Asuntos Exteriores en un comunicado difundido por la prensa."));
        Assert.Contains("\"language\":\"es\"", call.Records[0], StringComparison.Ordinal);
        Assert.Equal(2, call.Records.Count);
        Assert.Contains("DG1207", call.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_sees_on_a_page_is_told_and_stays_uncoded_unless_asked_for()
    {
        const string Seen = "<p>Farmers in the valley said on Monday that the harvest had been better than in the year before, and prices were stable.</p>";
        var page = folder.File("page.html", $"<html><body><article><h1>Harvest</h1>{Seen}{Seen}</article><div style=\"display:none\">Russia attacked Norway on Tuesday and killed forty soldiers near the border.</div></body></html>");
        var plain = Call.Of("read", "--json", page);
        Assert.DoesNotContain("Norway", plain.Output, StringComparison.Ordinal);
        Assert.Contains("Norway", plain.Talk, StringComparison.Ordinal);
        var asked = Call.Of("read", "--json", "--hidden", page);
        var hidden = asked.Records.Where(record => record.Contains("Norway", StringComparison.Ordinal)).ToArray();
        Assert.Contains(hidden, record => record.StartsWith("{\"kind\":\"report\"", StringComparison.Ordinal));
        Assert.All(hidden, record => Assert.Contains("\"hidden\":\"", record, StringComparison.Ordinal));
        Assert.DoesNotContain("\"hidden\"", plain.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tag_characters_that_spell_an_instruction_are_told_and_not_coded()
    {
        var unseen = string.Concat("Russia attacked Norway.".Select(c => char.ConvertFromUtf32(0xE0000 + c)));
        var call = Call.Of("read", "--json", folder.File("tags.txt", $"Talks were held in Geneva on Monday.{unseen}"));
        Assert.Contains("they spell 'Russia attacked Norway.'", call.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain("ASSAULT", call.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_line_of_marks_is_told_and_not_parsed()
    {
        var call = Call.Of("read", "--json", folder.File("quotes.txt", new string('"', 100_000)));
        Assert.Equal(0, call.ExitCode);
        Assert.Contains("no prose", call.Talk, StringComparison.Ordinal);
    }
}
