using System.Text;
using Dragoman.Reading.Html;

namespace Dragoman.Tests.Html;

public sealed class PageEncodingTests
{
    private const string Western = "<p>El señor Muñoz llegó a Málaga a las diez, según el diario.</p>";

    [Theory]
    [InlineData("windows-1252", Western)]
    [InlineData("iso-8859-1", Western)]
    [InlineData("windows-1251", "<p>Министр встретил шахтёров в понедельник утром.</p>")]
    [InlineData("koi8-r", "<p>Министр встретил шахтеров в понедельник утром.</p>")]
    [InlineData("shift_jis", "<p>大臣は月曜日に鉱山の労働者と会いました。</p>")]
    [InlineData("gb2312", "<p>部长星期一会见了矿工。</p>")]
    [InlineData("big5", "<p>部長星期一會見了礦工。</p>")]
    [InlineData("euc-kr", "<p>장관은 월요일에 광부들을 만났다.</p>")]
    public void What_the_page_says_of_itself_is_believed(string label, string text)
    {
        var bytes = PageEncoding.ByName(label)!.GetBytes($"<meta charset=\"{label}\">{text}");
        Assert.EndsWith(text, PageEncoding.Decode(bytes, null).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1252", Western)]
    [InlineData("shift_jis", "<p>大臣は月曜日に鉱山の労働者と会いました。これはひらがなとカタカナです。</p>")]
    [InlineData("windows-1251", "<p>Министр встретил шахтёров в понедельник утром и обещал им врача.</p>")]
    public void What_is_said_nowhere_is_guessed_from_the_bytes(string label, string text) => Assert.Equal(text, PageEncoding.Decode(PageEncoding.ByName(label)!.GetBytes(text), null).Text);

    [Fact]
    public void The_protocol_goes_before_the_page() =>
        Assert.Contains("señor", PageEncoding.Decode(PageEncoding.ByName("windows-1252")!.GetBytes("<meta charset=koi8-r>" + Western), "windows-1252").Text, StringComparison.Ordinal);

    [Fact]
    public void Utf8_is_utf8_whatever_it_is_called() => Assert.EndsWith(Western, PageEncoding.Decode(Encoding.UTF8.GetBytes("<meta charset=iso-8859-1>" + Western), null).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("utf-16", false)]
    public void A_mark_or_the_zeros_of_utf16_tell_the_encoding(string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal(Western, PageEncoding.Decode([.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Western)], null).Text);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("UTF-7")]
    [InlineData("unicode-1-1-utf-7")]
    [InlineData("no-such-thing")]
    public void An_encoding_that_hides_markup_is_not_known(string label) => Assert.Null(PageEncoding.ByName(label));

    [Fact]
    public void Any_bytes_can_be_read()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            Assert.NotNull(PageEncoding.Decode(bytes, null).Text);
        }
    }
}
