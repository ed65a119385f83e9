using Dragoman.Codebooks;
using Dragoman.Reading.Codebooks;
using Dragoman.Reports;

namespace Dragoman.Tests.Codebooks;

/// <summary>Whether the shipped codebook's own examples reach all that its ontology names.</summary>
public sealed class ReachTests(PloverTests.Shipped shipped) : IClassFixture<PloverTests.Shipped>
{
    [Fact]
    public void Every_mode_has_a_rule_that_an_example_reaches()
    {
        var reached = ReportsOfExamples().Select(report => $"{report.Type} {report.Mode}").ToHashSet();
        var lacking = shipped.Codebook.Types.SelectMany(type => type.Modes.Select(mode => $"{type.Name} {mode.Name}")).Except(reached);
        Assert.Empty(lacking);
    }

    [Fact]
    public void Every_context_has_a_rule_that_an_example_reaches()
    {
        var reached = ReportsOfExamples().SelectMany(report => report.Contexts).ToHashSet();
        var lacking = shipped.Codebook.Contexts.Select(context => context.Name).Except(reached);
        Assert.Empty(lacking);
    }

    [Fact]
    public void Every_rule_for_events_names_a_cameo_code_of_its_own()
    {
        Assert.Empty(shipped.Codebook.Rules.Where(rule => !rule.IsRelation && rule.Cameo is null).Select(rule => rule.Id));
    }

    private List<Report> ReportsOfExamples()
    {
        var faults = new List<Diagnostic>();
        var source = CodebookFiles.Source(shipped.Folder, faults)!;
        return [.. source.Rules.Where(rule => !rule.Rule.IsRelation).SelectMany(rule => rule.Examples)
            .Select(example => MarkedExample.Read(example.Text, out _)).OfType<MarkedExample>().SelectMany(example => shipped.Code(example.Text).Reports)];
    }
}
