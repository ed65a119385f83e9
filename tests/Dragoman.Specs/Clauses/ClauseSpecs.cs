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

    [Fact]
    public void Every_known_flaw_names_a_case() =>
        Assert.Empty(ClauseCase.KnownFlaws(Folder).Except(ClauseCase.ReadAll(Folder).Select(c => c.Id)));

    [Fact]
    public void No_two_cases_share_an_id() =>
        Assert.Empty(ClauseCase.ReadAll(Folder).GroupBy(c => c.Id).Where(g => g.Count() > 1).Select(g => g.Key));

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
