using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dragoman.Tests.Architecture;

/// <summary>Small functions and small files: what grows past them has more than one subject.</summary>
public sealed class SizeTests
{
    private const int LongestMethod = 50;
    private const int LongestFile = 400;
    private static readonly string[] Folders = ["src", "tools", "tests", "benchmarks", "fuzz"];

    [Fact]
    public void No_method_is_longer_than_fifty_lines()
    {
        var tooLong = Files().SelectMany(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes()
            .Where(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax)
            .Where(node => Lines(node) > LongestMethod)
            .Select(node => $"{Path.GetRelativePath(Repository.Root, file)}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1} {Lines(node)} lines"));
        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_file_is_longer_than_four_hundred_lines()
    {
        var tooLong = Files().Select(file => (file, Lines: File.ReadLines(file).Count())).Where(f => f.Lines > LongestFile)
            .Select(f => $"{Path.GetRelativePath(Repository.Root, f.file)} {f.Lines} lines");
        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        string[] empty = ["Manager", "Helper", "Utils", "Processor", "Info", "Data"];
        var named = Files().SelectMany(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            .Select(type => type.Identifier.Text)).Where(name => empty.Any(word => name.EndsWith(word, StringComparison.Ordinal)));
        Assert.Empty(named);
    }

    private static IEnumerable<string> Files() => Folders.Where(folder => Directory.Exists(Repository.At(folder))).SelectMany(Repository.Sources);

    private static int Lines(SyntaxNode node)
    {
        var span = node.SyntaxTree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
