using System.Text.RegularExpressions;

namespace Dragoman.Tests.Architecture;

/// <summary>Every diagnosis has its line in the guide, and the guide names none that is not there.</summary>
public sealed partial class DiagnosticTests
{
    [Fact]
    public void Every_code_stands_in_the_guide()
    {
        var told = Repository.Sources("src").SelectMany(file => Quoted().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal);
        var written = Row().Matches(File.ReadAllText(Repository.At("docs/diagnostics/README.md"))).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);
        Assert.Equal(told, written);
    }

    [GeneratedRegex("\"(DG\\d{4})\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?m)^\| (DG\d{4}) \|")]
    private static partial Regex Row();
}
