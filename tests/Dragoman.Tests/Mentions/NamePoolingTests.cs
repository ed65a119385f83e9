using Dragoman.Mentions;
using Dragoman.Mentions.Naming;
using Dragoman.Sentences;

namespace Dragoman.Tests.Mentions;

public sealed class NamePoolingTests
{
    private static readonly MentionLexicon Lexicon = MentionLexicon.Load(Path.Combine(Repository.Root, "lexicons", "en"));
    private static readonly int Person = NameTags.Begin(MentionType.Person);
    private static readonly int Place = NameTags.Begin(MentionType.Place);

    [Fact]
    public void What_is_clear_of_a_word_in_one_sentence_helps_in_another()
    {
        var scores = Shared(["Mayor Tarvin spoke", "They like Tarvin"], (0, 1, Person, 900), (1, 2, Place, 200), (1, 2, Person, 100));
        Assert.True(At(scores, 1, 2, Person) > At(scores, 1, 2, Place));
    }

    [Fact]
    public void A_word_met_once_is_judged_where_it_stands()
    {
        var scores = Shared(["Mayor Tarvin spoke", "They like Orsova"], (0, 1, Person, 900), (1, 2, Place, 200));
        Assert.Equal((900, 200), (At(scores, 0, 1, Person), At(scores, 1, 2, Place)));
    }

    [Fact]
    public void Small_words_share_nothing()
    {
        var scores = Shared(["the envoy spoke", "an envoy left"], (0, 1, Person, 900));
        Assert.Equal(0, At(scores, 1, 1, Person));
    }

    private static int At(int[][] scores, int sentence, int word, int tag) => scores[sentence][(word * NameTags.Count) + tag];

    private static int[][] Shared(string[] texts, params (int Sentence, int Word, int Tag, int Score)[] beliefs)
    {
        var sentences = texts.Select(SentenceOf).ToArray();
        var context = new NameContext(sentences, Lexicon);
        var features = sentences.Select((s, at) => new NameFeatures(s, at, context, [])).ToArray();
        var scores = sentences.Select(s => new int[s.Tokens.Length * NameTags.Count]).ToArray();
        foreach (var (sentence, word, tag, score) in beliefs) scores[sentence][(word * NameTags.Count) + tag] = score;
        new NamePooling(features, scores, 0.5f).Run();
        return scores;
    }

    private static Sentence SentenceOf(string text, int index)
    {
        var at = 0;
        var tokens = new List<Token>();
        foreach (var word in text.Split(' '))
        {
            tokens.Add(new Token { Form = word, Span = new Span(at, at + word.Length), SpaceAfter = true, Upos = char.IsUpper(word[0]) ? "PROPN" : "NOUN" });
            at += word.Length + 1;
        }

        return new Sentence { Index = index, Span = new Span(0, text.Length), Tokens = [.. tokens] };
    }
}
