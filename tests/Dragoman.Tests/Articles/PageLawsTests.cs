using System.Diagnostics;
using System.Text;
using CsCheck;
using Dragoman.Articles;
using Dragoman.Pages;
using Dragoman.Tests.Pages;

namespace Dragoman.Tests.Articles;

/// <summary>What holds for every page, sensible or not.</summary>
public sealed class PageLawsTests
{
    private static readonly string[] Pieces =
    [
        "The minister said", "on Monday", "re-", "gime", "\n", "\n\n", "\n \n", ".", " ", "  ", "A", "\nT\n", " he river", "\u00ad\n", "ﬁeld", "`s", "By Sara Haddad\n", "(Reuters)",
        "Slow progress. A man waits", "12", "World  7\n", "\r\n", "\t", "\0", "\ud800", "“", "”", "Sara Haddad is a correspondent in Tunis.", "BIG NEWS TODAY", "\f", "-", "é", "中文", "…",
    ];

    private static readonly Gen<string> Pages = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(p => string.Concat(p));

    [Fact]
    public void Every_character_of_an_article_has_a_place_in_the_input() => Pages.Sample(text =>
    {
        foreach (var article in Cut(text).Articles)
        {
            Assert.Equal(article.Text.Length, article.Map.Length);
            for (var i = 0; i < article.Text.Length; i++)
            {
                var at = article.Map.ToInput(i);
                Assert.InRange(at, 0, text.Length - 1);
                if (char.IsLetterOrDigit(article.Text[i]) && char.IsLetterOrDigit(text[at]) && text[at] < '\ufb00')
                    Assert.True(article.Text[i] == text[at] || char.IsUpper(article.Text[i]));
            }
        }
    });

    [Fact]
    public void No_letter_of_the_input_is_lost() => Pages.Sample(text =>
    {
        var cutting = Cut(text);
        var told = new StringBuilder();
        foreach (var a in cutting.Articles)
        {
            told.Append(a.Text).Append(a.Headline).Append(a.Byline);
            foreach (var c in a.Captions) told.Append(c.Text).Append(c.Credit);
            foreach (var table in a.Tables) told.Append(table.Title).AppendJoin(' ', table.Rows.SelectMany(cells => cells)).Append(table.Note);
        }

        foreach (var d in cutting.Diagnostics.Where(d => d.Code == "DG2101" || (d.Code == "DG2104" && cutting.Articles.Count == 0))) told.Append(d.Message[d.Message.IndexOf('\u201c', StringComparison.Ordinal)..]);
        var have = Letters(told.ToString());
        foreach (var (letter, count) in Letters(text)) Assert.True(have.GetValueOrDefault(letter) >= count, $"{letter} of {text}");
    });

    [Fact]
    public void Line_ends_of_another_system_change_nothing() => Pages.Sample(text =>
    {
        text = text.Replace("\r", "", StringComparison.Ordinal);
        var unix = Cut(text).Articles.Select(a => (a.Text, a.Headline, a.Byline));
        Assert.Equal(unix, Cut(text.Replace("\n", "\r\n", StringComparison.Ordinal)).Articles.Select(a => (a.Text, a.Headline, a.Byline)));
    });

    [Fact]
    public void Paragraphs_lie_apart_and_inside_the_text() => Pages.Sample(text =>
    {
        foreach (var article in Cut(text).Articles)
        {
            var end = 0;
            foreach (var paragraph in article.Paragraphs)
            {
                Assert.True(paragraph.Start >= end && paragraph.Length > 0);
                end = paragraph.End;
            }

            Assert.True(end <= article.Text.Length);
        }
    });

    [Fact]
    public void An_empty_page_has_no_article_and_says_so()
    {
        var cutting = Cut("");
        Assert.Empty(cutting.Articles);
        Assert.Equal("DG2100", Assert.Single(cutting.Diagnostics).Code);
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("a word\n")]
    [InlineData("A sentence stands here.\n\n")]
    [InlineData("T\nhe end.\n")]
    [InlineData("A man waits in the rain. (Reuters)\n\n")]
    [InlineData("By Sara Haddad\n\nShe said so.\n\n")]
    [InlineData("hyphen-\n")]
    public void Twice_the_page_takes_about_twice_the_time(string piece)
    {
        Seconds(piece, 1);
        var (one, four) = (Seconds(piece, 1), Seconds(piece, 4));
        Assert.True(four < 10 * one + .5, $"{one:0.00} s, four times as much {four:0.00} s");
    }

    private static double Seconds(string piece, int times)
    {
        var text = new StringBuilder().Insert(0, piece, times * 100_000 / piece.Length).ToString();
        var clock = Stopwatch.StartNew();
        Cut(text);
        return clock.Elapsed.TotalSeconds;
    }

    private static Dictionary<char, int> Letters(string text)
    {
        var counts = new Dictionary<char, int>();
        foreach (var c in text)
            if (char.IsLetterOrDigit(c) && c < '\ufb00') counts[c] = counts.GetValueOrDefault(c) + 1;
        return counts;
    }

    private static Cutting Cut(string text) => new ArticleCutter(EnglishLexicon.Instance).Cut([new Page { Number = 1, Text = text }], "doc", null);
}
