using Dragoman.Articles;
using Dragoman.Clauses;
using Dragoman.Codebooks;

namespace Dragoman.Specs.Clauses;

/// <summary>What holds of every clause of every case, read the whole way with names, chains, times and places.</summary>
public sealed class ClauseProperties
{
    private static readonly string Root = FindRoot();
    private static readonly Lazy<Stages> Loaded = new(() => Stages.Load(Root));
    private static readonly Lazy<ReadArticle[]> Readings = new(() => [.. ClauseCase.ReadAll(Path.Combine(Root, "specs", "clauses")).Select(c => Read(c.Text))]);

    [Fact]
    public void No_argument_or_source_stands_outside_its_sentence_or_its_chains() => Assert.All(Readings.Value, read => Assert.All(read.Clauses, clause =>
    {
        Assert.All(clause.Arguments, argument =>
        {
            Assert.True(argument.Sentence == clause.Predicate.Sentence || (argument.Role == Role.Subject && argument.Sentence < clause.Predicate.Sentence));
            Assert.True(read.Sentences[argument.Sentence].Span.Contains(argument.Span));
            if (argument.Mention >= 0) Assert.Equal(argument.Sentence, read.Cast.Mentions[argument.Mention].Sentence);
        });
        Assert.All(clause.Sources, source => Assert.True(source.Mention < 0 || read.Cast.Mentions[source.Mention].Sentence == source.Sentence));
        Assert.All(clause.Times, time => Assert.Equal(clause.Predicate.Sentence, read.Times[time].Sentence));
        Assert.All(clause.Places, place => Assert.Equal(clause.Predicate.Sentence, read.Places[place].Sentence));
    }));

    [Fact]
    public void No_predicate_is_stated_twice() => Assert.All(Readings.Value, read =>
        Assert.Equal(read.Clauses.Count, read.Clauses.Select(c => (c.Predicate.Sentence, c.Predicate.Head, c.Predicate.Kind)).Distinct().Count()));

    [Fact]
    public void Reading_a_case_again_gives_the_same_clauses() => Assert.All(Readings.Value.Where((_, i) => i % 10 == 0), read =>
        Assert.Equal(Lines(read), Lines(Read(read.Text))));

    [Theory]
    [InlineData("Rebels captured the town of Goma on Monday and lost it on Thursday.", "capture", "Monday", "Goma")]
    [InlineData("Rebels captured the town of Goma on Monday and lost it on Thursday.", "lose", "Thursday", "Goma")]
    [InlineData("The attack in Mosul in July killed nine people, officials said in Baghdad on Tuesday.", "kill", "July", "Mosul")]
    [InlineData("The attack in Mosul in July killed nine people, officials said in Baghdad on Tuesday.", "say", "Tuesday", "Baghdad")]
    [InlineData("Egypt, which severed ties with Qatar in 2017, will reopen its embassy in Doha next month.", "sever", "2017", "")]
    [InlineData("Egypt, which severed ties with Qatar in 2017, will reopen its embassy in Doha next month.", "reopen", "next month", "Doha")]
    [InlineData("The minister said on Monday that the army had bombed the port of Hodeidah in May.", "bomb", "May", "Hodeidah")]
    [InlineData("The minister said on Monday that the army had bombed the port of Hodeidah in May.", "say", "Monday", "")]
    [InlineData("After the coup of 1999 the general fled to Dubai, where he died last year.", "die", "last year", "Dubai")]
    public void Times_and_places_belong_to_the_clause_they_stand_in(string text, string predicate, string time, string place)
    {
        var read = Read(text);
        var clause = read.Clauses.First(c => c.Predicate.Lemma == predicate);
        Assert.Equal(time, clause.Times.Select(i => read.Times[i].Span.In(text).ToString()).FirstOrDefault() ?? "");
        Assert.Equal(place, clause.Places.Select(i => read.Places[i].Span.In(text).ToString()).FirstOrDefault() ?? "");
    }

    private static string[] Lines(ReadArticle read) => [.. read.Clauses.Select(c => ClauseNotation.Write(c, read.Text))];

    private static ReadArticle Read(string text) => Pipeline.Understand(Loaded.Value, ArticleCutter.FromText(text, "case", new DateOnly(2026, 3, 10)));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("no Dragoman.slnx above the tests");
    }
}
