using Dragoman.Actors;
using Dragoman.Clauses;
using Dragoman.Sentences;

namespace Dragoman.Specs.Clauses;

/// <summary>The cases of <c>specs/clauses/</c>, from raw text through the product's own parser.</summary>
public sealed class ClauseSpecs
{
    private static readonly string Root = FindRoot();
    private static readonly string Folder = Path.Combine(Root, "specs", "clauses");
    private static readonly Lazy<(LanguageModel Model, ClauseFinder Finder)> Loaded = new(Load);

    public static TheoryData<string> Ids => [.. ClauseCase.ReadAll(Folder).Where(c => !ClauseCase.KnownFlaws(Folder).Contains(c.Id)).Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_sentence_states_what_its_case_says(string id)
    {
        var spec = ClauseCase.ReadAll(Folder).Single(c => c.Id == id);
        var reading = Read(spec.Text);
        var missing = spec.Expectations.Where(e => !e.Holds(reading)).Select(e => e.Line);
        Assert.True(!missing.Any(), $"{spec.Text}\n{string.Join('\n', missing)}\nfound:\n{string.Join('\n', reading.Found.Clauses.Select(c => ClauseNotation.Write(c, spec.Text)))}");
    }

    // The issue's bar for the stage itself: with a right tree hardly anything may be read wrongly.
    [Fact]
    public void From_hand_corrected_trees_nearly_every_case_holds()
    {
        var trees = CorrectedTrees.ReadAll(Folder);
        var cases = ClauseCase.ReadAll(Folder);
        string[] failing = [.. cases.Where(c => !Holds(c, trees.TryGetValue(c.Id, out var tree) ? Of(c.Text, tree) : Read(c.Text))).Select(c => c.Id)];
        Assert.True(failing.Length <= cases.Count * 0.005, $"{failing.Length} of {cases.Count} cases fail from corrected trees: {string.Join(", ", failing)}");
    }

    [Fact]
    public void From_raw_text_at_most_three_in_a_hundred_are_known_flaws() =>
        Assert.InRange(ClauseCase.KnownFlaws(Folder).Count, 0, (int)(ClauseCase.ReadAll(Folder).Count * 0.03));

    [Fact]
    public void Half_of_the_cases_are_as_long_as_newspaper_sentences() =>
        Assert.True(ClauseCase.ReadAll(Folder).Count(c => c.Text.Split(' ').Length > 20) * 2 >= ClauseCase.ReadAll(Folder).Count);

    [Fact]
    public void Every_corrected_tree_is_of_a_case_and_has_its_words()
    {
        var texts = ClauseCase.ReadAll(Folder).ToDictionary(c => c.Id, c => c.Text);
        Assert.All(CorrectedTrees.ReadAll(Folder), tree => Assert.Equal(texts[tree.Key], tree.Value.Text));
    }

    [Fact]
    public void Every_known_flaw_names_a_case() =>
        Assert.Empty(ClauseCase.KnownFlaws(Folder).Except(ClauseCase.ReadAll(Folder).Select(c => c.Id)));

    [Fact]
    public void No_two_cases_share_an_id() =>
        Assert.Empty(ClauseCase.ReadAll(Folder).GroupBy(c => c.Id).Where(g => g.Count() > 1).Select(g => g.Key));

    private static bool Holds(ClauseCase spec, Reading reading) => spec.Expectations.All(e => e.Holds(reading));

    private static Reading Of(string text, ConlluSentence tree)
    {
        Sentence[] sentences = [new() { Index = 0, Span = new Dragoman.Span(0, text.Length), Tokens = tree.Tokens }];
        return new Reading(text, sentences, Loaded.Value.Finder.Find(text, sentences, new Cast([], [], []), [], []));
    }

    internal static Reading Read(string text)
    {
        var (model, finder) = Loaded.Value;
        var sentences = model.Read(text, Paragraphs.Of(text));
        return new Reading(text, sentences, finder.Find(text, sentences, new Cast([], [], []), [], []));
    }

    private static (LanguageModel Model, ClauseFinder Finder) Load()
    {
        var lexicons = Path.Combine(Root, "lexicons", "en");
        return (LanguageModel.Load(Path.Combine(Root, "models", "en"), lexicons), ClauseFinder.Load(lexicons));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dragoman.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("no Dragoman.slnx above the tests");
    }
}
