using Dragoman.Actors;
using Dragoman.Clauses;
using Dragoman.Mentions;
using Dragoman.Times;
using Role = Dragoman.Clauses.Role;

namespace Dragoman.Tests.Clauses;

public sealed class ClauseFinderTests
{
    private static readonly Lazy<ClauseFinder> Finder = new(() => ClauseFinder.Load(Repository.At("lexicons/en")));

    // "Norway said ties were severed by it on Monday"
    private const string Severed = """
        Norway Norway PROPN NNP 2 nsubj
        said say VERB VBD 0 root
        ties tie NOUN NNS 5 nsubj:pass
        were be AUX VBD 5 aux:pass
        severed sever VERB VBN 2 ccomp
        by by ADP IN 7 case
        it it PRON PRP 5 obl:agent
        on on ADP IN 9 case
        Monday Monday PROPN NNP 5 obl
        """;

    internal static ClauseSet Find(string lines, Cast? cast = null, IReadOnlyList<TimeExpression>? times = null)
    {
        var (text, sentence) = Trees.Of(lines);
        return Finder.Value.Find(text, [sentence], cast ?? new Cast([], [], []), times ?? [], []);
    }

    [Fact]
    public void Ties_severed_in_the_passive_name_the_same_actor()
    {
        var clause = Find(Severed).Clauses.Single(c => c.Predicate.Lemma == "sever");
        Assert.Equal("it", clause.Arguments.Single(a => a.Role == Role.Subject).Lemma);
        Assert.Equal("tie", clause.Arguments.Single(a => a.Role == Role.Object).Lemma);
    }

    [Fact]
    public void What_is_said_has_the_speaker_as_source_and_the_saying_as_parent()
    {
        var set = Find(Severed);
        var clause = set.Clauses.Single(c => c.Predicate.Lemma == "sever");
        Assert.Equal(0, Assert.Single(clause.Sources).Head);
        Assert.Equal("say", set.Clauses[clause.Parent].Predicate.Lemma);
        Assert.Equal(Status.Asserted, clause.Status);
    }

    [Fact]
    public void An_argument_knows_the_mention_it_is()
    {
        Mention[] mentions =
        [
            new() { Index = 0, Span = new Span(0, 6), Type = MentionType.State, Form = MentionForm.Name, Sentence = 0, FirstToken = 0, EndToken = 1, Head = 0 },
            new() { Index = 1, Span = new Span(35, 37), Type = MentionType.State, Form = MentionForm.Pronoun, Sentence = 0, FirstToken = 6, EndToken = 7, Head = 6 },
        ];
        var clause = Find(Severed, new Cast(mentions, [0, 0], [null])).Clauses.Single(c => c.Predicate.Lemma == "sever");
        Assert.Equal(1, clause.Arguments.Single(a => a.Role == Role.Subject).Mention);
        Assert.Equal(0, clause.Sources[0].Mention);
    }

    [Fact]
    public void A_time_belongs_to_the_clause_it_hangs_on()
    {
        TimeExpression[] times = [new() { Span = new Span(41, 47), Sentence = 0, FirstToken = 8, EndToken = 9, Head = 8, TimexType = "DATE", TimexValue = "2017-10-02" }];
        var clauses = Find(Severed, times: times).Clauses;
        Assert.Equal([0], clauses.Single(c => c.Predicate.Lemma == "sever").Times);
    }

    [Fact]
    public void Phrases_on_an_object_point_at_it()
    {
        var clause = Assert.Single(Find("""
            Norway Norway PROPN NNP 2 nsubj
            severed sever VERB VBD 0 root
            military military ADJ JJ 4 amod
            ties tie NOUN NNS 2 obj
            with with ADP IN 6 case
            Fiji Fiji PROPN NNP 4 nmod
            """).Clauses);
        var oblique = clause.Arguments.Single(a => a.Role == Role.Oblique);
        Assert.Equal("with", oblique.Preposition);
        Assert.Equal("tie", clause.Arguments[oblique.Of].Lemma);
        Assert.Equal(["military"], clause.Arguments[oblique.Of].Modifiers);
    }

    [Fact]
    public void Coordinated_objects_are_arguments_of_their_own()
    {
        var clause = Assert.Single(Find("""
            Fiji Fiji PROPN NNP 2 nsubj
            freed free VERB VBD 0 root
            nurses nurse NOUN NNS 2 obj
            and and CCONJ CC 5 cc
            guards guard NOUN NNS 3 conj
            """).Clauses);
        var objects = clause.Arguments.Where(a => a.Role == Role.Object).ToArray();
        Assert.Equal(["nurse", "guard"], objects.Select(a => a.Lemma));
        Assert.Equal(objects[0].Conjunct, objects[1].Conjunct);
    }

    [Theory]
    [InlineData("fail", "negated")]
    [InlineData("manage", "asserted")]
    [InlineData("threaten", "threatened")]
    [InlineData("plan", "planned")]
    [InlineData("try", "possible")]
    public void The_word_above_an_infinitive_says_whether_it_happened(string verb, string status)
    {
        var clause = Find($"""
            Fiji Fiji PROPN NNP 2 nsubj
            did {verb} VERB VBD 0 root
            to to PART TO 4 mark
            attack attack VERB VB 2 xcomp
            """).Clauses.Single(c => c.Predicate.Lemma == "attack");
        Assert.Equal(status, clause.Status.ToString().ToLowerInvariant());
        Assert.Equal("fiji", clause.Arguments[0].Lemma);
    }
}
