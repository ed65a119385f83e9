using System.Text;
using Dragoman.Reading.Formats;

namespace Dragoman.Tests.Sandbox;

/// <summary>What a file is, is told by what is in it.</summary>
public sealed class MagicTests
{
    [Theory]
    [InlineData("%PDF-1.7\n", "pdf")]
    [InlineData("junk before\n%PDF-1.4\n", "pdf")]
    [InlineData("\uFEFF  <!DOCTYPE html><p>x", "html")]
    [InlineData("<!-- saved --><html lang=en>", "html")]
    [InlineData("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss version='2.0'>", "feed")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'>", "feed")]
    [InlineData("<?xml version='1.0'?><nitf>", "xml")]
    [InlineData("WARC/1.0\r\n", "warc")]
    [InlineData("Received: from a\r\nFrom: a@b.example\r\nSubject: x\r\n\r\nText", "mail")]
    [InlineData(" CDX N b a m s k r M S V g\n", "cdx")]
    [InlineData("example,paper)/ 20171008120000 {\"url\":\"x\"}", "cdx")]
    [InlineData("{\\rtf1 x}", "rtf")]
    public void A_format_is_known_by_its_start(string start, string name) => Assert.Equal(name, Magic.FormatOf(Encoding.UTF8.GetBytes(start))?.Name);

    [Theory]
    [InlineData("Egypt severed ties with Qatar.")]
    [InlineData("From: the newsroom\n\nEgypt severed ties.")]
    [InlineData("< 5 people were hurt")]
    [InlineData("WARCRAFT is a game")]
    [InlineData("")]
    public void Plain_text_is_no_format(string text) => Assert.Null(Magic.FormatOf(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Markup_in_two_bytes_a_character_is_known() => Assert.Equal("html", Magic.FormatOf(Encoding.Unicode.GetBytes("<html><body>x"))?.Name);
}
