using System.Text;
using Dragoman.Reading;
using Dragoman.Reading.Mail;

namespace Dragoman.Tests.Mail;

public sealed class MailFileTests
{
    private static Manuscript Read(string letter) => MailFile.Read(Encoding.Latin1.GetBytes(letter.ReplaceLineEndings("\r\n")), "letter.eml");

    private const string Head = "From: \"Ida Norden\" <ida@example.org>\nSubject: =?UTF-8?Q?Talks_in_M=C3=A1laga?=\nDate: Tue, 19 Nov 2019 23:48:00 -0500\nMIME-Version: 1.0\n";

    [Fact]
    public void The_head_tells_headline_author_and_day()
    {
        var article = Assert.Single(Read(Head + "Content-Type: text/plain\n\nThe governor met the miners\non Monday.\n\nThey left.\n").Articles);
        Assert.Equal(("Talks in Málaga", "Ida Norden", new DateOnly(2019, 11, 19), "The governor met the miners\non Monday.\n\nThey left."), (article.Headline, article.Byline, article.Published!.Value, article.Text));
    }

    [Fact]
    public void Quoted_printable_is_read_in_its_own_encoding() =>
        Assert.Equal("She went to Málaga.", Read(Head + "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nShe went to M=E1laga.\n").Articles[0].Text);

    [Fact]
    public void Of_two_forms_the_marked_up_one_is_read_and_what_it_hides_is_kept_apart()
    {
        var markup = Convert.ToBase64String(Encoding.UTF8.GetBytes("<p>The governor met the miners.</p><p style='font-size:0'>Nobody sees this.</p>"));
        var read = Read(Head + $"Content-Type: multipart/alternative; boundary=Y\n\n--Y\nContent-Type: text/plain\n\nplain\n--Y\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n{markup}\n--Y--\n");
        Assert.Equal("The governor met the miners.", Assert.Single(read.Articles).Text);
        Assert.Equal("Nobody sees this.", Assert.Single(read.Hidden).Text);
    }

    [Fact]
    public void Quotes_of_an_earlier_letter_and_the_signature_are_left_out_and_told()
    {
        var read = Read(Head + "Content-Type: text/plain\n\nThey left.\n> The governor met the miners.\n-- \nIda Norden\n");
        Assert.Equal("They left.", read.Articles[0].Text);
        Assert.Equal("DG1310", Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void An_attached_letter_is_an_article_and_another_attachment_is_named()
    {
        var read = Read(Head + "Content-Type: multipart/mixed; boundary=X\n\n--X\nContent-Type: text/plain\n\nSee below.\n--X\nContent-Type: message/rfc822\n\nSubject: Inner\n\nThe mayor resigned.\n--X\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=\"a.pdf\"\nContent-Transfer-Encoding: base64\n\nAAAA\n--X--\n");
        Assert.Equal(["See below.", "The mayor resigned."], read.Articles.Select(article => article.Text));
        Assert.Contains("a.pdf", Assert.Single(read.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("Subject: only a head\n\n")]
    public void A_letter_without_text_is_refused(string letter) => Assert.Contains(Read(letter).Diagnostics, told => told.Code == "DG1311" && told.Severity == Severity.Error);
}
