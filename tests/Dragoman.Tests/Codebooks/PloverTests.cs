using Dragoman.Articles;
using Dragoman.Clauses;
using Dragoman.Codebooks;
using Dragoman.Reading.Codebooks;
using Dragoman.Reports;

namespace Dragoman.Tests.Codebooks;

/// <summary>The shipped codebook, read with the shipped models.</summary>
public sealed class PloverTests(PloverTests.Shipped shipped) : IClassFixture<PloverTests.Shipped>
{
    [Fact]
    public void Examples_are_coded_as_marked_and_rejects_are_left_alone()
    {
        var faults = new List<Diagnostic>();
        var source = CodebookFiles.Source(shipped.Folder, faults)!;
        var codebook = new PatternCompiler(shipped.Read, faults).Compile(source);
        faults.AddRange(new CodebookCheck(codebook, shipped.Read).Run(source));
        Assert.Empty(faults.Select(fault => $"{fault.Place.File}:{fault.Place.Line} {fault.Message}"));
    }

    [Fact]
    public void A_kept_codebook_stands_for_the_files_until_what_reads_them_changes()
    {
        var folder = Directory.CreateTempSubdirectory("dragoman-cache-").FullName;
        var version = CodebookFiles.Version(shipped.Folder);
        new CodebookCache(folder, "reader1").Keep(shipped.Codebook);
        Assert.Equal(shipped.Codebook.Patterns.Count, new CodebookCache(folder, "reader1").Find(version)!.Patterns.Count);
        Assert.Null(new CodebookCache(folder, "reader2").Find(version));
        Assert.Null(new CodebookCache(folder, "reader1").Find("0123456789abcdef"));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Every_type_and_every_kind_of_relation_has_rules()
    {
        var types = shipped.Codebook.Rules.Select(rule => rule.Type).ToHashSet();
        Assert.Equal(16, shipped.Codebook.Types.Count);
        Assert.All(shipped.Codebook.Types, type => Assert.Contains(type.Name, types));
        Assert.Equal(15, shipped.Codebook.Rules.Where(rule => rule.IsRelation).Select(rule => rule.Type).Distinct().Count());
    }

    [Theory]
    [InlineData("Egypt severed diplomatic ties with Sudan.")]
    [InlineData("Egypt severed ties with Sudan.")]
    [InlineData("Egypt severed ties with Sudan on Monday, officials said.")]
    [InlineData("Diplomatic ties with Sudan were severed by Egypt.")]
    [InlineData("Egypt announced it was severing diplomatic ties with Sudan.")]
    public void Ties_severed_name_the_same_parties_however_it_is_said(string sentence)
    {
        var report = Assert.Single(shipped.Code(sentence).Reports, report => report.Type == "SANCTION");
        Assert.Equal("EGY", Assert.Single(report.Actors).Entity?.Country);
        Assert.Equal("SDN", Assert.Single(report.Recipients).Entity?.Country);
    }

    [Fact]
    public void Who_is_accused_of_a_deed_gets_an_accusation_and_an_alleged_deed()
    {
        var reports = shipped.Code("Kenya was accused of supplying weapons to Somalia.").Reports;
        Assert.Contains(reports, report => report.Type == "ACCUSE" && report.Status == Status.Asserted);
        Assert.Contains(reports, report => report.Type == "AID" && report.Status == Status.Alleged);
    }

    [Fact]
    public void A_reporting_verb_alone_is_no_event() => Assert.Empty(shipped.Code("The minister said the weather was fine.").Reports);

    [Fact]
    public void A_bare_event_noun_is_no_event() => Assert.Empty(shipped.Code("The war made bread dear.").Reports);

    public sealed class Shipped
    {
        private readonly Dictionary<string, ReadArticle> known = new(StringComparer.Ordinal);
        private readonly Stages stages = Stages.Load(Repository.Root);

        public Shipped()
        {
            Folder = Repository.At("codebooks/plover");
            Codebook = CodebookFiles.Load(Folder, () => Read, new List<Diagnostic>())!;
        }

        public string Folder { get; }

        public Codebook Codebook { get; }

        public ReadArticle Read(string text) => known.TryGetValue(text, out var read) ? read : known[text] = Pipeline.Understand(stages, ArticleCutter.FromText(text, "example", null));

        public Coded Code(string text) => new Coder(Codebook).Code(Read(text));
    }
}
