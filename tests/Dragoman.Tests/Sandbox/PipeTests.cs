using System.Text.Json;
using CsCheck;
using Dragoman.Articles;
using Dragoman.Pages;
using Dragoman.Reading;
using Dragoman.Reading.Sandbox;

namespace Dragoman.Tests.Sandbox;

/// <summary>What crosses the pipe of the sandbox comes out as it went in; what is broken on the way is refused.</summary>
public sealed class PipeTests
{
    [Fact]
    public void A_manuscript_crosses_the_pipe_whole()
    {
        var page = new Page
        {
            Number = 3, Text = "Egypt\nsevers", Width = 595.5, Height = 842, Angle = 1.5, Rules = [new Box(1, 2, 3, 4)], Pictures = [new Box(5, 6, 7, 8)],
            Words = [new PageWord(new Span(0, 5), new Box(0.5, double.NaN, 2, 3)) { Size = 9.5, Style = WordStyle.Bold, Confidence = 0.5 }, new PageWord(new Span(6, 12), default)],
        };
        var article = new CleanArticle
        {
            Text = "Text 🕊", Headline = "H", Byline = "B", Dateline = "D", Published = new DateOnly(2017, 10, 8), Language = "en", Url = "http://paper.example/", Source = "Paper", Captions = [new Caption("C", "AP")],
        };
        var sent = new Manuscript
        {
            Format = "pdf", Member = "a/b", Sha256 = "00", Pages = [page], Articles = [article], Hidden = [new HiddenText("words", "white", 2)], Language = "fr", Published = new DateOnly(2018, 1, 1),
            Diagnostics = [new Diagnostic { Code = "DG1", Severity = Severity.Warning, Place = new DiagnosticPlace("f", 1, 2, 3, 4), Message = "m", Remedy = "r" }],
        };
        var json = JsonSerializer.SerializeToUtf8Bytes(sent, PipeJson.Default.Manuscript);
        var received = JsonSerializer.Deserialize(json, PipeJson.Default.Manuscript)!;
        Assert.Equal(json, JsonSerializer.SerializeToUtf8Bytes(received, PipeJson.Default.Manuscript));
        Assert.Equal(page.Words, received.Pages[0].Words);
        Assert.Equal(article.Captions, received.Articles[0].Captions);
        Assert.Equal(sent.Hidden, received.Hidden);
        Assert.Equal(sent.Diagnostics, received.Diagnostics);
        Assert.Equal((sent.Published, sent.Language, sent.Member), (received.Published, received.Language, received.Member));
    }

    [Fact]
    public void Frames_come_out_as_they_went_in() => Gen.Select(Gen.OneOf(Gen.Const(FrameKind.Bytes), Gen.Const(FrameKind.Member), Gen.Const(FrameKind.Done)), Gen.Byte.Array[0, 300]).List[0, 20].Sample(frames =>
    {
        var pipe = new MemoryStream();
        foreach (var (kind, payload) in frames) Frame.Write(pipe, kind, payload);
        pipe.Position = 0;
        foreach (var (kind, payload) in frames)
        {
            var frame = Frame.Read(pipe, 300)!.Value;
            Assert.Equal(kind, frame.Kind);
            Assert.Equal(payload, frame.Payload.ToArray());
        }

        Assert.Null(Frame.Read(pipe, 300));
    });

    [Fact]
    public void A_frame_that_is_cut_or_too_long_is_none()
    {
        Assert.Null(Frame.Read(new MemoryStream([(byte)'B', 4, 0, 0, 0, 1, 2]), 100));
        Assert.Null(Frame.Read(new MemoryStream([(byte)'B', 255, 255, 255, 127, 1, 2]), 100));
        Assert.Null(Frame.Read(new MemoryStream([(byte)'B', 255, 255, 255, 255]), 100));
    }

    [Theory]
    [InlineData("[5,2]")]
    [InlineData("[-1,2]")]
    [InlineData("[1]")]
    [InlineData("{}")]
    public void A_span_that_is_none_is_refused(string span) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize($$"""{"Format":"pdf","Sha256":"0","Pages":[{"Number":1,"Text":"x","Words":[{"Span":{{span}}}]}]}""", PipeJson.Default.Manuscript));
}
