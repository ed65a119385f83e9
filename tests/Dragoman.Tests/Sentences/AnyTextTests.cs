using CsCheck;
using Dragoman.Sentences;

namespace Dragoman.Tests.Sentences;

/// <summary>What holds for any text whatever.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Odd =
    [
        "", "\0", "\uD83D\uDE00", "\uD83D", "\uDE00", "שלום", "\u202Eabc", "e\u0301", "\u200D", "\uFEFF", "...", "'", "n't", "don't", "-", "--", "$", "U.S.", "a.b", "x/y", "''", "(", ")",
        " ", "\n", "\r\n", "\t", "\u00A0", "1,2", "3:4", "@", "#", "<", ">", "\"", "”", "s'", ".", "!?", "…", "A", "b", "Gen.", "www.x.y", "a@b.c", "’", "`", "*", "%", "\u0007", "日本語", "👨‍👩‍👧", "cannot",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Int[0, Odd.Length - 1].Select(i => Odd[i]), Gen.String[0, 6]).Array[0, 40].Select(string.Concat);

    [Fact]
    public void Every_character_but_white_space_lies_in_exactly_one_word() => Texts.Sample(text =>
    {
        var covered = new int[text.Length];
        foreach (var token in English.Read(text).SelectMany(s => s.Tokens))
        {
            for (var i = token.Span.Start; i < token.Span.End; i++) covered[i]++;
        }

        return Enumerable.Range(0, text.Length).All(i => covered[i] == (char.IsWhiteSpace(text[i]) ? 0 : 1));
    }, iter: 120, seed: "0000a1b2c3d4");

    [Fact]
    public void Words_and_sentences_stand_in_order() => Texts.Sample(text =>
    {
        var sentences = English.Read(text);
        var spans = sentences.SelectMany(s => s.Tokens).Select(t => t.Span).ToList();
        return sentences.Select((s, i) => s.Index == i && s.Tokens.Length > 0 && s.Span.Contains(s.Cover(0, s.Tokens.Length))).All(x => x)
            && spans.Zip(spans.Skip(1)).All(p => p.First.End <= p.Second.Start);
    }, iter: 120, seed: "0000a1b2c3d4");

    [Fact]
    public void Every_tree_has_one_root_and_no_cycle() => Texts.Sample(text => English.Read(text).All(s => IsTree(s.Tokens)), iter: 120, seed: "0000a1b2c3d4");

    [Theory]
    [InlineData("\"")]
    [InlineData("cannot ")]
    public void Of_a_run_without_an_end_only_the_first_words_are_kept_and_the_rest_is_counted(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 20_000));
        var whole = Assert.Single(English.Model.Read(text, Paragraphs.Of(text), whole: true));
        var kept = Assert.Single(English.Read(text));
        Assert.Equal(0, whole.Unread);
        Assert.Equal(whole.Tokens.Length, kept.Tokens.Length + kept.Unread);
        Assert.InRange(kept.Tokens.Length, 1, 3_001);
        Assert.Equal(kept.Cover(0, kept.Tokens.Length), kept.Span);
        Assert.All(kept.Tokens.Select((token, at) => at + token.MultiwordLength), end => Assert.InRange(end, 0, kept.Tokens.Length));
        Assert.False(LanguageModel.IsProse(kept));
    }

    /// <summary>Texts without spaces on which a careless look ahead or back takes the square of their length: a minute and more, where two seconds are plenty.</summary>
    [Theory]
    [InlineData("a\"")]
    [InlineData("1/1")]
    [InlineData("a.a")]
    [InlineData(")")]
    [InlineData("'")]
    [InlineData("a-b")]
    [InlineData("x@")]
    [InlineData("\uD83D\uDE00\u200D")]
    [InlineData("n't")]
    public void Text_without_spaces_is_cut_in_linear_time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 400_000 / unit.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(text.Length, English.Ends(text));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Fact]
    public void The_same_text_gives_the_same_words_on_several_threads()
    {
        const string Text = "Kuwait expelled the envoy on Sunday. The U.S. welcomed it; others didn't.";
        var once = Described(English.Read(Text));
        Assert.All(Enumerable.Range(0, 8).AsParallel().Select(_ => Described(English.Read(Text))).ToArray(), other => Assert.Equal(once, other));
    }

    [Fact]
    public void A_sentence_of_ten_thousand_words_has_a_tree()
    {
        var text = string.Join(' ', Enumerable.Range(0, 2500).Select(i => i % 2 == 0 ? "and soldiers saw" : "many tanks in town,"));
        var words = text.Count(c => c == ' ') + 1 + text.Count(c => c == ',');
        foreach (var sentences in new[] { English.Model.Read(text, Paragraphs.Of(text), whole: true), English.Read(text) })
        {
            Assert.Equal(words, sentences.Sum(s => s.Tokens.Length + s.Unread));
            Assert.All(sentences, s => Assert.True(IsTree(s.Tokens)));
        }
    }

    private static string Described(Sentence[] sentences) =>
        string.Join('\n', sentences.SelectMany(s => s.Tokens).Select(t => $"{t.Span} {t.Form} {t.Lemma} {t.Upos} {t.Xpos} {t.Feats} {t.Head} {t.Deprel}"));

    private static bool IsTree(Token[] tokens)
    {
        if (tokens.Count(t => t.Head == -1) != 1 || tokens.Any(t => t.Head < -1 || t.Head >= tokens.Length)) return false;
        var depth = new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var steps = 0;
            for (var at = i; at >= 0 && depth[at] == 0; at = tokens[at].Head)
            {
                if (++steps > tokens.Length) return false;
            }

            for (var at = i; at >= 0 && depth[at] == 0; at = tokens[at].Head) depth[at] = 1;
        }

        return true;
    }
}
