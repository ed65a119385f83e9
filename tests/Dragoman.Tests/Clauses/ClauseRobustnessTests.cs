using CsCheck;
using Dragoman.Actors;
using Dragoman.Clauses;
using Dragoman.Sentences;

namespace Dragoman.Tests.Clauses;

/// <summary>Whatever tree comes in, clauses come out: in order, inside their sentence, the same every time, in linear time.</summary>
public sealed class ClauseRobustnessTests
{
    private static readonly Lazy<ClauseFinder> Finder = new(() => ClauseFinder.Load(Repository.At("lexicons/en")));

    private static readonly string?[] Labels =
    [
        null, "", "root", "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "conj", "cc", "nmod", "nmod:poss",
        "amod", "compound", "appos", "cop", "aux", "aux:pass", "mark", "case", "det", "flat", "fixed", "parataxis", "punct", "dep", "advmod", "nsubj:outer", "strange",
    ];

    private static readonly string?[] Tags = [null, "", "NOUN", "VERB", "PROPN", "PRON", "ADJ", "ADP", "AUX", "SCONJ", "PART", "PUNCT", "NUM", "ADV"];

    private static readonly string[] Words = ["said", "attack", "that", "who", "to", "of", "by", "\"", "“", "”", ",", ":", "not", "Egypt", "president", "(", "will", "claim", "be", "\ud800", ""];

    private static readonly Gen<Token> AnyToken =
        from form in Gen.Int[0, Words.Length - 1].Select(i => Words[i])
        from tag in Gen.Int[0, Tags.Length - 1].Select(i => Tags[i])
        from head in Gen.Int[-3, 40]
        from label in Gen.Int[0, Labels.Length - 1].Select(i => Labels[i])
        select new Token { Span = default, Form = form, Lemma = form, Upos = tag!, Xpos = tag!, Feats = null!, Head = head, Deprel = label! };

    [Fact]
    public void Any_tree_gives_clauses_in_order_and_inside_their_sentence() => AnyToken.Array[1, 30].Sample(tokens =>
    {
        var (text, sentence) = Place(tokens);
        var found = Finder.Value.Find(text, [sentence], new Cast([], [], []), [], []);
        var seen = new HashSet<(int, PredicateKind)>();
        for (var i = 0; i < found.Clauses.Count; i++)
        {
            var clause = found.Clauses[i];
            Assert.Equal(i, clause.Index);
            Assert.True(seen.Add((clause.Predicate.Head, clause.Predicate.Kind)));
            Assert.InRange(clause.Parent, -1, found.Clauses.Count - 1);
            Assert.True(sentence.Span.Contains(clause.Span));
            foreach (var argument in clause.Arguments)
            {
                Assert.InRange(argument.Head, 0, tokens.Length - 1);
                Assert.InRange(argument.Of, -1, clause.Arguments.Count - 1);
                Assert.InRange(argument.Conjunct, 0, clause.Arguments.Count - 1);
            }
        }
    }, iter: 2000, seed: "0000000000000");

    [Fact]
    public void The_same_sentence_gives_the_same_clauses() => AnyToken.Array[1, 20].Sample(tokens =>
    {
        var (text, sentence) = Place(tokens);
        Assert.Equal(Lines(text, sentence), Lines(text, sentence));
    }, iter: 200, seed: "0000000000000");

    [Theory]
    [InlineData("ccomp")]
    [InlineData("acl:relcl")]
    [InlineData("conj")]
    [InlineData("xcomp")]
    [InlineData("nmod")]
    public void Forty_levels_and_ten_thousand_words_do_not_blow_up(string label)
    {
        var tokens = Enumerable.Range(0, 10_000).Select(i => new Token
        {
            Span = default, Form = "attack", Lemma = i % 2 == 0 ? "say" : "attack", Upos = label == "nmod" ? "NOUN" : "VERB", Xpos = "VBD", Feats = "_", Head = i - 1, Deprel = i == 0 ? "root" : label,
        }).ToArray();
        var (text, sentence) = Place(tokens);
        var found = Finder.Value.Find(text, [sentence], new Cast([], [], []), [], []);
        Assert.InRange(found.Clauses.Count, 1, 20_000);
        Assert.All(found.Clauses, c => Assert.InRange(c.Sources.Count, 0, 8));
    }

    [Fact]
    public void Forty_reports_within_one_another_are_followed_to_the_eighth_speaker_and_say_so()
    {
        var words = string.Concat(Enumerable.Range(0, 40).Select(i => $"minister minister NOUN NN {2 * i + 2} nsubj\nsaid say VERB VBD {2 * i} {(i == 0 ? "root" : "ccomp")}\n"));
        var (text, sentence) = Trees.Of(words);
        var found = Finder.Value.Find(text, [sentence], new Cast([], [], []), [], []);
        Assert.Equal(40, found.Clauses.Count(c => c.Predicate.Lemma == "say"));
        Assert.Equal(8, found.Clauses[^1].Sources.Count);
        Assert.True(found.Clauses[^1].Unresolved.HasFlag(Unresolved.Speakers));
    }

    [Fact]
    public void A_sentence_of_four_hundred_words_in_one_list_says_that_the_rest_is_not_followed()
    {
        var words = "rebels rebel NOUN NNS 2 nsubj\nseized seize VERB VBD 0 root\ntowns town NOUN NNS 2 obj\n"
            + string.Concat(Enumerable.Range(0, 199).Select(i => $"and and CCONJ CC {5 + (2 * i)} cc\nvillages village NOUN NNS 3 conj\n"));
        var (text, sentence) = Trees.Of(words);
        var clause = Assert.Single(Finder.Value.Find(text, [sentence], new Cast([], [], []), [], []).Clauses);
        Assert.InRange(clause.Arguments.Count, 2, 64);
        Assert.True(clause.Unresolved.HasFlag(Unresolved.Rest));
    }

    [Theory]
    [InlineData("seized seize VERB VBD 0 root\ntowns town NOUN NNS 1 obj", Unresolved.Subject)]
    [InlineData("rebels rebel NOUN NNS 2 nsubj\nseized seize VERB VBD 0 dep\ntowns town NOUN NNS 2 obj", Unresolved.None)]
    [InlineData("rebels rebel NOUN NNS 2 nsubj\nseized seize VERB VBD 9 root\ntowns town NOUN NNS 2 obj", Unresolved.Tree)]
    [InlineData("rebels rebel NOUN NNS 2 nsubj\nseized seize VERB VBD 3 obj\ntowns town NOUN NNS 2 obj", Unresolved.Tree)]
    [InlineData("which which PRON WDT 2 nsubj\nseized seize VERB VBD 0 root\ntowns town NOUN NNS 2 obj", Unresolved.Antecedent)]
    public void What_the_sentence_or_its_tree_does_not_tell_is_said_to_be_unresolved(string tree, Unresolved expected)
    {
        var (text, sentence) = Trees.Of(tree);
        var clause = Finder.Value.Find(text, [sentence], new Cast([], [], []), [], []).Clauses.First(c => c.Predicate.Lemma == "seize");
        Assert.Equal(expected, clause.Unresolved & (Unresolved.Subject | Unresolved.Antecedent | (expected == Unresolved.None ? Unresolved.None : Unresolved.Tree)));
    }

    private static string[] Lines(string text, Sentence sentence) =>
        [.. Finder.Value.Find(text, [sentence], new Cast([], [], []), [], []).Clauses.Select(c => ClauseNotation.Write(c, text))];

    private static (string Text, Sentence Sentence) Place(Token[] tokens)
    {
        var at = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = tokens[i] with { Span = new Span(at, at + tokens[i].Form.Length) };
            at += tokens[i].Form.Length + 1;
        }

        var text = string.Join(' ', tokens.Select(t => t.Form));
        return (text, new Sentence { Index = 0, Span = new Span(0, text.Length), Tokens = tokens });
    }
}
